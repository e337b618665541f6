"""Files opened safely: what they are, whether they are too large, and their sheets as rows."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.utils.exceptions import InvalidFileException

from reportgen.domain.number import clean
from reportgen.errors import WorkbookError, did_you_mean
from reportgen.ingest.grid import UNCALCULATED, Grid

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_LARGEST = 200 * 1024 * 1024
_GREATEST_RATIO = 200
_MOST_MEMBERS = 2_000
_FORMULA = re.compile(rb"<(?:\w+:)?f[ />]")
_UNREADABLE = (
    InvalidFileException,
    zipfile.BadZipFile,
    KeyError,
    ValueError,
    SyntaxError,  # both XML parsers' errors are kinds of it
    TypeError,
    AttributeError,
    IndexError,
)
_SAVE_AS = "open it in Excel and save it as an Excel workbook (.xlsx)."


class FileKind(StrEnum):
    WORKBOOK = "workbook"
    CSV = "csv"
    PARQUET = "parquet"


def kind_of(path: Path) -> FileKind:
    """What a file is, by its first bytes and never by its name alone.

    Raises
    ------
    WorkbookError : when it is missing, a folder, encrypted, too old, too large or no data file.
    """
    start = _first_bytes(path)
    if start.startswith(_OLE):
        raise _old_or_encrypted(path)
    if start.startswith(b"PK"):
        _check_archive(path)
        return FileKind.WORKBOOK
    if start.startswith(b"PAR1"):
        return FileKind.PARQUET
    if path.suffix.casefold() == ".csv" and b"\0" not in start:
        return FileKind.CSV
    raise WorkbookError(
        path.name,
        "this is not a workbook." if start else "the file is empty.",
        "Expected an Excel workbook (.xlsx, .xlsm), a csv file or a parquet file.",
        "give the file as it was downloaded, or " + _SAVE_AS,
    )


def open_workbook(path: Path) -> tuple[Grid, ...]:
    """Every sheet of a workbook that holds something, in order, values as calculated.

    Raises
    ------
    WorkbookError : when the file cannot be read as a workbook.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            formulas = any(_FORMULA.search(archive.read(name)) for name in _sheet_parts(archive))
            percentages = _shows_percentages(archive)
        grids = tuple(_sheets(path, percentages=percentages))
        return _with_uncalculated(path, grids) if formulas else grids
    except _UNREADABLE as error:
        raise WorkbookError(
            path.name,
            "the workbook is damaged or is not an Excel workbook.",
            "Expected a workbook that Excel opens without repair.",
            _SAVE_AS,
        ) from error


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


def _first_bytes(path: Path) -> bytes:
    if path.is_dir():
        raise WorkbookError(
            path.name, "this is a folder.", "Expected one file.", "name the file inside it."
        )
    try:
        with path.open("rb") as file:
            return file.read(4096)
    except FileNotFoundError as error:
        beside = [each.name for each in sorted(path.parent.glob("*")) if each.is_file()]
        raise WorkbookError(
            str(path),
            "there is no such file.",
            did_you_mean(path.name, beside),
            "correct the name or the folder.",
        ) from error
    except OSError as error:
        raise WorkbookError(
            str(path),
            "the file cannot be opened.",
            "Expected a file that you may read.",
            "close it in other programs and check that you have leave to read it.",
        ) from error


def _old_or_encrypted(path: Path) -> WorkbookError:
    if _ENCRYPTED in path.read_bytes():
        return WorkbookError(
            path.name,
            "the workbook is encrypted with a password.",
            "Expected a workbook that opens without a password.",
            "in Excel choose File, Info, Protect Workbook, Encrypt with Password, clear the "
            "password, and save.",
        )
    return WorkbookError(
        path.name,
        "this is a workbook of the older Excel format (.xls).",
        "Expected .xlsx or .xlsm.",
        _SAVE_AS,
    )


def _check_archive(path: Path) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
    except zipfile.BadZipFile as error:
        raise WorkbookError(
            path.name,
            "the workbook is damaged: its end is missing.",
            "Expected a complete file.",
            "download or copy it again.",
        ) from error
    if not any(member.filename == "xl/workbook.xml" for member in members):
        raise WorkbookError(
            path.name,
            "this is an archive but not an Excel workbook.",
            "Expected .xlsx or .xlsm.",
            "give the workbook itself; unpack it first if it lies in a zip file.",
        )
    _refuse_a_bomb(path, members)


def _refuse_a_bomb(path: Path, members: Sequence[zipfile.ZipInfo]) -> None:
    size = sum(member.file_size for member in members)
    ratio = max(member.file_size / max(member.compress_size, 1) for member in members)
    large_ratio = ratio > _GREATEST_RATIO and size > _LARGEST // _GREATEST_RATIO
    if size <= _LARGEST and len(members) <= _MOST_MEMBERS and not large_ratio:
        return
    raise WorkbookError(
        path.name,
        f"the workbook unpacks to {size / 1024**2:,.0f} MB in {len(members):,} parts, up to "
        f"{ratio:,.0f} times its size; a file like that can stop the computer, so it was not "
        "opened.",
        f"Expected at most {_LARGEST // 1024**2} MB, {_MOST_MEMBERS:,} parts and "
        f"{_GREATEST_RATIO} times.",
        "copy the sheets with figures into a new workbook, as values, and give that one.",
    )


def _sheet_parts(archive: zipfile.ZipFile) -> list[str]:
    return [name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]


def _shows_percentages(archive: zipfile.ZipFile) -> bool:
    """Whether any cell style of the workbook shows its number as per cent."""
    if "xl/styles.xml" not in archive.namelist():
        return False
    styles = archive.read("xl/styles.xml").decode("utf-8", "replace")
    formats = re.findall(r'numFmtId="(\d+)"[^>]*formatCode="[^"]*%', styles)
    used = re.search(r"<cellXfs.*?</cellXfs>", styles, re.DOTALL)
    shown = re.findall(r'numFmtId="(\d+)"', used.group(0)) if used else []
    return bool({"9", "10", *formats} & set(shown))


def _sheets(path: Path, *, percentages: bool) -> Iterator[Grid]:
    book = openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
    try:
        for sheet in book.worksheets:
            sheet.reset_dimensions()
            rows, shown = _rows_as_shown(sheet) if percentages else (_rows(sheet), 0)
            while rows and not any(cell is not None for cell in rows[-1]):
                rows.pop()
            yield Grid(path.name, sheet.title, "xlsx", rows, shown)
    finally:
        book.close()


def _rows(sheet: Any) -> list[tuple[object, ...]]:
    return list(sheet.iter_rows(values_only=True))


def _rows_as_shown(sheet: Any) -> tuple[list[tuple[object, ...]], int]:
    """The rows with per cent cells as they are shown, and how many of those there were."""
    shown = 0
    rows: list[tuple[object, ...]] = []
    for cells in sheet.iter_rows():
        values = [cell.value for cell in cells]
        for place, value in enumerate(values):
            if type(value) in (int, float) and "%" in str(cells[place].number_format):
                values[place] = float(clean(value) * 100)
                shown += 1
        rows.append(tuple(values))
    return rows, shown


def _with_uncalculated(path: Path, grids: tuple[Grid, ...]) -> tuple[Grid, ...]:
    """The sheets again, with a mark where a formula stands that was never calculated."""
    book = openpyxl.load_workbook(path, read_only=True, keep_links=False)
    try:
        return tuple(
            _marked(grid, sheet) for grid, sheet in zip(grids, book.worksheets, strict=True)
        )
    finally:
        book.close()


def _marked(grid: Grid, sheet: Any) -> Grid:
    sheet.reset_dimensions()
    rows = [list(row) for row in grid.rows]
    for row, formulas in zip(rows, sheet.iter_rows(values_only=True), strict=False):
        for column, formula in enumerate(formulas):
            if row[column : column + 1] == [None] and str(formula).startswith("="):
                row[column] = UNCALCULATED
    return Grid(grid.file, grid.sheet, grid.kind, [tuple(row) for row in rows], grid.percentages)


def _not_text(path: Path) -> WorkbookError:
    return WorkbookError(
        path.name,
        "the file is not readable as csv text.",
        "Expected UTF-8 text with commas.",
        'save it again from Excel as "CSV UTF-8 (comma delimited)".',
    )
