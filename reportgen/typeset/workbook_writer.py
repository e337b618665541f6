"""data.xlsx: the figures, facts and sentences behind the report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from reportgen.domain.document import DataRow, Document, Sentence
from reportgen.domain.fact import Fact
from reportgen.domain.observation import Marker
from reportgen.domain.release import Revisions
from reportgen.domain.run import RunRecord
from reportgen.typeset import fact_rows, release_rows
from reportgen.typeset.claims import claims
from reportgen.typeset.evidence_rows import NAME, REPORT, evidence_sheet, first_rows
from reportgen.typeset.figure_places import figure_places
from reportgen.typeset.ooxml.setting import Label
from reportgen.typeset.sheet_links import Link
from reportgen.typeset.spreadsheet import Column, Sheet, workbook_bytes

# Heading, width in characters, and the field of a DataRow.
_FIGURES = (
    (Column("Indicator code", 18), "indicator_code"),
    (Column("Indicator", 48), "indicator"),
    (Column("Topic", 28), "topic"),
    (Column("Area", 34), "area"),
    (Column("Period", 12), "period"),
    (Column("Value as printed", 12, number=True), "value"),
    (Column("Value as stored", 18, number=True), "stored"),
    (Column("Unit", 24), "unit"),
    (Column("Marker", 12), "marker"),
    (Column("Flags", 22), "flags"),
    (Column("Used in", 30), "used_in"),
    (Column("Cells", 60), "cells"),
)
# Why there is no figure, by the sign of the column Marker.
_MARKERS = (
    (Marker.CONFIDENTIAL, "withheld so that nobody can be identified"),
    (Marker.NOT_AVAILABLE, "not available"),
    (Marker.NOT_APPLICABLE, "not applicable"),
    (Marker.LOW, "rounds to nought but is not nought"),
    (Marker.UNRELIABLE, "of low reliability"),
    (Marker.NOT_STATED, "not published, and the publisher does not say why"),
    (Marker.EMPTY, "the cell is empty"),
    (Marker.NO_SUCH_PERIOD, "the inputs hold nothing for that area and period"),
    (Marker.UNREADABLE, "the cell cannot be read"),
)
_SENTENCES = (
    Column("Id", 34),
    Column("Sentence", 90, wrapped=True),
    Column("Template", 30),
    Column("Line", 8, number=True),
    Column("Indicator codes", 24),
    Column("Facts", 28),
    Column("Cells", 60),
    Column("Evidence", 12),
)
_WIDTHS = {"indicator": 48, "topic": 28, "comparator": 34, "rule": 60, "cells": 60, "detail": 60}
_WIDTHS |= {"cells_then": 60, "cells_now": 60}
_COMPARED = ("then", "now", "difference")


def workbook(document: Document, record: RunRecord) -> bytes:
    """The workbook beside the report: the same bytes each time."""
    told = claims(document, record)
    evidence = evidence_sheet(told)
    sheets: tuple[Sheet, ...] = (
        _figures(document.figures_behind, figure_places(document, told)),
        _facts(record),
        _sentences(document.sentences, told["sentences"], first_rows(evidence)),
        evidence,
    )
    if record.revisions is not None:
        sheets = (*sheets, _revised(record.revisions))
    return workbook_bytes(document.properties, _notes(document, record, sheets), sheets)


def _figures(figures: tuple[DataRow, ...], places: list[tuple[Label, ...]]) -> Sheet:
    """One row for each figure; its last column leads to the first table or chart that shows it."""
    links = {
        (row, len(_FIGURES)): Link(shown[0].name, REPORT)
        for row, shown in enumerate(places)
        if shown
    }
    return Sheet(
        "Figures",
        "Every figure behind the report's tables and charts, with the cells it was read from.",
        (*(column for column, _ in _FIGURES), Column("Shown in", 24)),
        tuple(
            (
                *(str(getattr(each, field)) for _, field in _FIGURES),
                "; ".join(label.shown for label in shown),
            )
            for each, shown in zip(figures, places, strict=True)
        ),
        links,
    )


def _facts(record: RunRecord) -> Sheet:
    columns = tuple(
        Column(name, _WIDTHS.get(name, 16), name in fact_rows.NUMBERS) for name in fact_rows.COLUMNS
    )
    return Sheet(
        "Facts",
        "One row for each fact, said or not; the same rows as facts.csv.",
        columns,
        tuple(tuple(row.values()) for row in fact_rows.rows(record.facts)),
    )


def _sentences(
    sentences: tuple[Sentence, ...],
    claimed: Sequence[Mapping[str, Any]],
    evidence: Mapping[str, int],
) -> Sheet:
    """One row for each sentence; its id leads to the report, the last column to its evidence."""
    links: dict[tuple[int, int], Link] = {}
    for row, claim in enumerate(claimed):
        if mark := claim.get("bookmark"):
            links[row, 0] = Link(mark, REPORT)
        if first := evidence.get(claim["id"]):
            links[row, len(_SENTENCES) - 1] = Link(f"{NAME}!A{first}")
    rows = (
        (
            each.id,
            each.text,
            each.template,
            str(each.line) if each.template else "",
            _once(fact.indicator.code for fact in (*each.facts, *each.revisions)),
            _once((*map(fact_rows.kind_of, each.facts), *("revision" for _ in each.revisions))),
            _once(
                (
                    *_cells(each.facts),
                    *(cell for one in each.revisions for cell in release_rows.cells_of(one)),
                )
            ),
            f"row {evidence[each.id]}" if each.id in evidence else "",
        )
        for each in sentences
    )
    return Sheet(
        "Sentences",
        "Every sentence in reading order, with its template and the cells it rests on.",
        _SENTENCES,
        tuple(rows),
        links,
    )


def _revised(found: Revisions) -> Sheet:
    return Sheet(
        "Revised",
        "One row for each figure or order that differs from the last paper's; as in revised.csv.",
        tuple(
            Column(name, _WIDTHS.get(name, 16), name in _COMPARED) for name in release_rows.COLUMNS
        ),
        tuple(release_rows.revision_rows(found)),
    )


def _cells(facts: Iterable[Fact]) -> Iterator[str]:
    return (cell for fact in facts for cell in fact_rows.cells_of(fact))


def _once(words: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(words))


def _notes(
    document: Document, record: RunRecord, sheets: tuple[Sheet, ...]
) -> list[tuple[str, str]]:
    """The lines of the first page."""
    return [
        (document.properties.title, ""),
        ("Area", record.area),
        *((f"Sheet {sheet.name}", sheet.says) for sheet in sheets),
        ("Numbers", "As printed in the report; the stored number stands in a column of its own."),
        ("Empty cells", "Nothing applies there. An empty cell never means nought."),
        ("Markers", "; ".join(f"{sign}: {meaning}" for sign, meaning in _MARKERS)),
        *(
            (f"Read from {each.name}", f"{each.layout}; sha256 {each.sha256}")
            for each in record.inputs
        ),
        ("Made by", f"reportgen {record.version}"),
    ]
