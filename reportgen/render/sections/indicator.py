"""One indicator told in full: a heading with the message, sentences, chart, figures, source."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.domain.document import Block, Figure, Heading, Table
from reportgen.domain.plan import ChartKind, IndicatorPlan
from reportgen.render.charts.figure import can_draw, chart
from reportgen.render.ids import slug
from reportgen.render.local import local_table
from reportgen.render.markers import key_of
from reportgen.render.parts import parts_tables
from reportgen.render.sections.press import Press
from reportgen.render.sources import source_line
from reportgen.render.tables import bars_table, cells_and_heads, figures_table


def indicator(plan: IndicatorPlan, press: Press) -> Iterator[Block]:
    """Heading, sentences, charts, tables and source of one indicator told in full."""
    name = slug(plan.facts.indicator)
    yield Heading(2, press.scribe.heading(plan.headline), press.names.free(f"ind-{name}"))
    if plan.sentences:
        yield press.scribe.paragraph(plan.sentences)
    shown: list[Figure | Table] = [*figures(plan, name, press), *tables(plan, name, press)]
    yield from shown
    key = key_of(cells_and_heads(shown))
    yield source_line(plan.facts, tuple(block.id for block in shown), key)


def figures(plan: IndicatorPlan, name: str, press: Press) -> Iterator[Figure]:
    """The charts; none where no sentence stands before them."""
    if press.colours is None or not plan.sentences:
        return
    for kind in plan.charts:
        if can_draw(kind, plan.facts):
            figure_id = press.names.free(f"fig-{name}-{kind.value}")
            alt = press.scribe.alt_text(kind, plan.facts)
            yield chart(kind, plan.facts, press.colours, figure_id, alt)


def tables(plan: IndicatorPlan, name: str, press: Press) -> Iterator[Table]:
    """The figures behind the charts, of parts and of districts; none where none is wanted."""
    if not plan.table:
        return
    if plotted := figures_table(press.names.free(f"tab-{name}"), plan.facts, plan.paired):
        yield plotted
    if ChartKind.BARS in plan.charts and can_draw(ChartKind.BARS, plan.facts):
        yield bars_table(press.names.free(f"tab-{name}-areas"), plan.facts)
    yield from parts_tables(plan, name, press.names)
    for facts in filter(None, (plan.facts, plan.paired)):
        if districts := local_table(press.names.free(f"tab-{name}-local"), facts):
            yield districts
