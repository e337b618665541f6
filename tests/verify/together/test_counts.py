"""What a report counts is counted anew from the rows of its own tables."""

from __future__ import annotations

import pytest

from reportgen.verify.ledger import Statement
from reportgen.verify.together.counts import counts_findings
from reportgen.verify.word.paper import Table, Text, Where, Word
from tests.verify.together.builders import indicator, ledger

HEAD = ("Indicator", "Latest", "Period", "Assessment")
WORDS = ("▲ Better", "▲ Better", "▼ Worse", "◊ Not judged", "– No data")
LABELS = tuple(f"Indicator {at}" for at in range(len(WORDS)))
LINE = (
    "Of the 5 indicators in Table 1, 2 are better, none is similar, 1 is worse, 1 not judged and "
    "1 is without data."
)


def word(*texts: str, rows: tuple[str, ...] = WORDS) -> Word:
    told = tuple((label, "1", "2025", said) for label, said in zip(LABELS, rows, strict=True))
    said = tuple(Text(at, each, Where.TEXT) for at, each in enumerate(texts))
    return Word("report.docx", said, (Table(1, (HEAD, *told), label="Table 1"),))


def test_a_line_that_counts_the_rows_holds() -> None:
    assert list(counts_findings(word(LINE), ledger())) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [("2 are better", "3 are better"), ("5 indicators", "6 indicators"), ("none is", "1 is")],
)
def test_a_wrong_count_is_found(old: str, new: str) -> None:
    (found,) = counts_findings(word(LINE.replace(old, new)), ledger())
    assert found.words == LINE.replace(old, new)


def test_without_a_table_the_counts_must_sum_to_all() -> None:
    line = LINE.replace("in Table 1", "in this report, assessed against England")
    bare = Word("report.docx", (Text(0, line, Where.TEXT),), ())
    assert list(counts_findings(bare, ledger())) == []
    wrong = Word("report.docx", (Text(0, line.replace("1 not", "2 not"), Where.TEXT),), ())
    (found,) = counts_findings(wrong, ledger())
    assert found.expected == "6"


def test_a_row_that_was_changed_makes_the_counts_wrong() -> None:
    changed = ("▲ Better", "▼ Worse", *WORDS[2:])
    found = list(counts_findings(word(LINE, rows=changed), ledger()))
    assert {each.expected for each in found} == {"1", "2"}


def test_a_row_that_says_beside_whom_is_counted_with_its_kind() -> None:
    beside = ("▲ Better", "▲ Better than Inner London", "▼ Worse than London", *WORDS[3:])
    assert list(counts_findings(word(LINE, rows=beside), ledger())) == []
    wrong = ("▲ Better", "▼ Worse than Inner London", "▼ Worse than London", *WORDS[3:])
    assert list(counts_findings(word(LINE, rows=wrong), ledger())) != []


SECTION = (
    "Against England, two of the three indicators in this section are better and one is worse."
)


@pytest.mark.parametrize(
    ("said", "faults"),
    [
        (SECTION, 0),
        (SECTION.replace("two of", "one of"), 1),
        (SECTION.replace("one is worse", "two are worse"), 1),
        ("Against England, all three indicators in this section are better.", 1),
    ],
)
def test_a_section_counts_its_own_rows(said: str, faults: int) -> None:
    known = tuple(indicator(str(at), label) for at, label in enumerate(LABELS))
    facts = tuple({"indicator_id": each["id"]} for each in known)
    sentence = Statement("sentence", said, (), id="section.summary", facts=(0, 1, 2))
    found = list(counts_findings(word(), ledger([sentence], indicators=known, facts=facts)))
    assert len(found) == faults
    assert all(each.statement == "section.summary" for each in found)
