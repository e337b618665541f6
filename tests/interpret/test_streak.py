"""Runs of one direction: three at least, over periods that follow one another."""

from __future__ import annotations

from reportgen.domain.fact import Streak
from reportgen.domain.indicator import Measure
from reportgen.domain.relation import Direction
from tests.builders import indicator
from tests.interpret.builders import of_kind, only, told


def test_three_changes_in_a_row_are_a_run() -> None:
    fact = only(told([60, 50, 53, 56, 59]), Streak)
    assert (fact.steps, fact.direction) == (3, Direction.ROSE)
    assert fact.reference_period.label == "2019"


def test_two_changes_are_not() -> None:
    assert of_kind(told([60, 50, 49, 52, 55]), Streak) == ()


def test_a_step_too_small_ends_the_run() -> None:
    assert of_kind(told([60, 50, 53, 56, 56.1]), Streak) == ()


def test_a_missing_year_ends_the_run() -> None:
    assert of_kind(told([60, 50, 53, 56, 59], baseline="2018"), Streak) != ()
    assert of_kind(told([60, 50, 53, "-", 56, 59], baseline="2017"), Streak) == ()


def test_a_steady_trend_already_says_it() -> None:
    assert of_kind(told([50, 53, 56, 59, 62]), Streak) == ()


def test_a_run_longer_than_the_window_is_said_all_the_same() -> None:
    fact = only(told([44, 47, 50, 53, 56, 59, 62]), Streak)
    assert (fact.steps, fact.salience) == (6, 3)


def test_a_break_ends_the_run() -> None:
    assert of_kind(told([60, 50, 53, 56, 59], breaks="2020"), Streak) == ()


def test_a_run_begins_with_the_figure_before_its_first_change() -> None:
    fact = only(told([60, 50, 53, 56, 59]), Streak)
    assert [int(each.shown) for each in (fact.reference, fact.value)] == [50, 59]


def test_what_lies_before_the_last_steps_sets_no_margin() -> None:
    rate = indicator(measure=Measure.RATE)
    assert only(told([1000, 50, 53, 56, 59], about=rate), Streak).steps == 3
