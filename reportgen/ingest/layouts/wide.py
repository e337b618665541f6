"""Tables with one column per period: the create-your-own table, the views and our own Data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from reportgen.domain.problem import Problem, Severity
from reportgen.errors import WorkbookError
from reportgen.ingest.block import (
    AreaLabel,
    Block,
    LabelCells,
    MeasureLabel,
    Positions,
    distinct,
)
from reportgen.ingest.file_names import indicator_name
from reportgen.ingest.grid import Grid
from reportgen.ingest.labels import area_number, as_text, fold
from reportgen.ingest.layouts.layout import HEADER_WITHIN, Desk
from reportgen.ingest.mapping_files import MappingFile
from reportgen.ingest.nameless_rows import nameless_rows
from reportgen.ingest.periods import is_filler, read_period
from reportgen.ingest.stray_columns import set_aside
from reportgen.ingest.values import ABSENT, read_cells

_LABELS = {
    "la number": "number",
    "la and regions": "area",
    "la": "area",
    "region": "region",
    "topic": "topic",
    "measure": "measure",
    "statistical neighbour group": "group",
}
GROUP = "Statistical Neighbour Group"
LAIT_LABELS = ("LA Number", "LA and Regions", "Region", "Topic", "Measure", GROUP)
LAIT_SHEET = "Sheet 1"
_PLACES = frozenset({"la and regions", "la", "region"})
_MEANS = "statistical neighbours"


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the labels stand and which columns are periods, from 0."""

    labels: Mapping[str, int]
    periods: tuple[int, ...]
    headings: tuple[str, ...]
    problems: tuple[Problem, ...]


def read_create_own(grid: Grid, header: int, desk: Desk) -> Iterator[Block]:
    """The create-your-own table, or the sheet Data of our own workbook.

    Raises
    ------
    WorkbookError : when a period heading cannot be read.
    """
    marks = desk.marks
    columns = _columns(grid, header, marks)
    measure, topic = columns.labels["measure"], columns.labels.get("topic")
    names = [
        MeasureLabel(topic=_cell(row, topic), name=_cell(row, measure))
        for row in grid.rows[header:]
    ]
    layout = "our workbook" if is_ours(grid) else "create-your-own table"
    yield _block(grid, header, columns, names, marks, layout)


def is_ours(grid: Grid) -> bool:
    """Whether a table of this kind is the sheet Data of our own workbook."""
    return fold(grid.sheet) == "data"


def view_header(grid: Grid, mappings: Sequence[MappingFile]) -> int | None:
    """The row of the headings of a view: a number, a place and no topic."""
    for row, headings in grid.first_headings(HEADER_WITHIN):
        if "la number" in headings and headings & _PLACES and "topic" not in headings:
            return row
    return None


def read_view(grid: Grid, header: int, desk: Desk) -> Iterator[Block]:
    """A view of one indicator, whose name stands only in the file's name.

    Raises
    ------
    WorkbookError : when a period heading, or the indicator's name, cannot be read.
    """
    columns = _columns(grid, header, desk.marks)
    name = indicator_name(desk.path, desk.catalogue, desk.book)
    names = [MeasureLabel(name=name)] * (len(grid.rows) - header)
    yield _block(grid, header, columns, names, desk.marks, "view")


def _block(
    grid: Grid,
    header: int,
    columns: _Columns,
    names: Sequence[MeasureLabel],
    marks: Mapping[str, str],
    layout: str,
) -> Block:
    rows = grid.rows[header:]
    areas = [_area(row, columns.labels) for row in rows]
    kept = [at for at, area in enumerate(areas) if _holds_figures(area, names[at])]
    measures, measure = distinct(names[at] for at in kept)
    places, area = distinct(areas[at] for at in kept)
    across = len(columns.periods)
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
        cells=read_cells(flat, marks),
        row=np.repeat(np.array(kept, np.int32) + np.int32(header + 1), across),
        column=_tiled([column + 1 for column in columns.periods], len(kept)),
        cuts_years=layout != "view",
        as_published=_as_lait_writes(grid, header),
        blank_is_absent=layout == "our workbook",
        problems=(*columns.problems, *_row_problems(grid, header, columns, areas, names)),
        labels=_label_cells(columns.labels),
    )


def _as_lait_writes(grid: Grid, header: int) -> bool:
    """Whether a create-your-own table is as the app wrote it: nothing moved, added or retyped."""
    headings = grid.rows[header - 1]
    labels = LAIT_LABELS if GROUP in headings else LAIT_LABELS[:-1]
    return (
        header == 1
        and (grid.kind == "csv" or grid.sheet == LAIT_SHEET)
        and tuple(headings[: len(labels)]) == labels
        and all(isinstance(each, str) and _is_laits(each) for each in headings[len(labels) :])
    )


def _is_laits(heading: str) -> bool:
    """Whether LAIT writes such a heading: a period, or the stray "0" of one of its indicators."""
    return read_period(heading) is not None or is_filler(heading)


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
    columns: _Columns,
    areas: Sequence[AreaLabel],
    names: Sequence[MeasureLabel],
) -> list[Problem]:
    both = list(zip(areas, names, strict=True))
    return [
        *_means_note(grid, header, areas),
        *nameless_rows(grid, header, columns.labels, both, columns.periods),
    ]


def _columns(grid: Grid, header: int, marks: Mapping[str, str]) -> _Columns:
    headings = grid.headings(header)
    labels: dict[str, int] = {}
    periods: list[int] = []
    strays: list[int] = []
    for column, text in enumerate(headings):
        label = _LABELS.get(fold(text))
        if label:
            labels.setdefault(label, column)
        elif read_period(text):
            periods.append(column)
        else:
            strays.append(column)
    first = min((*periods, max(labels.values()) + 1))
    problems = [
        problem for at in strays for problem in set_aside(grid, header, at, marks, at >= first)
    ]
    if "area" not in labels:
        labels["area"] = labels["region"]
    if not periods:
        raise WorkbookError(
            grid.at(header, 1),
            "no column of this table is a period.",
            "Expected headings such as 2022, 2021/22, 2020-22 or 2022 (prov).",
            "write each period as a heading, with its figures below.",
        )
    _refuse_twice(grid, header, [headings[column] for column in periods], periods)
    return _Columns(labels, tuple(periods), headings, tuple(problems))


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


def _label_cells(labels: Mapping[str, int]) -> LabelCells:
    measure, area, number = (labels.get(each, -1) + 1 for each in ("measure", "area", "number"))
    return LabelCells(measure, area or number, number or area)


def _area(row: Sequence[object], labels: Mapping[str, int]) -> AreaLabel:
    number = labels.get("number")
    found = area_number(row[number]) if number is not None and number < len(row) else ""
    return AreaLabel(found, _cell(row, labels["area"]))


def _cell(row: Sequence[object], column: int | None) -> str:
    return as_text(row[column]) if column is not None and column < len(row) else ""


def _tiled(columns: Sequence[int] | range, times: int) -> Positions:
    return np.tile(np.array(columns, np.int32), times)


def _refuse_twice(grid: Grid, header: int, names: Sequence[str], columns: Sequence[int]) -> None:
    for at, name in enumerate(names):
        if name in names[:at]:
            raise WorkbookError(
                grid.at(header, columns[at] + 1),
                f'the period "{name}" stands there twice.',
                "Expected each period once.",
                "take one of the two columns out, or correct its heading.",
            )
