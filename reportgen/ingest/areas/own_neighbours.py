"""A council's own list of neighbours: an area and those it is compared with, by name or code."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportgen.domain.area import Area, AreaKind, NeighbourSet
from reportgen.domain.calendar_date import in_words
from reportgen.errors import WorkbookError, did_you_mean
from reportgen.ingest.areas.area_book import AreaBook
from reportgen.ingest.areas.neighbours import edition_of
from reportgen.ingest.files.grid import Grid
from reportgen.ingest.labels import as_text, fold

_AREAS = ("area", "authority", "local authority", "council", "la", "la number", "la name")
_NEIGHBOUR = re.compile(r"(?:statistical |nearest )?neighbour(?: name| code)?(?: (\d+))?")
_DATES = ("date", "as at", "edition")
_NONE = ("", "-")


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the area, its neighbours in order, and the list's date stand, from 0."""

    area: int
    neighbours: tuple[int, ...]
    date: int | None


def own_header(grid: Grid, within: int) -> int | None:
    """The row of the headings of such a list, from 1; None if the sheet holds none."""
    for row in range(1, min(within, len(grid.rows)) + 1):
        if _columns(grid, row) is not None:
            return row
    return None


def read_own_list(grid: Grid, header: int, book: AreaBook) -> NeighbourSet:
    """The list as a set of its own name, with its date where the list or its file tells one.

    Either a row for each area with a column for each neighbour, or a row for each pair.

    Raises
    ------
    WorkbookError : when a name or code is no authority's, or a neighbour stands twice.
    """
    columns = _columns(grid, header)
    members: dict[str, list[str]] = {}
    dates: dict[str, None] = {}
    for row, cells in enumerate(grid.rows[header:], start=header + 1):
        area_text = _cell(cells, columns.area) if columns else ""
        if columns is None or area_text in _NONE:
            continue
        own = _authority(grid, row, columns.area, area_text, book)
        listed = members.setdefault(own.code, [])
        for at, text in _named(cells, columns.neighbours):
            each = _authority(grid, row, at, text, book)
            if each.code == own.code or each.code in listed:
                raise _twice(grid, row, at, each, own)
            listed.append(each.code)
        if columns.date is not None:
            dates.setdefault(_cell(cells, columns.date))
    found = {code: tuple(codes) for code, codes in members.items() if codes}
    name = _name(grid, [book.areas[code] for code in found], [each for each in dates if each])
    return NeighbourSet(name, found, grid.file, own=True)


def _columns(grid: Grid, row: int) -> _Columns | None:
    headings = [fold(text) for text in grid.headings(row)]
    area = next((at for at, text in enumerate(headings) if text in _AREAS), None)
    found = [(at, _NEIGHBOUR.fullmatch(text)) for at, text in enumerate(headings)]
    ranked = sorted((int(each[1] or 0), at) for at, each in found if each)
    if area is None or not ranked:
        return None
    date = next((at for at, text in enumerate(headings) if text in _DATES), None)
    return _Columns(area, tuple(at for _, at in ranked), date)


def _named(cells: Sequence[object], columns: Sequence[int]) -> Iterator[tuple[int, str]]:
    for at in columns:
        text = _cell(cells, at)
        if text not in _NONE:
            yield at, text


def _cell(cells: Sequence[object], column: int) -> str:
    return as_text(cells[column]) if column < len(cells) else ""


def _authority(grid: Grid, row: int, column: int, text: str, book: AreaBook) -> Area:
    area = book.areas.get(book.code(text))
    near = did_you_mean(text, book.names)
    if area is None or area.kind is not AreaKind.AUTHORITY:
        raise WorkbookError(
            grid.at(row, column + 1),
            f'"{text}" is no authority that is known.',
            f"Expected the name or LA number of an authority. {near}".strip(),
            "correct the cell, or add the name to the aliases of the areas.",
        )
    return area


def _twice(grid: Grid, row: int, column: int, area: Area, own: Area) -> WorkbookError:
    again = "" if area.code == own.code else " twice"
    return WorkbookError(
        grid.at(row, column + 1),
        f"{own.name} has {area.name} among its neighbours{again}.",
        "Expected each neighbour once, and never the area itself.",
        "take one of them out.",
    )


def _name(grid: Grid, areas: Sequence[Area], dates: Sequence[str]) -> str:
    """ "Lancashire's own list (March 2024)"; of several areas the file is named."""
    whose = f"{areas[0].belonging} own list" if len(areas) == 1 else f"own list in {grid.file}"
    date = in_words(dates[0]) if dates else edition_of(grid.file)
    return f"{whose} ({date})" if date else whose
