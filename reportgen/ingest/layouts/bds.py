"""The BDS sheet: one row per indicator and period, one column per area."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from reportgen.domain.problem import Problem, Severity
from reportgen.errors import WorkbookError
from reportgen.ingest.block import AreaLabel, Block, LabelCells, Mask, MeasureLabel, distinct
from reportgen.ingest.catalogue import Catalogue
from reportgen.ingest.files.grid import Grid
from reportgen.ingest.labels import as_text, fold
from reportgen.ingest.layouts.bds_columns import AreaColumns, area_columns
from reportgen.ingest.layouts.layout import Desk
from reportgen.ingest.layouts.stacked import tables_on
from reportgen.ingest.periods import is_filler, is_worked, read_period
from reportgen.ingest.values import read_cells

_SIGN = frozenset({"short desc", "years"})
_ROW_SUFFIX = re.compile(r"_\d+$")
_MOST_KINDS = 8


def read_bds(grid: Grid, header: int, desk: Desk) -> Iterator[Block]:
    """The figures of a BDS sheet; rows that hold results (trend, rank, target) are set aside.

    The indicator's name stands only on the first row of its rows and is carried down.

    Raises
    ------
    WorkbookError : when what stands under Years is neither a period nor a known result.
    """
    for table, row in tables_on(grid, header, lambda texts: texts >= _SIGN):
        yield _block(table, row, desk)


def _block(grid: Grid, header: int, desk: Desk) -> Block:
    at = {
        fold(text): column
        for column, text in reversed(list(enumerate(grid.headings(header))))
        if text
    }
    columns = area_columns(grid, header, desk.book)
    years = [_cell(row, at["years"]) for row in grid.rows[header:]]
    kept = [place for place, label in enumerate(years) if read_period(label)]
    codes = _codes(grid, header, at["short desc"], desk.catalogue)
    names = _names(grid, header, at.get("data item"), codes)
    measures, measure = distinct(MeasureLabel(codes[row], name=names[codes[row]]) for row in kept)
    periods, period = distinct(years[row] for row in kept)
    across = len(columns.at)
    cells = _cells(grid, header, kept, columns)
    stay = _not_said_twice(cells, columns)
    return Block(
        place=grid.place,
        layout="BDS sheet",
        measures=measures,
        areas=tuple(AreaLabel("", name) for name in columns.names),
        periods=periods,
        measure=np.repeat(measure, across)[stay],
        area=np.tile(np.array(columns.area, np.int32), len(kept))[stay],
        period=np.repeat(period, across)[stay],
        cells=read_cells(cells.reshape(-1)[stay], desk.marks),
        row=np.repeat(np.array(kept, np.int32) + np.int32(header + 1), across)[stay],
        column=np.tile(np.array(columns.at, np.int32) + np.int32(1), len(kept))[stay],
        published=True,
        problems=(*columns.problems, *_other_rows(grid, header, at, years, codes)),
        labels=LabelCells(measure=at["short desc"] + 1, heading=header),
    )


def _cells(
    grid: Grid, header: int, kept: Sequence[int], columns: AreaColumns
) -> npt.NDArray[np.object_]:
    """The cells of figures, one row for each kept row and one column for each area column."""
    flat = np.empty(len(kept) * len(columns.at), object)
    flat[:] = [
        row[column] if column < len(row) else None
        for row in (grid.rows[header + place] for place in kept)
        for column in columns.at
    ]
    return flat.reshape(len(kept), len(columns.at))


def _not_said_twice(cells: npt.NDArray[np.object_], columns: AreaColumns) -> Mask:
    """False for the blank cell of two columns of one area, where the other one has a figure."""
    stay = np.ones(cells.shape, bool)
    for one, other in columns.doubled:
        blank, beside = (
            np.array([as_text(cell) in ("", "-") for cell in cells[:, at]], bool)
            for at in (one, other)
        )
        stay[:, one] &= ~(blank & ~beside)
        stay[:, other] &= ~beside
    return stay.reshape(-1)


def _codes(grid: Grid, header: int, column: int, catalogue: Catalogue) -> list[str]:
    """Each row's code without its row number: "LACStable_2016on_3" is LACStable_2016on.

    Where rows are not numbered a figure at the end belongs to the code ("Section_47"): the
    catalogue knows it so, or it comes again in another row, which no row number does.
    """
    written = [_cell(row, column) for row in grid.rows[header:]]
    codes: dict[str, str] = {}
    for text, times in Counter(written).items():
        bare = _ROW_SUFFIX.sub("", text).strip()
        known = bool(catalogue.code_of(text)) or times > 1
        codes[text] = text if known and not catalogue.code_of(bare) else bare
    return [codes[text] for text in written]


def _names(grid: Grid, header: int, column: int | None, codes: Sequence[str]) -> Mapping[str, str]:
    names = dict.fromkeys(codes, "")
    for row, code in zip(grid.rows[header:], codes, strict=True):
        names[code] = names[code] or ("" if column is None else _cell(row, column))
    return names


def _other_rows(
    grid: Grid, header: int, at: Mapping[str, int], years: Sequence[str], codes: Sequence[str]
) -> tuple[Problem, ...]:
    """A note that counts the rows of results; a warning for each filler that holds figures."""
    worked: dict[int, str] = {}
    problems: list[Problem] = []
    for place, label in enumerate(years):
        row = header + 1 + place
        if read_period(label):
            continue
        if is_filler(label):
            problems.append(_filler(grid, row, at, label, codes[place]))
        elif is_worked(label):
            worked[row] = label
        else:
            raise WorkbookError(
                grid.at(row, at["years"] + 1),
                f'the period "{label}" cannot be read.',
                "Expected a period such as 2022, 2021/22 or 2020-22, or a known result such as "
                "Trend, Change, Rank or Target.",
                "write the period in one of these forms, or take the row out.",
            )
    return (*problems, *([_worked(grid, worked)] if worked else []))


def _worked(grid: Grid, labels: Mapping[int, str]) -> Problem:
    """One note for all rows of results, counted by what stands under Years."""
    kinds = Counter(label if label != "-" else "" for label in labels.values())
    told = [
        f"{count:,} {label or 'with nothing under Years'}"
        for label, count in kinds.most_common(_MOST_KINDS)
    ]
    more = f" and {len(kinds) - _MOST_KINDS} more kinds" if len(kinds) > _MOST_KINDS else ""
    return Problem(
        Severity.NOTE,
        grid.at(min(labels), 0),
        f"{len(labels):,} rows from here hold results or no period: {', '.join(told)}{more}.",
        "Results are worked out again from the figures.",
        "nothing needs to be done.",
    )


def _filler(grid: Grid, row: int, at: Mapping[str, int], label: str, code: str) -> Problem:
    cells = grid.rows[row - 1]
    holds = any(type(cell) in (int, float) for cell in cells[at["years"] + 1 :])
    return Problem(
        Severity.SEVERE if holds else Severity.WARNING,
        grid.at(row, at["years"] + 1),
        f'"{label}" stands where a period should be.',
        "Expected a year such as 2022, 2021/22 or 2020-22.",
        "ask the publisher which period is meant; the row was set aside.",
        code,
    )


def _cell(row: Sequence[object], column: int) -> str:
    return as_text(row[column]) if column < len(row) else ""
