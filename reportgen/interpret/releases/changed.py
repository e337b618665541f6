"""The figures that two releases give differently, and how many there are of each indicator."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from reportgen.domain.release import Revised, Tally
from reportgen.interpret.releases.joined import (
    Floats,
    Mask,
    Pair,
    Release,
    figure_at,
    in_print,
)

_NOISE = 15  # significant digits; what differs only beyond them is binary noise


@dataclass(frozen=True, slots=True, eq=False)
class Changes:
    """Where one indicator's figures differ; each mask has the shape of the pair's arrays."""

    restated: Mask
    alike: Mask
    filled: Mask
    emptied: Mask

    @property
    def any_of(self) -> Mask:
        found: Mask = self.restated | self.alike | self.filled | self.emptied
        return found


def changes_of(pair: Pair) -> Changes:
    """Restated in print, restated only as stored, newly filled and newly blank figures.

    Figures are compared at the coarser of the two releases' places, so that another number
    of printed places alone restates nothing. A row that one release lacks, for an area and a
    period that it otherwise holds, is as one without a figure.
    """
    then, now, held = pair.then, pair.now, pair.held
    old, new = ~np.isnan(then), ~np.isnan(now)
    stored = held & old & new & _differ(then, now)
    restated = np.zeros(stored.shape, bool)
    places = pair.common_places
    restated[stored] = in_print(then[stored], places) != in_print(now[stored], places)
    return Changes(restated, stored & ~restated, ~old & new, old & ~new)


def tally_of(pair: Pair, found: Changes, areas: Collection[str] = ()) -> Tally:
    """How many figures of one indicator differ, of the areas asked for or all, and all periods."""
    rows = [not areas or area in areas for area in pair.areas]
    masks = (pair.held, found.restated, found.alike, found.filled, found.emptied)
    return Tally(pair.indicator, *(int(mask[rows].sum()) for mask in masks))


def revised_of(
    then: Release, now: Release, pair: Pair, found: Changes, areas: Sequence[str] = ()
) -> Iterator[Revised]:
    """Each figure that differs, area by area, the latest period first.

    Parameters
    ----------
    areas : the codes of the areas that are asked for, in this order; all when it is empty.
    """
    rows, columns = np.nonzero(found.any_of)
    turns = {area: turn for turn, area in enumerate(areas or pair.areas)}
    turn = np.array([turns.get(area, len(turns)) for area in pair.areas], np.int64)
    order = np.lexsort((-columns, turn[rows]))
    for row, column in zip(rows[order].tolist(), columns[order].tolist(), strict=True):
        area = pair.areas[row]
        if area not in turns:
            continue
        at = (row, column)
        withheld = now.withholds(int(pair.now_places[at]))
        before = float("nan") if withheld else float(pair.then[at])
        yield Revised(
            pair.indicator,
            area,
            now.dataset.areas[area].label,
            pair.periods[column],
            figure_at(then, int(pair.then_places[at]), before, pair.earlier.places),
            figure_at(now, int(pair.now_places[at]), float(pair.now[at]), pair.indicator.places),
            withheld=withheld,
        )


def _differ(then: Floats, now: Floats) -> Mask:
    """Where two stored numbers differ by more than binary noise."""
    unequal: Mask = then != now
    places = np.nonzero(unequal)
    digits = f".{_NOISE}g"
    both = zip(then[places].tolist(), now[places].tolist(), strict=True)
    unequal[places] = [format(old, digits) != format(new, digits) for old, new in both]
    return unequal
