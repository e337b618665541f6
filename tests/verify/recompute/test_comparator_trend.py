"""How a comparator moved over the area's own periods, and at what pace."""

from __future__ import annotations

import pytest

from tests.verify.recompute.claims_builder import ID, about, claim, ledger, truth, unlike
from tests.verify.recompute.evidence_builder import Lines, line_of

CLAIM = claim("comparator_trend", comparator="England")


def beside(own: str, england: str) -> Lines:
    return Lines(
        {
            (ID, "Northmoor"): line_of("Northmoor", 2018, *own.split()),
            (ID, "England"): line_of("England", 2018, *england.split()),
        }
    )


@pytest.mark.parametrize(
    ("england", "pace"),
    [
        ("75.0 75.0 75.0 75.0 75.9", "stable"),
        ("75.0 75.0 75.0 75.0 70.0", "opposite"),
        ("75.0 76.0 77.0 78.0 80.0", "less steep"),
        ("75.0 77.0 79.0 81.0 83.0", "similar pace"),
        ("60.0 65.0 70.0 75.0 80.0", "steeper"),
    ],
)
def test_each_pace_is_found(england: str, pace: str) -> None:
    evidence = beside("62.0 64.0 66.0 68.0 70.0", england)
    assert truth(CLAIM, evidence).words["pace"] == pace
    wrong = unlike(CLAIM, evidence, words={"pace": "alone"})
    assert [(each.name, each.true) for each in wrong] == [("pace", pace)]


def test_beside_a_path_that_went_to_and_fro_no_pace_is_told() -> None:
    evidence = beside("62.0 69.0 63.0 71.0 66.0", "75.0 76.0 77.0 78.0 80.0")
    assert truth(CLAIM, evidence).words["pace"] == "alone"


def test_the_comparators_figure_of_the_wrong_year_is_found() -> None:
    evidence = beside("62.0 64.0 66.0 68.0 70.0", "75.0 76.0 77.0 78.0 80.0")
    wrong = unlike(CLAIM, evidence, figures={"value": "78.0"})
    assert [(each.name, each.claimed, each.true) for each in wrong] == [("value", "78.0", "80.0")]


def test_without_a_figure_of_the_comparator_at_the_start_it_is_a_fault() -> None:
    lines = dict(beside("62.0 64.0 66.0 68.0 70.0", "75.0 76.0 77.0 78.0 80.0").lines)
    lines[ID, "England"] = lines[ID, "England"][1:]
    assert truth(CLAIM, Lines(lines)).faults


@pytest.mark.parametrize(("last", "pace"), [("63.0", "steeper"), ("62.9", "alone")])
def test_beside_a_little_change_no_pace_is_told(last: str, pace: str) -> None:
    evidence = beside(f"62.0 62.3 62.5 62.8 {last}", "75.0 76.0 77.0 78.0 80.0")
    assert truth(CLAIM, evidence).words["pace"] == pace


def test_rates_are_set_beside_each_other_in_per_cent() -> None:
    rates = ledger(about(measure="rate"))
    evidence = beside("20.0 22.0 24.0 26.0 30.0", "200.0 220.0 240.0 260.0 300.0")
    assert truth(CLAIM, evidence, rates).words["pace"] == "similar pace"
    assert truth(CLAIM, evidence).words["pace"] == "steeper"


def test_beside_an_unchanged_figure_or_over_a_break_nothing_is_told() -> None:
    unchanged = beside("62.0 64.0 66.0 68.0 62.0", "75.0 76.0 77.0 78.0 80.0")
    assert truth(CLAIM, unchanged).faults
    moved = beside("62.0 64.0 66.0 68.0 70.0", "75.0 76.0 77.0 78.0 80.0")
    assert truth(CLAIM, moved, ledger(breaks={"England": ["2020"]})).faults
