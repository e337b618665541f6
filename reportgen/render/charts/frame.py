"""The plotting area of a line chart: where a period and a value lie, the grid, the tick labels."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from math import nan

from reportgen.domain.house_style import ChartColours
from reportgen.domain.indicator import Indicator
from reportgen.domain.observation import Figure
from reportgen.domain.period import Period
from reportgen.render.charts.axis import Axis
from reportgen.render.charts.picture import Align, Label, Stroke
from reportgen.render.charts.text import width
from reportgen.render.wording import name_lines, said_short

TICK_SIZE = 9.0
TICK_COLOUR = "#6F6F6F"  # 5:1 on white
_LONGEST_MONTH = 31  # days
_SIDE = 12.0  # from the edge of the plotting area to the first and last period
_BETWEEN = 8.0  # least white between two period labels
_BELOW = 11.0  # from the axis to the middle of the period labels
_TICK = 3.0
PERIOD_LINE = 11.0  # from one line of a period's name to the next
_GRID_WIDTH = 0.6
_AXIS_WIDTH = 0.9


@dataclass(frozen=True, slots=True)
class Frame:
    """Edges in points, the value axis, and the periods along the bottom in true distance."""

    left: float
    top: float
    right: float
    bottom: float
    axis: Axis
    periods: tuple[Period, ...]
    indicator: Indicator

    def x(self, period: Period) -> float:
        """Where a period lies; a lone period stands in the middle."""
        first, last = _spot(self.periods[0]), _spot(self.periods[-1])
        if first == last:
            return (self.left + self.right) / 2
        span = self.right - self.left - 2 * _SIDE
        return self.left + _SIDE + span * (_spot(period) - first) / (last - first)

    def y(self, value: Decimal) -> float:
        return self.bottom - (self.bottom - self.top) * self.axis.share(value)


def tick_texts(axis: Axis, indicator: Indicator) -> tuple[str, ...]:
    """The axis labels from low to high: "80%", "12,000", "-0.2"."""
    return tuple(said_short(indicator, Figure(tick, axis.places)) for tick in axis.ticks)


def grid(frame: Frame, colours: ChartColours) -> tuple[Stroke, ...]:
    """Light lines across, one stroke for all, and a darker one at nought or at the foot."""
    xs: list[float] = []
    ys: list[float] = []
    for tick in frame.axis.ticks:
        xs += [frame.left, frame.right, nan]
        ys += [frame.y(tick), frame.y(tick), nan]
    foot = frame.y(min(max(Decimal(0), frame.axis.low), frame.axis.high))
    return (
        Stroke(tuple(xs), tuple(ys), colours.grid, _GRID_WIDTH),
        Stroke((frame.left, frame.right), (foot, foot), colours.text, _AXIS_WIDTH),
    )


def value_labels(frame: Frame) -> tuple[Label, ...]:
    """The axis labels, right aligned to the left of the plotting area."""
    texts = tick_texts(frame.axis, frame.indicator)
    return tuple(
        Label(frame.left - 5, frame.y(tick), text, TICK_SIZE, Align.RIGHT)
        for tick, text in zip(frame.axis.ticks, texts, strict=True)
    )


def period_labels(frame: Frame) -> tuple[tuple[Label, ...], Stroke]:
    """As many period labels as fit, always with the last, and the small ticks above them.

    A span of years and a period within a year take two lines.
    """
    named = _named_periods(frame)
    labels = tuple(label for each in named for label in _period_label(each, frame))
    xs = tuple(x for each in named for x in (frame.x(each), frame.x(each), nan))
    ys = tuple(y for _ in named for y in (frame.bottom, frame.bottom + _TICK, nan))
    return labels, Stroke(xs, ys, TICK_COLOUR, _AXIS_WIDTH)


def _spot(period: Period) -> float:
    """Where a period stands in time: by its year, or by its month and day within the year."""
    if not period.within_year:
        return period.last
    return period.ends + period.day / _LONGEST_MONTH


def _period_label(period: Period, frame: Frame) -> list[Label]:
    first = frame.bottom + _BELOW
    return [
        Label(frame.x(period), first + place * PERIOD_LINE, line, TICK_SIZE, Align.MIDDLE)
        for place, line in enumerate(name_lines(frame.indicator, period))
    ]


def _named_periods(frame: Frame) -> tuple[Period, ...]:
    """Every period, or every second, third ... counted back from the last."""
    lines = [line for each in frame.periods for line in name_lines(frame.indicator, each)]
    widest = max(width(line, TICK_SIZE) for line in lines) + _BETWEEN
    step = 1
    while step < len(frame.periods) and _narrowest(frame, step) < widest:
        step += 1
    return tuple(reversed(frame.periods[::-1][::step]))


def _narrowest(frame: Frame, step: int) -> float:
    spots = [frame.x(each) for each in frame.periods[::-1][::step]]
    return min((late - early for late, early in pairwise(spots)), default=9e9)
