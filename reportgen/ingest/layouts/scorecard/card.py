"""A scorecard understood: its authority, its indicators and each of its figures with its period."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportgen.domain.area import Area
from reportgen.domain.period import Period
from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.areas.area_book import AreaBook
from reportgen.ingest.files.grid import Grid
from reportgen.ingest.layouts.scorecard.entries import YEAR, Entry, Reader
from reportgen.ingest.layouts.scorecard.headings import Band, Column, band_of, columns_of
from reportgen.ingest.layouts.scorecard.mapping import Described, described
from reportgen.ingest.layouts.scorecard.rows import (
    Row,
    Rows,
    base_codes,
    cell_text,
    key_of,
    rows_of,
    slug,
)
from reportgen.ingest.layouts.scorecard.times import (
    heading_period,
    period_named,
)
from reportgen.ingest.layouts.scorecard.whose import (
    authority_of,
    own_names,
    title_of,
)
from reportgen.ingest.layouts.scorecard.words import Role
from reportgen.ingest.mapping_files import MappingFile


@dataclass(frozen=True, slots=True)
class Card:
    """One scorecard; `bases` has the base code of each indicator's key, `mains` its usual kind.

    `entries` are all figures that have a period; `problems` what has none and what is told.
    """

    grid: Grid
    found: Described
    band: Band
    columns: tuple[Column, ...]
    rows: Rows
    area: Area
    bases: Mapping[tuple[str, str, str], str]
    mains: Mapping[str, str]
    entries: tuple[Entry, ...]
    parts: Mapping[str, str]
    problems: tuple[Problem, ...]
    as_at: Period | None

    def base(self, row: Row) -> str:
        return self.bases[key_of(row)]

    def code(self, entry: Entry) -> str:
        """The indicator code of one figure: figures of another kind of period have their own."""
        return code_of(entry.base, entry.kind, self.mains.get(entry.base, entry.kind), entry.part)

    def column(self, role: Role) -> Column | None:
        """The first column of a role."""
        return next((each for each in self.columns if each.role is role), None)

    def text(self, row: Row, role: Role) -> str:
        """What a row says in the column of a role; "" where there is none."""
        column = self.column(role)
        return "" if column is None else cell_text(self.grid, row.at, column)

    def at(self, row: Row, role: Role) -> str:
        """The place of a row's cell in the column of a role, in words."""
        column = self.column(role)
        return self.grid.at(row.at, column.at + 1 if column else 0)

    def own(self, row: Row) -> list[Entry]:
        """The authority's figures of a row in its usual kind of period, in order of time."""
        base = self.base(row)
        found = [
            each
            for each in self.entries
            if each.base == base
            and each.area == self.area.code
            and each.kind == self.mains[base]
            and not each.part
        ]
        return sorted(found, key=lambda each: each.period.moment)


def code_of(base: str, kind: str, main: str, part: str = "") -> str:
    """A code for figures of one kind of period; the usual kind has the plain code.

    Examples
    --------
    >>> code_of("rotherham_2.1", "month", "month"), code_of("rotherham_2.1", "year", "month")
    ('rotherham_2.1', 'rotherham_2.1_year')
    """
    kinds = "" if kind == main else f"_{kind.replace(' ', '_')}"
    return f"{base}{kinds}{'_' + part if part else ''}"


def card_of(grid: Grid, header: int, mappings: Sequence[MappingFile], book: AreaBook) -> Card:
    """A sheet, recognised as a scorecard, understood.

    Raises
    ------
    WorkbookError : when no authority is named, or a cell holds two figures.
    """
    found = described(grid, mappings)
    band = band_of(grid, header, found)
    title = title_of(grid, band.first)
    area = authority_of(grid, title, found, book)
    columns = columns_of(grid, band, found, title, own_names(area))
    rows = rows_of(grid, band, columns, found.body.topic)
    bases = _bases(rows.kept, found, area)
    as_at = heading_period(found.body.as_at) if found.body.as_at else period_named(title)
    parts: dict[str, str] = {}
    reader = Reader(grid, found, columns, area, book, as_at, parts)
    told: list[Problem] = []
    entries = [
        entry for row in rows.kept for entry in reader.entries(row, bases[key_of(row)], told)
    ]
    mains = _mains(entries)
    problems = (*told, *reader.undated(rows.kept))
    return Card(
        grid,
        found,
        band,
        columns,
        rows,
        area,
        bases,
        mains,
        tuple(entries),
        parts,
        problems,
        as_at,
    )


def _bases(rows: Sequence[Row], found: Described, area: Area) -> Mapping[tuple[str, str, str], str]:
    bases = base_codes(rows, slug(area.name))
    return {key: found.row(key[0], key[2])[1].code or code for key, code in bases.items()}


def _mains(entries: Sequence[Entry]) -> Mapping[str, str]:
    """The usual kind of period of each indicator: the first within a year, else years."""
    mains: dict[str, str] = {}
    for entry in entries:
        if entry.part:
            continue
        if mains.setdefault(entry.base, entry.kind) == YEAR:
            mains[entry.base] = entry.kind
    return mains


def said_unknown(card: Card) -> Iterator[Problem]:
    """A warning for each column with content whose heading nobody knows."""
    for column in card.columns:
        cells = (cell_text(card.grid, row.at, column) for row in card.rows.kept)
        first = next((text for text in cells if text), "")
        if column.role is None and first:
            yield Problem(
                Severity.WARNING,
                card.grid.at(column.row, column.at + 1),
                f'nothing is known of the column "{column.heading}"; it was not read.',
                "Expected a heading that inputs/README.md names for a council's own scorecard.",
                'name what it holds under "columns" in a description of the scorecard.',
            )
