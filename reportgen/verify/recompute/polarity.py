"""Whether what the ledger says of an indicator's direction, target and rating is so stated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from reportgen.verify.evidence import Evidence
from reportgen.verify.ledger import Ledger
from reportgen.verify.recompute.edges import way_of
from reportgen.verify.recompute.stated import (
    CardRow,
    Row,
    cell_at,
    codes_agree,
    names_a_cell,
    number_of,
    row_at,
)

Entry = Mapping[str, Any]
_COLOURS = {"g": "green", "a": "amber", "r": "red"}


@dataclass(frozen=True, slots=True)
class WronglyStated:
    """One rule of the ledger that is not what its place says, or that has no place.

    `indicator` is the id, `place` where the ledger says that it stands, `found` a sentence.
    """

    indicator: str
    place: str
    found: str


def wrongly_stated(ledger: Ledger, evidence: Evidence) -> tuple[WronglyStated, ...]:
    """Every direction, target, band, margin and rating of the ledger that its row contradicts.

    A row that cannot be read, as its file was not given, is let pass.
    """
    return tuple(each for told in ledger.indicators for each in _of(told, evidence))


def _of(indicator: Entry, evidence: Evidence) -> Iterator[WronglyStated]:
    place = str(indicator.get("polarity_from", ""))
    for found in (
        *_direction(indicator, row_at(evidence, place)),
        *_way_in_a_cell(indicator, evidence, place),
    ):
        yield WronglyStated(str(indicator["id"]), place, found)
    for name in ("target", "bands", "rating"):
        told = indicator.get(name)
        if not told:
            continue
        place = str(told.get("provenance", {}).get("place", ""))
        check = {"target": _target, "bands": _bands, "rating": _rating}[name]
        for found in check(indicator, told, evidence, place):
            yield WronglyStated(str(indicator["id"]), place, found)


def _direction(indicator: Entry, row: Row) -> Iterator[str]:
    way = str(indicator["polarity"])
    if way in ("high", "low") and not indicator.get("polarity_from"):
        yield f"{way} is called good, but the ledger names no place that says so."
    if not row or isinstance(row, CardRow):
        return
    if not codes_agree(row, indicator):
        yield f"the row said to state the direction is of {row.code}."
    elif row.polarity and row.polarity != way:
        yield f"the row states {row.polarity} as the good way, not {way}."
    elif not row.polarity and way in ("high", "low"):
        yield f"the row states no direction, but {way} is called good."


def _way_in_a_cell(indicator: Entry, evidence: Evidence, place: str) -> Iterator[str]:
    """A scorecard states its direction in a cell of its own: "High", "Smaller is better"."""
    text = cell_at(evidence, place) if names_a_cell(place) else None
    way, stated = str(indicator["polarity"]), way_of(text or "")
    if way in ("high", "low") and stated not in ("", way):
        yield f"the cell states {stated} as the good way, not {way}."


def _target(indicator: Entry, told: Entry, evidence: Evidence, place: str) -> Iterator[str]:
    row = row_at(evidence, place)
    if not row or isinstance(row, CardRow):
        yield from _in_a_cell(told, row, evidence, place)
        return
    if not codes_agree(row, indicator):
        yield f"the row said to set the target is of {row.code}."
        return
    yield from _same(row, "target", told.get("value"))
    yield from _same(row, "tolerance", (told.get("tolerance") or {}).get("size"))


def _in_a_cell(told: Entry, row: Row, evidence: Evidence, place: str) -> Iterator[str]:
    """A scorecard's target stands in a cell of its own, 0.85 where it is shown as 85%."""
    stated = row.number("target") if row else number_of(cell_at(evidence, place))
    known = Decimal(str(told.get("value")))
    if stated is not None and known not in (stated, stated * 100):
        yield f"the target is stated as {stated}, not as {known}."


def _bands(indicator: Entry, told: Entry, evidence: Evidence, place: str) -> Iterator[str]:
    row = row_at(evidence, place)
    if not row:
        return
    if not codes_agree(row, indicator):
        yield f"the row said to set the bands is of {row.code}."
        return
    for name in ("green", "red"):
        yield from _same(row, name, told.get(name))


def _same(row: Row, name: str, told: object) -> Iterator[str]:
    stated = row.number(name)
    known = None if told is None else Decimal(str(told))
    if stated is None and isinstance(row, CardRow):
        return  # it may be written in words that are not certain, or in the card's description
    if stated != known:
        yield f"the {name} is stated as {stated}, not as {known}."


def _rating(indicator: Entry, told: Entry, evidence: Evidence, place: str) -> Iterator[str]:
    """A rating is somebody's word: it must stand in the cell, or in its row."""
    word = str(told.get("word", ""))
    text = cell_at(evidence, place)
    row = row_at(evidence, place) if text is None else Row({})
    stated = text if text is not None else row.text("rating", "rag")
    known = stated.strip().casefold()
    if (text is not None or row) and word.casefold() not in (known, _COLOURS.get(known)):
        yield f"it is said to be rated {word}, but the cell says {stated}."
