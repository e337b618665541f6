"""A gap widens or narrows: on one side, by more than rounding, judged on the worse side alone."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.domain.fact_beside import GapChange
from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.relation import Direction, Judgement, Mover, Relation
from reportgen.domain.threshold import Polarity
from tests.builders import indicator, months_to, year
from tests.interpret.builders import of_kind, only, told

RATE = indicator(Polarity.NONE, measure=Measure.RATE, unit="per 10,000 children")
WHOLE = indicator(places=0)
LOW = indicator(Polarity.LOW)
NEUTRAL = indicator(Polarity.NONE)


def test_a_gap_that_grew_has_widened_between_the_printed_figures() -> None:
    fact = only(told([70.04, 75, 80.06], england=[60, 62, 64]), GapChange)
    assert (fact.gap_then, fact.gap_now, fact.widened) == (Decimal("10.0"), Decimal("16.1"), True)
    assert fact.relation is Relation.ABOVE
    assert fact.reference_period == year(2020)


def test_a_gap_that_shrank_has_narrowed() -> None:
    fact = only(told([50, 55, 58], england=[60, 60, 60]), GapChange)
    assert (fact.gap_then, fact.gap_now, fact.widened) == (Decimal("10.0"), Decimal("2.0"), False)


def test_less_than_a_fifth_of_the_gap_is_no_change() -> None:
    assert of_kind(told([70, 75, 71.9], england=[60, 60, 60]), GapChange) == ()
    assert of_kind(told([70, 75, 72.0], england=[60, 60, 60]), GapChange) != ()


def test_less_than_half_a_point_is_no_change_however_small_the_gap() -> None:
    assert of_kind(told([61, 60, 61.4], england=[60, 60, 60]), GapChange) == ()
    assert of_kind(told([61, 60, 61.5], england=[60, 60, 60]), GapChange) != ()


def test_a_rate_must_move_by_a_share_of_the_comparator() -> None:
    assert of_kind(told([102, 100, 103.9], about=RATE, england=[100, 100, 100]), GapChange) == ()
    assert of_kind(told([102, 100, 104], about=RATE, england=[100, 100, 100]), GapChange) != ()


def test_whole_numbers_must_differ_by_more_than_their_rounding() -> None:
    assert of_kind(told([63, 60, 64], about=WHOLE, england=[60, 60, 60]), GapChange) == ()
    assert of_kind(told([63, 60, 65], about=WHOLE, england=[60, 60, 60]), GapChange) != ()


def test_a_side_that_changed_is_not_a_gap_that_changed() -> None:
    assert of_kind(told([70, 60, 50], england=[60, 60, 60]), GapChange) == ()


def test_equal_figures_at_one_end_are_on_no_side() -> None:
    assert of_kind(told([70, 65, 60], england=[60, 60, 60]), GapChange) == ()
    assert of_kind(told([60, 65, 70], england=[60, 60, 60]), GapChange) == ()


@pytest.mark.parametrize(
    ("own", "england", "mover"),
    [
        ([50, 58], [60, 60.5], Mover.OWN),
        ([50, 50.5], [60, 55], Mover.COMPARATOR),
        ([50, 54], [60, 57], Mover.BOTH),
        ([58, 58.9], [60, 59.9], Mover.NEITHER),
    ],
)
def test_the_mover_is_whose_figure_changed_more_than_little(
    own: list[float], england: list[float], mover: Mover
) -> None:
    assert only(told(own, england=england), GapChange).mover is mover


def test_narrowing_is_an_improvement_only_from_the_worse_side() -> None:
    assert only(told([50, 58], england=[60, 60]), GapChange).judgement is Judgement.IMPROVED
    assert only(told([70, 62], england=[60, 60]), GapChange).judgement is Judgement.NONE
    low = told([70, 62], about=LOW, england=[60, 60])
    assert only(low, GapChange).judgement is Judgement.IMPROVED


def test_widening_is_worse_only_on_the_worse_side() -> None:
    assert only(told([58, 50], england=[60, 60]), GapChange).judgement is Judgement.WORSENED
    assert only(told([62, 70], england=[60, 60]), GapChange).judgement is Judgement.NONE


def test_a_lead_that_grew_because_the_comparator_fell_further_is_not_judged() -> None:
    fact = only(told([70, 66], england=[60, 50]), GapChange)
    assert (fact.widened, fact.judgement) == (True, Judgement.NONE)


def test_nothing_is_judged_where_the_comparator_alone_or_more_moved() -> None:
    alone = only(told([50, 50], england=[60, 55]), GapChange)
    both_fell = only(told([50, 47], england=[60, 52]), GapChange)
    assert (alone.judgement, both_fell.judgement) == (Judgement.NONE, Judgement.NONE)
    outrun = only(told([50, 54], england=[55, 65]), GapChange)
    assert (outrun.widened, outrun.judgement) == (True, Judgement.NONE)


def test_without_a_direction_nothing_is_judged() -> None:
    fact = only(told([58, 50], about=NEUTRAL, england=[60, 60]), GapChange)
    assert (fact.judgement, fact.salience) == (Judgement.NONE, 1)


def test_a_withheld_end_of_either_stops_it() -> None:
    assert of_kind(told([50, 55, "c"], england=[60, 60, 60]), GapChange) == ()
    assert of_kind(told([50, 55, 58], england=["c", 60, 60]), GapChange) == ()
    assert of_kind(told([50, 55, 58], england=[60, 60, "c"]), GapChange) == ()


def test_a_withheld_beginning_gives_way_to_the_next_figure() -> None:
    fact = only(told(["c", 50, 58], england=[60, 60, 60]), GapChange)
    assert fact.reference_period == year(2021)


def test_nothing_is_compared_across_a_break() -> None:
    assert of_kind(told([50, 55, 58], england=[60, 60, 60], breaks="2022"), GapChange) == ()
    marked = told([50, 55, 58], england=[60, "=60 b", 60])
    assert of_kind(marked, GapChange) == ()


def test_a_first_figure_has_no_earlier_gap() -> None:
    assert of_kind(told([58], england=[60]), GapChange) == ()


def test_numbers_and_figures_below_nought_are_left_alone() -> None:
    count = indicator(measure=Measure.COUNT, unit="", places=0)
    assert of_kind(told([50, 90], about=count, england=[600, 600]), GapChange) == ()
    score = indicator(measure=Measure.SCORE, unit="", places=2)
    assert of_kind(told([-0.5, 0.5], about=score, england=[0.9, 0.9]), GapChange) == ()


def test_scores_about_nought_have_no_gap_to_measure_and_others_do() -> None:
    score = indicator(measure=Measure.SCORE, unit="", places=2)
    assert of_kind(told([0.11, 0.22], about=score, england=[0.03, 0.03]), GapChange) == ()
    assert of_kind(told([44.1, 46.0], about=score, england=[48.0, 48.0]), GapChange) != ()


def test_the_neighbours_of_today_are_compared_at_both_ends() -> None:
    fact = only(told([50, 58], neighbours=[[60, 60]] * 6), GapChange)
    assert (fact.gap_then, fact.gap_now) == (Decimal("10.0"), Decimal("2.0"))
    assert of_kind(told([50, 58], neighbours=[[60, 60]] * 4), GapChange) == ()


def test_months_are_compared_with_the_first_of_the_window() -> None:
    periods = months_to("Oct-19", 14)
    fact = only(told([40, *[50.0] * 12, 58], periods=periods, england=[60.0] * 14), GapChange)
    assert fact.reference_period.label == "October 2018"


def test_a_provisional_figure_keeps_its_flag() -> None:
    fact = only(told([50, "=58 p"], england=[60, 60]), GapChange)
    assert fact.value.flags


def test_the_rule_says_the_thresholds_in_force() -> None:
    fact = only(told([50, 58], england=[60, 60]), GapChange)
    assert "20 per cent of it, and by 0.5 percentage points" in fact.rule


def test_whose_figure_prints_the_same_has_not_moved() -> None:
    fact = only(told([60.04, 59.96], england=[50, 55]), GapChange)
    assert (fact.own_direction, fact.direction) == (Direction.UNCHANGED, Direction.ROSE)
    fact = only(told([60, 65], england=[49.96, 50.04]), GapChange)
    assert (fact.own_direction, fact.direction) == (Direction.ROSE, Direction.UNCHANGED)


def test_the_share_of_the_comparator_goes_by_its_printed_figure() -> None:
    england = [100, 100, 100.04]
    assert of_kind(told([102, 100, 104], about=RATE, england=england), GapChange) != ()


@pytest.mark.parametrize(
    ("own", "england", "about", "mover"),
    [
        ([50.04, 50.96], [45, 45], NEUTRAL, Mover.OWN),  # one point, the margin of 50.0
        ([200.04, 206.0], [190, 190], RATE, Mover.OWN),  # three per cent of 200.0
        ([199.96, 205.9], [190, 190], RATE, Mover.NEITHER),
        ([55, 55], [50.04, 48.96], NEUTRAL, Mover.COMPARATOR),
    ],
)
def test_who_moved_goes_by_printed_figures(
    own: list[float], england: list[float], about: Indicator, mover: Mover
) -> None:
    assert only(told(own, about=about, england=england), GapChange).mover is mover
