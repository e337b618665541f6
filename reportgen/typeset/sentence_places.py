"""Where each sentence stands in the report: its section, and what it is there."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from reportgen.domain.document import (
    Block,
    Bullets,
    Document,
    Heading,
    Paragraph,
    Sentence,
    flat,
)

_HEADING, _POINT, _LEAD, _SENTENCE = "heading", "point in a list", "summary", "sentence"


@dataclass(frozen=True, slots=True)
class Place:
    """The heading of the section that a sentence stands in, and what it is there.

    `heading` is the id of the block where the sentence is a heading itself.
    """

    section: str = ""
    part: str = _SENTENCE
    heading: str = ""


def places_of(document: Document) -> dict[str, Place]:
    """The place of each sentence by its id; a sentence that no block holds has none.

    Of a sentence that stands in two places, as a line of enquiry may, it is the first.
    """
    held = {each.id for block in flat(document.blocks) for each in _sentences(block)}
    headings: dict[str, list[str]] = defaultdict(list)
    for sentence in document.sentences:
        if sentence.id not in held:
            headings[sentence.text.removesuffix(".")].append(sentence.id)
    places: dict[str, Place] = {}
    section = ""
    for block in flat(document.blocks):
        if isinstance(block, Heading):
            section = block.text if block.level == 1 else section
            waiting = headings.get(block.text)
            if waiting:
                places[waiting.pop(0)] = Place(section, _HEADING, block.id)
        for sentence in _sentences(block):
            places.setdefault(sentence.id, Place(section, _part(block)))
    return places


def _sentences(block: Block) -> list[Sentence]:
    if isinstance(block, Bullets):
        return [each for item in block.items for each in item.sentences]
    return list(block.sentences) if isinstance(block, Paragraph) else []


def _part(block: Block) -> str:
    if isinstance(block, Bullets):
        return _POINT
    return _LEAD if isinstance(block, Paragraph) and block.style == "lead" else _SENTENCE
