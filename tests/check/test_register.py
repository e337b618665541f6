"""Every rule has a code of its own, a cure, and a line in the README."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from reportgen.check import own_template
from reportgen.check.finding import Family, Rule, Severity
from reportgen.check.register import RULES
from reportgen.typeset.ooxml.template import asked_styles
from tests.check import test_access, test_gates, test_soundness

README = Path(own_template.__file__).parent / "README.md"
OWN = own_template.own_rules(*asked_styles())
ELSEWHERE = {  # proved by tests of their own
    *("link-same-words", "heading-none", "file-name", "usual-parts"),
}


def test_every_code_stands_once() -> None:
    assert [code for code, many in Counter(each.code for each in RULES).items() if many > 1] == []


@pytest.mark.parametrize("rule", [*RULES, *OWN], ids=lambda rule: rule.code)
def test_every_rule_is_explained_and_says_how_to_mend(rule: Rule) -> None:
    assert f"`{rule.code}`" in README.read_text(encoding="utf-8")
    assert rule.expected.endswith(".")
    assert rule.cure.endswith(".")
    assert rule.cure[0].islower()


def test_every_rule_has_a_deliberate_defect() -> None:
    cases = (test_access.DEFECTS, test_gates.OPEN, test_soundness.DEFECTS)
    proved = {code for defects in cases for _, code in defects.values()} | ELSEWHERE
    assert {each.code for each in RULES} - proved == set()


def test_gates_alone_wait_for_a_final_paper() -> None:
    assert {each.family for each in RULES if each.final} == {Family.GATE}
    assert all(each.final for each in RULES if each.family is Family.GATE)


def test_advice_is_given_by_gates_alone() -> None:
    advice = {each.code for each in RULES if each.severity is Severity.ADVICE}
    assert advice == {"file-name", "usual-parts"}
