"""Where readers find more: links with readable words."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.domain.document import Block, Bullets, Heading, Paragraph
from reportgen.domain.paper import Link, PartPlan
from reportgen.render.ledger.marks import stated
from reportgen.render.paper.desk import Desk


def further_data(part: PartPlan, desk: Desk) -> Iterator[Block]:
    """One bullet for each link below the outline's text; a gap where links are needed."""
    links = desk.request.authored.links
    if not (links or part.text or part.needed):
        return
    yield Heading(1, desk.heading(part, "Further data"), "further-data")
    yield from (Paragraph(each) for each in desk.words(part))
    if links:
        yield Bullets(tuple(map(_line, links)))
    elif part.needed:
        yield Paragraph(desk.ask("where readers find more data", 'add "links"'), "gap")


def _line(link: Link) -> Paragraph:
    text = stated(link.text, "request, links")
    return Paragraph(text, link=link.address, link_text=text)
