"""Writes a workbook in the layout that inputs/README.md recommends, byte for byte the same."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import openpyxl
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

from reportgen.domain.dataset import column_letters

ROOT = Path(__file__).parents[2]
Row = Sequence[object]


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name, its rows with the headings first, and the widths of its columns."""

    name: str
    rows: Sequence[Row]
    widths: Sequence[int]


def workbook_bytes(sheets: Sequence[Sheet], title: str, day: str) -> bytes:
    """The sheets in their order as an .xlsx file that says it was made on `day` (ISO)."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for each in sheets:
        _fill(book.create_sheet(each.name), each)
    book.properties.creator = "reportgen"
    book.properties.title = title
    return _reproducible(book, date.fromisoformat(day))


def headings_of(name: str) -> list[str]:
    """The headings of a table of inputs/."""
    text = (ROOT / "inputs" / name).read_text("utf-8")
    return text.splitlines()[0].split(",")


def catalogue_rows(*codes: str) -> list[dict[str, str]]:
    """What inputs/catalogue/indicators.csv says of each code, in the order asked for."""
    with (ROOT / "inputs/catalogue/indicators.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["code"]: row for row in csv.DictReader(file)}
    return [dict(rows[code]) for code in codes]


def _fill(sheet: Worksheet, given: Sheet) -> None:
    for row in given.rows:
        sheet.append([None if cell == "" else cell for cell in row])
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    for column, width in enumerate(given.widths, start=1):
        sheet.column_dimensions[column_letters(column)].width = width
    sheet.freeze_panes = "A2"


def _reproducible(book: openpyxl.Workbook, day: date) -> bytes:
    """The saved workbook with one day in place of the clock's."""
    saved, fixed = io.BytesIO(), io.BytesIO()
    book.save(saved)
    stamp = f"{day.isoformat()}T00:00:00Z".encode()
    with (
        zipfile.ZipFile(saved) as source,
        zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target,
    ):
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", stamp, content)
            made = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            target.writestr(made, content, zipfile.ZIP_DEFLATED)
    return fixed.getvalue()
