"""One indicator told in full: a heading with the message, sentences, chart, figures, source."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from reportgen.domain.chart import Chart, ChartForm
from reportgen.domain.document import Block, Figure, Heading, Table
from reportgen.domain.plan import ChartKind, IndicatorPlan
from reportgen.render.charts.figure import can_draw, chart
from reportgen.render.ids import slug
from reportgen.render.ledger.in_print import in_print
from reportgen.render.local import local_table
from reportgen.render.markers import key_of
from reportgen.render.parts import parts_tables
from reportgen.render.plotted import plotted_periods, plotted_series
from reportgen.render.sections.press import Press
from reportgen.render.sources import source_line
from reportgen.render.tables import bars_table, cells_and_heads, figures_table


def indicator(plan: IndicatorPlan, press: Press) -> Iterator[Block]:
    """Heading, sentences, charts, tables and source of one indicator told in full."""
    name = slug(plan.facts.indicator)
    yield Heading(2, press.scribe.heading(plan.headline), press.names.free(f"ind-{name}"))
    if plan.sentences:
        yield press.scribe.paragraph(plan.sentences)
    blocks = shown(plan, name, press)
    yield from blocks
    key = key_of(cells_and_heads(blocks))
    yield source_line(plan.facts, tuple(block.id for block in blocks), key)


def shown(plan: IndicatorPlan, name: str, press: Press) -> list[Figure | Table]:
    """The charts and the tables of one indicator; a chart knows the table with its figures."""
    drawn, set_out = list(figures(plan, name, press)), list(tables(plan, name, press))
    return [*(replace(each, table=_table_of(each, set_out)) for each in drawn), *set_out]


def _table_of(figure: Figure, tables: list[Table]) -> str:
    """The first table with a row for each bar, or with a row or column for each line."""
    if figure.chart is None:
        return ""
    holds = _has_the_bars if figure.chart.form is ChartForm.BAR else _has_the_lines
    chart = figure.chart
    return next((each.id for each in map(in_print, tables) if holds(each, chart)), "")


def _has_the_bars(table: Table, chart: Chart) -> bool:
    """A bar without a figure says why after its name."""
    both = zip_longest(chart.categories, (row[0] for row in table.rows), fillvalue="")
    return all(name and bar.startswith(name) for bar, name in both)


def _has_the_lines(table: Table, chart: Chart) -> bool:
    named = {row[0] for row in table.rows} | {head for head, _, _ in table.columns}
    return all(line.name in named for line in chart.lines)


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
    bars = ChartKind.BARS in plan.charts and can_draw(ChartKind.BARS, plan.facts)
    plotted = figures_table(press.names.free(f"tab-{name}"), plan.facts, plan.paired)
    if plotted and not _said_elsewhere(plan, bars):
        yield plotted
    if bars:
        yield bars_table(press.names.free(f"tab-{name}-areas"), plan.facts)
    yield from parts_tables(plan, name, press.names)
    for facts in filter(None, (plan.facts, plan.paired)):
        if districts := local_table(press.names.free(f"tab-{name}-local"), facts):
            yield districts


def _said_elsewhere(plan: IndicatorPlan, bars: bool) -> bool:
    """Whether all of it stands in one sentence (a single figure) or in the table of the bars."""
    if plan.paired is not None or len(plotted_periods(plan.facts)) > 1:
        return False
    return bars or len(plotted_series(plan.facts)) == 1
