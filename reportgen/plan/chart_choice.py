"""Which charts an indicator gets: what the outline asks, else what its figures can carry."""

from __future__ import annotations

from dataclasses import replace

from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.indicator import Measure
from reportgen.domain.plan import ChartKind, SectionPlan
from reportgen.domain.relation import Assessment
from reportgen.plan.entries import Entry, RosterSection

_A_PATH = 3  # figures from which a line says more than a sentence
_A_LINE = 2  # figures without which there is no line


def charts_for(entry: Entry) -> tuple[ChartKind, ...]:
    """The charts of one indicator, in the order they stand.

    Without a word from the outline: a trend from three figures on, else bars beside the
    comparators, and none for a count that has no path (a number beside England's says
    nothing). None without a figure for the period; never one that has nothing to draw.
    """
    facts = entry.facts
    if facts.assessment is Assessment.NO_DATA or not facts.series:
        return ()
    if entry.asked.charts is not None:
        return tuple(kind for kind in entry.asked.charts if _can_be_drawn(kind, facts))
    if _figures(facts) >= _A_PATH:
        return (ChartKind.TREND,)
    comparable = facts.indicator.measure is not Measure.COUNT and _is_compared(facts)
    return (ChartKind.BARS,) if comparable else ()


def only_asked(plan: SectionPlan, section: RosterSection) -> SectionPlan:
    """The section with those charts alone that the outline asks for by name.

    In bullets a chart of every indicator would bury the text.
    """
    asked = {each.facts.indicator.id for each in section.entries if each.asked.charts}
    return replace(
        plan,
        told=tuple(
            each if each.facts.indicator.id in asked else replace(each, charts=())
            for each in plan.told
        ),
    )


def _can_be_drawn(kind: ChartKind, facts: IndicatorFacts) -> bool:
    return _figures(facts) >= _A_LINE if kind is ChartKind.TREND else _is_compared(facts)


def _figures(facts: IndicatorFacts) -> int:
    return sum(point.figure is not None for point in facts.series[0].points)


def _is_compared(facts: IndicatorFacts) -> bool:
    return any(series.at(facts.period) is not None for series in facts.series[1:])
