"""The files of a request: each opened once, each sheet given to the reader of its layout."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from reportgen.domain.area import NeighbourSet
from reportgen.domain.problem import Problem, Severity
from reportgen.domain.source import InputFile
from reportgen.errors import WorkbookError
from reportgen.ingest.areas.area_book import AreaBook
from reportgen.ingest.areas.neighbours import read_neighbours
from reportgen.ingest.files.edited_sheets import settled
from reportgen.ingest.files.grid import Grid
from reportgen.ingest.files.merged_cells import settle_merged
from reportgen.ingest.files.opening import (
    columns_of,
    first_row,
    open_csv,
    open_old_workbook,
    open_workbook,
)
from reportgen.ingest.files.safety import FileKind, kind_of
from reportgen.ingest.labels import as_text, fold
from reportgen.ingest.layouts.known import COLUMN_LAYOUTS, LONG
from reportgen.ingest.layouts.layout import ColumnLayout, Found
from reportgen.ingest.layouts.recognition import (
    neighbours_header,
    nothing_recognised,
    recognise,
)
from reportgen.ingest.mapping_files import MappingFile, mapping_beside
from reportgen.ingest.records import Heading, Record, records_of

OWN_SHEETS = ("Indicators", "Rules", "Areas", "Breaks", "Joins", "Neighbours")
_OWN = {fold(name): name for name in OWN_SHEETS}
_CLOSE = 0.8  # "Rule" is surely meant for "Rules", "Breakdown" not for "Breaks"
_NO_AREAS = AreaBook({})
_READ_ME = ("read me", "readme")
_RELEASED = ("released", "release date")


@dataclass(frozen=True, slots=True)
class Opened:
    """One file with what each of its sheets is; some are read by their columns instead.

    `own` are our own sheets; `stated` what its tables say themselves of indicators, areas and
    rules, by the name of the sheet that would hold it. `mappings` are those of the catalogue,
    before them the one that lies beside the file. `used` are the mappings and other files
    that said how it is to be read.
    """

    path: Path
    kind: FileKind
    tables: tuple[tuple[Grid, Found], ...] = ()
    own: Mapping[str, Grid] = field(default_factory=dict)
    neighbours: tuple[NeighbourSet, ...] = ()
    released: str = ""
    problems: tuple[Problem, ...] = ()
    columns: ColumnLayout | None = None
    stated: Mapping[str, tuple[Record, ...]] = field(default_factory=dict)
    mappings: tuple[MappingFile, ...] = ()
    used: tuple[InputFile, ...] = ()


def open_input(
    path: Path,
    mappings: Sequence[MappingFile] = (),
    book: AreaBook = _NO_AREAS,
    cache: Path | None = None,
) -> Opened:
    """One file of the request, opened and recognised, by its headings or by a mapping file.

    A mapping file beside it, under its name, goes before those of the catalogue. `cache` is a
    folder for what was read of large workbooks; None keeps nothing.

    Raises
    ------
    WorkbookError : when it cannot be opened, or no sheet of it is known.
    """
    kind = kind_of(path)
    mappings = (*mapping_beside(path), *mappings)
    by_columns = _column_layout(path, kind, mappings)
    if by_columns is not None:
        stated = {name: tuple(rows) for name, rows in by_columns.states(path, mappings).items()}
        return Opened(
            path,
            kind,
            released=_dated(path),
            columns=by_columns,
            stated=stated,
            mappings=mappings,
            used=tuple(by_columns.uses(path, mappings)),
        )
    grids = _grids(path, kind, cache)
    sorted_out = _sorted_out(path, grids, mappings)
    own, tables = sorted_out.own, sorted_out.tables
    return Opened(
        path,
        kind,
        tuple(tables),
        own,
        tuple(sorted_out.neighbours),
        _released(grids),
        (
            *dict.fromkeys(each for grid in sorted_out.used for each in grid.problems),
            *(problem for grid in sorted_out.others for problem in _not_read(grid, own)),
        ),
        stated=_stated(tables, mappings, book),
        mappings=mappings,
        used=tuple(file for grid, found in tables for file in found.layout.uses(grid, mappings)),
    )


@dataclass(frozen=True, slots=True)
class _SortedOut:
    """The sheets of a workbook by what each of them is; `used` are those that are read."""

    own: Mapping[str, Grid]
    tables: list[tuple[Grid, Found]]
    neighbours: list[NeighbourSet]
    used: list[Grid]
    others: list[Grid]


def _sorted_out(path: Path, grids: Sequence[Grid], mappings: Sequence[MappingFile]) -> _SortedOut:
    """Each sheet by what it is.

    Raises
    ------
    WorkbookError : when no sheet is known, or one named Data is not.
    """
    own = {
        _OWN[fold(grid.sheet)]: settle_merged(grid, header=1)
        for grid in grids
        if fold(grid.sheet) in _OWN
    }
    found = _SortedOut(own, [], [], list(own.values()), [])
    for grid in grids:
        if fold(grid.sheet) in _OWN or fold(grid.sheet) in _READ_ME:
            continue
        header = neighbours_header(grid)
        table = recognise(grid, mappings)
        if header is not None:
            found.neighbours.append(read_neighbours(grid, header))
            found.used.append(grid)
        elif table is not None:
            found.tables.append((settled(grid, table.header), table))
        else:
            found.others.append(grid)
    ours = next((grid for grid in found.others if fold(grid.sheet) == "data" and grid.rows), None)
    if ours is not None:
        raise nothing_recognised(path.name, (ours,))
    if not found.tables and not found.neighbours and "Neighbours" not in own:
        raise nothing_recognised(path.name, found.others)
    found.used[:0] = [grid for grid, _ in found.tables]
    return found


def _grids(path: Path, kind: FileKind, cache: Path | None) -> tuple[Grid, ...]:
    if kind is FileKind.CSV:
        return (open_csv(path),)
    return open_old_workbook(path) if kind is FileKind.OLD_WORKBOOK else open_workbook(path, cache)


def _column_layout(
    path: Path, kind: FileKind, mappings: Sequence[MappingFile]
) -> ColumnLayout | None:
    if kind is FileKind.PARQUET:
        columns_of(path)  # refuses records of children
        return LONG
    if kind is not FileKind.CSV:
        return None
    headings = first_row(path)
    return next((each for each in COLUMN_LAYOUTS if each.fits(headings, mappings)), None)


def _stated(
    tables: Sequence[tuple[Grid, Found]], mappings: Sequence[MappingFile], book: AreaBook
) -> Mapping[str, tuple[Record, ...]]:
    """What the tables say of indicators, areas and rules, in order of the sheets."""
    rows: dict[str, list[Record]] = {}
    for grid, found in tables:
        for name, stated in found.layout.states(grid, found.header, mappings, book).items():
            rows.setdefault(name, []).extend(stated)
    return {name: tuple(each) for name, each in rows.items()}


def own_records(
    opened: Sequence[Opened], sheet: str, headings: Sequence[Heading]
) -> tuple[Record, ...]:
    """The rows of one of our own sheets in all files, then what their tables say themselves.

    Raises
    ------
    WorkbookError : when a heading is unknown or a needed one is missing.
    """
    grids = (each.own[sheet] for each in opened if sheet in each.own)
    written = (record for grid in grids for record in records_of(grid, headings))
    return (*written, *(record for each in opened for record in each.stated.get(sheet, ())))


def _dated(path: Path) -> str:
    """The date in the name of a long file, which is its release."""
    found = re.search(r"\d{4}-\d\d-\d\d", path.stem)
    return found.group(0) if found else ""


def _released(grids: Sequence[Grid]) -> str:
    """The release date that the sheet "Read me" names."""
    for grid in grids:
        for row in grid.rows if fold(grid.sheet) in _READ_ME else ():
            if len(row) > 1 and fold(as_text(row[0])) in _RELEASED:
                return as_text(row[1])
    return ""


def _not_read(grid: Grid, own: Mapping[str, Grid]) -> list[Problem]:
    """A note for a sheet that nothing reads; an error where one of ours was surely meant."""
    if not grid.rows:
        return []
    missing = [name for name in OWN_SHEETS if name not in own]
    meant = get_close_matches(fold(grid.sheet), [fold(name) for name in missing], 1, _CLOSE)
    if meant:
        raise WorkbookError(
            f'{grid.file}, sheet "{grid.sheet}"',
            "no sheet of this name is read.",
            f'Did you mean "{_OWN[meant[0]]}"?',
            f'rename the sheet to "{_OWN[meant[0]]}", or give it quite another name.',
        )
    return [
        Problem(
            Severity.NOTE,
            f'{grid.file}, sheet "{grid.sheet}"',
            "the sheet holds no table that is known, and was not read.",
            f"Expected a LAIT layout, or a sheet named Data, {', '.join(OWN_SHEETS[:-1])} or "
            f"{OWN_SHEETS[-1]}.",
            "nothing, unless it holds figures for the report.",
        )
    ]
