"""The body of the report: each block set in turn, with an eye on its neighbours."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.domain.document import (
    Block,
    Bullets,
    Contents,
    Figure,
    Heading,
    Paragraph,
    Particulars,
    Reference,
    Table,
)
from reportgen.typeset.ooxml import paragraphs
from reportgen.typeset.ooxml.contents import contents
from reportgen.typeset.ooxml.figures import figure
from reportgen.typeset.ooxml.setting import Setting
from reportgen.typeset.ooxml.tables import table

_LINES = {"body", "lead"}  # what leads up to a chart or table and must not part from it


def body(title: str, blocks: Sequence[Block], setting: Setting) -> str:
    """All blocks as XML below the title, without a blank paragraph anywhere."""
    before: tuple[Block | None, ...] = (None, *blocks[:-1])
    after: tuple[Block | None, ...] = (*blocks[1:], None)
    each = (
        _block(block, setting, _between(left, block, right))
        for left, block, right in zip(before, blocks, after, strict=True)
    )
    return paragraphs.title(title, setting) + "".join(each)


def _between(before: Block | None, block: Block, after: Block | None) -> str:
    leads = isinstance(block, Paragraph | Reference) and block.style in _LINES
    return paragraphs.properties_between(
        after_table=isinstance(before, Table),
        keeps=leads and isinstance(after, Figure | Table),
    )


def _block(block: Block, setting: Setting, properties: str) -> str:
    match block:
        case Heading():
            return paragraphs.heading(block, setting)
        case Paragraph():
            return paragraphs.text(block, setting, properties)
        case Bullets():
            return paragraphs.bullets(block, setting, properties)
        case Reference():
            return paragraphs.reference(block, setting, properties)
        case Particulars():
            return paragraphs.particulars(block, setting)
        case Table():
            return table(block, setting, properties)
        case Figure():
            return figure(block, setting)
        case Contents():
            return contents(block, setting)
