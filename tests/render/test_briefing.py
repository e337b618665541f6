"""A briefing's sections: regular headings, none of them empty, and a source for every figure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.domain.document import Block, Bullets, Heading, Paragraph, Reference, Sentence
from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.house_style import ChartColours, HouseStyle
from reportgen.domain.paper import Authored, Commentary, PartKind, PartPlan
from reportgen.domain.plan import (
    ChartKind,
    IndicatorPlan,
    Plan,
    SectionLayout,
    SectionPlan,
    SentencePlan,
)
from reportgen.domain.request import ReportRequest
from reportgen.render.ids import Names
from reportgen.render.ledger.marks import Parted, parted
from reportgen.render.ledger.names import indicator_name
from reportgen.render.paper.desk import Desk
from reportgen.render.scribe import Scribe
from reportgen.render.sections.press import Press
from tests.builders import NORTHMOOR, indicator
from tests.plan.builders import Facts, all_of, named
from tests.render.printed import commentary, lines_of_enquiry, sections


class Told:
    """Writes each sentence as its id, and counts how often."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def write(self, plan: SentencePlan, before: Sequence[Sentence] = ()) -> Sentence:
        del before
        self.asked.append(plan.id)
        return Sentence(plan.id, f"{plan.id}.", "made.j2", 1, plan.facts)

    def described(self, kind: ChartKind, facts: IndicatorFacts) -> Parted:
        return parted(f"{kind} of {indicator_name(facts.indicator)}")


def told(code: str, values: Sequence[float | None] = (45, 60, 55, 50)) -> IndicatorPlan:
    of = named(code, source=f"Source of {code}")
    level = Facts(of).level()
    facts = all_of(of, level, values=values)
    alone = replace(facts, series=facts.series[:1])
    return IndicatorPlan(
        alone,
        SentencePlan(f"{code}.headline", "headline", (level,)),
        (SentencePlan(f"{code}.level", "level", (level,)),),
        table=len([each for each in values if each is not None]) > 1,
    )


def section(*indicators: IndicatorPlan, **changes: object) -> SectionPlan:
    plan = SectionPlan("care", "Care", "", indicators, layout=SectionLayout.BRIEFING)
    return replace(plan, **changes)  # type: ignore[arg-type]


def set_out(plan: SectionPlan) -> list[Block]:
    return list(sections([plan], Press(Scribe(Told()), Names(), ChartColours())))


def headings(blocks: Sequence[Block]) -> list[tuple[int, str]]:
    return [(each.level, each.text) for each in blocks if isinstance(each, Heading)]


def desk_of(*plans: SectionPlan) -> Desk:
    made = Plan(NORTHMOOR, (), "Title", "", (), (), (), (), (), plans, ())
    request = ReportRequest((), ("Northmoor",), Path("t"), Path("i"), Path("o"))
    style = HouseStyle("made", Path("reference.docx"))
    return Desk(made, request, style, Press(Scribe(Told()), Names(), ChartColours()))


QUESTION = SentencePlan("A.enquiry", "enquiry", (Facts(indicator()).level(),))
FULL = section(
    told("A"),
    background=("What it is.",),
    enquiries=(QUESTION,),
    commentary=(Commentary(("We try.",), "Head of Care", "Care"),),
)


def test_a_section_has_its_parts_in_their_order() -> None:
    assert headings(set_out(FULL)) == [
        (1, "Care"),
        (2, "Background"),
        (2, "Data"),
        (3, "A"),
        (2, "What the data indicates"),
        (2, "Lines of enquiry"),
        (2, "Service commentary"),
    ]


@pytest.mark.parametrize(
    ("plan", "gone"),
    [
        (replace(FULL, background=()), {"Background"}),
        (replace(FULL, enquiries=()), {"Lines of enquiry"}),
        (replace(FULL, commentary=()), {"Service commentary"}),
        (replace(FULL, told=(told("A", (None, None, None, 50)),)), {"Data", "A"}),
        (
            replace(FULL, told=(), listed=(told("A").facts,), enquiries=()),
            {"Data", "A", "Lines of enquiry"},
        ),
    ],
)
def test_a_heading_without_anything_below_it_is_left_out(plan: SectionPlan, gone: set[str]) -> None:
    blocks = set_out(plan)
    usual = {text for _, text in headings(set_out(FULL))}
    assert {text for _, text in headings(blocks)} == usual - gone
    for first, second in zip(blocks, [*blocks[1:], None], strict=True):
        if isinstance(first, Heading):
            assert second is not None
            assert not isinstance(second, Heading) or second.level > first.level


def test_an_introduction_stands_before_the_background() -> None:
    blocks = set_out(replace(FULL, introduction="First."))
    at = blocks.index(next(each for each in blocks if isinstance(each, Paragraph)))
    assert [each.text for each in blocks[at : at + 2] if isinstance(each, Paragraph)] == [
        "First.",
        "What it is.",
    ]


def test_an_indicator_without_chart_or_table_has_its_source_below_the_sentences() -> None:
    bare = told("B", (None, None, None, 50))
    lines = [each.text for each in set_out(section(told("A"), bare)) if isinstance(each, Reference)]
    assert lines[-1] == "Source of what stands in no chart or table above: Source of B."
    alone = [each.text for each in set_out(section(bare)) if isinstance(each, Reference)]
    assert alone == ["Source: Source of B."]


@pytest.mark.parametrize("layout", [SectionLayout.FULL, SectionLayout.BULLETS])
def test_questions_and_commentary_follow_the_findings_in_every_layout(
    layout: SectionLayout,
) -> None:
    blocks = set_out(replace(FULL, layout=layout))
    assert [text for _, text in headings(blocks)][-2:] == ["Lines of enquiry", "Service commentary"]


def test_questions_stand_below_a_note_that_calls_them_prompts() -> None:
    blocks = set_out(FULL)
    at = next(
        place
        for place, each in enumerate(blocks)
        if isinstance(each, Heading) and each.text == "Lines of enquiry"
    )
    note, asked = blocks[at + 1 : at + 3]
    assert isinstance(note, Paragraph)
    assert note.style == "prompt"
    assert "not findings" in note.text
    assert isinstance(asked, Bullets)
    assert [(each.text, each.style) for each in asked.items] == [("A.enquiry.", "prompt")]


@pytest.mark.parametrize(
    ("author", "said"),
    [
        ("Head of Care", "Commentary by the Head of Care"),
        ("the Head of Care", "Commentary by the Head of Care"),
        ("Service Manager", "Commentary by Service Manager"),
        ("A. Person, Head of Care", "Commentary by A. Person, Head of Care"),
    ],
)
def test_the_author_is_named_in_a_line_of_attribution(author: str, said: str) -> None:
    plan = section(told("A"), commentary=(Commentary(("We try.",), author, "Care"),))
    words, whose = set_out(plan)[-2:]
    assert words == Paragraph("We try.", "commentary")
    assert whose == Paragraph(said, "attribution")


def test_a_question_is_written_once_though_it_stands_twice() -> None:
    writer = Told()
    scribe = Scribe(writer)
    first, second = scribe.once(QUESTION), scribe.once(QUESTION)
    assert first is second
    assert writer.asked == ["A.enquiry"]
    assert scribe.written == (first,)


def test_a_paper_that_needs_commentary_shows_a_gap_until_there_is_some() -> None:
    part = PartPlan(PartKind.COMMENTARY, needed=True, hint="what the service says")
    desk = desk_of(section(told("A")))
    heading, gap = commentary(part, desk)
    assert isinstance(heading, Heading)
    assert isinstance(gap, Paragraph)
    assert gap.style == "gap"
    assert [each.what for each in desk.gaps] == ["the service's commentary"]
    held = replace(desk.request, authored=Authored(commentary=FULL.commentary))
    assert list(commentary(part, replace(desk_of(FULL), request=held))) == []
    assert list(commentary(replace(part, needed=False), desk_of(section(told("A"))))) == []


def test_questions_are_numbered_throughout_so_that_each_has_a_number_of_its_own() -> None:
    first, other = FULL, replace(FULL, id="other", heading="Other")
    asked = list(lines_of_enquiry(PartPlan(PartKind.LINES_OF_ENQUIRY), desk_of(first, other)))
    lists = [each for each in asked if isinstance(each, Bullets)]
    assert [each.first for each in lists] == [1, 1 + len(lists[0].items)]


def test_all_questions_stand_once_more_under_the_names_of_their_sections() -> None:
    desk = desk_of(FULL, replace(section(told("B")), heading="Other"))
    list(sections(desk.plan.sections, desk.press))
    written = len(desk.scribe.written)
    blocks = list(lines_of_enquiry(PartPlan(PartKind.LINES_OF_ENQUIRY), desk))
    assert headings(blocks) == [(1, "Lines of enquiry"), (2, "Care")]
    (numbered,) = (each for each in blocks if isinstance(each, Bullets))
    assert numbered.numbered
    assert [each.text for each in numbered.items] == ["A.enquiry."]
    assert len(desk.scribe.written) == written
    assert list(lines_of_enquiry(PartPlan(PartKind.LINES_OF_ENQUIRY), desk_of())) == []
