"""A figure beside its target or bands, right and on the wrong side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest

from tests.verify.recompute.claims_builder import ID, about, claim, ledger, truth, unlike
from tests.verify.recompute.evidence_builder import Lines, line_of

CLAIM = claim("target")
PLACE = 'made.xlsx, sheet "Rules", row 2'
SAID = {"place": PLACE}


@dataclass
class WithRules(Lines):
    """Evidence with a sheet of rules: the row at `PLACE`."""

    rules: Mapping[str, str] = field(default_factory=dict)

    def row(self, place: str) -> Mapping[str, str]:
        return self.rules if place == PLACE else {}


def figure(shown: str, **rules: str) -> WithRules:
    return WithRules({(ID, "Northmoor"): line_of("Northmoor", 2022, shown)}, rules=rules)


def target(value: str, near: str = "", unit: str = "points", **more: Any) -> dict[str, Any]:
    tolerance = {"tolerance": {"size": near, "unit": unit}} if near else {}
    return about(target={"value": value, "provenance": SAID, **tolerance}, **more)


@pytest.mark.parametrize(
    ("polarity", "shown", "result", "judgement"),
    [
        ("high", "90.0", "met", "better"),  # exactly on target
        ("high", "89.9", "near", "similar"),
        ("high", "88.0", "near", "similar"),
        ("high", "87.9", "missed", "worse"),
        ("low", "90.0", "met", "better"),
        ("low", "92.1", "missed", "worse"),
    ],
)
def test_exactly_on_target_is_met_and_the_tolerance_is_near(
    polarity: str, shown: str, result: str, judgement: str
) -> None:
    found = truth(CLAIM, figure(shown), ledger(target("90", near="2", polarity=polarity)))
    assert found.words == {"result": result, "judgement": judgement}
    assert found.figures == {"value": shown, "target": "90", "reference": "90.0"}


def test_the_wrong_side_of_a_target_is_found() -> None:
    held = ledger(target("90"))
    assert truth(CLAIM, figure("87.9"), held).numbers["difference"] == "-2.1"
    found = unlike(CLAIM, figure("87.9"), held, words={"result": "met", "judgement": "better"})
    assert {each.name: each.true for each in found} == {"result": "missed", "judgement": "worse"}


def test_a_tolerance_in_per_cent_is_of_the_target() -> None:
    held = ledger(target("50", near="10", unit="per cent"))
    assert truth(CLAIM, figure("45.0"), held).words["result"] == "near"
    assert truth(CLAIM, figure("44.9"), held).words["result"] == "missed"


def test_the_row_of_rules_is_believed_and_not_the_ledger() -> None:
    held = ledger(target("85"))
    found = truth(CLAIM, figure("89.9", Target="95", Tolerance="5"), held)
    assert (found.figures["target"], found.words["result"]) == ("95", "missed")
    near = truth(CLAIM, figure("90.0", Target="95", Tolerance="5"), held)
    assert near.words["result"] == "near"


def test_without_a_direction_nothing_is_judged() -> None:
    found = truth(CLAIM, figure("95.0"), ledger(target("90", polarity="none")))
    assert found.words == {"result": "not judged"}


def bands(green: str, red: str, polarity: str) -> dict[str, Any]:
    return about(polarity=polarity, bands={"green": green, "red": red, "provenance": SAID})


@pytest.mark.parametrize(
    ("polarity", "green", "red", "shown", "band"),
    [
        ("high", "90", "80", "90.0", "green"),
        ("high", "90", "80", "80.0", "amber"),
        ("high", "90", "80", "79.9", "red"),
        ("low", "10", "20", "10.0", "green"),
        ("low", "10", "20", "20.0", "amber"),
        ("low", "10", "20", "20.1", "red"),
    ],
)
def test_the_edges_of_bands(polarity: str, green: str, red: str, shown: str, band: str) -> None:
    found = truth(CLAIM, figure(shown), ledger(bands(green, red, polarity)))
    assert found.words["band"] == band
    assert found.numbers == {"green": green, "red": red}


def test_a_target_of_another_year_is_a_fault() -> None:
    held = target("90")
    held["target"]["period"] = "2020/21"
    assert truth(CLAIM, figure("91.0"), ledger(held)).faults == (
        "The target is for 2020/21, not for 2022.",
    )
    held["target"]["period"] = "2021/22"
    assert truth(CLAIM, figure("91.0"), ledger(held)).faults == ()


def test_a_target_that_nobody_set_is_a_fault() -> None:
    assert truth(CLAIM, figure("91.0"), ledger()).faults


def test_the_tolerance_is_for_the_sentence_to_tell() -> None:
    held = ledger(target("50", near="10", unit="per cent"))
    assert truth(CLAIM, figure("45.0"), held).numbers["tolerance"] == "10"
