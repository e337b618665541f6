"""Every question over made-up figures asks, judges nothing, and is true of the figures in it."""

from __future__ import annotations

from reportgen.plan.enquiries import all_enquiries
from reportgen.plan.entries import Entry
from reportgen.plan.outline import AskedFact, IndicatorEntry
from reportgen.plan.selection import choose
from reportgen.render.narrative import Narrator
from reportgen.workshop.checks.sentence import Told, Weight, faults_of
from tests.builders import NORTHMOOR
from tests.properties.reading import BROKEN, CAUSES, JUDGING
from tests.properties.worlds import World, always, worlds
from tests.render.builders_narrative import TEMPLATES

NARRATOR = Narrator(TEMPLATES, NORTHMOOR)
EVERYTHING = tuple(AskedFact)


@always(worlds(), examples=80)
def test_every_question_is_whole_neutral_and_true(world: World) -> None:
    facts = world.facts()
    asked = IndicatorEntry(code=facts.indicator.code, facts=EVERYTHING)
    told = choose(Entry(facts, asked, extras=len(EVERYTHING))).told
    for plan in all_enquiries("case", facts, told):
        text = NARRATOR.write(plan).text
        assert text.endswith("?"), text
        assert text.count("?") == 1, text
        assert not JUDGING.search(text.replace("short of", "")), text
        assert not BROKEN.search(text), text
        assert not CAUSES.search(text), text
        found = faults_of(Told(text, plan.template, plan.facts))
        assert not [each for each in found if each.weight is Weight.FAILURE], (text, found)
        held = {id(each) for each in told}
        assert all(id(fact) in held for fact in plan.facts)
