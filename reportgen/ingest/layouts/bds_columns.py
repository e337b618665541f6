"""The columns of the BDS sheet: one for each area, and those that hold results or nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.areas.area_book import AreaBook
from reportgen.ingest.files.grid import Grid
from reportgen.ingest.labels import fold
from reportgen.ingest.values import holds_a_number

_LABELS = {"line", "short desc", "data item", "years"}
_WORKED = re.compile(r"quartile|discontinued")
_NUMBERED = re.compile(r"[ _.]+\d+$")


@dataclass(frozen=True, slots=True)
class AreaColumns:
    """Where areas stand, from 0: `at` a column, `area` its position in `names`.

    `doubled` are pairs of positions in `at` whose columns mean one area, the first one first.
    """

    at: tuple[int, ...]
    area: tuple[int, ...]
    names: tuple[str, ...]
    doubled: tuple[tuple[int, int], ...]
    problems: tuple[Problem, ...]


def area_columns(grid: Grid, header: int, book: AreaBook) -> AreaColumns:
    """The columns of areas; "England_2" is a second column of England."""
    at: list[int] = []
    names: list[str] = []
    area: list[int] = []
    first: dict[str, int] = {}
    doubled: list[tuple[int, int]] = []
    aside: list[int] = []
    for column, text in enumerate(grid.wide_headings(header)):
        if fold(text) in _LABELS:
            continue
        if not text or _WORKED.search(fold(text)):
            aside.append(column)
            continue
        name = _known(text, book)
        key = book.code(name) or name
        if key in first:
            doubled.append((first[key], len(at)))
            area.append(area[first[key]])
        else:
            first[key] = len(at)
            area.append(len(names))
            names.append(name)
        at.append(column)
    told = [
        *_aside(grid, header, aside),
        *(_doubled(grid, header, at[one], at[other]) for one, other in doubled),
    ]
    return AreaColumns(tuple(at), tuple(area), tuple(names), tuple(doubled), tuple(told))


def _known(heading: str, book: AreaBook) -> str:
    """The heading, without the number that a reader hung on to a name that stood there twice."""
    bare = _NUMBERED.sub("", heading)
    return bare if bare != heading and not book.code(heading) and book.code(bare) else heading


def _aside(grid: Grid, header: int, columns: Sequence[int]) -> list[Problem]:
    """A note for columns of results, a warning for a column of numbers without a heading."""
    headings = grid.wide_headings(header)
    problems = [
        Problem(
            Severity.WARNING,
            grid.at(header, column + 1),
            "a column has no heading, but numbers stand below it; they were not read.",
            "Expected the name of an area.",
            "write the area's name as the heading, or take the column out.",
        )
        for column in columns
        if not headings[column] and _any_number(grid, header, column)
    ]
    named = [column for column in columns if headings[column]]
    if named:
        texts = ", ".join(f'"{headings[column]}"' for column in named)
        problems.append(
            Problem(
                Severity.NOTE,
                grid.at(header, named[0] + 1),
                f"columns hold results or are no longer published: {texts}.",
                "Results are worked out again from the figures.",
                "nothing needs to be done.",
            )
        )
    return problems


def _any_number(grid: Grid, header: int, column: int) -> bool:
    return any(column < len(row) and holds_a_number(row[column]) for row in grid.rows[header:])


def _doubled(grid: Grid, header: int, one: int, other: int) -> Problem:
    headings = grid.headings(header)
    return Problem(
        Severity.NOTE,
        grid.at(header, other + 1),
        f'the column "{headings[other]}" is a second one of "{headings[one]}".',
        "Of two columns the one with a figure is read; where both have one they must agree.",
        "nothing, unless a difference is listed.",
    )
