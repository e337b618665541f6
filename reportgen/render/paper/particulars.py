"""The lines of a title block that the author filled; nothing is asked for."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.domain.calendar_date import in_words
from reportgen.domain.document import Block, Particulars
from reportgen.domain.paper import Meeting, PartPlan
from reportgen.render.paper.desk import Desk


def title_block(part: PartPlan, desk: Desk) -> Iterator[Block]:
    """The status of a draft, then each line that is filled."""
    del part  # it has no heading
    status = (("Status", desk.mark),) if desk.mark else ()
    if lines := (*status, *particulars(desk.request.meeting)):
        yield Particulars(lines)


def particulars(meeting: Meeting) -> tuple[tuple[str, str], ...]:
    """Label and value of each line that the author filled."""
    lines = (
        ("Council", meeting.council),
        ("Committee", meeting.committee),
        ("Date of meeting", in_words(meeting.date)),
        ("Agenda item", meeting.item),
        ("Report of", meeting.report_of),
        ("Author", meeting.author),
        ("Contact", meeting.contact),
        ("Wards affected", meeting.wards),
    )
    return tuple((label, value) for label, value in lines if value)
