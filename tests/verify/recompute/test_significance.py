"""The 95 per cent limits of a figure, and what lies outside them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.verify.ledger import Ledger
from reportgen.verify.recompute.limits import of_rate, of_share
from tests.verify.recompute.claims_builder import ID, about, claim, ledger, truth, unlike
from tests.verify.recompute.evidence_builder import Lines, line_of

CLAIM = claim("significance", comparator="England")


def with_cases(shown: str, england: str, above: str, below: str) -> tuple[Ledger, Lines]:
    count = {"measure": "count", "places": 0}
    held = ledger(
        about(numerator="IN", denominator="OF"),
        about(id="Assessments / IN", code="IN", **count),
        about(id="Assessments / OF", code="OF", **count),
    )
    held = replace(held, report={**held.report, "significance": True})
    lines = {
        (ID, "Northmoor"): line_of("Northmoor", 2022, shown),
        (ID, "England"): line_of("England", 2022, england),
        ("Assessments / IN", "Northmoor"): line_of("Northmoor", 2022, above),
        ("Assessments / OF", "Northmoor"): line_of("Northmoor", 2022, below),
    }
    return held, Lines(lines)


@pytest.mark.parametrize(
    ("cases", "of", "low", "high"),
    [(318, 663, 44.2, 51.8), (29, 60, 36.2, 60.7), (0, 20, 0.0, 16.1), (20, 20, 83.9, 100.0)],
)
def test_wilsons_limits(cases: int, of: int, low: float, high: float) -> None:
    found = of_share(cases, of)
    assert (round(found.low, 1), round(found.high, 1)) == (low, high)


@pytest.mark.parametrize(
    ("cases", "low", "high", "name"),
    [
        (485, 442.8, 530.1, "Byar"),
        (10, 4.8, 18.4, "Byar"),
        (9, 4.1, 17.1, "exact"),
        (1, 0.0, 5.6, "exact"),
    ],
)
def test_the_limits_of_a_number_of_cases(cases: int, low: float, high: float, name: str) -> None:
    found = of_rate(Decimal(cases), cases)
    assert (round(found.low, 1), round(found.high, 1), found.interval) == (low, high, name)


def test_a_comparator_outside_the_limits_is_significant_and_one_inside_is_not() -> None:
    held, evidence = with_cases("48.0", "52.0", "318", "663")
    found = truth(CLAIM, evidence, held)
    assert found.words["significant"] == "yes"
    assert found.figures["denominator"] == "663"
    held, near = with_cases("48.0", "51.5", "318", "663")
    assert "significant" not in truth(CLAIM, near, held).words
    (wrong,) = unlike(CLAIM, near, held, words={"significant": "yes"})
    assert wrong.true == ""


def test_limits_that_differ_beyond_six_figures_are_the_same_and_others_are_not() -> None:
    held, evidence = with_cases("48.0", "52.0", "318", "663")
    low = truth(CLAIM, evidence, held).numbers["low"]
    close = format(Decimal(low) + Decimal("0.0000001"), "f")
    assert truth({**CLAIM, "numbers": {"low": close}}, evidence, held).numbers["low"] == close
    off = format(Decimal(low) + Decimal("0.1"), "f")
    assert truth({**CLAIM, "numbers": {"low": off}}, evidence, held).numbers["low"] == low


def test_what_the_report_does_not_test_is_a_fault() -> None:
    held, evidence = with_cases("48.0", "52.0", "318", "663")
    untested = replace(held, report={**held.report, "significance": False})
    assert truth(CLAIM, evidence, untested).faults == ("The report's settings ask for no test.",)
    other, cases = with_cases("48.0", "52.0", "300", "663")
    assert truth(CLAIM, cases, other).faults == ("300 of 663 do not make 48.0 per cent.",)
