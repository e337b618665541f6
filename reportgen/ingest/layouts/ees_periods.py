"""Periods of Explore Education Statistics: a number and a word become one label."""

from __future__ import annotations

import calendar
import re

from reportgen.ingest.labels import spaced
from reportgen.ingest.mappings.words import PeriodsAs

_WHOLE_YEARS = ("calendar year", "reporting year")
_SPLIT_YEARS = ("academic year", "financial year", "tax year")
_QUARTER = re.compile(r"financial year (?:- )?q([1-4])")
_MONTHS = {name.casefold(): name for name in calendar.month_name if name}


def ees_period(time_period: str, identifier: str, labelled: PeriodsAs) -> str:
    """The label of a period, or "" where it is of a kind that is not read (terms, weeks).

    Parameters
    ----------
    time_period : four figures, or six for a year that begins in one year and ends in the next.
    identifier : the word beside it: "Reporting year", "Academic year", "Financial year Q2".
    labelled : whether a year of six figures is called by its last year, as LAIT mostly does.

    Examples
    --------
    >>> ees_period("201819", "Academic year", PeriodsAs.AS_PUBLISHED)
    '2018/19'
    >>> ees_period("201819", "Academic year", PeriodsAs.LAST_YEAR)
    '2019'
    >>> ees_period("2025", "Reporting year", PeriodsAs.AS_PUBLISHED)
    '2025'
    >>> ees_period("201920", "Financial year Q2", PeriodsAs.AS_PUBLISHED)
    'Q2 2019/20'
    >>> ees_period("2019", "October", PeriodsAs.AS_PUBLISHED), ees_period("2019", "Week 3", "")
    ('October 2019', '')
    """
    word = spaced(identifier)
    if re.fullmatch(r"\d{4}", time_period):
        if word in _WHOLE_YEARS:
            return time_period
        return f"{_MONTHS[word]} {time_period}" if word in _MONTHS else ""
    years = _two_years(time_period)
    if years is None:
        return ""
    first, last = years
    if word in _SPLIT_YEARS:
        return str(last) if labelled is PeriodsAs.LAST_YEAR else f"{first}/{last % 100:02d}"
    quarter = _QUARTER.fullmatch(word)
    return f"Q{quarter[1]} {first}/{last % 100:02d}" if quarter else ""


def _two_years(time_period: str) -> tuple[int, int] | None:
    """The two years of "201819"; None where the second does not follow the first."""
    if not re.fullmatch(r"\d{6}", time_period):
        return None
    first = int(time_period[:4])
    return (first, first + 1) if (first + 1) % 100 == int(time_period[4:]) else None
