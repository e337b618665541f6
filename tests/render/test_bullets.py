"""The layout of bullets, and that no line of a paper refers to a table that is not in it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.domain.document import (
    Block,
    Bullets,
    Figure,
    Heading,
    Paragraph,
    Reference,
    Table,
    flat,
)
from reportgen.domain.house_style import HouseStyle
from reportgen.domain.paper import USUAL_PARTS, PartKind, PartPlan
from reportgen.domain.plan import ChartKind, Plan, SectionLayout
from reportgen.domain.request import ReportRequest
from reportgen.plan.chart_choice import only_asked
from reportgen.plan.entries import Entry, RosterSection
from reportgen.plan.outline import IndicatorEntry
from reportgen.render.scribe import Scribe
from tests.render.builders_charts import PlainWriter, told_in_full, whole_plan
from tests.render.printed import assemble

STYLE = HouseStyle("plain", Path("reference.docx"))


def blocks_of(plan: Plan) -> list[Block]:
    here = Path()
    request = ReportRequest((), ("Northmoor",), here, here, here)
    return list(flat(assemble(plan, request, Scribe(PlainWriter()), STYLE).blocks))


def in_bullets(*parts: PartKind) -> Plan:
    plan = whole_plan()
    section = replace(plan.sections[0], layout=SectionLayout.BULLETS)
    kept = tuple(PartPlan(kind) for kind in (parts or (PartKind.SECTIONS,)))
    return replace(plan, sections=(section,), parts=kept)


def test_a_section_is_its_definition_bullets_one_chart_and_one_source_line() -> None:
    blocks = [each for each in blocks_of(in_bullets()) if not isinstance(each, Table)]
    first = blocks.index(next(each for each in blocks if getattr(each, "text", "") == "Safety"))
    kinds = [type(each) for each in blocks[first : first + 6]]
    assert kinds == [Heading, Paragraph, Bullets, Figure, Paragraph, Reference]
    source = blocks[first + 5]
    assert isinstance(source, Reference)
    assert source.targets == ("fig-i0-trend",)


def test_a_bullet_is_running_text_without_a_heading_or_a_table() -> None:
    blocks = blocks_of(in_bullets())
    assert [each.text for each in blocks if isinstance(each, Heading)] == ["Safety"]
    assert not [each for each in blocks if isinstance(each, Table)]
    (bullets,) = [each for each in blocks if isinstance(each, Bullets)]
    assert [item.text for item in bullets.items] == ["Sentence i0.level.", "Sentence i1.level."]


def test_without_the_status_table_listed_indicators_carry_their_own_figures() -> None:
    texts = [each.text for each in blocks_of(in_bullets()) if isinstance(each, Paragraph)]
    assert (
        "Also measured here: Indicator I2, 84.9% (2024/25); Indicator I3, 84.9% (2024/25); "
        "Indicator I4, withheld (2024/25)."
    ) in texts


@pytest.mark.parametrize("layout", list(SectionLayout))
@pytest.mark.parametrize("left_out", list(USUAL_PARTS))
def test_no_line_refers_to_what_is_not_in_the_paper(
    layout: SectionLayout, left_out: PartKind
) -> None:
    plan = whole_plan()
    sections = tuple(replace(each, layout=layout) for each in plan.sections)
    parts = tuple(PartPlan(kind) for kind in USUAL_PARTS if kind is not left_out)
    blocks = blocks_of(replace(plan, sections=sections, parts=parts))
    ids = {each.id for each in blocks if isinstance(each, Figure | Table)}
    asked = {name for each in blocks if isinstance(each, Reference) for name in each.targets}
    assert asked <= ids


def test_in_bullets_only_charts_that_the_outline_asks_for_are_drawn() -> None:
    plan = whole_plan()
    told = tuple(told_in_full(each, ChartKind.TREND) for each in plan.status[:2])
    section = replace(plan.sections[0], told=told)
    entries = [
        Entry(one.facts, IndicatorEntry(code=one.facts.indicator.code, charts=charts), 0)
        for one, charts in zip(told, (None, (ChartKind.TREND,)), strict=True)
    ]
    kept = only_asked(section, RosterSection("Safety", "", tuple(entries)))
    assert [each.charts for each in kept.told] == [(), (ChartKind.TREND,)]
