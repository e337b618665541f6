"""data.xlsx leads from each sentence to its evidence, and from each row back to the report."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openxml_audit import OpenXmlValidator

from reportgen.domain.document import Document, Paragraph, Table
from reportgen.domain.fact import Gap
from reportgen.domain.ledger import OfFact, OfFigure, Span, Stated, Statement, StatementKind
from reportgen.typeset.claims import claims
from reportgen.typeset.evidence_rows import evidence_sheet
from reportgen.typeset.sentence_marks import sentence_marks
from reportgen.typeset.workbook_writer import workbook
from tests.typeset import builders

RECORD = builders.record(Path("outputs"))
BESIDE = "comparison with Statistical neighbours (May 2025)"


def document() -> Document:
    """A paper of one sentence that says a figure, a word beside it, and a name."""
    made = builders.document()
    told = made.sentences[0]
    gap = next(fact for fact in told.facts if isinstance(fact, Gap))
    spans = (
        Span(0, 3, (Stated("catalogue, name"),)),
        Span(4, 9, (OfFact(gap, "reference"),)),
        Span(10, 14, (OfFact(gap, "relation"),)),
    )
    sentence = replace(told, spans=spans)
    block = Paragraph(sentence.text, "body", (sentence,))
    return replace(made, blocks=(block,), sentences=(sentence,))


@pytest.fixture(scope="module")
def book() -> Any:
    return openpyxl.load_workbook(BytesIO(workbook(document(), RECORD)))


def rows() -> list[tuple[str, ...]]:
    return list(map(tuple, evidence_sheet(claims(document(), RECORD)).rows))


def test_a_figure_is_told_with_its_file_sheet_and_cells() -> None:
    (of_figure,) = (row for row in rows() if row[2] == f"{BESIDE}: figure it is compared with")
    assert of_figure[4:9] == (
        "Statistical neighbours (May 2025)",
        "Statistical neighbours (May 2025)",
        "2021/22",
        "84.1",
        "84.136",
    )
    assert of_figure[9:12] == ("made.xlsx", "Data", "H4; H9; H10; H11")


def test_a_comparing_word_rests_on_both_its_figures() -> None:
    assert [row[7] for row in rows() if row[2] == f"{BESIDE}: higher, lower or in line"] == [
        "91.3",
        "84.1",
    ]


def test_what_somebody_states_is_told_as_theirs_and_has_no_figure() -> None:
    (stated,) = (row for row in rows() if row[2] == "stated by: catalogue, name")
    assert set(stated[3:13]) == {""}


def test_each_row_leads_to_its_sentence_in_the_report(book: Any) -> None:
    made = document()
    (mark,) = sentence_marks(made).values()
    for row in (2, 3, 4):
        link = book["Evidence"].cell(row, 1).hyperlink
        assert (link.target, link.location) == ("report.docx", mark)


def test_each_sentence_leads_to_the_first_row_of_its_evidence(book: Any) -> None:
    sheet = book["Sentences"]
    last = sheet.cell(2, sheet.max_column)
    assert (last.value, last.hyperlink.location, last.hyperlink.target) == (
        "row 2",
        "Evidence!A2",
        None,
    )
    assert book["Evidence"].cell(2, 1).value == sheet.cell(2, 1).value


def test_a_figure_names_each_table_and_chart_that_shows_it_and_leads_to_the_first() -> None:
    made = builders.document()
    row = made.figures_behind[0]
    said = OfFigure(f"{row.topic} / {row.indicator_code}", row.area, row.period)
    table = next(block for block in made.blocks if isinstance(block, Table))
    cell = Statement(StatementKind.CELL, "91.3", (Span(0, 4, (said,)),), table.id, 1, 2)
    sheet = openpyxl.load_workbook(BytesIO(workbook(replace(made, statements=(cell,)), RECORD)))
    shown: Any = sheet["Figures"].cell(2, sheet["Figures"].max_column)
    assert str(shown.value).endswith("Table 1")
    assert shown.hyperlink.location.startswith("_Ref_")


def test_the_validator_has_no_finding_on_the_links(tmp_path: Path) -> None:
    path = tmp_path / "data.xlsx"
    path.write_bytes(workbook(document(), RECORD))
    assert list(map(str, OpenXmlValidator().validate(str(path)).errors)) == []


def test_the_lowest_figure_of_a_path_bears_the_period_of_its_own_cell() -> None:
    cells = [["book.xlsx, Data!K29"], ["book.xlsx, Data!N29"]]
    told = {"of": "Lancashire", "shown": "1", "stored": "1"}
    over = [
        {**told, "period": year, "cells": each}
        for year, each in zip(("2021", "2024"), cells, strict=True)
    ]
    low = {**told, "name": "low", "period": "", "cells": cells[1]}
    fact = {
        "kind": "trend",
        "rule": "trend",
        "period": "2025",
        "periods": {"first": "2021"},
        "figures": [low],
        "over": over,
    }
    spans = [{"text": "1", "says": [{"fact": 0, "field": "low"}]}]
    spans.append({"text": "2020/21", "says": [{"fact": 0, "field": "first"}]})
    sentence = {"id": "rate.trend", "template": "trend.j2", "line": 3, "spans": spans}
    sheet = evidence_sheet({"sentences": [sentence], "facts": [fact], "indicators": []})
    assert [(row[1], row[2], row[6], row[11]) for row in sheet.rows] == [
        ("1", "path over the years: lowest figure", "2024", "N29"),
        ("2020/21", "path over the years: first period looked at", "2021", "K29"),
    ]
