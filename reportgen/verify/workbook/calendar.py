"""Periods in the spellings of publishers, read into where they lie in time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from reportgen.verify.years import MONTHS, later_year

_YEAR = 12  # months
_APRIL = 4
_MONTH = "(" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
_Y = r"'?(\d{4}|\d{2})"
_DASHES = re.compile("[\u2010-\u2015]")
_STATUS = re.compile(r"[\[(]\s*[a-z]+\.?\s*[\])]")
_YEARS = re.compile(r"(\d{4})")
_RUN_TOGETHER = re.compile(r"(\d{4})(\d{2})")
_TWO_YEARS = re.compile(r"(\d{4}|\d{2}) ?[/-] ?(\d{4}|\d{2})")
_FOUR_YEARS = re.compile(r"(\d{4})[/-](\d{2,4}) ?(?:-|to) ?(\d{4}|\d{2})[/-](\d{2,4})")
_A_MONTH = re.compile(rf"{_MONTH} ?[/,-]? ?{_Y}")
_A_DAY = re.compile(rf"(?:as )?(?:at )?(\d{{1,2}})(?:st|nd|rd|th)?[ -]{_MONTH}[ -]{_Y}")
_A_DAY_IN_FIGURES = re.compile(rf"(?:as )?(?:at )?(\d{{1,2}})[/.](\d{{1,2}})[/.]{_Y}")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?: 00:00:00)?")
_A_QUARTER = re.compile(r"(?:q|qtr|quarter) ?([1-4]),? (\d{4}|\d{2}) ?[/-] ?(?:\d{4}|\d{2})")
_QUARTER_AFTER = re.compile(r"(\d{4}|\d{2}) ?[/-] ?(?:\d{4}|\d{2}),? (?:q|qtr|quarter) ?([1-4])")
_SINCE = re.compile(rf"apr(?:il)?(?:[ /-]{_Y})? ?(?:to|-) ?{_MONTH} ?[/,-]? ?{_Y}")
_YTD = re.compile(rf"(?:ytd|year to date)(?: to|:)? {_MONTH} ?[/,-]? ?{_Y}")
_YTD_AFTER = re.compile(rf"{_MONTH} ?[/,-]? ?{_Y} (?:ytd|year to date)")
_SPLIT_TO = re.compile(rf"(\d{{4}}|\d{{2}})[/-](?:\d{{4}}|\d{{2}}) to {_MONTH}")
_TWELVE = re.compile(
    rf"(?:(?:rolling )?(?:12|twelve) months|rolling year|year(?= end))"
    rf"(?: to| ending| ended| ending in)? {_MONTH} ?[/,-]? ?{_Y}"
)


class Time(NamedTuple):
    """Where a period lies. Two spellings of one period are equal, and earlier ones smaller.

    `last` is its last month (years: December of the last year it names) counted from year 0,
    `day` the day in it, 0 for all; `first` the first year it names; `kind` "year", "window",
    "month", "quarter", "to date", "rolling" or "day".
    """

    last: int
    day: int
    first: int
    kind: str

    @property
    def of_years(self) -> bool:
        return self.kind in ("year", "window")

    @property
    def sort(self) -> str:
        """What periods of one series share: years with windows, a year to date with its like."""
        if self.of_years:
            return "year"
        return f"to date, {self.last % _YEAR}" if self.kind == "to date" else self.kind


@lru_cache(maxsize=4096)
def time_of(label: str) -> Time | None:
    """The time that a label names; None when it names none.

    Examples
    --------
    >>> time_of("2021-22") == time_of("2021/22") == time_of("202122"), time_of("Measure")
    (True, None)
    >>> time_of("Oct-19") == time_of("October 2019"), time_of("2022 (Final)") == time_of("2022")
    (True, True)
    >>> [time_of(each).kind for each in ("2014-16", "2013/14-15/16", "Q2 2019/20", "31/10/2019")]
    ['window', 'window', 'quarter', 'day']
    """
    text = _DASHES.sub("-", " ".join(label.casefold().split()))
    text = " ".join(_STATUS.sub(" ", text).split())
    return next(_readings(text), None)


def times_of(cell: object) -> tuple[Time, ...]:
    """All that a heading's cell may mean: a date says a day, and the month that it shows."""
    if isinstance(cell, date):
        last = _moment(cell.year, cell.month)
        return (Time(last, 0, cell.year, "month"), Time(last, cell.day, cell.year, "day"))
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    found = None if cell is None or isinstance(cell, bool) else time_of(str(cell))
    return () if found is None else (found,)


def _readings(text: str) -> Iterator[Time]:
    if found := _YEARS.fullmatch(text):
        yield _years(int(found[1]), int(found[1]))
    elif found := _RUN_TOGETHER.fullmatch(text):
        first = int(found[1])
        if (first + 1) % 100 == int(found[2]):
            yield _years(first, first + 1)
    elif found := _TWO_YEARS.fullmatch(text):
        first = _full(found[1])
        second = later_year(first, found[2])
        if second > first:
            yield _years(first, second)
    elif found := _FOUR_YEARS.fullmatch(text):
        first, third = _full(found[1]), _full(found[3])
        yield Time(_moment(later_year(third, found[4]), _YEAR), 0, first, "window")
    else:
        yield from _within_a_year(text)


def _within_a_year(text: str) -> Iterator[Time]:
    if found := _A_MONTH.fullmatch(text):
        yield _time(found[2], found[1], "month")
    elif found := _A_QUARTER.fullmatch(text):
        yield _quarter(_full(found[2]), int(found[1]))
    elif found := _QUARTER_AFTER.fullmatch(text):
        yield _quarter(_full(found[1]), int(found[2]))
    elif found := _TWELVE.fullmatch(text):
        yield _time(found[2], found[1], "rolling")
    else:
        yield from _days(text)
        yield from _to_date(text)


def _days(text: str) -> Iterator[Time]:
    if found := _A_DAY.fullmatch(text) or _A_DAY_IN_FIGURES.fullmatch(text):
        yield _time(found[3], found[2], "day", int(found[1]))
    elif found := _ISO.fullmatch(text):
        yield _time(found[1], found[2], "day", int(found[3]))


def _to_date(text: str) -> Iterator[Time]:
    if found := _SINCE.fullmatch(text):
        yield _time(found[3], found[2], "to date")
    elif found := _YTD.fullmatch(text) or _YTD_AFTER.fullmatch(text):
        yield _time(found[2], found[1], "to date")
    elif found := _SPLIT_TO.fullmatch(text):
        later = MONTHS[found[2]] < _APRIL
        yield _time(str(_full(found[1]) + later), found[2], "to date")


def _years(first: int, last: int) -> Time:
    """One year, a financial or academic year (of two following ones), or a window."""
    return Time(_moment(last, _YEAR), 0, first, "year" if last - first <= 1 else "window")


def _quarter(first: int, number: int) -> Time:
    last = _moment(first, _APRIL) + 3 * number - 1
    return Time(last, 0, first, "quarter")


def _time(year: str, month: str, kind: str, day: int = 0) -> Time:
    """A time from the year and the month as they are written."""
    number = MONTHS.get(month) or int(month)
    return Time(_moment(_full(year), number), day, _full(year), kind)


def _moment(year: int, month: int) -> int:
    return year * _YEAR + month - 1


def _full(year: str) -> int:
    return int(year) if len(year) > 2 else 2000 + int(year)
