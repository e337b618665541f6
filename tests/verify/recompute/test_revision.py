"""What was revised since the last paper, against the cells of both releases."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from reportgen.verify.recompute.revision import wrong_revision
from tests.verify.recompute.claims_builder import ID, ledger
from tests.verify.recompute.evidence_builder import Lines, line_of

THEN, NOW = "last.csv, row 2, column 6", "now.csv, row 2, column 6"
INPUTS = (
    {"name": "now.csv", "layout": "create-your-own table"},
    {"name": "last.csv", "layout": "last paper: create-your-own table"},
)


@dataclass
class Both(Lines):
    """Evidence of today's figures, and the texts of the last paper's cells."""

    cells: Mapping[str, str] = field(default_factory=dict)

    def cell(self, place: str) -> str | None:
        return self.cells.get(place)


def wrong(entry: dict[str, Any], *, then: str = "253.9", inputs: Any = INPUTS) -> list[str]:
    lines = {
        (ID, "Northmoor"): line_of("Northmoor", 2022, "256.2"),
        (ID, "England"): line_of("England", 2022, "552.8"),
        (ID, "Withheld"): line_of("Withheld", 2022, ""),
    }
    evidence = Both(lines, cells={THEN: then})
    return [
        each.found for each in wrong_revision(entry, replace(ledger(), inputs=inputs), evidence)
    ]


def figure(**changes: str) -> dict[str, Any]:
    return {
        "what": "restated",
        "indicator_id": ID,
        "area": "Northmoor",
        "period": "2022",
        "then": "253.9",
        "now": "256.2",
        "difference": "2.3",
        "cells_then": THEN,
        "cells_now": NOW,
        "cells": [THEN, NOW],
        **changes,
    }


def test_a_figure_that_both_releases_hold_so_is_right() -> None:
    assert wrong(figure()) == []


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"now": "256.3", "difference": "2.4"}, "the workbook has 256.2 for Northmoor in 2022"),
        ({"then": "253.8", "difference": "2.4"}, "the last paper's cell holds 253.9, not 253.8"),
        ({"difference": "0.9"}, "from 253.9 to 256.2 is 2.3, not 0.9"),
        ({"what": "newly filled"}, "by its figures it is restated"),
        ({"area": "Withheld"}, "the workbook has no figure for Withheld"),
    ],
)
def test_what_one_release_does_not_hold_is_told(changes: dict[str, str], words: str) -> None:
    assert any(words in each for each in wrong(figure(**changes)))


def test_a_figure_that_is_the_same_in_print_was_not_revised() -> None:
    same = figure(then="256.2", difference="0.0")
    assert wrong(same, then="256.2") == ["256.2 and 256.2 are the same as printed."]


def test_a_withheld_figure_is_told_without_its_number() -> None:
    withheld = figure(what="newly withheld", area="Withheld", then="", now="", difference="")
    assert wrong(withheld) == []


def test_a_last_paper_of_todays_name_cannot_be_read_and_is_let_pass() -> None:
    same_name = ({**INPUTS[0], "name": "last.csv"}, INPUTS[1])
    assert wrong(figure(), then="999", inputs=same_name) == []


def order(detail: str = "Northmoor above then, below now", **changes: str) -> dict[str, Any]:
    told = {"then": "560.0 and 537.7", "now": "256.2 and 552.8", **changes}
    return figure(what="order changed", area="Northmoor and England", detail=detail,
                  cells_then="", **told)  # fmt: skip


def test_an_order_that_changed_is_right_by_both_pairs_of_figures() -> None:
    assert wrong(order()) == []


def test_an_order_told_the_other_way_or_with_a_wrong_figure_is_told() -> None:
    assert wrong(order("Northmoor below then, above now")) == [
        "it was above then and is below now, not as the detail says."
    ]
    assert wrong(order(now="256.2 and 551.4")) == [
        "the workbook has 552.8 for England in 2022, not 551.4."
    ]
    assert wrong(order(then="500.0 and 537.7")) == [
        "the order of Northmoor and England is the same then and now."
    ]
