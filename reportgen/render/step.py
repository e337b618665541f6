"""Step 4, plan to document: sentences, charts, tables and notes as blocks in reading order."""

from __future__ import annotations

from reportgen.domain.document import Block, Document, Properties
from reportgen.domain.house_style import HouseStyle
from reportgen.domain.plan import Plan
from reportgen.domain.request import Charts, ReportRequest
from reportgen.render.back import back
from reportgen.render.behind import figures_behind
from reportgen.render.dates import is_iso
from reportgen.render.front import front
from reportgen.render.house_styles import house_style
from reportgen.render.ids import Names
from reportgen.render.narrative import Narrator
from reportgen.render.scribe import Scribe
from reportgen.render.sections import Press, sections

_NO_DATE = "1980-01-01"  # the earliest that a zip file can hold


def render(plan: Plan, request: ReportRequest) -> Document:
    """The whole report as blocks, with every sentence it says and every figure behind it.

    Raises
    ------
    StyleError : when the house style is unknown or its style.yaml is at fault.
    TemplateError : when a sentence template is missing or at fault.
    """
    style = house_style(request.templates, request.style)
    scribe = Scribe(Narrator(request.templates / "narrative", plan.area))
    blocks = assemble(plan, request, scribe, style)
    return Document(
        properties=properties(plan, request, style),
        style=style,
        blocks=blocks,
        sentences=scribe.written,
        figures_behind=figures_behind(plan),
    )


def assemble(
    plan: Plan, request: ReportRequest, scribe: Scribe, style: HouseStyle
) -> tuple[Block, ...]:
    """Every block in reading order: front, themes, back."""
    colours = style.colours if request.charts is Charts.PICTURE else None
    press = Press(scribe, Names(), plan.comparators, colours)
    blocks = front(plan, request.meeting, scribe)
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
    )
