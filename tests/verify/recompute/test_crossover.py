"""On which side of a comparator the area was: always, crossed once, or to and fro."""

from __future__ import annotations

import pytest

from tests.verify.recompute.claims_builder import ID, claim, truth, unlike
from tests.verify.recompute.evidence_builder import Lines, line_of

CROSSOVER = claim("crossover", comparator="England")


def beside(own: str, england: str) -> Lines:
    return Lines(
        {
            (ID, "Northmoor"): line_of("Northmoor", 2018, *own.split()),
            (ID, "England"): line_of("England", 2018, *england.split()),
        }
    )


ONCE = beside("82.0 81.0 75.2 70.0 68.0", "75.0 75.0 75.0 75.0 75.0")


def test_one_change_of_side_is_a_crossing_since_its_first_clear_year() -> None:
    found = truth(CROSSOVER, ONCE)
    assert found.words == {"relation": "below", "history": "crossed", "judgement": "worse"}
    assert found.periods == {
        "first": "2018",
        "since": "2021",
        "earlier_first": "2018",
        "earlier_last": "2019",
        "earlier": "2018; 2019",
    }


def test_a_crossing_told_a_year_too_early_is_found() -> None:
    wrong = unlike(CROSSOVER, ONCE, periods={"since": "2020"})
    assert [(each.name, each.true) for each in wrong] == [("since", "2021")]


def test_a_side_told_the_wrong_way_round_is_found() -> None:
    wrong = unlike(CROSSOVER, ONCE, words={"relation": "above"})
    assert [(each.name, each.true) for each in wrong] == [("relation", "below")]


def test_two_changes_of_side_are_no_crossing() -> None:
    to_and_fro = beside("70.0 71.0 80.0 81.0 70.0", "75.0 75.0 75.0 75.0 75.0")
    assert truth(CROSSOVER, to_and_fro).words["history"] == "alternating"
    wrong = unlike(CROSSOVER, to_and_fro, words={"history": "crossed"})
    assert [(each.name, each.true) for each in wrong] == [("history", "alternating")]


def test_always_needs_every_year_that_was_compared() -> None:
    all_below = beside("70.0 71.0 69.0 68.0 70.0", "75.0 75.0 75.0 75.0 75.0")
    assert truth(CROSSOVER, all_below).words["history"] == "always"
    once_similar = beside("70.0 74.8 69.0 68.0 70.0", "75.0 75.0 75.0 75.0 75.0")
    assert truth(CROSSOVER, once_similar).faults


def test_equal_to_the_comparator_now_is_no_side() -> None:
    assert truth(CROSSOVER, beside("70.0 71.0 75.0", "75.0 75.0 75.0")).faults


def test_a_year_without_the_comparator_is_a_gap() -> None:
    lines = dict(beside("70.0 71.0 69.0 68.0 70.0", "75.0 75.0 75.0 75.0 75.0").lines)
    assert "gap_years" not in truth(CROSSOVER, Lines(lines)).words
    lines[ID, "England"] = line_of("England", 2018, "75.0", "75.0", "", "75.0", "75.0")
    assert truth(CROSSOVER, Lines(lines)).words["gap_years"] == "yes"


@pytest.mark.parametrize(
    ("own", "crossed"),
    [
        ("78.0 70.0 69.0", True),  # of three years in a row the first is enough
        ("78.0 70.0 69.0 68.0", False),
        ("78.0 79.0 69.0 68.0", True),
    ],
)
def test_how_long_it_was_on_the_other_side(own: str, crossed: bool) -> None:
    count = len(own.split())
    lines = {
        (ID, "Northmoor"): line_of("Northmoor", 2023 - count, *own.split()),
        (ID, "England"): line_of("England", 2023 - count, *["75.0"] * count),
    }
    found = truth(CROSSOVER, Lines(lines))
    assert (found.words.get("history") == "crossed", bool(found.faults)) == (crossed, not crossed)


def test_of_three_years_with_a_gap_the_first_is_not_enough() -> None:
    lines = {
        (ID, "Northmoor"): line_of("Northmoor", 2019, "78.0", "70.0", "", "69.0"),
        (ID, "England"): line_of("England", 2019, "75.0", "75.0", "75.0", "75.0"),
    }
    assert truth(CROSSOVER, Lines(lines)).faults
