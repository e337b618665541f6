"""One sheet as rows of plain values, with the words for each of its places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportgen.domain.dataset import address
from reportgen.domain.problem import Problem
from reportgen.ingest.files.sheet import Range
from reportgen.ingest.labels import as_text, fold

Place = tuple[str, str, str]  # file, sheet, kind: as in Dataset.sheets


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet or a csv file.

    `rows` begin at row 1 and may be of unequal length; a cell is a number, a text, a date, a
    truth value or None. `kind` is "xlsx" or "csv". `percentages` counts the cells shown as
    per cent by their number format, whose values here are as shown (66, stored 0.66).
    `merged` are ranges whose one value may be a figure; a merged text already stands in every
    cell of its range. `problems` are told if the sheet is used. `shares` are the places, row
    and column from 1, of the cells that are shown as per cent, where they are not too many.
    """

    file: str
    sheet: str
    kind: str
    rows: Sequence[tuple[object, ...]]
    percentages: int = 0
    merged: tuple[Range, ...] = ()
    problems: tuple[Problem, ...] = ()
    shares: frozenset[tuple[int, int]] = frozenset()

    @property
    def place(self) -> Place:
        return (self.file, self.sheet, self.kind)

    def headings(self, row: int) -> tuple[str, ...]:
        """The texts of one row, counted from 1."""
        return tuple(as_text(value) for value in self.rows[row - 1])

    def wide_headings(self, row: int) -> tuple[str, ...]:
        """The texts of one row, and "" for every further column that a row below it has."""
        widest = max(len(cells) for cells in self.rows[row - 1 :])
        found = self.headings(row)
        return (*found, *[""] * (widest - len(found)))

    def first_headings(self, most: int) -> Iterator[tuple[int, frozenset[str]]]:
        """The first rows, from 1, each with the different texts of its cells, folded."""
        for row in range(1, min(most, len(self.rows)) + 1):
            yield row, frozenset(fold(text) for text in self.headings(row) if text)

    def at(self, row: int, column: int) -> str:
        """The place of one cell in words; row and column from 1."""
        return in_words(self.place, row, column)


def in_words(place: Place, row: int, column: int = 0) -> str:
    """A place for an error or a problem row.

    Examples
    --------
    >>> in_words(("a.xlsx", "Data", "xlsx"), 417, 8)
    'a.xlsx, sheet "Data", cell H417'
    >>> in_words(("b.csv", "", "csv"), 12)
    'b.csv, row 12'
    """
    file, sheet, kind = place
    named = f'{file}, sheet "{sheet}"' if sheet else file
    if not column:
        return f"{named}, row {row}"
    where = address(kind, row, column)
    return f"{named}, cell {where}" if kind == "xlsx" else f"{named}, {where}"
