"""Facts as flat rows: one row per fact, numbers as printed, with the cells they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from reportgen.domain.fact import (
    Change,
    Crossover,
    Difference,
    Fact,
    Missing,
    Pair,
    Rank,
    TargetFact,
)
from reportgen.domain.fact_of_parts import PartShare
from reportgen.domain.observation import Figure
from reportgen.domain.period import Period
from reportgen.domain.source import Cell

COLUMNS = (
    "indicator_code",
    "indicator",
    "topic",
    "area",
    "period",
    "kind",
    "comparator",
    "value",
    "reference_period",
    "reference_value",
    "difference",
    "relation",
    "judgement",
    "rank",
    "ranked",
    "quartile",
    "rule",
    "cells",
    "value_raw",
    "reference_value_raw",
    "difference_raw",
    "members",
    "asked",
    "detail",
)
NUMBERS = frozenset(
    {
        "value",
        "reference_value",
        "difference",
        "rank",
        "ranked",
        "value_raw",
        "reference_value_raw",
        "difference_raw",
        "members",
        "asked",
    }
)

Row = dict[str, str]

# Where a kind of fact keeps what the column asks for, in the order of looking.
_RELATIONS = ("relation", "result", "direction")
_REFERENCE_PERIODS = ("reference_period", "first", "last_period")
# What only some kinds know, told in the last column as "name=value".
_DETAILS = (
    "shape",
    "turn",
    "turn_value",
    "low",
    "high",
    "recovery",
    "steps",
    "history",
    "first",
    "since",
    "earlier_first",
    "earlier_last",
    "pace",
    "own_direction",
    "direction",
    "size",
    "multiple",
    "per_cent",
    "consecutive",
    "joint",
    "highest",
    "equalled",
    "band",
    "marker",
    "behind",
    "other",
    "other_value",
    "other_reference",
)


def rows(facts: Iterable[Fact]) -> tuple[Row, ...]:
    """One row per fact in the order given; every row has all `COLUMNS`, empty where none applies.

    Printed numbers keep their zeros ("7.50") and have no thousands commas; the raw columns are
    filled only where the stored number differs from the printed one.
    """
    return tuple(_row(fact) for fact in facts)


def _row(fact: Fact) -> Row:
    known = told(fact)
    known["cells"] = "; ".join(cells_of(fact))
    known["detail"] = "; ".join(_details(fact))
    return {name: known.get(name, "") for name in COLUMNS}


def told(fact: Fact) -> Row:
    """The row of one fact but for its last columns, cells and detail."""
    return {**_identity(fact), **_numbers(fact), **_words(fact)}


def _identity(fact: Fact) -> Row:
    comparator = getattr(fact, "comparator", None)
    return {
        "indicator_code": fact.indicator.code,
        "indicator": fact.indicator.name,
        "topic": fact.indicator.topic,
        "area": fact.area.name,
        "period": fact.period.label,
        "kind": kind_of(fact),
        "comparator": "" if comparator is None else comparator.label,
    }


def kind_of(fact: Fact) -> str:
    """The kind as it stands in the files: a change says since when, a neutral rank "position"."""
    if isinstance(fact, Change):
        return f"change_{fact.kind_of}"
    if isinstance(fact, Rank) and fact.kind_of == "position":
        return "position"
    return fact.kind


def _numbers(fact: Fact) -> Row:
    value: Figure | None = getattr(fact, "value", None)
    reference = _reference(fact)
    difference: Difference | None = getattr(fact, "difference", None)
    return {
        "value": _printed(value),
        "reference_value": _printed(reference),
        "difference": _printed(difference),
        "value_raw": _raw(value),
        "reference_value_raw": _raw(reference),
        "difference_raw": _raw(difference),
        **{name: _text(getattr(fact, name, None)) for name in ("rank", "ranked")},
        **{name: _text(getattr(fact, name, None)) for name in ("members", "asked")},
    }


def _reference(fact: Fact) -> Figure | Difference | None:
    if isinstance(fact, Missing):
        return fact.last_value
    if isinstance(fact, TargetFact) and fact.reference is None and fact.target is not None:
        return Difference(fact.target.value, fact.target.value)
    found: Figure | None = getattr(fact, "reference", None)
    return found


def _printed(number: Figure | Difference | None) -> str:
    return "" if number is None else _text(number.shown)


def _raw(number: Figure | Difference | None) -> str:
    if number is None or number.stored == number.shown:
        return ""
    return _text(number.stored)


def _words(fact: Fact) -> Row:
    return {
        "reference_period": _text(_reference_period(fact)),
        "relation": _text(_first(fact, _RELATIONS)),
        "judgement": _text(getattr(fact, "judgement", None)),
        "quartile": _quartile(fact),
        "rule": fact.rule,
    }


def _reference_period(fact: Fact) -> Any:
    if isinstance(fact, Crossover):
        return fact.period  # its reference is the comparator's figure of the same period
    return _first(fact, _REFERENCE_PERIODS)


def _first(fact: Fact, names: tuple[str, ...]) -> Any:
    return next((found for name in names if (found := getattr(fact, name, None)) is not None), None)


def cells_of(fact: Fact) -> tuple[str, ...]:
    """Every input cell that the fact rests on, each once, in the order of its figures."""
    cells: dict[Cell, None] = {}
    for figure in _figures_in(fact):
        cells.update(dict.fromkeys(figure.evidence))
    return tuple(str(cell) for cell in cells)


def _figures_in(thing: Any) -> Iterator[Figure]:
    """Every figure that a fact holds, also inside its parts, in the order of its fields."""
    if isinstance(thing, Figure):
        yield thing
    elif isinstance(thing, tuple):
        for each in thing:
            yield from _figures_in(each)
    elif isinstance(thing, Fact | PartShare):
        for name in thing.__dataclass_fields__:  # quicker than to ask for its `fields` each time
            yield from _figures_in(getattr(thing, name))


def _details(fact: Fact) -> list[str]:
    told = {name: getattr(fact, name, None) for name in _DETAILS}
    if told["direction"] is not None and not isinstance(fact, Pair):
        del told["direction"]  # it stands in the column "relation" already
    figure = getattr(fact, "value", None)
    if isinstance(figure, Figure) and figure.flags:
        told["flags"] = " ".join(figure.flags)
    return [f"{name}={text}" for name, value in told.items() if (text := _text(value))]


def _text(value: Any) -> str:
    """One value as it stands in a file; truth is said as yes, its absence not at all.

    Examples
    --------
    >>> _text(Decimal("1E+3")), _text(True), _text(None)
    ('1000', 'yes', '')
    """
    if value is None or value is False:
        return ""
    if value is True:
        return "yes"
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, Figure):
        return format(value.shown, "f")
    if isinstance(value, Period):
        return value.label
    return str(getattr(value, "code", value))


def _quartile(fact: Fact) -> str:
    """The letter, also where the publisher finds the range too small for it to be said."""
    return fact.quartile or fact.quartile_unsaid if isinstance(fact, Rank) else ""
