"""About how far down its page a block stands, from the words above it."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import assert_never

from reportgen.domain.document import Block, Bullets, Heading, Paragraph, Particulars, Reference
from reportgen.typeset.ooxml.column_widths import measured

_PAGE = 725.0  # points of text on an upright page of A4
_TITLE = 70.0  # points: two lines of the title
_LINE = 14.5  # points: a line of running text
_SIZE = 12.0  # points of the letters of running text
_INDENT = 400  # twentieths of a point, of lists
_HEADINGS = {1: 47.0, 2: 32.0, 3: 31.0}  # points of a line with the room round it
_LAST = 0.84  # of a page: what begins below it has no room for a heading and three lines

Worded = Heading | Paragraph | Reference | Bullets | Particulars


def near_foot(before: Iterable[Block], width: int, broad: float = 1.0) -> bool:
    """Whether what follows these blocks and the title begins near the foot of a page.

    Of charts and tables nothing is known here: below one the answer is no.

    Parameters
    ----------
    width : of the text in twentieths of a point.
    broad : how broad the letters are beside Arial's.
    """
    used = _TITLE
    for block in before:
        if not isinstance(block, Worded):
            return False
        used += _height(block, width / broad)
    return used % _PAGE > _PAGE * _LAST


def _height(block: Worded, width: float) -> float:
    match block:
        case Heading():
            return _HEADINGS[block.level]
        case Paragraph() | Reference():
            return _lines(block.text, width) * _LINE + 6
        case Bullets():
            lines = (_lines(item.text, width - _INDENT) for item in block.items)
            return sum(each * _LINE + 4 for each in lines)
        case Particulars():
            return sum(_lines(": ".join(line), width) * _LINE + 1 for line in block.lines)
    assert_never(block)


def _lines(text: str, width: float) -> int:
    return max(1, math.ceil(measured(text) * _SIZE / 50 / width))
