"""Headings, running text, particulars, lists and cross-references."""

from __future__ import annotations

import re

from reportgen.domain.document import Bullets, Heading, Paragraph, Particulars, Reference
from reportgen.typeset.html.markup import Markup, element, joined
from reportgen.typeset.html.sheet import Sheet

_TARGET = re.compile(r"\{(\d+)\}")
_ADDRESS = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)


def heading(block: Heading, sheet: Sheet) -> Markup:
    """A heading of the page that contents and links find."""
    level = sheet.levels[block.id]
    return element(f"h{level}", *numbered(block.number), block.text, id=sheet.places[block.id])


def numbered(number: str) -> tuple[str, ...]:
    """The number of a heading or paragraph, where it has one, before its words."""
    return (element("span", number, class_="number"), " ") if number else ()


def text(block: Paragraph, sheet: Sheet) -> Markup:
    """A paragraph in the look of its role; nothing at all where it says nothing."""
    if not block.text.strip():
        return Markup("")
    return _paragraph(linked(block, sheet), block.style, block.number)


def _paragraph(words: Markup, style: str, number: str) -> Markup:
    """A paragraph in the look of its role, with its number in the margin where it has one."""
    if not number:
        return element("p", words, class_=_role(style))
    return element("p", *numbered(number), words, class_=f"{_role(style)} numbered".strip())


def bullets(block: Bullets, sheet: Sheet) -> Markup:
    """A real list; a numbered one may go on from another. What all items are, the list is."""
    told = [item for item in block.items if item.text.strip()]
    if not told:
        return Markup("")
    items = (element("li", *numbered(item.number), linked(item, sheet)) for item in told)
    roles = {item.style for item in told}
    role = _role(roles.pop()) if len(roles) == 1 else ""
    start = str(block.first) if block.numbered and block.first > 1 else ""
    return element("ol" if block.numbered else "ul", *items, start=start, class_=role)


def particulars(block: Particulars) -> Markup:
    """The lines of the title block as terms with values; an open one looks like a gap."""
    rows = [
        element("div", element("dt", label), element("dd", _value(label, value, block)))
        for label, value in block.lines
        if value.strip()
    ]
    return element("dl", *rows, class_="particulars") if rows else Markup("")


def reference(block: Reference, sheet: Sheet) -> Markup:
    """A line whose "{0}" are links to their figure or table."""
    pieces: list[str] = []
    end = 0
    for found in _TARGET.finditer(block.text):
        target = block.targets[int(found.group(1))]
        pieces += [block.text[end : found.start()], to_numbered(target, sheet)]
        end = found.end()
    pieces.append(block.text[end:])
    return _paragraph(joined(*pieces), block.style, block.number)


def to_numbered(target: str, sheet: Sheet) -> Markup:
    """A link to a figure or table, with its label as words."""
    return element("a", sheet.labels[target].shown, href=f"#{sheet.anchors[target]}")


def linked(block: Paragraph, sheet: Sheet) -> Markup:
    """The words of a paragraph, those of its link as a link.

    "#id" leads to a heading of the document. Addresses other than http, https and mailto stay
    text: a report never opens a file or runs a script.
    """
    address = block.link.strip()
    inside = sheet.places.get(address.removeprefix("#")) if address[:1] == "#" else None
    if inside:
        address = f"#{inside}"
    elif not _ADDRESS.fullmatch(address):
        return _sentences(block, sheet)
    before, words, after = _parts(block)
    return joined(before, element("a", words, href=address), after)


def _sentences(block: Paragraph, sheet: Sheet) -> Markup:
    """The words of a paragraph, each of its sentences where links find it."""
    pieces: list[str] = []
    rest = block.text
    for sentence in block.sentences:
        before, found, after = rest.partition(sentence.text)
        mark = sheet.sentence_mark(sentence.id) if found else ""
        if mark:
            pieces += [before, element("span", found, id=mark)]
            rest = after
    return joined(*pieces, rest)


def _parts(block: Paragraph) -> tuple[str, str, str]:
    if block.link_text and block.link_text in block.text:
        return block.text.partition(block.link_text)
    return "", block.text, ""


def _value(label: str, value: str, block: Particulars) -> Markup:
    if label not in block.open:
        return joined(value)
    return element("span", value, class_="gap")


def _role(style: str) -> str:
    return "" if style == "body" else style
