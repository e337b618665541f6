"""Workbooks and csv files as grids, one for each sheet."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from reportgen.errors import WorkbookError
from reportgen.ingest.grid import Grid
from reportgen.ingest.workbook import DamagedPart, sheets_of


def open_workbook(path: Path) -> tuple[Grid, ...]:
    """Every sheet of a workbook, in order, with values as last calculated.

    Raises
    ------
    WorkbookError : when the file cannot be read as a workbook.
    """
    try:
        sheets = sheets_of(path)
    except Exception as error:  # openpyxl meets damage with errors of a dozen kinds
        told = f": {error}" if isinstance(error, DamagedPart) else ""
        raise WorkbookError(
            path.name,
            f"the workbook is damaged{told}.",
            "Expected a workbook that Excel opens without repair.",
            "open it in Excel and save it as an Excel workbook (.xlsx).",
        ) from error
    return tuple(Grid(path.name, each.name, "xlsx", each.rows, each.percentages) for each in sheets)


def open_csv(path: Path) -> Grid:
    """A csv file as a grid; an unquoted NA is the text "NA", an empty field is "".

    Raises
    ------
    WorkbookError : when it is not text.
    """
    rows = csv.reader(io.StringIO(text_of(path), newline=""))
    try:
        return Grid(path.name, "", "csv", [tuple(row) for row in rows])
    except csv.Error as error:
        raise _not_text(path) from error


def first_row(path: Path) -> tuple[str, ...]:
    """The first row of a csv file, without reading the rest."""
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        return tuple(next(csv.reader(file), ()))


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
    raise _not_text(path)


def _not_text(path: Path) -> WorkbookError:
    return WorkbookError(
        path.name,
        "the file is not readable as csv text.",
        "Expected UTF-8 text with commas.",
        'save it again from Excel as "CSV UTF-8 (comma delimited)".',
    )
