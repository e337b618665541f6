"""Shapes of short series, on invented figures and on Lancashire's of 2018 to 2022."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest

from reportgen.domain.fact import IndicatorFacts, Trend
from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.relation import Recovery, Shape
from reportgen.domain.threshold import Polarity
from reportgen.interpret.shapes import Found, shape_of
from tests.builders import indicator
from tests.interpret.builders import WORDING, only, told

PERCENTAGE = indicator(Polarity.NONE)
WHOLE_PERCENTAGE = indicator(Polarity.NONE, places=0)
RATE = indicator(Polarity.NONE, measure=Measure.RATE)
WHOLE_RATE = indicator(Polarity.NONE, measure=Measure.RATE, places=0)
COUNT = indicator(Polarity.NONE, measure=Measure.COUNT, places=0)


def shape(*values: float, tolerance: str = "1") -> Found | None:
    decimals = [Decimal(str(value)) for value in values]
    return shape_of(decimals, range(len(values)), lambda _: Decimal(tolerance), WORDING)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([50, 50.5, 50.9, 50.2], Shape.STABLE),
        ([50, 51], None),
        ([40, 50, 50.5, 50.9], Shape.RISE_THEN_PLATEAU),
        ([60, 50, 50.5, 50.9], Shape.FALL_THEN_PLATEAU),
        ([40, 50, 50.5, 51], Shape.STEP_UP),
        ([50, 52, 54, 56], Shape.STEADY_RISE),
        ([56, 54, 52, 50], Shape.STEADY_FALL),
        ([50, 50.5, 60, 61], Shape.STEP_UP),
        ([61, 60, 50.5, 50], Shape.STEP_DOWN),
        ([50, 52, 52, 54, 56], Shape.OVERALL_RISE),
        ([50, 55, 60, 56, 51], Shape.PEAK),
        ([60, 55, 50, 54, 59], Shape.TROUGH),
        ([50, 56, 54, 60, 58], Shape.OVERALL_RISE),
        ([50, 60, 50, 60, 50], Shape.FLUCTUATING),
    ],
)
def test_each_shape_in_its_order(values: list[float], expected: Shape | None) -> None:
    found = shape(*values)
    assert (found.shape if found else None) is expected


@pytest.mark.parametrize(
    ("values", "recovery"),
    [
        ([50, 60, 56], Recovery.PARTLY),
        ([50, 56, 62, 58, 54], Recovery.PARTLY),  # two thirds
        ([50, 60, 53], Recovery.MOSTLY),
        ([50, 60, 50.9], Recovery.RETURNED),
        ([50, 60, 49.1], Recovery.RETURNED),
        ([50, 60, 49], Recovery.BEYOND),
        ([50, 60, 48], Recovery.BEYOND),
        ([3.5, 26.7, 10.7], Recovery.MOSTLY),
        ([48, 98, 68], Recovery.PARTLY),
        ([68, 98, 65], Recovery.BEYOND),  # a tenth beyond, but three margins off
        ([50, 55, 49.4], Recovery.BEYOND),  # within the margin, but more than a tenth beyond
    ],
)
def test_how_far_a_peak_has_come_back(values: list[float], recovery: Recovery) -> None:
    found = shape(*values)
    assert found is not None
    assert (found.shape, found.recovery) == (Shape.PEAK, recovery)


@pytest.mark.parametrize(
    ("values", "last"),
    [
        ([15, 10, 10, 13, 14], 2),
        ([18, 15.6, 15.8, 15.6, 17.5], None),  # it did not stay at 15.6
        ([15, 10, 10.1, 10, 10, 14], None),
    ],
)
def test_a_flat_turn_lasts_as_long_as_its_figure_stays(
    values: list[float], last: int | None
) -> None:
    found = shape(*values)
    assert found is not None
    assert (found.shape, found.turn, found.turn_last) == (Shape.TROUGH, 1, last)


def test_nobody_knows_that_a_turn_lasted_over_a_year_without_a_figure() -> None:
    decimals = [Decimal(number) for number in (15, 10, 10, 14)]
    found = shape_of(decimals, (2018, 2019, 2021, 2022), lambda _: Decimal(1), WORDING)
    assert found is not None
    assert (found.shape, found.turn_last) == (Shape.TROUGH, None)


def test_a_step_is_named_only_where_the_year_before_has_a_figure() -> None:
    decimals = [Decimal(number) for number in (50, 51, 60, 61)]
    steady = shape_of(decimals, (2018, 2019, 2021, 2022), lambda _: Decimal(1), WORDING)
    elsewhere = shape_of(decimals, (2017, 2019, 2020, 2021), lambda _: Decimal(1), WORDING)
    assert steady is not None
    assert steady.shape is Shape.STEADY_RISE
    assert elsewhere is not None
    assert (elsewhere.shape, elsewhere.turn) == (Shape.STEP_UP, 2)


def test_a_plateau_is_measured_by_its_own_first_figure() -> None:
    def margin(base: Decimal) -> Decimal:
        return base * 3 / 100

    decimals = [Decimal(number) for number in (800, 595, 580, 574)]  # 3.5 per cent of 595
    found = shape_of(decimals, range(4), margin, WORDING)
    assert found is not None
    assert found.shape is not Shape.FALL_THEN_PLATEAU
    nearer = shape_of([*decimals[:3], Decimal(578)], range(4), margin, WORDING)
    assert nearer is not None
    assert nearer.shape is Shape.FALL_THEN_PLATEAU


@pytest.mark.parametrize(("values", "last"), [([9, 0, 0, 0], 3), ([9, 0, 0, 0.5], None)])
def test_a_plateau_that_never_moved_says_so(values: list[float], last: int | None) -> None:
    found = shape(*values)
    assert found is not None
    assert (found.shape, found.turn_last) == (Shape.FALL_THEN_PLATEAU, last)


def test_a_small_dip_after_a_rise_is_no_peak() -> None:
    found = shape(50, 55, 60, 58)
    assert found is not None
    assert found.shape is Shape.OVERALL_RISE


def test_a_movement_that_one_point_decides_is_not_overall() -> None:
    # Without its last figure the path would have fallen.
    found = shape(50, 49.5, 49, 48.6, 54)
    assert found is not None
    assert found.shape is Shape.FLUCTUATING


def test_a_plateau_follows_a_movement_of_twice_the_margin() -> None:
    found = shape(48.5, 50, 50.3, 50.1)
    assert found is not None
    assert found.shape is Shape.FLUCTUATING


def test_a_year_without_change_is_not_called_steady() -> None:
    found = shape(50, 53, 53, 56)
    assert found is not None
    assert found.shape is Shape.OVERALL_RISE


def lancashire(values: Sequence[float], about: Indicator) -> IndicatorFacts:
    """Five years to 2022, as in DfE's release of April 2026."""
    return told(values, about=about)


@pytest.mark.parametrize(
    ("values", "about", "expected"),
    [
        ([462.5, 498.0, 428.9, 345.2, 256.2], RATE, Shape.OVERALL_FALL),  # referrals
        ([78.3, 82.4, 86.9, 92.7, 90.0], PERCENTAGE, Shape.OVERALL_RISE),  # in time
        ([33.8, 31.1, 22.9, 24.1, 18.9], PERCENTAGE, Shape.OVERALL_FALL),  # not in need
        ([364.0, 389.9, 342.4, 304.8, 305.2], RATE, Shape.OVERALL_FALL),  # in need
        ([50.5, 55.4, 33.8, 22.8, 19.4], RATE, Shape.OVERALL_FALL),  # plans
        ([23.8, 24.1, 17.2, 12.6, 14.9], PERCENTAGE, Shape.OVERALL_FALL),  # under 3 months
        ([39.8, 39.9, 48.8, 59.6, 58.8], PERCENTAGE, Shape.OVERALL_RISE),  # over 2 years
        ([22.2, 24.0, 25.3, 22.9, 27.1], PERCENTAGE, Shape.OVERALL_RISE),  # repeat plans
        ([79, 85, 84, 80, 77], WHOLE_RATE, Shape.PEAK),  # looked after
        ([31, 33, 29, 22, 24], WHOLE_RATE, Shape.OVERALL_FALL),  # starting to be
        ([74, 68, 68, 71, 72], WHOLE_PERCENTAGE, Shape.TROUGH),  # long-term stability
        ([43, 50, 44, 43, 48], WHOLE_PERCENTAGE, Shape.FLUCTUATING),  # in education or work
        ([88, 94, 93, 88, 89], WHOLE_PERCENTAGE, Shape.PEAK),  # suitable accommodation
        ([441, 501, 595, 654, 662], COUNT, Shape.STEADY_RISE),  # care leavers
    ],
)
def test_lancashire_is_read_as_its_path_runs(
    values: list[float], about: Indicator, expected: Shape
) -> None:
    assert only(lancashire(values, about), Trend).shape is expected


def test_lancashires_turns_have_their_years() -> None:
    looked_after = only(lancashire([79, 85, 84, 80, 77], WHOLE_RATE), Trend)
    housed = only(lancashire([88, 94, 93, 88, 89], WHOLE_PERCENTAGE), Trend)
    assert looked_after.turn is not None
    assert housed.turn is not None
    assert (looked_after.turn.label, looked_after.recovery) == ("2019", Recovery.BEYOND)
    assert (housed.turn.label, housed.recovery) == ("2019", Recovery.RETURNED)


@pytest.mark.parametrize(
    ("values", "about", "initial", "latest"),
    [
        ([78.3, 82.4, 86.9, 92.7, 90.0], PERCENTAGE, False, True),
        ([23.8, 24.1, 17.2, 12.6, 14.9], PERCENTAGE, False, True),
        ([31, 33, 29, 22, 24], WHOLE_RATE, True, True),
        ([364.0, 389.9, 342.4, 304.8, 305.2], RATE, True, False),
        ([33.8, 31.1, 22.9, 24.1, 18.9], PERCENTAGE, False, False),
    ],
)
def test_lancashires_exceptions_are_kept(
    values: list[float], about: Indicator, initial: bool, latest: bool
) -> None:
    fact = only(lancashire(values, about), Trend)
    assert (fact.initial_against, fact.latest_against) == (initial, latest)
