"""The list of background papers."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.domain.document import Block, Bullets, Heading, Paragraph
from reportgen.domain.paper import PartPlan
from reportgen.render.paper.desk import Desk


def background_papers(part: PartPlan, desk: Desk) -> Iterator[Block]:
    """One bullet for each paper; nothing where there are none."""
    if papers := desk.plan.background_papers:
        yield Heading(1, part.heading or "Background papers", "background-papers")
        yield Bullets(tuple(Paragraph(each) for each in papers))
