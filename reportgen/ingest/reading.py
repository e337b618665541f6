"""Each table of each opened file read by its layout, into blocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportgen.domain.problem import Problem, Severity
from reportgen.domain.source import InputFile
from reportgen.ingest.block import Block
from reportgen.ingest.files.grid import Grid
from reportgen.ingest.files.input_file import input_file
from reportgen.ingest.inputs import Opened
from reportgen.ingest.layouts.known import CREATE_OWN, SUMMARY
from reportgen.ingest.layouts.layout import Desk, Found
from reportgen.ingest.layouts.wide import is_ours


def blocks_of(opened: Opened, desk: Desk) -> Iterator[Block]:
    """The figures of one file, in blocks: at least one for each sheet that holds some.

    Raises
    ------
    WorkbookError : when a period, or the indicator of a view, cannot be read.
    """
    if opened.columns is not None:
        yield from opened.columns.read(desk)
    with_figures = [found for _, found in opened.tables if found.layout is not SUMMARY]
    desk = replace(desk, alone=len(with_figures) == 1)
    for grid, found in opened.tables:
        yield from found.layout.read(grid, found.header, desk)


def described(opened: Opened, blocks: int) -> InputFile:
    """The record of one file of the request: what it was taken for and how long it is."""
    if opened.columns is not None:
        return input_file(opened.path, opened.columns.name, rows=blocks)
    layouts = [_taken_for(grid, found) for grid, found in opened.tables]
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


def _taken_for(grid: Grid, found: Found) -> str:
    ours = found.layout is CREATE_OWN and is_ours(grid)
    return "our workbook" if ours else found.layout.name
