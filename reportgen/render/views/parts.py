"""The facts of parts and places as the words a template may use."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from reportgen.domain.fact_of_parts import Numerator
from reportgen.render.wording import one_of_unit, printed, said_difference

_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class CasesView:
    """The cases behind a percentage: "14 of 24"; `numerator` "" where only the whole is known.

    `one` is what one of them is called, "child" or "case"; `points` what it makes,
    "4.2 percentage points", or "" where so many are counted that it need not be said; `exact` where
    that is no rounded figure.
    """

    numerator: str
    denominator: str
    one: str
    points: str
    exact: bool


def cases_view(fact: Numerator) -> CasesView:
    made = fact.one_case
    return CasesView(
        numerator=printed(fact.numerator) if fact.numerator else "",
        denominator=printed(fact.denominator),
        one=one_of_unit(fact.counted.unit) if fact.counted else "case",
        points="" if made is None else said_difference(fact.indicator, _plain(made)),
        exact=made is not None and made * fact.denominator.shown == _HUNDRED,
    )


def _plain(made: Decimal) -> Decimal:
    """A number of points without a nought behind the point: 5, not 5.0."""
    whole = made.to_integral_value()
    return whole if whole == made else made
