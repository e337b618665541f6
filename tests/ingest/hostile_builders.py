"""Files that are damaged, dangerous or not what they seem, each made in a few lines."""

from __future__ import annotations

import re
import struct
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import pandas as pd

from tests.ingest.builders import PLANS, table, write_book

SHEET = "xl/worksheets/sheet1.xml"
OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet"
_LISTED = '<manifest xmlns="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
_NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)


def good_book(folder: Path, name: str = "own.xlsx") -> Path:
    """A create-your-own table of one row that is read without a problem."""
    return write_book(folder / name, Sheet_1=table(("901", PLANS, 40, 41)))


def changed(book: Path, parts: Mapping[str, bytes | None], name: str = "bad.xlsx") -> Path:
    """A copy of a workbook with parts put in, replaced or (None) left out."""
    target = book.with_name(name)
    with zipfile.ZipFile(book) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for part in source.namelist():
            content = parts.get(part, source.read(part))
            if content is not None:
                out.writestr(part, content)
        for part in parts.keys() - set(source.namelist()):
            out.writestr(part, parts[part] or b"")
    return target


def part_of(book: Path, part: str) -> bytes:
    with zipfile.ZipFile(book) as archive:
        return archive.read(part)


def edited(book: Path, part: str, old: str, new: str, name: str = "bad.xlsx") -> Path:
    """A copy of a workbook with one pattern of one part replaced, once."""
    content, count = re.subn(old.encode(), new.encode(), part_of(book, part), count=1)
    assert count == 1
    return changed(book, {part: content}, name)


def with_sheet(folder: Path, rows: str, after: str = "") -> Path:
    """A workbook whose sheet holds these rows, written as XML."""
    content = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"<sheetData>{rows}</sheetData>{after}</worksheet>"
    )
    return changed(good_book(folder), {SHEET: content.encode()})


def zipped(path: Path, parts: Mapping[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def with_bytes(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def huge(path: Path, start: bytes) -> Path:
    """A file of 600 MB that takes no room on the disc."""
    with path.open("wb") as file:
        file.write(start)
        file.truncate(600 * 1024 * 1024)
    return path


def parquet(path: Path, *columns: str) -> Path:
    """A parquet file of one row of texts."""
    pd.DataFrame({each: ["Secretname"] for each in columns}).to_parquet(path)
    return path


def locked_member(path: Path, folder: Path) -> Path:
    """A workbook whose members say that they need a password."""
    content = bytearray(good_book(folder).read_bytes())
    for sign, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        for found in re.finditer(re.escape(sign), bytes(content)):
            content[found.start() + flags] |= 1
    return with_bytes(path, bytes(content))


def open_document(path: Path, rows: str, kind: str = _SPREADSHEET) -> Path:
    """An OpenDocument workbook of one sheet, "Sheet 1", its rows written as XML."""
    content = (
        f"<office:document-content {_NAMES}><office:body><office:spreadsheet>"
        f'<table:table table:name="Sheet 1">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    parts = {"mimetype": kind.encode(), "content.xml": content.encode()}
    return zipped(path, parts | {"META-INF/manifest.xml": _LISTED.encode()})


def open_document_row(*cells: object) -> str:
    """One row of an OpenDocument sheet: numbers, shares ("66%"), texts and nothing."""
    return f"<table:table-row>{''.join(_document_cell(each) for each in cells)}</table:table-row>"


def _document_cell(cell: object) -> str:
    if cell is None:
        return "<table:table-cell/>"
    if isinstance(cell, str) and cell.endswith("%"):
        value = float(cell[:-1]) / 100
        kind = f'office:value-type="percentage" office:value="{value}"'
    elif isinstance(cell, str):
        kind = 'office:value-type="string"'
    else:
        kind = f'office:value-type="float" office:value="{cell}"'
    return f"<table:table-cell {kind}><text:p>{cell}</text:p></table:table-cell>"


def old_workbook(path: Path, rows: Sequence[Sequence[object]], password: bool = False) -> Path:
    """An .xls workbook of one sheet, "Sheet 1", of numbers, texts and errors ("#DIV/0!")."""
    lock = _record(0x002F, struct.pack("<HHH", 1, 1, 1)) if password else b""
    name = b"Sheet 1"
    head = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 6)) + lock
    sheet_at = len(head) + 4 + 8 + len(name) + 4
    bound = _record(0x0085, struct.pack("<IBBBB", sheet_at, 0, 0, len(name), 0) + name)
    cells = b"".join(
        _old_cell(row, column, cell)
        for row, each in enumerate(rows)
        for column, cell in enumerate(each)
    )
    width = max(len(row) for row in rows)
    sheet = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 6))
    sheet += _record(0x0200, struct.pack("<IIHHH", 0, len(rows), 0, width, 0))
    stream = head + bound + _record(0x000A) + sheet + cells + _record(0x000A)
    return with_bytes(path, _compound("Workbook", stream))


def _record(kind: int, content: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def _old_cell(row: int, column: int, cell: object) -> bytes:
    place = struct.pack("<HHH", row, column, 0)
    if cell is None:
        return b""
    if cell == "#DIV/0!":
        return _record(0x0205, place + bytes((7, 1)))
    if isinstance(cell, str):
        return _record(0x0204, place + struct.pack("<HB", len(cell), 0) + cell.encode("latin-1"))
    return _record(0x0203, place + struct.pack("<d", cell))


def _compound(name: str, stream: bytes) -> bytes:
    """The compound file of older Office with one stream, of whole sectors of 512 bytes."""
    stream = stream.ljust(max(4096, -(-len(stream) // 512) * 512), b"\0")
    sectors = len(stream) // 512
    free, end, table_sector = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    chain = [*range(3, sectors + 2), end]  # the stream stands after the table and the directory
    table_of = [table_sector, end, *chain]
    table_of += [free] * (128 - len(table_of))
    header = OLE + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, end, 0, end, 0)
    header += struct.pack("<109I", 0, *[free] * 108)
    root = _entry("Root Entry", 5, 1, end, 0)
    held = _entry(name, 2, free, 2, len(stream))
    directory = (root + held).ljust(512, b"\0")
    return header + struct.pack("<128I", *table_of) + directory + stream


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    written = name.encode("utf-16-le")
    entry = written.ljust(64, b"\0") + struct.pack("<HBB", len(written) + 2, kind, 1)
    entry += struct.pack("<III", 0xFFFFFFFF, 0xFFFFFFFF, child) + bytes(36)
    return entry + struct.pack("<IQ", start, size)
