"""What a reader sees first: purpose, recommendations, contents."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.domain.document import Block, Bullets, Contents, Heading, Paragraph
from reportgen.domain.paper import PartPlan
from reportgen.domain.plan import Plan
from reportgen.render.paper.desk import Desk

_MOST_LISTED = 12  # indicators that the contents name one by one


def purpose(part: PartPlan, desk: Desk) -> Iterator[Block]:
    """One or two sentences, which are the agenda's summary too."""
    if desk.plan.purpose:
        yield Heading(1, part.heading or "Purpose", "purpose")
        yield Paragraph(desk.plan.purpose)


def recommendations(part: PartPlan, desk: Desk) -> Iterator[Block]:
    """A numbered list, in no box."""
    if texts := desk.plan.recommendations:
        yield Heading(1, part.heading or "Recommendations", "recommendations")
        yield Bullets(tuple(Paragraph(text) for text in texts), numbered=True)


def contents(part: PartPlan, desk: Desk) -> Iterator[Block]:
    """The list of headings; typeset fills it."""
    usual = Contents(levels=_contents_levels(desk.plan))
    yield Contents(part.heading or usual.heading, usual.levels)


def _contents_levels(plan: Plan) -> int:
    """Themes and indicators, or themes alone where the contents would fill pages."""
    told = sum(len(section.told) for section in plan.sections)
    return 2 if told <= _MOST_LISTED else 1
