"""What an area is called once a paragraph has named it, and where its name must stay."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.domain.area import ComparatorKind
from reportgen.domain.plan import SentencePlan
from reportgen.render.narrative import Narrator
from reportgen.render.scribe import Scribe
from tests.builders import NORTHMOOR
from tests.typeset import builders

TEMPLATES = Path(__file__).parents[2] / "templates" / "narrative"
NAMED = "In Northmoor, 91.3% of assessments were completed in time."


def level(before: str, second_name: str = "the borough") -> str:
    plan = SentencePlan("in_time.level", "level", (builders.level(),), 2)
    return Narrator(TEMPLATES, NORTHMOOR, second_name=second_name).write(plan, before).text


def test_a_sentence_after_the_name_says_the_second_name() -> None:
    assert "Northmoor" in level("")
    assert "Northmoor" not in level(NAMED)
    assert level(NAMED).startswith("In the borough, ")


@pytest.mark.parametrize(
    "before", ["The figure fell.", "In Northmoorland it fell.", "In New Northmoors it fell."]
)
def test_the_name_stays_until_the_area_was_named(before: str) -> None:
    assert "Northmoor" in level(before)
    assert "borough" not in level(before)


def test_without_a_second_name_nothing_changes() -> None:
    assert level(NAMED, "") == level("", "") == level("")


def test_beside_another_authority_the_name_stays() -> None:
    other = replace(builders.gap().comparator, kind=ComparatorKind.AUTHORITY)
    fact = replace(builders.gap(), comparator=other)
    narrator = Narrator(TEMPLATES, NORTHMOOR, second_name="the borough")
    plan = SentencePlan("in_time.gap", "gap", (fact,))
    assert narrator.write(plan, NAMED).text == narrator.write(plan).text


def test_a_paragraph_names_the_area_first_and_then_again_by_its_second_name() -> None:
    plan = SentencePlan("a", "level", (builders.level(),), 2)
    scribe = Scribe(Narrator(TEMPLATES, NORTHMOOR, second_name="the borough"))
    words = scribe.paragraph((plan, plan, plan)).text
    assert words.count("In Northmoor, ") == 1
    assert words.count("In the borough, ") == 2


def test_each_paragraph_begins_with_the_name() -> None:
    plan = SentencePlan("a", "level", (builders.level(),), 2)
    scribe = Scribe(Narrator(TEMPLATES, NORTHMOOR, second_name="the borough"))
    assert [scribe.paragraph((plan,)).text for _ in range(2)] == [level("")] * 2
