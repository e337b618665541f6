"""Sheets that people have edited: what is hidden is read and told, notes below are set aside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportgen.domain.dataset import column_letters
from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.files.grid import Grid
from reportgen.ingest.files.merged_cells import settle_merged, spread
from reportgen.ingest.files.sheet import Sheet
from reportgen.ingest.labels import as_text
from reportgen.ingest.values import holds_a_number

_MOST_NAMED = 5


def grid_of(file: str, sheet: Sheet) -> Grid:
    """A sheet as a grid, its merged texts in every cell of theirs, and what of it is hidden.

    Raises
    ------
    WorkbookError : when merged cells cover more than a sheet may have.
    """
    told = tuple(_hidden(file, sheet))
    rows, merged = spread(file, sheet) if sheet.merged else (sheet.rows, ())
    return Grid(
        file, sheet.name, "xlsx", rows, sheet.percentages, merged, told, frozenset(sheet.shares)
    )


def settled(grid: Grid, header: int) -> Grid:
    """A table whose headings are known, without the notes below it and with merged cells read.

    Parameters
    ----------
    header : the row of the headings, from 1.
    """
    rows = list(grid.rows)
    while len(rows) > header and _is_note(rows[-1]):
        rows.pop()
    if len(rows) == len(grid.rows):
        return settle_merged(grid, header)
    notes = [at for at in range(len(rows), len(grid.rows)) if any(grid.rows[at])]
    told = (_notes_told(grid, notes),) if notes else ()
    merged = tuple(each for each in grid.merged if each[0] <= len(rows))
    return settle_merged(
        replace(grid, rows=rows, merged=merged, problems=(*grid.problems, *told)), header
    )


def _is_note(row: Sequence[object]) -> bool:
    """Whether a row holds one text and no figure, or nothing."""
    texts = {as_text(cell) for cell in row} - {""}
    return len(texts) <= 1 and not any(holds_a_number(cell) for cell in row)


def _notes_told(grid: Grid, notes: Sequence[int]) -> Problem:
    rows, taken = "1 row holds", "it was taken for a note"
    if len(notes) > 1:
        rows, taken = f"{len(notes):,} rows hold", "they were taken for notes"
    return Problem(
        Severity.NOTE,
        grid.at(notes[0] + 1, 0),
        f"below the table {rows} one text and no figure; {taken}.",
        "Expected the table to end with its last row of figures.",
        "nothing, unless the row belongs to the table.",
    )


def _hidden(file: str, sheet: Sheet) -> Iterator[Problem]:
    place = f'{file}, sheet "{sheet.name}"'
    if sheet.hidden and sheet.rows:
        yield _told(place, "the sheet is hidden", "it was", "it")
    rows = [at for at in sheet.hidden_rows if 0 < at <= len(sheet.rows) and sheet.rows[at - 1]]
    if rows:
        named = _named([str(at) for at in rows])
        count = f"row {named} is" if len(rows) == 1 else f"{len(rows):,} rows ({named}) are"
        yield _told(place, f"{count} hidden or filtered out", *_them(rows))
    filled = {at for row in sheet.rows for at, cell in enumerate(row, start=1) if cell is not None}
    columns = [at for at in sheet.hidden_columns if at in filled]
    if columns:
        named = _named([column_letters(at) for at in columns])
        many = f"{len(columns):,} columns ({named}) are"
        count = f"column {named} is" if len(columns) == 1 else many
        yield _told(place, f"{count} hidden", *_them(columns))


def _them(hidden: Sequence[int]) -> tuple[str, str]:
    return ("it was", "it") if len(hidden) == 1 else ("they were", "them")


def _named(names: Sequence[str]) -> str:
    more = f" and {len(names) - _MOST_NAMED:,} more" if len(names) > _MOST_NAMED else ""
    return ", ".join(names[:_MOST_NAMED]) + more


def _told(place: str, found: str, was: str, it: str) -> Problem:
    return Problem(
        Severity.WARNING,
        place,
        f"{found} in Excel; {was} read like all that is in sight.",
        "Expected everything that counts to be in sight.",
        f"show {it} in Excel, and take out what should not count.",
    )
