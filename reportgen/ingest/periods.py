"""Period labels read by their form; what is not a period is told apart, never guessed."""

from __future__ import annotations

import re
from dataclasses import replace

from reportgen.domain.observation import Flag
from reportgen.domain.period import Period, PeriodStyle
from reportgen.domain.period_label import read_within_year

_DASH = "[-\u2010-\u2015]"
_YEAR = re.compile(r"(\d{4})", re.ASCII)  # other figures would make a second label
_TWO_YEARS = re.compile(rf"(\d{{4}})\s*(/|{_DASH})\s*(\d{{4}}|\d{{2}})", re.ASCII)
_SPLIT_WINDOW = re.compile(
    rf"(\d{{4}})/(\d{{2}})\s*{_DASH}\s*(\d{{4}}|\d{{2}})/(\d{{2}})", re.ASCII
)
_STATUS = re.compile(r"\s*\((\w+)\.?\)\s*")
_FLAGS = {
    "rev": Flag.REVISED,
    "revised": Flag.REVISED,
    "final": Flag.FINAL,
    "prov": Flag.PROVISIONAL,
    "provisional": Flag.PROVISIONAL,
    "ot": Flag.OUTTURN,
    "outturn": Flag.OUTTURN,
    "est": Flag.ESTIMATED,
    "estimated": Flag.ESTIMATED,
}
_OLDEST, _NEWEST = 1900, 2100
_FIGURES_OF_A_YEAR = 4
_LONGEST = 10  # years; a longer window is a slip of the pen
# Rows of a BDS sheet and columns of a table that are worked from the figures, not figures.
_WORKED = re.compile(
    r"trend|change|rank|target|distance|quartile|deviation|band|polarity|direction|average"
)


def read_period(label: str, calendar: bool = False) -> Period | None:
    """The period that a label names; None when it names none.

    Parameters
    ----------
    label : as published, with or without a status word: "2020 (Final)", "2023(Prov)". A period
        within a year is labelled in one way, however it is written.
    calendar : whether the indicator counts calendar years: "2019-20" is then a window of two
        years, otherwise one financial or academic year.

    Examples
    --------
    >>> read_period("2023(prov)")  # doctest: +ELLIPSIS
    Period(label='2023', style=<PeriodStyle.YEAR: 'year'>, first=2023, last=2023, years=1, ...)
    >>> read_period("2013/14-15/16").years, read_period("2014-16").years
    (3, 3)
    >>> str(read_period("Oct-19 (prov)")), read_period("0")
    ('October 2019', None)
    """
    base, flags = _without_status(label)
    if flags is None:
        return None
    found = _split_window(base) or _two_years(base, calendar) or _year(base)
    if found is None:
        return _within_year(base, flags)
    style, first, last, years = found
    if not _OLDEST <= first <= last <= _NEWEST or years > _LONGEST:
        return None
    return Period(base, style, first, last, years, flags)


def is_filler(label: str) -> bool:
    """Whether a label is a bare number too short for a year: the publisher's stray "0" or "9".

    Examples
    --------
    >>> is_filler("0"), is_filler("2016"), is_filler("20222")
    (True, False, False)
    """
    return label.isdigit() and len(label) < _FIGURES_OF_A_YEAR


def is_worked(label: str) -> bool:
    """Whether a heading or row names a result (change, rank, target), or nothing at all.

    Examples
    --------
    >>> is_worked("Change from previous year"), is_worked("% YoY change"), is_worked("2016")
    (True, True, False)
    """
    return label in ("", "-") or _WORKED.search(label.casefold()) is not None


def has_figures(label: str) -> bool:
    """Whether a digit stands in a label.

    Examples
    --------
    >>> has_figures("Mar-220"), has_figures("Latest")
    (True, False)
    """
    return re.search(r"\d", label) is not None


def looks_like_a_period(label: str) -> bool:
    """Whether somebody meant a period by it, so that failing to read it must be told.

    Examples
    --------
    >>> looks_like_a_period("2016-2o17"), looks_like_a_period("Sept 2021")
    (True, True)
    >>> looks_like_a_period("Notes")
    False
    """
    return re.search(r"(?<!\d)(19|20)\d\d|^\d", label) is not None


def _without_status(label: str) -> tuple[str, tuple[Flag, ...] | None]:
    found = _STATUS.search(label)
    base = re.sub(_DASH, "-", " ".join(_STATUS.sub(" ", label).split()))
    if found is None:
        return base, ()
    flag = _FLAGS.get(found.group(1).casefold())
    return base, None if flag is None else (flag,)


def _within_year(base: str, flags: tuple[Flag, ...]) -> Period | None:
    """A month, quarter, year to date, rolling year or day, in years that a table may hold."""
    found = read_within_year(base)
    if found is None or not _OLDEST <= found.last <= _NEWEST:
        return None
    return replace(found, flags=flags)


def _year(base: str) -> tuple[PeriodStyle, int, int, int] | None:
    found = _YEAR.fullmatch(base)
    return found and (PeriodStyle.YEAR, int(base), int(base), 1)


def _two_years(base: str, calendar: bool) -> tuple[PeriodStyle, int, int, int] | None:
    found = _TWO_YEARS.fullmatch(base)
    if found is None:
        return None
    first = int(found.group(1))
    last = _year_after(first, found.group(3))
    if found.group(2) == "/" and last != first + 1:
        return None  # a slash joins a year and the next one: "2022/25" is a slip of the pen
    window = last - first > 1 or (calendar and found.group(2) != "/")
    if window:
        return PeriodStyle.WINDOW, first, last, last - first + 1
    return PeriodStyle.SPLIT_YEAR, first, last, 1


def _split_window(base: str) -> tuple[PeriodStyle, int, int, int] | None:
    found = _SPLIT_WINDOW.fullmatch(base)
    if found is None:
        return None
    first = int(found.group(1))
    start_of_last = _year_after(first, found.group(3))
    last = _year_after(start_of_last, found.group(4))
    sound = _year_after(first, found.group(2)) == first + 1 and last == start_of_last + 1
    return (PeriodStyle.SPLIT_WINDOW, first, last, last - first) if sound else None


def _year_after(first: int, written: str) -> int:
    """A year written with two or four figures, in the century that puts it after `first`."""
    if len(written) == len(str(first)):
        return int(written)
    year = first // 100 * 100 + int(written)
    return year if year > first else year + 100
