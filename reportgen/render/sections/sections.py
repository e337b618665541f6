"""The themes of a report, each in its layout."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from reportgen.domain.document import Block, Heading
from reportgen.domain.plan import SectionLayout, SectionPlan
from reportgen.render.sections.briefing import briefing
from reportgen.render.sections.bullets import bullets
from reportgen.render.sections.commentary import commentary
from reportgen.render.sections.enquiries import enquiries
from reportgen.render.sections.full import full
from reportgen.render.sections.press import Press
from reportgen.render.sections.topic import topic

Layout = Callable[[SectionPlan, Press], Iterator[Block]]

LAYOUTS: Mapping[SectionLayout, Layout] = {
    SectionLayout.FULL: full,
    SectionLayout.BULLETS: bullets,
    SectionLayout.BRIEFING: briefing,
    SectionLayout.TOPIC: topic,
}
"""What writes the findings of a section; questions and commentary follow in every layout."""


def sections(plans: Sequence[SectionPlan], press: Press) -> Iterator[Block]:
    """All blocks of all themes in reading order; a theme without anything to tell is left out."""
    for plan in plans:
        if plan.told or plan.listed:
            yield Heading(1, press.outlined(plan.heading), press.names.free(f"theme-{plan.id}"))
            yield from LAYOUTS[plan.layout](plan, press)
            yield from enquiries(plan, press)
            yield from commentary(plan, press)
