"""Tables with one column per period: the create-your-own table, the views and our own Data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from reportgen.domain.problem import Problem, Severity
from reportgen.errors import WorkbookError
from reportgen.ingest.areas.area_book import AreaBook
from reportgen.ingest.block import (
    AreaLabel,
    Block,
    MeasureLabel,
    Positions,
    distinct,
    no_figures,
)
from reportgen.ingest.files.grid import Grid
from reportgen.ingest.labels import area_number, as_text, fold
from reportgen.ingest.layouts.layout import HEADER_WITHIN, Desk
from reportgen.ingest.layouts.stacked import tables_on
from reportgen.ingest.layouts.view_names import named_tables
from reportgen.ingest.layouts.view_signs import is_view
from reportgen.ingest.layouts.wide_columns import WideColumns, as_lait_writes, wide_columns
from reportgen.ingest.mapping_files import MappingFile
from reportgen.ingest.markers import with_blank_unexplained
from reportgen.ingest.nameless_rows import nameless_rows
from reportgen.ingest.values import ABSENT, read_cells

_CREATE_OWN = frozenset({"la and regions", "measure"})
_MEANS = "statistical neighbours"
_ROUNDED = re.compile(r"[£-]*\d[\d,.]* (thousand|million|billion|trillion)")


def read_create_own(grid: Grid, header: int, desk: Desk) -> Iterator[Block]:
    """The create-your-own table, or the sheet Data of our own workbook, and any below it.

    Raises
    ------
    WorkbookError : when a period heading cannot be read.
    """
    layout = "our workbook" if is_ours(grid) else "create-your-own table"
    for table, row in tables_on(grid, header, lambda texts: texts >= _CREATE_OWN):
        columns = wide_columns(table, row, desk.marks)
        measure, topic = columns.labels["measure"], columns.labels.get("topic")
        names = [
            MeasureLabel(topic=_cell(cells, topic), name=_cell(cells, measure))
            for cells in table.rows[row:]
        ]
        yield _block(table, row, columns, names, desk, layout)


def is_ours(grid: Grid) -> bool:
    """Whether a table of this kind is the sheet Data of our own workbook."""
    return fold(grid.sheet) == "data"


def view_header(grid: Grid, mappings: Sequence[MappingFile]) -> int | None:
    """The row of the headings of a view: a number, a place and no topic."""
    for row, headings in grid.first_headings(HEADER_WITHIN):
        if is_view(headings):
            return row
    return None


def read_view(grid: Grid, header: int, desk: Desk) -> Iterator[Block]:
    """A view of one indicator, whose name stands in the file's name or above the table.

    Raises
    ------
    WorkbookError : when a period heading, or the indicator's name, cannot be read.
    """
    yield from view_blocks(list(tables_on(grid, header, is_view)), desk, "view")


def view_blocks(tables: Sequence[tuple[Grid, int]], desk: Desk, layout: str) -> Iterator[Block]:
    """The tables of one sheet, each under the indicator that it is named by.

    Raises
    ------
    WorkbookError : when a period heading, or the first indicator's name, cannot be read.
    """
    for table, row, name, problems in named_tables(tables, desk):
        if not name:
            yield no_figures(table.place, layout, problems)
            continue
        columns = wide_columns(table, row, desk.marks)
        names = [MeasureLabel(name=name)] * (len(table.rows) - row)
        yield _block(table, row, columns, names, desk, layout)


def _block(
    grid: Grid,
    header: int,
    columns: WideColumns,
    names: Sequence[MeasureLabel],
    desk: Desk,
    layout: str,
) -> Block:
    rows = grid.rows[header:]
    areas = [_area(row, columns.labels) for row in rows]
    kept = [
        at
        for at, area in enumerate(areas)
        if _holds_figures(area, names[at])
        and not _is_footnote(rows[at], area, columns.periods, desk.book)
    ]
    measures, measure = distinct(names[at] for at in kept)
    places, area = distinct(areas[at] for at in kept)
    across = len(columns.periods)
    _refuse_rounded(grid, header, columns.periods)
    flat = _flat([rows[at] for at in kept], columns.periods, layout)
    return Block(
        place=grid.place,
        layout=layout,
        measures=measures,
        areas=places,
        periods=tuple(columns.headings[column] for column in columns.periods),
        measure=np.repeat(measure, across),
        area=np.repeat(area, across),
        period=_tiled(range(across), len(kept)),
        cells=read_cells(flat, _marks(desk, layout)),
        row=np.repeat(np.array(kept, np.int32) + np.int32(header + 1), across),
        column=_tiled([column + 1 for column in columns.periods], len(kept)),
        cuts_years="measure" in columns.labels,
        as_published=as_lait_writes(grid, header),
        blank_is_absent=layout == "our workbook",
        problems=(*columns.problems, *_row_problems(grid, header, columns, areas, names)),
        labels=columns.label_cells,
    )


def _refuse_rounded(grid: Grid, header: int, periods: Sequence[int]) -> None:
    """Stop at "1.235 million": LAIT's screen rounds so, its downloads never do.

    Raises
    ------
    WorkbookError : when such a cell stands below a period.
    """
    for row, cells in enumerate(grid.rows[header:], start=header + 1):
        for column in periods:
            cell = cells[column] if column < len(cells) else None
            if type(cell) is str and cell.endswith("illion") and _ROUNDED.fullmatch(cell.strip()):
                raise WorkbookError(
                    grid.at(row, column + 1),
                    f'the value is "{cell}", as LAIT\'s screen shows it.',
                    "Expected the figure itself; a rounded one is no figure.",
                    "download the table from LAIT instead of copying it from the screen.",
                )


def _is_footnote(
    row: Sequence[object], area: AreaLabel, periods: Sequence[int], book: AreaBook
) -> bool:
    """Whether a row below a table is no row of it: no figures, and no area that is known."""
    if book.code(area.number) or book.code(area.name):
        return False
    return not any(at < len(row) and as_text(row[at]) for at in periods)


def _marks(desk: Desk, layout: str) -> Mapping[str, str]:
    """What signs mean: an empty cell is LAIT's dash in its own downloads, nothing in our sheet."""
    return desk.marks if layout == "our workbook" else with_blank_unexplained(desk.marks)


def _flat(
    rows: Sequence[Sequence[object]], periods: Sequence[int], layout: str
) -> npt.NDArray[np.object_]:
    """The cells of every row and period, one after the other."""
    flat = np.empty(len(rows) * len(periods), object)
    flat[:] = [row[at] if at < len(row) else None for row in rows for at in periods]
    if layout == "create-your-own table":
        # LAIT writes a zero-length text for a period that an indicator does not have, and
        # leaves a cell empty (NA in csv) where only the figure is missing.
        flat[flat == ""] = ABSENT
    return flat


def _row_problems(
    grid: Grid,
    header: int,
    columns: WideColumns,
    areas: Sequence[AreaLabel],
    names: Sequence[MeasureLabel],
) -> list[Problem]:
    both = list(zip(areas, names, strict=True))
    return [
        *_means_note(grid, header, areas),
        *nameless_rows(grid, header, columns.labels, both, columns.periods),
    ]


def _means_note(grid: Grid, header: int, areas: Sequence[AreaLabel]) -> list[Problem]:
    rows = [at for at, area in enumerate(areas) if fold(area.name) == _MEANS]
    if not rows:
        return []
    return [
        Problem(
            Severity.NOTE,
            grid.at(header + 1 + rows[0], 0),
            'the row "Statistical Neighbours" is a mean that the file does not explain.',
            "The mean is worked out again from the neighbours' own figures.",
            "nothing needs to be done; give a file with the neighbours if they are missing.",
        )
    ]


def _holds_figures(area: AreaLabel, name: MeasureLabel) -> bool:
    return fold(area.name) != _MEANS and bool(area.name or area.number) and bool(str(name))


def _area(row: Sequence[object], labels: Mapping[str, int]) -> AreaLabel:
    number = labels.get("number")
    found = area_number(row[number]) if number is not None and number < len(row) else ""
    return AreaLabel(found, _cell(row, labels["area"]))


def _cell(row: Sequence[object], column: int | None) -> str:
    return as_text(row[column]) if column is not None and column < len(row) else ""


def _tiled(columns: Sequence[int] | range, times: int) -> Positions:
    return np.tile(np.array(columns, np.int32), times)
