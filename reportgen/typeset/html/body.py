"""The blocks of a document in their order, the service's own words set apart together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

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
    flat,
)
from reportgen.typeset.html import text
from reportgen.typeset.html.contents import contents
from reportgen.typeset.html.figures import figure
from reportgen.typeset.html.markup import Markup, element, joined
from reportgen.typeset.html.sheet import Sheet
from reportgen.typeset.html.tables import table


def body(blocks: Iterable[Block], sheet: Sheet) -> Iterator[Markup]:
    """Each block as HTML; what stood on a turned page stands like all else."""
    for from_service, group in groupby(flat(blocks), _from_service):
        made = (_block(each, sheet) for each in group)
        if from_service:
            yield element("blockquote", *made, class_="service")
        else:
            yield from made


def _from_service(block: Block) -> bool:
    """Whether these are the service's own words, which the line after them says in words."""
    return isinstance(block, Paragraph) and block.style == "commentary"


def _block(block: Block, sheet: Sheet) -> Markup:
    match block:
        case Heading():
            return text.heading(block, sheet)
        case Paragraph():
            return text.text(block, sheet)
        case Bullets():
            return text.bullets(block, sheet)
        case Reference():
            return text.reference(block, sheet)
        case Particulars():
            return text.particulars(block)
        case Table():
            return table(block, sheet)
        case Figure():
            return figure(block, sheet)
        case Contents():
            return contents(block, sheet)
        case Landscape():
            return joined(*body(block.blocks, sheet))
