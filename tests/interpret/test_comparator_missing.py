"""Comparators without a figure: said where none has one, else for the data notes alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.fact_beside import ComparatorMissing
from reportgen.domain.indicator import Measure
from tests.builders import EASTLANDS, ENGLAND, NORTHMOOR, indicator, within_year
from tests.interpret.builders import Value, dataset, facts_of, of_kind, only, told

ALL = ("England", "region")


def alone(own: Sequence[Value], england: Sequence[Value], **changes: object) -> IndicatorFacts:
    """An indicator of which England is the only comparator asked for."""
    return told(own, england=england, comparators=("England",), **changes)  # type: ignore[arg-type]


def test_england_without_a_figure_is_told_with_its_last_one() -> None:
    fact = only(alone([60, 62, 64], [54, 55, "c"]), ComparatorMissing)
    assert fact.comparator.label == "England"
    assert fact.newest is not None
    assert fact.newest_value is not None
    assert (fact.newest.label, str(fact.newest_value.shown)) == ("2021", "55.0")
    assert fact.salience == 1


def test_a_comparator_with_a_figure_is_not_missing() -> None:
    assert of_kind(alone([62, 64], [54, 55]), ComparatorMissing) == ()


@pytest.mark.parametrize("marker", ["c", "x", "z", "-", "low", None])
def test_it_is_missing_for_any_reason(marker: str | None) -> None:
    assert of_kind(alone([62, 64], [54, marker]), ComparatorMissing) != ()


def test_where_another_has_a_figure_the_data_notes_alone_tell_it() -> None:
    found = told([62, 64], england=[54, "x"], region=[55, 56], comparators=ALL)
    fact = only(found, ComparatorMissing)
    assert (fact.comparator.label, fact.salience) == ("England", 0)


def test_where_none_has_one_all_are_told() -> None:
    found = told([62, 64], england=[54, "x"], region=["x", "x"], comparators=ALL)
    facts = of_kind(found, ComparatorMissing)
    assert [(each.comparator.label, each.newest is None) for each in facts] == [
        ("England", False),
        ("Eastlands", True),
    ]
    assert [each.salience for each in facts] == [1, 1]


def test_where_none_ever_had_one_the_data_notes_alone_tell_it() -> None:
    assert only(alone([62, 64], ["x", "x"]), ComparatorMissing).salience == 0


def test_a_number_is_not_compared_and_so_lacks_nothing() -> None:
    about = indicator(measure=Measure.COUNT, unit="children", places=0)
    assert only(alone([62, 64], [540, "x"], about=about), ComparatorMissing).salience == 0


def test_a_figure_from_before_a_break_is_not_given() -> None:
    fact = only(alone([60, 62, 64], [54, "x", "x"], breaks="2021"), ComparatorMissing)
    assert (fact.newest, fact.salience) == (None, 0)


def test_where_the_area_has_no_figure_nobody_is_missing_beside_it() -> None:
    made: Mapping[str, Sequence[Value]] = {
        NORTHMOOR.code: [62, "c"],
        ENGLAND.code: [54, "x"],
        EASTLANDS.code: [55, 56],
    }
    found = facts_of(dataset({"IN_TIME": made}), comparators=("England",)).indicators[0]
    assert of_kind(found, ComparatorMissing) == ()


def test_a_yearly_figure_is_the_last_one_beside_a_month() -> None:
    periods = (within_year("Oct-19"), *dataset({"A": {"901": [1]}}, last=2019).periods)
    found = told([62, None], england=[None, 55], periods=periods, comparators=("England",))
    fact = only(found, ComparatorMissing)
    assert fact.newest is not None
    assert (fact.newest.label, fact.salience) == ("2019", 1)


def test_the_data_notes_leave_out_what_the_sentence_says() -> None:
    notes = alone([62, 64], [54, "x"]).notes
    assert {note.told_by for note in notes if "England" in note.text} == {"comparator_missing"}


def test_a_provisional_figure_of_the_area_changes_nothing() -> None:
    assert only(alone([62, "=64 p"], [54, "x"]), ComparatorMissing).salience == 1
