"""Evidence that remembers what it was asked: a figure is looked up once for a whole report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from reportgen.verify.evidence import Evidence, Reading

_Line = tuple[str, str]


class Kept:
    """The evidence of one report, each answer kept; what it gives is what `evidence` gives.

    `cells` are all cells that were asked for or given back, so that a verdict can count them.
    `across` is for what is worked out of all authorities of one indicator and period.
    """

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._at: dict[tuple[str, str, str], Reading | None] = {}
        self._lines: dict[_Line, Sequence[Reading]] = {}
        self._fields: dict[_Line, Sequence[tuple[str, Reading]]] = {}
        self.cells: set[str] = set()
        self.across: dict[tuple[str, str], Any] = {}

    def at(self, indicator: str, of: str, period: str) -> Reading | None:
        key = indicator, of, period
        if key not in self._at:
            found = self._at[key] = self._evidence.at(*key)
            self.cells.update(found.cells if found else ())
        return self._at[key]

    def line(self, indicator: str, of: str) -> Sequence[Reading]:
        key = indicator, of
        if key not in self._lines:
            found = self._lines[key] = self._evidence.line(*key)
            self.cells.update(cell for each in found for cell in each.cells)
        return self._lines[key]

    def field(self, indicator: str, period: str) -> Sequence[tuple[str, Reading]]:
        key = indicator, period
        if key not in self._fields:
            found = self._fields[key] = self._evidence.field(*key)
            self.cells.update(cell for _, each in found for cell in each.cells)
        return self._fields[key]

    def cell(self, place: str) -> str | None:
        self.cells.add(place)
        return self._evidence.cell(place)

    def row(self, place: str) -> Mapping[str, str]:
        return self._evidence.row(place)
