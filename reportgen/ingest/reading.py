"""Each table of each opened file read by its layout, into blocks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reportgen.domain.problem import Problem, Severity
from reportgen.domain.source import InputFile
from reportgen.ingest.area_book import AreaBook
from reportgen.ingest.block import Block
from reportgen.ingest.catalogue import Catalogue
from reportgen.ingest.file_names import indicator_name
from reportgen.ingest.grid import Grid
from reportgen.ingest.inputs import Opened, input_file
from reportgen.ingest.labels import fold
from reportgen.ingest.layout_bds import read_bds
from reportgen.ingest.layout_long import read_long
from reportgen.ingest.layout_wide import read_create_own, read_view
from reportgen.ingest.layouts import Found
from reportgen.ingest.safety import FileKind


def blocks_of(
    opened: Opened, marks: Mapping[str, str], catalogue: Catalogue, book: AreaBook
) -> Iterator[Block]:
    """The figures of one file, a block for each sheet that holds some.

    Raises
    ------
    WorkbookError : when a period, or the indicator of a view, cannot be read.
    """
    if opened.is_long:
        yield read_long(opened.path, marks, parquet=opened.kind is FileKind.PARQUET)
    for grid, found in opened.tables:
        if found.layout == "BDS sheet":
            yield read_bds(grid, found.header, marks)
        elif found.layout == "view":
            name = indicator_name(opened.path, catalogue, book)
            yield read_view(grid, found.header, marks, name)
        else:
            yield read_create_own(grid, found.header, marks, ours=_is_ours(grid, found))


def described(opened: Opened, blocks: int) -> InputFile:
    """The record of one file of the request: what it was taken for and how long it is."""
    if opened.is_long:
        return input_file(opened.path, "long file", rows=blocks)
    layouts = ["our workbook" if _is_ours(*table) else table[1].layout for table in opened.tables]
    if opened.neighbours:
        layouts.append("statistical neighbours")
    sheets = [grid.sheet for grid, _ in opened.tables if grid.sheet]
    rows = sum(len(grid.rows) - found.header for grid, found in opened.tables)
    taken = ", ".join(dict.fromkeys(layouts))
    return input_file(opened.path, taken, (*sheets, *opened.own), rows)


def percentages_noted(opened: Opened) -> list[Problem]:
    """A warning for each sheet whose cells are shown as per cent by their number format."""
    return [
        Problem(
            Severity.WARNING,
            f'{grid.file}, sheet "{grid.sheet}"',
            f"{grid.percentages:,} cells are stored as shares and shown as per cent.",
            "They were read as shown: a cell that shows 66% is 66.",
            "nothing, if that is what they mean.",
        )
        for grid, _ in opened.tables
        if grid.percentages
    ]


def _is_ours(grid: Grid, found: Found) -> bool:
    return fold(grid.sheet) == "data" and found.layout == "create-your-own table"
