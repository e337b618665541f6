"""All editions of statistical neighbours of one run, the default last, and what is told of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from reportgen.domain.area import NeighbourSet
from reportgen.domain.problem import Problem, Severity
from reportgen.errors import WorkbookError
from reportgen.ingest.areas.area_book import AreaBook
from reportgen.ingest.areas.neighbours import (
    edition_of,
    in_order,
    named,
    neighbours_header,
    read_neighbours,
    same_members,
    shipped_sets,
)
from reportgen.ingest.areas.own_neighbours import own_header, read_own_list
from reportgen.ingest.files.grid import Grid
from reportgen.ingest.files.opening import open_csv
from reportgen.ingest.files.safety import FileKind, kind_of
from reportgen.ingest.inputs import Opened, open_input
from reportgen.ingest.layouts.layout import HEADER_WITHIN
from reportgen.ingest.records import Record


def all_sets(
    shipped: Sequence[Record], given: Sequence[Path], opened: Sequence[Opened], book: AreaBook
) -> tuple[tuple[NeighbourSet, ...], tuple[Opened, ...], tuple[Problem, ...]]:
    """The editions, the neighbour workbooks that were opened for them, and notes.

    The last edition is the default: the newest that the request gives, else the newest inside
    its workbooks, else the newest shipped. One that stands twice is taken from where it goes
    first; one whose name tells no month and year is the newest of its kind.

    Parameters
    ----------
    shipped : the rows of neighbours.csv.
    given : the neighbour workbooks that the request names.
    opened : the request's other files.
    book : all areas, by which a council's own list is read.

    Raises
    ------
    WorkbookError : when a given file holds no neighbours.
    """
    known = shipped_sets(shipped)
    inside = [_inside(found, known) for file in opened for found in _held(file, book)]
    new = (each for each in inside if each not in known and not each.own)
    sets = _with_last(known, inside)
    files = tuple(_opened(path) for path in given)
    problems = tuple(_found_inside(each) for each in new)
    return _with_last(sets, _given(files, sets, book)), files, problems


def _held(file: Opened, book: AreaBook) -> Iterator[NeighbourSet]:
    """The sets of one file: DfE's tables, then a council's own list in the sheet Neighbours."""
    yield from file.neighbours
    if "Neighbours" in file.own:
        grid = file.own["Neighbours"]
        header = own_header(grid, HEADER_WITHIN)
        theirs = neighbours_header(grid, HEADER_WITHIN)
        if header is None and theirs is None:
            raise _no_list(grid)
        yield read_own_list(grid, header, book) if header else read_neighbours(grid, theirs or 1)


def _opened(path: Path) -> Opened:
    """A file that was given for its neighbours; its one table may be a council's own list."""
    kind = kind_of(path)
    if kind is FileKind.CSV:
        grid = open_csv(path)
        if own_header(grid, HEADER_WITHIN):
            return Opened(path, kind, own={"Neighbours": grid})
        if neighbours_header(grid, HEADER_WITHIN) is None:
            raise _none_inside(path)
    return open_input(path)


def _inside(found: NeighbourSet, known: Sequence[NeighbourSet]) -> NeighbourSet:
    """A set inside a workbook; the known one where they say the same."""
    edition = named(found, known)
    for each in known:
        if each.name == edition.name and same_members(each.members, edition.members):
            return each
    return edition


def _given(
    files: Sequence[Opened], known: Sequence[NeighbourSet], book: AreaBook
) -> Iterator[NeighbourSet]:
    for file in files:
        sets = list(_held(file, book))
        if not sets:
            raise _none_inside(file.path)
        for found in sets:
            edition = named(found, known)
            undated = edition.name.startswith("of ")
            yield replace(edition, name=file.path.stem) if undated else edition


def _with_last(
    sets: Sequence[NeighbourSet], later: Iterable[NeighbourSet]
) -> tuple[NeighbourSet, ...]:
    """The sets, and after them the later ones, oldest first; each name once."""
    names = {each.name: each for each in later}
    newest_last = sorted(
        in_order(names.values()), key=lambda each: (each.own, not edition_of(each.name))
    )
    return (*(each for each in sets if each.name not in names), *newest_last)


def _found_inside(edition: NeighbourSet) -> Problem:
    return Problem(
        Severity.NOTE,
        edition.place,
        f'the file holds statistical neighbours that no known edition has: "{edition.name}".',
        "Neighbours that the request gives go first, then those inside a workbook, then those of "
        "inputs/areas.",
        f'name the edition to use in the request; for this one, neighbour_set: "{edition.name}".',
    )


def _no_list(grid: Grid) -> WorkbookError:
    return WorkbookError(
        f'{grid.file}, sheet "{grid.sheet}"',
        "the sheet holds no list of neighbours.",
        'Expected the headings "Area" and "Neighbour", or "Area", "Neighbour 1", "Neighbour 2" and '
        "so on.",
        "correct the headings, or give the sheet another name.",
    )


def _none_inside(path: Path) -> WorkbookError:
    return WorkbookError(
        path.name,
        "the file holds no statistical neighbours.",
        'Expected a sheet with the headings "LA num" and "SN1" to "SN10", or a list with the '
        'headings "Area" and "Neighbour".',
        "give DfE's workbook of statistical neighbours, or a list of your own.",
    )
