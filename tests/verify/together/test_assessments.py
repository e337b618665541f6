"""The table of all, the counts and the lists of a board paper against figures and rules."""

from __future__ import annotations

from typing import Any

import pytest

from reportgen.verify.ledger import Says, Span, Statement
from reportgen.verify.together.assessments import assessment_findings
from reportgen.verify.together.lines import Lines
from reportgen.verify.word.paper import Table
from tests.verify.recompute.ledger_builder import WORDING
from tests.verify.together.builders import RATE, Figures, indicator, ledger

HEAD = ("Indicator", "Latest", "Period", "England", "Assessment")
OWN, ENGLAND = "304.1", "519.4"


def lines(*statements: Statement, said: str = "Rate of referrals", **rules: Any) -> Lines:
    """One rate, of which low is good: 304.1 beside England's 519.4."""
    about = {"measure": "rate", "places": 1, "polarity": "low", "quartiles": True, **rules}
    facts = ({"kind": "level", "indicator_id": RATE, "area": "Lancashire", "period": "2025"},)
    told = ledger(
        statements, wording=WORDING, indicators=(indicator("rate", said, **about),), facts=facts
    )
    return Lines(told, Figures())


def table(assessment: str) -> Table:
    row = ("Rate of referrals", OWN, "2024/25", ENGLAND, assessment)
    return Table(1, (HEAD, row), label="Table 1")


def test_an_assessment_that_the_figures_bear_holds() -> None:
    assert list(assessment_findings([table("▲ Better")], lines())) == []


@pytest.mark.parametrize(
    "wrong", ["▼ Worse", "▼ Better", "● Similar", "◊ Not judged", "▲ Better than the North West"]
)
def test_another_word_sign_or_comparator_is_found(wrong: str) -> None:
    (found,) = assessment_findings([table(wrong)], lines())
    assert (found.words, found.expected) == (wrong, "▲ Better")
    assert found.place == "Table 1, row Rate of referrals, column Assessment"


def test_without_a_direction_the_table_must_not_judge() -> None:
    (found,) = assessment_findings([table("▲ Better")], lines(polarity="none"))
    assert found.expected == "◊ Not judged"


def test_a_band_is_said_as_a_band() -> None:
    bands = {"green": "200", "red": "300"}
    alone = lines(bands=bands, measure="count", places=1)
    assert list(assessment_findings([table("▼ Red band")], alone)) == []
    (found,) = assessment_findings([table("▼ Off target")], alone)
    assert found.expected == "▼ Red band"


def counting(text: str, *counts: tuple[str, str]) -> Statement:
    spans = [
        Span(at := text.index(word), at + len(word), word, (Says(count=of),)) for word, of in counts
    ]
    return Statement("text", text, tuple(spans))


def test_a_line_of_counts_is_counted_anew() -> None:
    right = counting("Of the 2, 1 is better and none worse.", ("1", "better"), ("none", "worse"))
    assert list(assessment_findings([], lines(right))) == []
    line = "The 1 indicator: none is better, 4 are worse."
    wrong = counting(line, ("1", "indicators"), ("none", "better"), ("4", "worse"))
    found = list(assessment_findings([], lines(wrong)))
    assert [(each.words, each.expected) for each in found] == [
        ("0 better", "1 better"),
        ("4 worse", "0 worse"),
    ]


LIST = Statement(
    "text", "Each of these is better.", (Span(0, 4, "Each", (Says(named="list", name="improve"),)),)
)


@pytest.mark.parametrize(("value", "faults"), [("250", 0), ("310", 1)])
def test_an_indicator_in_the_wrong_list_is_found(value: str, faults: int) -> None:
    sentence = Statement("sentence", "It was 304.1.", (), id="rate.level", facts=(0,),
                         section="What needs to improve")  # fmt: skip
    held = lines(LIST, sentence, target={"value": value})
    found = list(assessment_findings([], held))
    assert [each.expected for each in found] == ["good"] * faults


def test_a_heading_like_a_lists_in_a_paper_without_lists_is_let_be() -> None:
    sentence = Statement("sentence", "It was 304.1.", (), id="rate.level", facts=(0,),
                         section="What needs to improve")  # fmt: skip
    assert list(assessment_findings([], lines(sentence))) == []
