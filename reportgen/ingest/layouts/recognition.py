"""Layouts by their headings: which reader takes which sheet."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from reportgen.errors import WorkbookError, nearest
from reportgen.ingest.areas import neighbours
from reportgen.ingest.areas.own_neighbours import own_header
from reportgen.ingest.files.grid import Grid
from reportgen.ingest.labels import fold
from reportgen.ingest.layouts.known import SHEET_LAYOUTS
from reportgen.ingest.layouts.layout import HEADER_WITHIN, Found
from reportgen.ingest.mapping_files import MappingFile

_KNOWN = (
    "LA Number",
    "LA and Regions",
    "LA",
    "Region",
    "Topic",
    "Measure",
    "Statistical Neighbour Group",
    "Short Desc",
    "Data item",
    "Years",
    "Values",
)
_A_SLIP = 0.75  # "Mesure" is "Measure"; "aliases" is no slip for "Values"


def recognise(grid: Grid, mappings: Sequence[MappingFile]) -> Found | None:
    """The layout of a sheet, by the headings in one of its first rows; None if unknown."""
    for layout in SHEET_LAYOUTS:
        header = layout.header_row(grid, mappings)
        if header is not None:
            return Found(layout, header)
    return None


def neighbours_header(grid: Grid) -> int | None:
    """The row of the headings of a sheet of statistical neighbours; None if it is none."""
    return neighbours.neighbours_header(grid, HEADER_WITHIN)


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
    texts = grid.headings(row)
    other = _other_file(grid, row, [text for text in texts if text])
    if other:
        return other
    quoted = ", ".join(f'"{text}"' for text in [text for text in texts if text][:8])
    column, offer = _slip(texts)
    cure = (
        f'write "{offer}" in place of "{texts[column]}".'
        if offer
        else (
            "correct the heading, or give the file as LAIT wrote it; inputs/README.md shows every "
            "layout."
        )
    )
    return WorkbookError(
        grid.at(row, column + 1),
        f"no known layout has these headings: {quoted}.",
        "Expected a LAIT download (LA and Regions, Topic, Measure and periods), a view of LAIT, "
        "the BDS sheet, the long file, a scorecard or another layout of inputs/README.md."
        + (f' Did you mean "{offer}"?' if offer else ""),
        cure,
    )


def _other_file(grid: Grid, row: int, texts: Sequence[str]) -> WorkbookError | None:
    """The error for a file that is well known but stands in the wrong place or form."""
    if {"measure short", "polarity"} <= {fold(text) for text in texts}:
        return WorkbookError(
            grid.file,
            "this is DfE's data dictionary; it holds no figures.",
            "Expected a file with figures.",
            "give it with --dictionary, and the figures with --workbook.",
        )
    if own_header(grid, HEADER_WITHIN):
        sheet = ' as the sheet "Neighbours" of a workbook' if grid.sheet else ""
        return WorkbookError(
            grid.at(row, 1),
            "this is a list of neighbours; it holds no figures.",
            "Expected a file with figures.",
            f"give the list with --neighbours{sheet}, and the figures with --workbook.",
        )
    for sign, name in ((";", "semicolons"), ("\t", "tabs")):
        if (
            grid.kind == "csv"
            and len(grid.rows[row - 1]) == 1
            and sign in str(grid.rows[row - 1][0])
        ):
            return WorkbookError(
                grid.at(row, 1),
                f"the columns of this file are separated by {name}.",
                "Expected a csv file with commas.",
                'save it again from Excel as "CSV UTF-8 (comma delimited)".',
            )
    return None


def _slip(texts: Sequence[str]) -> tuple[int, str]:
    """The first heading that is nearly one of ours, and that one; (0, "") if none is."""
    held = {fold(text) for text in texts}
    missing = [name for name in _KNOWN if fold(name) not in held]
    known = {fold(name) for name in _KNOWN}
    for column, text in enumerate(texts):
        if text and fold(text) not in known:
            for near in nearest(text, missing, 1):
                if SequenceMatcher(None, fold(text), fold(near)).ratio() >= _A_SLIP:
                    return column, near
    return 0, ""


def _fullest_row(grid: Grid) -> int:
    rows = range(1, min(HEADER_WITHIN, len(grid.rows)) + 1)
    # A title merged over the table stands in every cell of its row, and counts once.
    return max(rows, key=lambda row: len({text for text in grid.headings(row) if text}))
