"""Step 4, plan to document: sentences, charts, tables and notes as blocks in reading order."""

from __future__ import annotations

from reportgen.domain.document import AgendaItem, Document
from reportgen.domain.house_style import HouseStyle
from reportgen.domain.plan import Plan
from reportgen.domain.request import ReportRequest
from reportgen.render.assembly import assemble, properties
from reportgen.render.behind import figures_behind
from reportgen.render.house_styles import house_style
from reportgen.render.narrative import Narrator
from reportgen.render.numbering import numbered
from reportgen.render.paper.gaps import refuse_gaps
from reportgen.render.revisions import revision_sentences
from reportgen.render.scribe import Scribe


def render(plan: Plan, request: ReportRequest) -> Document:
    """The whole report as blocks, with every sentence it says and every figure behind it.

    Raises
    ------
    StyleError : when the house style is unknown or its style.yaml is at fault.
    TemplateError : when a sentence template is missing or at fault.
    CheckError : when a final paper is asked for and something is still to be given.
    """
    style = house_style(request.templates, request.style)
    scribe = Scribe(_narrator(plan, request, style))
    desk = assemble(plan, request, scribe, style)
    if request.final:
        refuse_gaps(desk.gaps, request.name)
    return Document(
        properties=properties(plan, request, style),
        style=style,
        blocks=numbered(desk.blocks, style.numbering),
        sentences=(*scribe.written, *revision_sentences(plan)),
        figures_behind=figures_behind(plan),
        gaps=tuple(desk.gaps),
        agenda=AgendaItem(plan.title, plan.purpose, plan.recommendations),
    )


def _narrator(plan: Plan, request: ReportRequest, style: HouseStyle) -> Narrator:
    return Narrator(request.templates / "narrative", plan.area, second_name=style.second_name)
