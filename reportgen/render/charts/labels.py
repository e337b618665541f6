"""Puts labels beside the ends of lines without one lying on another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate


def spread(
    wanted: Sequence[float], heights: Sequence[float], top: float, bottom: float
) -> tuple[float, ...]:
    """Middles of labels as near as possible to those wanted, none overlapping, in given order.

    Parameters
    ----------
    wanted : the middle each label would like, one for each label, in points from the top.
    heights : the height of each label, in points.
    top, bottom : where the labels must stay, as far as they fit at all.

    References
    ----------
    Isotonic regression by pooling neighbours that are out of order.

    Examples
    --------
    >>> spread([50, 52], [10, 10], 0, 100)
    (46.0, 56.0)
    >>> spread([2, 90], [10, 10], 0, 100)
    (5.0, 90.0)
    """
    order = sorted(range(len(wanted)), key=lambda place: wanted[place])
    before = [0.0, *accumulate(heights[place] for place in order)]
    offsets = [before[rank] + heights[place] / 2 for rank, place in enumerate(order)]
    free = [wanted[place] - offsets[rank] for rank, place in enumerate(order)]
    lowest = max(top, bottom - before[-1])
    settled = [min(max(each, top), lowest) for each in _pooled(free)]
    middles = {place: settled[rank] + offsets[rank] for rank, place in enumerate(order)}
    return tuple(middles[place] for place in range(len(wanted)))


def _pooled(values: Sequence[float]) -> list[float]:
    """The nearest never-falling series."""
    pools: list[tuple[float, int]] = []
    for value in values:
        pools.append((value, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (late, many), (early, more) = pools.pop(), pools.pop()
            pools.append(((late * many + early * more) / (many + more), many + more))
    return [mean for mean, count in pools for _ in range(count)]
