"""Every text that a reader reads in a block, for the parts that explain what stands before them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.domain.document import (
    Block,
    Bullets,
    Heading,
    Landscape,
    Paragraph,
    Reference,
    Table,
)
from reportgen.render.ledger.marks import plain


def texts(block: Block) -> Iterator[str]:
    """Every text of a block that a reader reads, as it is printed."""
    return map(plain, _texts(block))


def _texts(block: Block) -> Iterator[str]:
    if isinstance(block, Heading | Paragraph | Reference):
        yield block.text
    elif isinstance(block, Bullets):
        yield from (item.text for item in block.items)
    elif isinstance(block, Landscape):
        yield from (text for each in block.blocks for text in _texts(each))
    elif isinstance(block, Table):
        yield block.caption
        yield from (head for head, _, _ in block.columns)
        yield from cells([block])


def cells(blocks: Sequence[Block]) -> list[str]:
    """Every cell of every table among the blocks."""
    tables = [block for block in blocks if isinstance(block, Table)]
    return [cell for table in tables for row in table.rows for cell in row]
