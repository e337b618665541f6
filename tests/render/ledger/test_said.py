"""Words that know what they rest on are plain words to all but those who print them."""

from __future__ import annotations

import re

import pytest

from reportgen.domain.fact import Gap
from reportgen.domain.ledger import Counted, OfFact, Stated
from reportgen.render.ledger.marks import Parted, counted, parted, plain
from reportgen.render.ledger.said import Said, known, of_facts, put_together, said
from reportgen.render.ledger.tidying import replaced
from reportgen.render.ledger.words import untold
from reportgen.render.template.filters import capitalised, with_article
from tests.interpret.builders import only, told

GAP = only(told([60], england=[50]), Gap)
ABOVE = of_facts("above", "relation", (GAP,))


def test_a_word_is_equal_to_its_text_and_printed_with_its_mark() -> None:
    assert ABOVE == "above"
    assert (len(ABOVE), {ABOVE: 1}["above"], ABOVE in ("above", "below")) == (5, 1, True)
    assert str(ABOVE) != "above"
    assert plain(f"It was {ABOVE}.") == "It was above."
    (span,) = parted(f"It was {ABOVE}.", [GAP]).spans
    assert (span.start, span.end, span.says) == (7, 12, (OfFact(GAP, "relation"),))


def test_a_text_put_together_keeps_the_marks_of_its_parts() -> None:
    whole = put_together(f"{ABOVE} England")
    assert whole == "above England"
    (span,) = parted(f"{whole}", [GAP]).spans
    assert (span.start, span.end) == (0, 5)
    assert put_together("plain") == "plain"


def test_a_preposition_stands_before_what_is_marked() -> None:
    when = said("in 2021/22", Stated("made"), before=3)
    (span,) = parted(str(when)).spans
    assert (when, span.start, span.end) == ("in 2021/22", 3, 10)


def test_an_empty_word_prints_nothing_and_still_knows_its_fact() -> None:
    none = of_facts("", "rank", (GAP,))
    assert str(none) == ""
    assert isinstance(none, Said)
    assert len(none.bases) == 1


def test_a_yes_or_no_counts_as_one() -> None:
    assert known(True, "joint", (GAP,))
    assert not known(False, "joint", (GAP,))


def test_a_first_letter_is_made_a_capital_inside_its_mark() -> None:
    text = capitalised(said("the rate", Stated("made")))
    (span,) = parted(str(text)).spans
    assert (plain(str(text)), span.start, span.end) == ("The rate", 0, 8)


def test_an_article_agrees_with_the_number_and_not_with_its_mark() -> None:
    text = with_article(counted("11", "steps"))
    (span,) = parted(str(text)).spans
    assert (plain(str(text)), span.start, span.end) == ("an 11", 3, 5)


@pytest.mark.parametrize(
    ("text", "pattern", "by", "letters"),
    [
        ("a  *b*  c", r" +", " ", ["b"]),
        ("*a  b* c", r" +", " ", ["a b"]),
        ("  *a*", r"^ +", "", ["a"]),
        ("*a* , *b*", r" (?=,)", "", ["a", "b"]),
        ("a *b*", r"x", "", ["b"]),
        ("a *b c* d", r"[abcd]", "xx", ["xx xx"]),
    ],
)
def test_spans_stay_on_their_letters_when_a_text_is_tidied(
    text: str, pattern: str, by: str, letters: list[str]
) -> None:
    parts = text.split("*")
    found = parted("".join(counted(part, "x") if at % 2 else part for at, part in enumerate(parts)))
    tidy = replaced(re.compile(pattern), by, found)
    assert tidy.text == re.sub(pattern, by, text.replace("*", ""))
    assert [tidy.text[each.start : each.end] for each in tidy.spans] == letters


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("It was *18*.", ""),
        ("It was 18.", "18"),
        ("It rose by *2*.", "rose"),
        ("The third of *2*.", "third"),
        ("It was *slightly below* Kent.", ""),
        ("It was *slightly* below Kent.", "below"),
        ("Made up of more.", ""),
    ],
)
def test_what_lies_in_no_span_is_found(text: str, bare: str) -> None:
    parts = text.split("*")
    found: Parted = parted(
        "".join(counted(part, "x") if at % 2 else part for at, part in enumerate(parts))
    )
    assert untold(found.text, found.spans) == bare
    assert all(each.says == (Counted("x"),) for each in found.spans)
