"""The line chart: the area strong, comparators quieter, each line named at its end."""

from __future__ import annotations

from reportgen.domain.area import ComparatorKind
from reportgen.domain.fact import IndicatorFacts, Series
from reportgen.domain.house_style import ChartColours
from reportgen.domain.indicator import Measure
from reportgen.render.charts.axis import Axis, line_axis
from reportgen.render.charts.ends import Column, End, column, end_labels
from reportgen.render.charts.frame import (
    PERIOD_LINE,
    TICK_COLOUR,
    TICK_SIZE,
    Frame,
    grid,
    period_labels,
    tick_texts,
    value_labels,
)
from reportgen.render.charts.lines import breaks, last_figure, level_strokes, line, marks
from reportgen.render.charts.looks import Look, looks
from reportgen.render.charts.picture import POINTS_PER_CM, Picture
from reportgen.render.charts.text import width
from reportgen.render.plotted import plotted_periods, plotted_series
from reportgen.render.thresholds import levels
from reportgen.render.wording import name_lines, period_name, said_short

WIDTH_CM = 16.0
HEIGHT_CM = 5.2
_TOP = 9.0
_BREAK_ROOM = 13.0  # above the lines, for the words "Break in series"
_BOTTOM = 21.0
_LONG_WAY = 20.0  # from a line's end to the right of the plotting area
_EDGE = 4.0  # nothing is drawn nearer to the edge of the picture


def trend(facts: IndicatorFacts, colours: ChartColours) -> Picture:
    """The picture of one indicator over its plotted periods.

    A period without a figure is a gap, and so is a period that the publisher left out.
    """
    lines = plotted_series(facts)
    drawn = tuple(zip(lines, looks(lines, colours), strict=True))
    axis = axis_of(facts)
    words = column(_texts(facts, lines), HEIGHT_CM * POINTS_PER_CM - 2 * _EDGE)
    frame = _frame(facts, axis, words)
    ends = [*(_end(each, frame, look) for each, look in drawn), *_level_ends(facts, frame)]
    labels, leaders = end_labels(ends, words, frame.right, (_EDGE, _height() - _EDGE))
    named, ticks = period_labels(frame)
    upright, break_words = breaks(lines, frame)
    back_to_front = drawn[::-1]  # the area last, on top of the others
    return Picture(
        width=WIDTH_CM * POINTS_PER_CM,
        height=_height(),
        ink=colours.text,
        strokes=(
            *grid(frame, colours),
            ticks,
            *upright,
            *level_strokes(facts.indicator, frame),
            *leaders,
            *(line(each, frame, look) for each, look in back_to_front),
        ),
        marks=tuple(marks(each, frame, look) for each, look in back_to_front),
        labels=(*value_labels(frame), *named, *break_words, *labels),
    )


def axis_of(facts: IndicatorFacts) -> Axis:
    """The value axis for all that the chart shows, and nothing else: no line that is left out."""
    periods = plotted_periods(facts)
    values = [
        figure.shown
        for each in plotted_series(facts)
        for period in periods
        if (figure := each.at(period))
    ]
    values += [level for level, _ in levels(facts.indicator)]
    return line_axis(values, facts.indicator.measure is Measure.PERCENTAGE)


def name_at_end(series: Series) -> str:
    """The label without the edition of the neighbour set, which the caption gives."""
    if series.comparator and series.comparator.own:
        return "Own list of neighbours"
    if series.comparator and series.comparator.kind is ComparatorKind.NEIGHBOURS:
        return series.label.replace(f" ({series.comparator.edition})", "")
    return series.label


def _height() -> float:
    return HEIGHT_CM * POINTS_PER_CM


def _texts(facts: IndicatorFacts, lines: tuple[Series, ...]) -> list[tuple[str, bool]]:
    """What stands at each end, and whether in bold."""
    area, *others = lines
    texts = [(_area_text(facts, area), True)]
    texts += [(_name_and_period(each, facts), False) for each in others]
    return texts + [(words, False) for _, words in levels(facts.indicator)]


def _area_text(facts: IndicatorFacts, area: Series) -> str:
    periods = plotted_periods(facts)
    last = last_figure(area, periods)
    figure = area.at(last) if last else None
    if last is None or figure is None:
        return f"{area.label} (no figure)"
    text = f"{area.label} {said_short(facts.indicator, figure)}"
    return text if last == periods[-1] else f"{text} ({period_name(facts.indicator, last)})"


def _name_and_period(series: Series, facts: IndicatorFacts) -> str:
    """A comparator's name, with its last period where that is not the chart's last."""
    periods = plotted_periods(facts)
    last = last_figure(series, periods)
    name = name_at_end(series)
    return (
        name
        if last is None or last == periods[-1]
        else f"{name} ({period_name(facts.indicator, last)})"
    )


def _frame(facts: IndicatorFacts, axis: Axis, words: Column) -> Frame:
    ticks = max(width(text, TICK_SIZE) for text in tick_texts(axis, facts.indicator))
    with_breaks = any(each.break_before for each in plotted_series(facts))
    periods = plotted_periods(facts)
    lines = max(len(name_lines(facts.indicator, each)) for each in periods)
    return Frame(
        left=_EDGE + ticks + 5,
        top=_TOP + (_BREAK_ROOM if with_breaks else 0),
        right=WIDTH_CM * POINTS_PER_CM - _EDGE - words.width,
        bottom=_height() - _BOTTOM - PERIOD_LINE * (lines - 1),
        axis=axis,
        periods=periods,
        indicator=facts.indicator,
    )


def _end(series: Series, frame: Frame, look: Look) -> End:
    last = last_figure(series, frame.periods)
    figure = series.at(last) if last else None
    if last is None or figure is None:
        return End(frame.right, frame.bottom, look.colour, bold=not series.comparator)
    x = frame.x(last)
    early = frame.right - x > _LONG_WAY
    return End(x, frame.y(figure.shown), look.colour, not series.comparator, early)


def _level_ends(facts: IndicatorFacts, frame: Frame) -> list[End]:
    return [End(frame.right, frame.y(level), TICK_COLOUR) for level, _ in levels(facts.indicator)]
