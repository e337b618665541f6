"""Clear working days before a meeting: what weekends and bank holidays leave of the calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from reportgen.deadlines.bank_holidays import bank_holidays, years_known
from reportgen.domain.calendar_date import day_in_words
from reportgen.errors import RequestError

CLEAR_DAYS = 5  # of notice in England, SI 2002/715
INTERNAL_DAYS = 7  # working days before the meeting by which many councils want the final text
_SATURDAY = 5
_ONE_DAY = timedelta(days=1)


def is_working_day(day: date) -> bool:
    """Whether it is neither at a weekend nor a bank holiday of England and Wales.

    Raises
    ------
    RequestError : when the year's bank holidays are not known.
    """
    _refuse_unknown(day)
    return day.weekday() < _SATURDAY and day not in bank_holidays()


def clear_working_days_before(meeting: date, days: int = CLEAR_DAYS) -> date:
    """The last working day on which publishing leaves that many clear working days.

    Neither the day of publication nor the day of the meeting counts.

    Raises
    ------
    RequestError : when the bank holidays of a year on the way are not known.

    References
    ----------
    Local Government Act 1972, section 100B(3), with SI 2002/715: five clear days in England.

    Examples
    --------
    >>> clear_working_days_before(date(2026, 1, 22), 5)
    datetime.date(2026, 1, 14)
    """
    return working_day_before(meeting, days + 1)


def working_day_before(meeting: date, place: int) -> date:
    """The working day that many places before the meeting; the last one before it is at 1.

    Raises
    ------
    RequestError : when the bank holidays of a year on the way are not known.

    Examples
    --------
    >>> working_day_before(date(2026, 1, 22), 7)
    datetime.date(2026, 1, 13)
    """
    _refuse_unknown(meeting)
    day = meeting
    while place:
        day -= _ONE_DAY
        place -= is_working_day(day)
    return day


def clear_days(published: date, meeting: date) -> tuple[date, ...]:
    """The working days strictly between publication and meeting, in order of time."""
    return tuple(day for day in _between(published, meeting) if is_working_day(day))


def holidays_met(published: date, meeting: date) -> tuple[tuple[date, str], ...]:
    """The bank holidays from publication to meeting, both days with them, each with its name."""
    names = bank_holidays()
    days = (published, *_between(published, meeting), meeting)
    return tuple((day, names[day]) for day in days if day in names)


def is_late(meeting: date, published: date) -> bool:
    """Whether fewer than five clear working days lie between publication and meeting.

    Raises
    ------
    RequestError : when the bank holidays of a year on the way are not known.

    Examples
    --------
    >>> is_late(date(2026, 1, 22), date(2026, 1, 14)), is_late(date(2026, 1, 22), date(2026, 1, 15))
    (False, True)
    """
    deadline = clear_working_days_before(meeting)
    if published <= deadline:
        return False
    return len(clear_days(published, meeting)) < CLEAR_DAYS


def can_reckon(meeting: date, places: int = INTERNAL_DAYS) -> bool:
    """Whether the bank holidays of every year on the way are known.

    Examples
    --------
    >>> can_reckon(date(2026, 1, 22)), can_reckon(date(1999, 1, 22))
    (True, False)
    """
    try:
        working_day_before(meeting, max(places, CLEAR_DAYS + 1))
    except RequestError:
        return False
    return True


def _between(first: date, last: date) -> Iterator[date]:
    for step in range(1, (last - first).days):
        yield first + step * _ONE_DAY


def _refuse_unknown(day: date) -> None:
    first, last = years_known()
    if not first <= day.year <= last:
        raise RequestError(
            day_in_words(day),
            f"the bank holidays of {day.year} are not known here.",
            f"Known are those of England and Wales from {first} to {last}.",
            "count the working days by hand with https://www.gov.uk/bank-holidays, or ask for a "
            "newer version of the package govuk-bank-holidays.",
        )
