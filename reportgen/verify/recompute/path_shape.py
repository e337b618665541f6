"""The shape of a few figures in a row, by the published rule: stable, plateau, steady, turn."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any

from reportgen.verify.evidence import rounded
from reportgen.verify.ledger import Ledger
from reportgen.verify.recompute.sides import way
from reportgen.verify.recompute.sizes import little_change, part, threshold

Entry = Mapping[str, Any]

STABLE, FLUCTUATING = "stable", "fluctuating"
PEAK, TROUGH = "peak", "trough"
STEADY = {1: "steady rise", -1: "steady fall"}
STEP = {1: "step up", -1: "step down"}
OVERALL = {1: "overall rise", -1: "overall fall"}
_PLATEAU = {1: "rise then plateau", -1: "fall then plateau"}
PARTLY, MOSTLY, RETURNED, BEYOND = "partly", "mostly", "returned", "beyond"


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape by its word, and where it turns.

    `turn` is the place of a peak or trough, of a plateau's first figure, or of the figure that a
    step led to; `until` the last place that stays at the turn's figure, where there are several.
    """

    word: str
    turn: int | None = None
    until: int | None = None
    recovery: str = ""


@dataclass(frozen=True)
class Path:
    """Printed figures in time order, the number of each period in its row, and the rules.

    Two periods that follow one another have numbers that differ by one. `below_nought` says that
    figures less than 0 are among those of the whole comparable run.
    """

    ledger: Ledger
    indicator: Entry
    figures: Sequence[Decimal]
    places: Sequence[int]
    below_nought: bool = False

    @property
    def net(self) -> Decimal:
        return self.figures[-1] - self.figures[0]

    @property
    def steps(self) -> list[Decimal]:
        return [later - earlier for earlier, later in pairwise(self.figures)]

    @property
    def gross(self) -> Decimal:
        return sum(map(abs, self.steps), Decimal(0))

    @property
    def tolerance(self) -> Decimal:
        return self.stable_from(self.figures[0])

    def stable_from(self, figure: Decimal) -> Decimal:
        """The change from a figure below which it counts as stable."""
        return little_change(self.ledger, self.indicator, figure, self.below_nought)

    def number(self, name: str) -> Decimal:
        return threshold(self.ledger, name)

    def part(self, name: str) -> Decimal:
        return part(self.ledger, name)

    def no_gap_before(self, place: int) -> bool:
        """Whether no period is missing between a figure and the one before it."""
        return self.places[place] == self.places[place - 1] + 1


def shape_of(path: Path) -> Shape | None:
    """The first shape that fits, in the order of the rule; None of too few figures."""
    if len(path.figures) < path.number("trend_fewest"):
        return None
    if max(path.figures) - min(path.figures) < path.tolerance:
        return Shape(STABLE)
    return _levelled_off(path) or _never_back(path) or _turned(path) or _on_the_whole(path)


def _levelled_off(path: Path) -> Shape | None:
    """All one way up to some figure, then much slower and close to that figure to the end."""
    last = len(path.figures) - 1
    for start in range(1, last + 2 - int(path.number("plateau_fewest"))):
        moved = path.figures[start] - path.figures[0]
        ways = {way(step) for step in path.steps[:start]} - {0}
        flat = path.figures[start:]
        spread = max(flat) - min(flat)
        if len(ways) != 1 or spread >= path.stable_from(flat[0]):
            continue
        if abs(moved) < path.number("plateau_margins") * path.tolerance:
            continue
        # Its pace a period beside the pace before, without a division.
        drift = abs(flat[-1] - flat[0]) * start
        if drift <= path.part("plateau_pace") * abs(moved) * (last - start):
            return Shape(_PLATEAU[way(moved)], start, None if spread else last)
    return None


def _never_back(path: Path) -> Shape | None:
    """No step against the others: a step, steady, or overall where it paused."""
    ways = {way(step) for step in path.steps} - {0}
    if len(ways) != 1 or abs(path.net) < path.tolerance:
        return None
    up = way(path.net)
    sizes = [abs(step) for step in path.steps]
    longest = sizes.index(max(sizes))
    most = sizes[longest] >= path.part("step_share") * abs(path.net)
    enough = len(path.figures) >= path.number("step_fewest")
    if most and enough and path.no_gap_before(longest + 1):
        return Shape(STEP[up], longest + 1)
    return Shape(OVERALL[up] if 0 in sizes else STEADY[up])


def _turned(path: Path) -> Shape | None:
    """One peak or trough inside, whose two legs make up nearly all that happened."""
    inside = path.figures[1:-1]
    peak = 1 + inside.index(max(inside))
    trough = 1 + inside.index(min(inside))
    is_peak = sum(_legs(path, peak)) >= -sum(_legs(path, trough))
    at = peak if is_peak else trough
    legs = [leg if is_peak else -leg for leg in _legs(path, at)]
    short, long = sorted(legs)
    if short < path.tolerance or short < path.part("turn_least_leg") * long:
        return None
    if rounded(sum(legs) / path.gross, 2) < path.part("turn_cover"):
        return None
    word = PEAK if is_peak else TROUGH
    return Shape(word, at, _flat_until(path, at), _came_back(path, legs[0], legs[1]))


def _legs(path: Path, at: int) -> tuple[Decimal, Decimal]:
    """How far the figure at a place lies above the first and above the last."""
    return path.figures[at] - path.figures[0], path.figures[at] - path.figures[-1]


def _flat_until(path: Path, at: int) -> int | None:
    last = at
    while path.figures[last + 1] == path.figures[at] and path.no_gap_before(last + 1):
        last += 1
    return last if last != at else None


def _came_back(path: Path, out: Decimal, back: Decimal) -> str:
    """How far the second leg undid the first."""
    share = back / out
    if share <= path.part("partly_up_to"):
        return PARTLY
    if share <= path.part("returned_up_to") and abs(path.net) < path.tolerance:
        return RETURNED
    return MOSTLY if back < out else BEYOND


def _on_the_whole(path: Path) -> Shape:
    """A net movement that is great, direct, and not the work of one period; else none."""
    net = abs(path.net)
    great = net >= path.number("overall_margins") * path.tolerance
    direct = net >= path.part("overall_directness") * path.gross
    if great and direct and _without_any_one(path):
        return Shape(OVERALL[way(path.net)])
    return Shape(FLUCTUATING)


def _without_any_one(path: Path) -> bool:
    """Whether the line fitted to all but one keeps the way of the net movement, for each one."""
    spots = list(zip(path.places, path.figures, strict=True))
    rests = (spots[:at] + spots[at + 1 :] for at in range(len(spots)))
    return all(_slope(rest) == way(path.net) for rest in rests)


def _slope(spots: Sequence[tuple[int, Decimal]]) -> int:
    """The way of the line of least squares."""
    middle = Fraction(sum(place for place, _ in spots), len(spots))
    tilt = sum((place - middle) * Fraction(figure) for place, figure in spots)
    return int(tilt > 0) - int(tilt < 0)
