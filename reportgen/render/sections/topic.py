"""The layout "topic": each indicator under its name, with its definition and its better way."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.domain.document import Block, Heading, Paragraph
from reportgen.domain.plan import IndicatorPlan, SectionPlan
from reportgen.render.ids import slug
from reportgen.render.ledger.marks import stated
from reportgen.render.ledger.names import indicator_name
from reportgen.render.markers import key_of
from reportgen.render.sections.indicator import shown
from reportgen.render.sections.listed import listed
from reportgen.render.sections.press import Press
from reportgen.render.sources import direction_named, direction_told, source_line
from reportgen.render.tables import cells_and_heads


def topic(plan: SectionPlan, press: Press) -> Iterator[Block]:
    """All below the heading of a section."""
    if plan.introduction:
        yield Paragraph(press.outlined(plan.introduction))
    if lead := [*filter(None, (plan.summary,)), *plan.together]:
        yield press.scribe.paragraph(lead, "lead")
    for each in plan.told:
        yield from _measure(each, press)
    if plan.listed:
        yield listed(plan, press)


def _measure(plan: IndicatorPlan, press: Press) -> Iterator[Block]:
    """Its name as a heading that stays the same every year, what it counts, then its figures."""
    indicator = plan.facts.indicator
    name = slug(indicator)
    yield Heading(2, indicator_name(indicator), press.names.free(f"ind-{name}"))
    definition = stated(_definition(indicator.description), f"definition, {indicator.id}")
    direction = direction_named(direction_told(indicator), indicator)
    yield Paragraph(f"{definition}{direction}")
    if plan.sentences:
        yield press.scribe.paragraph(plan.sentences)
    blocks = shown(plan, name, press)
    yield from blocks
    key = key_of(cells_and_heads(blocks))
    yield source_line(plan.facts, tuple(block.id for block in blocks), key, direction=False)


def _definition(description: str) -> str:
    """What a measure counts, the first paragraph of it; nothing where nobody says it."""
    words = description.strip().partition("\n")[0].rstrip()
    if not words:
        return ""
    stop = "" if words.endswith((".", "!", "?")) else "."
    return f"Definition: {words}{stop} "
