"""Places whose order is another in the later release: above, below or in line, as printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from reportgen.domain.area import AreaKind, ComparatorKind
from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.observation import Figure
from reportgen.domain.period import Period
from reportgen.domain.relation import Relation
from reportgen.domain.release import Flip
from reportgen.interpret.arithmetic import common_places
from reportgen.interpret.comparators import ENGLAND
from reportgen.interpret.releases.joined import Floats, Pair, Release, When, in_print, when

_PUBLIC = {ComparatorKind.ENGLAND, ComparatorKind.REGION}
Points = Sequence[tuple[Period, Figure | None]]


@dataclass(frozen=True, slots=True)
class Line:
    """One place's or mean's figures then and now, under its label; no kind for the area itself."""

    label: str
    then: Points
    now: Points
    kind: ComparatorKind | None = None


def order_of(first: Figure, second: Figure) -> Relation:
    """Above, below or in line, at the places both are printed to; no margin of similar.

    Examples
    --------
    >>> from decimal import Decimal
    >>> order_of(Figure(Decimal("537.7"), 1), Figure(Decimal("548.1"), 1)).value
    'below'
    """
    places = common_places(first, second)
    own, other = first.at(places), second.at(places)
    if own == other:
        return Relation.IN_LINE
    return Relation.ABOVE if own > other else Relation.BELOW


def flips_between(indicator: Indicator, lines: Sequence[Line]) -> Iterator[Flip]:
    """Every pair whose order changed in a period, the latest period first.

    The area is set beside all others, and England beside the region; a number is set beside
    none, as that depends on the size of a place.

    Parameters
    ----------
    lines : the area first, then whom it is compared with.
    """
    if indicator.measure is Measure.COUNT:
        return
    found: list[Flip] = []
    for one, other in combinations(lines, 2):
        if one is lines[0] or {one.kind, other.kind} == _PUBLIC:
            found += _flips(indicator, one, other)
    yield from sorted(found, key=lambda flip: -flip.period.moment)


def _flips(indicator: Indicator, one: Line, other: Line) -> Iterator[Flip]:
    own_then, other_then = _by_period(one.then), _by_period(other.then)
    others_now = _by_period(other.now)
    for period, figure in one.now:
        key = when(period)
        then = own_then.get(key), other_then.get(key)
        now = figure, others_now.get(key)
        if then[0] is None or then[1] is None or now[0] is None or now[1] is None:
            continue
        before, after = order_of(then[0], then[1]), order_of(now[0], now[1])
        if before is not after:
            pairs = ((then[0], then[1]), (now[0], now[1]))
            yield Flip(indicator, period, one.label, other.label, *pairs, before, after)


def count_flips(pair: Pair, release: Release) -> int:
    """How many places changed their order with England or their region, of all areas.

    The same as `flips_between` counts for each area with England and its region alone, and for
    each region with England; worked out for all areas at once.
    """
    if pair.indicator.measure is Measure.COUNT:
        return 0
    places = pair.common_places
    then, now = in_print(pair.then, places), in_print(pair.now, places)
    row_of = {area: row for row, area in enumerate(pair.areas)}
    known = release.dataset.areas
    live = [area for area in pair.areas if known[area].live and area != ENGLAND]
    total = _against(then, now, [(row_of[area], row_of.get(ENGLAND, -1)) for area in live])
    own = [area for area in live if known[area].kind is AreaKind.AUTHORITY]
    regions = [(row_of[area], row_of.get(known[area].region, -1)) for area in own]
    return total + _against(then, now, regions)


def _against(then: Floats, now: Floats, rows: Sequence[tuple[int, int]]) -> int:
    both = np.array([each for each in rows if each[1] >= 0], np.int64)
    if not both.size:
        return 0
    before = np.sign(then[both[:, 0]] - then[both[:, 1]])
    after = np.sign(now[both[:, 0]] - now[both[:, 1]])
    held = ~np.isnan(before) & ~np.isnan(after)
    return int((held & (before != after)).sum())


def _by_period(points: Points) -> dict[When, Figure | None]:
    return {when(period): figure for period, figure in points}
