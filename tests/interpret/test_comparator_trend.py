"""Comparators' movements: the same periods, the same units, labels by ratio."""

from __future__ import annotations

import pytest

from reportgen.domain.fact import ComparatorTrend
from reportgen.domain.indicator import Measure
from reportgen.domain.relation import Direction, Pace
from reportgen.domain.threshold import Polarity
from tests.builders import indicator
from tests.interpret.builders import of_kind, only, told

RATE = indicator(Polarity.NONE, measure=Measure.RATE)


@pytest.mark.parametrize(
    ("england", "pace"),
    [
        (50.9, Pace.STABLE),
        (56.6, Pace.LESS_STEEP),
        (56.7, Pace.SIMILAR),
        (65.0, Pace.SIMILAR),
        (65.1, Pace.STEEPER),
        (45.0, Pace.OPPOSITE),
    ],
)
def test_the_pace_of_percentages_is_a_ratio_of_points(england: float, pace: Pace) -> None:
    fact = only(told([30, 35, 40], england=[50, 50, england]), ComparatorTrend)
    assert fact.pace is pace


def test_the_pace_of_rates_is_a_ratio_of_per_cents() -> None:
    # 10 of 100 beside 20 of 400: a tenth and a twentieth
    fact = only(told([100, 105, 110], about=RATE, england=[400, 410, 420]), ComparatorTrend)
    assert fact.pace is Pace.LESS_STEEP


@pytest.mark.parametrize(
    ("own", "england", "pace"),
    [
        (30.9, 60, Pace.ALONE),
        (29.1, 40, Pace.ALONE),
        (29.1, 60, Pace.OPPOSITE),
        (31.0, 60, Pace.STEEPER),
        (30.9, 50.9, Pace.STABLE),
    ],
)
def test_a_figure_that_changed_little_gives_no_pace_to_go_by(
    own: float, england: float, pace: Pace
) -> None:
    assert only(told([30, 30.5, own], england=[50, 55, england]), ComparatorTrend).pace is pace


@pytest.mark.parametrize(
    ("own", "pace"),
    [
        ([30, 32, 36], Pace.SIMILAR),
        ([30, 44, 36], Pace.ALONE),  # a peak, with the fall after it
        ([30, 38, 28, 36], Pace.ALONE),  # up and down
        ([36, 44, 30], Pace.OPPOSITE),
    ],
)
def test_a_path_that_did_not_go_the_way_of_its_ends_has_no_pace(
    own: list[float], pace: Pace
) -> None:
    england = [50, *([52] * (len(own) - 2)), 56]
    assert only(told(own, england=england), ComparatorTrend).pace is pace


def test_both_directions_are_stated() -> None:
    fact = only(told([30, 35, 20], england=[50, 55, 60]), ComparatorTrend)
    assert (fact.own_direction, fact.direction) == (Direction.FELL, Direction.ROSE)


def test_an_unchanged_figure_gives_the_comparator_no_pace() -> None:
    assert of_kind(told([30, 35, 30], england=[50, 55, 60]), ComparatorTrend) == ()


def test_both_ends_of_the_same_span_are_needed() -> None:
    assert of_kind(told([30, 35, 40], england=["-", 55, 60]), ComparatorTrend) == ()
    assert of_kind(told([30, 35, 40], england=[50, 55, "c"]), ComparatorTrend) == ()


def test_a_break_in_the_comparators_own_series_stops_it() -> None:
    assert of_kind(told([30, 35, 40], england=[50, "=55 b", 60]), ComparatorTrend) == ()


def test_the_span_is_the_areas_own_since_baseline() -> None:
    fact = only(told(["c", 35, 40], england=[50, 55, 60]), ComparatorTrend)
    assert fact.reference_period.label == "2021"
