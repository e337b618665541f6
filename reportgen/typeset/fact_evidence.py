"""What a fact rests on, for claims.json: figures with cells, other numbers, periods, words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from decimal import Decimal
from typing import Any

from reportgen.domain.area import Area, Comparator
from reportgen.domain.fact import (
    ComparatorTrend,
    Crossover,
    Difference,
    Fact,
    Gap,
    NeighbourRank,
    Rank,
)
from reportgen.domain.fact_beside import GapChange, RankChange, Significance
from reportgen.domain.fact_of_parts import Districts, PartShare, PlaceFigure
from reportgen.domain.indicator import Indicator
from reportgen.domain.observation import Figure
from reportgen.domain.period import Period
from reportgen.domain.relation import Relation
from reportgen.domain.threshold import Bands, Target

Entry = dict[str, Any]

_OF_EVERY_FACT = frozenset({"indicator", "area", "period", "comparator", "rule", "salience"})
_FIELDS = frozenset({"field", "reference_field"})  # told by themselves, by their period
_BESIDE = (Gap, Crossover, GapChange, Significance)  # their reference is of the fact's own period
_OF_THE_COMPARATOR = ("reference", "earlier_reference", "newest_value")
_OF_ANOTHER = ("other_value", "other_reference")
# Where a fact keeps the period of a figure, in the order of looking; else it is the fact's own.
_PERIODS = {
    "reference": ("reference_period", "first"),
    "other_reference": ("reference_period",),
    "earlier_value": ("reference_period",),
    "earlier_reference": ("reference_period",),
    "newest_value": ("newest",),
    "last_value": ("last_period",),
    "turn_value": ("turn",),
}
_OF_NO_ONE_PERIOD = ("low", "high", "whole_reference")


def evidence_of(fact: Fact) -> Entry:
    """Four lists of a fact: `figures`, `numbers`, `periods` and `words`; an empty one is left out.

    Figures are published ones, or means of such, each with whose it is, its period, the number
    as printed and as stored, and its cells. Numbers were worked out from them (differences,
    places, counts); words are what the rule found (relation, size, shape).
    """
    told: Entry = {"figures": [], "numbers": {}, "periods": {}, "words": {}}
    for field in fields(fact):
        if field.name not in _OF_EVERY_FACT | _FIELDS and field.name != "reasons":
            _tell(fact, field.name, getattr(fact, field.name), told)
    if isinstance(fact, NeighbourRank):  # a sentence counts the neighbours without the area
        told["numbers"]["neighbours"] = number(fact.ranked - 1)
    if isinstance(fact, Rank | RankChange):
        told["fields"] = _fields(fact)
    if isinstance(fact, Districts):
        told["numbers"]["compared"] = number(fact.compared)
    return {name: held for name, held in told.items() if held}


def _fields(fact: Rank | RankChange) -> dict[str, str]:
    """What a place was found among: a hash of the figures of all authorities, by period."""
    found = {fact.period.label: fact.field}
    if isinstance(fact, RankChange):
        found[fact.reference_period.label] = fact.reference_field
    return {period: field for period, field in found.items() if field}


def _tell(fact: Fact, name: str, value: Any, told: Entry) -> None:
    if value is None or value is False or value == "" or value == ():
        return
    told["figures"] += _figures(fact, name, value)
    if isinstance(value, Difference):
        told["numbers"][name] = number(value.shown)
        if value.stored != value.shown:
            told["numbers"][f"{name}_stored"] = number(value.stored)
    elif isinstance(value, Bands):
        told["numbers"] |= {"green": number(value.green), "red": number(value.red)}
    elif isinstance(value, Decimal | int) and value is not True:
        told["numbers"][name] = number(value)
    elif isinstance(value, Period):
        told["periods"][name] = value.label
    elif isinstance(value, tuple):
        _tell_all(name, value, told)
    elif not isinstance(value, Figure | Target):
        told["words"][name] = _word(value)


def _tell_all(name: str, values: tuple[Any, ...], told: Entry) -> None:
    periods = [each.label for each in values if isinstance(each, Period)]
    words = [_word(each) for each in values if isinstance(each, Area | Indicator | str)]
    if periods:
        told["periods"][name] = "; ".join(periods)
    if words:
        told["words"][name] = "; ".join(words)
    for place, each in enumerate(values):
        if isinstance(each, PartShare | PlaceFigure):
            told["words"][f"{name}.{place}.name"] = _called(each)
    parts = [part for each in values if isinstance(each, tuple) for part in each]
    stands = [part.value for part in parts if isinstance(part, Relation)]
    if stands:  # of a mean beside those of comparators, in the order of their figures
        told["words"][f"{name}_relation"] = "; ".join(stands)


def _called(each: PartShare | PlaceFigure) -> str:
    return each.name if isinstance(each, PartShare) else each.area.name


def _figures(fact: Fact, name: str, value: Any) -> Iterator[Entry]:
    if isinstance(value, Figure):
        yield _figure(name, _whose(fact, name), _when(fact, name), value) | _other(fact, name)
    elif isinstance(value, Target):
        yield {
            "name": "target",
            "of": fact.area.name,
            "period": value.period or fact.period.label,
            "shown": number(value.value),
            "stored": number(value.value),
            "cells": [value.provenance.place],
        }
    elif isinstance(value, tuple):
        for each in value:
            yield from _one_of_many(fact, name, each)


def _one_of_many(fact: Fact, name: str, value: Any) -> Iterator[Entry]:
    """A part with its number, a comparator with its figure, or a plain figure."""
    when = fact.period.label
    if isinstance(value, PartShare):
        yield _figure(name, value.name, when, value.figure)
        if value.number is not None:
            yield _figure("number", value.name, when, value.number)
    elif isinstance(value, PlaceFigure):
        yield _figure(name, value.area.label, when, value.figure)
    elif isinstance(value, Figure):
        yield _figure(name, fact.area.name, _when(fact, name), value)
    elif isinstance(value, tuple):
        whose = next((each for each in value if isinstance(each, Comparator | Area)), None)
        label = fact.area.name if whose is None else whose.label
        for each in value:
            if isinstance(each, Figure):
                yield _figure(name, label, when, each)


def _figure(name: str, whose: str, when: str, figure: Figure) -> Entry:
    flags = {"flags": list(figure.flags)} if figure.flags else {}
    members = {"members": str(figure.members)} if figure.members > 1 else {}
    return {
        "name": name,
        "of": whose,
        "period": when,
        "shown": number(figure.shown),
        "stored": stored_beside(figure.stored, figure.shown),
        "cells": [str(cell) for cell in figure.evidence],
        **flags,
        **members,
    }


def _whose(fact: Fact, name: str) -> str:
    comparator: Comparator | None = getattr(fact, "comparator", None)
    if comparator and (isinstance(fact, ComparatorTrend) or name in _OF_THE_COMPARATOR):
        return comparator.label
    if isinstance(fact, Districts) and name in ("highest_value", "lowest_value"):
        # Where no name is given no place is: the figure is then of several, or of few cases.
        places = fact.highest if name == "highest_value" else fact.lowest
        return "; ".join(place.label for place in places)
    return fact.area.name


def _when(fact: Fact, name: str) -> str:
    if name in _OF_NO_ONE_PERIOD:
        return ""
    if name == "reference" and isinstance(fact, _BESIDE):
        return fact.period.label
    for attribute in _PERIODS.get(name, ()):
        period = getattr(fact, attribute, None)
        if isinstance(period, Period):
            return period.label
    return fact.period.label


def _other(fact: Fact, name: str) -> Entry:
    """The indicator of a figure that is not of the fact's own."""
    other = getattr(fact, "other", None) if name in _OF_ANOTHER else None
    return {"indicator": other.code} if isinstance(other, Indicator) else {}


def stored_beside(stored: Decimal, shown: Decimal) -> str:
    """What is stored, written like the printed number where the two are equal (25.0, not 25)."""
    return number(shown if stored == shown else stored)


def number(value: Decimal | int) -> str:
    """A number in plain figures, its zeros kept.

    Examples
    --------
    >>> number(Decimal("7.50")), number(Decimal("1E+3")), number(12)
    ('7.50', '1000', '12')
    """
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def _word(value: Any) -> str:
    if value is True:
        return "yes"
    if isinstance(value, Area):
        return value.name
    return str(getattr(value, "code", value))
