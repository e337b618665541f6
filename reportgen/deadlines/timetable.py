"""The dates of one meeting: when the paper must be ready, when published, and what lies between."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reportgen.deadlines.bank_holidays import years_known
from reportgen.deadlines.working_days import (
    CLEAR_DAYS,
    INTERNAL_DAYS,
    clear_days,
    clear_working_days_before,
    holidays_met,
    working_day_before,
)


@dataclass(frozen=True, slots=True)
class Timetable:
    """What a clerk and an author need to know of one meeting.

    `publish_by` is the last working day that leaves `clear` before the meeting; `ready_by` the
    internal deadline, `internal_days` working days before the meeting. `holidays` are the bank
    holidays from the earlier of the two to the meeting; `years` the first and last year known.
    """

    meeting: date
    clear: tuple[date, ...]
    publish_by: date
    ready_by: date
    internal_days: int
    holidays: tuple[tuple[date, str], ...]
    years: tuple[int, int]


def timetable(meeting: date, internal_days: int = INTERNAL_DAYS) -> Timetable:
    """The dates that follow from the day of the meeting.

    Raises
    ------
    RequestError : when the bank holidays of a year on the way are not known.
    """
    publish_by = clear_working_days_before(meeting, CLEAR_DAYS)
    ready_by = working_day_before(meeting, internal_days)
    return Timetable(
        meeting=meeting,
        clear=clear_days(publish_by, meeting),
        publish_by=publish_by,
        ready_by=ready_by,
        internal_days=internal_days,
        holidays=holidays_met(min(publish_by, ready_by), meeting),
        years=years_known(),
    )
