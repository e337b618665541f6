"""What the texts rest on that no template writes: cells, captions, notes, the line of counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar, cast

import pytest

from reportgen.domain.document import Document, Paragraph
from reportgen.domain.fact import Change, Gap, Level, Note, Rank
from reportgen.domain.ledger import (
    Basis,
    Counted,
    Named,
    OfFact,
    OfFigure,
    Stated,
    Statement,
    StatementKind,
)
from reportgen.domain.paper import PartKind, PartPlan
from reportgen.domain.plan import Plan
from reportgen.domain.relation import Assessment
from reportgen.domain.request import ReportRequest
from reportgen.render.ledger.coverage import UntoldError, refuse_untold
from reportgen.render.ledger.marks import plain
from reportgen.render.paper.register import PARTS, PartWriter
from reportgen.render.step import render
from tests.builders import NORTHMOOR, VS_NEIGHBOURS, figure, split_year
from tests.render.builders_charts import assessed, whole_plan

TEMPLATES = Path(__file__).parents[3] / "templates"
RATE = "Assessments / I0"
NOW = split_year(2024)
T = TypeVar("T", Level, Change, Gap)


def request(title: str = "") -> ReportRequest:
    here = Path()
    return ReportRequest((), ("Northmoor",), TEMPLATES, here, here, title=title)


@pytest.fixture(scope="module")
def document() -> Document:
    return render(whole_plan(), request())


def said(document: Document, kind: StatementKind, block: str = "") -> list[Statement]:
    return [each for each in document.statements if each.kind is kind and each.block == block]


def bases(statement: Statement) -> list[tuple[str, tuple[Basis, ...]]]:
    """Each span by its words, with what it rests on."""
    return [(statement.text[each.start : each.end], each.says) for each in statement.spans]


def fact(document: Document, kind: type[T]) -> T:
    """The first fact of the kind in the first row."""
    return next(each for each in whole_facts(document) if isinstance(each, kind))


def whole_facts(document: Document) -> Iterable[object]:
    for each in document.statements:
        for span in each.spans:
            yield from (basis.fact for basis in span.says if isinstance(basis, OfFact))


def test_each_cell_of_a_status_row_rests_on_the_fact_or_figure_it_prints(
    document: Document,
) -> None:
    row = [each for each in said(document, StatementKind.CELL, "status") if each.row == 1]
    level, change, gap = fact(document, Level), fact(document, Change), fact(document, Gap)
    about = level.indicator.id
    assert [each.column for each in row] == [1, 2, 3, 4, 5, 6]
    assert [bases(each) for each in row] == [
        [("Indicator I0", (Named("indicator", about),))],
        [("84.9%", (OfFact(level, "value"),))],
        [("2024/25", (OfFact(level, "period"),))],
        [
            ("up", (OfFact(change, "direction"),)),
            ("1.4 points", (OfFact(change, "difference.shown"),)),
        ],
        [("84.0%", (OfFigure(about, "England", NOW.label),))],
        [("▲ Better", (OfFact(gap, "judgement"),))],
    ]  # fmt: skip


def test_a_row_that_nobody_judged_says_so_as_its_assessment(document: Document) -> None:
    rows = said(document, StatementKind.CELL, "status")
    unjudged = [each for each in rows if each.text == "◊ Not judged"]
    assert [each.spans[0].says[0] for each in unjudged] == [
        Named("assessment", "not judged", "Assessments / I3")
    ]


def test_every_number_of_the_counts_line_can_be_counted_in_the_table(document: Document) -> None:
    (line,) = (each for each in document.statements if each.text.startswith("Of the "))
    assert line.text == (
        "Of the 5 indicators in Table 1, 1 is better, 1 similar, 1 worse, 1 not judged and "
        "1 without data."
    )
    counts = [(words, basis) for words, (basis,) in bases(line) if isinstance(basis, Counted)]
    assert ("5", Counted("indicators")) in counts
    assert [basis.of for words, basis in counts if words == "1"] == [
        "better", "similar", "worse", "not judged", "without data"
    ]  # fmt: skip
    assert ("Table 1", (Named("block", "status"),)) in bases(line)


def test_a_cell_of_a_trend_table_is_the_figure_of_its_line_and_period(document: Document) -> None:
    table = next(each.block for each in document.statements if each.block.startswith("tab-i0"))
    cells = said(document, StatementKind.CELL, table)
    england = [each for each in cells if each.row == 2]
    assert bases(england[0]) == [("England", (Named("line", "England"),))]
    last = bases(england[-1])[0]
    assert last[1] == (OfFigure(RATE, "England", NOW.label),)
    assert last[0].rstrip("%").replace(".", "").isdigit()


def test_a_heading_of_a_table_names_the_period_of_its_indicator(document: Document) -> None:
    table = next(each.block for each in document.statements if each.block.startswith("tab-i0"))
    heads = said(document, StatementKind.HEADER, table)
    assert bases(heads[-1]) == [("2024/25", (Named("period", NOW.label, RATE),))]
    assert {each.row for each in heads} == {0}


def test_a_caption_names_indicator_lines_and_the_first_and_last_period(document: Document) -> None:
    figure = next(each.block for each in document.statements if each.block.startswith("fig-i0"))
    (caption,) = said(document, StatementKind.CAPTION, figure)
    named = dict(bases(caption))
    (span,) = (words for words in named if " to " in words)
    assert [basis.sort for basis in named[span] if isinstance(basis, Named)] == ["period"] * 2
    assert named[span][-1] == Named("period", NOW.label, RATE)
    (alt,) = said(document, StatementKind.ALT, figure)
    assert any(isinstance(each, OfFigure) for _, found in bases(alt) for each in found)


def with_note(text: str) -> Plan:
    plan = whole_plan()
    noted = [replace(each, notes=(Note(text, NOW),)) for each in plan.status[:2]]
    beside = (*plan.comparators, VS_NEIGHBOURS)
    return replace(plan, status=(*noted, *plan.status[2:]), comparators=beside)


def test_a_note_with_members_counts_them_for_each_indicator_that_it_is_of() -> None:
    words = "9 of the 10 statistical neighbours have a figure for {period}; the average is theirs."
    document = render(with_note(words), request())
    (note,) = (each for each in document.statements if "neighbours have a figure" in each.text)
    assert note.text.startswith("Indicator I0; Indicator I1: 9 of the 10 statistical neighbours")
    told = dict(bases(note))
    periods = tuple(Named("period", NOW.label, f"Assessments / I{place}") for place in (0, 1))
    assert told["2024/25"] == periods
    assert told["9"] == (
        *(Named("members", VS_NEIGHBOURS.label, f"Assessments / I{place}") for place in (0, 1)),
        *periods,
    )  # fmt: skip
    assert told["10"][0] == Named("asked", VS_NEIGHBOURS.label, RATE)


def test_the_authors_words_are_theirs_and_the_outlines_words_its_own() -> None:
    own = render(whole_plan(), request(title="2 years on"))
    assert bases(own.statements[0])[0][1] == (Stated("request, title"),)
    outlined = render(replace(whole_plan(), title=f"How it was in {NOW.label}"), request())
    title = bases(outlined.statements[0])
    assert title[0][1] == (Stated("outline"),)
    assert title[1] == (NOW.label, (Named("period", NOW.label), Stated("outline")))


def test_signs_like_ours_in_an_authors_words_stop_no_paper_and_a_flag_stays() -> None:
    england = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
    for title, told in (
        ("2\ue002 years on", "2 years on"),
        ("2\ue001 years\ue000 on", "2\ue001 years\ue000 on"),
        (f"2 years {england} on", f"2 years {england} on"),
    ):
        document = render(replace(whole_plan(), title=title), request(title=title))
        assert document.statements[0].text == told


def _saying(words: str) -> PartWriter:
    return lambda part, desk: [Paragraph(words)]


@pytest.mark.parametrize("words", ["12 of these are well.", "Most are better.", "It went up."])
def test_a_part_that_makes_something_up_is_refused_as_our_mistake(
    words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(cast("dict[Any, Any]", PARTS), PartKind.PURPOSE, _saying(words))
    with pytest.raises(UntoldError, match="nothing stands behind"):
        render(whole_plan(), request())


def test_a_figure_without_a_row_behind_the_report_is_refused(document: Document) -> None:
    rows = [row for row in document.figures_behind if row.area != "England"]
    with pytest.raises(UntoldError, match="no row behind the report"):
        refuse_untold(document.statements, rows)


def test_no_mark_is_left_in_the_document_and_no_text_is_told_twice(document: Document) -> None:
    assert plain(repr(document.blocks)) == repr(document.blocks)
    assert "\\ue000" not in repr(replace(document, style=document.style, statements=()))
    sentences = {each.text for each in document.sentences}
    assert not sentences & {each.text for each in document.statements}
    assert not {each.removesuffix(".") for each in sentences} & {
        each.text for each in said(document, StatementKind.HEADING)
    }


def test_not_ranked_beside_a_place_rests_on_words_of_our_own() -> None:
    ranked, other = (assessed(code, Assessment.WORSE) for code in ("I0", "I1"))
    place = Rank(
        indicator=ranked.indicator,
        area=NORTHMOOR,
        period=split_year(2024),
        rule="rank",
        kind_of="rank",
        value=figure(84.9),
        rank=12,
        ranked=152,
    )
    told = replace(ranked, facts=(*ranked.facts, place))
    parts = (PartPlan(PartKind.APPENDIX),)
    made = render(replace(whole_plan(), status=(told, other), parts=parts), request())
    (cell,) = (each for each in made.statements if each.text == "not ranked")
    assert [each.says for each in cell.spans] == [(Stated("reportgen"),)]
