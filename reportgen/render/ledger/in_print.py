"""Blocks as they are printed: every mark taken off."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from reportgen.domain.document import (
    Block,
    Bullets,
    Contents,
    Figure,
    Heading,
    Landscape,
    Paragraph,
    Particulars,
    Reference,
    Table,
)
from reportgen.render.ledger.marks import plain

_B = TypeVar("_B", bound=Block)


def in_print(block: _B) -> _B:
    """The same block without any mark in its texts."""
    match block:
        case Heading() | Reference():
            return replace(block, text=plain(block.text))
        case Paragraph():
            return replace(block, text=plain(block.text), link_text=plain(block.link_text))
        case Bullets():
            return replace(block, items=tuple(map(in_print, block.items)))
        case Table():
            return replace(
                block,
                caption=plain(block.caption),
                description=plain(block.description),
                columns=tuple((plain(head), kind, share) for head, kind, share in block.columns),
                rows=tuple(tuple(map(plain, row)) for row in block.rows),
            )
        case Figure():
            return replace(block, caption=plain(block.caption), alt=plain(block.alt))
        case Particulars():
            lines = tuple((plain(label), plain(value)) for label, value in block.lines)
            return replace(block, lines=lines, open=tuple(map(plain, block.open)))
        case Contents():
            return replace(block, heading=plain(block.heading))
        case Landscape():
            return replace(block, blocks=tuple(map(in_print, block.blocks)))
