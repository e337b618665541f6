"""Workbooks of older Excel (.xls) and of LibreOffice (.ods), read with calamine."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from defusedxml.ElementTree import iterparse
from python_calamine import (
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from reportgen.domain.problem import Problem, Severity
from reportgen.errors import WorkbookError
from reportgen.ingest.files.archive import encrypted
from reportgen.ingest.files.damage import damaged, too_large
from reportgen.ingest.files.grid import Grid
from reportgen.ingest.files.parts import refuse_entities
from reportgen.ingest.files.sheet import MOST_CELLS, MOST_COLUMNS, Gauge, Sheet, without_empty_end
from reportgen.ingest.files.shown import moment_shown

_CONTENT = "content.xml"
_DAY = "yyyy-mm-dd"  # calamine tells no number format, so that a date is a day


def old_sheets_of(path: Path) -> list[Sheet]:
    """Every sheet with rows and columns, in order.

    calamine tells neither errors nor formulas without a value apart from empty cells, and no
    number formats; `old_notes` says so.

    Raises
    ------
    WorkbookError : when the workbook is encrypted, damaged or too large.
    """
    try:
        if zipfile.is_zipfile(path):
            _check_content(path)
        with _in_silence(), CalamineWorkbook.from_path(str(path)) as book:
            return [_sheet(path.name, book, at) for at in _tables(book)]
    except WorkbookError:
        raise
    except PasswordError as error:
        raise encrypted(path.name) from error
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # where calamine meets damage that it did not foresee
        raise damaged(path.name) from error


@contextmanager
def _in_silence() -> Iterator[None]:
    """Nothing is written to the error stream: calamine writes where it broke off, then raises."""
    try:
        kept = os.dup(2)
    except OSError:  # a program without such a stream
        yield
        return
    try:
        with Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)


def old_notes(grid: Grid) -> Grid:
    """A sheet with the warning of what calamine can not tell of its file."""
    told = Problem(
        Severity.WARNING,
        grid.file,
        "in a workbook of this kind (.xls, .ods) errors such as #DIV/0! and formulas without a "
        "value look like empty cells, a cell that shows 66% is read as 0.66, and a month as its "
        "first day.",
        "Expected an Excel workbook (.xlsx), in which they can be told.",
        "open it in Excel, save it as an Excel workbook (.xlsx), and give that one.",
    )
    return replace(grid, problems=(told, *grid.problems))


def _tables(book: CalamineWorkbook) -> Iterator[int]:
    for at, each in enumerate(book.sheets_metadata):
        if each.typ == SheetTypeEnum.WorkSheet:
            yield at


def _sheet(file: str, book: CalamineWorkbook, at: int) -> Sheet:
    sheet = book.get_sheet_by_index(at)
    _refuse_large(file, sheet.total_height, sheet.total_width)
    gauge = Gauge(file, sheet.name)
    rows = [
        gauge.trimmed(map(_value, row), number)
        for number, row in enumerate(sheet.to_python(skip_empty_area=False), start=1)
    ]
    return Sheet(
        sheet.name,
        without_empty_end(rows),
        hidden=book.sheets_metadata[at].visible != SheetVisibleEnum.Visible,
        merged=tuple(
            (top + 1, left + 1, bottom + 1, right + 1)
            for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
        ),
    )


def _value(cell: object) -> object:
    if isinstance(cell, str):
        return cell or None
    if isinstance(cell, int | float):
        return cell
    return moment_shown(cell, _DAY)


def _check_content(path: Path) -> None:
    """Measures the sheets of an .ods file, in which one written cell may stand for a million."""
    with zipfile.ZipFile(path) as archive:
        content = archive.read(_CONTENT)
    refuse_entities(path.name, _CONTENT, content)
    rows = width = across = height = 0
    for _, element in iterparse(io.BytesIO(content)):
        name = element.tag.rpartition("}")[2]
        if name in ("table-cell", "covered-table-cell"):
            across += _repeated(element, "number-columns-repeated")
            if len(element) or any(key.endswith("}value-type") for key in element.attrib):
                width = max(width, across)
                rows = max(rows, height + 1)
        elif name == "table-row":
            repeated = _repeated(element, "number-rows-repeated")
            rows = rows + repeated - 1 if rows == height + 1 else rows
            height += repeated
            across = 0
            element.clear()
        elif name == "table":
            _refuse_large(path.name, rows, width)
            rows = width = height = 0


def _refuse_large(place: str, rows: int, columns: int) -> None:
    if columns > MOST_COLUMNS or rows * columns > MOST_CELLS:
        raise too_large(
            place,
            f"a sheet of it has {rows:,} rows of {columns:,} columns",
            f"at most {MOST_COLUMNS:,} columns and {MOST_CELLS:,} cells in a sheet",
        )


def _repeated(element: Any, name: str) -> int:
    found = (value for key, value in element.attrib.items() if key.endswith("}" + name))
    return int(next(found, 1))
