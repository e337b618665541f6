"""Limits: exact ones by their own definition, the others against published figures."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.domain.relation import Interval
from reportgen.interpret.limits import BYAR_FROM, of_number, of_rate, wilson

TAIL = Decimal("0.025")
CLOSE = Decimal("0.000002")


def at_most(cases: int, mean: Decimal) -> Decimal:
    """The chance of no more than `cases` where `mean` are expected: the sum that defines it."""
    term = total = Decimal(1)
    for number in range(1, cases + 1):
        term = term * mean / number
        total += term
    return total * (-mean).exp()


@pytest.mark.parametrize("cases", range(1, BYAR_FROM))
def test_below_ten_cases_each_tail_holds_two_and_a_half_per_cent(cases: int) -> None:
    found = of_number(cases)
    assert found.interval is Interval.EXACT
    assert abs(1 - at_most(cases - 1, found.low) - TAIL) < CLOSE
    assert abs(at_most(cases, found.high) - TAIL) < CLOSE


@pytest.mark.parametrize("cases", [10, 11, 20, 100, 485])
def test_from_ten_cases_byars_limits_come_close_to_it(cases: int) -> None:
    found = of_number(cases)
    assert found.interval is Interval.BYAR
    assert abs(1 - at_most(cases - 1, found.low) - TAIL) < Decimal("0.0007")
    assert abs(at_most(cases, found.high) - TAIL) < Decimal("0.0007")


@pytest.mark.parametrize(
    ("cases", "of", "low", "high"),
    [(318, 663, "44.2", "51.8"), (29, 60, "36.2", "60.7"), (0, 10, "0.0", "27.8")],
)
def test_wilsons_limits_of_a_percentage(cases: int, of: int, low: str, high: str) -> None:
    found = wilson(cases, of)
    assert (f"{abs(found.low):.1f}", f"{found.high:.1f}") == (low, high)


@pytest.mark.parametrize(("cases", "of"), [(0, 7), (7, 7), (3, 12), (999, 1000)])
def test_wilsons_limits_stay_between_nought_and_a_hundred(cases: int, of: int) -> None:
    found = wilson(cases, of)
    assert Decimal("-1e-20") < found.low < found.high < Decimal("100.0000000001")


@pytest.mark.parametrize(
    ("rate", "cases", "low", "high"),
    [("19.2", 485, "17.5", "21.0"), ("77.0", 1941, "73.6", "80.5")],
)
def test_the_limits_of_a_rate_are_those_of_its_number(
    rate: str, cases: int, low: str, high: str
) -> None:
    found = of_rate(Decimal(rate), cases)
    assert (f"{found.low:.1f}", f"{found.high:.1f}") == (low, high)
