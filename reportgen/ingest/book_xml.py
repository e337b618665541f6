"""A workbook's own parts: its sheets' names, its shared texts and what its cell styles show.

Read with lxml and not with openpyxl: the whole BDS sheet takes a seventh of the time.
References: ECMA-376 Part 1, sections 18.2 (workbook), 18.4 (shared strings), 18.8 (styles).
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

_WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_SHARED = "xl/sharedStrings.xml"
_STYLES = "xl/styles.xml"
_DATE_FORMATS = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
_PERCENT_FORMATS = {9, 10}
_NOT_A_CODE = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


class DamagedPart(Exception):  # noqa: N818  (turned into a WorkbookError where the file is known)
    """A part of a workbook is missing or is not what it should be."""


@dataclass(frozen=True, slots=True)
class Book:
    """What the cells of every sheet refer to.

    `sheets` are names with their parts, in order; `shared` the shared texts; `percents` and
    `dates` the numbers of the cell styles that show a number as per cent or as a date.
    """

    sheets: tuple[tuple[str, str], ...]
    shared: Sequence[str]
    percents: frozenset[str]
    dates: frozenset[str]
    from_1904: bool


def read_book(archive: zipfile.ZipFile) -> Book:
    """The workbook's sheets, shared texts and styles.

    Raises
    ------
    DamagedPart : when a part is missing or is no XML.
    """
    workbook = parse(archive, _WORKBOOK)
    targets = _sheet_parts(archive)
    sheets = tuple(
        (sheet.get("name", ""), targets[relation])
        for sheet in workbook.iterfind(".//{*}sheets/{*}sheet")
        if (relation := _relation(sheet)) in targets
    )
    percents, dates = _styles(archive)
    properties = workbook.find("{*}workbookPr")
    from_1904 = properties is not None and properties.get("date1904") in ("1", "true")
    return Book(sheets, tuple(_shared_texts(archive)), percents, dates, from_1904)


def parse(archive: zipfile.ZipFile, part: str) -> etree._Element:
    """The root element of a part; entities and document types are refused.

    Raises
    ------
    DamagedPart : when the part is missing or is no XML.
    """
    try:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
        root = etree.fromstring(content_of(archive, part), parser)
    except etree.XMLSyntaxError as error:
        raise DamagedPart(f'its part "{part}" is not readable') from error
    return root


def content_of(archive: zipfile.ZipFile, part: str) -> bytes:
    """The bytes of a part, if it declares no document type (a way to blow up or to spy).

    Raises
    ------
    DamagedPart : when the part is missing or declares a document type.
    """
    try:
        content = archive.read(part)
    except KeyError as error:
        raise DamagedPart(f'its part "{part}" is missing') from error
    if b"<!DOCTYPE" in content[:4096] or b"<!ENTITY" in content[:4096]:
        raise DamagedPart(f'its part "{part}" declares entities, which no workbook needs')
    return content


def text_of(element: etree._Element) -> str:
    """The text of a string item: its runs joined, without the reading aids of Asian scripts."""
    if len(element) == 1 and not len(element[0]):  # plain, as nearly all are
        return _unescaped(element[0].text or "")
    runs = [
        run.text or ""
        for run in element.iter("{*}t")
        if (parent := run.getparent()) is not None and not str(parent.tag).endswith("}rPh")
    ]
    return _unescaped("".join(runs))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found.group(1), 16)), text) if "_x" in text else text


def _relation(sheet: etree._Element) -> str:
    return next((str(value) for name, value in sheet.items() if str(name).endswith("}id")), "")


def _sheet_parts(archive: zipfile.ZipFile) -> Mapping[str, str]:
    """Relation -> part of each worksheet; chart sheets and dialogues are no worksheets."""
    relations = parse(archive, _RELATIONS)
    return {
        relation.get("Id", ""): posixpath.normpath(
            posixpath.join("/xl", relation.get("Target", ""))
        ).lstrip("/")
        for relation in relations.iterfind("{*}Relationship")
        if relation.get("Type", "").endswith("/worksheet")
    }


def _shared_texts(archive: zipfile.ZipFile) -> Iterator[str]:
    if _SHARED in archive.namelist():
        yield from (text_of(item) for item in parse(archive, _SHARED).iterfind("{*}si"))


def _styles(archive: zipfile.ZipFile) -> tuple[frozenset[str], frozenset[str]]:
    """The numbers of the cell styles that show per cent, and of those that show a date."""
    if _STYLES not in archive.namelist():
        return frozenset(), frozenset()
    root = parse(archive, _STYLES)
    codes = {
        int(found.get("numFmtId", "0")): _NOT_A_CODE.sub("", found.get("formatCode", ""))
        for found in root.iterfind("{*}numFmts/{*}numFmt")
    }
    percent = _PERCENT_FORMATS | {each for each, code in codes.items() if "%" in code}
    date = _DATE_FORMATS | {each for each, code in codes.items() if re.search("[ymdhs]", code)}
    styles = [
        (str(at), int(style.get("numFmtId", "0")))
        for at, style in enumerate(root.iterfind("{*}cellXfs/{*}xf"))
    ]
    return (
        frozenset(at for at, number in styles if number in percent),
        frozenset(at for at, number in styles if number in date),
    )
