"""Every shipped sentence, word for word, and every phrase of every template said once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import nodes

from reportgen.render.narrative import Narrator
from reportgen.render.template.environment import environment_of
from tests.builders import NORTHMOOR
from tests.render.alt_texts import all_alt_texts
from tests.render.builders_narrative import TEMPLATES, said
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
    told.extend(all_alt_texts(Narrator(TEMPLATES, NORTHMOOR)))
    everything = " ".join(told).lower()
    silent = {phrase for _, phrase in _phrases() if phrase not in everything}
    assert silent == _GUARDS


def _phrases() -> Iterator[tuple[str, str]]:
    """The file and each run of letters that its templates write, in small letters."""
    environment = environment_of(TEMPLATES)
    for path in sorted(TEMPLATES.glob("*.j2")):
        tree = environment.parse(path.read_text(encoding="utf-8"))
        for data in tree.find_all(nodes.TemplateData):
            phrase = " ".join(data.data.split()).strip(",.:;() ").lower()
            if re.search(r"[a-z]", phrase):
                yield path.name, phrase
