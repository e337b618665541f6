"""What must hold in a Word file and no public validator looks for; each check names faults."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from lxml import etree

from reportgen.typeset.ooxml.markup import w

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_REFERENCE = re.compile(r"\b(?:REF|PAGEREF)\s+(\S+)")


def trees(parts: dict[str, bytes]) -> dict[str, Any]:
    """The parsed parts that hold text."""
    kinds = ("word/document", "word/header", "word/footer")
    return {
        name: etree.fromstring(content)
        for name, content in parts.items()
        if name.startswith(kinds) and name.endswith(".xml")
    }


def faults(parts: dict[str, bytes]) -> list[str]:
    """Every fault of the package, in words; none is what a test asks for."""
    checks = (_twice, _fields, _bookmarks, _references, _types, _grids, _targets)
    return [fault for check in checks for fault in check(parts)]


def _all(parts: dict[str, bytes], tag: str) -> Iterator[Any]:
    for tree in trees(parts).values():
        yield from tree.iter(tag)


def _twice(parts: dict[str, bytes]) -> Iterator[str]:
    controls = (found for each in _all(parts, w("sdtPr")) for found in each.findall(w("id")))
    numbers = {
        "drawing": [each.get("id") for each in _all(parts, f"{_WP}docPr")],
        "bookmark": [each.get(w("id")) for each in _all(parts, w("bookmarkStart"))],
        "bookmark name": [each.get(w("name")) for each in _all(parts, w("bookmarkStart"))],
        "control": [each.get(w("val")) for each in controls],
    }
    for kind, found in numbers.items():
        yield from (f"{kind} {each} twice" for each, many in Counter(found).items() if many > 1)


def _fields(parts: dict[str, bytes]) -> Iterator[str]:
    for name, tree in trees(parts).items():
        kinds = [each.get(w("fldCharType")) for each in tree.iter(w("fldChar"))]
        depth = 0
        for kind in kinds:
            depth += {"begin": 1, "end": -1}.get(kind, 0)
            if depth < 0:
                yield f"{name}: a field ends that was not begun"
        if depth > 0 or kinds.count("begin") != kinds.count("separate"):
            yield f"{name}: a field is not closed"


def _bookmarks(parts: dict[str, bytes]) -> Iterator[str]:
    opened = [each.get(w("id")) for each in _all(parts, w("bookmarkStart"))]
    closed = [each.get(w("id")) for each in _all(parts, w("bookmarkEnd"))]
    if sorted(opened) != sorted(closed):
        yield "a bookmark is not closed"
    for each in _all(parts, w("bookmarkStart")):
        if not re.fullmatch(r"[A-Za-z_]\w{0,39}", each.get(w("name")), re.ASCII):
            yield f"bookmark name {each.get(w('name'))}"


def _references(parts: dict[str, bytes]) -> Iterator[str]:
    names = {each.get(w("name")) for each in _all(parts, w("bookmarkStart"))}
    for each in _all(parts, w("instrText")):
        for target in _REFERENCE.findall(each.text):
            if target not in names:
                yield f"a field asks for {target}, which is not there"
    for each in _all(parts, w("hyperlink")):
        anchor = each.get(w("anchor"))
        if anchor is not None and anchor not in names:
            yield f"a link leads to {anchor}, which is not there"


def _types(parts: dict[str, bytes]) -> Iterator[str]:
    listed = etree.fromstring(parts["[Content_Types].xml"])
    extensions = {each.get("Extension") for each in listed if each.tag.endswith("Default")}
    overrides = {str(each.get("PartName")) for each in listed if each.tag.endswith("Override")}
    for name in parts:
        if name == "[Content_Types].xml" or f"/{name}" in overrides:
            continue
        extension = name.rpartition(".")[2]
        if extension not in extensions or extension == "xml":
            yield f"{name} has no content type"
    yield from (f"{name} is listed only" for name in overrides if name[1:] not in parts)


def _grids(parts: dict[str, bytes]) -> Iterator[str]:
    for table in _all(parts, w("tbl")):
        columns = len(table.find(w("tblGrid")))
        for row in table.findall(w("tr")):
            if len(row.findall(w("tc"))) != columns:
                yield "a row has not as many cells as the grid has columns"


def _targets(parts: dict[str, bytes]) -> Iterator[str]:
    for name, content in parts.items():
        if not name.endswith(".rels"):
            continue
        base = posixpath.dirname(posixpath.dirname(name))
        for each in etree.fromstring(content):
            if each.get("TargetMode") == "External":
                continue
            target = posixpath.normpath(posixpath.join("/", base, str(each.get("Target"))))
            if target[1:] not in parts:
                yield f"{name}: {target} is not there"
