"""The layout "briefing": background, data, what the data indicates, then questions for members."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.domain.document import Block, Bullets, Figure, Heading, Paragraph, Table
from reportgen.domain.plan import IndicatorPlan, SectionPlan
from reportgen.render.ids import slug
from reportgen.render.markers import key_of
from reportgen.render.sections.indicator import figures, tables
from reportgen.render.sections.listed import listed
from reportgen.render.sections.press import Press
from reportgen.render.sources import source_line
from reportgen.render.tables import cells_and_heads

BACKGROUND, DATA, INDICATES = "Background", "Data", "What the data indicates"


def briefing(plan: SectionPlan, press: Press) -> Iterator[Block]:
    """All below the heading of a section; a heading stands only where something follows it."""
    yield from _part(BACKGROUND, _background(plan), plan, press)
    yield from _part(DATA, _data(plan, press), plan, press)
    yield from _part(INDICATES, _indicates(plan, press), plan, press)


def _part(
    heading: str, blocks: Iterator[Block], plan: SectionPlan, press: Press
) -> Iterator[Block]:
    held = tuple(blocks)
    if held:
        name = heading.split()[-1].lower()
        yield Heading(2, heading, press.names.free(f"{name}-{plan.id}"))
        yield from held


def _background(plan: SectionPlan) -> Iterator[Block]:
    for text in filter(None, (plan.introduction, *plan.background)):
        yield Paragraph(text)


def _data(plan: SectionPlan, press: Press) -> Iterator[Block]:
    for each in plan.told:
        yield from _figures_of(each, press)


def _figures_of(plan: IndicatorPlan, press: Press) -> Iterator[Block]:
    """Charts and tables of one indicator under its name, and where they come from."""
    name = slug(plan.facts.indicator)
    shown: list[Figure | Table] = [*figures(plan, name, press), *tables(plan, name, press)]
    if shown:
        yield Heading(3, plan.facts.indicator.label, press.names.free(f"ind-{name}"))
        yield from shown
        key = key_of(cells_and_heads(shown))
        yield source_line(plan.facts, tuple(block.id for block in shown), key)


def _indicates(plan: SectionPlan, press: Press) -> Iterator[Block]:
    """The count of the section, then one bullet for each indicator."""
    if lead := [*filter(None, (plan.summary,)), *plan.together]:
        yield press.scribe.paragraph(lead, "lead")
    if told := [each for each in plan.told if each.sentences]:
        yield Bullets(tuple(press.scribe.paragraph(each.sentences) for each in told))
    if plan.listed:
        yield listed(plan, press)
