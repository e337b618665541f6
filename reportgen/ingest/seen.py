"""What the figures themselves show of each indicator, where no source says it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from reportgen.ingest.figures import Figures


@dataclass(frozen=True, slots=True)
class Seen:
    """What the figures themselves show of an indicator: used only where no source says it."""

    whole: bool = False
    last_period: str = ""


def seen_of(figures: Figures) -> Mapping[str, Seen]:
    """For each code with rows: whether every figure is whole, and the label of its last period.

    The figures must be sorted by code.
    """
    arrays = figures.arrays
    bounds = np.searchsorted(arrays.code, np.arange(len(figures.codes) + 1))
    number = ~np.isnan(arrays.value)
    broken = number & (np.rint(arrays.value) != arrays.value)
    found = {}
    for at, code in enumerate(figures.codes):
        rows = slice(bounds[at], bounds[at + 1])
        if bounds[at] < bounds[at + 1]:
            whole = bool(number[rows].any() and not broken[rows].any())
            last = figures.periods[int(arrays.period[rows].max())]
            found[code] = Seen(whole, last.label)
    return found
