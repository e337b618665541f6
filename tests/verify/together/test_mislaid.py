"""True words in the wrong place."""

from __future__ import annotations

from typing import Any

import pytest

from reportgen.verify.ledger import Ledger, Says, Span, Statement
from reportgen.verify.together.mislaid import mislaid_pictures, mislaid_sentences
from reportgen.verify.word.aligning import Pair, State
from reportgen.verify.word.paper import Figure, Text, Where, Word

LEAVERS, STARTS = "Care / leavers", "Care / starts"
FACTS = ({"indicator_id": LEAVERS}, {"indicator_id": STARTS})


def said(text: str, fact: int, name: str = "", **told: Any) -> Statement:
    says = Says(named="indicator", name=str(FACTS[fact]["indicator_id"]))
    spans = (Span(0, len(name), name, (says,)),) if name else ()
    return Statement("sentence", text, spans, id=f"s{fact}", facts=(fact,), **told)


def ledger(*statements: Statement) -> Ledger:
    labels = ({"id": LEAVERS, "label": "Leavers"}, {"id": STARTS, "label": "Starts"})
    return Ledger({}, {}, (), (), (), labels, (), FACTS, statements)


GAP = said("The rate was lower than England (26).", 1)


@pytest.mark.parametrize(
    ("before", "moved", "found"),
    [
        (said("Fewer left care.", 0), GAP, True),
        (said("Fewer started.", 1), GAP, False),
        (said("Fewer left care.", 0), said("Starting: 24.", 1, "Starting"), False),
        (said("Fewer left care.", 0), said("The rate was 24.", 1, "The rate"), True),
    ],
)
def test_a_sentence_without_a_name_stands_behind_one_on_its_own_indicator(
    before: Statement, moved: Statement, found: bool
) -> None:
    texts = (Text(0, f"{before.text} {moved.text}", Where.TEXT),)
    pairs = (
        Pair(0, before, State.SAME, before.text, (0,)),
        Pair(1, moved, State.MOVED, moved.text, (0,)),
    )
    told = list(mislaid_sentences(pairs, Word("report.docx", texts), ledger(before, moved)))
    assert [each.statement for each in told] == (["s1"] if found else [])


@pytest.mark.parametrize(("caption", "found"), [("Leavers, 2025", False), ("Starts, 2025", True)])
def test_a_picture_bears_its_own_caption(caption: str, found: bool) -> None:
    book = ledger(
        Statement("alt text", "Line chart of leavers.", (), block="fig-leavers"),
        Statement("caption", "Leavers, 2025", (), block="fig-leavers"),
        Statement("caption", "Starts, 2025", (), block="fig-starts"),
    )
    figure = Figure(1, "Line chart of leavers.", label="Figure 1", caption=caption)
    told = list(mislaid_pictures(Word("report.docx", (), figures=(figure,)), book))
    assert [each.place for each in told] == (["Figure 1"] if found else [])
