"""The running foot: what the paper is, and "Page 3 of 12"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

from reportgen.typeset.ooxml.column_widths import measured
from reportgen.typeset.ooxml.fields import field
from reportgen.typeset.ooxml.heads import kinds_of_page, says_something
from reportgen.typeset.ooxml.markup import paragraph, parsed, run, w

_FIELDS = {"{page}": ("PAGE", "1"), "{pages}": ("NUMPAGES", "1")}
_MARKS = re.compile(r"(\{pages?\})")
_SIZE = 11  # points, of the style "footer"
_PAGE_ROOM = 1700  # twentieths of a point for "Page 12 of 153" and a gap before it


@dataclass(frozen=True, slots=True)
class Foot:
    """What our running foot says: words, a page label ("Page {page} of {pages}"), a style's id.

    `broad` is how broad its letters are beside Arial's.
    """

    words: str
    page_label: str
    style: str
    broad: float = 1.0

    def set_in(self, width: int) -> str:
        """One line with the page at the right edge, or two lines where the words are long.

        Parameters
        ----------
        width : of the text in twentieths of a point.
        """
        page = "".join(_piece(piece) for piece in _MARKS.split(self.page_label) if piece)
        tabs = f'<w:tabs><w:tab w:val="right" w:pos="{width}"/></w:tabs>'
        if (measured(self.words) * _SIZE / 50 + _PAGE_ROOM) * self.broad <= width:
            return paragraph(self.style, f"{run(self.words)}<w:r><w:tab/></w:r>{page}", tabs)
        return paragraph(self.style, run(self.words)) + paragraph(self.style, page)


def _piece(piece: str) -> str:
    return field(*_FIELDS[piece]) if piece in _FIELDS else run(piece)


def put_feet(word: Any, foot: Foot, upright: int, wide: int) -> Mapping[str, tuple[str, str]]:
    """Gives the document our running foot, unless its template brought one that says something.

    Every kind of page that the template tells apart (first, odd, even) gets it, and turned pages
    one with its right edge at theirs.

    Parameters
    ----------
    upright, wide : widths of the text in twentieths of a point; `wide` is 0 without turned pages.

    Returns
    -------
    The ids of the upright and the wide foot by kind of page; nothing where the council's own
    stays, or where no page is turned.
    """
    page = word.sections[0]
    if says_something(page.footer):
        return {}
    feet: dict[str, tuple[str, str]] = {}
    for kind, each in kinds_of_page(word, "footer").items():
        if says_something(each):
            continue
        each.is_linked_to_previous = False
        _fill(each.part.element, foot.set_in(upright))
        if wide:
            part, relation = word.part.add_footer_part()
            _fill(part.element, foot.set_in(wide))
            feet[kind] = (_relation(page, kind), relation)
    return feet


def _relation(section: Any, kind: str) -> str:
    path = f'{w("footerReference")}[@{w("type")}="{kind}"]'
    return str(section._sectPr.find(path).get(qn("r:id")))  # noqa: SLF001 - there is no other way


def _fill(element: Any, content: str) -> None:
    for child in list(element):
        element.remove(child)
    element.extend(parsed(content))
