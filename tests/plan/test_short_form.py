"""The short form: exceptions in full, the rest in tables, and the rule is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.domain.fact import Fact, IndicatorFacts
from reportgen.domain.plan import Plan
from reportgen.domain.relation import Assessment, History, Judgement, Size, TargetResult
from reportgen.domain.request import Form
from tests.plan.builders import Facts, all_of, named, outline_of, plain, planned

MAKE = Facts(named("A"))
NO_MESSAGES = "key_messages: {most: 0}\n"


def _short(folder: Path, *indicators: IndicatorFacts, **changes: object) -> Plan:
    codes = [facts.indicator.code for facts in indicators]
    outline = outline_of(*codes, more=f"form: short\n{NO_MESSAGES}")
    return planned(folder, outline, *indicators, **changes)


def _listed(made: Plan) -> list[str]:
    return [facts.indicator.code for section in made.sections for facts in section.listed]


@pytest.mark.parametrize(
    "fact",
    [
        MAKE.target(TargetResult.MISSED),
        MAKE.change(size=Size.SHARP),
        MAKE.crossover(History.CROSSED),
        MAKE.crossover(History.CROSSED, judgement=Judgement.WORSE),
    ],
    ids=["missed target", "sharp change", "crossed", "crossed for the worse"],
)
def test_what_stands_out_is_told_in_full(tmp_path: Path, fact: Fact) -> None:
    assert _listed(_short(tmp_path, all_of(MAKE.of, MAKE.level(), fact))) == []


@pytest.mark.parametrize(
    "fact",
    [
        MAKE.target(TargetResult.MET),
        MAKE.change(size=Size.CONSIDERABLE),
        MAKE.crossover(History.ALWAYS),
        MAKE.crossover(History.CROSSED, judgement=Judgement.BETTER),
    ],
    ids=["met target", "considerable change", "always one side", "crossed for the better"],
)
def test_the_rest_is_listed(tmp_path: Path, fact: Fact) -> None:
    assert _listed(_short(tmp_path, all_of(MAKE.of, MAKE.level(), fact))) == ["A"]


def test_what_compares_worse_is_told_in_full(tmp_path: Path) -> None:
    made = _short(tmp_path, plain("A", Assessment.WORSE), plain("B", Assessment.BETTER))
    assert _listed(made) == ["B"]


def test_the_rule_and_the_numbers_are_said_in_a_note(tmp_path: Path) -> None:
    made = _short(tmp_path, plain("A", Assessment.WORSE), plain("B"), plain("C"))
    note = next(note for note in made.notes if note.startswith("Short form"))
    assert "1 of 3 are told in full" in note


def test_listed_indicators_keep_their_rows_facts_and_reasons(tmp_path: Path) -> None:
    made = _short(tmp_path, plain("A"))
    assert [facts.indicator.code for facts in made.status] == ["A"]
    assert len(made.facts) == len(made.left_out) == 3
    assert {row.reason for row in made.left_out} == {
        "short form: the indicator is in the tables only"
    }


def test_the_requests_form_goes_before_the_outlines(tmp_path: Path) -> None:
    made = _short(tmp_path, plain("A"), form=Form.FULL)
    assert _listed(made) == []
    assert not any(note.startswith("Short form") for note in made.notes)
