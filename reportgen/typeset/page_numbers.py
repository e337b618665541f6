"""The pages of headings for a contents list, from a program that lays the Word file out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from reportgen.domain.document import Document, Heading, flat
from reportgen.domain.run import RunRecord
from reportgen.typeset.docx_writer import word_file
from reportgen.typeset.libreoffice import LayoutError, Outline

OutlineOf = Callable[[bytes], Outline]

_STAND_IN = 88  # as wide as most page numbers, so that the second file breaks as the first did


def with_pages(
    document: Document, record: RunRecord, outline_of: OutlineOf
) -> tuple[Document, tuple[str, ...]]:
    """The document with the page of each heading, and what to tell where they cannot be had.

    The Word file is made once to be laid out. Its contents list then has the length it will have.

    Parameters
    ----------
    outline_of : lays a Word file out; titles and pages of its headings in order.
    """
    headings = [block for block in flat(document.blocks) if isinstance(block, Heading)]
    first = replace(document, pages=tuple((each.id, _STAND_IN) for each in headings))
    try:
        pages = _pages(headings, outline_of(word_file(first, record)))
    except LayoutError as reason:
        return document, (f"The contents list has links and no page numbers: {reason}.",)
    return replace(document, pages=pages), ()


def _pages(headings: Iterable[Heading], outline: Outline) -> tuple[tuple[str, int], ...]:
    """Both lists are walked in order, since two headings may have the same words."""
    left = iter(outline)
    pages: list[tuple[str, int]] = []
    for heading in headings:
        wanted = _plain(heading.text)
        page = next((page for title, page in left if _plain(title).endswith(wanted)), None)
        if page is None:
            raise LayoutError(f'LibreOffice did not list the heading "{heading.text}"')
        pages.append((heading.id, page))
    return tuple(pages)


def _plain(text: str) -> str:
    return " ".join(text.split())
