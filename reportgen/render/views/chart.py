"""A chart in words: the ends of each line, or each bar, for its alt text."""

from __future__ import annotations

from reportgen.domain.area import Area
from reportgen.domain.fact import IndicatorFacts, Series
from reportgen.domain.ledger import Named, OfFigure
from reportgen.domain.observation import Figure
from reportgen.domain.period import Period
from reportgen.domain.plan import ChartKind
from reportgen.render.ledger.said import put_together, said
from reportgen.render.plotted import plotted_periods, plotted_series
from reportgen.render.views.sentence import ABSENT, ChartView, LineView
from reportgen.render.views.words import letters_before
from reportgen.render.wording import period_name, said_period, said_short, said_span


def chart_view(kind: ChartKind, facts: IndicatorFacts, area: Area) -> ChartView:
    """The plotted lines of one indicator; lines without any figure are named as silent."""
    periods = plotted_periods(facts) if kind is ChartKind.TREND else (facts.period,)
    lines = [(_name(one, area), _line(one, periods, facts, area)) for one in plotted_series(facts)]
    low, high = _ends(facts) if kind is ChartKind.BARS else ("", "")
    return ChartView(
        kind=kind.value,
        span=_span(facts, periods),
        own=next((line for _, line in lines[:1] if line), ABSENT),
        others=tuple(line for _, line in lines[1:] if line),
        silent=tuple(name for name, line in lines if line is None),
        lowest=low,
        highest=high,
        own_list=facts.own_list,
    )


def _name(series: Series, area: Area) -> str:
    if series.comparator is None:
        return said(area.in_sentence, Named("area", area.code))
    return said(series.comparator.said, Named("line", series.label))


def _line(
    series: Series, periods: tuple[Period, ...], facts: IndicatorFacts, area: Area
) -> LineView | None:
    seen = [(period, figure) for period in periods if (figure := series.at(period)) is not None]
    if not seen:
        return None
    (first, start), (last, end) = seen[0], seen[-1]
    drawn = periods[periods.index(first) : periods.index(last) + 1]
    return LineView(
        name=_name(series, area),
        start=_figure(facts, series.label, first, start),
        start_when=_when(facts, first),
        end=_figure(facts, series.label, last, end),
        end_when=_when(facts, last),
        has_start=len(seen) > 1,
        whole=(first, last) == (periods[0], periods[-1]),
        gaps=len(drawn) > len(seen),
    )


def _figure(facts: IndicatorFacts, line: str, period: Period, figure: Figure) -> str:
    """A figure that is drawn, as one of the series behind the report."""
    indicator = facts.indicator
    return said(said_short(indicator, figure), OfFigure(indicator.id, line, period.label))


def _named(facts: IndicatorFacts, period: Period) -> Named:
    return Named("period", period.label, facts.indicator.id)


def _when(facts: IndicatorFacts, period: Period) -> str:
    """A period beside a figure of a line: "in 2018", "in 2014 to 2016", "at 31 October 2018"."""
    when = f"in {period_name(facts.indicator, period)}"
    if period.within_year:
        when = said_period(facts.indicator, period)
    return said(when, _named(facts, period), before=letters_before(when))


def _span(facts: IndicatorFacts, periods: tuple[Period, ...]) -> str:
    if not periods:
        return said(period_name(facts.indicator, facts.period), _named(facts, facts.period))
    first, last = periods[0], periods[-1]
    ends = [_named(facts, each) for each in dict.fromkeys((first, last))]
    return said(said_span(facts.indicator, first, last), *ends)


def _ends(facts: IndicatorFacts) -> tuple[str, str]:
    """The lowest and highest neighbour, "60 (Kent)"; empty where none has a figure."""
    known = [(figure, area) for area, figure in facts.neighbours if figure is not None]
    if not known:
        return "", ""
    low = min(known, key=lambda pair: pair[0].shown)
    high = max(known, key=lambda pair: pair[0].shown)
    return _end(facts, *low), _end(facts, *high)


def _end(facts: IndicatorFacts, figure: Figure, area: Area) -> str:
    shown = _figure(facts, area.name, facts.period, figure)
    return put_together(f"{shown} ({said(area.in_sentence, Named('area', area.code))})")
