"""A year to date is carried on to the year's end only where it adds up, and never judged."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.domain.fact import Streak, Trend
from reportgen.domain.fact_over_time import Projection
from reportgen.domain.indicator import Indicator, Measure, PeriodMeaning
from reportgen.domain.observation import Flag
from reportgen.domain.period import Period
from reportgen.domain.relation import Projected
from tests.builders import indicator, split_year, within_year
from tests.interpret.builders import Value, of_kind, only, told

REFERRALS = indicator(measure=Measure.COUNT, unit="", places=0)
UNSTATED = replace(REFERRALS, meaning=PeriodMeaning.UNSTATED)
OCTOBERS = (within_year("YTD Oct-18"), split_year(2018), within_year("YTD Oct-19"))


def heading(
    own: list[Value],
    periods: tuple[Period, ...] = OCTOBERS,
    about: Indicator = REFERRALS,
    breaks: str = "",
) -> tuple[Projection, ...]:
    return of_kind(told(own, about=about, periods=periods, breaks=breaks), Projection)


def test_last_years_pattern_carries_the_year_on() -> None:
    (fact,) = heading([350, 600, 373])
    assert fact.by is Projected.LAST_YEAR
    assert fact.projected == Decimal(640)  # 373 of 350 times 600 are 639.4
    assert (fact.low, fact.high) == (Decimal(600), Decimal(680))  # 2 times the root of 266.4
    assert fact.year == split_year(2019)
    assert fact.reference is not None
    assert fact.whole_reference is not None


def test_a_year_to_date_in_march_is_a_whole_year_too() -> None:
    march = within_year("YTD Mar-19")
    (fact,) = heading([350, 600, 373], (OCTOBERS[0], march, OCTOBERS[2]))
    assert fact.by is Projected.LAST_YEAR


def test_without_all_of_last_year_the_line_is_straight() -> None:
    (fact,) = heading([350, "c", 373])
    assert (fact.by, fact.projected) == (Projected.STRAIGHT_LINE, Decimal(640))  # 639.4 again
    assert fact.whole_reference is None


def test_small_numbers_make_no_pattern() -> None:
    (fact,) = heading([19, 50, 40])
    assert fact.by is Projected.STRAIGHT_LINE
    assert heading([20, 50, 40])[0].by is Projected.LAST_YEAR


def test_last_year_is_no_pattern_across_a_break() -> None:
    (fact,) = heading([350, 600, 373], breaks="Apr-19")
    assert fact.by is Projected.STRAIGHT_LINE


def test_a_year_that_ended_below_its_own_seven_months_is_no_pattern() -> None:
    assert heading([350, 300, 373])[0].by is Projected.STRAIGHT_LINE


def test_the_same_months_two_years_ago_are_no_pattern() -> None:
    octobers = (within_year("YTD Oct-17"), *OCTOBERS)
    (fact,) = heading([340, "c", 600, 373], octobers)
    assert fact.by is Projected.STRAIGHT_LINE


def test_what_is_not_known_to_add_up_goes_by_last_year_or_nowhere() -> None:
    assert heading([350, 600, 373], about=UNSTATED)[0].by is Projected.LAST_YEAR
    assert heading([350, "c", 373], about=UNSTATED) == ()


def test_what_is_counted_on_a_day_is_never_carried_on() -> None:
    stock = replace(REFERRALS, meaning=PeriodMeaning.STOCK, day="31 March")
    assert heading([350, 600, 373], about=stock) == ()


def test_a_percentage_is_never_carried_on() -> None:
    assert heading([35, 60, 37], about=indicator()) == ()


@pytest.mark.parametrize(("month", "told_of"), [("Aug-19", 0), ("Sep-19", 1), ("Feb-20", 1)])
def test_half_a_year_is_the_least(month: str, told_of: int) -> None:
    assert len(heading([373], (within_year(f"YTD {month}"),))) == told_of


def test_a_whole_year_is_an_outturn() -> None:
    assert heading([373], (within_year("YTD Mar-20"),)) == ()


def test_a_very_small_number_is_not_carried_on() -> None:
    assert heading([9], OCTOBERS[2:]) == ()
    assert heading([10], OCTOBERS[2:]) != ()


def test_a_pattern_that_leaves_nothing_says_nothing() -> None:
    assert heading([350, 350, 373]) == ()


def test_no_number_ends_below_what_it_is_already() -> None:
    (fact,) = heading([350, 351, 373])
    assert fact.low == Decimal(373)


def test_a_withheld_figure_is_not_carried_on() -> None:
    assert heading([350, 600, "c"]) == ()


def test_months_and_years_are_not_carried_on() -> None:
    assert heading([350, 373], (within_year("Sep-19"), within_year("Oct-19"))) == ()
    assert heading([350, 373], ()) == ()


def test_it_is_neither_judged_nor_part_of_a_path_and_told_only_when_asked() -> None:
    found = told([350, 600, 373], about=REFERRALS, periods=OCTOBERS)
    fact = only(found, Projection)
    assert (fact.salience, hasattr(fact, "judgement")) == (0, False)
    assert not of_kind(found, Trend)
    assert not of_kind(found, Streak)


def test_a_provisional_figure_keeps_its_flag() -> None:
    (fact,) = heading([350, 600, "=373 p"])
    assert fact.value.flags == (Flag.PROVISIONAL,)


@pytest.mark.parametrize("off", [-0.4, 0, 0.4])
def test_the_pattern_goes_by_printed_figures(off: float) -> None:
    for at in range(3):
        own: list[Value] = [100.0, 104.0, 100.0]
        own[at] = (100.0, 104.0, 100.0)[at] + off
        (fact,) = heading(own)
        assert (fact.projected, fact.low, fact.high) == (Decimal(104), Decimal(100), Decimal(108))


@pytest.mark.parametrize("off", [-0.4, 0, 0.4])
def test_so_does_the_straight_line(off: float) -> None:
    (fact,) = heading([110.0 + off], (within_year("YTD Feb-20"),))
    assert (fact.projected, fact.low, fact.high) == (Decimal(120), Decimal(113), Decimal(127))


@pytest.mark.parametrize("own", [[600, 600, 373], [600, 599.6, 373], [600.4, 600, 373]])
def test_a_pattern_that_leaves_nothing_as_printed_is_no_straight_line(own: list[Value]) -> None:
    assert heading(own) == ()
