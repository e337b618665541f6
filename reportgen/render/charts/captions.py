"""Captions: what is shown, where, when and in which unit; never the message."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reportgen.domain.fact import IndicatorFacts, Series
from reportgen.domain.indicator import Indicator
from reportgen.domain.period import Period
from reportgen.domain.plan import ChartKind
from reportgen.render.articles import capitalised
from reportgen.render.charts.trend import axis_of
from reportgen.render.ledger.marks import named
from reportgen.render.ledger.names import period_named, span_named
from reportgen.render.plotted import neighbours_shown, plotted_periods, plotted_series

CUT_AXIS = "The vertical axis does not start at zero."
GAPS = "A gap in a line means that there is no figure."


def chart_caption(kind: ChartKind, facts: IndicatorFacts) -> str:
    """The statistical subtitle of a chart, and what a reader must know of its axis and gaps."""
    if kind is ChartKind.BARS:
        return f"{what(facts.indicator)}, {_bars_where(facts)}, {_period(facts)}"
    said = f"{what(facts.indicator)}, {where(plotted_series(facts))}, {when(facts)}"
    remarks = [CUT_AXIS] if axis_of(facts).is_cut else []
    remarks += [GAPS] if _has_gaps(facts) else []
    return f"{said}. {' '.join(remarks)}" if remarks else said


def table_caption(facts: IndicatorFacts) -> str:
    """What a table of figures holds, in few words, and when."""
    indicator = facts.indicator
    label = named(_with_unit(indicator.label, indicator), "indicator", indicator.id)
    return f"{label}, {when(facts)}"


def what(indicator: Indicator) -> str:
    """The indicator as a phrase with its unit, marked as its name.

    Examples
    --------
    >>> from reportgen.render.ledger.marks import plain
    >>> plain(what(Indicator("R", "T", "Refs", subject="the rate of refs", unit="per 10,000")))
    'Rate of refs, per 10,000'
    """
    phrase = capitalised(indicator.subject.removeprefix("the ") or indicator.name)
    return named(_with_unit(phrase, indicator), "indicator", indicator.id)


def _with_unit(phrase: str, indicator: Indicator) -> str:
    unit = indicator.unit.strip()
    if not unit or unit.startswith(("%", "£")) or unit.lower() in phrase.lower():
        return phrase
    return f"{phrase}, {unit}"


def where(lines: Sequence[Series]) -> str:
    """The area and its one comparator; of several only that there are: the chart names them."""
    own, *others = (named(line.label, "line", line.label) for line in lines)
    beside = others[0] if len(others) == 1 else "comparators"
    return f"{own} and {beside}" if others else own


def when(facts: IndicatorFacts) -> str:
    """The plotted span: "2015/16 to 2024/25", or one period."""
    periods = plotted_periods(facts) or (facts.period,)
    return span_named(facts.indicator, periods[0], periods[-1])


def _bars_where(facts: IndicatorFacts) -> str:
    area = named(facts.series[0].label, "line", facts.series[0].label)
    if not neighbours_shown(facts):
        return f"{area} and others"
    return f"{area} and {'its own list of' if facts.own_list else 'its statistical'} neighbours"


def _has_gaps(facts: IndicatorFacts) -> bool:
    """Whether any line has a hole between its first and last figure."""
    periods = plotted_periods(facts)
    return any(_is_holed(line, periods) for line in plotted_series(facts))


def _is_holed(line: Series, periods: tuple[Period, ...]) -> bool:
    seen = [place for place, period in enumerate(periods) if line.at(period)]
    if not seen:
        return False
    drawn = periods[seen[0] : seen[-1] + 1]
    left_out = any(not after.directly_follows(before) for before, after in pairwise(drawn))
    return left_out or len(drawn) > len(seen)


def _period(facts: IndicatorFacts) -> str:
    return period_named(facts.indicator, facts.period)
