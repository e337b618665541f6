"""The parts of a workbook looked through before openpyxl reads it: what is there, what is not."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO

from defusedxml.common import DTDForbidden
from defusedxml.ElementTree import iterparse
from openpyxl.utils.cell import range_boundaries

from reportgen.errors import WorkbookError
from reportgen.ingest.files.damage import SAVE_AS, damaged
from reportgen.ingest.files.sheet import LAST_ROW, MOST_COLUMNS, Range

_FORMULA = re.compile(rb"<(\w+:)?f[\s/>]")
_HIDDEN = re.compile(rb"hidden\s*=\s*[\"'](?:1|true)[\"']")
_MERGED = re.compile(rb"<(\w+:)?mergeCell[\s/>]")
_STRICT = b"http://purl.oclc.org/ooxml/"
_BOOK, _BOOK_RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What openpyxl's quick mode does not tell of a sheet; rows and columns from 1."""

    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[int, ...] = ()
    merged: tuple[Range, ...] = ()


@dataclass(frozen=True, slots=True)
class Parts:
    """Whether any part may hold a formula, and each arranged sheet by its name."""

    formulas: bool
    arrangements: Mapping[str, Arrangement]


def look_through(file: BinaryIO, name: str) -> Parts:
    """What the parts of a workbook hold, each searched once.

    Only a sheet that hides rows or columns or merges cells is gone through cell by cell:
    openpyxl tells these in its slow mode alone, which also opens drawings and images.

    Parameters
    ----------
    name : of the file, for errors.

    Raises
    ------
    WorkbookError : when a part declares entities, a sheet's part is not there, or the workbook
        is of the strict kind, which openpyxl reads as empty.
    """
    formulas = False
    arranged: dict[str, Arrangement] = {}
    with zipfile.ZipFile(file) as archive:
        for part in archive.namelist():
            if part.endswith((".xml", ".rels")):
                content = archive.read(part)
                refuse_entities(name, part, content)
                formulas = formulas or _FORMULA.search(content) is not None
                if part.startswith("xl/") and (_HIDDEN.search(content) or _MERGED.search(content)):
                    arranged[part] = _arrangement(content)
        sheets = _sheets(archive, name)
    return Parts(formulas, {title: arranged[part] for title, part in sheets if part in arranged})


def refuse_entities(name: str, part: str, content: bytes) -> None:
    """openpyxl reads sheets with defusedxml, but the smaller parts with lxml.

    Raises
    ------
    WorkbookError : when a part declares entities.
    """
    try:
        next(iterparse(io.BytesIO(content), events=("start",), forbid_dtd=True), None)
    except DTDForbidden as error:
        raise damaged(
            name, f'its part "{part}" declares entities, which no workbook needs'
        ) from error


def _sheets(archive: zipfile.ZipFile, name: str) -> list[tuple[str, str]]:
    """Each sheet's name and part, in order; openpyxl passes over a part that is not there."""
    book = archive.read(_BOOK)
    if _STRICT in book:
        raise _strict(name)
    held = set(archive.namelist())
    relations = archive.read(_BOOK_RELATIONS) if _BOOK_RELATIONS in held else b""
    parts = {
        each.get("Id", ""): posixpath.normpath(posixpath.join("xl", each.get("Target", "")))
        for _, each in _elements(relations, "Relationship")
    }
    found = []
    for _, sheet in _elements(book, "sheet"):
        title = sheet.get("name", "")
        relation = next((value for key, value in sheet.items() if key.endswith("}id")), "")
        part = parts.get(relation, "").lstrip("/")
        if part not in held:
            raise damaged(name, f'it names a sheet "{title}" that is not inside it')
        found.append((title, part))
    return found


def _arrangement(content: bytes) -> Arrangement:
    rows: list[int] = []
    columns: list[int] = []
    merged: list[Range] = []
    for name, attributes in _elements(content, "row", "col", "mergeCell"):
        if name == "mergeCell":
            left, top, right, bottom = range_boundaries(attributes.get("ref", ""))
            merged.append((top or 1, left or 1, bottom or LAST_ROW, right or MOST_COLUMNS))
        elif attributes.get("hidden") in ("1", "true"):
            if name == "row":
                rows.append(int(attributes.get("r", 0)))
            else:
                last = min(int(attributes.get("max", 0)), MOST_COLUMNS)
                columns.extend(range(int(attributes.get("min", 1)), last + 1))
    return Arrangement(tuple(rows), tuple(columns), tuple(merged))


def _elements(content: bytes, *names: str) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Each element of these names with its attributes, in any name space."""
    for _, element in iterparse(io.BytesIO(content)) if content else ():
        name = element.tag.rpartition("}")[2]
        if name in names:
            yield name, element.attrib
        element.clear()


def _strict(name: str) -> WorkbookError:
    return WorkbookError(
        name,
        'the workbook was saved as "Strict Open XML", which is not read.',
        "Expected an Excel workbook (.xlsx).",
        SAVE_AS,
    )
