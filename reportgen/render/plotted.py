"""Which periods and lines stand in a chart and in the table below it: the same in both."""

from __future__ import annotations

from reportgen.domain.area import Area, Comparator, ComparatorKind
from reportgen.domain.fact import IndicatorFacts, Series
from reportgen.domain.indicator import Measure
from reportgen.domain.observation import Figure
from reportgen.domain.period import Period

MOST_PERIODS = 10
MOST_WITHIN_YEARS = 13  # a year of months with the one before it; they run down a table
FEWER_PERIODS = 7  # where the periods must lie across the table
MOST_COLUMNS = 5  # of figures: with more lines a table has its periods across


def plotted_periods(facts: IndicatorFacts) -> tuple[Period, ...]:
    """The last ten periods in time order, beginning with the first that any line has.

    Thirteen of months, quarters and the like, so that a month stands with its year before.
    Seven where many named authorities leave the table no room for more.
    """
    lines = lines_of(facts)
    periods = [point.period for point in lines[0].points] if lines else []
    most = MOST_WITHIN_YEARS if facts.period.within_year else MOST_PERIODS
    latest = periods[-(most if len(lines) <= MOST_COLUMNS else FEWER_PERIODS) :]
    return tuple(_from_first_figure(latest, lines))


def plotted_series(facts: IndicatorFacts) -> tuple[Series, ...]:
    """The area first, then every comparator with a figure in one of the plotted periods.

    A count stands alone: beside England's total the area's own line would be flat.
    """
    periods = plotted_periods(facts)
    lines = lines_of(facts)
    others = (line for line in lines[1:] if any(line.at(period) for period in periods))
    return (*lines[:1], *others)


def is_place(comparator: Comparator) -> bool:
    """Whether it is one authority, of a size to stand beside another."""
    return comparator.kind is ComparatorKind.AUTHORITY


def lines_of(facts: IndicatorFacts) -> tuple[Series, ...]:
    """The area, then the comparators that may stand beside it, with figures or without."""
    if facts.indicator.measure is not Measure.COUNT:
        return facts.series
    places = (line for line in facts.series[1:] if line.comparator and is_place(line.comparator))
    return (*facts.series[:1], *places)


def _from_first_figure(periods: list[Period], lines: tuple[Series, ...]) -> list[Period]:
    for place, period in enumerate(periods):
        if any(line.at(period) for line in lines):
            return periods[place:]
    return []


def neighbours_shown(facts: IndicatorFacts) -> tuple[tuple[Area, Figure | None], ...]:
    """The neighbours for a bar each; none at all where not one of them has a figure."""
    return facts.neighbours if any(figure for _, figure in facts.neighbours) else ()
