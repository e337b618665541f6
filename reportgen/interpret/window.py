"""Which periods may be compared: the comparable segment, the window, breaks and gaps."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reportgen.domain.fact import Point
from reportgen.domain.indicator import Indicator
from reportgen.domain.observation import Flag
from reportgen.domain.period import Period
from reportgen.interpret.moments import end_of, kind_of, start_of


def starts_new_basis(indicator: Indicator, period: Period, broken: Period) -> bool:
    """Whether a period lies on the new basis that begins with another, or ends in it.

    A break at a quarter begins with its first month; one at a year to date leaves those that
    ended before it on the old basis, though they began with it.
    """
    if kind_of(period)[0] != kind_of(broken)[0]:
        return end_of(indicator, period) >= start_of(indicator, broken)
    return period.moment >= broken.moment


def break_labels(
    indicator: Indicator, points: Sequence[Point], broken: Sequence[Period]
) -> tuple[str, ...]:
    """The labels of the periods before which a series is cut.

    A break is declared for the indicator (`broken`) or marked on the area's own figure. One
    whose period is not in the series stands before the next that is.
    """
    cut = set()
    for each in broken:
        starts = [
            place
            for place, point in enumerate(points)
            if starts_new_basis(indicator, point.period, each)
        ]
        if starts and starts[0] > 0:
            cut.add(starts[0])
    for place, point in enumerate(points[1:], start=1):
        flags = point.figure.flags if point.figure else point.period.flags
        if Flag.BREAK in flags:
            cut.add(place)
    return tuple(points[place].period.label for place in sorted(cut))


def segment(points: Sequence[Point], breaks: Sequence[str], latest: int) -> tuple[int, ...]:
    """Positions of the figures that may be compared with the one at `latest`, in time order.

    It ends at `latest`, and begins after the last break and where the periods' kind or length
    changed.
    """
    found: list[int] = []
    for place in range(latest, -1, -1):
        point = points[place]
        if not point.period.is_like(points[latest].period):
            break
        if point.figure is not None:
            found.append(place)
        if point.period.label in breaks:
            break
    return tuple(reversed(found))


def windowed(points: Sequence[Point], places: Sequence[int], first: int) -> tuple[int, ...]:
    """Those of the positions whose period stands at the moment `first` or later."""
    return tuple(place for place in places if points[place].period.moment >= first)


def gap_between(points: Sequence[Point], places: Sequence[int]) -> bool:
    """Whether a period is missing somewhere between the positions."""
    pairs = pairwise(places)
    return any(
        not points[late].period.directly_follows(points[early].period) for early, late in pairs
    )
