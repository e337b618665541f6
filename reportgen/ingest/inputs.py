"""The files of a request: each opened once, each sheet given to the reader of its layout."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reportgen.domain.area import NeighbourSet
from reportgen.domain.problem import Problem, Severity
from reportgen.domain.source import InputFile
from reportgen.errors import WorkbookError, nearest
from reportgen.ingest.grid import Grid
from reportgen.ingest.labels import as_text, fold
from reportgen.ingest.layout_long import is_long
from reportgen.ingest.layouts import Found, nothing_recognised, recognise
from reportgen.ingest.neighbours import read_neighbours
from reportgen.ingest.opening import FileKind, first_row, kind_of, open_csv, open_workbook
from reportgen.ingest.records import Heading, Record, records_of

OWN_SHEETS = ("Indicators", "Rules", "Areas", "Breaks")
_READ_ME = ("read me", "readme")
_RELEASED = ("released", "release date")


@dataclass(frozen=True, slots=True)
class Opened:
    """One file with what each of its sheets is; a long file is read by its columns."""

    path: Path
    kind: FileKind
    tables: tuple[tuple[Grid, Found], ...] = ()
    own: Mapping[str, Grid] = field(default_factory=dict)
    neighbours: tuple[NeighbourSet, ...] = ()
    released: str = ""
    problems: tuple[Problem, ...] = ()
    is_long: bool = False


def open_input(path: Path) -> Opened:
    """One file of the request, opened and recognised.

    Raises
    ------
    WorkbookError : when it cannot be opened, or no sheet of it is known.
    """
    kind = kind_of(path)
    if kind is FileKind.PARQUET or (kind is FileKind.CSV and is_long(first_row(path))):
        return Opened(path, kind, is_long=True)
    grids = (open_csv(path),) if kind is FileKind.CSV else open_workbook(path)
    own = {grid.sheet: grid for grid in grids if grid.sheet in OWN_SHEETS}
    tables: list[tuple[Grid, Found]] = []
    neighbours = []
    others = []
    for grid in grids:
        if grid.sheet in OWN_SHEETS or fold(grid.sheet) in _READ_ME:
            continue
        found = recognise(grid)
        if found is None:
            others.append(grid)
        elif found.layout == "statistical neighbours":
            neighbours.append(read_neighbours(grid, found.header))
        else:
            tables.append((grid, found))
    if not tables and not neighbours:
        raise nothing_recognised(path.name, others)
    return Opened(
        path,
        kind,
        tuple(tables),
        own,
        tuple(neighbours),
        _released(grids),
        tuple(problem for grid in others for problem in _not_read(grid, own)),
    )


def own_records(
    opened: Sequence[Opened], sheet: str, headings: Sequence[Heading]
) -> tuple[Record, ...]:
    """The rows of one of our own sheets in all files, in order of the files.

    Raises
    ------
    WorkbookError : when a heading is unknown or a needed one is missing.
    """
    grids = (each.own[sheet] for each in opened if sheet in each.own)
    return tuple(record for grid in grids for record in records_of(grid, headings))


def input_file(path: Path, layout: str, sheets: Sequence[str] = (), rows: int = 0) -> InputFile:
    """The record of one file that was read, with the hash of its bytes."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return InputFile(path.name, layout, digest, tuple(sheets), rows)


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
    meant = nearest(grid.sheet, missing, 1)
    if meant:
        raise WorkbookError(
            f'{grid.file}, sheet "{grid.sheet}"',
            "no sheet of this name is read.",
            f'Did you mean "{meant[0]}"?',
            f'rename the sheet to "{meant[0]}", or give it quite another name.',
        )
    return [
        Problem(
            Severity.NOTE,
            f'{grid.file}, sheet "{grid.sheet}"',
            "the sheet holds no table that is known, and was not read.",
            "Expected a LAIT layout, or a sheet named Data, Indicators, Rules, Areas or Breaks.",
            "nothing, unless it holds figures for the report.",
        )
    ]
