"""The mean of three whole years: all cases together where they are known, else the plain mean."""

from __future__ import annotations

from decimal import Decimal

from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.fact_over_time import Average
from reportgen.domain.indicator import Measure
from reportgen.domain.observation import Flag
from reportgen.domain.period import Period, PeriodStyle
from reportgen.domain.relation import Relation
from reportgen.domain.threshold import Polarity
from tests.builders import ENGLAND, NORTHMOOR, indicator, months_to
from tests.interpret.builders import (
    NEIGHBOUR_CODES,
    Value,
    Values,
    dataset,
    facts_of,
    of_kind,
    only,
    told,
)

DAYS = indicator(Polarity.LOW, measure=Measure.AVERAGE, unit="days", places=0)
SHARE = indicator(numerator="ABOVE", denominator="BELOW")


def of_cases(own: list[Value], above: Values, below: Values) -> IndicatorFacts:
    """A percentage with the numbers it is worked from."""
    shares: Values = {NORTHMOOR.code: own}
    if ENGLAND.code in above:
        shares = {**shares, ENGLAND.code: [40, 40, 40]}
    counts = {code: indicator(code=code, measure=Measure.COUNT) for code in ("ABOVE", "BELOW")}
    made = dataset(
        {SHARE.code: shares, "ABOVE": above, "BELOW": below},
        indicators=[SHARE, *counts.values()],
    )
    return facts_of(made).indicators[0]


def test_the_plain_mean_is_of_the_last_three_years() -> None:
    fact = only(told([500, 360, 365, 361], about=DAYS), Average)
    assert (fact.value.shown, fact.first.label, fact.years) == (Decimal(362), "2020", 3)
    assert (fact.pooled, len(fact.value.evidence)) == (False, 3)


def test_it_is_told_only_where_it_is_asked_for() -> None:
    assert only(told([360, 365, 361], about=DAYS), Average).salience == 0


def test_comparators_are_taken_over_the_same_years() -> None:
    fact = only(told([360, 365, 361], about=DAYS, england=[370, 365, 366]), Average)
    ((comparator, mean, stands),) = fact.beside
    assert (comparator.said, mean.shown, stands) == ("England", Decimal(367), Relation.BELOW)


def test_a_comparator_without_a_year_is_not_beside_it() -> None:
    assert only(told([360, 365, 361], about=DAYS, england=[370, "c", 366]), Average).beside == ()
    broken = told([360, 365, 361], about=DAYS, england=[370, "=365 b", 366])
    assert only(broken, Average).beside == ()


def test_the_mean_of_neighbours_stands_beside_it_where_enough_have_figures() -> None:
    enough = told([50, 52, 54], neighbours=[[60, 60, 60]] * 5)
    assert only(enough, Average).beside[0][2] is Relation.BELOW
    few = told([50, 52, 54], neighbours=[[60, 60, 60]] * 4)
    assert only(few, Average).beside == ()


def test_a_number_has_a_mean_but_nothing_beside_it() -> None:
    count = indicator(measure=Measure.COUNT, unit="", places=0)
    fact = only(told([30, 36, 39], about=count, england=[900, 900, 900]), Average)
    assert (fact.value.shown, fact.beside) == (Decimal(35), ())


def test_two_years_are_too_few() -> None:
    assert of_kind(told([360, 365], about=DAYS), Average) == ()


def test_a_missing_year_between_leaves_no_mean() -> None:
    assert of_kind(told([340, 360, "c", 361], about=DAYS), Average) == ()
    withheld = told([340, 360, 361, "c"], about=DAYS, england=[1, 1, 1, 1])
    assert of_kind(withheld, Average) == ()


def test_no_year_before_a_break_is_in_it() -> None:
    assert of_kind(told([360, 365, 361], about=DAYS, breaks="2021"), Average) == ()
    assert of_kind(told([340, 360, 365, 361], about=DAYS, breaks="2020"), Average) != ()


def test_windows_of_years_and_months_have_none() -> None:
    windows = [
        Period(f"{first}-{first % 100 + 2}", PeriodStyle.WINDOW, first, first + 2, 3)
        for first in (2016, 2017, 2018)
    ]
    assert of_kind(told([50, 51, 52], periods=windows), Average) == ()
    assert of_kind(told([50, 51, 52], periods=months_to("Oct-19", 3)), Average) == ()


def test_a_provisional_year_marks_the_mean() -> None:
    fact = only(told([360, 365, "=361 p"], about=DAYS), Average)
    assert fact.value.flags == (Flag.PROVISIONAL,)


def test_all_cases_are_taken_together_where_they_give_each_yearly_figure() -> None:
    own: list[Value] = [50, 20, 50]
    fact = only(
        of_cases(own, {NORTHMOOR.code: [5, 20, 5]}, {NORTHMOOR.code: [10, 100, 10]}), Average
    )
    assert (fact.pooled, fact.value.shown) == (True, Decimal("25.0"))  # 30 of 120, not 40
    assert len(fact.value.evidence) == 6


def test_cases_that_do_not_give_a_yearly_figure_are_not_used() -> None:
    own: list[Value] = [50, 21, 50]
    fact = only(
        of_cases(own, {NORTHMOOR.code: [5, 20, 5]}, {NORTHMOOR.code: [10, 100, 10]}), Average
    )
    assert (fact.pooled, fact.value.shown) == (False, Decimal("40.3"))


def test_a_withheld_number_of_cases_leaves_the_plain_mean() -> None:
    own: list[Value] = [50, 20, 50]
    fact = only(
        of_cases(own, {NORTHMOOR.code: [5, "c", 5]}, {NORTHMOOR.code: [10, 100, 10]}), Average
    )
    assert not fact.pooled


def test_beside_all_cases_stand_only_comparators_taken_alike() -> None:
    own: list[Value] = [50, 20, 50]
    above: Values = {NORTHMOOR.code: [5, 20, 5], ENGLAND.code: [400, 400, 400]}
    below: Values = {NORTHMOOR.code: [10, 100, 10], ENGLAND.code: [1000, 1000, 1000]}
    ((_, mean, stands),) = only(of_cases(own, above, below), Average).beside
    assert (mean.shown, stands) == (Decimal("40.0"), Relation.BELOW)
    apart = of_cases(own, above, {NORTHMOOR.code: [10, 100, 10]})
    assert only(apart, Average).beside == ()


def test_a_mean_of_neighbours_is_no_mean_of_all_cases() -> None:
    shares: Values = {NORTHMOOR.code: [50, 20, 50]}
    near: Values = {code: [40, 40, 40] for code in NEIGHBOUR_CODES}
    counts = [indicator(code=code, measure=Measure.COUNT) for code in ("ABOVE", "BELOW")]
    made = dataset(
        {
            SHARE.code: {**shares, **near},
            "ABOVE": {NORTHMOOR.code: [5, 20, 5]},
            "BELOW": {NORTHMOOR.code: [10, 100, 10]},
        },
        indicators=[SHARE, *counts],
    )
    fact = only(facts_of(made).indicators[0], Average)
    assert (fact.pooled, fact.beside) == (True, ())


def test_a_break_marked_on_the_comparators_newest_year_keeps_it_away() -> None:
    broken = told([360, 365, 361], about=DAYS, england=[370, 365, "=366 b"])
    assert only(broken, Average).beside == ()


def test_cases_give_a_yearly_figure_as_it_is_printed() -> None:
    own: list[Value] = [33.33, 33.33, 66.67]
    above, below = {NORTHMOOR.code: [1, 1, 2]}, {NORTHMOOR.code: [3, 3, 3]}
    fact = only(of_cases(own, above, below), Average)
    assert (fact.pooled, fact.value.shown) == (True, Decimal("44.4"))


def test_of_no_cases_at_all_there_is_the_plain_mean() -> None:
    none = {NORTHMOOR.code: [0, 0, 0]}
    assert not only(of_cases([50, 20, 50], none, none), Average).pooled
