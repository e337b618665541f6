"""Every span of a built sample holds, and every one that is written otherwise is found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.verify.evidence_of import EvidenceOf
from reportgen.verify.facts import readings_of, worked_out
from reportgen.verify.kept import Kept
from reportgen.verify.ledger import Ledger, Span, Statement, read_ledger
from reportgen.verify.reading.known import Known
from reportgen.verify.reading.numbers import amounts
from reportgen.verify.reading.of_spans import judge, judge_all
from reportgen.verify.reading.periods import times
from reportgen.verify.reading.scanning import scan
from reportgen.verify.workbook.opened import Workbooks
from tests.journeys.builders import REPOSITORY, SAMPLE, build

ADOPTION = SAMPLE.with_name("lancashire_adoption_2020.xlsx")
_LEAST = 0.99  # of the flips of each sort that must be found
_OPPOSITE = {
    "higher": "lower", "above": "below", "rose": "fell", "risen": "fallen", "rise": "fall",
    "up": "down", "better": "worse", "improvement": "deterioration", "slightly": "sharply",
    "considerably": "slightly", "overall": "steadily", "peak": "trough",
    "all three": "both", "little changed": "risen", "but less steeply": "and more steeply",
}  # fmt: skip
_FLIPPED = {**_OPPOSITE, **{new: old for old, new in _OPPOSITE.items()}}
_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Known:
    """The list of claims of a shipped request, and all its facts worked out anew."""
    out = tmp_path_factory.mktemp("built")
    request = REPOSITORY / "inputs" / "requests" / "lancashire_key_findings.yaml"
    answer = build(request, "--charts", "none", out=out)
    assert answer.code == 0, answer.wrong
    claims: Path = answer.reports[0].parent / "claims.json"
    ledger: Ledger = read_ledger(claims.read_bytes())
    evidence = Kept(EvidenceOf(ledger, Workbooks([SAMPLE, ADOPTION], REPOSITORY)))
    return Known(ledger, worked_out(ledger, evidence), readings_of(ledger, evidence))


def rests_on_cells(span: Span) -> bool:
    return any(each.fact is not None or each.figure is not None for each in span.says)


def spans(book: Known) -> Iterator[tuple[Statement, Span, str]]:
    for statement in book.ledger.statements:
        for span in statement.spans:
            if rests_on_cells(span):
                yield statement, span, statement.text[span.start : span.end]


def found(book: Known, statement: Statement, span: Span, new: str) -> bool:
    """Whether a span written otherwise, in text and claims alike, is told as false."""
    text = f"{statement.text[: span.start]}{new}{statement.text[span.end :]}"
    changed = replace(span, end=span.start + len(new), text=new)
    return judge(changed, text, book).holds is False


def share_found(book: Known, flips: list[tuple[Statement, Span, str]]) -> float:
    assert len(flips) >= 10
    return sum(found(book, *each) for each in flips) / len(flips)


def test_no_span_of_a_built_report_is_told_as_false(book: Known) -> None:
    wrong = [
        (statement.text, span.text, outcome.why)
        for statement in book.ledger.statements
        for span, outcome in zip(statement.spans, judge_all(statement, book), strict=True)
        if outcome.holds is False
    ]
    assert wrong == []


def test_nearly_every_span_that_rests_on_cells_is_read(book: Known) -> None:
    read = [judge(span, statement.text, book).holds for statement, span, _ in spans(book)]
    assert read.count(None) / len(read) < 0.03


def test_no_number_or_comparing_word_of_a_built_report_lies_in_no_span(book: Known) -> None:
    hits = [
        (statement.text, hit.text)
        for statement in book.ledger.statements
        for hit in scan(statement.text, [(each.start, each.end) for each in statement.spans])
    ]
    assert hits == []


def test_a_last_digit_written_otherwise_is_found(book: Known) -> None:
    flips = []
    for statement, span, text in spans(book):
        figure = _FIGURE.search(text)
        if figure and amounts(text):
            last = (int(figure[0][-1]) + 1) % 10
            new = f"{text[: figure.end() - 1]}{last}{text[figure.end() :]}"
            flips.append((statement, span, new))
    assert share_found(book, flips) >= _LEAST


def test_a_period_a_year_before_is_found(book: Known) -> None:
    flips = []
    for statement, span, text in spans(book):
        if times(text):
            new = re.sub(r"(?:19|20)\d\d(?:/\d\d)?", _a_year_before, text)
            flips.append((statement, span, new))
    assert share_found(book, flips) >= _LEAST


def _a_year_before(found: re.Match[str]) -> str:
    first = int(found[0][:4]) - 1
    return f"{first}/{(first + 1) % 100:02d}" if "/" in found[0] else str(first)


def test_a_comparing_word_turned_round_is_found(book: Known) -> None:
    flips = [
        (statement, span, _FLIPPED[text]) for statement, span, text in spans(book)
        if text in _FLIPPED
    ]  # fmt: skip
    assert share_found(book, flips) >= _LEAST


def test_another_comparator_s_name_is_found(book: Known) -> None:
    flips = [
        (statement, span, "the North West" if "England" in text else "England")
        for statement, span, text in spans(book)
        if span.says[0].field == "comparator" and text not in _FLIPPED
    ]
    assert share_found(book, flips) >= _LEAST


def test_points_called_per_cent_are_found(book: Known) -> None:
    flips = [
        (statement, span, re.sub(" percentage points?", "%", text))
        for statement, span, text in spans(book)
        if " percentage point" in text
    ]
    assert all(found(book, *each) for each in flips)
