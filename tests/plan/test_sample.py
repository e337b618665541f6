"""The shipped outlines on the shipped sample: nothing lost, and what the claims rest on is told."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import pytest

from reportgen.domain.fact import AreaFacts, ComparatorTrend, Crossover, Fact, Trend
from reportgen.domain.plan import Plan
from reportgen.domain.relation import Assessment, History, Shape
from reportgen.domain.request import Form, ReportRequest
from reportgen.ingest.step import ingest
from reportgen.interpret.step import interpret
from reportgen.plan.outline_reading import read_outline
from reportgen.plan.step import plan
from tests.plan.builders import sentences_of

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "inputs" / "workbooks" / "lancashire_childrens_social_care.xlsx"


def _request(outline: str, form: Form) -> ReportRequest:
    return ReportRequest(
        workbooks=(SAMPLE,),
        areas=("Lancashire",),
        templates=ROOT / "templates",
        inputs=ROOT / "inputs",
        out=ROOT / "outputs",
        neighbour_set="April 2021",
        as_of="2022",
        outline=outline,
        form=form,
    )


@cache
def _plan(outline: str = "childrens_social_care", form: Form = Form.FULL) -> Plan:
    request = _request(outline, form)
    return plan(_facts(), request)


@cache
def _facts() -> AreaFacts:
    request = _request("childrens_social_care", Form.FULL)
    return next(iter(interpret(ingest(request), request)))


def _told(code: str) -> tuple[Fact, ...]:
    return tuple(
        fact
        for sentence in sentences_of(_plan())
        for fact in sentence.facts
        if fact.indicator.code == code
    )


def test_every_code_of_the_shipped_outline_is_in_the_shipped_catalogue() -> None:
    with (ROOT / "inputs" / "catalogue" / "indicators.csv").open(encoding="utf-8-sig") as rows:
        known = {row["code"] for row in csv.DictReader(rows)}
    outline = read_outline(ROOT / "templates", "childrens_social_care").outline
    entries = [entry for section in outline.sections for entry in section.indicators]
    named = {code for entry in entries for code in (entry.code, entry.pair) if code}
    assert named <= known


def test_the_sample_holds_all_that_the_shipped_outline_asks_for() -> None:
    made = _plan()
    assert not [note for note in made.notes if "without figures" in note or "Told apart" in note]
    held = {facts.indicator.code for facts in _facts().indicators}
    assert {fact.indicator.code for fact in made.facts} == held


@pytest.mark.parametrize("outline", ["childrens_social_care", "all_indicators"])
@pytest.mark.parametrize("form", list(Form))
def test_on_the_sample_every_fact_is_told_or_left_out_with_a_reason(
    outline: str, form: Form
) -> None:
    made = _plan(outline, form)
    told = {id(fact) for sentence in sentences_of(made) for fact in sentence.facts}
    assert len(told) + len(made.left_out) == len(made.facts)
    assert all(row.reason for row in made.left_out)
    rows = [facts.assessment for facts in made.status]
    assert made.counts == tuple((word, rows.count(word)) for word in Assessment)
    assert sum(count for _, count in made.counts) == len(made.status)


def test_on_the_sample_worst_and_best_are_both_key_messages() -> None:
    made = _plan()
    assert len(made.key_messages) == 6
    words = {facts.indicator.id: facts.assessment for facts in made.status}
    order = [words[message.facts[0].indicator.id] for message in made.key_messages]
    assert order[0] is Assessment.WORSE
    assert Assessment.BETTER in order


@pytest.mark.parametrize(
    ("code", "shape"),
    [
        ("LAC", Shape.PEAK),
        ("CareLeaverAcc", Shape.PEAK),
        ("CareLeaverEET", Shape.FLUCTUATING),
        ("NoCareLeavers", Shape.STEADY_RISE),
        ("PrevRegCPR", Shape.OVERALL_RISE),
        ("Continue_Assess_Comp", Shape.OVERALL_RISE),
        ("LAC_LongStable%", Shape.TROUGH),
    ],
)
def test_the_path_of_a_claim_is_told(code: str, shape: Shape) -> None:
    assert {fact.shape for fact in _told(code) if isinstance(fact, Trend)} == {shape}


@pytest.mark.parametrize("code", ["CINTime2more", "PrevRegCPR", "LAC"])
def test_the_movement_of_the_comparators_is_told_where_a_claim_rests_on_it(code: str) -> None:
    assert any(isinstance(fact, ComparatorTrend) for fact in _told(code))


@pytest.mark.parametrize(
    ("code", "comparator", "history"),
    [
        ("ReReferral", "England", History.ALWAYS),
        ("Continue_Assess_Comp", "England", History.CROSSED),
        ("CPP_rate", "England", History.CROSSED),
        ("CPP_rate", "North West", History.ALWAYS),
    ],
)
def test_the_side_of_a_comparator_is_told_where_a_claim_rests_on_it(
    code: str, comparator: str, history: History
) -> None:
    sides = [
        fact.history
        for fact in _told(code)
        if isinstance(fact, Crossover) and fact.comparator.label == comparator
    ]
    assert sides == [history]


def test_a_fall_in_the_latest_year_is_told_beside_the_overall_rise() -> None:
    sentence = next(
        each for each in sentences_of(_plan()) if each.id == "continue_assess_comp.trend"
    )
    assert [fact.kind for fact in sentence.facts] == ["trend", "change"]
