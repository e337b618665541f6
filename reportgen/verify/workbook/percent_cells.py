"""Which cells of an xlsx file are shown as per cent, and which hold a text of no length.

0.66 shown as 66% is then 66, as everybody reads it.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from pathlib import Path

_BUILT_IN = frozenset({"9", "10"})  # 0% and 0.00%
_FORMAT = re.compile(rb"<(?:\w+:)?numFmt\s([^>]*)>")
_USED = re.compile(rb"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", re.DOTALL)
_STYLE = re.compile(rb"<(?:\w+:)?xf\s([^>]*)>")
_CELL = re.compile(rb"<(?:\w+:)?c\s([^>]*)>")
_SHEET = re.compile(rb"<(?:\w+:)?sheet\s([^>]*)>")
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\s([^>]*)>")
_ATTRIBUTE = re.compile(rb"([\w:]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_FILLED = re.compile(rb"<(?:\w+:)?c\s([^>]*[^/>])>(.*?)</(?:\w+:)?c>", re.DOTALL)
_ITEM = re.compile(rb"<(?:\w+:)?si\b[^>]*?(?:/>|>(.*?)</(?:\w+:)?si>)", re.DOTALL)
_TAG = re.compile(rb"<[^>]*>|\s+")
_TEXTS = ("s", "str", "inlineStr")
_QUOTED = re.compile(r'"[^"]*"|\\.')
_ADDRESS = re.compile(r"([A-Z]{1,3})(\d+)")
_MAIN = "xl/workbook.xml"

Addresses = frozenset[str]


def percent_cells(path: Path) -> dict[int, Addresses]:
    """The addresses of such cells by the number of the sheet, from 0; sheets without any are out.

    A file that is no xlsx, or is built in another way, gives none: the numbers then stand as
    they are stored.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            styles = _styles(archive)
            if not styles:
                return {}
            found = {}
            for number, part in enumerate(_parts(archive)):
                if part in archive.namelist() and (cells := _cells(archive.read(part), styles)):
                    found[number] = cells
            return found
    except (zipfile.BadZipFile, OSError, KeyError, ValueError, RuntimeError):
        return {}


def texts_of_no_length(path: Path, number: int) -> Addresses:
    """The addresses of one sheet's cells that hold a text of no length.

    LAIT writes it where an indicator has no such period, and no cell where a figure is missing.

    Parameters
    ----------
    number : the place of the sheet in the file, from 0.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            shared = b""
            if "xl/sharedStrings.xml" in archive.namelist():
                shared = archive.read("xl/sharedStrings.xml")
            empty = {
                str(at).encode()
                for at, item in enumerate(_ITEM.findall(shared))
                if not _TAG.sub(b"", item)
            }
            content = archive.read(_parts(archive)[number])
    except (zipfile.BadZipFile, OSError, KeyError, ValueError, RuntimeError, IndexError):
        return frozenset()
    return frozenset(
        told["r"]
        for cell, held in _FILLED.findall(content)
        if (told := _attributes(cell)).get("t") in _TEXTS and "r" in told
        if (_TAG.sub(b"", held) in empty if told["t"] == "s" else not _TAG.sub(b"", held))
    )


def _styles(archive: zipfile.ZipFile) -> frozenset[str]:
    """The numbers of the cell styles that show per cent."""
    content = archive.read("xl/styles.xml") if "xl/styles.xml" in archive.namelist() else b""
    formats = set(_BUILT_IN)
    for told in map(_attributes, _FORMAT.findall(content)):
        if "%" in _QUOTED.sub("", told.get("formatCode", "").replace("&quot;", '"')):
            formats.add(told.get("numFmtId", ""))
    used = _USED.search(content)
    styles = _STYLE.findall(used[0]) if used else []
    return frozenset(
        str(at)
        for at, style in enumerate(styles)
        if _attributes(style).get("numFmtId", "0") in formats
    )


def _parts(archive: zipfile.ZipFile) -> list[str]:
    """The parts of the sheets, in the order of the workbook."""
    relations = "xl/_rels/workbook.xml.rels"
    targets = {
        told.get("Id", ""): posixpath.normpath(posixpath.join("xl", told.get("Target", "")))
        if not told.get("Target", "").startswith("/")
        else told["Target"].lstrip("/")
        for told in map(_attributes, _RELATION.findall(archive.read(relations)))
    }
    sheets = map(_attributes, _SHEET.findall(archive.read(_MAIN)))
    return [targets.get(told.get("r:id", ""), "") for told in sheets]


def _cells(content: bytes, styles: frozenset[str]) -> Addresses:
    wanted = {f'"{each}"'.encode() for each in styles}
    if not any(b"s=" + each in content for each in wanted):
        return frozenset()
    told = map(_attributes, _CELL.findall(content))
    return frozenset(each["r"] for each in told if each.get("s") in styles and "r" in each)


def _attributes(text: bytes) -> dict[str, str]:
    return {
        name.decode(): (one or other).decode("utf-8", "replace")
        for name, one, other in _ATTRIBUTE.findall(text)
    }
