"""One indicator's charts as figures of the document: picture, caption and size."""

from __future__ import annotations

from reportgen.domain.document import Figure
from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.house_style import ChartColours
from reportgen.domain.plan import ChartKind
from reportgen.render.charts import trend as chart_trend
from reportgen.render.charts.bars import bars, height_cm
from reportgen.render.charts.captions import chart_caption
from reportgen.render.charts.data import chart_data
from reportgen.render.charts.png import png
from reportgen.render.charts.svg import svg
from reportgen.render.charts.trend import trend
from reportgen.render.ledger.marks import plain
from reportgen.render.plotted import plotted_periods


def can_draw(kind: ChartKind, facts: IndicatorFacts) -> bool:
    """Whether the area itself has a figure to show in such a chart."""
    if not facts.series:
        return False
    periods = plotted_periods(facts) if kind is ChartKind.TREND else (facts.period,)
    return any(facts.series[0].at(period) for period in periods)


def chart(
    kind: ChartKind, facts: IndicatorFacts, colours: ChartColours, figure_id: str, alt: str
) -> Figure:
    """The finished chart; nothing is drawn that is not in the facts' series.

    Parameters
    ----------
    facts : of one indicator, for which `can_draw` holds.
    alt : what the chart shows, in words, from the same facts.
    """
    is_trend = kind is ChartKind.TREND
    picture = trend(facts, colours) if is_trend else bars(facts, colours)
    return Figure(
        id=figure_id,
        png=png(picture),
        caption=chart_caption(kind, facts),
        alt=alt,
        width_cm=chart_trend.WIDTH_CM,
        height_cm=chart_trend.HEIGHT_CM if is_trend else height_cm(facts),
        svg=svg(picture, plain(alt)),
        chart=chart_data(kind, facts, colours),
    )
