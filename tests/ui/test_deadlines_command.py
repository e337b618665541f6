"""The command says by when a paper must be published, and what to do when it was not."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from reportgen.ui.cli import app
from tests.ui.test_cli import loaded_after


def said(*words: str) -> str:
    answer = CliRunner().invoke(app, ["deadlines", *words])
    assert answer.exit_code == 0, answer.output
    return answer.stdout


def refused(*words: str) -> str:
    answer = CliRunner().invoke(app, ["deadlines", *words])
    assert answer.exit_code == 2
    return answer.stderr


def test_the_dates_of_a_meeting_stand_in_words() -> None:
    lines = said("2026-01-22").splitlines()
    assert lines[:2] == [
        "Meeting: Thursday 22 January 2026",
        "Publish by: Wednesday 14 January 2026",
    ]
    assert "Thursday 15 January" in lines[2]
    assert "Wednesday 21 January" in lines[2]
    assert lines[3].startswith("Internal deadline: Tuesday 13 January 2026 (7 working days")
    assert "2012 to 2028" in lines[-1]


def test_the_internal_deadline_may_be_another() -> None:
    assert "Friday 9 January 2026 (9 working days" in said("2026-01-22", "--internal-days", "9")


def test_bank_holidays_on_the_way_are_named() -> None:
    assert "Friday 3 April 2026, Good Friday" in said("2026-04-08")


def test_a_paper_in_time_is_told_so() -> None:
    text = said("2026-01-22", "--published", "2026-01-14")
    assert "in time, 5 clear working days" in text
    assert "Late item" not in text


def test_a_late_paper_gets_its_wording() -> None:
    text = said("2026-01-22", "--published", "2026-01-16")
    assert "too late, 3 clear working days only" in text
    assert "section 100B(4)(b)" in text


def test_a_meeting_at_a_weekend_is_remarked_on() -> None:
    assert "Saturday 24 January 2026 is not a working day" in said("2026-01-24")


def test_an_internal_deadline_after_publication_is_remarked_on() -> None:
    assert "later than the day of publication" in said("2026-01-22", "--internal-days", "2")


def test_a_day_in_another_form_is_answered_with_the_right_one() -> None:
    for form in ("22/01/2026", "22 January 2026", "Thursday 22 January 2026"):
        assert "write 2026-01-22 if you mean Thursday 22 January 2026" in refused(form)


@pytest.mark.parametrize("word", ["soon", "2026-02-30", "22", ""])
def test_no_date_is_answered_with_the_form(word: str) -> None:
    assert "such as 2026-01-22" in refused(word)


def test_a_year_without_known_bank_holidays_is_an_error() -> None:
    assert "from 2012 to 2028" in refused("2031-01-22")


def test_a_publication_after_the_meeting_is_an_error() -> None:
    assert "is not before the meeting" in refused("2026-01-22", "--published", "2026-01-22")


@pytest.mark.parametrize("number", ["0", "-3", "900"])
def test_internal_days_out_of_reach_are_an_error(number: str) -> None:
    assert "from 1 to 60" in refused("2026-01-22", "--internal-days", number)


def test_a_program_gets_the_same_as_json() -> None:
    found = json.loads(said("2026-01-22", "--published", "2026-01-16", "--json"))
    assert found["publish_by"] == "2026-01-14"
    assert found["internal_deadline"] == "2026-01-13"
    assert found["late"] is True
    assert found["years_known"] == [2012, 2028]


def test_help_opens_nothing_that_knows_a_network() -> None:
    assert "requests" not in loaded_after("deadlines", "--help")
