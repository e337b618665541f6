"""Periods as sentences say them, and which published label each stands for."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

from reportgen.verify.recompute.spans_of_time import (
    A_YEAR,
    DAY,
    MONTH,
    QUARTER,
    ROLLING,
    TO_DATE,
    Span,
    span_for,
)
from reportgen.verify.years import MONTHS, later_year

Entry = Mapping[str, Any]

YEAR, SPLIT, WINDOW, SPLIT_WINDOW = "year", "split year", "window", "split window"
_M = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_Y = r"(?:19|20)\d\d"
_S = rf"{_Y}[/\u2010-\u2013-]\d\d(?:\d\d)?(?![\d/])"
_COUNT = (
    r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"  # months of a year
)
_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve")  # fmt: skip
_FORMS = re.compile(
    rf"""(?<![\w.,/£-])(?:
      (?P<day>\d\d?)(?:st|nd|rd|th)?\ (?P<of>{_M})(?:,?\ (?P<dayyear>{_Y}))?(?![\w/])
    | (?:Q|quarter\ )(?P<quarter>[1-4])(?:\ of)?,?\ (?P<quarters>{_S})
    | (?:rolling\ )?(?:12|twelve)\ months\ (?:to|ending(?:\ in)?)\ (?P<rolling>{_M}\ {_Y})
    | (?P<count>{_COUNT})\ months\ (?:to|ending(?:\ in)?)\ (?P<todate>{_M}\ {_Y})
    | (?P<from>{_M})(?:\ (?P<fromyear>{_Y}))?\ (?:to|and|\u2013)\ (?P<upto>{_M}\ {_Y})
    | (?P<month>{_M})[\ -]'?(?P<monthyear>{_Y}|\d\d)(?![\w/])
    | (?P<split>{_S})
    | (?P<year>{_Y})(?![%\w/]|[,.]\d)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_ANY = re.compile(rf"{_Y}|\d [a-z]|{_M}[ -]'?\d", re.IGNORECASE)
_TWO = 2
_RANGE = re.compile(r"\s*(?:to|[\u2010-\u2013-])\s*", re.IGNORECASE)
_LABEL_WINDOW = re.compile(rf"(?<![\w/])({_Y})-(\d\d)(?!\d|/)|(?<![\w/])({_S})-(\d\d/\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class Time:
    """One period by what the words say of it.

    `last` is its last year, or for months, quarters and days the month it ends in counted from
    year 0; `first` likewise where it begins (a window, a year to date), else the same as `last`.
    `day` is the day of the month; a day without its year has 0 for `last` and its month in `first`.
    """

    kind: str
    last: int
    first: int
    day: int = 0


@dataclass(frozen=True, slots=True)
class Mention:
    """The letters `start` to `end` of a text that say a period."""

    start: int
    end: int
    text: str
    time: Time


@lru_cache(maxsize=16384)
def times(text: str) -> tuple[Mention, ...]:
    """Every single period that a text says, in order; of "2018 to 2020" both ends.

    Examples
    --------
    >>> [each.time.kind for each in times("at 31 March 2022, in 2021/22, Q2 2019/20 and May 2019")]
    ['day', 'split year', 'quarter', 'month']
    >>> times("the seven months to October 2019")[0].time == times("April to October 2019")[0].time
    True
    """
    return tuple(_mentions(text)) if _ANY.search(text) else ()


def _mentions(text: str) -> Iterator[Mention]:
    labelled = tuple(_labelled(text))
    found = [*labelled]
    for each in _FORMS.finditer(text):
        start, end = each.span()
        time = _time(each)
        if time and not any(start < held.end and held.start < end for held in labelled):
            found.append(Mention(start, end, each[0], time))
    yield from sorted(found, key=lambda each: each.start)


def windows(text: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Every stretch "2017/18 to 2019/20" of a text as one period of several years."""
    found = []
    for one, other in pairwise(mentions):
        kinds = {one.time.kind, other.time.kind}
        together = _RANGE.fullmatch(text, one.end, other.start)
        if together and len(kinds) == 1 and kinds <= {YEAR, SPLIT}:
            kind = WINDOW if YEAR in kinds else SPLIT_WINDOW
            time = Time(kind, other.time.last, one.time.first)
            found.append(Mention(one.start, other.end, text[one.start : other.end], time))
    return tuple(found)


def _labelled(text: str) -> Iterator[Mention]:
    """Windows as publishers write them: "2014-16", "2013/14-15/16"."""
    for found in _LABEL_WINDOW.finditer(text):
        if found[1]:
            last = later_year(int(found[1]), found[2])
            if last == int(found[1]) + 1:
                continue  # a year of two halves: "2021-22"
            time = Time(WINDOW, last, int(found[1]))
        else:
            first = int(found[3][:4])
            time = Time(SPLIT_WINDOW, later_year(first, found[4][-2:]), first)
        yield Mention(found.start(), found.end(), found[0], time)


def _time(found: re.Match[str]) -> Time | None:
    part = found.groupdict()
    if part["day"]:
        return _of_day(int(part["day"]), _month(part["of"]), part["dayyear"])
    if part["quarter"]:
        ends = int(part["quarters"][:4]) * A_YEAR + 2 + 3 * int(part["quarter"])
        return Time(QUARTER, ends, ends)
    if part["rolling"]:
        return _single(ROLLING, _moment(part["rolling"]))
    if part["todate"]:
        ends = _moment(part["todate"])
        count = part["count"].casefold()
        months = int(count) if count.isdecimal() else _WORDS.index(count) + 2
        return Time(TO_DATE, ends, ends - months + 1)
    if part["from"]:
        return _stretch(part["from"], part["fromyear"], part["upto"])
    if part["month"]:
        year = part["monthyear"]
        return _single(MONTH, _moment(f"{part['month']} {year if len(year) > 2 else '20' + year}"))
    if part["split"]:
        return _split(part["split"])
    return _single(YEAR, int(part["year"]))


def _of_day(day: int, month: int, year: str | None) -> Time | None:
    if not 1 <= day <= calendar.monthrange(int(year or 2000), month)[1]:
        return None
    if year is None:
        return Time(DAY, 0, month, day)
    return Time(DAY, int(year) * A_YEAR + month - 1, int(year) * A_YEAR + month - 1, day)


def _stretch(first: str, year: str | None, last: str) -> Time | None:
    ends = _moment(last)
    began = _month(first) - 1
    starts = int(year) * A_YEAR + began if year else ends - (ends - began) % A_YEAR
    return Time(TO_DATE, ends, starts) if starts < ends else None


def _split(text: str) -> Time | None:
    first, _, second = re.sub("[\u2010-\u2013-]", "/", text).partition("/")
    last = later_year(int(first), second)
    return Time(SPLIT, last, int(first)) if last == int(first) + 1 else None


def _single(kind: str, moment: int) -> Time:
    return Time(kind, moment, moment)


def _month(word: str) -> int:
    return MONTHS[word.casefold().rstrip(".")]


def _moment(words: str) -> int:
    month, _, year = words.rpartition(" ")
    return int(year) * A_YEAR + _month(month) - 1


@lru_cache(maxsize=8192)
def _ways(label: str, year_type: str, meaning: str, day: str) -> frozenset[Time]:
    indicator = {"year_type": year_type, "meaning": meaning, "day": day}
    span = span_for(indicator, label)
    if span is None:
        return frozenset()
    if span.kind == TO_DATE:
        starts = span.ends - max(span.length, 1) + 1
        return frozenset({Time(TO_DATE, span.ends, starts), *_one_month(span)})
    if span.kind == QUARTER:  # also by the months that it begins and ends in
        months = Time(TO_DATE, span.ends, span.ends - 2)
        return frozenset({Time(QUARTER, span.ends, span.ends), months})
    if not span.of_years:
        return frozenset({Time(span.kind, span.ends, span.ends, span.day)})
    if span.length == _TWO and not span.split:  # "2018-19" of calendar years
        return frozenset({_window(span), Time(SPLIT, span.last, span.last - 1)})
    if span.length > 1:
        return frozenset({_window(span)})
    return frozenset(_of_a_year(span, year_type, meaning, day))


def ways_to_say(label: str, indicator: Entry) -> frozenset[Time]:
    """All that a sentence may call a published period of an indicator; none for a strange label.

    Examples
    --------
    >>> flow = {"year_type": "financial", "meaning": "flow"}
    >>> times("2024/25")[0].time in ways_to_say("2025", flow)
    True
    >>> stock = {"year_type": "financial", "meaning": "stock", "day": "31 March"}
    >>> times("31 March 2025")[0].time in ways_to_say("2025", stock)
    True
    """
    told = (str(indicator.get(name, "")) for name in ("year_type", "meaning", "day"))
    return _ways(label, *told)


def time_named(heading: str) -> Time | None:
    """The one period that a heading of a row or column names, whatever remark stands behind it.

    Examples
    --------
    >>> time_named("2019/20 [outturn]") == time_named("2019/20"), time_named("2020 to 2022").kind
    (True, 'window')
    """
    found = times(heading)
    over = windows(heading, found)
    told = over or found
    return told[0].time if len(told) == 1 else None


def as_said(label: str, indicator: Entry) -> str:
    """A published period as a sentence says it: "2024/25" for what is labelled "2025".

    Examples
    --------
    >>> as_said("2025", {"year_type": "financial", "meaning": "flow"}), as_said("2025", {})
    ('2024/25', '2025')
    """
    found = next((each for each in ways_to_say(label, indicator) if each.kind == SPLIT), None)
    return label if found is None else f"{found.first}/{found.last % 100:02d}"


def says_label(time: Time, label: str, indicator: Entry) -> bool:
    """Whether the words name the published period."""
    return time in ways_to_say(label, indicator)


def _one_month(span: Span) -> Iterator[Time]:
    """A year to date that has just begun is a month by name."""
    if span.length <= 1:
        yield Time(MONTH, span.ends, span.ends)


def _window(span: Span) -> Time:
    if span.split:
        return Time(SPLIT_WINDOW, span.last, span.last - span.length)
    return Time(WINDOW, span.last, span.last - span.length + 1)


def _of_a_year(span: Span, year_type: str, meaning: str, day: str) -> Iterator[Time]:
    """The ways for one year: as it is labelled, with both its years, or by the day of a count."""
    if span.split:
        yield Time(SPLIT, span.last, span.last - 1)
    else:
        yield Time(YEAR, span.last, span.last)
        if meaning != "stock" and year_type in ("financial", "academic"):
            yield Time(SPLIT, span.last, span.last - 1)
    if meaning == "stock" and day:
        number, _, name = day.partition(" ")
        month = _month(name)
        year = _year_of_day(span, month, year_type)
        yield Time(YEAR, year, year)
        yield Time(DAY, year * A_YEAR + month - 1, year * A_YEAR + month - 1, int(number))


def _year_of_day(span: Span, month: int, year_type: str) -> int:
    """A split year holds two calendar years; the month of the day says which is meant."""
    if not span.split:
        return span.last
    ends_in = 8 if year_type == "academic" else 3  # August, or March
    return span.last if month <= ends_in else span.last - 1
