"""Whether what a span is said to rest on can bear its words at all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.verify.ledger import Statement
from reportgen.verify.reading.bearing import unborne
from reportgen.verify.reading.of_spans import judge
from reportgen.verify.recompute.registry import Truth
from tests.verify.reading.builders import VISITS, known, statement

LEVEL = ({"kind": "level"}, Truth(figures={"value": "70.7"}, words={"judgement": "worse"}))
BOOK = known((LEVEL,))


def found(told: Statement) -> list[str]:
    judged = [(each, judge(each, told.text, BOOK)) for each in told.spans]
    return [hit.text for pair in judged for hit in unborne(*pair, told, BOOK)]


def sentence(marked: str) -> Statement:
    return replace(statement(marked), template="narrative/level.j2")


@pytest.mark.parametrize(
    "basis",
    [
        "stated request, title",
        "indicator " + VISITS,
        "area 1",
        "members x",
        "share x",
        "assessment x",
        "block status",
        "nothing known",
        "0.comparator",
    ],
)
def test_a_number_of_a_sentence_cannot_rest_on_what_bears_no_number(basis: str) -> None:
    assert found(sentence(f"It was [84%|{basis}].")) == ["84%"]


@pytest.mark.parametrize("basis", ["stated request, title", "area 1", "assessment x"])
def test_a_judgement_cannot_rest_on_what_judges_nothing(basis: str) -> None:
    assert found(sentence(f"It was 9, which is [better|{basis}].")) == ["better"]


def test_what_is_read_is_left_to_its_reading() -> None:
    assert found(sentence("It was [70.7%|0.value], which is [worse|0.judgement].")) == []


def test_the_reason_for_a_break_may_hold_numbers_and_be_none() -> None:
    broken = {"kind": "series_start"}, Truth(unknown=frozenset({"why"}))
    book = known((broken,))
    for marked, hits in (
        ("Not compared: [exams returned after two years of grades|0.why].", []),
        ("It was [84%|0.why].", ["84%"]),
    ):
        told = sentence(marked)
        (span,) = told.spans
        judged = judge(span, told.text, book)
        assert [hit.text for hit in unborne(span, judged, told, book)] == hits


def test_a_label_is_a_number_only_as_a_label() -> None:
    assert found(sentence("See [Table 2|block status].")) == []


@pytest.mark.parametrize("kind", ["text", "point", "title", "particular", "source line"])
def test_people_may_speak_of_numbers_where_people_speak(kind: str) -> None:
    said = statement("We hired [17 more than last year|stated request, texts].", kind)
    assert found(replace(said, id="")) == []


def test_a_name_may_hold_the_numbers_that_are_in_it() -> None:
    assert found(sentence("[Visits (share)|indicator Visits / share] of those")) == []
    assert found(sentence("[visits within 20 days|indicator Visits / share] of those")) == ["20"]
