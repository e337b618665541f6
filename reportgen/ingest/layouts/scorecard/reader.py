"""The layout of a council's own scorecard: how it is known, and its figures as a block."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from reportgen.domain.problem import Problem, Severity
from reportgen.domain.source import InputFile
from reportgen.errors import WorkbookError, did_you_mean
from reportgen.ingest.block import AreaLabel, Block, LabelCells, MeasureLabel, distinct
from reportgen.ingest.files.grid import Grid
from reportgen.ingest.labels import as_text, spaced
from reportgen.ingest.layouts.layout import Desk
from reportgen.ingest.layouts.scorecard.card import Card, card_of, said_unknown
from reportgen.ingest.layouts.scorecard.claims import differing_claims
from reportgen.ingest.layouts.scorecard.headings import header_of
from reportgen.ingest.layouts.scorecard.mapping import described
from reportgen.ingest.layouts.scorecard.ratings import unknown_ratings
from reportgen.ingest.layouts.scorecard.rows import cell_text, sections_noted
from reportgen.ingest.layouts.scorecard.stated import (
    ROW,
    first_rows,
    thresholds,
    unknown_ways,
)
from reportgen.ingest.layouts.scorecard.thresholds import other_targets
from reportgen.ingest.layouts.scorecard.words import Role
from reportgen.ingest.mapping_files import MappingFile
from reportgen.ingest.values import read_cells

NAME = "council scorecard"
_ASIDE = {
    Role.ASIDE: "is a figure of others that cannot be worked out again from this file",
    Role.RESULT: "holds results, not figures",
    Role.COMMENT: "holds words",
}


def scorecard_header(grid: Grid, mappings: Sequence[MappingFile]) -> int | None:
    """The row of the headings of a scorecard; None if the sheet is none."""
    return header_of(grid, described(grid, mappings))


def uses_description(grid: Grid, mappings: Sequence[MappingFile]) -> tuple[InputFile, ...]:
    """The mapping file that describes the sheet, if one does."""
    file = described(grid, mappings).file
    return (file.as_input,) if file.file else ()


def read_scorecard(grid: Grid, header: int, desk: Desk) -> Iterator[Block]:
    """The figures of a scorecard.

    Raises
    ------
    WorkbookError : when no authority is named, a cell holds two figures, or no figure has a period.
    """
    card = card_of(grid, header, desk.mappings, desk.book)
    if not card.entries:
        raise _nothing_placed(card)
    _refuse_one_code_for_two(card, desk)
    entries = card.entries
    measures, measure = distinct(
        MeasureLabel(code=card.code(each), name=card.code(each)) for each in entries
    )
    areas, area = distinct(AreaLabel(each.area, "") for each in entries)
    periods, period = distinct(each.period.label for each in entries)
    flat = np.empty(len(entries), object)
    flat[:] = [each.cell for each in entries]
    name = card.column(Role.NAME)
    yield Block(
        place=grid.place,
        layout=NAME,
        measures=measures,
        areas=areas,
        periods=periods,
        measure=measure,
        area=area,
        period=period,
        cells=read_cells(flat, desk.marks),
        row=np.array([each.row for each in entries], np.int32),
        column=np.array([each.column for each in entries], np.int32),
        problems=tuple(_told(card, desk)),
        labels=LabelCells(measure=name.at + 1 if name else 0),
    )


def _refuse_one_code_for_two(card: Card, desk: Desk) -> None:
    """Stop where another sheet gives the code of an indicator to one of another name."""
    for row in first_rows(card):
        code, here = card.base(row), card.at(row, Role.NAME)
        stated = [each for each in desk.catalogue.by_code.get(code, ()) if each[ROW]]
        names = {each["measure"]: each[ROW] for each in stated}
        if len(names) > 1:
            first, second = list(names)[:2]
            other = next(place for place in names.values() if place != here)
            raise WorkbookError(
                here,
                f'the code "{code}" would mean two indicators: "{first}" and "{second}", {other}.',
                "Expected the council's number or name of an indicator to be its own.",
                "number them apart, or give one a code of its own in a description of its sheet.",
            )


def _nothing_placed(card: Card) -> WorkbookError:
    told = next(iter((*card.problems, *said_unknown(card))), None)
    return WorkbookError(
        card.grid.at(card.band.header, 1),
        "no figure of this scorecard could be placed."
        + (f" {told.place}: {told.found}" if told else ""),
        "Expected rows of indicators below the headings, and at least one column whose heading, "
        "or the title, names a period.",
        told.cure if told else "name the period in a heading.",
    )


def _told(card: Card, desk: Desk) -> Iterator[Problem]:
    yield from card.rows.problems
    yield from card.problems
    yield from said_unknown(card)
    yield from unknown_ways(card)
    yield from unknown_ratings(card)
    for row in first_rows(card):
        yield from thresholds(card, row).problems
    yield from other_targets(card)
    yield from differing_claims(card, desk.marks)
    yield from sections_noted(card.grid, card.rows.sections, card.columns)
    yield from _set_aside(card)
    yield from _nowhere(card)
    if desk.alone:  # else a heading may be one of the other sheets
        yield from _headings_nowhere(card)


def _set_aside(card: Card) -> Iterator[Problem]:
    """A note for each column that is known and knowingly not read."""
    for column in card.columns:
        why = _ASIDE.get(column.role) if column.role else None
        filled = any(cell_text(card.grid, row.at, column) for row in card.rows.kept)
        if why and filled:
            yield Problem(
                Severity.NOTE,
                card.grid.at(column.row, column.at + 1),
                f'the column "{column.heading}" {why}; it was set aside.',
                "Expected nothing else: it is not needed for the report.",
                "nothing needs to be done.",
            )


def _nowhere(card: Card) -> Iterator[Problem]:
    """A warning for each indicator of a description that the scorecard does not hold."""
    used = {card.found.row(row.number, row.name)[0] for row in card.rows.kept}
    for key, place in card.found.keys.items():
        if key not in used:
            yield Problem(
                Severity.WARNING,
                place,
                f'no row of {card.grid.file} has the number or name "{key}".',
                "Expected the number or the name of an indicator as the scorecard writes it.",
                "correct it, or take the entry out.",
            )


def _headings_nowhere(card: Card) -> Iterator[Problem]:
    """A warning for each heading of a description that the scorecard does not have."""
    rows = range(card.band.first, card.band.last + 1)
    leaves = [as_text(cell) for row in rows for cell in card.grid.rows[row - 1]]
    held = [*filter(None, leaves), *(column.heading for column in card.columns)]
    known = {spaced(heading) for heading in held}
    for heading in card.found.body.columns:
        if spaced(heading) not in known:
            yield Problem(
                Severity.WARNING,
                card.found.file.place("columns", heading),
                f'no column of {card.grid.file} has the heading "{heading}".',
                f"Expected a heading as it is written. {did_you_mean(heading, held)}".strip(),
                "correct it, or take the entry out.",
            )
