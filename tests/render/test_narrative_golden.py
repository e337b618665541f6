"""Every shipped sentence, word for word, and every phrase of every template said once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from jinja2 import nodes

from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.plan import ChartKind
from reportgen.domain.relation import Assessment
from reportgen.render.narrative import Narrator
from reportgen.render.template.environment import environment_of
from tests.builders import (
    NORTHMOOR,
    VS_ENGLAND,
    VS_NEIGHBOURS,
    VS_REGION,
    figure,
    indicator,
    series,
    year,
)
from tests.render.builders_narrative import TEMPLATES, case_of, said
from tests.render.golden_narrative import GoldenCase, cases, golden_files, rewritten

_GUARDS = {"not changed", "standstill"}  # no rule makes a movement that did not move

CASES = [
    pytest.param(case, id=f"{case.template}: {case.name}")
    for path in golden_files()
    for case in cases(path)
]


@pytest.mark.parametrize("case", CASES)
def test_the_sentence_is_the_golden_one(case: GoldenCase) -> None:
    assert said(case.template, case.facts) == case.sentence


@pytest.mark.parametrize("path", golden_files(), ids=lambda path: path.stem)
def test_a_golden_file_written_again_is_the_same(path: Path) -> None:
    assert rewritten(path) == path.read_text(encoding="utf-8")


def test_every_sentence_template_but_the_alt_text_has_a_golden_file() -> None:
    templates = {path.stem for path in TEMPLATES.glob("[a-z]*.j2")} - {"alt_text"}
    assert {path.stem for path in golden_files()} == templates


def test_every_phrase_of_the_templates_stands_in_a_golden_sentence() -> None:
    told = [said(case.template, case.facts) for path in golden_files() for case in cases(path)]
    told.extend(_all_alt_texts())
    everything = " ".join(told).lower()
    silent = {phrase for _, phrase in _phrases() if phrase not in everything}
    assert silent == _GUARDS


def _all_alt_texts() -> Iterator[str]:
    lines = (
        series([79, 85, 80, 77]),
        series([64, None, 69, 70], comparator=VS_ENGLAND),
        series([None, None, 90, 97], comparator=VS_REGION),
        series([None, None, None, 81.8], comparator=VS_REGION),
        series([None, None, None, None], comparator=VS_NEIGHBOURS),
    )
    narrator = Narrator(TEMPLATES, NORTHMOOR)
    neighbours = ((NORTHMOOR, figure(60.0)), (NORTHMOOR, None))
    for shape in ("peak", "trough", "fluctuating"):
        facts = case_of(
            ["rate", "now 77 in 2022", f"trend {shape}, from 79 in 2019, turn 85 in 2020"]
        )
        told = IndicatorFacts(
            indicator(), year(2022), facts.plan_facts, lines, Assessment.SIMILAR, neighbours
        )
        for kind in ChartKind:
            yield narrator.alt_text(kind, told)
    without = replace(told, series=(series([None, None, None, None]), *lines[1:]))
    yield narrator.alt_text(ChartKind.TREND, without)
    yield narrator.alt_text(ChartKind.BARS, replace(told, own_list=True))


def _phrases() -> Iterator[tuple[str, str]]:
    """The file and each run of letters that its templates write, in small letters."""
    environment = environment_of(TEMPLATES)
    for path in sorted(TEMPLATES.glob("*.j2")):
        tree = environment.parse(path.read_text(encoding="utf-8"))
        for data in tree.find_all(nodes.TemplateData):
            phrase = " ".join(data.data.split()).strip(",.:;() ").lower()
            if re.search(r"[a-z]", phrase):
                yield path.name, phrase
