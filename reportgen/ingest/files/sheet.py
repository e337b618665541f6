"""One sheet as it stands in a workbook: its cells, and what a person sees of them or not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reportgen.ingest.files.damage import too_large

Row = tuple[object, ...]
Range = tuple[int, int, int, int]  # first row, first column, last row, last column, from 1

MOST_SHARES = 20_000  # places kept: a scorecard says by them what is a percentage
LAST_ROW = 1_048_576  # of Excel
MOST_COLUMNS = 2_000
MOST_CELLS = 10_000_000
LONGEST_TEXT = 32_767  # characters; Excel holds no more in a cell
_MOST_WRITTEN = 3 * MOST_CELLS  # cells that are only coloured or framed cost time as well


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: `rows` from row 1, and how many of its cells are shown as per cent.

    A cell shown as per cent has the value as shown (66, stored 0.66), one shown as a month its
    name ("October 2019"), another date is a datetime; a formula without a value is
    `UNCALCULATED`. A row ends with its last filled cell. `hidden_rows` and `hidden_columns` are
    numbered from 1; `merged` are the ranges of merged cells; `shares` the places, row and column
    from 1, of the cells shown as per cent, in a sheet that has no more than `MOST_SHARES`.
    """

    name: str
    rows: list[Row]
    percentages: int = 0
    hidden: bool = False
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[int, ...] = ()
    merged: tuple[Range, ...] = ()
    shares: tuple[tuple[int, int], ...] = ()


class Gauge:
    """Counts the cells of a sheet while it is read, and stops where they become too many."""

    def __init__(self, file: str, sheet: str) -> None:
        self._place = f'{file}, sheet "{sheet}"' if sheet else file
        self._written = 0
        self._filled = 0

    def trimmed(self, cells: Iterable[object], number: int) -> Row:
        """A row up to its last filled cell.

        Raises
        ------
        WorkbookError : when the row, a text in it or the sheet so far is too large.
        """
        row = list(cells)
        self._written += len(row)
        while row and row[-1] is None:
            row.pop()
        self._filled += len(row)
        if len(row) > MOST_COLUMNS:
            self._refuse(f"row {number:,} reaches to column {len(row):,}")
        if self._filled > MOST_CELLS or self._written > _MOST_WRITTEN:
            self._refuse(f"the sheet has more than {MOST_CELLS:,} cells")
        longest = max((len(cell) for cell in row if isinstance(cell, str)), default=0)
        if longest > LONGEST_TEXT:
            self._refuse(f"a cell of row {number:,} holds {longest:,} characters")
        return tuple(row)

    def _refuse(self, found: str) -> None:
        raise too_large(
            self._place,
            found,
            f"at most {MOST_COLUMNS:,} columns and {MOST_CELLS:,} cells in a sheet, and "
            f"{LONGEST_TEXT:,} characters in a cell",
        )


def without_empty_end(rows: list[Row]) -> list[Row]:
    """The rows up to the last filled one."""
    while rows and not rows[-1]:
        rows.pop()
    return rows
