"""Numbers headings 1.0 and their paragraphs 1.1 in reading order, where the house style asks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from reportgen.domain.document import Block, Heading, Landscape, Paragraph, Reference
from reportgen.domain.house_style import Numbering

_NUMBERED = {"body", "lead", "commentary"}  # running text; a note, source or prompt is none

_B = TypeVar("_B", bound=Block)


def numbered(blocks: Iterable[Block], numbering: Numbering) -> tuple[Block, ...]:
    """The same blocks with their numbers; unchanged where the house style has none.

    Headings of level 1 count the sections; running text counts within its section. What stands
    before the first heading, and paragraphs that say nothing, have no number: Word would give
    the first "0.1" and does not hold the others.
    """
    if numbering is Numbering.NONE:
        return tuple(blocks)
    counter = _Counter()
    return tuple(_of_block(block, counter) for block in blocks)


@dataclass(slots=True)
class _Counter:
    section: int = 0
    paragraph: int = 0

    def heading(self) -> str:
        self.section += 1
        self.paragraph = 0
        return f"{self.section}.0"

    def running_text(self) -> str:
        if not self.section:
            return ""
        self.paragraph += 1
        return f"{self.section}.{self.paragraph}"


def _of_block(block: _B, counter: _Counter) -> _B:
    match block:
        case Landscape():
            return replace(block, blocks=tuple(_of_block(each, counter) for each in block.blocks))
        case Heading() if block.level == 1:
            return replace(block, number=counter.heading())
        case Paragraph() | Reference() if block.style in _NUMBERED and block.text.strip():
            return replace(block, number=counter.running_text())
    return block
