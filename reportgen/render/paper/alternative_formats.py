"""How to ask for the paper in another form or language."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.domain.document import Block, Heading, Paragraph
from reportgen.domain.paper import PartPlan
from reportgen.render.ledger.marks import stated
from reportgen.render.paper.desk import Desk


def alternative_formats(part: PartPlan, desk: Desk) -> Iterator[Block]:
    """The author's words, else the outline's; a gap where they are needed and absent."""
    own = desk.request.meeting.alternative_formats
    text = (stated(own, "request, meeting"),) if own.strip() else desk.words(part)
    if not (text or part.needed):
        return
    yield Heading(1, desk.heading(part, "Other formats and languages"), "alternative-formats")
    if text:
        yield from (Paragraph(each) for each in text)
    else:
        wanted = "how to ask for this paper in another form or language"
        cure = 'fill in "alternative_formats" under "meeting"'
        yield Paragraph(desk.ask(wanted, cure), "gap")
