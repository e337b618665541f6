"""What a reader sees first: purpose, recommendations, contents."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, repeat

from reportgen.domain.document import Block, Bullets, Contents, Heading, Paragraph
from reportgen.domain.paper import PartPlan
from reportgen.domain.plan import Plan, SectionLayout
from reportgen.render.ledger.marks import plain, stated
from reportgen.render.paper.desk import Desk

_STOPS = (".", "?", "!", ";", ":")
_MOST_LISTED = 12  # indicators that the contents name one by one


def purpose(part: PartPlan, desk: Desk) -> Iterator[Block]:
    """One or two sentences, which are the agenda's summary too."""
    if desk.plan.purpose:
        yield Heading(1, desk.heading(part, "Purpose"), "purpose")
        yield Paragraph(desk.said(desk.plan.purpose, desk.request.purpose, "purpose"))


def recommendations(part: PartPlan, desk: Desk) -> Iterator[Block]:
    """A numbered list, in no box, each with its reason where one is given."""
    texts = desk.plan.recommendations
    if not (texts or part.needed):
        return
    yield Heading(1, desk.heading(part, "Recommendations"), "recommendations")
    if texts:
        own, reasons = desk.request.recommendations, desk.request.authored.reasons
        said = (desk.said(each.rstrip(), own, "recommendations") for each in texts)
        yield Bullets(tuple(map(_with_reason, said, chain(reasons, repeat("")))), numbered=True)
    else:
        yield Paragraph(desk.ask("the recommendations", 'fill in "recommendations"'), "gap")


def _with_reason(text: str, reason: str) -> Paragraph:
    if not reason.strip():
        return Paragraph(text)
    stop = "" if plain(text).endswith(_STOPS) else "."
    return Paragraph(f"{text}{stop} Reason: {stated(reason.strip(), 'request, reasons')}")


def contents(part: PartPlan, desk: Desk) -> Iterator[Block]:
    """The list of headings; typeset fills it."""
    heading = desk.heading(part, Contents().heading)
    yield Contents(heading, _contents_levels(desk.plan))


def _contents_levels(plan: Plan) -> int:
    """Themes and indicators; themes alone where the contents would fill pages or repeat words.

    A briefing has the same headings in each of its themes.
    """
    if any(section.layout is SectionLayout.BRIEFING for section in plan.sections):
        return 1
    told = sum(len(section.told) for section in plan.sections)
    return 2 if told <= _MOST_LISTED else 1
