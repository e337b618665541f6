"""The running head of a draft: its mark as text, on every page and before any letterhead."""

from __future__ import annotations

from typing import Any

from reportgen.typeset.ooxml.heads import kinds_of_page, shows
from reportgen.typeset.ooxml.markup import paragraph, parsed, run

_CENTRED = '<w:jc w:val="center"/>'
_BOLD = '<w:b/><w:color w:val="9C1C1C"/>'


def put_mark(document: Any, mark: str, style: str) -> None:
    """Writes the mark at the head of every page; nothing where it is empty.

    A template may have a head of its own for first, odd and even pages: each gets the mark, as
    text that a screen reader and a search find.
    """
    if not mark:
        return
    for head in kinds_of_page(document, "header").values():
        _mark(head, mark, style)


def _mark(head: Any, mark: str, style: str) -> None:
    if head.is_linked_to_previous:
        head.is_linked_to_previous = False
    element = head.part.element
    if not shows(element):
        for child in list(element):
            element.remove(child)
    (line,) = parsed(paragraph(style, run(mark, _BOLD), _CENTRED))
    element.insert(0, line)
