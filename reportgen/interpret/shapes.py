"""The shape of a short series, by rule: stable, plateau, steady, step, peak, trough, overall."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from reportgen.domain.relation import Recovery, Shape
from reportgen.interpret.arithmetic import sign, two_places
from reportgen.interpret.wording import Wording

Margin = Callable[[Decimal], Decimal]
"""The change from a figure below which it counts as stable, in its unit."""


@dataclass(frozen=True, slots=True)
class Found:
    """A shape and where it turns.

    `turn` is the position of a peak or trough (the first, where it is flat), of the first point
    of a plateau, or of the point to which the step led; `turn_last` the last of a flat turn,
    or of a plateau that never moved.
    """

    shape: Shape
    turn: int | None = None
    turn_last: int | None = None
    recovery: Recovery = Recovery.NONE


@dataclass(frozen=True, slots=True)
class _Path:
    """Printed figures in time order, the year of each, what counts as stable, the thresholds."""

    values: Sequence[Decimal]
    years: Sequence[int]
    margin: Margin
    wording: Wording

    @property
    def tolerance(self) -> Decimal:
        """The margin from the first figure."""
        return self.margin(self.values[0])

    @property
    def steps(self) -> list[Decimal]:
        return [late - early for early, late in pairwise(self.values)]

    @property
    def net(self) -> Decimal:
        return self.values[-1] - self.values[0]

    @property
    def gross(self) -> Decimal:
        return sum((abs(step) for step in self.steps), Decimal(0))


def shape_of(
    values: Sequence[Decimal], years: Sequence[int], margin: Margin, wording: Wording
) -> Found | None:
    """The first shape that fits, in the order of NARRATIVE 1.5; None below three points.

    Parameters
    ----------
    values : printed figures in time order, at least one.
    years : the year of each.
    margin : the change from a figure that still counts as stable, in the figures' unit.
    wording : the thresholds of `trends.csv`.
    """
    if len(values) < wording.number("trend_fewest"):
        return None
    path = _Path(values, years, margin, wording)
    if max(values) - min(values) < path.tolerance:
        return Found(Shape.STABLE)
    return _plateau(path) or _one_way(path) or _turn(path) or _overall(path)


def _plateau(path: _Path) -> Found | None:
    """A movement all one way, then some points within the margin of the first of them.

    These must have slowed, to half its pace: of many short steps that never pause, the last few
    always lie within the margin.
    """
    values, wording = path.values, path.wording
    least = wording.number("plateau_margins") * path.tolerance
    for start in range(1, len(values) - int(wording.number("plateau_fewest")) + 1):
        level = values[start:]
        if max(level) - min(level) >= path.margin(level[0]):
            continue
        signs = {sign(step) for step in path.steps[:start]} - {0}
        moved = values[start] - values[0]
        pace = abs(moved) * wording.share("plateau_pace")
        slower = abs(level[-1] - level[0]) * start <= pace * (len(level) - 1)
        if len(signs) == 1 and slower and abs(moved) >= least:
            shape = Shape.RISE_THEN_PLATEAU if moved > 0 else Shape.FALL_THEN_PLATEAU
            still = max(level) == min(level)
            return Found(shape, start, len(values) - 1 if still else None)
    return None


def _one_way(path: _Path) -> Found | None:
    """A movement with no step back: steady, one great step, or overall where it paused.

    A path with a period of no change is called overall, because a reader of "steadily" or "each
    year" would look for a change in each. A step is one period's: over one without a figure
    nobody knows when it came.
    """
    signs = {sign(step) for step in path.steps} - {0}
    if len(signs) != 1 or abs(path.net) < path.tolerance:
        return None
    up = path.net > 0
    greatest = max(range(len(path.steps)), key=lambda place: abs(path.steps[place]))
    great = abs(path.steps[greatest]) >= path.wording.share("step_share") * abs(path.net)
    enough = len(path.values) >= path.wording.number("step_fewest")
    if great and enough and _in_a_row(path, greatest):
        return Found(Shape.STEP_UP if up else Shape.STEP_DOWN, greatest + 1)
    if Decimal(0) in path.steps:
        return Found(Shape.OVERALL_RISE if up else Shape.OVERALL_FALL)
    return Found(Shape.STEADY_RISE if up else Shape.STEADY_FALL)


def _in_a_row(path: _Path, place: int) -> bool:
    """Whether no year is missing between a point and the next."""
    return path.years[place + 1] - path.years[place] == 1


def _turn(path: _Path) -> Found | None:
    """One interior peak or trough with two legs that make up nearly all of the movement."""
    inner = range(1, len(path.values) - 1)
    peak = max(inner, key=lambda place: (path.values[place], -place))
    trough = min(inner, key=lambda place: (path.values[place], place))
    upward = sum(_legs(path, peak, 1)) >= sum(_legs(path, trough, -1))
    at, shape = (peak, Shape.PEAK) if upward else (trough, Shape.TROUGH)
    legs = _legs(path, at, 1 if upward else -1)
    if not _turns(path, legs):
        return None
    return Found(shape, at, _last_of_flat(path, at), _recovery(path, legs[1] / legs[0]))


def _last_of_flat(path: _Path, at: int) -> int | None:
    """The last point of the run of years in a row that stay at a turn's figure; None for one."""
    last = at
    while path.values[last + 1] == path.values[at] and _in_a_row(path, last):
        last += 1
    return last if last > at else None


def _legs(path: _Path, at: int, way: int) -> tuple[Decimal, Decimal]:
    """The lengths of the two legs that meet at a peak (way 1) or trough (-1)."""
    turn = path.values[at]
    return way * (turn - path.values[0]), way * (turn - path.values[-1])


def _turns(path: _Path, legs: tuple[Decimal, Decimal]) -> bool:
    if min(legs) < path.tolerance:
        return False
    covered = two_places(sum(legs, Decimal(0)) / path.gross)
    shortest = path.wording.share("turn_least_leg") * max(legs)
    return covered >= path.wording.share("turn_cover") and min(legs) >= shortest


def _recovery(path: _Path, share: Decimal) -> Recovery:
    """How far it has come back; about at its first level only within the margin of that."""
    if share <= path.wording.share("partly_up_to"):
        return Recovery.PARTLY
    if share <= path.wording.share("returned_up_to") and abs(path.net) < path.tolerance:
        return Recovery.RETURNED
    return Recovery.MOSTLY if share < 1 else Recovery.BEYOND


def _overall(path: _Path) -> Found:
    """A net movement that no single point decides; else fluctuating."""
    net, wording = abs(path.net), path.wording
    far = net >= wording.number("overall_margins") * path.tolerance
    direct = net >= wording.share("overall_directness") * path.gross
    if far and direct and _no_point_decides(path):
        return Found(Shape.OVERALL_RISE if path.net > 0 else Shape.OVERALL_FALL)
    return Found(Shape.FLUCTUATING)


def _no_point_decides(path: _Path) -> bool:
    """Whether the slope keeps the sign of the net movement when each point is left out in turn."""
    wanted = sign(path.net)
    for left_out in range(len(path.values)):
        kept = [place for place in range(len(path.values)) if place != left_out]
        if sign(_slope([path.years[i] for i in kept], [path.values[i] for i in kept])) != wanted:
            return False
    return True


def _slope(years: Sequence[int], values: Sequence[Decimal]) -> Decimal:
    """A number with the sign of the least-squares slope."""
    count = len(years)
    total = sum(years)
    return sum(
        ((count * year - total) * value for year, value in zip(years, values, strict=True)),
        Decimal(0),
    )
