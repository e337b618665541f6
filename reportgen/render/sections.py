"""The themes: a heading that says the message, sentences, chart, figures and their source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportgen.domain.document import Block, Figure, Heading, Paragraph, Reference, Table
from reportgen.domain.house_style import ChartColours
from reportgen.domain.plan import ChartKind, IndicatorPlan, SectionPlan
from reportgen.render.charts.figure import can_draw, chart
from reportgen.render.ids import Names, slug
from reportgen.render.local import local_table
from reportgen.render.markers import key_of
from reportgen.render.parts import parts_tables
from reportgen.render.scribe import Scribe
from reportgen.render.sources import source_line, without_braces
from reportgen.render.status import STATUS_ID
from reportgen.render.tables import bars_table, cells_and_heads, figures_table


@dataclass(frozen=True, slots=True)
class Press:
    """What every section needs: who writes, which names are taken, how charts are drawn.

    `colours` is None where no chart is wanted; the tables remain.
    """

    scribe: Scribe
    names: Names
    colours: ChartColours | None = None


def sections(plans: Sequence[SectionPlan], press: Press) -> Iterator[Block]:
    """All blocks of all themes in reading order; a theme without anything to tell is left out."""
    for plan in plans:
        if plan.told or plan.listed:
            yield from _section(plan, press)


def _section(plan: SectionPlan, press: Press) -> Iterator[Block]:
    yield Heading(1, plan.heading, press.names.free(f"theme-{plan.id}"))
    if plan.introduction:
        yield Paragraph(plan.introduction)
    if lead := [*filter(None, (plan.summary,)), *plan.together]:
        yield press.scribe.paragraph(lead, "lead")
    for indicator in plan.told:
        yield from _indicator(indicator, press)
    if plan.listed:
        yield _listed(plan)


def _indicator(plan: IndicatorPlan, press: Press) -> Iterator[Block]:
    name = slug(plan.facts.indicator)
    yield Heading(2, press.scribe.heading(plan.headline), press.names.free(f"ind-{name}"))
    if plan.sentences:
        yield press.scribe.paragraph(plan.sentences)
    shown: list[Figure | Table] = [*_figures(plan, name, press), *_tables(plan, name, press)]
    yield from shown
    key = key_of(cells_and_heads(shown))
    yield source_line(plan.facts, tuple(block.id for block in shown), key)


def _figures(plan: IndicatorPlan, name: str, press: Press) -> Iterator[Figure]:
    """The charts; none where no sentence stands before them."""
    if press.colours is None or not plan.sentences:
        return
    for kind in plan.charts:
        if can_draw(kind, plan.facts):
            figure_id = press.names.free(f"fig-{name}-{kind.value}")
            alt = press.scribe.alt_text(kind, plan.facts)
            yield chart(kind, plan.facts, press.colours, figure_id, alt)


def _tables(plan: IndicatorPlan, name: str, press: Press) -> Iterator[Table]:
    if not plan.table:
        return
    if figures := figures_table(press.names.free(f"tab-{name}"), plan.facts, plan.paired):
        yield figures
    if ChartKind.BARS in plan.charts and can_draw(ChartKind.BARS, plan.facts):
        yield bars_table(press.names.free(f"tab-{name}-areas"), plan.facts)
    yield from parts_tables(plan, name, press.names)
    for facts in filter(None, (plan.facts, plan.paired)):
        if districts := local_table(press.names.free(f"tab-{name}-local"), facts):
            yield districts


def _listed(plan: SectionPlan) -> Reference:
    """The indicators that stand in the status table only, by name, and where they are."""
    names = "; ".join(facts.indicator.label for facts in plan.listed)
    also = "Also measured here" if plan.told else "Measured here"
    return Reference(
        f"{also}, with figures in {{0}}: {without_braces(names)}.", (STATUS_ID,), "body"
    )
