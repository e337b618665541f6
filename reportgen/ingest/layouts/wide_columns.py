"""The columns of a table with one column per period: labels, periods, and what is neither."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportgen.domain.problem import Problem
from reportgen.errors import WorkbookError
from reportgen.ingest.block import LabelCells
from reportgen.ingest.files.grid import Grid
from reportgen.ingest.labels import fold
from reportgen.ingest.periods import is_filler, read_period
from reportgen.ingest.stray_columns import set_aside

_LABELS = {
    "la number": "number",
    "la and regions": "area",
    "la": "area",
    "region": "region",
    "topic": "topic",
    "measure": "measure",
    "statistical neighbour group": "group",
}
PLACES = frozenset({"la and regions", "la", "region"})
_GROUP = "Statistical Neighbour Group"
_LAITS = ("LA Number", "LA and Regions", "Region", "Topic", "Measure", _GROUP)
_LAITS_SHEET = "Sheet 1"


@dataclass(frozen=True, slots=True)
class WideColumns:
    """Where the labels stand and which columns are periods, from 0."""

    labels: Mapping[str, int]
    periods: tuple[int, ...]
    headings: tuple[str, ...]
    problems: tuple[Problem, ...]

    @property
    def label_cells(self) -> LabelCells:
        measure, area, number = (
            self.labels.get(each, -1) + 1 for each in ("measure", "area", "number")
        )
        return LabelCells(measure, area or number, number or area)


def wide_columns(grid: Grid, header: int, marks: Mapping[str, str]) -> WideColumns:
    """The columns of a table whose headings stand in one row, counted from 1.

    Raises
    ------
    WorkbookError : when a period heading cannot be read or stands twice, when there is none,
        or when two tables stand side by side.
    """
    headings = grid.wide_headings(header)
    labels: dict[str, int] = {}
    periods: list[int] = []
    strays: list[int] = []
    for column, text in enumerate(headings):
        label = _LABELS.get(fold(text))
        if label:
            first = labels.setdefault(label, column)
            if any(first < period < column for period in periods):
                raise _side_by_side(grid, header, first, column)
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
    return WideColumns(labels, tuple(periods), headings, tuple(problems))


def as_lait_writes(grid: Grid, header: int) -> bool:
    """Whether a create-your-own table is as the app wrote it: nothing moved, added or retyped."""
    headings = grid.rows[header - 1]
    labels = _LAITS if _GROUP in headings else _LAITS[:-1]
    return (
        header == 1
        and (grid.kind == "csv" or grid.sheet == _LAITS_SHEET)
        and tuple(headings[: len(labels)]) == labels
        and all(isinstance(each, str) and _is_laits(each) for each in headings[len(labels) :])
    )


def _is_laits(heading: str) -> bool:
    """Whether LAIT writes such a heading: a period, or the stray "0" of one of its indicators."""
    return read_period(heading) is not None or is_filler(heading)


def _side_by_side(grid: Grid, header: int, first: int, second: int) -> WorkbookError:
    headings = grid.headings(header)
    return WorkbookError(
        grid.at(header, second + 1),
        f'the heading "{headings[second]}" stands there for the second time, after '
        f'"{headings[first]}" in {grid.at(header, first + 1).split(", ")[-1]}.',
        "Expected one table; two tables side by side cannot be told apart.",
        "put the second table below the first, with its headings, or on a sheet of its own.",
    )


def _refuse_twice(grid: Grid, header: int, names: Sequence[str], columns: Sequence[int]) -> None:
    for at, name in enumerate(names):
        if name in names[:at]:
            raise WorkbookError(
                grid.at(header, columns[at] + 1),
                f'the period "{name}" stands there twice.',
                "Expected each period once.",
                "take one of the two columns out, or correct its heading.",
            )
