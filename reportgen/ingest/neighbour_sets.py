"""All editions of statistical neighbours of one run, oldest first, and what is told of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from reportgen.domain.area import NeighbourSet
from reportgen.domain.problem import Problem, Severity
from reportgen.errors import WorkbookError
from reportgen.ingest.inputs import Opened, open_input
from reportgen.ingest.neighbours import in_order, named, shipped_sets
from reportgen.ingest.records import Record


def all_sets(
    shipped: Sequence[Record], given: Sequence[Path], opened: Sequence[Opened]
) -> tuple[tuple[NeighbourSet, ...], tuple[Opened, ...], tuple[Problem, ...]]:
    """The editions, the neighbour workbooks that were opened for them, and notes.

    Parameters
    ----------
    shipped : the rows of neighbours.csv.
    given : the neighbour workbooks that the request names: each adds or replaces an edition,
        and is the newest when its name tells no month and year.
    opened : the request's other files; a set inside them adds an edition but never becomes
        the default unless it names itself the newest.

    Raises
    ------
    WorkbookError : when a given file holds no neighbours.
    """
    sets = {each.name: each for each in shipped_sets(shipped)}
    problems = []
    for found in (each for file in opened for each in file.neighbours):
        edition = named(found, tuple(sets.values()))
        if edition.name not in sets:
            sets[edition.name] = edition
            problems.append(_found_inside(edition))
    files = tuple(open_input(path) for path in given)
    undated = []
    for file in files:
        if not file.neighbours:
            raise _none_inside(file.path)
        for found in file.neighbours:
            edition = named(found, tuple(sets.values()))
            if edition.name.startswith("of "):
                undated.append(replace(edition, name=file.path.stem))
            else:
                sets[edition.name] = edition
    return (*in_order(sets.values()), *undated), files, tuple(problems)


def _found_inside(edition: NeighbourSet) -> Problem:
    return Problem(
        Severity.NOTE,
        edition.place,
        f'the file holds statistical neighbours of an edition that is not known: "{edition.name}".',
        "The newest known edition is used unless the request names another.",
        f'to use it, write neighbour_set: "{edition.name}" in the request.',
    )


def _none_inside(path: Path) -> WorkbookError:
    return WorkbookError(
        path.name,
        "the file holds no statistical neighbours.",
        'Expected a sheet with the headings "LA num" and "SN1" to "SN10".',
        "give DfE's workbook of statistical neighbours.",
    )
