"""The running foot: what the paper is, and "Page 3 of 12"."""

from __future__ import annotations

import re
from typing import Any

from reportgen.typeset.ooxml.column_widths import measured
from reportgen.typeset.ooxml.fields import field
from reportgen.typeset.ooxml.markup import paragraph, parsed, run

_FIELDS = {"{page}": ("PAGE", "1"), "{pages}": ("NUMPAGES", "1")}
_MARKS = re.compile(r"(\{pages?\})")
_SIZE = 11  # points, of the style "footer"
_PAGE_ROOM = 1700  # twentieths of a point for "Page 12 of 153" and a gap before it


def footer(words: str, page_label: str, style: str, width: int) -> str:
    """One line with the page at the right edge, or two lines where the words are long.

    Parameters
    ----------
    page_label : for example "Page {page} of {pages}".
    width : of the text in twentieths of a point.
    """
    page = "".join(_piece(piece) for piece in _MARKS.split(page_label) if piece)
    tabs = f'<w:tabs><w:tab w:val="right" w:pos="{width}"/></w:tabs>'
    if measured(words) * _SIZE / 50 + _PAGE_ROOM <= width:
        return paragraph(style, f"{run(words)}<w:r><w:tab/></w:r>{page}", tabs)
    return paragraph(style, run(words)) + paragraph(style, page)


def _piece(piece: str) -> str:
    return field(*_FIELDS[piece]) if piece in _FIELDS else run(piece)


def put_footer(document: Any, words: str, page_label: str, style: str, width: int) -> None:
    """Give the document our running foot, unless its template brought one that says something."""
    foot = document.sections[0].footer
    if foot.is_linked_to_previous:
        foot.is_linked_to_previous = False
    element = foot.part.element
    if "".join(element.itertext()).strip():
        return
    for child in list(element):
        element.remove(child)
    element.extend(parsed(footer(words, page_label, style, width)))
