"""Rose and fell, better and worse: by printed figures and the way that is stated to be good."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.verify.recompute.sides import (
    at_an_end,
    direction,
    good,
    judges,
    movement,
    side,
    standing,
    way,
)
from tests.verify.recompute.claims_builder import about

HIGH, LOW, NONE = (about(polarity=each) for each in ("high", "low", "none"))


@pytest.mark.parametrize(
    ("later", "word"), [("50.1", "rose"), ("49.9", "fell"), ("50.0", "unchanged")]
)
def test_a_movement_has_one_word(later: str, word: str) -> None:
    assert direction(Decimal("50.0"), Decimal(later)) == word


def test_the_side_has_a_sign_only_where_it_is_above_or_below() -> None:
    assert [side(each) for each in ("above", "below", "similar", "in line", "")] == [1, -1, 0, 0, 0]
    assert [way(Decimal(each)) for each in ("0.1", "-0.1", "0")] == [1, -1, 0]


def test_a_place_above_is_better_where_high_is_good_and_worse_where_low_is() -> None:
    places = ("above", "below", "similar", "in line")
    assert [standing(HIGH, each) for each in places] == ["better", "worse", "similar", "similar"]
    assert [standing(LOW, each) for each in places] == ["worse", "better", "similar", "similar"]
    assert [standing(NONE, each) for each in places] == [""] * 4


def test_a_rise_is_an_improvement_where_high_is_good() -> None:
    assert [movement(HIGH, each) for each in (1, -1, 0)] == ["improved", "worsened", "similar"]
    assert [movement(LOW, each) for each in (1, -1, 0)] == ["worsened", "improved", "similar"]
    assert movement(HIGH, 1, little=True) == "similar"
    assert movement(NONE, 1) == ""


def test_an_extreme_is_judged_where_a_way_is_good() -> None:
    assert [at_an_end(HIGH, each) for each in (1, -1)] == ["better", "worse"]
    assert [at_an_end(LOW, each) for each in (1, -1)] == ["worse", "better"]
    assert at_an_end(NONE, 1) == ""


def test_an_unstated_way_judges_nothing() -> None:
    unstated = about(polarity="unstated")
    assert [judges(each) for each in (HIGH, LOW, NONE, unstated)] == [True, True, False, False]
    assert good(unstated, 1) == 0
