"""Five clear working days lie between publication and meeting, and no later day leaves them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.deadlines.bank_holidays import bank_holidays, years_known
from reportgen.deadlines.late_item import late_item_words
from reportgen.deadlines.timetable import timetable
from reportgen.deadlines.working_days import (
    can_reckon,
    clear_days,
    clear_working_days_before,
    is_late,
    is_working_day,
    working_day_before,
)
from reportgen.errors import RequestError

FIRST, LAST = years_known()
MEETINGS = st.dates(date(FIRST, 4, 1), date(LAST, 12, 31))
NUMBERS = st.integers(min_value=1, max_value=20)
ONE_DAY = timedelta(days=1)


def plainly_between(first: date, last: date) -> list[date]:
    """The working days strictly between, counted one by one without the room's own counting."""
    days = [first + step * ONE_DAY for step in range(1, (last - first).days)]
    return [day for day in days if day.weekday() < 5 and day not in bank_holidays()]


def test_a_paper_for_22_january_2026_is_published_by_14_january() -> None:
    assert clear_working_days_before(date(2026, 1, 22), 5) == date(2026, 1, 14)


def test_the_five_clear_days_are_named() -> None:
    days = [each.day for each in timetable(date(2026, 1, 22)).clear]
    assert days == [15, 16, 19, 20, 21]


@given(MEETINGS, NUMBERS)
def test_exactly_so_many_working_days_lie_between(meeting: date, number: int) -> None:
    published = clear_working_days_before(meeting, number)
    assert len(plainly_between(published, meeting)) == number
    assert list(clear_days(published, meeting)) == plainly_between(published, meeting)


@given(MEETINGS, NUMBERS)
def test_no_later_working_day_leaves_so_many(meeting: date, number: int) -> None:
    published = clear_working_days_before(meeting, number)
    assert is_working_day(published)
    later = plainly_between(published, meeting)
    assert all(len(plainly_between(day, meeting)) < number for day in later)


@given(MEETINGS, st.integers(min_value=1, max_value=40))
def test_late_is_what_leaves_fewer_than_five(meeting: date, before: int) -> None:
    published = meeting - before * ONE_DAY
    assert is_late(meeting, published) == (len(plainly_between(published, meeting)) < 5)


@given(MEETINGS, NUMBERS)
def test_the_internal_deadline_is_a_working_day_at_that_place(meeting: date, number: int) -> None:
    ready = timetable(meeting, number).ready_by
    assert is_working_day(ready)
    assert len(plainly_between(ready, meeting)) == number - 1


def test_easter_takes_two_days() -> None:
    found = timetable(date(2026, 4, 8))
    assert found.publish_by == date(2026, 3, 27)
    assert [name for _, name in found.holidays] == ["Good Friday", "Easter Monday"]


def test_a_substitute_day_counts_as_the_holiday_and_says_so() -> None:
    assert bank_holidays()[date(2026, 12, 28)] == "Boxing Day (substitute day)"
    assert not is_working_day(date(2026, 12, 28))


def test_a_holiday_of_scotland_alone_is_a_working_day() -> None:
    assert is_working_day(date(2026, 11, 30))


def test_publishing_on_a_sunday_that_leaves_five_days_is_not_late() -> None:
    meeting = date(2026, 1, 26)  # a Monday
    assert clear_working_days_before(meeting) == date(2026, 1, 16)
    assert not is_late(meeting, date(2026, 1, 18))
    assert is_late(meeting, date(2026, 1, 19))


def test_on_the_day_of_the_meeting_it_is_late() -> None:
    assert is_late(date(2026, 1, 22), date(2026, 1, 22))
    assert is_late(date(2026, 1, 22), date(2026, 1, 23))


@pytest.mark.parametrize("meeting", [date(LAST + 1, 1, 5), date(LAST + 9, 6, 1), date(1999, 6, 1)])
def test_a_year_that_is_not_known_is_told_and_not_guessed(meeting: date) -> None:
    assert not can_reckon(meeting)
    with pytest.raises(RequestError, match=f"from {FIRST} to {LAST}"):
        clear_working_days_before(meeting)


def test_a_first_week_that_reaches_into_an_unknown_year_is_told() -> None:
    assert not can_reckon(date(FIRST, 1, 5))
    assert can_reckon(date(FIRST, 2, 1))
    assert not can_reckon(date(FIRST, 2, 1), places=60)


def test_no_network_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr("requests.get", refused)
    bank_holidays.cache_clear()
    assert bank_holidays()[date(2026, 12, 25)] == "Christmas Day"


def test_a_late_item_says_the_rule_and_only_the_reasons_given() -> None:
    assert len(late_item_words()) == 1
    assert "special circumstances" in late_item_words()[0]
    assert "section 100B(4)(b)" in late_item_words()[0]
    told = late_item_words(urgency="The grant closes.", lateness="A figure was wrong.")
    assert told[1:] == (
        "Why it cannot wait: The grant closes.",
        "Why it is late: A figure was wrong.",
    )


def test_the_day_before_the_meeting_stands_at_the_first_place() -> None:
    assert working_day_before(date(2026, 1, 26), 1) == date(2026, 1, 23)
