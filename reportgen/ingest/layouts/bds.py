"""The BDS sheet: one row per indicator and period, one column per area."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from reportgen.domain.problem import Problem, Severity
from reportgen.errors import WorkbookError
from reportgen.ingest.block import AreaLabel, Block, LabelCells, MeasureLabel, distinct
from reportgen.ingest.grid import Grid
from reportgen.ingest.labels import as_text, fold
from reportgen.ingest.layouts.layout import Desk
from reportgen.ingest.periods import is_filler, is_worked, read_period
from reportgen.ingest.values import read_cells

_LABELS = {"line", "short desc", "data item", "years"}
_ROW_SUFFIX = re.compile(r"_\d+$")
_WORKED_COLUMN = re.compile(r"quartile|^$|discontinued")


def read_bds(grid: Grid, header: int, desk: Desk) -> Iterator[Block]:
    """The figures of a BDS sheet; rows that hold results (trend, rank, target) are set aside.

    The indicator's name stands only on the first row of its rows and is carried down.

    Raises
    ------
    WorkbookError : when what stands under Years is neither a period nor a known result.
    """
    headings = grid.headings(header)
    at = {fold(text): column for column, text in reversed(list(enumerate(headings))) if text}
    columns = [
        column
        for column, text in enumerate(headings)
        if fold(text) not in _LABELS and not _WORKED_COLUMN.search(fold(text))
    ]
    years = [_cell(row, at["years"]) for row in grid.rows[header:]]
    kept = [place for place, label in enumerate(years) if read_period(label)]
    problems = _other_rows(grid, header, at, years)
    codes = [_code(row, at["short desc"]) for row in grid.rows[header:]]
    names = _names(grid, header, at.get("data item"), codes)
    measures, measure = distinct(MeasureLabel(codes[row], name=names[codes[row]]) for row in kept)
    periods, period = distinct(years[row] for row in kept)
    across = len(columns)
    flat = np.empty(len(kept) * across, object)
    flat[:] = [
        row[column] if column < len(row) else None
        for row in (grid.rows[header + place] for place in kept)
        for column in columns
    ]
    yield Block(
        place=grid.place,
        layout="BDS sheet",
        measures=measures,
        areas=tuple(AreaLabel("", headings[column]) for column in columns),
        periods=periods,
        measure=np.repeat(measure, across),
        area=np.tile(np.arange(across, dtype=np.int32), len(kept)),
        period=np.repeat(period, across),
        cells=read_cells(flat, desk.marks),
        row=np.repeat(np.array(kept, np.int32) + np.int32(header + 1), across),
        column=np.tile(np.array(columns, np.int32) + np.int32(1), len(kept)),
        problems=problems,
        labels=LabelCells(measure=at["short desc"] + 1, heading=header),
    )


def _code(row: Sequence[object], column: int) -> str:
    """The indicator's code without the row's number: "LACStable_2016on_3"."""
    return _ROW_SUFFIX.sub("", _cell(row, column)).strip()


def _names(grid: Grid, header: int, column: int | None, codes: Sequence[str]) -> Mapping[str, str]:
    names = dict.fromkeys(codes, "")
    for row, code in zip(grid.rows[header:], codes, strict=True):
        names[code] = names[code] or ("" if column is None else _cell(row, column))
    return names


def _other_rows(
    grid: Grid, header: int, at: Mapping[str, int], years: Sequence[str]
) -> tuple[Problem, ...]:
    """A note for the rows of results; a warning for each filler that holds figures."""
    worked: list[int] = []
    problems: list[Problem] = []
    for place, label in enumerate(years):
        row = header + 1 + place
        if read_period(label):
            continue
        if is_filler(label):
            problems.append(_filler(grid, row, at, label))
        elif is_worked(label):
            worked.append(row)
        else:
            raise WorkbookError(
                grid.at(row, at["years"] + 1),
                f'the period "{label}" cannot be read.',
                "Expected a period such as 2022, 2021/22 or 2020-22, or a known result such as "
                "Trend, Change, Rank or Target.",
                "write the period in one of these forms, or take the row out.",
            )
    if worked:
        problems.append(
            Problem(
                Severity.NOTE,
                grid.at(worked[0], 0),
                f"{len(worked):,} rows from here hold results (trend, change, rank, target) or "
                "nothing under Years.",
                "Results are worked out again from the figures.",
                "nothing needs to be done.",
            )
        )
    return tuple(problems)


def _filler(grid: Grid, row: int, at: Mapping[str, int], label: str) -> Problem:
    cells = grid.rows[row - 1]
    holds = any(type(cell) in (int, float) for cell in cells[at["years"] + 1 :])
    return Problem(
        Severity.SEVERE if holds else Severity.WARNING,
        grid.at(row, at["years"] + 1),
        f'"{label}" stands where a period should be.',
        "Expected a year such as 2022, 2021/22 or 2020-22.",
        "ask the publisher which period is meant; the row was set aside.",
        _code(cells, at["short desc"]),
    )


def _cell(row: Sequence[object], column: int) -> str:
    return as_text(row[column]) if column < len(row) else ""
