"""Reads one fact from one readable line: the facts over time, beside others and of parts."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reportgen.render.examples.beside_readers import BESIDE
from reportgen.render.examples.case import Case
from reportgen.render.examples.over_time_readers import OVER_TIME

FURTHER: dict[str, Callable[[Case, str, Sequence[str]], None]] = {**OVER_TIME, **BESIDE}
