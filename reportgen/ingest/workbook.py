"""The sheets of a workbook, read with openpyxl: each cell as a person sees it in Excel."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from defusedxml.common import DTDForbidden
from defusedxml.ElementTree import iterparse
from openpyxl import Workbook, load_workbook
from openpyxl.utils.escape import unescape

from reportgen.domain.number import clean
from reportgen.ingest.grid import UNCALCULATED

if TYPE_CHECKING:
    from openpyxl.cell import Cell, MergedCell
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

_LAST_ROW = 1_048_576
_FORMULA = re.compile(rb"<(\w+:)?f[\s/>]")
_NOT_A_CODE = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')


class DamagedPart(Exception):  # noqa: N818  (turned into a WorkbookError where the file is known)
    """A part of a workbook is not what it should be; the message says which, in words."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: `rows` from row 1, and how many of its cells are shown as per cent.

    A cell shown as per cent has the value as shown (66, stored 0.66); a date is a datetime;
    a formula without a value is `UNCALCULATED`.
    """

    name: str
    rows: list[tuple[object, ...]]
    percentages: int


def sheets_of(path: Path) -> list[Sheet]:
    """Every sheet with rows and columns, in order, with values as last calculated.

    Raises
    ------
    DamagedPart : when a part declares entities, or no sheet can be read.
    Exception : whatever openpyxl raises of a workbook that is damaged.
    """
    with path.open("rb") as file, warnings.catch_warnings():
        # What openpyxl leaves out (colours, validations, print areas) is no figure.
        warnings.filterwarnings("ignore", category=UserWarning, module=r"openpyxl\.")
        formulas = _formulas(file) if _any_formula(file) else {}
        with _opened(file, data_only=True) as book:
            sheets = [_read(each, formulas.get(each.title, {})) for each in book.worksheets]
    if not sheets:
        raise DamagedPart('it has no sheet, or was saved as "Strict Open XML"')
    return sheets


@contextmanager
def _opened(file: BinaryIO, *, data_only: bool) -> Iterator[Workbook]:
    book = load_workbook(
        file, read_only=True, keep_vba=False, data_only=data_only, keep_links=False
    )
    with closing(book):
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # the size that a file states of a sheet may be wrong
        yield book


def _any_formula(file: BinaryIO) -> bool:
    """Whether any part may hold a formula; every part is refused that declares entities."""
    found = False
    with zipfile.ZipFile(file) as archive:
        for part in archive.namelist():
            if part.endswith((".xml", ".rels")):
                content = archive.read(part)
                _refuse_entities(part, content)
                found = found or _FORMULA.search(content) is not None
    return found


def _refuse_entities(part: str, content: bytes) -> None:
    """openpyxl reads sheets with defusedxml, but the smaller parts with lxml."""
    try:
        next(iterparse(io.BytesIO(content), events=("start",), forbid_dtd=True), None)
    except DTDForbidden as error:
        raise DamagedPart(
            f'its part "{part}" declares entities, which no workbook needs'
        ) from error


def _formulas(file: BinaryIO) -> Mapping[str, Mapping[int, list[int]]]:
    """Sheet -> row from 1 -> the positions from 0 of its cells with a formula."""
    with _opened(file, data_only=False) as book:
        return {
            sheet.title: {
                number: [at for at, cell in enumerate(cells) if cell.data_type == "f"]
                for number, cells in _rows(sheet)
            }
            for sheet in book.worksheets
        }


def _read(sheet: ReadOnlyWorksheet, formulas: Mapping[int, list[int]]) -> Sheet:
    rows: list[tuple[object, ...]] = []
    percentages = 0
    for number, cells in _rows(sheet):
        values = [_value(cell) for cell in cells]
        shares = [at for at, cell in enumerate(cells) if _is_share(cell)]
        for at in shares:
            values[at] = float(clean(str(values[at])) * 100)
        for at in formulas.get(number, ()):
            values[at] = UNCALCULATED if values[at] is None else values[at]
        percentages += len(shares)
        rows.append(tuple(values))
    while rows and not any(value is not None for value in rows[-1]):
        rows.pop()
    return Sheet(sheet.title, rows, percentages)


def _rows(sheet: ReadOnlyWorksheet) -> Iterator[tuple[int, tuple[Cell | MergedCell, ...]]]:
    """Each row with its number; a number beyond the last of Excel is damage."""
    for number, cells in enumerate(sheet.rows, start=1):
        if number > _LAST_ROW:
            raise DamagedPart(f'its sheet "{sheet.title}" has more rows than Excel allows')
        yield number, cells


def _value(cell: Cell | MergedCell) -> object:
    value = cell.value
    if isinstance(value, str):
        return unescape(value) if "_x" in value else value
    return "" if value is None and cell.data_type == "str" else value  # a formula's empty text


def _is_share(cell: Cell | MergedCell) -> bool:
    return cell.data_type == "n" and cell.value is not None and _shows_percent(cell.number_format)


@cache
def _shows_percent(number_format: str) -> bool:
    return "%" in _NOT_A_CODE.sub("", number_format)
