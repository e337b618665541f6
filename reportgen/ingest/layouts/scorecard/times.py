"""When a column of a scorecard is: its heading, the headings above it and the row's data note."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterable
from enum import StrEnum

from reportgen.domain.period import MONTHS_IN_A_YEAR, Period, PeriodStyle
from reportgen.domain.period_label import MONTH_NAMES, month_name
from reportgen.ingest.labels import fold
from reportgen.ingest.layouts.scorecard.words import without_figure_words
from reportgen.ingest.periods import read_period


class Note(StrEnum):
    """What a row's figures are; the words are those of a mapping file."""

    MONTH = "month"
    QUARTER = "quarter"
    TO_DATE = "year to date"
    ROLLING = "rolling 12 months"
    MONTH_END = "month end"  # a count on the last day
    SNAPSHOT = "snapshot"  # a count on a day that nobody names
    YEAR = "year"


_NOTES = (
    (Note.ROLLING, r"rolling|12 months?\b|12m"),
    (Note.TO_DATE, r"year to date|\bytd\b|cumulative"),
    (Note.MONTH_END, r"(month|quarter|period) end|end of (the )?(month|quarter|period)"),
    (Note.SNAPSHOT, r"snapshot|\bas at\b|point in time|\bat date\b"),
    (Note.QUARTER, r"quarter"),
    (Note.MONTH, r"month"),
    (Note.YEAR, r"annual|year"),
)
_MONTH_WORD = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*"
_NAMED = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)? )?{_MONTH_WORD}[ '-]{{1,2}}(?:\d{{4}}|\d{{2}})\b"
    r"|\b(?:q|qtr |quarter )[1-4],? \d{2,4}[/-]\d{2,4}\b"
    r"|\b\d{2,4}[/-]\d{2,4} (?:q|qtr |quarter )[1-4]\b",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"(?<![\d/-])(\d{4}|\d{2})\s?[/\u2013-]\s?(\d{4}|\d{2})(?![\d/-])")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_OF_MONTHS = frozenset({Note.MONTH, Note.QUARTER, Note.TO_DATE, Note.ROLLING, Note.MONTH_END})
_MONTHS = {name[:3].casefold(): at for at, name in enumerate(MONTH_NAMES, start=1)}
_APRIL, _QUARTER = 4, 3


def note_of(text: str) -> Note | None:
    """The kind of period that a data note names; None when it names none.

    Examples
    --------
    >>> note_of("Rolling 12 months").value, note_of("YTD").value, note_of("Snapshot (month end)")
    ('rolling 12 months', 'year to date', <Note.MONTH_END: 'month end'>)
    >>> note_of("Monthly").value, note_of("termly")
    ('month', None)
    """
    word = fold(text)
    return next((note for note, form in _NOTES if re.search(form, word)), None)


def heading_period(heading: object, above: Iterable[str] = ()) -> Period | None:
    """The period of a column, by its heading or, where that lacks one, by the headings above.

    Parameters
    ----------
    heading : the cell as a person sees it, so that a date is a day.
    above : the headings above it and the title, nearest first: "2019/20" above "Oct" or "Q3".

    Examples
    --------
    >>> str(heading_period("18/19 Actual")), str(heading_period("Oct", ["2019/20"]))
    ('2018/19', 'October 2019')
    >>> str(heading_period("Q3", ["Scorecard 2019/20"]))
    'Q3 2019/20'
    >>> str(heading_period("Actual", ["Q1 19/20"]))
    'Q1 2019/20'
    >>> heading_period("North")
    """
    if isinstance(heading, datetime.datetime | datetime.date):
        return read_period(heading.strftime("%d %B %Y"))
    text = without_figure_words(" ".join(str(heading or "").split()))
    own = read_period(text) or read_period(_long_years(text))
    if own is not None:
        return own
    for each in above:
        found = _part_of(text, each) if text else whole_period(each)
        if found is not None:
            return found
    return None


def whole_period(heading: str) -> Period | None:
    """The period that a heading is, not one that it only mentions."""
    return heading_period(heading) if heading else None


def period_named(texts: Iterable[str]) -> Period | None:
    """The one month, quarter or day that some lines of text name; None for none or several.

    Examples
    --------
    >>> str(period_named(["Children's services", "Performance update for October 2019"]))
    'October 2019'
    >>> period_named(["May 2019 and June 2019"])
    """
    found = {
        period.label: period
        for text in texts
        for each in _NAMED.findall(text)
        if (period := read_period(each) or read_period(_long_years(each))) is not None
    }
    return next(iter(found.values())) if len(found) == 1 else None


def under_note(period: Period, note: Note | None) -> Period | None:
    """The period of one row's figure, by its column and the row's note; None if both disagree.

    A year stays a year. A quarter stays one unless the note says year to date or the like.

    Examples
    --------
    >>> october = heading_period("Oct-19")
    >>> [str(under_note(october, note)) for note in (None, Note.TO_DATE, Note.MONTH_END)]
    ['October 2019', 'April to October 2019', '31 October 2019']
    >>> str(under_note(heading_period("Dec-19"), Note.QUARTER)), under_note(october, Note.QUARTER)
    ('Q3 2019/20', None)
    """
    if period.style is PeriodStyle.DAY and period.day == 1 and note in _OF_MONTHS:
        # A month written as its first day is still that month to a monthly row.
        period = read_period(month_name(period.ends)) or period
    whole = not period.within_year
    if whole or period.style not in (PeriodStyle.MONTH, PeriodStyle.QUARTER) or note is None:
        return period
    ends = period.ends
    if note is Note.TO_DATE:
        return read_period(f"YTD to {month_name(ends)}")
    if note is Note.ROLLING:
        return read_period(f"12 months to {month_name(ends)}")
    if note is Note.MONTH_END:
        year, month = divmod(ends, MONTHS_IN_A_YEAR)
        return read_period(f"{calendar.monthrange(year, month + 1)[1]} {month_name(ends)}")
    if note is Note.QUARTER and period.style is PeriodStyle.MONTH:
        return quarter_ending(ends)
    return None if note is Note.YEAR else period


def quarter_ending(ends: int) -> Period | None:
    """The quarter of the financial year that ends in a month; None if none does."""
    year, month = divmod(ends, MONTHS_IN_A_YEAR)
    if (month + 1) % _QUARTER:
        return None
    start = year if month + 1 >= _APRIL else year - 1
    number = ((month + 1 - _APRIL) % MONTHS_IN_A_YEAR) // _QUARTER + 1
    return read_period(f"Q{number} {start}/{(start + 1) % 100:02d}")


def year_is_over(period: Period, latest: int) -> bool:
    """Whether a year of a scorecard had ended by its latest month (counted from year 0)."""
    if period.style is PeriodStyle.SPLIT_YEAR:
        return period.last * MONTHS_IN_A_YEAR + _QUARTER - 1 <= latest
    return period.last * MONTHS_IN_A_YEAR <= latest + MONTHS_IN_A_YEAR


def _part_of(text: str, year: str) -> Period | None:
    """A month or quarter without a year, in the year that a heading above names."""
    split = _SPLIT.search(_long_years(year))
    month = _MONTHS.get(text[:3]) if re.fullmatch(_MONTH_WORD, text) else None
    if month is not None and split is not None:
        start = int(split[1])
        return read_period(f"{MONTH_NAMES[month - 1]} {start if month >= _APRIL else start + 1}")
    plain = _YEAR.search(year)
    if month is not None and plain is not None:
        return read_period(f"{MONTH_NAMES[month - 1]} {plain[1]}")
    quarter = re.fullmatch(r"(?:q|qtr|quarter) ?([1-4])", text)
    if quarter is not None and split is not None:
        return read_period(f"Q{quarter[1]} {split[0]}")
    return None


def _long_years(text: str) -> str:
    """A split year of two figures each, "18/19", with its century; others as they stand."""

    def longer(found: re.Match[str]) -> str:
        first, second = found[1], found[2]
        if len(first) == len(second) == len("19") and int(second) == (int(first) + 1) % 100:
            return f"20{first}/{second}"
        return found[0]

    return _SPLIT.sub(longer, text)
