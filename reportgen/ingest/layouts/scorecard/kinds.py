"""What kind of number a scorecard's row holds: its unit, its kind and its decimal places."""

from __future__ import annotations

import re

from reportgen.domain.indicator import Measure
from reportgen.ingest.labels import fold
from reportgen.ingest.layouts.scorecard.card import Card
from reportgen.ingest.layouts.scorecard.cells import decimals, unit_beside, unit_in_words
from reportgen.ingest.layouts.scorecard.mapping import RowEntry
from reportgen.ingest.layouts.scorecard.rows import Row
from reportgen.ingest.layouts.scorecard.words import Role

_MOST_PLACES = 2  # more are the rests of a division, not figures that a council publishes
_PERCENTAGE = re.compile(r"%|\bper ?cent|\bpercentage\b|\bproportion\b", re.IGNORECASE)
_COUNT = re.compile(r"^(the )?(total )?(number|no\.?|count|total)\b( of\b)?", re.IGNORECASE)
_AVERAGE = re.compile(r"\b(average|mean)\b", re.IGNORECASE)


def kind_of(card: Card, row: Row) -> tuple[Measure | None, str]:
    """The kind of number and the unit of a row, as far as it says; (None, "") if it does not."""
    entry = card.found.row(row.number, row.name)[1]
    unit = entry.unit or _unit(card, row)
    kind = entry.kind or _kind(unit, fold(card.text(row, Role.UNIT)), row.name)
    return kind, "" if kind is Measure.COUNT and not entry.unit else unit


def _unit(card: Card, row: Row) -> str:
    column = fold(card.text(row, Role.UNIT))
    raw = _own_cells(card, row)
    shown = {unit for cell in raw if (unit := unit_beside(cell))}
    shown |= {"%" for place in _own_places(card, row) if place in card.grid.shares}
    written = unit_in_words(card.text(row, Role.UNIT)) or unit_in_words(row.name)
    if column in ("", "number", "no", "count", "rate"):
        return next(iter(shown)) if len(shown) == 1 else written
    text = card.text(row, Role.UNIT)
    return written or ("%" if _PERCENTAGE.search(text) or column == "percentage" else text)


def _kind(unit: str, column: str, name: str) -> Measure | None:
    if unit == "%":
        return Measure.PERCENTAGE
    if unit.startswith("per "):
        return Measure.RATE
    if unit == "£":
        return Measure.MONEY
    if column in ("number", "no", "count") or (not unit and _COUNT.search(name)):
        return Measure.COUNT
    if not unit and _PERCENTAGE.search(name):
        return Measure.PERCENTAGE
    if _AVERAGE.search(name):
        return Measure.AVERAGE
    return Measure.OTHER if unit else None


def places_of(card: Card, row: Row, entry: RowEntry) -> str:
    """The most decimal places of a row's own figures; "" where a division left more."""
    if entry.places is not None:
        return str(entry.places)
    seen = [places for cell in _own_cells(card, row) if (places := decimals(cell)) is not None]
    return str(max(seen)) if seen and max(seen) <= _MOST_PLACES else ""


def _own_cells(card: Card, row: Row) -> list[object]:
    """The cells, as they stand, of the authority's own figures of every kind of period."""
    found = []
    for at, column in _own_places(card, row):
        cells = card.grid.rows[at - 1]
        found.append(cells[column - 1] if column <= len(cells) else None)
    return found


def _own_places(card: Card, row: Row) -> list[tuple[int, int]]:
    base, inside = card.base(row), {card.area.code, *card.parts}
    return [
        (each.row, each.column)
        for each in card.entries
        if each.base == base and each.area in inside and not each.part
    ]
