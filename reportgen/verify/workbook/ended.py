"""Whether a period had ended at the time that a report is made for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reportgen.verify.workbook.calendar import Time
from reportgen.verify.years import MONTHS

Entry = Mapping[str, Any]
_YEAR = 12
_MARCH, _AUGUST, _DECEMBER = 3, 8, 12
_LAST_MONTHS = {"financial": _MARCH, "academic": _AUGUST}


def ended(entry: Entry, time: Time, asked: Time) -> bool:
    """Whether a period of an indicator lies before the end of the one asked for.

    Years stand beside years by the last year they name; beside months by the month in which
    the indicator's years end.
    """
    if time.of_years and asked.of_years:
        return time.last <= asked.last
    if time.day and asked.day:
        return (time.last, time.day) <= (asked.last, asked.day)
    single = asked.of_years and asked.first * _YEAR + _YEAR - 1 == asked.last
    limit = asked.last if single else last_month(entry, asked)
    return last_month(entry, time) <= limit


def last_month(entry: Entry, time: Time) -> int:
    """The month in which a period ends, counted from year 0."""
    if not time.of_years:
        return time.last
    january = time.last - _YEAR + 1
    split = time.first * _YEAR + _YEAR - 1 != time.last and time.kind == "year"
    usual = _LAST_MONTHS.get(str(entry.get("year_type", "")), _MARCH if split else _DECEMBER)
    if entry.get("meaning") == "stock" and entry.get("day"):
        month = MONTHS.get(str(entry["day"]).split()[-1].casefold(), _DECEMBER)
        earlier = _YEAR if split and month > usual else 0
        return january + month - 1 - earlier
    named_by_end = split or entry.get("meaning") == "flow"
    return january + (usual if named_by_end else _DECEMBER) - 1
