"""The layout "full": every indicator with heading, sentences, charts, table and source."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.domain.document import Block, Paragraph
from reportgen.domain.plan import SectionPlan
from reportgen.render.sections.indicator import indicator
from reportgen.render.sections.listed import listed
from reportgen.render.sections.press import Press


def full(plan: SectionPlan, press: Press) -> Iterator[Block]:
    """All below the heading of a section."""
    if plan.introduction:
        yield Paragraph(press.outlined(plan.introduction))
    if lead := [*filter(None, (plan.summary,)), *plan.together]:
        yield press.scribe.paragraph(lead, "lead")
    for each in plan.told:
        yield from indicator(each, press)
    if plan.listed:
        yield listed(plan, press)
