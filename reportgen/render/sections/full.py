"""The layout "full": every indicator with heading, sentences, charts, table and source."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.domain.document import Block, Paragraph, Reference
from reportgen.domain.plan import SectionPlan
from reportgen.render.sections.indicator import indicator
from reportgen.render.sections.press import Press
from reportgen.render.sources import without_braces
from reportgen.render.status import STATUS_ID


def full(plan: SectionPlan, press: Press) -> Iterator[Block]:
    """All below the heading of a section."""
    if plan.introduction:
        yield Paragraph(plan.introduction)
    if lead := [*filter(None, (plan.summary,)), *plan.together]:
        yield press.scribe.paragraph(lead, "lead")
    for each in plan.told:
        yield from indicator(each, press)
    if plan.listed:
        yield _listed(plan)


def _listed(plan: SectionPlan) -> Reference:
    """The indicators that stand in the status table only, by name, and where they are."""
    names = "; ".join(facts.indicator.label for facts in plan.listed)
    also = "Also measured here" if plan.told else "Measured here"
    return Reference(
        f"{also}, with figures in {{0}}: {without_braces(names)}.", (STATUS_ID,), "body"
    )
