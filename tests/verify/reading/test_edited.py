"""An edited sentence is read again: what holds, what is false, what is the author's own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.verify.reading.edited import Reread, reread
from reportgen.verify.recompute.registry import Truth
from tests.verify.reading.builders import figure, known, statement

BUILT = statement(
    "The share was [70.7%|0.value] in [2024/25|0.period]. It was [considerably|1.size] "
    "[lower|1.relation] than [England|1.comparator] ([81.4%|1.reference]), which is "
    "[worse|1.judgement]."
)
BOOK = known(
    (
        ({"kind": "level"}, Truth(figures={"value": "70.7"})),
        (
            {"kind": "gap", "comparator": "England"},
            Truth(
                figures={"value": "70.7", "reference": "81.4"},
                words={"relation": "below", "size": "considerable", "judgement": "worse"},
            ),
        ),
    ),
    (figure("Northmoor", "2024", "84.5"), figure("England", "2024", "80.1")),
)


def edited(*changes: tuple[str, str]) -> Reread:
    text = BUILT.text
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return reread(BUILT, text, BOOK)


def wrong(found: Reread) -> list[str]:
    return [span.text for span, outcome in found.read if outcome.holds is False]


def own(found: Reread) -> list[str]:
    return [each.text for each in found.own]


def test_an_unchanged_sentence_holds_in_all_its_words() -> None:
    found = edited()
    assert found.holds
    assert [outcome.holds for _, outcome in found.read] == [True] * 7


def test_other_words_around_the_claims_change_nothing() -> None:
    found = edited(("The share was", "Last year the share stood at"))
    assert (found.holds, len(found.read), own(found)) == (True, 7, [])


def test_a_flipped_word_is_false() -> None:
    assert wrong(edited(("lower", "higher"))) == ["higher"]
    assert wrong(edited(("worse", "better"))) == ["better"]
    assert wrong(edited(("considerably", "slightly"))) == ["slightly"]


def test_a_flipped_word_of_another_sort_is_found_where_the_old_one_stood() -> None:
    assert wrong(edited(("considerably lower than", "above"))) == ["above"]


def test_another_number_is_false_and_an_older_one_is_told_as_that() -> None:
    ((_, found),) = [each for each in edited(("70.7%", "84.5%")).read if each[1].holds is False]
    assert found.expected == "70.7"
    assert "84.5% is that of 2023/24" in found.why
    assert wrong(edited(("81.4%", "81.5%"))) == ["81.5%"]


def test_a_figure_may_be_rounded_further() -> None:
    assert edited(("70.7%", "71%")).holds
    assert wrong(edited(("70.7%", "70%"))) == ["70%"]


def test_another_period_is_false() -> None:
    assert wrong(edited(("2024/25", "2023/24"))) == ["2023/24"]


def test_a_swapped_name_is_false() -> None:
    assert wrong(edited(("England", "the North West"))) == ["the North West"]


def test_a_claim_that_was_taken_out_is_no_fault() -> None:
    found = edited((", which is worse", ""))
    assert found.holds
    assert len(found.read) == 6


def test_a_number_put_in_is_the_authors_own() -> None:
    found = edited(("which is worse.", "which is worse. We hired 12 more staff in 2023."))
    assert found.holds
    assert "12" in own(found)
    assert "2023" in own(found)


def test_a_number_put_in_that_a_claim_bears_out_is_proven() -> None:
    found = edited(("than England", "than England at 81.4%"), (" (81.4%)", ""))
    assert (found.holds, own(found)) == (True, [])


def test_a_word_put_in_is_tried_against_the_facts_of_the_sentence() -> None:
    short = statement("It was [lower|1.relation] than [England|1.comparator].")
    found = reread(short, "It was slightly lower than England.", BOOK)
    assert wrong(found) == ["slightly"]


def test_comparing_words_of_an_authors_own_clause_are_not_judged() -> None:
    found = edited(("worse.", "worse, since many more families now come with higher needs."))
    assert found.holds
    assert "higher" in own(found)


def test_points_called_per_cent_are_found_in_an_edit_too() -> None:
    fact = (
        {"kind": "change_previous", "numbers": {"difference": "2.6"}},
        Truth(numbers={"difference": "2.6"}, words={"direction": "rose"}),
    )
    built = statement("It [rose|0.direction] by [2.6 percentage points|0.difference].")
    assert not reread(built, "It rose by 2.6%.", known((fact,))).holds
    assert reread(built, "It grew by 2.6 percentage points.", known((fact,))).holds


NAMED = statement("[The share of Visits|indicator Visits / share] was [70.7%|0.value].")


@pytest.mark.parametrize(
    ("new", "so"),
    [
        ("The share of Visits", True),
        ("In Northmoor the share of Visits", True),
        ("The rate of Plans", False),
        ("Plans (rate)", False),
    ],
)
def test_another_indicators_name_before_the_same_figure_is_false(new: str, so: bool) -> None:
    text = NAMED.text.replace("The share of Visits", new)
    assert reread(NAMED, text, BOOK).holds is so


def test_a_number_in_a_name_is_no_figure() -> None:
    plans = {"id": "Plans / open", "name": "Plans open for 1 to 2 years", "label": "1 to 2 years"}
    other = {"id": "Plans / new", "name": "Plans open for under 3 months", "label": "3 months"}
    book = replace(BOOK, ledger=replace(BOOK.ledger, indicators=(plans, other)))
    built = statement("[Plans open for 1 to 2 years|indicator Plans / open]: below England")
    new = built.text.replace("1 to 2 years", "under 3 months")
    assert [each.holds for _, each in reread(built, new, book).read] == [False]
