"""Headings, running text, particulars, lists and cross-references as Word paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportgen.domain.document import Bullets, Heading, Paragraph, Particulars, Reference
from reportgen.typeset.ooxml.fields import bookmark, field, link_inside
from reportgen.typeset.ooxml.markup import paragraph, run
from reportgen.typeset.ooxml.setting import Setting

KEEP_NEXT = "<w:keepNext/>"
ROOM = '<w:spacing w:before="240"/>'
_BOLD = "<w:b/><w:bCs/>"
_TARGET = re.compile(r"\{(\d+)\}")
_ADDRESS = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Beside:
    """What a block's neighbours ask of it: room above, because a table ends there; a page shared
    with what follows."""

    room: bool = False
    keeps: bool = False

    @property
    def properties(self) -> str:
        """Direct properties of a paragraph, in the order of the schema."""
        return f"{KEEP_NEXT if self.keeps else ''}{ROOM if self.room else ''}"


ALONE = Beside()


def title(text: str, setting: Setting) -> str:
    """The title of the document, in the Title style."""
    return paragraph(setting.styles["title"], run(text))


def heading(block: Heading, setting: Setting) -> str:
    """A real heading inside a bookmark, so that contents and links find it."""
    marked = bookmark(setting.places[block.id], setting.next_id(), run(block.text))
    return paragraph(setting.styles[f"heading {block.level}"], marked)


def text(block: Paragraph, setting: Setting, beside: Beside = ALONE) -> str:
    """A paragraph in the style of its role; nothing at all where it says nothing."""
    if not block.text.strip():
        return ""
    return paragraph(setting.styles[block.style], linked(block, setting), beside.properties)


def linked(block: Paragraph, setting: Setting) -> str:
    """The runs of a paragraph, the link's words as a hyperlink.

    "#id" links to a heading of the document. Addresses other than http, https and mailto stay
    text: a report never opens a file or runs a script.
    """
    before, words, after = _parts(block)
    inside = setting.places.get(block.link.removeprefix("#")) if block.link[:1] == "#" else None
    look = run(words, f'<w:rStyle w:val="{setting.styles["hyperlink"]}"/>')
    if inside:
        link = link_inside(inside, look)
    elif _ADDRESS.fullmatch(block.link):
        link = f'<w:hyperlink r:id="{setting.link(block.link)}" w:history="1">{look}</w:hyperlink>'
    else:
        return run(block.text)
    return f"{run(before) if before else ''}{link}{run(after) if after else ''}"


def _parts(block: Paragraph) -> tuple[str, str, str]:
    if block.link_text and block.link_text in block.text:
        return block.text.partition(block.link_text)
    return "", block.text, ""


def particulars(block: Particulars, setting: Setting) -> str:
    """One paragraph for each "Label: value", the label bold; no table for the sake of layout."""
    style = setting.styles["particulars"]
    return "".join(
        paragraph(style, f"{run(f'{label}:', _BOLD)}{run(f' {value}')}")
        for label, value in block.lines
        if value.strip()
    )


def bullets(block: Bullets, setting: Setting, beside: Beside = ALONE) -> str:
    """A real list; a numbered one begins at 1 again."""
    role = "list number" if block.numbered else "list bullet"
    restart = ""
    if block.numbered:
        restart = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{setting.new_list()}"/></w:numPr>'
    items = [item for item in block.items if item.text.strip()]
    # The room after a table belongs above the first item alone.
    return "".join(
        paragraph(
            setting.styles[role],
            linked(item, setting),
            restart + (ROOM if beside.room and place == 0 else ""),
        )
        for place, item in enumerate(items)
    )


def reference(block: Reference, setting: Setting, beside: Beside = ALONE) -> str:
    """A line whose "{0}" are fields that follow the number of their figure or table."""
    pieces: list[str] = []
    end = 0
    for found in _TARGET.finditer(block.text):
        label = setting.labels[block.targets[int(found.group(1))]]
        pieces.append(run(block.text[end : found.start()]) if found.start() > end else "")
        pieces.append(field(f"REF {label.name} \\h", label.shown))
        end = found.end()
    if end < len(block.text):
        pieces.append(run(block.text[end:]))
    return paragraph(setting.styles[block.style], "".join(pieces), beside.properties)


def caption(label_of: str, words: str, setting: Setting, properties: str = "") -> str:
    """ "Table 2: …" with a counting field inside the bookmark that references look for."""
    label = setting.labels[label_of]
    counter = field(f"SEQ {label.word.replace(' ', '_')} \\* ARABIC", str(label.number))
    marked = bookmark(label.name, setting.next_id(), f"{run(f'{label.word} ')}{counter}")
    return paragraph(setting.styles["caption"], f"{marked}{run(f': {words}')}", properties)
