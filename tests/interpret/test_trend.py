"""The shape of a path: over the window, inside the segment, judged only where it is clear."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.domain.fact import Trend
from reportgen.domain.indicator import Measure
from reportgen.domain.period import Period, PeriodStyle
from reportgen.domain.relation import Judgement, Recovery, Shape
from reportgen.domain.threshold import Polarity
from tests.builders import indicator
from tests.interpret.builders import of_kind, only, told


def test_two_figures_have_no_shape() -> None:
    assert of_kind(told([50, 60]), Trend) == ()
    assert only(told([50, 60, 70]), Trend).shape is Shape.STEADY_RISE


def test_only_the_window_is_looked_at() -> None:
    fact = only(told([90, 90, 50, 52, 54, 56, 58]), Trend)
    assert (fact.shape, fact.first.label) == (Shape.STEADY_RISE, "2018")


def test_nothing_before_a_break_belongs_to_the_shape() -> None:
    fact = only(told([90, 80, 50, 52, 54], breaks="2020"), Trend)
    assert (fact.shape, fact.first.label) == (Shape.STEADY_RISE, "2020")


def test_a_year_without_figures_bars_each_year() -> None:
    assert only(told([50, 52, "-", "-", 58]), Trend).gap_years
    assert not only(told([50, 52, 54, 56, 58]), Trend).gap_years


def test_the_turn_is_named_with_its_figure() -> None:
    fact = only(told([79, 85, 84, 80, 77]), Trend)
    assert fact.shape is Shape.PEAK
    assert fact.turn is not None
    assert fact.turn_value is not None
    assert (fact.turn.label, fact.turn_value.shown) == ("2019", Decimal(85))
    assert fact.turn_until is None


def test_a_flat_turn_names_its_last_period_too() -> None:
    fact = only(told([74, 68, 68, 71, 72], about=indicator(places=0)), Trend)
    assert fact.shape is Shape.TROUGH
    assert fact.turn is not None
    assert fact.turn_until is not None
    assert (fact.turn.label, fact.turn_until.label) == ("2019", "2020")


def test_a_turn_does_not_last_over_figures_that_differ() -> None:
    fact = only(told([18, 15.6, 15.8, 15.6, 17.5]), Trend)
    assert (fact.shape, fact.turn_until) == (Shape.TROUGH, None)


def test_a_plateau_at_one_figure_lasts_to_the_end() -> None:
    amounts = indicator(Polarity.NONE, measure=Measure.MONEY, unit="£", places=0)
    fact = only(told([90, 0, 0, 0, 0], about=amounts), Trend)
    assert fact.shape is Shape.FALL_THEN_PLATEAU
    assert fact.turn_until == fact.period


def test_a_step_over_a_year_without_a_figure_is_not_named() -> None:
    fact = only(told([50, 51, "-", 60, 61]), Trend)
    assert (fact.shape, fact.turn, fact.gap_years) == (Shape.STEADY_RISE, None, True)


def test_a_small_percentage_is_at_its_first_level_only_when_close_to_it() -> None:
    fact = only(told([3.5, 3.6, 9.5, 26.7, 4.4]), Trend)
    assert (fact.shape, fact.recovery) == (Shape.PEAK, Recovery.MOSTLY)
    near = only(told([88, 94, 93, 88, 89], about=indicator(places=0)), Trend)
    assert (near.shape, near.recovery) == (Shape.PEAK, Recovery.RETURNED)


def test_low_and_high_are_those_of_the_span() -> None:
    fact = only(told([10, 43, 50, 44, 43, 48], about=indicator(places=0)), Trend)
    assert fact.shape is Shape.FLUCTUATING
    assert (fact.low.shown, fact.high.shown) == (Decimal(43), Decimal(50))


def test_an_overall_rise_says_whether_the_latest_step_went_against_it() -> None:
    fact = only(told([78.3, 82.4, 86.9, 92.7, 90.0]), Trend)
    assert (fact.shape, fact.latest_against, fact.initial_against) == (
        Shape.OVERALL_RISE,
        True,
        False,
    )


@pytest.mark.parametrize(
    ("values", "judgement"),
    [
        ([50, 52, 54, 56, 58], Judgement.IMPROVED),
        ([58, 56, 54, 52, 50], Judgement.WORSENED),
        ([50, 60, 70, 60, 50], Judgement.NONE),
        ([50, 60, 50, 60, 50], Judgement.NONE),
        ([50, 50, 50, 50, 50.2], Judgement.NONE),
    ],
)
def test_only_a_clear_direction_is_judged(values: list[float], judgement: Judgement) -> None:
    assert only(told(values), Trend).judgement is judgement
    neutral = only(told(values, about=indicator(Polarity.NONE)), Trend)
    assert neutral.judgement is Judgement.NONE


def test_windows_that_share_years_have_no_trend() -> None:
    periods = tuple(
        Period(f"{last - 2}-{last % 100}", PeriodStyle.WINDOW, last - 2, last, years=3)
        for last in range(2018, 2023)
    )
    assert of_kind(told([50, 52, 54, 56, 58], periods=periods), Trend) == ()


def test_a_withheld_latest_figure_has_no_trend() -> None:
    assert of_kind(told([50, 52, 54, "c"], england=[1, 1, 1, 1]), Trend) == ()


@pytest.mark.parametrize(("second", "against"), [(60.5, True), (60.4, False)])
def test_a_first_step_of_just_half_the_margin_went_the_other_way(
    second: float, against: bool
) -> None:
    fact = only(told([60.0, second, 40, 35, 30]), Trend)
    assert (fact.shape, fact.initial_against) == (Shape.OVERALL_FALL, against)


def test_a_path_is_judged_by_its_two_ends() -> None:
    fact = only(told([50, 50, 50, 60]), Trend)
    assert (fact.shape, fact.judgement) == (Shape.STEP_UP, Judgement.IMPROVED)


def test_a_path_over_years_is_weighed_by_the_words_for_years() -> None:
    # Ten points are sharp over a month and considerable over years, sixteen sharp over both.
    considerable, sharp = (only(told([50, 55, end]), Trend) for end in (60, 66))
    assert considerable.salience < sharp.salience


def test_a_range_has_the_least_and_the_greatest_figure_of_the_window() -> None:
    fact = only(told([55, 50, 60, 50.5, 60.5]), Trend)
    assert [str(each.shown) for each in (fact.low, fact.high)] == ["50.0", "60.5"]


def test_a_path_is_weighed_by_its_printed_ends() -> None:
    about = indicator(Polarity.NONE, measure=Measure.RATE)
    weights = {
        only(told(own, about=about), Trend).salience  # a quarter more, where "considerably" begins
        for own in ([100.0, 110.0, 125.0], [100.04, 110.0, 125.0], [100.0, 110.0, 124.96])
    }
    assert len(weights) == 1
    assert weights != {only(told([100.0, 110.0, 124.9], about=about), Trend).salience}
