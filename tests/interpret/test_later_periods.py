"""A later period that the area lacks is said, and a break begins with the first month it names."""

from __future__ import annotations

import pytest

from reportgen.domain.fact import Change, Level
from tests.builders import ENGLAND, NORTHMOOR, indicator, months_to, within_year
from tests.interpret.builders import Value, dataset, facts_of, of_kind, only, told

TO_DATE = tuple(
    within_year(each) for each in ("Apr-Sep 2018", "Apr-Oct 2018", "Apr-Sep 2019", "Apr-Oct 2019")
)


def level_of(own: list[Value], england: list[Value], **changes: object) -> Level:
    made = dataset(
        {"A": {NORTHMOOR.code: own, ENGLAND.code: england}},
        indicators=[indicator(code="A")],
        periods=TO_DATE,
    )
    return only(facts_of(made, **changes).indicators[0], Level)


@pytest.mark.parametrize("newest", ["c", "empty", None])
def test_a_newer_year_to_date_that_the_area_lacks_is_said(newest: Value) -> None:
    found = level_of([1, 2, 3, newest], [5, 6, 7, 8])
    assert found.period.label == "April to September 2019"
    assert found.behind is not None
    assert found.behind.label == "April to October 2019"


def test_a_newer_year_to_date_withheld_of_the_only_area_is_said() -> None:
    found = level_of([1, 2, 3, "c"], [None, None, None, None])
    assert found.behind is not None
    assert found.behind.label == "April to October 2019"


def test_an_older_year_to_date_of_more_months_is_nothing_lacked() -> None:
    assert level_of([1, "c", 3, None], [5, 6, 7, None]).behind is None


def test_no_period_after_the_one_asked_for_is_lacked() -> None:
    assert level_of([1, 2, 3, "c"], [5, 6, 7, 8], as_of="Sep-19").behind is None


def test_a_month_withheld_of_the_only_area_is_said_beside_the_last_one_told() -> None:
    found = only(told([50.0, 51.0, "c"], periods=months_to("Oct-19", 3)), Level)
    assert found.period.label == "September 2019"
    assert found.behind is not None
    assert found.behind.label == "October 2019"


def test_an_empty_month_of_the_only_area_is_no_period_at_all() -> None:
    found = only(told([50.0, 51.0, "empty"], periods=months_to("Oct-19", 3)), Level)
    assert found.behind is None


def test_years_to_date_of_other_months_are_one_note_and_not_a_dozen() -> None:
    labels = ("YTD Apr-19", "Apr-May 2019", "Apr-Jun 2019", "Apr-Jul 2019", "Apr-Aug 2019")
    found = told([1, 2, 3, 4, 5], periods=tuple(map(within_year, labels)))
    notes = [each for each in found.notes if "also hold other ones" in each.text]
    assert [each.period and each.period.label for each in notes] == ["April to July 2019"]


def test_a_break_at_a_quarter_parts_its_first_month_from_the_month_before() -> None:
    months = months_to("Aug-19", 3)
    found = told([50.0, 60.0, 61.0], periods=months, breaks="Q2 2019/20")
    assert {each.reference_period.label for each in of_kind(found, Change)} == {"July 2019"}


def test_a_break_at_a_year_to_date_leaves_those_that_ended_before_it_on_the_old_basis() -> None:
    labels = ("Apr-Jun 2018", "Apr-Feb 2019", "Apr-Jun 2019")
    periods = tuple(map(within_year, labels))
    found = told([50.0, 55.0, 61.0], periods=periods, breaks="Apr-Feb 2019")
    assert found.period.label == "April to June 2019"
    assert not of_kind(found, Change)
