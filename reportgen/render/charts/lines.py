"""The lines of a trend chart with their gaps and marks, and the levels they are held against."""

from __future__ import annotations

from math import nan

from reportgen.domain.fact import Series
from reportgen.domain.indicator import Indicator
from reportgen.domain.period import Period
from reportgen.render.charts.frame import TICK_COLOUR, TICK_SIZE, Frame
from reportgen.render.charts.looks import Look
from reportgen.render.charts.picture import Align, Label, Marks, Stroke
from reportgen.render.charts.text import width
from reportgen.render.thresholds import levels

BREAK_WORDS = "Break in series"
_LEVEL_DASH = (3.0, 1.5)
_LEVEL_WIDTH = 1.1
_BREAK_DASH = (1.0, 2.0)
_BREAK_ABOVE = 8.0
_AREA_MARK, _OTHER_MARK = 6.5, 6.0


def line(series: Series, frame: Frame, look: Look) -> Stroke:
    """One line; NaN where a figure or a period is missing and where a series breaks."""
    xs: list[float] = []
    ys: list[float] = []
    for before, period in zip((None, *frame.periods), frame.periods, strict=False):
        figure = series.at(period)
        if before and not _joined(series, before, period):
            xs.append(frame.x(period))
            ys.append(nan)
        xs.append(frame.x(period))
        ys.append(frame.y(figure.shown) if figure else nan)
    return Stroke(tuple(xs), tuple(ys), look.colour, look.width, look.dash)


def marks(series: Series, frame: Frame, look: Look) -> Marks:
    """Every point of the area; of a comparator its last point and those that no line reaches."""
    spots = [
        (frame.x(period), frame.y(figure.shown))
        for period in frame.periods
        if (figure := series.at(period)) and _is_marked(series, frame.periods, period)
    ]
    size = _OTHER_MARK if series.comparator else _AREA_MARK
    xs, ys = tuple(x for x, _ in spots), tuple(y for _, y in spots)
    return Marks(xs, ys, look.shape, look.colour, size)


def last_figure(series: Series, periods: tuple[Period, ...]) -> Period | None:
    """The last plotted period with a figure."""
    return next((each for each in reversed(periods) if series.at(each)), None)


def level_strokes(indicator: Indicator, frame: Frame) -> tuple[Stroke, ...]:
    """Target and band edges across the plotting area."""
    return tuple(
        Stroke((frame.left, frame.right), (y, y), TICK_COLOUR, _LEVEL_WIDTH, _LEVEL_DASH)
        for y in (frame.y(level) for level, _ in levels(indicator))
    )


def breaks(lines: tuple[Series, ...], frame: Frame) -> tuple[tuple[Stroke, ...], tuple[Label, ...]]:
    """An upright dotted line before each period that starts a new basis, and its words."""
    starts = {label for each in lines for label in each.break_before}
    spots = [
        (frame.x(before) + frame.x(after)) / 2
        for before, after in zip(frame.periods, frame.periods[1:], strict=False)
        if after.label in starts
    ]
    height = frame.top - _BREAK_ABOVE / 2
    strokes = tuple(
        Stroke((x, x), (height, frame.bottom), TICK_COLOUR, 1.0, _BREAK_DASH) for x in spots
    )
    words = tuple(_break_label(x, frame) for x in _apart(spots))
    return strokes, words


def _apart(spots: list[float]) -> list[float]:
    """Those spots whose words do not run into the words before."""
    room = width(BREAK_WORDS, TICK_SIZE) + 6
    kept: list[float] = []
    for spot in spots:
        if not kept or spot - kept[-1] >= room:
            kept.append(spot)
    return kept


def _break_label(x: float, frame: Frame) -> Label:
    half = width(BREAK_WORDS, TICK_SIZE) / 2
    inside = min(max(x, frame.left + half), frame.right - half)
    return Label(inside, frame.top - _BREAK_ABOVE - 2, BREAK_WORDS, TICK_SIZE, Align.MIDDLE)


def _joined(series: Series, before: Period, after: Period) -> bool:
    """Whether a line may run from one period to the next."""
    return after.directly_follows(before) and after.label not in series.break_before


def _is_marked(series: Series, periods: tuple[Period, ...], period: Period) -> bool:
    if not series.comparator or period == last_figure(series, periods):
        return True
    place = periods.index(period)
    before = periods[place - 1] if place else None
    after = periods[place + 1]  # the last period with a figure has left above
    from_left = before and series.at(before) and _joined(series, before, period)
    to_right = series.at(after) and _joined(series, period, after)
    return not (from_left or to_right)
