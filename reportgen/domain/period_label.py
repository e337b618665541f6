"""Labels of months, quarters, years to date, rolling years and days, read by their form."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable

from reportgen.domain.period import MONTHS_IN_A_YEAR, Period, PeriodStyle

MONTH_NAMES = tuple(calendar.month_name[1:])
_QUARTER_MONTHS = 3
_APRIL = 4
_CENTURY = 2000
_LONG_YEAR = 4  # figures
_SHORT = {"sept": 9} | {name[:3].casefold(): at for at, name in enumerate(MONTH_NAMES, start=1)}
_NUMBER_OF = _SHORT | {name.casefold(): at for at, name in enumerate(MONTH_NAMES, start=1)}

_WORD = "|".join(sorted(_NUMBER_OF, key=len, reverse=True))
_YEAR = r"(?:\d{4}|'?\d{2})"
_MONTH_YEAR = rf"(?:{_WORD})\.?[ ,/-]{{0,2}}{_YEAR}"
_SPLIT = r"(?:\d{4}|\d{2})[/-](?:\d{4}|\d{2})"
_TO = r"\s*(?:to|-)\s*"

_MONTH = re.compile(rf"({_WORD})\.?(?: ?[/-] ?| ?, ?| )({_YEAR})", re.ASCII)
_QUARTER_FIRST = re.compile(rf"(?:q|qtr|quarter) ?([1-4]),? ({_SPLIT})", re.ASCII)
_QUARTER_LAST = re.compile(rf"({_SPLIT}),? (?:q|qtr|quarter) ?([1-4])", re.ASCII)
_SINCE_APRIL = re.compile(rf"(april|apr)(?:[ /-]({_YEAR}))?{_TO}({_MONTH_YEAR})", re.ASCII)
_TO_DATE = re.compile(rf"(?:ytd|year to date)(?: to|:)? ({_MONTH_YEAR})", re.ASCII)
_TO_DATE_LAST = re.compile(rf"({_MONTH_YEAR}) (?:ytd|year to date)", re.ASCII)
_SPLIT_TO = re.compile(rf"({_SPLIT}) to ({_WORD})", re.ASCII)
_ROLLING = re.compile(
    rf"(?:(?:rolling )?(?:12|twelve) months|rolling year|year)"
    rf"( to| ending| ended| ending in)? ({_MONTH_YEAR})",
    re.ASCII,
)
_DAY_NAMED = re.compile(
    rf"(?:as )?(?:at )?(\d{{1,2}})(?:st|nd|rd|th)?[ -]({_WORD})[ -]({_YEAR})", re.ASCII
)
_DAY_FIGURES = re.compile(r"(?:as )?(?:at )?(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})", re.ASCII)
_DAY_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?: 00:00:00)?", re.ASCII)


def read_within_year(label: str) -> Period | None:
    """The month, quarter, year to date, rolling year or day that a label names; else None.

    Its label is then written in one way, so that "Oct-19" and "October 2019" are one period. A
    year of two figures is of this century. Quarters and years to date are of the financial
    year: "Q2 2019" alone might be of either year, "year to October 2019" a rolling year or one
    to date, so that neither is read. A day in figures is in the British order.

    Parameters
    ----------
    label : without a status word.

    Examples
    --------
    >>> for label in ("Oct-19", "19/20 Q2", "YTD to Jan 2020", "Rolling 12 months to Oct-19"):
    ...     print(read_within_year(label))
    October 2019
    Q2 2019/20
    April 2019 to January 2020
    12 months to October 2019
    >>> str(read_within_year("31/10/2019")), read_within_year("Q2 2019")
    ('31 October 2019', None)
    """
    text = re.sub("[\u2010-\u2015]", "-", " ".join(label.split())).casefold()
    found = (read(text) for read in _READERS)
    return next((each for each in found if each is not None), None)


def month_name(moment: int) -> str:
    """A month counted from year 0 as it is said.

    Examples
    --------
    >>> month_name(2019 * 12 + 9)
    'October 2019'
    """
    year, month = divmod(moment, MONTHS_IN_A_YEAR)
    return f"{MONTH_NAMES[month]} {year}"


def _month(text: str) -> Period | None:
    ends = _month_year(text)
    return None if ends is None else _within(month_name(ends), PeriodStyle.MONTH, ends, 1)


def _month_year(text: str) -> int | None:
    found = _MONTH.fullmatch(text)
    if found is None:
        return None
    return _moment(_full(found[2]), _NUMBER_OF[found[1]])


def _quarter(text: str) -> Period | None:
    first, last = _QUARTER_FIRST.fullmatch(text), _QUARTER_LAST.fullmatch(text)
    if first is not None:
        number, split = int(first[1]), first[2]
    elif last is not None:
        number, split = int(last[2]), last[1]
    else:
        return None
    start = _split_start(split)
    if start is None:
        return None
    ends = _moment(start, _APRIL) + number * _QUARTER_MONTHS - 1
    label = f"Q{number} {start}/{(start + 1) % 100:02d}"
    return _within(label, PeriodStyle.QUARTER, ends, _QUARTER_MONTHS)


def _to_date(text: str) -> Period | None:
    found = _TO_DATE.fullmatch(text) or _TO_DATE_LAST.fullmatch(text)
    ends = _month_year(found[1]) if found else None
    return None if ends is None else _since_april(ends)


def _from_april(text: str) -> Period | None:
    found = _SINCE_APRIL.fullmatch(text)
    ends = _month_year(found[3]) if found else None
    if found is None or ends is None:
        return None
    period = _since_april(ends)
    started = ends - period.months + 1
    if found[2] and _moment(_full(found[2]), _APRIL) != started:
        return None
    return period


def _of_split_year(text: str) -> Period | None:
    found = _SPLIT_TO.fullmatch(text)
    start = _split_start(found[1]) if found else None
    if found is None or start is None:
        return None
    month = _NUMBER_OF[found[2]]
    return _since_april(_moment(start if month >= _APRIL else start + 1, month))


def _since_april(ends: int) -> Period:
    months = (ends - (_APRIL - 1)) % MONTHS_IN_A_YEAR + 1
    start = ends - months + 1
    opening = month_name(start)
    if start // MONTHS_IN_A_YEAR == ends // MONTHS_IN_A_YEAR:
        opening = opening.split()[0]
    label = f"{opening} to {month_name(ends)}" if months > 1 else f"YTD to {month_name(ends)}"
    return _within(label, PeriodStyle.TO_DATE, ends, months)


def _rolling(text: str) -> Period | None:
    found = _ROLLING.fullmatch(text)
    ends = _month_year(found[2]) if found else None
    if found is None or ends is None:
        return None
    if text.startswith("year") and (found[1] or "").strip() in ("", "to"):
        return None  # "year to October 2019" may be the year to date
    label = f"12 months to {month_name(ends)}"
    return _within(label, PeriodStyle.ROLLING, ends, MONTHS_IN_A_YEAR)


def _day(text: str) -> Period | None:
    named, iso = _DAY_NAMED.fullmatch(text), _DAY_ISO.fullmatch(text)
    figures = _DAY_FIGURES.fullmatch(text)
    if named is not None:
        day, month, year = int(named[1]), _NUMBER_OF[named[2]], _full(named[3])
    elif figures is not None:
        day, month, year = int(figures[1]), int(figures[2]), _full(figures[3])
    elif iso is not None:
        year, month, day = int(iso[1]), int(iso[2]), int(iso[3])
    else:
        return None
    if not 1 <= month <= MONTHS_IN_A_YEAR or not 1 <= day <= _length(year, month):
        return None
    ends = _moment(year, month)
    return _within(f"{day} {month_name(ends)}", PeriodStyle.DAY, ends, 0, day)


def _length(year: int, month: int) -> int:
    """How many days a month has; none in a year that no calendar holds."""
    return calendar.monthrange(year, month)[1] if year else 0


def _within(label: str, style: PeriodStyle, ends: int, months: int, day: int = 0) -> Period:
    year = ends // MONTHS_IN_A_YEAR
    return Period(label, style, year, year, ends=ends, months=months, day=day)


def _moment(year: int, month: int) -> int:
    return year * MONTHS_IN_A_YEAR + month - 1


def _full(year: str) -> int:
    figures = year.removeprefix("'")
    return int(figures) if len(figures) == _LONG_YEAR else _CENTURY + int(figures)


def _split_start(split: str) -> int | None:
    """The first year of "2019/20"; None where the second is not the next."""
    first, second = re.split("[/-]", split)
    start = _full(first)
    following = start + 1
    return start if second in (f"{following % 100:02d}", str(following)) else None


_READERS: tuple[Callable[[str], Period | None], ...] = (
    _month,
    _quarter,
    _from_april,
    _to_date,
    _of_split_year,
    _rolling,
    _day,
)
