"""Reads one fact from one readable line: the facts over time, beside others and of parts."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reportgen.render.examples.case import Case

FURTHER: dict[str, Callable[[Case, str, Sequence[str]], None]] = {}
