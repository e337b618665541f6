"""Headings, running text, particulars, lists and cross-references as Word paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportgen.domain.document import Bullets, Heading, Paragraph, Particulars, Reference
from reportgen.typeset.ooxml.fields import bookmark, field, link_inside
from reportgen.typeset.ooxml.markup import paragraph, run
from reportgen.typeset.ooxml.setting import Setting
from reportgen.typeset.ooxml.styles import INDENTS

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
        return self.around()

    def around(self, number: str = "", indent: str = "") -> str:
        """The same with a list and an indent of the paragraph's own."""
        return f"{KEEP_NEXT if self.keeps else ''}{number}{ROOM if self.room else ''}{indent}"


ALONE = Beside()


def title(text: str, setting: Setting) -> str:
    """The title of the document, in the Title style."""
    return paragraph(setting.styles["title"], run(text))


def heading(block: Heading, setting: Setting) -> str:
    """A real heading inside a bookmark, so that contents and links find it; never left alone.

    A council's style may let a heading close a page, so the paragraph itself says that it stays.
    """
    marked = bookmark(setting.places[block.id], setting.next_id(), run(block.text))
    return paragraph(setting.styles[f"heading {block.level}"], marked, KEEP_NEXT)


def text(block: Paragraph, setting: Setting, beside: Beside = ALONE) -> str:
    """A paragraph in the style of its role; nothing at all where it says nothing."""
    if not block.text.strip():
        return ""
    return _running(block, linked(block, setting), setting, beside)


def _running(block: Paragraph | Reference, content: str, setting: Setting, beside: Beside) -> str:
    """Running text, counted by Word where it has a number; nothing of the number is typed."""
    style = setting.styles[block.style]
    counts = setting.numbers
    if not block.number or counts is None:
        return paragraph(style, content, beside.properties)
    if block.style == "body":
        return paragraph(counts.style, content, beside.properties)
    number = f'<w:numPr><w:ilvl w:val="1"/><w:numId w:val="{counts.list_id}"/></w:numPr>'
    left = counts.left + INDENTS.get(block.style, 0)
    indent = f'<w:ind w:left="{left}" w:hanging="{counts.left}"/>'
    return paragraph(style, content, beside.around(number, indent))


def linked(block: Paragraph, setting: Setting, plain: str = "") -> str:
    """The runs of a paragraph, the link's words as a hyperlink, the others with the look `plain`.

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
        return _sentences(block, setting, plain)
    return f"{run(before, plain) if before else ''}{link}{run(after, plain) if after else ''}"


def _sentences(block: Paragraph, setting: Setting, look: str) -> str:
    """The words of a paragraph, each of its sentences inside a bookmark of its own."""
    pieces: list[str] = []
    rest = block.text
    for sentence in block.sentences:
        before, found, after = rest.partition(sentence.text)
        name = setting.sentence_mark(sentence.id) if found else ""
        if not name:
            continue
        pieces += [run(before, look)] if before else []
        pieces.append(bookmark(name, setting.next_id(), run(found, look)))
        rest = after
    return "".join([*pieces, run(rest, look)] if rest else pieces)


def _parts(block: Paragraph) -> tuple[str, str, str]:
    if block.link_text and block.link_text in block.text:
        return block.text.partition(block.link_text)
    return "", block.text, ""


def particulars(block: Particulars, setting: Setting) -> str:
    """One paragraph for each "Label: value", the label bold; no table for the sake of layout."""
    style = setting.styles["particulars"]
    return "".join(
        paragraph(style, f"{run(f'{label}:', _BOLD)}{_value(label, value, block, setting)}")
        for label, value in block.lines
        if value.strip()
    )


def _value(label: str, value: str, block: Particulars, setting: Setting) -> str:
    """What is given, or what is still to be given in the look of a gap."""
    look = f'<w:rStyle w:val="{setting.styles["gap words"]}"/>' if label in block.open else ""
    return run(f" {value}", look)


def bullets(block: Bullets, setting: Setting, beside: Beside = ALONE) -> str:
    """A real list; a numbered one begins at a number of its own."""
    role = "list number" if block.numbered else "list bullet"
    restart = ""
    if block.numbered:
        own = setting.new_list(block.first)
        restart = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{own}"/></w:numPr>'
    items = [item for item in block.items if item.text.strip()]
    # The room after a table belongs above the first item alone.
    return "".join(
        paragraph(
            setting.styles[role],
            linked(item, setting, _item_look(item, setting)),
            restart + (ROOM if beside.room and place == 0 else ""),
        )
        for place, item in enumerate(items)
    )


def _item_look(item: Paragraph, setting: Setting) -> str:
    """A gap in a list looks like one; an item's other roles are told by the list."""
    return f'<w:rStyle w:val="{setting.styles["gap words"]}"/>' if item.style == "gap" else ""


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
    return _running(block, "".join(pieces), setting, beside)


def caption(label_of: str, words: str, setting: Setting, properties: str = "") -> str:
    """ "Table 2: …" with a counting field inside the bookmark that references look for."""
    label = setting.labels[label_of]
    counter = field(f"SEQ {label.word.replace(' ', '_')} \\* ARABIC", str(label.number))
    marked = bookmark(label.name, setting.next_id(), f"{run(f'{label.word} ')}{counter}")
    return paragraph(setting.styles["caption"], f"{marked}{run(f': {words}')}", properties)
