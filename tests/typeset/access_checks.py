"""What keeps a reader out, by the product's rules, and what we ask of our own papers besides."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reportgen.check.access.contrast import contrast
from reportgen.check.finding import Family
from reportgen.typeset.ooxml.markup import w
from tests.typeset.package_checks import found_by, trees

__all__ = ["barriers", "contrast"]


def barriers(parts: dict[str, bytes]) -> list[str]:
    """Every barrier found, in words; none is what a test asks for."""
    body = trees(parts)["word/document.xml"]
    return [*found_by(Family.ACCESS, parts), *_tables(body), *_blank(body), *_columns(body)]


def _tables(body: Any) -> Iterator[str]:
    for table in body.iter(w("tbl")):
        found = table.find(f"{w('tblPr')}/{w('tblCaption')}")
        if found is None or not found.get(w("val")):
            yield "a table has no title"
        if any(not "".join(cell.itertext()).strip() for cell in table.iter(w("tc"))):
            yield "a table has an empty cell"


def _blank(body: Any) -> Iterator[str]:
    for each in body.iter(w("p")):
        drawn = next(each.iter(w("drawing")), None) is not None
        turned = next(each.iter(w("sectPr")), None) is not None
        if not drawn and not turned and not "".join(each.itertext()).strip():
            yield "a blank paragraph"


def _columns(body: Any) -> Iterator[str]:
    for each in body.iter(w("sectPr")):
        if each.find(w("cols")) is not None:
            yield "more than one column"
