"""A rate with its number: both figures now, both at the baseline, and the way of each."""

from __future__ import annotations

from tests.verify.recompute.claims_builder import (
    ID,
    NUMBER_ID,
    about,
    claim,
    ledger,
    truth,
    unlike,
)
from tests.verify.recompute.evidence_builder import Lines, line_of

HELD = ledger(
    about(measure="rate", pair="CASES"),
    about(id=NUMBER_ID, code="CASES", measure="count", places=0, pair="IN_TIME"),
)
FIGURES = Lines(
    {
        (ID, "Northmoor"): line_of("Northmoor", 2018, "50.2", "45.0", "", "", "49.8"),
        (NUMBER_ID, "Northmoor"): line_of("Northmoor", 2018, "1245", "1200", "", "", "1251"),
    }
)


def test_a_rate_that_fell_while_its_number_rose_is_told_so() -> None:
    found = truth(claim("pair"), FIGURES, HELD)
    assert found.figures == {
        "value": "49.8",
        "other_value": "1251",
        "reference": "50.2",
        "other_reference": "1245",
    }
    assert found.words == {"other": "CASES", "direction": "fell", "other_direction": "rose"}


def test_the_number_said_to_fall_like_its_rate_is_found() -> None:
    found = unlike(claim("pair"), FIGURES, HELD, words={"other_direction": "fell"})
    assert [(each.name, each.true) for each in found] == [("other_direction", "rose")]


def test_without_an_earlier_number_no_way_is_known() -> None:
    lines = {**FIGURES.lines, (NUMBER_ID, "Northmoor"): line_of("Northmoor", 2022, "1251")}
    found = truth(claim("pair"), Lines(lines), HELD)
    assert found.periods == {}
    assert found.words == {"other": "CASES"}


def test_a_pair_that_nobody_links_is_a_fault() -> None:
    assert truth(claim("pair"), FIGURES).faults


def test_two_years_are_enough_for_both_ways() -> None:
    lines = {key: line[-1:] for key, line in FIGURES.lines.items()}
    lines[ID, "Northmoor"] = line_of("Northmoor", 2021, "50.2", "49.8")
    lines[NUMBER_ID, "Northmoor"] = line_of("Northmoor", 2021, "1245", "1251")
    found = truth(claim("pair"), Lines(lines), HELD)
    assert (found.words["direction"], found.words["other_direction"]) == ("fell", "rose")
