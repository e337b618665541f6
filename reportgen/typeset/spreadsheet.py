"""A workbook of plain sheets: frames by openpyxl, rows as text that never becomes a formula."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.writer.excel import ExcelWriter

from reportgen.domain.document import Properties
from reportgen.typeset.ooxml.markup import escaped, plain
from reportgen.typeset.ooxml.package import unzipped, zipped
from reportgen.typeset.sheet_links import Link, linked
from reportgen.typeset.sheet_parts import as_excel

_DAY = datetime(1980, 1, 1)  # noqa: DTZ001 - openpyxl notes it as UTC
_FONT = Font(name="Arial", size=11)
_LINK = Font(name="Arial", size=11, underline="single", color="12436D")
_HEAD_FILL = PatternFill("solid", fgColor="12436D")
_NUMBER = re.compile(r"-?\d{1,15}(?:\.(\d{1,15}))?")
_MOST_PLACES = 10
_LONGEST_TEXT = 32_000  # Excel refuses a cell of more than 32,767 characters


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, its width in characters, what its cells are."""

    heading: str
    width: int = 16
    number: bool = False
    wrapped: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: a name, what it is, its columns and rows of text, and where cells lead to.

    `links` go from a row and a column, both counted from 0 below the header.
    """

    name: str
    says: str
    columns: tuple[Column, ...]
    rows: tuple[Sequence[str], ...]
    links: Mapping[tuple[int, int], Link] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Looks:
    """Style numbers of the workbook: text, wrapped text, links, numbers by decimal places."""

    text: int
    wrapped: int
    link: int
    places: tuple[int, ...]


def workbook_bytes(
    properties: Properties, notes: Sequence[tuple[str, str]], sheets: Sequence[Sheet]
) -> bytes:
    """The workbook: a page of notes, then the sheets, each with a header row that stays in view.

    The rows go into the sheets as one string each, because cell objects would take longer than
    the whole Word report. Same content, same bytes.

    Parameters
    ----------
    notes : label and text of each line of the first page; the first line is its title.
    """
    book = Workbook()
    first: Any = book.active
    _notes(first, notes)
    looks = _looks(book)
    for sheet in sheets:
        _frame(book.create_sheet(sheet.name), sheet)
    _properties(book, properties)
    parts = saved_parts(book)
    for place, sheet in enumerate(sheets, 2):
        name = f"xl/worksheets/sheet{place}.xml"
        filled = _filled(parts[name], sheet, looks)
        parts |= linked(name, filled, sheet.links)
    return zipped(as_excel(parts))


def _notes(page: Any, notes: Sequence[tuple[str, str]]) -> None:
    page.title = "Read me"
    page.column_dimensions["A"].width = 34
    page.column_dimensions["B"].width = 100
    for row, line in enumerate(notes, 1):
        for column, text in enumerate(line, 1):
            if text:
                cell = put_text(page.cell(row, column), text)
                cell.font = Font(name="Arial", size=11, bold=column == 1)
                cell.alignment = Alignment(wrap_text=row > 1, vertical="top")
    page["A1"].font = Font(name="Arial", size=14, bold=True)


def put_text(cell: Any, text: str) -> Any:
    """The cell with this text, which never becomes a formula."""
    cell.value = plain(text)
    cell.data_type = "s"  # "=1+1" stays what somebody wrote
    return cell


def _looks(book: Workbook) -> _Looks:
    scratch: Any = book.create_sheet("looks")
    numbers = tuple(
        _look(scratch.cell(1, places + 1), f"0.{'0' * places}" if places else "0")
        for places in range(_MOST_PLACES + 1)
    )
    looks = _Looks(
        text=_look(scratch.cell(2, 1), "@"),
        wrapped=_look(scratch.cell(2, 2), "@", wrapped=True),
        link=_look(scratch.cell(2, 3), "@", font=_LINK),
        places=numbers,
    )
    book.remove(scratch)
    return looks


def _look(cell: Any, pattern: str, wrapped: bool = False, font: Font = _FONT) -> int:
    cell.font = font
    cell.number_format = pattern
    cell.alignment = Alignment(vertical="top", wrap_text=wrapped)
    return int(cell.style_id)


def _frame(page: Any, sheet: Sheet) -> None:
    for place, column in enumerate(sheet.columns, 1):
        cell = put_text(page.cell(1, place), column.heading)
        cell.font = Font(name="Arial", size=11, bold=True, color="FFFFFF")
        cell.fill = _HEAD_FILL
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        page.column_dimensions[get_column_letter(place)].width = column.width
    last = get_column_letter(len(sheet.columns))
    page.freeze_panes = "C2"
    page.auto_filter.ref = f"A1:{last}{len(sheet.rows) + 1}"


def _properties(book: Workbook, properties: Properties) -> None:
    book.properties.title = plain(properties.title)
    book.properties.creator = plain(properties.author) or "reportgen"
    book.properties.language = properties.language
    book.properties.created = book.properties.modified = _DAY


def saved_parts(book: Workbook) -> dict[str, bytes]:
    """The parts of the workbook; `Workbook.save` would write the time of day into them."""
    target = BytesIO()
    ExcelWriter(book, ZipFile(target, "w")).save()
    return unzipped(target.getvalue())


def _filled(frame: bytes, sheet: Sheet, looks: _Looks) -> bytes:
    letters = tuple(get_column_letter(place + 1) for place in range(len(sheet.columns)))
    rows = "".join(
        _row(number, row, sheet, letters, looks) for number, row in enumerate(sheet.rows)
    )
    corner = f'<dimension ref="A1:{letters[-1]}{len(sheet.rows) + 1}"'
    framed = re.sub(r'<dimension ref="[^"]*"', corner, frame.decode("utf-8"), count=1)
    return framed.replace("</sheetData>", f"{rows}</sheetData>", 1).encode("utf-8")


def _row(
    number: int,
    cells: Sequence[str],
    sheet: Sheet,
    letters: tuple[str, ...],
    looks: _Looks,
) -> str:
    shown = number + 2  # from 1, below the header
    inside = "".join(
        _cell(f"{letters[place]}{shown}", text, column, looks, (number, place) in sheet.links)
        for place, (text, column) in enumerate(zip(cells, sheet.columns, strict=True))
        if text
    )
    return f'<row r="{shown}">{inside}</row>'


def _cell(place: str, text: str, column: Column, looks: _Looks, leads: bool) -> str:
    found = _NUMBER.fullmatch(text) if column.number else None
    if found:
        look = looks.places[min(len(found.group(1) or ""), _MOST_PLACES)]
        return f'<c r="{place}" s="{look}"><v>{text}</v></c>'
    look = looks.link if leads else looks.wrapped if column.wrapped else looks.text
    words = _words(text)
    return (
        f'<c r="{place}" s="{look}" t="inlineStr"><is><t xml:space="preserve">{words}</t></is></c>'
    )


@lru_cache(maxsize=4096)  # names, codes and cells stand in row after row
def _words(text: str) -> str:
    return escaped(text[:_LONGEST_TEXT])
