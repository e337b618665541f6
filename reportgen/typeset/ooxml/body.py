"""The body of the report: each block set in turn, with an eye on its neighbours."""

from __future__ import annotations

from collections.abc import Sequence

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
from reportgen.typeset.ooxml import paragraphs
from reportgen.typeset.ooxml.contents import contents
from reportgen.typeset.ooxml.figures import figure
from reportgen.typeset.ooxml.paragraphs import Beside
from reportgen.typeset.ooxml.room import near_foot
from reportgen.typeset.ooxml.setting import Setting
from reportgen.typeset.ooxml.tables import table

_LEADS = {"body", "lead"}  # leads up to a table
_LEAD_UP = 180  # letters: a line or two go with their table, findings may close a page
_MOVES_AS_A_WHOLE = range(7, 14)  # rows: a table that is long and yet not split
_CLOSES = {"source", "note"}  # belongs to the chart or table above it
_LEAD_TO_A_LIST = 300  # letters: below a heading up to three lines say what the list is
_HEADS_A_LIST = {"note", "prompt", "gap", "attribution"}  # says what the list below it is
_TOGETHER = {  # whose words they are, and the words
    ("commentary", "attribution"),
    ("body", "attribution"),
    ("attribution", "commentary"),
    ("note", "prompt"),
    ("note", "commentary"),
}


def body(blocks: Sequence[Block], setting: Setting, goes_on: bool = False) -> str:
    """These blocks as XML, without a blank paragraph anywhere.

    Parameters
    ----------
    goes_on : whether another section follows, whose beginning must not part from a last table.
    """
    before: tuple[Block | None, ...] = (None, *blocks)[: len(blocks)]
    after: tuple[Block | None, ...] = (*blocks, None)[1:]
    each = (
        contents(block, setting, near_foot(blocks[:place], setting.running_width, setting.broad))
        if isinstance(block, Contents)
        else _block(
            block,
            setting,
            Beside(
                isinstance(left, Table) or _counts_a_list(left, block),
                _introduces(left, block, right)
                or _keeps(block, right)
                or (goes_on and right is None and isinstance(block, Table)),
            ),
        )
        for place, (left, block, right) in enumerate(zip(before, blocks, after, strict=True))
    )
    return "".join(each)


def _counts_a_list(before: Block | None, block: Block) -> bool:
    """Whether a line sums up the list above it, and so stands apart from its last item."""
    return (
        isinstance(before, Bullets)
        and isinstance(block, Paragraph | Reference)
        and block.style == "lead"
    )


def _introduces(before: Block | None, block: Block, after: Block | None) -> bool:
    """Whether a paragraph stands between a heading and the first of what it heads."""
    match before, block, after:
        case Heading(), Paragraph(), Heading():
            return before.level < after.level
        case Heading(), Paragraph(), Bullets():
            return len(block.text) <= _LEAD_TO_A_LIST
    return False


def _keeps(block: Block, after: Block | None) -> bool:
    """Whether a block must not part from the one below it."""
    match block, after:
        case Paragraph() | Reference(), Table():
            # not with a chart, nor much text with a table: half a page would stay white
            leads_up = block.style in _LEADS and len(block.text) <= _LEAD_UP
            return leads_up and len(after.rows) not in _MOVES_AS_A_WHOLE
        case Paragraph(), Bullets():
            return block.style in _HEADS_A_LIST or block.text.rstrip().endswith(":")
        case Paragraph(), Paragraph() if (block.style, after.style) in _TOGETHER:
            return True
        case Figure() | Table(), Paragraph() | Reference():
            return after.style in _CLOSES
    return False


def _block(block: Block, setting: Setting, beside: Beside) -> str:
    match block:
        case Heading():
            return paragraphs.heading(block, setting)
        case Paragraph():
            return paragraphs.text(block, setting, beside)
        case Bullets():
            return paragraphs.bullets(block, setting, beside)
        case Reference():
            return paragraphs.reference(block, setting, beside)
        case Particulars():
            return paragraphs.particulars(block, setting)
        case Table():
            return table(block, setting, beside)
        case Figure():
            return figure(block, setting, beside)
        case Contents():
            return contents(block, setting)
        case Landscape():
            return "".join(_block(each, setting, paragraphs.ALONE) for each in block.blocks)
