"""A made-up indicator with its facts so far, and the small parts that facts are made of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from reportgen.domain.area import Comparator, ComparatorKind
from reportgen.domain.fact import (
    Difference,
    Fact,
)
from reportgen.domain.indicator import Indicator, Measure, PeriodMeaning, YearType
from reportgen.domain.number import clean
from reportgen.domain.observation import Figure, Flag
from reportgen.domain.period import Period, PeriodStyle
from reportgen.domain.period_label import read_within_year
from reportgen.domain.threshold import (
    Polarity,
)
from reportgen.render.examples.places import NORTHMOOR, VS_ENGLAND, VS_NEIGHBOURS, VS_REGION

_COMPARATORS = {
    "England": VS_ENGLAND,
    "Eastlands": VS_REGION,
    "neighbours": VS_NEIGHBOURS,
}
_MEASURES = {
    "rate": (Measure.RATE, "per 10,000 children", "the rate of referrals", "Referrals"),
    "percentage": (Measure.PERCENTAGE, "%", "the percentage of visits in time", "Visits in time"),
    "number": (Measure.COUNT, "children", "the number of children on a plan", "Children on a plan"),
    "days": (Measure.AVERAGE, "days", "the average wait for a place", "Average wait"),
    "score": (Measure.SCORE, "", "the average progress score", "Progress"),
}
_POLARITIES = {
    "high is better": Polarity.HIGH,
    "low is better": Polarity.LOW,
    "neither is better": Polarity.NONE,
}
_OPENINGS = {"second opening": 1, "third opening": 2}
_WITHIN = r"(?:YTD )?[A-Z][a-z]{2}-\d\d|Q[1-4] \d{4}/\d\d"
YEAR = rf"(?P<year>\d{{4}}(?:/\d\d|-\d\d)?|{_WITHIN})"
VALUE = r"(?P<value>-?[\d.]+)"


@dataclass
class Case:
    """One case as it is read: the indicator, the period, the opening and the facts so far."""

    indicator: Indicator
    position: int = 0
    about: str = ""  # the name that several indicators share
    value: Figure = field(default_factory=lambda: figure("0"))
    period: Period = field(default_factory=lambda: period("2022"))
    facts: list[Fact] = field(default_factory=list)

    @property
    def plan_facts(self) -> tuple[Fact, ...]:
        return tuple(self.facts)


def first_line(line: str) -> Case:
    kind, *words = line.split(", ")
    measure, unit, subject, short = _MEASURES[kind]
    made = Indicator(
        code="MADE",
        topic="Made up",
        name="Made-up measure",
        short=short,
        subject=subject,
        polarity=Polarity.NONE,
        measure=measure,
        unit=unit,
        year_type=YearType.FINANCIAL,
        meaning=PeriodMeaning.FLOW,
    )
    case = Case(made)
    for word in words:
        _qualify(case, word)
    return case


def _qualify(case: Case, word: str) -> None:
    if word in _POLARITIES:
        case.indicator = replace(case.indicator, polarity=_POLARITIES[word])
    elif word in _OPENINGS:
        case.position = _OPENINGS[word]
    elif word == "at 31 March":
        case.indicator = replace(case.indicator, meaning=PeriodMeaning.STOCK, day="31 March")
    elif word == "without a subject":
        case.indicator = replace(case.indicator, subject="")
    elif word == "told with its number":
        case.indicator = replace(case.indicator, pair="OTHER")
    elif word.startswith("headed "):
        case.indicator = replace(case.indicator, short=word.removeprefix("headed "))
    elif word.startswith("called "):
        case.indicator = replace(case.indicator, subject=word.removeprefix("called "))
    else:
        raise ValueError(f'an indicator is not "{word}"')


def figure(text: str, flags: tuple[Flag, ...] = (), members: int = 1) -> Figure:
    """A printed figure with the places it is written with."""
    places = len(text.partition(".")[2])
    return Figure(clean(text), places, (), flags, members)


def period(text: str) -> Period:
    """ "2022", "2021/22", the window "2014-16", "Oct-19", "Q2 2019/20" or "YTD Oct-19"."""
    within = read_within_year(text)
    if within is not None:
        return within
    if "/" in text:
        first = int(text[:4])
        return Period(text, PeriodStyle.SPLIT_YEAR, first, first + 1)
    if "-" in text:
        first, last = int(text[:4]), int(text[:2] + text[5:])
        return Period(text, PeriodStyle.WINDOW, first, last, last - first + 1)
    return Period(text, PeriodStyle.YEAR, int(text), int(text))


def in_period(text: str) -> tuple[Figure, Period]:
    found = re.fullmatch(rf"(?:from )?{VALUE} in {YEAR}", text)
    if found is None:
        raise ValueError(f'expected "19.1 in 2022", found "{text}"')
    return figure(found["value"]), period(found["year"])


def one_of(kinds: type[StrEnum], words: Sequence[str], default: Any) -> Any:
    """The first word that is a value of the enumeration."""
    values = {each.value: each for each in kinds}
    return next((values[word] for word in words if word in values), default)


def shared(case: Case) -> dict[str, Any]:
    return {
        "indicator": case.indicator,
        "area": NORTHMOOR,
        "period": case.period,
        "rule": "made",
    }


def gap_of(later: Figure, earlier: Figure) -> Difference:
    apart = later.shown - earlier.shown
    return Difference(apart, apart)


def comparator_named(name: str) -> Comparator:
    if name in _COMPARATORS:
        return _COMPARATORS[name]
    return Comparator(ComparatorKind.AUTHORITY, (name,), name, name)
