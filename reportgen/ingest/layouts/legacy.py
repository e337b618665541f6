"""The indicator page of the older Excel LAIT: figures above, and a table of results."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.block import Block, no_figures
from reportgen.ingest.files.grid import Grid
from reportgen.ingest.labels import fold
from reportgen.ingest.layouts.layout import HEADER_WITHIN, Desk
from reportgen.ingest.layouts.stacked import headers_below, tables_on
from reportgen.ingest.layouts.view_signs import is_summary, is_view
from reportgen.ingest.layouts.wide import view_blocks, view_header
from reportgen.ingest.mapping_files import MappingFile

_NUMBER = "la number"


def page_header(grid: Grid, mappings: Sequence[MappingFile]) -> int | None:
    """The row of the main table's headings, where a table of results stands on the same sheet."""
    header = view_header(grid, mappings)
    if header is None:
        return None
    beside = _results_beside(grid, header)
    below = next(headers_below(grid, header, is_summary), None)
    return header if beside or below else None


def read_page(grid: Grid, header: int, desk: Desk) -> Iterator[Block]:
    """The figures of an indicator page; its table of results is set aside with a note.

    Raises
    ------
    WorkbookError : when a period heading, or the indicator's name, cannot be read.
    """
    beside = _results_beside(grid, header)
    if beside:
        yield no_figures(grid.place, "indicator page", [_results(grid, header, beside + 1)])
        grid = replace(grid, rows=[row[:beside] for row in grid.rows])
    main: list[tuple[Grid, int]] = []
    for table, row in tables_on(grid, header, is_view, is_summary):
        if is_summary(frozenset(fold(text) for text in table.headings(row))):
            yield no_figures(grid.place, "indicator page", [_results(table, row, 1)])
        else:
            main.append((table, row))
    yield from view_blocks(main, desk, "indicator page")


def summary_header(grid: Grid, mappings: Sequence[MappingFile]) -> int | None:
    """The row of the headings of a table of results that stands alone on its sheet."""
    for row, headings in grid.first_headings(HEADER_WITHIN):
        if is_summary(headings):
            return row
    return None


def read_summary(grid: Grid, header: int, desk: Desk) -> Iterator[Block]:
    """No figures: what LAIT shows of trend, rank and bands is set aside with a warning."""
    problem = _results(grid, header, 1)
    told = replace(problem, severity=Severity.WARNING, cure=_CURE)
    yield no_figures(grid.place, "summary of results", [told])


_CURE = "download the table of figures from LAIT, in place of what its screen shows below it."


def _results(grid: Grid, header: int, column: int) -> Problem:
    return Problem(
        Severity.NOTE,
        grid.at(header, column),
        "the table that begins here holds results (trend, rank, quartile banding), not figures.",
        "Results are worked out again from the figures.",
        "nothing needs to be done.",
    )


def _results_beside(grid: Grid, header: int) -> int:
    """The column, from 0, where a table of results begins beside the main one; 0 if none."""
    headings = [fold(text) for text in grid.headings(header)]
    starts = [at for at, text in enumerate(headings) if text == _NUMBER]
    if len(starts) > 1 and is_summary(frozenset(headings[starts[1] :])):
        return starts[1]
    return 0
