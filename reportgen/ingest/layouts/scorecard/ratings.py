"""The council's own rating of each newest figure, where a scorecard states one in words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.labels import fold
from reportgen.ingest.layouts.scorecard.card import Card, code_of
from reportgen.ingest.layouts.scorecard.entries import Entry
from reportgen.ingest.layouts.scorecard.headings import Column
from reportgen.ingest.layouts.scorecard.rows import cell_text
from reportgen.ingest.layouts.scorecard.words import Role, colour_of
from reportgen.ingest.ratings import OFFERED, rated_as, rates_nothing
from reportgen.ingest.records import Record
from reportgen.ingest.values import holds_a_number

OWNER = "the council"
_DOCUMENT = "its own scorecard"
# A colour of another time than the newest figure's, or of what is yet to come.
_OTHER_TIME = re.compile(
    r"\b(last|previous|prior|year|annual|ytd|long|forecast|projected|predicted|expected"
    r"|q\d|quarter|qtr)\b"
)


def ratings(card: Card) -> Iterator[Record]:
    """A row of "Rules" for each indicator whose newest figure the scorecard rates in words."""
    for base, main in card.mains.items():
        newest = _newest(card, base, main)
        column = _column(card, newest) if newest else None
        if newest is None or column is None:
            continue
        yield Record(
            card.grid.at(newest.row, column.at + 1),
            {
                "indicator_code": code_of(base, main, main),
                "area": card.area.name,
                "rating": cell_text(card.grid, newest.row, column),
                "rating_period": newest.period.label,
                "owner": OWNER,
                "reason": card.found.body.source or _DOCUMENT,
            },
        )


def unknown_ratings(card: Card) -> Iterator[Problem]:
    """A warning for each word in a column of colours that is neither a rating nor a sign."""
    told: set[tuple[int, str]] = set()
    for row in card.rows.kept:
        for column in _columns(card):
            text = cell_text(card.grid, row.at, column)
            key = (column.at, fold(text))
            known = rates_nothing(text) or rated_as(text) or colour_of(text)
            if key in told or known or not fold(text):
                continue
            told.add(key)
            yield Problem(
                Severity.WARNING,
                card.grid.at(row.at, column.at + 1),
                f'"{text}" under "{column.heading}" is no rating that is known.',
                f"Expected {', '.join(OFFERED[:-1])} or {OFFERED[-1]}, or an empty cell.",
                "write one of these; until then this word decides nothing.",
                card.base(row),
            )


def _newest(card: Card, base: str, main: str) -> Entry | None:
    """The authority's newest figure of the usual kind; None where its cell holds no number."""
    own = [
        each
        for each in card.entries
        if each.base == base and each.kind == main and each.area == card.area.code and not each.part
    ]
    newest = max(own, key=lambda each: each.period.moment, default=None)
    return newest if newest is not None and holds_a_number(newest.cell) else None


def _column(card: Card, newest: Entry) -> Column | None:
    """The column that rates this figure: that of its time, else one that names none.

    Of several that rate it differently none is taken.
    """
    held = [each for each in _columns(card) if rated_as(cell_text(card.grid, newest.row, each))]
    timed = [each for each in held if each.period and each.period == newest.period]
    plain = [
        each for each in held if not each.period and not _OTHER_TIME.search(fold(each.heading))
    ]
    found = timed or plain
    said = {rated_as(cell_text(card.grid, newest.row, each)) for each in found}
    return found[0] if len(said) == 1 else None


def _columns(card: Card) -> list[Column]:
    return [each for each in card.columns if each.role is Role.RAG]
