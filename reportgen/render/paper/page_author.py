"""Who keeps the page, how to reach them, and when it was updated."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.domain.calendar_date import in_words
from reportgen.domain.document import Block, Heading, Particulars
from reportgen.domain.paper import PartPlan
from reportgen.render.ledger.marks import stated
from reportgen.render.paper.desk import Desk


def page_author(part: PartPlan, desk: Desk) -> Iterator[Block]:
    """A line for each that is given; gaps for author and date where the outline needs them."""
    meeting = desk.request.meeting
    author = meeting.author or meeting.report_of
    lines: list[tuple[str, str]] = []
    open_: list[str] = []
    for key, usual, value, wanted in (
        ("page_author", "Page author", author, "who keeps this page, by name or post"),
        ("page_contact", "Contact", meeting.contact, ""),
        ("updated", "Updated", in_words(meeting.updated), "the day this page was updated"),
    ):
        label = desk.called(key, usual)
        if value:
            lines.append((label, stated(value, "request, meeting")))
        elif wanted and part.needed:
            named = "updated" if key == "updated" else "author"
            lines.append((label, desk.ask(wanted, f'fill in "{named}" under "meeting"')))
            open_.append(label)
    if lines:
        heading = desk.press.outlined(part.heading) or "About this page"
        yield Heading(1, heading, "page-author-heading")
        yield Particulars(tuple(lines), tuple(open_))
