"""The questions of all sections in one place, numbered throughout under their sections' names."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.domain.document import Block, Bullets, Heading, Paragraph
from reportgen.domain.paper import PartPlan
from reportgen.render.ledger.names import fixed
from reportgen.render.paper.desk import Desk
from reportgen.render.sections.enquiries import HEADING, questions

_NOTE = (
    "These are prompts for members, chosen by rule from the figures in this report. They are not "
    "findings, and they suggest no cause."
)


def lines_of_enquiry(part: PartPlan, desk: Desk) -> Iterator[Block]:
    """A list under the name of each section that asks; nothing where none does."""
    asking = [section for section in desk.plan.sections if section.enquiries]
    if not asking:
        return
    yield Heading(1, desk.heading(part, HEADING), "lines-of-enquiry")
    yield Paragraph(fixed(_NOTE), "prompt")
    asked = 0  # one count for all, so that a member can name a question by its number
    for section in asking:
        name = desk.press.names.free(f"all-enquiries-{section.id}")
        yield Heading(2, desk.press.outlined(section.heading), name)
        put = questions(section.enquiries, desk.scribe)
        yield Bullets(put, numbered=True, first=asked + 1)
        asked += len(put)
