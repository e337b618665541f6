"""The layout "briefing": background, data, what the data indicates, then questions for members."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reportgen.domain.document import Block, Bullets, Figure, Heading, Paragraph, Table
from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.plan import IndicatorPlan, SectionPlan
from reportgen.render.ids import slug
from reportgen.render.ledger.names import fixed, indicator_name
from reportgen.render.markers import key_of
from reportgen.render.sections.indicator import shown
from reportgen.render.sections.listed import listed
from reportgen.render.sections.press import Press
from reportgen.render.sections.sources import sources_line
from reportgen.render.sources import source_line
from reportgen.render.tables import cells_and_heads

BACKGROUND, DATA, INDICATES = "Background", "Data", "What the data indicates"
_BARE = fixed("what stands in no chart or table above")

_Shown = tuple[IndicatorPlan, Sequence[Figure | Table]]


def briefing(plan: SectionPlan, press: Press) -> Iterator[Block]:
    """All below the heading of a section; a heading stands only where something follows it."""
    held = [(each, shown(each, slug(each.facts.indicator), press)) for each in plan.told]
    bare = [each.facts for each, blocks in held if not blocks]
    yield from _part(BACKGROUND, _background(plan, press), plan, press)
    yield from _part(DATA, _data(held, press), plan, press)
    yield from _part(INDICATES, _indicates(plan, bare, press), plan, press)


def _part(
    heading: str, blocks: Iterable[Block], plan: SectionPlan, press: Press
) -> Iterator[Block]:
    held = tuple(blocks)
    if held:
        name = heading.split()[-1].lower()
        yield Heading(2, heading, press.names.free(f"{name}-{plan.id}"))
        yield from held


def _background(plan: SectionPlan, press: Press) -> Iterator[Block]:
    for text in filter(None, (plan.introduction, *plan.background)):
        yield Paragraph(press.outlined(text))


def _data(held: Iterable[_Shown], press: Press) -> Iterator[Block]:
    """The charts and tables of each indicator under its name, and where they come from."""
    for plan, blocks in held:
        if blocks:
            indicator = plan.facts.indicator
            yield Heading(3, indicator_name(indicator), press.names.free(f"ind-{slug(indicator)}"))
            yield from blocks
            key = key_of(cells_and_heads(blocks))
            yield source_line(plan.facts, tuple(block.id for block in blocks), key)


def _indicates(plan: SectionPlan, bare: Sequence[IndicatorFacts], press: Press) -> Iterator[Block]:
    """The count of the section, a bullet for each indicator, and the source of those not shown."""
    if lead := [*filter(None, (plan.summary,)), *plan.together]:
        yield press.scribe.paragraph(lead, "lead")
    if told := [each for each in plan.told if each.sentences]:
        yield Bullets(tuple(press.scribe.paragraph(each.sentences) for each in told))
    if plan.listed:
        yield listed(plan, press)
    if unsourced := [*bare, *plan.listed]:
        some = len(unsourced) < len(plan.told) + len(plan.listed)
        yield sources_line(unsourced, what=_BARE if some else "")
