"""The lines of a title block that the author filled; only whose paper it is must be known."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.domain.calendar_date import in_words
from reportgen.domain.document import Block, Particulars
from reportgen.domain.house_style import HouseStyle
from reportgen.domain.paper import Meeting, PartPlan
from reportgen.render.ledger.marks import stated
from reportgen.render.ledger.names import fixed
from reportgen.render.paper.desk import Desk


def title_block(part: PartPlan, desk: Desk) -> Iterator[Block]:
    """The status of a draft, then each line that is filled; a final paper is somebody's."""
    del part  # it has no heading
    meeting = desk.request.meeting
    if desk.request.final and not (meeting.author or meeting.report_of or meeting.council):
        desk.ask("whose paper this is", 'fill in "author" under "meeting"')
    status = ((desk.called("status", "Status"), fixed(desk.mark)),) if desk.mark else ()
    given = (
        (desk.called(key, usual), stated(value, "request, meeting"))
        for key, usual, value in _given(meeting)
    )
    if lines := (*status, *given):
        yield Particulars(lines)


def particulars(meeting: Meeting, style: HouseStyle) -> tuple[tuple[str, str], ...]:
    """Label and value of each line that the author filled, in the house's own words."""
    return tuple((style.label(key, usual), value) for key, usual, value in _given(meeting))


def _given(meeting: Meeting) -> tuple[tuple[str, str, str], ...]:
    """Key, usual label and value of each line that the author filled."""
    lines = (
        ("council", "Council", meeting.council),
        ("committee", "Committee", meeting.committee),
        ("date", "Date of meeting", in_words(meeting.date)),
        ("item", "Agenda item", meeting.item),
        ("report_of", "Report of", meeting.report_of),
        ("author", "Author", meeting.author),
        ("contact", "Contact", meeting.contact),
        ("wards", "Wards affected", meeting.wards),
    )
    return tuple(line for line in lines if line[-1])
