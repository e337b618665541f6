"""Puts front, themes and back together in reading order, and names the document's properties."""

from __future__ import annotations

from reportgen.domain.calendar_date import is_iso
from reportgen.domain.document import Block, Properties
from reportgen.domain.house_style import HouseStyle
from reportgen.domain.plan import Plan
from reportgen.domain.request import Charts, ReportRequest
from reportgen.render.back import back
from reportgen.render.front import front
from reportgen.render.ids import Names
from reportgen.render.scribe import Scribe
from reportgen.render.sections import Press, sections

_DRAFT = "DRAFT, not for publication"
_NO_DATE = "1980-01-01"  # the earliest that a zip file can hold


def assemble(
    plan: Plan, request: ReportRequest, scribe: Scribe, style: HouseStyle
) -> tuple[Block, ...]:
    """Every block in reading order: front, themes, back."""
    colours = style.colours if request.charts is Charts.PICTURE else None
    press = Press(scribe, Names(), colours)
    blocks = front(plan, request.meeting, scribe, _mark(request))
    blocks += sections(plan.sections, press)
    return (*blocks, *back(plan, blocks))


def properties(plan: Plan, request: ReportRequest, style: HouseStyle) -> Properties:
    """Core properties: the date is the meeting's, else that of the newest release used."""
    meeting = request.meeting
    dates = [each.indicator.released for each in plan.status]
    released = max(filter(is_iso, dates), default=_NO_DATE)
    footer = ", ".join(filter(None, (plan.title, meeting.committee)))
    return Properties(
        title=plan.title,
        subject=plan.purpose,
        author=meeting.author or meeting.report_of or meeting.council,
        date=meeting.date if is_iso(meeting.date) else released,
        language=style.language,
        footer=footer,
        mark=_mark(request),
    )


def _mark(request: ReportRequest) -> str:
    """What a draft says of itself on every page."""
    return _DRAFT if request.draft else ""
