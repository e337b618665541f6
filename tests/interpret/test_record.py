"""Records: over at least eight comparable periods, strict, and bounded."""

from __future__ import annotations

from reportgen.domain.fact import Record
from reportgen.domain.relation import Judgement
from tests.interpret.builders import of_kind, only, told

SEVEN = [50, 55, 52, 58, 53, 56, 54]


def test_the_highest_of_eight_is_a_record() -> None:
    fact = only(told([*SEVEN, 60]), Record)
    assert fact.highest
    assert (fact.first.label, fact.reference_period.label) == ("2015", "2018")
    assert fact.judgement is Judgement.BETTER


def test_the_lowest_is_too() -> None:
    assert not only(told([*SEVEN, 45]), Record).highest


def test_seven_are_too_few() -> None:
    assert of_kind(told([*SEVEN[1:], 60]), Record) == ()


def test_a_figure_between_is_no_record() -> None:
    assert of_kind(told([*SEVEN, 55]), Record) == ()


def test_less_than_a_step_beyond_is_no_record() -> None:
    assert of_kind(told([*SEVEN, 58.4]), Record) == ()
    assert of_kind(told([*SEVEN, 58.5]), Record) != ()


def test_a_tie_is_equalled_and_not_judged() -> None:
    fact = only(told([*SEVEN, 58]), Record)
    assert (fact.equalled, fact.judgement) == (True, Judgement.NONE)


def test_a_flat_series_has_no_record() -> None:
    assert of_kind(told([50] * 8), Record) == ()


def test_periods_before_a_break_do_not_count() -> None:
    assert of_kind(told([*SEVEN, 60], breaks="2016"), Record) == ()


def test_withheld_periods_do_not_count() -> None:
    assert of_kind(told([50, "c", *SEVEN[2:], 60]), Record) == ()
