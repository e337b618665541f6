"""The list of background papers under section 100D of the Local Government Act 1972."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.domain.document import Block, Bullets, Heading, Paragraph
from reportgen.domain.paper import Link, PartPlan
from reportgen.render.paper.desk import Desk

_LAW = (
    "These are the documents that this report is based on to a material extent "
    "(Local Government Act 1972, section 100D)."
)
_NONE = "None (Local Government Act 1972, section 100D)."


def background_papers(part: PartPlan, desk: Desk) -> Iterator[Block]:
    """One bullet for each paper, as a link where its address is known; "None" where none is."""
    yield Heading(1, desk.heading(part, "Background papers"), "background-papers")
    if papers := desk.plan.background_papers:
        yield Paragraph(_LAW)
        yield Bullets(tuple(_line(each) for each in papers))
    else:
        yield Paragraph(_NONE)


def _line(paper: Link) -> Paragraph:
    if not paper.address:
        return Paragraph(paper.text)
    return Paragraph(paper.text, link=paper.address, link_text=paper.text)
