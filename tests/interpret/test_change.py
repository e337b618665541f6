"""Change: on printed figures, over the true distance, never across a break."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import pytest

from reportgen.domain.fact import Change, IndicatorFacts
from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.period import Period, PeriodStyle
from reportgen.domain.relation import Direction, Judgement, Size
from reportgen.domain.threshold import Polarity, Thresholds
from tests.builders import indicator, months_to, quarters_to, within_year
from tests.interpret.builders import Value, dataset, facts_of, of_kind, told

RATE = indicator(Polarity.NONE, measure=Measure.RATE, unit="per 10,000 children")
COUNT = indicator(Polarity.NONE, measure=Measure.COUNT, unit="", places=0)
WHOLE = indicator(places=0)
SCORE = indicator(measure=Measure.SCORE, unit="", places=2)


def changes(found: IndicatorFacts) -> dict[str, Change]:
    return {fact.kind_of: fact for fact in of_kind(found, Change)}


def since_baseline(*values: Value, about: Indicator | None = None) -> Change:
    return changes(told(values, about=about))["baseline"]


def on_previous(*values: Value, about: Indicator | None = None) -> Change:
    return changes(told(values, about=about))["previous"]


def test_the_stated_change_is_the_difference_of_the_printed_figures() -> None:
    fact = on_previous(70.14, 71.06)
    assert fact.difference.shown == Decimal("1.0")  # 71.1 - 70.1, not 0.92
    assert fact.difference.stored == Decimal("0.92")


def test_equal_printed_figures_are_unchanged_whatever_is_stored() -> None:
    fact = on_previous(70.11, 70.14)
    assert (fact.direction, fact.size) == (Direction.UNCHANGED, Size.LITTLE)
    assert fact.judgement is Judgement.SIMILAR


def test_the_baseline_is_four_years_back() -> None:
    found = changes(told([10, 20, 30, 40, 50, 60, 70]))
    assert found["baseline"].reference_period.label == "2018"
    assert found["previous"].reference_period.label == "2021"


def test_a_withheld_baseline_gives_way_to_the_next_later_figure() -> None:
    assert since_baseline("c", 20, 30, 40, 50).reference_period.label == "2019"


def test_a_baseline_asked_for_reaches_beyond_the_window() -> None:
    found = changes(told([10, 20, 30, 40, 50, 60, 70], baseline="2016/17"))
    assert found["baseline"].reference_period.label == "2017"


def test_an_indicators_own_baseline_comes_before_the_requests() -> None:
    own = indicator(thresholds=Thresholds(baseline="2019"))
    found = changes(told([10, 20, 30, 40, 50, 60, 70], about=own, baseline="2017"))
    assert found["baseline"].reference_period.label == "2019"


def test_a_missing_year_between_is_not_the_previous_year() -> None:
    fact = on_previous(60, 70, "-", 75)
    assert fact.reference_period.label == "2020"
    assert not fact.consecutive
    assert on_previous(60, 70).consecutive


def test_nothing_before_a_break_is_compared() -> None:
    assert of_kind(told([60, 70, 80], breaks="2022"), Change) == ()
    after = changes(told([60, 70, 80], breaks="2021"))
    assert after["baseline"].reference_period.label == "2021"


def test_a_break_of_another_indicator_cuts_nothing() -> None:
    made = dataset({"IN_TIME": {"901": [60, 70]}}, breaks={"OTHER": "2022"})
    assert len(of_kind(facts_of(made).indicators[0], Change)) == 2


def test_a_break_marked_on_the_areas_own_figure_cuts_too() -> None:
    assert changes(told([60, "=70 b", 80]))["baseline"].reference_period.label == "2021"


def test_a_break_in_a_period_without_a_row_stands_before_the_next() -> None:
    periods = (year_of(2019), year_of(2022))
    assert of_kind(told([60, 70], periods=periods, breaks="2021"), Change) == ()


def year_of(number: int) -> Period:
    return Period(str(number), PeriodStyle.YEAR, number, number)


def window_to(last: int) -> Period:
    label = f"{last - 2}-{last % 100:02d}"
    return Period(label, PeriodStyle.WINDOW, last - 2, last, years=3)


def test_windows_that_share_years_are_marked_and_not_judged() -> None:
    periods = tuple(window_to(last) for last in (2018, 2019, 2020, 2021, 2022))
    found = changes(told([30, 31, 32, 33, 40], periods=periods))
    assert found["previous"].overlapping
    assert found["previous"].judgement is Judgement.NONE
    assert found["previous"].salience == 0
    assert not found["baseline"].overlapping


def test_a_first_period_has_no_change() -> None:
    assert of_kind(told([60]), Change) == ()


@pytest.mark.parametrize(
    ("later", "size"),
    [
        (50.9, Size.LITTLE),
        (51.0, Size.SLIGHT),
        (52.0, Size.PLAIN),
        (57.5, Size.CONSIDERABLE),
        (65.0, Size.SHARP),
    ],
)
def test_percentages_are_measured_in_points(later: float, size: Size) -> None:
    assert since_baseline(50, 50, later).size is size


@pytest.mark.parametrize(
    ("base", "later", "size"),
    [
        (2.0, 2.1, Size.LITTLE),
        (2.0, 2.3, Size.SLIGHT),
        (2.0, 2.4, Size.PLAIN),
        (0.2, 0.6, Size.PLAIN),
        (0, 0.2, Size.PLAIN),
        (19.7, 19.1, Size.LITTLE),
    ],
)
def test_a_tenth_of_a_small_percentage_is_a_change(base: float, later: float, size: Size) -> None:
    assert since_baseline(base, base, later).size is size
    assert on_previous(base, later).size is (Size.SLIGHT if base > 19 else size)


def test_a_small_whole_percentage_changes_by_one() -> None:
    assert since_baseline(8, 8, 9, about=WHOLE).size is Size.SLIGHT
    assert since_baseline(3, 3, 4, about=WHOLE).size is Size.PLAIN


def test_a_whole_percentage_needs_two_points_to_change() -> None:
    assert since_baseline(50, 50, 51, about=WHOLE).size is Size.LITTLE
    assert since_baseline(50, 50, 52, about=WHOLE).size is Size.PLAIN
    assert on_previous(50, 51, about=WHOLE).size is Size.PLAIN


@pytest.mark.parametrize(
    ("later", "size"),
    [
        (97.1, Size.LITTLE),
        (97.0, Size.SLIGHT),
        (94.0, Size.PLAIN),
        (75.0, Size.CONSIDERABLE),
        (50.0, Size.SHARP),
    ],
)
def test_rates_are_measured_in_per_cent(later: float, size: Size) -> None:
    fact = since_baseline(100, 100, later, about=RATE)
    assert fact.size is size
    assert fact.judgement is Judgement.NONE


def test_a_percentage_has_no_per_cent_change() -> None:
    assert since_baseline(50, 50, 25).per_cent is None
    assert since_baseline(462.5, 462.5, 256.2, about=RATE).per_cent == Decimal("-44.6")


def test_halved_and_doubled_hold_within_two_per_cent() -> None:
    assert since_baseline(100, 100, 50.9, about=RATE).multiple == "halved"
    assert since_baseline(100, 100, 52, about=RATE).multiple == ""
    assert since_baseline(100, 100, 40, about=RATE).multiple == "more than halved"
    assert since_baseline(100, 100, 210, about=RATE).multiple == "more than doubled"


def test_a_small_base_bears_no_strong_word() -> None:
    assert since_baseline(19, 19, 40, about=COUNT).size is Size.PLAIN
    assert since_baseline(20, 20, 40, about=COUNT).size is Size.SHARP


def test_a_number_below_ten_bears_no_per_cent() -> None:
    fact = since_baseline(12, 12, 9, about=COUNT)
    assert (fact.per_cent, fact.multiple, fact.size) == (None, "", Size.PLAIN)


def test_a_change_from_nought_has_no_per_cent() -> None:
    fact = since_baseline(0, 0, 40, about=COUNT)
    assert (fact.per_cent, fact.direction, fact.size) == (None, Direction.ROSE, Size.PLAIN)
    assert since_baseline(0, 0, 40).size is Size.PLAIN


def test_figures_that_can_be_negative_bear_no_strong_word() -> None:
    assert since_baseline(-0.1, -0.1, 0.9, about=SCORE).size is Size.PLAIN
    negative = since_baseline(-10, -10, 40, about=RATE)
    assert (negative.per_cent, negative.size) == (None, Size.PLAIN)


def test_a_figure_below_nought_before_a_break_makes_no_later_figure_negative() -> None:
    found = changes(told([-50, 100, 110, 150], about=RATE, breaks="2020"))
    assert found["baseline"].per_cent == Decimal("50.0")


@pytest.mark.parametrize(
    ("polarity", "judgement"),
    [
        (Polarity.HIGH, Judgement.IMPROVED),
        (Polarity.LOW, Judgement.WORSENED),
        (Polarity.NONE, Judgement.NONE),
        (Polarity.UNSTATED, Judgement.NONE),
    ],
)
def test_a_rise_is_judged_by_polarity_alone(polarity: Polarity, judgement: Judgement) -> None:
    assert since_baseline(50, 50, 60, about=indicator(polarity)).judgement is judgement


def a_year_earlier(values: Sequence[Value], periods: Sequence[Period], **more: Any) -> list[Change]:
    found = of_kind(told(values, periods=periods, **more), Change)
    return [fact for fact in found if fact.kind_of == "year_earlier"]


def test_a_month_is_set_beside_the_same_month_of_the_year_before() -> None:
    (fact,) = a_year_earlier([40, *[50] * 11, 55, 60], months_to("Oct-19", 14))
    assert fact.reference_period.label == "October 2018"
    assert (fact.difference.shown, fact.overlapping) == (Decimal("10.0"), False)


def test_a_quarter_is_set_beside_the_same_quarter_of_the_year_before() -> None:
    (fact,) = a_year_earlier([40, 41, 42, 43, 44, 45], quarters_to("Q2 2019/20", 6))
    assert fact.reference_period.label == "Q2 2018/19"
    assert fact.judgement is Judgement.IMPROVED


def test_a_rolling_year_has_an_earlier_one_that_shares_no_month_with_it() -> None:
    ends = [month.label for month in months_to("Oct-19", 13)]
    rolling = [within_year(f"12 months to {end}") for end in ends]
    (fact,) = a_year_earlier(range(40, 53), rolling)
    assert (fact.reference_period.label, fact.overlapping) == (rolling[0].label, False)


def test_years_and_years_to_date_have_no_change_of_that_kind() -> None:
    to_date = [within_year("YTD Oct-18"), within_year("YTD Oct-19")]
    assert a_year_earlier([40, 50], to_date) == []
    assert a_year_earlier([40, 50], ()) == []


def test_the_month_a_year_earlier_is_that_month_or_none() -> None:
    values: list[Value] = ["c", *[50] * 11, 55, 60]
    missing = a_year_earlier(["c", "c", *values[2:]], months_to("Oct-19", 14))
    assert missing == []


def test_a_month_that_is_the_previous_figure_too_is_told_once() -> None:
    assert a_year_earlier([40, *["c"] * 11, 55], months_to("Oct-19", 13)) == []


def test_no_month_before_a_break_is_compared() -> None:
    broken = a_year_earlier([40, *[50] * 12, 60], months_to("Oct-19", 14), breaks="Jan-19")
    assert broken == []


def test_per_cent_is_of_the_printed_figures() -> None:
    assert since_baseline(10.0, 10.04, about=RATE).per_cent == 0
    assert since_baseline(9.96, 10.0, about=RATE).per_cent == 0
