"""Small tables that an officer fills: headings checked by name, each row with its place."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportgen.errors import WorkbookError, did_you_mean, nearest
from reportgen.ingest.files.grid import Grid, in_words
from reportgen.ingest.labels import as_text, fold

_BRITISH_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


@dataclass(frozen=True, slots=True)
class Heading:
    """One column on offer; `also` are other headings it may have."""

    name: str
    also: tuple[str, ...] = ()
    required: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """One filled row; a column that the table lacks reads as ""."""

    place: str
    values: Mapping[str, str]

    def __getitem__(self, heading: str) -> str:
        return self.values.get(heading, "")


def day_of(record: Record, heading: str = "date") -> str:
    """A day of a record as year-month-day; "" when the cell is empty.

    Raises
    ------
    WorkbookError : when it is no such day.
    """
    text = record[heading]
    british = _BRITISH_DAY.fullmatch(text)  # what Excel makes of a day when it saves a csv
    if british:
        text = f"{british[3]}-{int(british[2]):02d}-{int(british[1]):02d}"
    try:
        return text and datetime.date.fromisoformat(text).isoformat()
    except ValueError:
        raise WorkbookError(
            record.place,
            f'{heading} is "{record[heading]}".',
            "Expected a day, such as 2026-01-22 or 22/01/2026.",
            f"correct the column {heading}, or empty it.",
        ) from None


def records_of(grid: Grid, headings: Sequence[Heading]) -> tuple[Record, ...]:
    """The filled rows of a small table whose headings stand in row 1.

    Raises
    ------
    WorkbookError : when a required heading is missing, or one stands there that nobody knows.
    """
    columns = _columns(grid, headings)
    return tuple(_filled(grid, columns))


def _filled(grid: Grid, columns: Mapping[int, str]) -> Iterator[Record]:
    for row, cells in enumerate(grid.rows[1:], start=2):
        values = {
            name: as_text(cells[column])
            for column, name in columns.items()
            if column < len(cells) and as_text(cells[column])
        }
        if values:
            yield Record(in_words(grid.place, row), values)


def _columns(grid: Grid, headings: Sequence[Heading]) -> Mapping[int, str]:
    known = {fold(name): each.name for each in headings for name in (each.name, *each.also)}
    found: dict[int, str] = {}
    for column, text in enumerate(grid.headings(1) if grid.rows else ()):
        if not text:
            continue
        name = known.get(fold(text))
        if name is None or name in found.values():
            raise _unknown(grid, column + 1, text, headings, repeated=name is not None)
        found[column] = name
    missing = [each.name for each in headings if each.required and each.name not in found.values()]
    if missing:
        raise WorkbookError(
            grid.at(1, 1),
            f'there is no column "{missing[0]}".',
            f"Expected at least {_listed(each.name for each in headings if each.required)}.",
            f'add a column with the heading "{missing[0]}" in row 1.',
        )
    return found


def _unknown(
    grid: Grid, column: int, text: str, headings: Sequence[Heading], *, repeated: bool
) -> WorkbookError:
    names = [each.name for each in headings]
    found = f'the heading "{text}" stands there twice.' if repeated else f'the heading is "{text}".'
    expected = f"Expected one of {', '.join(names)}. {did_you_mean(text, names)}".strip()
    cure = "correct the heading, or take the column out."
    if nearest(text, names, 1) and not repeated:
        cure = f'write "{nearest(text, names, 1)[0]}", or take the column out.'
    return WorkbookError(grid.at(1, column), found, expected, cure)


def _listed(names: Iterator[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
