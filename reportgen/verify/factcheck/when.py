"""Periods as a person writes them, and as a workbook labels them, on one scale."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MONTH_NAMES = """january february march april may june july august september october november
december"""
MONTHS = _MONTH_NAMES.split()
_MONTH = "|".join(f"{name}|{name[:3]}" for name in MONTHS)
_YEAR = r"(?:19|20)\d\d"
_SPLIT = rf"{_YEAR}[/–-]\d\d"  # of two calendar years
_FORMS = re.compile(
    rf"""(?<![\d.,£/-])(?:
      (?P<from>{_SPLIT})\s*(?:to|[–-])\s*(?P<until>{_SPLIT}|\d\d/\d\d)(?!\d)
    | (?P<first>{_YEAR})\s*(?:[/–-]\s*(?P<last>{_YEAR}|\d\d)|(?:to|and)\s+(?P<later>{_YEAR}))
      (?!\d|[,.]\d|%|/\d)
    | (?P<short>[012]\d)/(?P<next>[0123]\d)(?![\d/])
    | (?:(?:\d\d?)(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?P<month>{_MONTH})\w*[\s,-]+(?P<of>{_YEAR})(?!\d)
    | (?P<year>{_YEAR})(?!\d|[,.]\d|\s?%|/\d)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_LABEL_NOISE = re.compile(r"\s*\([^)]*\)\s*$")
_CENTURY = 2000
_YEAR_END = 3  # a year that ends on 31 March is told without its month


@dataclass(frozen=True, slots=True, order=True)
class When:
    """A period by the year in which it ends, how many years it spans, and its month (0: a year).

    A year that ends on 31 March is told by its year alone: "2021/22", "2022" and "31 March 2022"
    are one, as in the labels of the Department's tool.
    """

    year: int
    month: int = 0
    span: int = 1

    def __str__(self) -> str:
        if self.month:
            return f"{MONTHS[self.month - 1].capitalize()} {self.year}"
        return str(self.year) if self.span == 1 else f"{self.year - self.span} to {self.year}"


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a text names a period; `when` has two members for "2018 and 2022", "2017 to 2019"."""

    start: int
    end: int
    text: str
    when: tuple[When, ...]


def mentions(text: str) -> Iterator[Mention]:
    """Every period that a text names, in order.

    Examples
    --------
    >>> [str(each) for one in mentions("in 2021/22 (vs 31 March 2018)") for each in one.when]
    ['2022', '2018']
    >>> [one.when[0].span for one in mentions("over 2017-20")]
    [3]
    """
    for found in _FORMS.finditer(text):
        when = _read(found)
        if when:
            yield Mention(found.start(), found.end(), found.group(), when)


def label(text: str) -> When | None:
    """The period of a workbook's label; None where it is not one.

    Examples
    --------
    >>> label("2021/22") == label("2022") == label("2022 (Rev)") == When(2022)
    True
    """
    bare = _LABEL_NOISE.sub("", text.strip())
    found = _FORMS.fullmatch(bare)
    read = _read(found) if found else ()
    return read[0] if len(read) == 1 else None


def _read(found: re.Match[str]) -> tuple[When, ...]:
    part = found.groupdict()
    if part["from"]:
        first, last = (int(f"20{part[each][-2:]}") for each in ("from", "until"))
        return (When(last, span=last - first + 1),) if last > first else ()
    if part["later"]:
        first, last = int(part["first"]), int(part["later"])
        return (When(first), When(last)) if last > first else ()
    if part["first"]:
        return _two_years(int(part["first"]), part["last"])
    if part["short"]:
        first, last = int(part["short"]), int(part["next"])
        return (When(_CENTURY + last),) if last == first + 1 else ()
    if part["month"]:
        month = [name[:3] for name in MONTHS].index(part["month"][:3].lower()) + 1
        return (When(int(part["of"]), 0 if month == _YEAR_END else month),)
    return (When(int(part["year"])),)


def _two_years(first: int, told: str) -> tuple[When, ...]:
    last = int(told) if len(told) > 2 else first // 100 * 100 + int(told)
    if last <= first:
        return ()
    return (When(last),) if last == first + 1 else (When(last, span=last - first),)
