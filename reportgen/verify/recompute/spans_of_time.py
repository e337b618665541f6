"""Labels of periods read as spans of time: their order, and which follows which."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from reportgen.verify.years import MONTHS, later_year

Entry = Mapping[str, Any]

YEARS, QUARTER, MONTH, DAY = "years", "quarter", "month", "day"
TO_DATE, ROLLING = "year to date", "rolling year"
A_YEAR = 12  # months
_STEP = {YEARS: A_YEAR, QUARTER: 3, TO_DATE: A_YEAR, MONTH: 1, ROLLING: 1, DAY: 1}
_WORD = r"([a-z]{3,9})\.?"
_MONTH_FORM = re.compile(rf"{_WORD}[ -/]'?(\d{{4}}|\d{{2}})")
_DAY_FORM = re.compile(rf"(\d{{1,2}}) {_WORD} (\d{{4}})")
_QUARTER_FORM = re.compile(r"q([1-4]) (\d{4})[/-]\d{2,4}")
_ROLLING_FORM = re.compile(rf"(?:12|twelve) months to {_WORD} (\d{{4}})")
_TO_DATE_FORM = re.compile(rf"(?:ytd|april|april \d{{4}}) to {_WORD} (\d{{4}})")
_YEARS_FORM = re.compile(r"(\d{4})(?:(/|-)(\d{4}|\d{2}))?(?:-(\d{4}|\d{2})/(\d{2}))?")


@dataclass(frozen=True, slots=True)
class Span:
    """One period as a stretch of time.

    `ends` is the month in which it ends, counted from year 0; a label of years says no month,
    and December of the last year that it names stands for it. `length` is in years for years,
    else in months (0 for a day); `last` is the last year named.
    """

    kind: str
    ends: int
    length: int
    last: int
    day: int = 0
    split: bool = False  # a year that begins in one calendar year and ends in the next

    @property
    def of_years(self) -> bool:
        return self.kind == YEARS

    @property
    def step(self) -> int:
        """How many months lie between it and the next of its kind."""
        return _STEP[self.kind]

    @property
    def place(self) -> int:
        """Its number in a row of its kind: two that follow one another differ by one."""
        return self.ends // self.step

    @property
    def shares_time(self) -> bool:
        """Whether neighbouring periods of its kind hold some of the same months."""
        return self.kind == ROLLING or (self.of_years and self.length > 1)

    def like(self, other: Span) -> bool:
        """Whether figures of the two may be compared: of one kind and length."""
        return self.kind == other.kind and self.length == other.length

    def of_one_table(self, other: Span) -> bool:
        """Whether the two stand in one series: years of any length, or one kind and length."""
        return self.of_years if other.of_years else self.like(other)

    def follows(self, earlier: Span) -> bool:
        """Whether no period of their kind lies between the two."""
        return self.like(earlier) and self.ends - earlier.ends == self.step

    def overlaps(self, earlier: Span) -> bool:
        """Whether the two hold some of the same time."""
        months = self.length * A_YEAR if self.of_years else self.length
        return months > self.step and self.ends - earlier.ends < months


@lru_cache(maxsize=4096)
def span_of(label: str, calendar: bool = False) -> Span | None:
    """The span that a label names; None where it names none.

    Parameters
    ----------
    calendar : the indicator counts calendar years, so that "2019-20" is two of them.

    Examples
    --------
    >>> span_of("2013/14-15/16").length, span_of("2021/22").last, span_of("Q1 2019/20").ends % 12
    (3, 2022, 5)
    """
    text = re.sub("[\u2010-\u2015]", "-", re.sub(r"\([^)]*\)", "", label)).casefold()
    text = " ".join(text.split())
    return _years(text, calendar) or _within_a_year(text)


def calendar_years(indicator: Entry) -> bool:
    """Whether labels of an indicator count calendar years."""
    return bool(indicator.get("year_type") == "calendar")


def span_for(indicator: Entry, label: str) -> Span | None:
    """The span that a label names of an indicator; None where it names none."""
    return span_of(label, calendar_years(indicator))


def last_month(indicator: Entry, span: Span) -> int:
    """The month in which a period ends, counted from year 0, by all that is known of its years.

    What is counted on a day ends with that day; a split year in March, or in August where it is
    an academic one; what is counted through a year is labelled by the year it ends in.
    """
    if not span.of_years:
        return span.ends
    ending = {"financial": 3, "academic": 8}.get(str(indicator.get("year_type")))
    named_by_its_end = span.split or indicator.get("meaning") == "flow"
    month = (ending or (3 if span.split else A_YEAR)) if named_by_its_end else A_YEAR
    year = span.last
    if indicator.get("meaning") == "stock" and indicator.get("day"):
        counted = _month_number(str(indicator["day"]).split()[-1]) or A_YEAR
        year -= span.split and counted > month
        month = counted
    return year * A_YEAR + month - 1


def first_month(indicator: Entry, span: Span) -> int:
    """The month in which a period begins, counted from year 0."""
    months = span.length * A_YEAR if span.of_years else max(1, span.length)
    return last_month(indicator, span) - months + 1


def _years(text: str, calendar: bool) -> Span | None:
    found = _YEARS_FORM.fullmatch(text)
    if found is None:
        return None
    first, sign, second, third, fourth = found.groups()
    if second is None:
        return None if third else _of_years(int(first), 1)
    last = later_year(int(first), second)
    if fourth is not None:
        last = later_year(later_year(int(first), third), fourth)
        return _of_years(last, last - int(first), split=True)
    between = last - int(first)
    if between > 1 or (calendar and sign == "-"):
        return _of_years(last, between + 1)
    return _of_years(last, 1, split=True)


def _of_years(last: int, length: int, split: bool = False) -> Span:
    return Span(YEARS, last * A_YEAR + A_YEAR - 1, length, last, split=split)


def _within_a_year(text: str) -> Span | None:
    if found := _DAY_FORM.fullmatch(text):
        return _ending(DAY, 0, found[2], found[3], int(found[1]))
    if found := _MONTH_FORM.fullmatch(text):
        return _ending(MONTH, 1, found[1], found[2])
    if found := _ROLLING_FORM.fullmatch(text):
        return _ending(ROLLING, A_YEAR, found[1], found[2])
    if found := _TO_DATE_FORM.fullmatch(text):
        span = _ending(TO_DATE, 0, found[1], found[2])
        since_april = (span.ends - 3) % A_YEAR + 1 if span else 0
        return span and Span(TO_DATE, span.ends, since_april, span.last)
    if found := _QUARTER_FORM.fullmatch(text):
        ends = int(found[2]) * A_YEAR + 2 + 3 * int(found[1])
        return Span(QUARTER, ends, 3, ends // A_YEAR)
    return None


def _ending(kind: str, length: int, month: str, year: str, day: int = 0) -> Span | None:
    number = _month_number(month)
    full = int(year) if len(year) > 2 else 2000 + int(year)
    return Span(kind, full * A_YEAR + number - 1, length, full, day) if number else None


def _month_number(word: str) -> int:
    """1 to 12 for a month's name or its first letters; 0 for another word."""
    word = word.casefold().removesuffix(".")
    if word in MONTHS or len(word) < 3:
        return MONTHS.get(word, 0)
    return next((at for name, at in MONTHS.items() if name.startswith(word)), 0)
