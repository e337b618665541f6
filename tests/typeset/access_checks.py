"""The rules of Word's Accessibility Checker that the file itself can decide."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from lxml import etree

from reportgen.typeset.ooxml.markup import w
from tests.typeset.package_checks import trees

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def barriers(parts: dict[str, bytes]) -> list[str]:
    """Every barrier found, in words; none is what a test asks for."""
    body = trees(parts)["word/document.xml"]
    checks = (_pictures, _tables, _headings, _blank, _layout)
    return [*_language(parts), *(each for check in checks for each in check(body))]


def _language(parts: dict[str, bytes]) -> Iterator[str]:
    core = etree.fromstring(parts["docProps/core.xml"])
    told = {etree.QName(each).localname: each.text for each in core}
    if not told.get("title"):
        yield "no title"
    styles = etree.fromstring(parts["word/styles.xml"])
    found = {each.get(w("val")) for each in styles.iter(w("lang"))}
    if found != {"en-GB"} or told.get("language") != "en-GB":
        yield f"language {found}"


def _pictures(body: Any) -> Iterator[str]:
    for each in body.iter(f"{_WP}docPr"):
        told = each.get("descr") or ""
        if len(told) < 20 or re.search(r"\.(png|jpe?g)$", told):
            yield f"no alt text: {each.get('name')}"
    if next(body.iter(f"{_WP}anchor"), None) is not None:
        yield "a picture is not in line with the text"


def _tables(body: Any) -> Iterator[str]:
    for table in body.iter(w("tbl")):
        rows = table.findall(w("tr"))
        if rows[0].find(f"{w('trPr')}/{w('tblHeader')}") is None:
            yield "a table has no header row"
        look = table.find(f"{w('tblPr')}/{w('tblLook')}")
        if look.get(w("firstRow")) != "1":
            yield "the header row is not said in the table's look"
        for tag in ("tblCaption", "tblDescription"):
            found = table.find(f"{w('tblPr')}/{w(tag)}")
            if found is None or not found.get(w("val")):
                yield f"a table has no {tag}"
        if any(next(table.iter(w(tag)), None) is not None for tag in ("gridSpan", "vMerge")):
            yield "a table has merged cells"
        if any(not "".join(cell.itertext()).strip() for cell in table.iter(w("tc"))):
            yield "a table has an empty cell"


def _headings(body: Any) -> Iterator[str]:
    styles = (each.get(w("val")) for each in body.iter(w("pStyle")))
    levels = [int(style[-1]) for style in styles if re.fullmatch(r"Heading\d", style)]
    if levels and levels[0] != 1:
        yield "the first heading is not of level 1"
    for above, below in pairwise(levels):
        if below > above + 1:
            yield f"heading level jumps {above}->{below}"


def _blank(body: Any) -> Iterator[str]:
    for each in body.iter(w("p")):
        drawn = next(each.iter(w("drawing")), None) is not None
        ends = each.find(f"{w('pPr')}/{w('sectPr')}") is not None  # of a section, not a line
        if not (drawn or ends) and not "".join(each.itertext()).strip():
            yield "a blank paragraph"
        if re.search(r" {3,}|\t", "".join(text.text or "" for text in each.iter(w("t")))):
            yield "blanks used for layout"


def _layout(body: Any) -> Iterator[str]:
    for each in body.iter(w("jc")):
        if each.get(w("val")) == "both":
            yield "justified text"
    for each in body.iter(w("sectPr")):
        if each.find(w("cols")) is not None:
            yield "more than one column"


def contrast(first: str, second: str) -> float:
    """The contrast of two colours "RRGGBB" by the formula of WCAG 2.2.

    Examples
    --------
    >>> round(contrast("000000", "FFFFFF"))
    21
    """
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4))
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
