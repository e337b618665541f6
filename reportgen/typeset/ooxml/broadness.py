"""How broad the letters of a font are beside Arial's, by which columns are measured."""

from __future__ import annotations

import math
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from lxml import etree

from reportgen.typeset.ooxml.markup import w

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
# Measured on plain text at one size; of narrower fonts Arial's width is safe.
_BROAD = {
    "verdana": 1.16,
    "dejavu sans": 1.16,
    "century gothic": 1.1,
    "segoe ui": 1.03,
    "lucida sans": 1.1,
    "lucida sans unicode": 1.1,
    "trebuchet ms": 1.02,
    "tahoma": 1.02,
    "georgia": 1.04,
    "bookman old style": 1.12,
}


def broadness(word: Any) -> float:
    """The factor for the font of text in no style; 1.0 for Arial, for narrower and unknown ones.

    Parameters
    ----------
    word : the opened template, its font already set.
    """
    return _BROAD.get(_font(word).casefold(), 1.0)


def narrow(word: Any, style: str, size: float, broad: float) -> None:
    """Sets the small letters of tables no broader than Arial's of this size; broad ones look as
    large in fewer points.

    Parameters
    ----------
    style : id of the style of small letters in tables.
    size : in points, of Arial.
    """
    if broad == 1.0:
        return
    path = f'{w("style")}[@{w("styleId")}="{style}"]'
    look = word.styles.element.find(path).get_or_add_rPr()
    half_points = str(math.floor(size * 2 / broad))
    for name in ("sz", "szCs"):
        for found in look.findall(w(name)):
            found.set(w("val"), half_points)


def _font(word: Any) -> str:
    fonts = word.styles.element.find(f"{w('docDefaults')}//{w('rFonts')}")
    if fonts is None:
        return ""
    return str(fonts.get(w("ascii")) or _of_theme(word.part))


def _of_theme(part: Any) -> str:
    """The theme's font for text."""
    for relation in part.rels.values():
        if relation.reltype == RELATION.THEME:
            face = etree.fromstring(relation.target_part.blob).find(f".//{_A}minorFont/{_A}latin")
            return "" if face is None else str(face.get("typeface"))
    return ""
