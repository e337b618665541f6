"""Sheets of workbooks and csv files as rows of cells, read without the reader of the build."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from pathlib import Path

import python_calamine

from reportgen.errors import WorkbookError, did_you_mean
from reportgen.verify.workbook.numbers import number_in, text_of
from reportgen.verify.workbook.percent_cells import Addresses, percent_cells, texts_of_no_length
from reportgen.verify.workbook.places import Spot, column_letters

_ENCODINGS = ("utf-8-sig", "cp1252")
_EXPECTED = "Expected a workbook: xlsx, xlsm, xls, ods, csv or parquet, without a password."
_ZIPPED = (".xlsx", ".xlsm")
Corner = tuple[int, int]


@dataclass(frozen=True, eq=False)
class Sheet:
    """One sheet, or a csv file (`name` is then ""). Rows and columns are counted from 1.

    `number` is its place in the file, from 0; `merged` the ranges whose first cell speaks for
    all, each by its first and last corner, from 0; `per_cent` the addresses shown as per cent;
    `path` the file where its parts can say more of a cell.
    """

    file: str
    name: str
    rows: Sequence[Sequence[object]]
    number: int = 0
    merged: Sequence[tuple[Corner, Corner]] = ()
    per_cent: Addresses = field(default=frozenset())
    path: Path | None = None

    @cached_property
    def width(self) -> int:
        """The last column that any row reaches."""
        return max(map(len, self.rows), default=0)

    @cached_property
    def headings(self) -> tuple[str, ...]:
        """The texts of the first row."""
        return tuple(map(text_of, self.rows[0])) if self.rows else ()

    def cell(self, row: int, column: int) -> object:
        """What is stored in a cell; None outside the sheet."""
        if not (0 < row <= len(self.rows) and 0 < column <= len(self.rows[row - 1])):
            return None
        return self.rows[row - 1][column - 1]

    def text(self, row: int, column: int) -> str:
        """A cell as it is read, "" where it is empty."""
        return text_of(self.cell(row, column))

    def label(self, row: int, column: int) -> str:
        """The text of a heading or label: a merged one stands in every cell that it covers."""
        return text_of(self.heading(row, column))

    def heading(self, row: int, column: int) -> object:
        """The same as it is stored: a date stays one."""
        found = self.cell(row, column)
        if found not in ("", None) or not self.merged:
            return found
        return self.cell(*self._covered.get((row, column), (row, column)))

    def figure(self, row: int, column: int) -> Decimal | None:
        """The number of a cell as it is shown, 66 for 66%; None where it holds none."""
        cell = self.cell(row, column)
        found = number_in(cell)
        shown = self.per_cent and not isinstance(cell, str)
        if found is not None and shown and f"{column_letters(column)}{row}" in self.per_cent:
            return found.scaleb(2)
        return found

    def holds_a_text(self, row: int, column: int) -> bool:
        """Whether a cell holds any text, if only one of no length, as LAIT writes them."""
        if self.path is None or self.text(row, column):
            return True
        return f"{column_letters(column)}{row}" in self._of_no_length

    @cached_property
    def _of_no_length(self) -> Addresses:
        return texts_of_no_length(self.path, self.number) if self.path else frozenset()

    def spot(self, row: int, column: int) -> Spot:
        """The place of a cell."""
        return Spot(self.file, self.name, row, column)

    @cached_property
    def _covered(self) -> dict[Corner, Corner]:
        return {
            (row + 1, column + 1): (first_row + 1, first_column + 1)
            for (first_row, first_column), (last_row, last_column) in self.merged
            for row in range(first_row, last_row + 1)
            for column in range(first_column, last_column + 1)
        }


def sheets_of(path: Path) -> tuple[Sheet, ...]:
    """Every sheet of a workbook, or a csv file as one.

    Raises
    ------
    WorkbookError : when the file cannot be read.
    """
    if path.suffix.casefold() == ".csv":
        return (Sheet(path.name, "", csv_rows(path)),)
    try:
        book = python_calamine.CalamineWorkbook.from_path(path)
        per_cent = percent_cells(path) if path.suffix.casefold() in _ZIPPED else {}
        return tuple(
            _sheet(path, book.get_sheet_by_name(name), number, per_cent)
            for number, name in enumerate(book.sheet_names)
        )
    except (python_calamine.CalamineError, OSError, ValueError) as error:
        raise unreadable(path) from error


def _sheet(
    path: Path, sheet: python_calamine.CalamineSheet, number: int, per_cent: dict[int, Addresses]
) -> Sheet:
    rows = sheet.to_python(skip_empty_area=False)
    merged = sheet.merged_cell_ranges or ()
    shown = per_cent.get(number, frozenset())
    parts = path if path.suffix.casefold() in _ZIPPED else None
    return Sheet(path.name, sheet.name, rows, number, tuple(merged), shown, parts)


def csv_rows(path: Path) -> list[list[str]]:
    """The rows of a csv file, an empty line an empty row.

    Raises
    ------
    WorkbookError : when it is no text, or its quotation marks are at fault.
    """
    try:
        return list(csv.reader(io.StringIO(csv_text(path), newline="")))
    except (csv.Error, OSError, UnicodeDecodeError) as error:
        raise unreadable(path) from error


def csv_text(path: Path) -> str:
    """The letters of a csv file, in either way in which programs write them."""
    stored = path.read_bytes()
    try:
        return stored.decode(_ENCODINGS[0])
    except UnicodeDecodeError:
        return stored.decode(_ENCODINGS[1])


def unreadable(path: Path) -> WorkbookError:
    """The error for a file that does not open."""
    if path.is_dir():
        return WorkbookError(str(path), "this is a folder.", _EXPECTED, "name the file inside it.")
    if not path.exists():
        beside = [each.name for each in sorted(path.parent.glob("*")) if each.is_file()]
        return WorkbookError(
            str(path),
            "there is no such file.",
            did_you_mean(path.name, beside) or _EXPECTED,
            "correct the name or the folder.",
        )
    return WorkbookError(
        path.name,
        "the file cannot be read.",
        _EXPECTED,
        "open it in Excel and save it again without a password, or give the file as it was "
        "downloaded.",
    )
