"""Tables that people put below one another on one sheet, each with headings of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from reportgen.ingest.files.grid import Grid
from reportgen.ingest.labels import fold

_LONGEST = 40  # signs of a heading; longer texts are no headings and need not be folded
Sign = Callable[[frozenset[str]], bool]


def tables_on(grid: Grid, header: int, *signs: Sign) -> Iterator[tuple[Grid, int]]:
    """Each table of a sheet, with the row of its headings from 1; what follows is cut off.

    Parameters
    ----------
    signs : of the headings of one row, folded, say whether a table begins there.
    """
    rows = [header, *headers_below(grid, header, *signs)]
    rows = [row for row in rows if not _is_upper_half(grid, row, rows)]
    for at, row in enumerate(rows):
        end = rows[at + 1] - 1 if at + 1 < len(rows) else len(grid.rows)
        yield replace(grid, rows=grid.rows[:end]), row


def _is_upper_half(grid: Grid, row: int, rows: Sequence[int]) -> bool:
    """Whether headings of two rows, their labels merged over both, have their periods below."""
    if row + 1 not in rows:
        return False
    upper, lower = (len({text for text in grid.headings(each) if text}) for each in (row, row + 1))
    return lower >= upper


def headers_below(grid: Grid, header: int, *signs: Sign) -> Iterator[int]:
    """The rows below the first headings, from 1, in which a further table begins."""
    seen: dict[str, str] = {}  # most texts of a sheet are names that come again and again
    for row, cells in enumerate(grid.rows[header:], start=header + 1):
        texts = frozenset(
            seen[cell] if cell in seen else seen.setdefault(cell, fold(cell))
            for cell in cells
            if type(cell) is str and 0 < len(cell) < _LONGEST
        )
        if any(sign(texts) for sign in signs):
            yield row
