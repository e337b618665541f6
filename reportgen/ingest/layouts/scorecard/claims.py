"""The council's own colours and arrows beside what its figures and rules say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from reportgen.domain.number import round_half_up
from reportgen.domain.problem import Problem, Severity
from reportgen.domain.relation import Band, Direction, Standing
from reportgen.domain.threshold import Polarity
from reportgen.ingest.labels import fold
from reportgen.ingest.layouts.scorecard.card import Card
from reportgen.ingest.layouts.scorecard.cells import decimals
from reportgen.ingest.layouts.scorecard.entries import Entry
from reportgen.ingest.layouts.scorecard.headings import Column
from reportgen.ingest.layouts.scorecard.mapping import Arrows
from reportgen.ingest.layouts.scorecard.rows import Row, cell_text
from reportgen.ingest.layouts.scorecard.stated import first_rows, thresholds, way_of
from reportgen.ingest.layouts.scorecard.thresholds import Thresholds
from reportgen.ingest.layouts.scorecard.words import Role, arrow_of, colour_of
from reportgen.ingest.ratings import rated_as
from reportgen.ingest.values import read_text

_LONG = ("long", "last year", "year on year", "annual", "12 months")
_MONTHS = 12
_TURNED = {
    Direction.ROSE: Direction.FELL,
    Direction.FELL: Direction.ROSE,
    Direction.UNCHANGED: Direction.UNCHANGED,
}


def differing_claims(card: Card, marks: Mapping[str, str]) -> Iterator[Problem]:
    """A warning for each colour or arrow that the row's own figures do not bear out."""
    for row in first_rows(card):
        figures = [
            (entry, number)
            for entry in card.own(row)
            if (number := _number(entry, marks)) is not None
        ]
        if not figures:
            continue
        for column in card.columns:
            text = cell_text(card.grid, row.at, column)
            if column.role is Role.RAG and text:
                yield from _colour(card, row, column, text, figures[-1])
            elif column.role is Role.DIRECTION and text:
                yield from _arrow(card, row, column, text, figures)


def _number(entry: Entry, marks: Mapping[str, str]) -> Decimal | None:
    """A cell's number at the places it shows; None where it holds none."""
    text = str(entry.cell) if entry.cell is not None else ""
    reading = read_text(text, marks)
    if reading.value != reading.value:
        return None
    return round_half_up(Decimal(repr(reading.value)), min(decimals(entry.cell) or 0, 2))


def _colour(
    card: Card, row: Row, column: Column, text: str, latest: tuple[Entry, Decimal]
) -> Iterator[Problem]:
    rated = rated_as(text)
    stated = colour_of(text) or (_COLOUR_OF[rated] if rated else None)
    entry, value = latest
    worked = _worked(thresholds(card, row), way_of(card, row).polarity, value)
    if stated is None or not worked or stated in worked:
        return
    meant = " or ".join(sorted(band.value for band in worked))
    yield Problem(
        Severity.WARNING,
        card.grid.at(row.at, column.at + 1),
        f'"{column.heading}" says {stated.value} for {row.name}, but the figure {value} in '
        f"{card.grid.at(entry.row, entry.column)} makes it {meant} by the scorecard's own rule.",
        "The report goes by the figure and the rule, never by a colour.",
        "correct the colour, the figure or the edges.",
        card.base(row),
        card.area.name,
    )


_COLOUR_OF = {
    Standing.GOOD: Band.GREEN,
    Standing.CLOSE: Band.AMBER,
    Standing.IMPROVE: Band.RED,
}


def _worked(rule: Thresholds, polarity: Polarity, value: Decimal) -> frozenset[Band]:
    """The colours that a figure may have by the rule; none where there is no rule.

    Beside a target alone, amber may mean near it or missed and improving, so both are allowed.
    """
    if not polarity.judges:
        return frozenset()
    sign = 1 if polarity is Polarity.HIGH else -1
    said = {name: Decimal(text) for name, text in rule.values.items() if name in _NUMBERS}
    if "green" in said:
        if sign * (value - said["green"]) >= 0:
            return frozenset({Band.GREEN})
        return frozenset({Band.RED if sign * (value - said["red"]) < 0 else Band.AMBER})
    if "target" not in said:
        return frozenset()
    short = sign * (said["target"] - value)
    if short <= 0:
        return frozenset({Band.GREEN})
    near = said.get("tolerance", Decimal(0))
    if rule.values.get("tolerance_unit") == "per cent":
        near = abs(said["target"]) * near / 100
    if short <= near:
        return frozenset({Band.GREEN, Band.AMBER})
    return frozenset({Band.AMBER, Band.RED})


_NUMBERS = frozenset({"green", "red", "target", "tolerance"})


def _arrow(
    card: Card, row: Row, column: Column, text: str, figures: list[tuple[Entry, Decimal]]
) -> Iterator[Problem]:
    stated = arrow_of(text)
    later, value = figures[-1]
    before = _before(column, figures)
    if stated is None or before is None:
        return
    earlier, reference = before
    rose = Direction.ROSE if value > reference else Direction.FELL
    real = rose if value != reference else Direction.UNCHANGED
    if stated in _borne_out(real, way_of(card, row).polarity, card.found.body.arrows):
        return
    yield Problem(
        Severity.WARNING,
        card.grid.at(row.at, column.at + 1),
        f'"{column.heading}" shows "{text}" for {row.name}, but the figures go from {reference} '
        f"({card.grid.at(earlier.row, earlier.column)}) to {value} "
        f"({card.grid.at(later.row, later.column)}).",
        "The report goes by the figures, never by an arrow.",
        "correct the arrow or the figure; a description may say what arrows mean: better or value.",
        card.base(row),
        card.area.name,
    )


def _borne_out(real: Direction, polarity: Polarity, arrows: Arrows | None) -> set[Direction]:
    """What an arrow may show: the way of the figure, or of performance, or either."""
    better = _TURNED[real] if polarity is Polarity.LOW else real
    if arrows is Arrows.VALUE or not polarity.judges:
        return {real}
    return {better} if arrows is Arrows.BETTER else {real, better}


def _before(column: Column, figures: list[tuple[Entry, Decimal]]) -> tuple[Entry, Decimal] | None:
    """The figure that an arrow compares with: a year earlier for a long one, else the last."""
    latest = figures[-1][0].period
    if any(word in fold(column.heading) for word in _LONG):
        year_ago = (each for each in figures if latest.ends - each[0].period.ends == _MONTHS)
        return next(year_ago, None) if latest.ends else None
    last = figures[-2] if len(figures) > 1 else None
    return last if last and latest.directly_follows(last[0].period) else None
