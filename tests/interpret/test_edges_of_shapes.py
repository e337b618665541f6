"""What a path is called exactly at an edge, also of thresholds that a council may change."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from reportgen.domain.relation import Recovery, Shape
from reportgen.interpret.shapes import Found, shape_of
from tests.interpret.builders import WORDING
from tests.interpret.test_thresholds import with_number


def one(_: Decimal) -> Decimal:
    return Decimal(1)


def called(*values: float, margin: Callable[[Decimal], Decimal] = one, **changed: str) -> Found:
    """The shape of figures of years in a row, one threshold changed."""
    wording = WORDING
    for name, value in changed.items():
        wording = with_number(name, value)
    found = shape_of([Decimal(str(each)) for each in values], range(len(values)), margin, wording)
    assert found is not None
    return found


def test_stable_goes_by_the_margin_of_the_first_figure() -> None:
    def square(base: Decimal) -> Decimal:
        return base * base / 1000

    assert called(100, 91, 90.9, margin=square).shape is Shape.STABLE
    assert called(91, 100, 90.9, margin=square).shape is not Shape.STABLE


def test_a_level_goes_by_the_margin_of_its_own_first_figure() -> None:
    def square(base: Decimal) -> Decimal:
        return base * base / 1000

    assert called(200, 100, 95, 91, margin=square).shape is Shape.FALL_THEN_PLATEAU
    assert called(200, 100, 95, 89.9, margin=square).shape is not Shape.FALL_THEN_PLATEAU
    assert called(50, 31, 31.9, 32, margin=square).shape is not Shape.FALL_THEN_PLATEAU


def test_a_path_that_turned_before_it_levelled_out_is_no_plateau() -> None:
    assert called(50, 60, 55, 55.1, 55.2).shape is Shape.PEAK


def test_a_plateau_may_move_at_just_half_the_pace_before() -> None:
    # Two in four steps before, a half in two steps on the level.
    assert called(50, 50.5, 51, 51.5, 52, 52.2, 52.5).shape is Shape.RISE_THEN_PLATEAU
    assert called(50, 50.5, 51, 51.5, 52, 52.2, 52.6).shape is Shape.STEADY_RISE


@pytest.mark.parametrize(
    ("end", "shape"), [(51, Shape.STEADY_RISE), (49, Shape.STEADY_FALL), (50.9, Shape.STABLE)]
)
def test_a_way_of_just_the_margin_is_a_movement(end: float, shape: Shape) -> None:
    assert called(50, (50 + end) / 2, end).shape is shape


@pytest.mark.parametrize(("way", "shape"), [(1, Shape.PEAK), (-1, Shape.TROUGH)])
def test_a_flat_turn_begins_with_its_first_period(way: int, shape: Shape) -> None:
    found = called(*(50 + way * each for each in (0, 5, 5, 1, 0)))
    assert (found.shape, found.turn, found.turn_last) == (shape, 1, 2)


def test_the_shorter_leg_may_be_just_the_share_of_the_longer() -> None:
    assert called(50, 60, 56, turn_least_leg="40").shape is Shape.PEAK
    assert called(50, 60, 56.1, turn_least_leg="40").shape is Shape.FLUCTUATING


def test_a_peak_goes_before_a_low_of_the_same_reach() -> None:
    found = called(50, 60, 40, 50, turn_cover="50")
    assert (found.shape, found.turn) == (Shape.PEAK, 1)


def test_all_of_the_way_back_is_no_longer_most_of_it() -> None:
    assert called(50, 60, 50).recovery is Recovery.RETURNED
    assert called(50, 60, 50, returned_up_to="90").recovery is Recovery.BEYOND
    assert called(50, 60, 50.1, returned_up_to="90").recovery is Recovery.MOSTLY
