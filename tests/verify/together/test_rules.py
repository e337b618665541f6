"""A direction that nobody states, of an indicator that the report tells, is a fault."""

from __future__ import annotations

from reportgen.verify.together.lines import Lines
from reportgen.verify.together.rules import rule_findings
from tests.verify.together.builders import RATE, Figures, indicator, ledger

ABOUT = indicator("rate", "Rate of referrals", polarity="low")
FACT = {"kind": "level", "indicator_id": RATE, "area": "Lancashire", "period": "2025"}


def test_a_judgement_without_a_stated_direction_is_named() -> None:
    told = Lines(ledger(indicators=(ABOUT,), facts=(FACT,)), Figures())
    (found,) = rule_findings(told)
    assert found.place == "the rules for Rate of referrals"
    assert "names no place that says so" in found.found
    assert found.is_fault


def test_an_indicator_of_which_nothing_is_told_is_let_be() -> None:
    assert list(rule_findings(Lines(ledger(indicators=(ABOUT,)), Figures()))) == []
