"""The list of background papers under section 100D of the Local Government Act 1972."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.domain.document import Block, Bullets, Heading, Paragraph
from reportgen.domain.paper import Link, PartPlan
from reportgen.render.ledger.marks import stated
from reportgen.render.ledger.names import fixed
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
        yield Paragraph(fixed(_LAW))
        own = desk.request.background_papers
        source = "request, background papers" if own else "sources"
        yield Bullets(tuple(_line(each, source) for each in papers))
    else:
        yield Paragraph(fixed(_NONE))


def _line(paper: Link, source: str) -> Paragraph:
    text = stated(paper.text, source)
    if not paper.address:
        return Paragraph(text)
    return Paragraph(text, link=paper.address, link_text=text)
