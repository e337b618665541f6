"""Abolished authorities: a nought for a time after their end is no figure."""

from __future__ import annotations

import numpy as np

from reportgen.domain.area import Area
from reportgen.domain.dataset import Dataset
from reportgen.domain.period import MONTHS_IN_A_YEAR
from reportgen.interpret.figures import Figures
from reportgen.interpret.moments import start_of


def take_late_noughts(figures: Figures, dataset: Dataset) -> None:
    """Takes the noughts of abolished authorities for periods that began after their last day.

    Publishers fill the rows of an authority that is no more with noughts (26 in the national
    file of April 2026); in a mean or a place they would count as the best or the worst figure.
    Figures other than nought are counted for its old boundaries, and stay.
    """
    ends = {code: end for code, area in dataset.areas.items() if (end := _last_month(area))}
    known = {each.code: each for each in reversed(tuple(dataset.indicators.values()))}
    for code, table in figures.tables():
        for area in (each for each in ends if each in table.rows and code in known):
            values = table.values[table.rows[area]]
            late = [start_of(known[code], each) > ends[area] for each in table.periods]
            values[np.array(late, bool) & (values == 0)] = np.nan


def _last_month(area: Area) -> int:
    """The month of an authority's last day, counted from year 0; nought where it has none."""
    if area.live or not area.until:
        return 0
    year, month, _ = area.until.split("-")
    return int(year) * MONTHS_IN_A_YEAR + int(month) - 1
