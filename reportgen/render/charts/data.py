"""The figures of a chart for programs that draw it again, from the same lines as the picture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise

from reportgen.domain.chart import Chart, ChartForm, ChartLine
from reportgen.domain.fact import IndicatorFacts, Series
from reportgen.domain.house_style import ChartColours
from reportgen.domain.indicator import Measure
from reportgen.domain.observation import Figure
from reportgen.domain.period import Period
from reportgen.domain.plan import ChartKind
from reportgen.render.charts.axis import Axis, bar_axis
from reportgen.render.charts.bars import Row, rows_of
from reportgen.render.charts.lines import BREAK_WORDS
from reportgen.render.charts.looks import Look, looks
from reportgen.render.charts.picture import Shape
from reportgen.render.charts.trend import axis_of, name_at_end
from reportgen.render.plotted import plotted_periods, plotted_series
from reportgen.render.thresholds import levels
from reportgen.render.wording import name_lines

LEFT_OUT = "…"  # between two periods of which one does not follow the other
_UNITS = {Measure.PERCENTAGE: "%", Measure.MONEY: "£"}
# The names that Word has for them: the nearest dashes, and the two shapes that it lacks replaced.
_DASHES = {
    (): "",
    (7.0, 2.5): "dash",
    (1.6, 1.8): "sysDot",
    (7.0, 2.0, 1.6, 2.0): "dashDot",
    (3.5, 2.0): "sysDash",
    (10.0, 2.0, 3.5, 2.0): "lgDash",
    (1.6, 3.5): "dot",
    (7.0, 2.0, 1.6, 2.0, 1.6, 2.0): "lgDashDotDot",
}
_MARKERS = {
    Shape.CIRCLE: "circle",
    Shape.SQUARE: "square",
    Shape.TRIANGLE: "triangle",
    Shape.DIAMOND: "diamond",
    Shape.DOWNWARD: "plus",
    Shape.CROSS: "x",
}


def chart_data(kind: ChartKind, facts: IndicatorFacts, colours: ChartColours) -> Chart:
    """The categories, lines and axis of one chart; figures as printed, a gap where there is none.

    Parameters
    ----------
    facts : of one indicator that such a chart can be drawn of.
    """
    return _lines(facts, colours) if kind is ChartKind.TREND else _bars(facts, colours)


def _lines(facts: IndicatorFacts, colours: ChartColours) -> Chart:
    series = plotted_series(facts)
    places = tuple(_places(facts, series))
    axis = axis_of(facts)
    drawn = zip(series, looks(series, colours), strict=True)
    return Chart(
        form=ChartForm.LINE,
        categories=tuple(_category(facts, place) for place in places),
        lines=tuple(_line(each, look, places) for each, look in drawn),
        unit=_unit(facts),
        places=_most_places(
            each.at(place) for each in series for place in places if isinstance(place, Period)
        ),
        levels=levels(facts.indicator),
        low=axis.low or None,
        high=axis.high,
        step=_step(axis),
        about=facts.indicator.id,
    )


def _places(facts: IndicatorFacts, series: tuple[Series, ...]) -> Iterator[Period | str]:
    """The plotted periods, with the words of a gap wherever no line may run on."""
    starts = {label for each in series for label in each.break_before}
    periods = plotted_periods(facts)
    yield from periods[:1]
    for before, after in pairwise(periods):
        if after.label in starts:
            yield BREAK_WORDS
        elif not after.directly_follows(before):
            yield LEFT_OUT
        yield after


def _category(facts: IndicatorFacts, place: Period | str) -> str:
    return place if isinstance(place, str) else " ".join(name_lines(facts.indicator, place))


def _line(series: Series, look: Look, places: tuple[Period | str, ...]) -> ChartLine:
    figures = (series.at(place) if isinstance(place, Period) else None for place in places)
    return ChartLine(
        name=name_at_end(series),
        colour=look.colour,
        values=tuple(figure.shown if figure else None for figure in figures),
        strong=series.comparator is None,
        dash=_DASHES[look.dash],
        marker=_MARKERS[look.shape],
    )


def _bars(facts: IndicatorFacts, colours: ChartColours) -> Chart:
    rows = rows_of(facts)
    values = tuple(row.figure.shown if row.figure else None for row in rows)
    axis = bar_axis([value for value in values if value is not None])
    return Chart(
        form=ChartForm.BAR,
        categories=tuple(_named(row) for row in rows),
        lines=(ChartLine(_category(facts, facts.period), colours.quiet, values),),
        unit=_unit(facts),
        places=_most_places(row.figure for row in rows),
        low=axis.low or None,
        high=axis.high,
        step=_step(axis),
        strong_category=next((place for place, row in enumerate(rows) if row.own), None),
        outlined=tuple(place for place, row in enumerate(rows) if row.wide),
        about=facts.indicator.id,
    )


def _named(row: Row) -> str:
    """A place, with the reason where it has no figure."""
    return row.name if row.figure else f"{row.name} ({row.absent})"


def _unit(facts: IndicatorFacts) -> str:
    return facts.indicator.unit.strip() or _UNITS.get(facts.indicator.measure, "")


def _most_places(figures: Iterable[Figure | None]) -> int:
    return max((figure.places for figure in figures if figure), default=0)


def _step(axis: Axis) -> Decimal:
    return axis.ticks[1] - axis.ticks[0]
