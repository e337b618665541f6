"""Number cells that cannot be used: a text stops the run, an error or a giant is told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportgen.domain.problem import Problem, Severity
from reportgen.errors import WorkbookError
from reportgen.ingest.block import Block
from reportgen.ingest.bounded import bounded
from reportgen.ingest.values import UNCALCULATED

_MOST_QUOTED = 5
_CALCULATE = "open the workbook in Excel, let it calculate, and save it."
_MEND = "mend the formula in Excel, let it calculate, and save."
_MARK = re.compile(r"[\[(] ?\w+ ?[\])]")
_DAY = re.compile(r"\d{4}-\d\d-\d\d( 00:00:00)?|\d{1,2} [A-Z][a-z]+ \d{4}")


def refuse_texts(block: Block) -> None:
    """Stop at texts in number cells that are no markers; at most five are quoted.

    Raises
    ------
    WorkbookError : when a number cell holds a text that is no known marker.
    """
    faulty = block.cells.of_fault("text")
    if not len(faulty):
        return
    first = int(faulty[0])
    more = [f'{block.where(int(at))} "{block.text(int(at))}"' for at in faulty[1:_MOST_QUOTED]]
    beyond = f" and {len(faulty) - _MOST_QUOTED:,} more" if len(faulty) > _MOST_QUOTED else ""
    also = f" So do: {'; '.join(more)}{beyond}." if more else ""
    text = block.text(first)
    raise WorkbookError(
        block.where(first),
        f'the value is "{text}".{also}',
        "Expected a number or one of the markers c, x, z, u, low, .. or -.",
        _cure(text),
    )


def _cure(text: str) -> str:
    if _DAY.fullmatch(text):  # Excel makes a day of "1-5" and of "3/4"
        return "write what stood there before Excel made a day of it, in a cell formatted as text."
    if re.search(r"\d", text):  # a number with something beside it: no sign of the publisher's
        return 'write the number alone, or with a flag in brackets, such as "70.7 [p]".'
    return (
        f'correct the cell, or add "{text}" to inputs/catalogue/markers.csv with the meaning the '
        "publisher gives it."
    )


def unreadable_cells(block: Block, codes: Sequence[str], areas: Sequence[str]) -> list[Problem]:
    """One row for each cell with an error or beyond all sense; each may stop a report.

    Parameters
    ----------
    codes, areas : of each measure and area of the block; "" for an area that nobody knows.
    """
    faulty = (int(at) for fault in ("error", "size") for at in block.cells.of_fault(fault))
    return bounded(
        _told(block, at, *_matter(block, at), _whose(block, at, codes, areas)) for at in faulty
    )


def marks_beside_numbers(block: Block, codes: Sequence[str], areas: Sequence[str]) -> list[Problem]:
    """One row for each cell with a number that its mark withholds or doubts."""
    return bounded(
        _doubted(block, int(at), _whose(block, int(at), codes, areas))
        for at in block.cells.of_fault("beside")
    )


def _whose(block: Block, at: int, codes: Sequence[str], areas: Sequence[str]) -> tuple[str, str]:
    """The codes of a cell's indicator and area; the name of an area that nobody knows."""
    area = block.area[at]
    return codes[block.measure[at]], areas[area] or block.areas[area].name


def _marks(block: Block, at: int) -> str:
    """The marks of a cell without its number, which may be one that nobody should read."""
    return "".join(_MARK.findall(block.text(at)))


def _doubted(block: Block, at: int, whose: tuple[str, str]) -> Problem:
    return Problem(
        Severity.WARNING,
        block.where(at),
        f"the cell holds a number with the mark {_marks(block, at)} beside it.",
        "Expected either a number or a mark that says why there is none. The mark was used, and "
        "the number was not.",
        "leave the mark, or write the number alone if it may be published.",
        *whose,
    )


def _matter(block: Block, at: int) -> tuple[str, str]:
    """What is wrong with a cell, and its cure."""
    text = block.text(at)
    if text == UNCALCULATED:
        return "the cell holds a formula that was never calculated.", _CALCULATE
    if block.cells.readings[block.cells.reading[at]].fault == "size":
        return f'the number "{text[:20]}" is beyond all sense.', "correct the number."
    return f'the cell shows "{text}".', _MEND


def _told(block: Block, at: int, found: str, cure: str, whose: tuple[str, str]) -> Problem:
    return Problem(
        Severity.SEVERE,
        block.where(at),
        found,
        "Expected a number or a marker; the cell counts as unreadable, never as nought.",
        cure,
        *whose,
    )
