"""Workbooks and csv files as grids, one for each sheet."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pyarrow.parquet as pq

from reportgen.errors import WorkbookError
from reportgen.ingest.files.cache import kept_or_read
from reportgen.ingest.files.damage import damaged
from reportgen.ingest.files.edited_sheets import grid_of
from reportgen.ingest.files.grid import Grid, in_words
from reportgen.ingest.files.old_workbook import old_notes, old_sheets_of
from reportgen.ingest.files.personal import refuse_personal, refuse_personal_headings
from reportgen.ingest.files.sheet import Gauge, Row
from reportgen.ingest.files.workbook import sheets_of


def open_workbook(path: Path, cache: Path | None = None) -> tuple[Grid, ...]:
    """Every sheet of a workbook, in order, with values as last calculated.

    Parameters
    ----------
    cache : a folder for what was read of large workbooks; None keeps nothing.

    Raises
    ------
    WorkbookError : when the file cannot be read as a workbook, or holds records of children.
    """
    try:
        sheets = kept_or_read(path, cache, sheets_of)
    except WorkbookError:
        raise
    except Exception as error:  # openpyxl meets damage with errors of a dozen kinds
        raise damaged(path.name) from error
    grids = tuple(grid_of(path.name, each) for each in sheets)
    for grid in grids:
        refuse_personal(grid)
    return grids


def open_old_workbook(path: Path) -> tuple[Grid, ...]:
    """Every sheet of an older Excel or a LibreOffice workbook, each with what it cannot tell.

    Raises
    ------
    WorkbookError : when the file cannot be read as a workbook, or holds records of children.
    """
    grids = tuple(grid_of(path.name, each) for each in old_sheets_of(path))
    for grid in grids:
        refuse_personal(grid)
    return tuple(old_notes(grid) for grid in grids)


def open_csv(path: Path) -> Grid:
    """A csv file as a grid; an unquoted NA is the text "NA", an empty field is "".

    Raises
    ------
    WorkbookError : when it is not text, or holds records of children.
    """
    reader = csv.reader(io.StringIO(text_of(path), newline=""), strict=True)
    gauge = Gauge(path.name, "")
    rows: list[Row] = []
    try:
        for row in reader:
            gauge.trimmed(row, len(rows) + 1)
            rows.append(tuple(row))
    except csv.Error as error:
        raise _unreadable_row(path, len(rows) + 1, str(error)) from error
    grid = Grid(path.name, "", "csv", rows)
    refuse_personal(grid)
    return grid


def first_row(path: Path) -> tuple[str, ...]:
    """The first row of a csv file, without reading the rest.

    Raises
    ------
    WorkbookError : when it says that the file holds records of children.
    """
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        try:
            headings = tuple(next(csv.reader(file), ()))
        except csv.Error as error:
            raise _unreadable_row(path, 1, str(error)) from error
    refuse_personal_headings(path.name, headings)
    return headings


def columns_of(path: Path) -> tuple[str, ...]:
    """The names of a parquet file's columns, without reading the rest.

    Raises
    ------
    WorkbookError : when they say that the file holds records of children.
    """
    names = tuple(pq.read_schema(path).names)
    refuse_personal_headings(path.name, names)
    return names


def text_of(path: Path) -> str:
    """The text of a csv file: UTF-8 with or without a mark, or what older Excel writes.

    Raises
    ------
    WorkbookError : when it is neither.
    """
    stored = path.read_bytes()
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return stored.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise WorkbookError(
        path.name,
        "the file is not readable as csv text.",
        "Expected UTF-8 text with commas.",
        'save it again from Excel as "CSV UTF-8 (comma delimited)".',
    )


def _unreadable_row(path: Path, row: int, why: str) -> WorkbookError:
    place = in_words((path.name, "", "csv"), row)
    if "field limit" in why:
        return WorkbookError(
            place,
            f"a cell holds more than {csv.field_size_limit():,} characters.",
            "Expected short texts and numbers; a quotation mark may never be closed.",
            "look for a lone quotation mark in this row, and take it out.",
        )
    return WorkbookError(
        place,
        "a quotation mark stands where none can be, or is never closed.",
        "Expected quotation marks round a whole cell, and two for one inside it.",
        "correct the quotation marks of this row, or save the table again from Excel as csv.",
    )
