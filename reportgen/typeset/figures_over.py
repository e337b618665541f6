"""The further figures that a fact over many periods or places rests on, beyond those it prints."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal

from reportgen.domain.document import DataRow
from reportgen.domain.fact import Crossover, Fact, Gap, NeighbourRank, Record, Streak, Trend
from reportgen.domain.fact_over_time import Average
from reportgen.domain.period import Period
from reportgen.typeset.fact_evidence import Entry, stored_beside

_OVER_TIME = (Trend, Streak, Record, Crossover, Average)
_STARTS = ("first", "reference_period", "earlier_first")


class Behind:
    """The figures of the report's charts and tables, to look up what a fact was found in."""

    def __init__(self, rows: Iterable[DataRow], facts: Iterable[Fact]) -> None:
        self._lines: dict[tuple[str, str], list[DataRow]] = defaultdict(list)
        self._by_cell: dict[str, DataRow] = {}
        for row in rows:
            self._lines[f"{row.topic} / {row.indicator_code}", row.area].append(row)
            self._by_cell[row.cells] = row
        self._means = {
            (each.indicator.id, each.comparator.label): each.reference
            for each in facts
            if isinstance(each, Gap)
        }

    def over(self, fact: Fact) -> list[Entry]:
        """The rows of a fact: its series from first to last period, or the places it is ranked in.

        A national place rests on every authority: those figures are in the workbook alone.
        """
        if isinstance(fact, NeighbourRank):
            return self._neighbours(fact)
        if not isinstance(fact, _OVER_TIME):
            return []
        labels = [fact.area.label]
        if isinstance(fact, Crossover):
            labels.append(fact.comparator.label)
        return [each for label in labels for each in self._series(fact, label)]

    def _series(self, fact: Fact, label: str) -> list[Entry]:
        rows = self._lines[fact.indicator.id, label]
        starts = [
            found for name in _STARTS if isinstance(found := getattr(fact, name, None), Period)
        ]
        first = min(starts, key=lambda period: period.moment, default=fact.period)
        return [_entry(row) for row in _between(rows, first.label, fact.period.label)]

    def _neighbours(self, fact: NeighbourRank) -> list[Entry]:
        mean = self._means.get((fact.indicator.id, fact.comparator.label))
        cells = [] if mean is None else [str(cell) for cell in mean.evidence]
        own = {str(cell) for cell in fact.value.evidence}
        rows = (self._by_cell.get(cell) for cell in cells if cell not in own)
        return [_entry(row) for row in rows if row is not None]


def _between(rows: Sequence[DataRow], first: str, last: str) -> Sequence[DataRow]:
    """The rows of one line from one period to another, both told; they stand in time order."""
    labels = [row.period for row in rows]
    if first not in labels or last not in labels:
        return ()
    return rows[labels.index(first) : labels.index(last) + 1]


def _entry(row: DataRow) -> Entry:
    shown = {"marker": row.marker}
    if row.value:
        stored = stored_beside(Decimal(row.stored), Decimal(row.value))
        shown = {"shown": row.value, "stored": stored}
    return {
        "of": row.area,
        "period": row.period,
        **shown,
        "cells": [row.cells] if row.cells else [],
    }
