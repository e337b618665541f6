"""Reads one fact from one readable line: the facts of parts and places."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from reportgen.domain.fact_of_parts import Numerator
from reportgen.render.examples.case import Case, figure, shared


def _cases(case: Case, head: str, words: Sequence[str]) -> None:
    """ "cases 14 of 24, one makes 4.2"; "cases of 24, one makes 4.2" for the whole alone."""
    above, _, below = head.rpartition("of ")
    made = next((word.removeprefix("one makes ") for word in words), "")
    case.facts.append(
        Numerator(
            **shared(case),
            value=case.value,
            numerator=figure(above.strip()) if above else None,
            denominator=figure(below),
            one_case=Decimal(made) if made else None,
        )
    )


PARTS: dict[str, Callable[[Case, str, Sequence[str]], None]] = {
    "cases": _cases,
}
