"""The layout "bullets": each indicator one bullet of running text, and one chart at most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from reportgen.domain.document import Block, Bullets, Figure, Paragraph
from reportgen.domain.plan import IndicatorPlan, SectionPlan
from reportgen.render.ids import slug
from reportgen.render.sections.indicator import figures
from reportgen.render.sections.listed import listed
from reportgen.render.sections.press import Press
from reportgen.render.sections.sources import sources_line


def bullets(plan: SectionPlan, press: Press) -> Iterator[Block]:
    """The definition, what holds for the whole section, a bullet each, a chart, one source line."""
    if plan.introduction:
        yield Paragraph(press.outlined(plan.introduction))
    if lead := [*filter(None, (plan.summary,)), *plan.together]:
        yield press.scribe.paragraph(lead, "lead")
    told = [each for each in plan.told if each.sentences]
    if told:
        yield Bullets(tuple(press.scribe.paragraph(each.sentences) for each in told))
    charts = tuple(islice(_charts(told, press), 1))
    yield from charts
    if plan.listed:
        yield listed(plan, press)
    shown = [*(each.facts for each in told), *plan.listed]
    if shown:
        yield sources_line(shown, tuple(each.id for each in charts))


def _charts(told: Sequence[IndicatorPlan], press: Press) -> Iterator[Figure]:
    for each in told:
        yield from figures(each, slug(each.facts.indicator), press)
