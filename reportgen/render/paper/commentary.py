"""The service's own words on the whole report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportgen.domain.document import Block, Heading, Paragraph
from reportgen.domain.paper import Commentary, PartPlan
from reportgen.render.ledger.marks import stated
from reportgen.render.paper.desk import Desk
from reportgen.render.sections.commentary import HEADING, missing_author, remarks


def commentary(part: PartPlan, desk: Desk) -> Iterator[Block]:
    """Its paragraphs with their author, and below them those on a section that is left out."""
    given = desk.plan.commentary
    if not given:
        yield from _missing(part, desk)
        return
    ask_for_authors(desk, ((each, each.section) for each in given))
    yield Heading(1, desk.heading(part, HEADING), "commentary")
    whole = [each for each in given if not each.section]
    yield from remarks(whole)
    for each in given:
        if each.section:
            name = desk.press.names.free("commentary-apart")
            yield Heading(2, stated(each.section, "request, commentary"), name)
            yield from remarks([each], each.section)


def _missing(part: PartPlan, desk: Desk) -> Iterator[Block]:
    """A gap where the paper needs the service's words and no section has any either."""
    if part.needed and not desk.request.authored.commentary:
        yield Heading(1, desk.heading(part, HEADING), "commentary")
        yield Paragraph(desk.ask("the service's commentary", 'add "commentary"', part.hint), "gap")


def ask_for_authors(desk: Desk, given: Iterable[tuple[Commentary, str]]) -> None:
    """Notes a gap for each commentary, beside its subject, that nobody stands behind."""
    for each, subject in given:
        if not each.author:
            desk.ask(missing_author(subject), 'fill in "author" under "commentary"')
