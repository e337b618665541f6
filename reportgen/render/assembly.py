"""Has every part of the paper written in its order, and names the document's properties."""

from __future__ import annotations

from reportgen.domain.calendar_date import is_iso
from reportgen.domain.document import Properties
from reportgen.domain.house_style import HouseStyle
from reportgen.domain.plan import Plan
from reportgen.domain.request import Charts, ReportRequest
from reportgen.render.ids import Names
from reportgen.render.ledger.marks import stated
from reportgen.render.paper.desk import Desk
from reportgen.render.paper.register import written
from reportgen.render.paper.status_table import has_status_table
from reportgen.render.scribe import Scribe
from reportgen.render.sections.press import Press

_DRAFT = "DRAFT, not for publication"
_FOOT = 72  # letters of a running foot beside "Page 12 of 34"
_NO_DATE = "1980-01-01"  # the earliest that a zip file can hold


def assemble(plan: Plan, request: ReportRequest, scribe: Scribe, style: HouseStyle) -> Desk:
    """The desk with every block of the paper on it, in the order of the plan's parts."""
    colours = None if request.charts is Charts.NONE else style.colours
    press = Press(scribe, Names(), colours, has_status_table(plan), _periods(plan, request))
    desk = Desk(plan, request, style, press, _mark(request))
    written(plan.parts, desk)
    return desk


def _periods(plan: Plan, request: ReportRequest) -> tuple[str, ...]:
    """What a place {period} of the outline may say: the period asked for, else the latest ones."""
    latest = sorted({each.period for each in plan.status}, key=lambda each: -each.moment)
    return tuple(dict.fromkeys(filter(None, (request.as_of, *(each.label for each in latest)))))


def title_told(desk: Desk) -> str:
    """The title, marked as the request's or the outline's."""
    return desk.said(desk.plan.title, desk.request.title, "title")


def foot_told(desk: Desk) -> str:
    """The words of the foot, marked with whose they are."""
    committee = desk.request.meeting.committee
    foot = _foot(desk.plan.title, committee)
    title = title_told(desk)
    return title if foot == desk.plan.title else f"{title}, {stated(committee, 'request, meeting')}"


def properties(plan: Plan, request: ReportRequest, style: HouseStyle) -> Properties:
    """Core properties: the date is the meeting's, else that of the newest release used."""
    meeting = request.meeting
    dates = [each.indicator.released for each in plan.status]
    released = max(filter(is_iso, dates), default=_NO_DATE)
    return Properties(
        title=plan.title,
        subject=plan.purpose,
        author=meeting.author or meeting.report_of or meeting.council,
        date=meeting.date if is_iso(meeting.date) else released,
        language=style.language,
        footer=_foot(plan.title, meeting.committee),
        mark=_mark(request),
    )


def _foot(title: str, committee: str) -> str:
    """The title, and the committee where both stand in one line beside the page's number."""
    both = ", ".join(filter(None, (title, committee)))
    return both if len(both) <= _FOOT else title


def _mark(request: ReportRequest) -> str:
    """What every paper says of itself on every page until it is final."""
    return "" if request.final else _DRAFT
