"""Layouts by their headings: which reader takes which sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from reportgen.errors import WorkbookError, did_you_mean
from reportgen.ingest.grid import Grid
from reportgen.ingest.labels import fold

_HEADER_WITHIN = 5  # rows; index rows and a title may stand above the headings
_PLACES = ("la and regions", "la", "region")
_PERSONAL = "child unique id"


@dataclass(frozen=True, slots=True)
class Found:
    """A sheet's layout and the row of its headings, counted from 1."""

    layout: str
    header: int


# Layout -> the headings that it must have, folded; the first that fits is taken.
_SIGNS: Mapping[str, Set[str]] = {
    "long file": {"short desc", "years", "la and regions", "values"},
    "BDS sheet": {"short desc", "years"},
    "create-your-own table": {"la and regions", "measure"},
    "statistical neighbours": {"la num", "sn1", "sn10"},
}
LAYOUTS = (*_SIGNS, "view")


def recognise(grid: Grid) -> Found | None:
    """The layout of a sheet, by the headings in one of its first five rows; None if unknown.

    Raises
    ------
    WorkbookError : when the sheet holds records of single children.
    """
    for row in range(1, min(_HEADER_WITHIN, len(grid.rows)) + 1):
        headings = [fold(text) for text in grid.headings(row)]
        if _PERSONAL in headings:
            raise _personal(grid, row)
        for layout, needed in _SIGNS.items():
            if needed <= set(headings):
                return Found(layout, row)
        if "la number" in headings and set(headings) & set(_PLACES) and "topic" not in headings:
            return Found("view", row)
    return None


def nothing_recognised(file: str, grids: Sequence[Grid]) -> WorkbookError:
    """The error for a file none of whose sheets is known, with the nearest heading offered."""
    if not grids or not any(grid.rows for grid in grids):
        return WorkbookError(
            file,
            "the file holds no rows.",
            "Expected a table with headings and figures.",
            "give the file as it was downloaded.",
        )
    grid, row = next((grid, _fullest_row(grid)) for grid in grids if grid.rows)
    seen = [text for text in grid.headings(row) if text][:8]
    quoted = ", ".join(f'"{text}"' for text in seen)
    offers = [offer for text in seen if (offer := _offer(text))]
    return WorkbookError(
        grid.at(row, 1),
        f"no known layout has these headings: {quoted}.",
        "Expected a LAIT download (LA and Regions, Topic, Measure and periods), a view of LAIT, "
        f"the BDS sheet or the long file. {' '.join(offers[:1])}".strip(),
        "correct the heading, or give the file as LAIT wrote it; inputs/README.md shows every "
        "layout.",
    )


def _offer(text: str) -> str:
    known = ("LA Number", "LA and Regions", "Topic", "Measure", "Short Desc", "Years", "Values")
    return "" if fold(text) in {fold(name) for name in known} else did_you_mean(text, known)


def _fullest_row(grid: Grid) -> int:
    rows = range(1, min(_HEADER_WITHIN, len(grid.rows)) + 1)
    return max(rows, key=lambda row: sum(1 for text in grid.headings(row) if text))


def _personal(grid: Grid, row: int) -> WorkbookError:
    return WorkbookError(
        grid.at(row, 1),
        'the heading "Child Unique ID" says that each row is one child.',
        "Expected published figures of areas; personal records are never read.",
        "give a file of totals, and keep this one where only those may see it who must.",
    )
