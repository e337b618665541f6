"""A part of words: a heading and the author's own paragraphs, else the outline's."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.domain.document import Block, Heading, Paragraph
from reportgen.domain.paper import PartPlan
from reportgen.render.ledger.marks import plain
from reportgen.render.paper.desk import Desk


def words(part: PartPlan, desk: Desk) -> Iterator[Block]:
    """The paragraphs below their heading; a gap where they are needed and absent, else nothing."""
    text = tuple(each for each in part.text if each.strip())
    if not (text or part.needed):
        return
    heading = desk.heading(part, part.heading)
    yield Heading(1, heading, desk.press.names.free(f"words-{part.name}"))
    if text:
        yield from (Paragraph(each) for each in desk.words(part) if plain(each).strip())
    else:
        what = f'the text of "{plain(heading)}"'
        yield Paragraph(desk.ask(what, f'add "{part.name}" under "texts"', part.hint), "gap")
