"""A gap beside that of the baseline: wider or narrower, who moved, and whether that is good."""

from __future__ import annotations

from tests.verify.recompute.claims_builder import ID, about, claim, ledger, truth, unlike
from tests.verify.recompute.evidence_builder import Lines, line_of

CLAIM = claim("gap_change", comparator="England")


def beside(own: str, england: str) -> Lines:
    return Lines(
        {
            (ID, "Northmoor"): line_of("Northmoor", 2018, *own.split()),
            (ID, "England"): line_of("England", 2018, *england.split()),
        }
    )


WIDER = beside("72.0 71.0 70.0 69.0 66.0", "75.0 75.0 75.2 75.4 75.5")


def test_a_gap_that_widened_on_the_worse_side_by_the_areas_own_fall_has_worsened() -> None:
    found = truth(CLAIM, WIDER)
    assert found.numbers == {"gap_now": "9.5", "gap_then": "3.0"}
    assert found.words == {
        "widened": "yes",
        "relation": "below",
        "own_direction": "fell",
        "direction": "rose",
        "mover": "own",
        "judgement": "worsened",
    }
    assert found.periods == {"reference_period": "2018"}


def test_a_gap_said_to_have_narrowed_is_found() -> None:
    wrong = unlike(CLAIM, WIDER, words={"widened": ""})
    assert [(each.name, each.true) for each in wrong] == [("widened", "yes")]


def test_it_is_not_judged_on_the_better_side() -> None:
    low = ledger(about(polarity="low"))
    assert "judgement" not in truth(CLAIM, WIDER, low).words


def test_a_gap_that_narrowed_because_england_fell_is_no_improvement() -> None:
    found = truth(CLAIM, beside("70.0 70.0 70.0 70.0 70.2", "75.0 74.0 73.0 72.0 71.2"))
    assert found.words["mover"] == "comparator"
    assert "judgement" not in found.words
    assert "widened" not in found.words


def test_a_changed_side_and_a_change_too_small_are_faults() -> None:
    assert truth(CLAIM, beside("72.0 75.0 78.0", "75.0 75.0 75.0")).faults
    small = beside("70.0 70.0 70.0 70.0 69.8", "75.0 75.0 75.0 75.0 75.0")
    assert truth(CLAIM, small).faults == ("The gap changed by less than the rule asks for.",)


def test_a_move_of_just_the_margin_is_a_move() -> None:
    found = truth(CLAIM, beside("72.0 72.0 72.0 72.0 71.0", "75.0 75.0 75.0 75.0 76.0"))
    assert found.words["mover"] == "both"
    assert not found.faults


def test_scores_about_nought_have_no_gap_to_compare() -> None:
    scores = ledger(about(measure="score", places=2))
    found = truth(CLAIM, beside("0.20 0.20 0.20 0.20 0.50", "0.10 0.10 0.10 0.10 0.10"), scores)
    assert found.faults == ("Scores so near nought have no gap that can be compared.",)
