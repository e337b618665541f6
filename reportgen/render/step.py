"""Step 4, plan to document: sentences, charts, tables and notes as blocks in reading order."""

from __future__ import annotations

from reportgen.domain.document import AgendaItem, Document
from reportgen.domain.fact import Fact, IndicatorFacts
from reportgen.domain.house_style import HouseStyle
from reportgen.domain.plan import Plan
from reportgen.domain.request import ReportRequest
from reportgen.render.assembly import assemble, foot_told, properties, title_told
from reportgen.render.behind import figures_behind
from reportgen.render.house_styles import house_style
from reportgen.render.ledger.coverage import refuse_untold
from reportgen.render.ledger.in_print import in_print
from reportgen.render.ledger.statements import of_pages, of_title, statements
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
    UntoldError : when a text says what nothing stands behind; a mistake of ours.
    """
    style = house_style(request.templates, request.style)
    scribe = Scribe(_narrator(plan, request, style))
    desk = assemble(plan, request, scribe, style)
    if request.final:
        refuse_gaps(desk.gaps, request.name)
    blocks = numbered(desk.blocks, style.numbering)
    sentences = (*scribe.written, *revision_sentences(plan))
    behind = figures_behind(plan)
    said = (
        *of_title(title_told(desk), style),
        *statements(blocks, sentences, style, _facts(plan)),
        *of_pages(desk.mark, foot_told(desk)),
    )
    refuse_untold(said, behind)
    return Document(
        properties=properties(plan, request, style),
        style=style,
        blocks=tuple(map(in_print, blocks)),
        sentences=sentences,
        figures_behind=behind,
        gaps=tuple(desk.gaps),
        agenda=AgendaItem(plan.title, plan.purpose, plan.recommendations),
        statements=said,
    )


def _facts(plan: Plan) -> dict[int, Fact]:
    """Every fact that a text of the report may rest on, by `id`."""
    told = [each for section in plan.sections for each in section.told]
    known: list[IndicatorFacts] = [
        *plan.status,
        *(each.facts for each in plan.standing),
        *(each.facts for each in told),
        *(one for each in told for one in (each.paired, *each.parts) if one),
        *(one for section in plan.sections for one in section.listed),
    ]
    facts = (*plan.facts, *(fact for each in known for fact in each.facts))
    return {id(fact): fact for fact in facts}


def _narrator(plan: Plan, request: ReportRequest, style: HouseStyle) -> Narrator:
    return Narrator(request.templates / "narrative", plan.area, second_name=style.second_name)
