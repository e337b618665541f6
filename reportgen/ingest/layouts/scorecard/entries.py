"""The figures of a scorecard's rows, each with its period and area; what has none is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportgen.domain.area import Area, AreaKind
from reportgen.domain.period import Period
from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.areas.area_book import AreaBook
from reportgen.ingest.files.grid import Grid
from reportgen.ingest.layouts.scorecard.cells import number_cell
from reportgen.ingest.layouts.scorecard.headings import Column
from reportgen.ingest.layouts.scorecard.mapping import Described
from reportgen.ingest.layouts.scorecard.rows import Row, cell_text
from reportgen.ingest.layouts.scorecard.times import Note, note_of, under_note, year_is_over
from reportgen.ingest.layouts.scorecard.whose import code_of_area, region_of
from reportgen.ingest.layouts.scorecard.words import Role
from reportgen.ingest.values import holds_a_number

YEAR = "year"
_COMPARED = (Role.ENGLAND, Role.REGION)
_FRACTION = {Role.NUMERATOR: "numerator", Role.DENOMINATOR: "denominator"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One figure's place: the indicator's base code, the kind of its period, area and period.

    `row` and `column` count from 1. `cell` is as `number_cell` gives it. `part` is "numerator"
    or "denominator" of the figure of the same place in time, else "".
    """

    base: str
    kind: str
    area: str
    period: Period
    row: int
    column: int
    cell: object
    part: str = ""


def kind_of_period(period: Period) -> str:
    """The kind of period that a figure has: figures of two kinds are never compared."""
    return period.style.value if period.within_year else YEAR


@dataclass(frozen=True, slots=True)
class Reader:
    """One row after the other into figures."""

    grid: Grid
    found: Described
    columns: tuple[Column, ...]
    area: Area
    book: AreaBook
    as_at: Period | None
    parts: dict[str, str]

    def entries(self, row: Row, base: str, told: list[Problem]) -> Iterator[Entry]:
        """The figures of one row, its own before those of others; what cannot be is told."""
        note = self._note(row, told)
        own: list[Entry] = []
        for column in self.columns:
            if column.role is Role.FIGURE:
                own += self._figure(row, base, column, note, told)
        own = _without_empty_kinds(own)
        yield from own
        held = {each.kind for each in own if holds_a_number(each.cell)}
        for column in self.columns:
            if column.role in _COMPARED:
                yield from self._compared(row, base, column, note, (held, told))
            elif column.role in _FRACTION:
                yield from self._fraction(row, base, column, (note, own), told)

    def undated(self, rows: Sequence[Row]) -> Iterator[Problem]:
        """A severe problem for each column of figures that names no period."""
        for column in self.columns:
            if column.role is not Role.FIGURE or column.period or self.as_at:
                continue
            numbers = sum(holds_a_number(self._raw(row, column)) for row in rows)
            if numbers:
                yield Problem(
                    Severity.SEVERE,
                    self.grid.at(column.row, column.at + 1),
                    f'the column "{column.heading}" names no period; its {numbers:,} figures were '
                    "not read.",
                    "Expected a period in the heading, above it or in the title, such as October "
                    "2019, Q2 2019/20 or 2018/19.",
                    'write it there, or "as_at" in a description of the scorecard.',
                )

    def _note(self, row: Row, told: list[Problem]) -> Note | None:
        said = self.found.row(row.number, row.name)[1].period
        column = next((each for each in self.columns if each.role is Role.NOTE), None)
        if said is not None or column is None:
            return said or self.found.body.period
        text = cell_text(self.grid, row.at, column)
        note = note_of(text or column.heading)
        if text and note is None:
            told.append(
                Problem(
                    Severity.WARNING,
                    self.grid.at(row.at, column.at + 1),
                    f'the data note "{text}" names no kind of period.',
                    "Expected monthly, quarterly, year to date, rolling 12 months, snapshot or "
                    "annual. The headings alone decided.",
                    "write one of these, if the headings do not say all.",
                )
            )
        return note or self.found.body.period

    def _figure(
        self, row: Row, base: str, column: Column, note: Note | None, told: list[Problem]
    ) -> list[Entry]:
        period = column.period or self.as_at
        if period is None:
            return []
        real = under_note(period, note)
        matter = self._matter(period, real, note)
        if real is None or matter:
            if holds_a_number(self._raw(row, column)):
                told.append(self._set_aside(row, column, matter))
            return []
        cell = number_cell(self.grid, row.at, column.at + 1)
        text = column.area or row.area
        area = code_of_area(text, self.area, self.book, column=bool(column.area))
        if area.startswith(f"{self.area.code}-"):
            self.parts.setdefault(area, text)
        return [Entry(base, kind_of_period(real), area, real, row.at, column.at + 1, cell)]

    def _matter(self, period: Period, real: Period | None, note: Note | None) -> str:
        """Why a figure's period cannot be told; "" if it can."""
        if real is None:
            return f'the row is said to be "{note}", and no such period ends in {period}'
        ends = [each.period.ends for each in self.columns if each.period and each.period.ends]
        latest = max(ends, default=0)
        if latest and not period.within_year and not year_is_over(period, latest):
            return f"the year {period} was not over in the latest month of this table"
        return ""

    def _set_aside(self, row: Row, column: Column, matter: str) -> Problem:
        return Problem(
            Severity.WARNING,
            self.grid.at(row.at, column.at + 1),
            f"{matter}; the figure of {row.name} was not read.",
            "Expected a heading and a data note that name one period together.",
            'correct the data note, or name the period in the heading, such as "YTD Oct-19".',
        )

    def _compared(
        self,
        row: Row,
        base: str,
        column: Column,
        note: Note | None,
        beside: tuple[set[str], list[Problem]],
    ) -> Iterator[Entry]:
        """England's or the region's figure, if the row has a figure of that kind of period."""
        held, told = beside
        cell = number_cell(self.grid, row.at, column.at + 1)
        if not holds_a_number(cell):
            return
        period = under_note(column.period, note) if column.period else None
        if period is None or kind_of_period(period) not in held:
            told.append(self._not_compared(row, column, period))
            return
        england = next(
            (each.code for each in self.book.areas.values() if each.kind is AreaKind.COUNTRY), ""
        )
        region = region_of(self.area, self.book, column.heading)
        area = england if column.role is Role.ENGLAND else region
        if area:
            yield Entry(base, kind_of_period(period), area, period, row.at, column.at + 1, cell)

    def _not_compared(self, row: Row, column: Column, period: Period | None) -> Problem:
        what = "England's" if column.role is Role.ENGLAND else "the region's"
        why = (
            f"nothing of {self.area.in_sentence} in a period like {period} stands beside it"
            if period
            else "its heading names no period"
        )
        return Problem(
            Severity.NOTE,
            self.grid.at(row.at, column.at + 1),
            f"{what} figure of {row.name} was set aside, because {why}.",
            "Expected figures of both in one kind of period; others are never compared.",
            f'write the period in the heading, such as "{column.heading} 2018/19", and the '
            "authority's own figure of that year."
            if period is None
            else "give the authority's own figure of that period in a column too.",
        )

    def _fraction(
        self,
        row: Row,
        base: str,
        column: Column,
        beside: tuple[Note | None, list[Entry]],
        told: list[Problem],
    ) -> Iterator[Entry]:
        """A numerator or denominator, of the one period that it can belong to."""
        note, own = beside
        cell = number_cell(self.grid, row.at, column.at + 1)
        if not holds_a_number(cell):
            return
        area = code_of_area(row.area, self.area, self.book, column=False)
        mine = [each for each in own if each.area == area]
        asked = under_note(column.period, note) if column.period else None
        fits = [each for each in mine if asked is None or each.period == asked]
        if len(fits) != 1:
            told.append(
                Problem(
                    Severity.WARNING,
                    self.grid.at(row.at, column.at + 1),
                    f'the column "{column.heading}" does not say to which of {len(mine)} figures '
                    f"of {row.name} it belongs; it was not read.",
                    "Expected a period in its heading.",
                    f'write it, such as "{column.heading} Oct-19".',
                )
            )
            return
        part = _FRACTION[column.role] if column.role else ""
        one = fits[0]
        yield Entry(base, one.kind, area, one.period, row.at, column.at + 1, cell, part)

    def _raw(self, row: Row, column: Column) -> object:
        cells = self.grid.rows[row.at - 1]
        return cells[column.at] if column.at < len(cells) else None


def _without_empty_kinds(own: list[Entry]) -> list[Entry]:
    """A row's figures without the kinds of period of which every cell is blank.

    An annual column beside a monthly row says nothing; a row that is wholly blank stays.
    """
    filled = {each.kind for each in own if each.cell not in (None, "")}
    kinds = filled or {each.kind for each in own[:1]}
    return [each for each in own if each.kind in kinds]
