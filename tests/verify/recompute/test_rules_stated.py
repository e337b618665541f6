"""A direction, target, band or rating of the ledger against the row that is said to state it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest

from reportgen.verify.recompute.polarity import wrongly_stated
from tests.verify.recompute.claims_builder import about, ledger
from tests.verify.recompute.evidence_builder import Lines

ROW = 'made.xlsx, sheet "Indicators", row 3'
CELL = 'made.xlsx, sheet "Scorecard", cell F4'


@dataclass
class Stated(Lines):
    """Evidence with one row at `ROW`, and texts of cells."""

    lines: Mapping[tuple[str, str], Any] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    cells: Mapping[str, str] = field(default_factory=dict)

    def row(self, place: str) -> Mapping[str, str]:
        return self.texts if place == ROW else {}

    def cell(self, place: str) -> str | None:
        return self.cells.get(place)


def found(indicator: dict[str, Any], **row: str) -> list[str]:
    """What is said of one indicator whose row holds these texts."""
    return [each.found for each in wrongly_stated(ledger(indicator), Stated(texts=row))]


def in_cell(indicator: dict[str, Any], text: str) -> list[str]:
    """The same of a scorecard's cell."""
    evidence = Stated(cells={"made.xlsx, Scorecard!F4": text})
    return [each.found for each in wrongly_stated(ledger(indicator), evidence)]


def test_a_direction_that_its_row_states_holds() -> None:
    assert found(about(polarity_from=ROW), code="IN_TIME", Polarity="High") == []
    low = about(polarity="low", polarity_from=ROW)
    assert found(low, **{"indicator_code": "IN_TIME", "polarity override": "low"}) == []
    assert found(about(polarity="none", polarity_from=ROW), Measure_short="IN_TIME",
                 Polarity="-") == []  # fmt: skip


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"code": "IN_TIME", "polarity": "low"}, "states low as the good way, not high"),
        ({"code": "IN_TIME", "polarity": "none"}, "states none as the good way, not high"),
        ({"code": "IN_TIME", "polarity": ""}, "states no direction, but high is called good"),
        ({"code": "ANOTHER", "polarity": "high"}, "is of ANOTHER"),
    ],
)
def test_a_direction_that_its_row_does_not_state_is_told(row: dict[str, str], words: str) -> None:
    (told,) = found(about(polarity_from=ROW), **row)
    assert words in told


def test_a_direction_that_nobody_states_is_told() -> None:
    assert found(about()) == ["high is called good, but the ledger names no place that says so."]
    assert found(about(polarity="unstated")) == []


def test_a_row_that_cannot_be_read_is_let_pass() -> None:
    assert found(about(polarity_from="elsewhere.xlsx, row 2")) == []


def neutral(**rules: Any) -> dict[str, Any]:
    return about(polarity="none", **rules)


def test_a_target_that_its_row_states_otherwise_is_told() -> None:
    target = {"value": "90", "tolerance": {"size": "2", "unit": "points"},
              "provenance": {"place": ROW}}  # fmt: skip
    assert found(neutral(target=target), target="90%", tolerance="2") == []
    assert found(neutral(target=target), target="91", tolerance="2") == [
        "the target is stated as 91, not as 90."
    ]
    assert found(neutral(target=target), target="90") == [
        "the tolerance is stated as None, not as 2."
    ]


def test_a_target_in_a_cell_of_a_scorecard_may_be_shown_as_per_cent() -> None:
    target = {"value": "85", "provenance": {"place": CELL}}
    assert in_cell(neutral(target=target), "0.85") == []
    assert in_cell(neutral(target=target), "85") == []
    assert in_cell(neutral(target=target), "80") == ["the target is stated as 80, not as 85."]


def test_bands_and_ratings_that_are_stated_otherwise_are_told() -> None:
    bands = {"green": "90", "red": "80", "provenance": {"place": ROW}}
    assert found(neutral(bands=bands), green="90", red="80") == []
    assert found(neutral(bands=bands), green="90", red="85") == [
        "the red is stated as 85, not as 80."
    ]
    rating = {"word": "Good", "provenance": {"place": CELL}}
    assert in_cell(neutral(rating=rating), "Good ") == []
    assert in_cell(neutral(rating=rating), "Red") == [
        "it is said to be rated Good, but the cell says Red."
    ]
