"""Merged cells: a label stands in every cell that it covers, a figure in its first cell alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportgen.domain.dataset import column_letters
from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.bounded import bounded
from reportgen.ingest.files.damage import too_large
from reportgen.ingest.files.grid import Grid
from reportgen.ingest.files.sheet import MOST_CELLS, Range, Row, Sheet
from reportgen.ingest.labels import fold
from reportgen.ingest.periods import read_period
from reportgen.ingest.values import holds_a_number

_WORDS = re.compile(r"[^\W\d_]{4}|[^\W\d_]{2,}\s+\w")  # "low" and "n/a" may be markers
_NUMBERED = frozenset(
    {"la number", "la num", "la code", "old la code", "new la code", "line", "no", "number", "ref"}
)


def spread(file: str, sheet: Sheet) -> tuple[list[Row], tuple[Range, ...]]:
    """The rows with each merged text in all cells of its range, and the ranges of other values.

    Raises
    ------
    WorkbookError : when the ranges cover more cells than a sheet may have.
    """
    width = max((len(row) for row in sheet.rows), default=0)
    clipped = [_clipped(each, len(sheet.rows), width) for each in sheet.merged]
    ranges = [each for each in clipped if _covers_several(each)]
    covered = sum((bottom - top + 1) * (right - left + 1) for top, left, bottom, right in ranges)
    if covered > MOST_CELLS:
        raise too_large(
            f'{file}, sheet "{sheet.name}"',
            f"merged cells cover {covered:,} cells",
            f"at most {MOST_CELLS:,} cells in a sheet",
        )
    rows = list(sheet.rows)
    others = []
    for each in ranges:
        value = _first(rows, each)
        words = isinstance(value, str) and _WORDS.search(value) is not None
        _fill(rows, each, value if words else None)
        if not words and value not in (None, ""):
            others.append(each)
    return rows, tuple(others)


def settle_merged(grid: Grid, header: int) -> Grid:
    """A sheet whose headings are known: merged headings and labels filled, figures told.

    A merged figure counts in its first cell alone: it may be a sum of the rows it covers.

    Parameters
    ----------
    header : the row of the headings, from 1.
    """
    rows = list(grid.rows)
    columns = _figure_columns(grid, header)
    figures = []
    for each in grid.merged:
        if each[0] <= header or columns.isdisjoint(range(each[1], each[3] + 1)):
            _fill(rows, each, _first(rows, each))
        else:
            figures.append(each)
    told = tuple(bounded(_told(grid, figures)))
    return replace(grid, rows=rows, merged=(), problems=(*grid.problems, *told))


def _covers_several(cells: Range) -> bool:
    top, left, bottom, right = cells
    return top <= bottom and left <= right and (top, left) != (bottom, right)


def _clipped(cells: Range, last_row: int, last_column: int) -> Range:
    top, left, bottom, right = cells
    return (top, left, min(bottom, last_row), min(right, last_column))


def _first(rows: Sequence[Row], cells: Range) -> object:
    row = rows[cells[0] - 1]
    return row[cells[1] - 1] if cells[1] <= len(row) else None


def _fill(rows: list[Row], cells: Range, value: object) -> None:
    """Puts one value into all cells of a range but the first."""
    top, left, bottom, right = cells
    for at in range(top - 1, bottom):
        row = [*rows[at], *[None] * (right - len(rows[at]))]
        first = left if at == top - 1 else left - 1
        row[first:right] = [value] * (right - first)
        rows[at] = tuple(row)


def _figure_columns(grid: Grid, header: int) -> frozenset[int]:
    """The columns, from 1, that are headed by a period or hold numbers that are no codes."""
    if not grid.merged:
        return frozenset()
    headings = grid.headings(header)
    periods = {at for at, text in enumerate(headings, start=1) if read_period(text)}
    numbers = {
        at
        for row in grid.rows[header:]
        for at, cell in enumerate(row, start=1)
        if holds_a_number(cell)
    }
    codes = {at for at, text in enumerate(headings, start=1) if fold(text) in _NUMBERED}
    return frozenset((periods | numbers) - codes)


def _told(grid: Grid, figures: Sequence[Range]) -> Iterator[Problem]:
    for cells in figures:
        top, left, bottom, right = cells
        count = (bottom - top + 1) * (right - left + 1)
        last = f"{column_letters(right)}{bottom}"
        yield _problem(
            grid.at(top, left),
            f"one value is merged over {count:,} cells of figures, up to {last}; it was read as "
            "the first of them alone, and the others as empty.",
        )


def _problem(place: str, found: str) -> Problem:
    return Problem(
        Severity.SEVERE,
        place,
        found,
        "Expected one cell for each figure.",
        "unmerge the cells and write the figure of each.",
    )
