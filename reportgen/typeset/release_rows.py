"""What differs between two releases as flat rows: revised.csv beside a report, and a comparison."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from reportgen.domain.document import Document
from reportgen.domain.observation import Figure
from reportgen.domain.release import Comparison, Fate, Flip, Revised, Revisions
from reportgen.domain.run import RunRecord
from reportgen.typeset.csv_writer import table

COLUMNS = (
    "what",
    "indicator_code",
    "indicator",
    "area",
    "period",
    "then",
    "now",
    "difference",
    "cells_then",
    "cells_now",
    "detail",
)
RULE = "revisions: figures and orders that differ in print, at the places both releases have"
Row = tuple[str, ...]


def revised_csv(document: Document, record: RunRecord) -> bytes:
    """The figures and orders that differ from the last paper's; empty bytes when none is named."""
    del document
    return b"" if record.revisions is None else table(COLUMNS, revision_rows(record.revisions))


def revision_rows(found: Revisions) -> list[Row]:
    """The orders, then the figures, that differ from the last paper's."""
    return [*flip_rows(found.flips), *figure_rows(found.revised)]


def comparison_csv(found: Comparison) -> bytes:
    """Everything that differs between two releases, one row each."""
    rows = (
        *flip_rows(found.flips),
        *_indicator_rows(found),
        *_period_rows(found),
        *_neighbour_rows(found),
        *figure_rows(found.revised),
    )
    return table(COLUMNS, rows)


def figure_rows(revised: Iterable[Revised]) -> Iterator[Row]:
    """One row for each figure, its numbers as printed, with both cells."""
    for each in revised:
        stored = each.fate is Fate.ALIKE
        yield (
            each.fate.value,
            each.indicator.code,
            each.indicator.name,
            each.label,
            each.period.label,
            _number(each.then),
            _number(each.now),
            "" if each.difference is None else _text(each.difference),
            _cells(each.then),
            _cells(each.now),
            f"stored: {_stored(each.then)} then, {_stored(each.now)} now" if stored else "",
        )


def cells_of(found: Revised | Flip) -> tuple[str, ...]:
    """Every cell of both releases that a revision rests on, each once."""
    figures = (*found.then, *found.now) if isinstance(found, Flip) else (found.then, found.now)
    cells = (str(cell) for figure in figures if figure for cell in figure.evidence)
    return tuple(dict.fromkeys(cells))


def flip_rows(flips: Iterable[Flip]) -> Iterator[Row]:
    """One row for each pair of places whose order changed."""
    for each in flips:
        yield (
            "order changed",
            each.indicator.code,
            each.indicator.name,
            f"{each.first} and {each.second}",
            each.period.label,
            " and ".join(_number(figure) for figure in each.then),
            " and ".join(_number(figure) for figure in each.now),
            "",
            "; ".join(_cells(figure) for figure in each.then),
            "; ".join(_cells(figure) for figure in each.now),
            f"{each.first} {each.before.value} then, {each.after.value} now",
        )


def _indicator_rows(found: Comparison) -> Iterator[Row]:
    for each in found.appeared:
        yield _row("new indicator", each.code, each.name)
    for each in found.vanished:
        yield _row("vanished indicator", each.code, each.name)
    for name in found.renamed:
        detail = f"{name.meaning.value}{f': {name.reason}' if name.reason else ''}"
        yield _row("renamed", name.code, name.now, then=name.then, now=name.now, detail=detail)
    for changed in found.redefined:
        what = f"{changed.what} changed"
        yield _row(what, changed.code, changed.name, then=changed.then, now=changed.now)


def _period_rows(found: Comparison) -> Iterator[Row]:
    for each in found.periods:
        code, name = each.indicator.code, each.indicator.name
        for period in each.new:
            yield _row("new period", code, name, period=period.label)
        for period in each.gone:
            yield _row("period gone", code, name, period=period.label)


def _neighbour_rows(found: Comparison) -> Iterator[Row]:
    for each in found.neighbours:
        yield _row(
            "neighbours changed",
            area=each.area,
            then=each.then,
            now=each.now,
            detail=f"joined: {', '.join(each.joined)}; left: {', '.join(each.left)}",
        )


def _row(what: str, code: str = "", name: str = "", **others: str) -> Row:
    cells = {"what": what, "indicator_code": code, "indicator": name, **others}
    return tuple(cells.get(column, "") for column in COLUMNS)


def _number(figure: Figure | None) -> str:
    return "" if figure is None else _text(figure.shown)


def _stored(figure: Figure | None) -> str:
    return "" if figure is None else _text(figure.stored)


def _text(number: Decimal) -> str:
    return format(number, "f")


def _cells(figure: Figure | None) -> str:
    return "" if figure is None else "; ".join(str(cell) for cell in figure.evidence)
