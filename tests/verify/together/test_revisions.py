"""The note on revisions, as it stands in the file, against both releases."""

from __future__ import annotations

import pytest

from reportgen.verify.ledger import Statement
from reportgen.verify.together.assertions import Told
from reportgen.verify.together.lines import Lines
from reportgen.verify.together.revisions import revision_findings
from tests.verify.together.builders import RATE, Figures, ledger

ORDER = {
    "what": "order changed",
    "indicator_id": RATE,
    "area": "England and Lancashire",
    "period": "2025",
    "then": "200.0 and 304.0",
    "now": "519.4 and 304.1",
    "detail": "England below then, above now",
    "cells": ["book.xlsx, Data!B2"],
}
TEXT = (
    "Referrals, in 2024/25: England (519.4) is higher than Lancashire (304.1); in the last "
    "paper's figures it was lower (200.0 and 304.0)."
)


def found(text: str, **changes: object) -> list[str]:
    entry = {**ORDER, **changes}
    statement = Statement("sentence", TEXT, (), id="revisions-order-1", revisions=(entry,))
    told = Told(text, (), "section Data notes", "revisions-order-1")
    held = Lines(ledger([statement]), Figures())
    return [each.found for each in revision_findings([told], held)]


def test_a_sentence_that_tells_both_releases_as_they_are_holds() -> None:
    assert found(TEXT) == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("200.0", "200.1", "the figure 200.0 is not in the sentence"),
        ("519.4", "520.0", "the figure 519.4 is not in the sentence"),
        ("it was lower", "it was higher", "must say that it was lower"),
    ],
)
def test_a_sentence_that_was_changed_is_found(old: str, new: str, words: str) -> None:
    (told,) = found(TEXT.replace(old, new))
    assert words in told


def test_a_figure_that_the_workbook_does_not_hold_is_found_in_text_and_ledger_alike() -> None:
    wrong = found(TEXT.replace("519.4", "519.5"), now="519.5 and 304.1")
    assert wrong == ["the workbook has 519.4 for England in 2025, not 519.5."]


def test_a_damaged_entry_is_a_finding_and_no_error() -> None:
    assert found(TEXT, then="200.0") == [
        "the list of claims is damaged where it tells this revision."
    ]


def test_a_sentence_that_was_taken_out_is_not_read() -> None:
    statement = Statement("sentence", TEXT, (), id="revisions-order-1", revisions=(ORDER,))
    assert list(revision_findings([], Lines(ledger([statement]), Figures()))) == []
