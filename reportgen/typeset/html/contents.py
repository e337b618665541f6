"""The list of contents: links to the headings, one list inside another."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.domain.document import Contents, Heading
from reportgen.typeset.html.markup import Markup, element
from reportgen.typeset.html.sheet import Sheet
from reportgen.typeset.html.text import numbered


def contents(block: Contents, sheet: Sheet) -> Markup:
    """A landmark of its own with a link for each heading down to a level; nothing where none is."""
    lines = [heading for heading in sheet.headings if heading.level <= block.levels]
    if not lines:
        return Markup("")
    head = element("h2", block.heading, id="contents")
    return element("nav", head, _list(lines, sheet), class_="contents", aria_labelledby="contents")


def _list(lines: Sequence[Heading], sheet: Sheet) -> Markup:
    """The headings of the first one's level, each with the deeper ones that follow it."""
    tops = [place for place, each in enumerate(lines) if each.level <= lines[0].level]
    ends = [*tops[1:], len(lines)]
    return element(
        "ul", *(_item(lines[top:end], sheet) for top, end in zip(tops, ends, strict=True))
    )


def _item(lines: Sequence[Heading], sheet: Sheet) -> Markup:
    first, *deeper = lines
    words = (*numbered(first.number), first.text)
    link = element("a", *words, href=f"#{sheet.places[first.id]}")
    return element("li", link, *([_list(deeper, sheet)] if deeper else []))
