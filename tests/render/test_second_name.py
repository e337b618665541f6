"""What an area is called once a paragraph has named it, and where its name must stay."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.domain.area import ComparatorKind
from reportgen.domain.document import Sentence
from reportgen.domain.fact import Fact
from reportgen.domain.plan import SentencePlan
from reportgen.render.narrative import Narrator
from reportgen.render.scribe import Scribe
from tests.builders import NORTHMOOR
from tests.properties.worlds import World, always, said_of, worlds
from tests.typeset import builders

TEMPLATES = Path(__file__).parents[2] / "templates" / "narrative"
NAMED = "In Northmoor, 91.3% of assessments were completed in time."
BOROUGH = Narrator(TEMPLATES, NORTHMOOR, second_name="the borough")
OTHERWISE = Narrator(TEMPLATES, NORTHMOOR, second_name="Otherwise")


def so_far(text: str, *facts: Fact) -> tuple[Sentence, ...]:
    """A paragraph that has said this of these facts."""
    return (Sentence("before", text, "level.j2", 1, facts),) if text else ()


def level(before: str, narrator: Narrator = BOROUGH) -> str:
    plan = SentencePlan("in_time.level", "level", (builders.level(),), 2)
    return narrator.write(plan, so_far(before)).text


def among_authorities() -> Fact:
    other = replace(builders.gap().comparator, kind=ComparatorKind.AUTHORITY)
    return replace(builders.gap(), comparator=other)


def test_a_sentence_after_the_name_says_the_second_name() -> None:
    assert "Northmoor" in level("")
    assert "Northmoor" not in level(NAMED)
    assert level(NAMED).startswith("In the borough, ")


@pytest.mark.parametrize(
    "before",
    [
        "The figure fell.",
        "In Northmoorland it fell.",
        "In New Northmoors it fell.",
        "West Northmoor had the highest figure.",
        "In Northmoor-14 it fell.",
        "In South-Northmoor it fell.",
        "Northmoor and Fulham was highest.",
        "It was highest in Northmoor with Darwen.",
        "The figures are those of Northmoor Borough Council.",
    ],
)
def test_the_name_stays_until_the_area_was_named(before: str) -> None:
    assert "Northmoor" in level(before)
    assert "borough" not in level(before)


def test_without_a_second_name_nothing_changes() -> None:
    plain = Narrator(TEMPLATES, NORTHMOOR)
    assert level(NAMED, plain) == level("", plain) == level("")


def test_beside_another_authority_the_name_stays() -> None:
    plan = SentencePlan("in_time.gap", "gap", (among_authorities(),))
    assert BOROUGH.write(plan, so_far(NAMED)).text == BOROUGH.write(plan).text


def test_where_the_paragraph_has_told_of_another_authority_the_name_stays() -> None:
    plan = SentencePlan("in_time.level", "level", (builders.level(),), 2)
    assert "borough" in BOROUGH.write(plan, so_far(NAMED, builders.gap())).text
    assert "borough" not in BOROUGH.write(plan, so_far(NAMED, among_authorities())).text


def test_what_only_holds_the_name_keeps_it() -> None:
    fact = builders.level()
    label = "assessments by Northmoor Borough Council"
    about = replace(fact.indicator, subject=f"the number of {label}", short=label)
    plan = SentencePlan("a", "level", (replace(fact, indicator=about),), 2)
    text = OTHERWISE.write(plan, so_far(NAMED)).text
    assert "Otherwise" in text
    assert "Northmoor Borough Council" in text


@always(worlds())
def test_nothing_but_the_name_of_the_area_is_said_otherwise(world: World) -> None:
    plain = said_of(world.facts(), world.position, Narrator(TEMPLATES, NORTHMOOR))
    again = said_of(world.facts(), world.position, _Later())
    undone = [(name, text.replace("Otherwise", "Northmoor")) for name, text in again]
    assert undone == list(plain)


class _Later(Narrator):
    """Writes each sentence as if its paragraph had named the area."""

    def __init__(self) -> None:
        super().__init__(TEMPLATES, NORTHMOOR, second_name="Otherwise")

    def write(self, plan: SentencePlan, before: Sequence[Sentence] = ()) -> Sentence:
        return super().write(plan, before or so_far(NAMED))


def test_a_paragraph_names_the_area_first_and_then_again_by_its_second_name() -> None:
    plan = SentencePlan("a", "level", (builders.level(),), 2)
    scribe = Scribe(BOROUGH)
    words = scribe.paragraph((plan, plan, plan)).text
    assert words.count("In Northmoor, ") == 1
    assert words.count("In the borough, ") == 2


def test_each_paragraph_begins_with_the_name() -> None:
    plan = SentencePlan("a", "level", (builders.level(),), 2)
    scribe = Scribe(BOROUGH)
    assert [scribe.paragraph((plan,)).text for _ in range(2)] == [level("")] * 2
