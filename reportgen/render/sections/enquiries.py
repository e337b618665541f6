"""The questions that a section puts to members, apart from what it finds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.domain.document import Block, Bullets, Heading, Paragraph
from reportgen.domain.plan import SectionPlan, SentencePlan
from reportgen.render.ledger.names import fixed
from reportgen.render.scribe import Scribe
from reportgen.render.sections.press import Press

HEADING = "Lines of enquiry"
_NOTE = (
    "These are prompts for members, chosen by rule from the figures above. They are not findings, "
    "and they suggest no cause."
)


def enquiries(plan: SectionPlan, press: Press, level: int = 2) -> Iterator[Block]:
    """Heading, note and questions of one section; nothing where it has none."""
    if plan.enquiries:
        yield Heading(level, HEADING, press.names.free(f"enquiries-{plan.id}"))
        yield Paragraph(fixed(_NOTE), "prompt")
        yield Bullets(questions(plan.enquiries, press.scribe))


def questions(plans: Sequence[SentencePlan], scribe: Scribe) -> tuple[Paragraph, ...]:
    """Each question as a paragraph of its own, written once however often it stands."""
    written = [scribe.once(each) for each in plans]
    return tuple(Paragraph(each.text, "prompt", (each,)) for each in written)
