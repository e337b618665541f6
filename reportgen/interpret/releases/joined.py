"""One indicator's figures of two releases side by side: the same areas, the same periods."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from reportgen.domain.dataset import Dataset
from reportgen.domain.indicator import Indicator
from reportgen.domain.number import clean, round_half_up
from reportgen.domain.observation import Figure, Marker
from reportgen.domain.period import Period
from reportgen.interpret.figures import CodeFigures, Figures

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]
When = tuple[object, ...]


@dataclass(frozen=True)
class Release:
    """A dataset with its figures as arrays, and each code's first indicator.

    `spots` has sheet, row and column of each observation.
    """

    dataset: Dataset
    figures: Figures
    indicators: Mapping[str, Indicator]
    spots: Ints

    def withholds(self, place: int) -> bool:
        """Whether an observation is withheld so that nobody can be identified."""
        return place >= 0 and bool(self._withheld[place])

    @cached_property
    def _withheld(self) -> Mask:
        found: Mask = (self.dataset.observations["marker"] == Marker.CONFIDENTIAL).to_numpy(bool)
        return found


def alike(then: Figure | None, now: Figure | None) -> bool:
    """Whether two figures may be compared: means of as many neighbours, any two others.

    The difference of means of more and of fewer says nothing of what was revised, and would
    give away a figure that is withheld now.
    """
    return then is None or now is None or then.members == now.members


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """One code in both releases: areas by periods that both hold.

    `then` and `now` are stored values, NaN without one; the places are positions in each
    release's observations, -1 where there is no row.
    """

    indicator: Indicator
    earlier: Indicator
    areas: tuple[str, ...]
    periods: tuple[Period, ...]
    then: Floats
    now: Floats
    then_places: Ints
    now_places: Ints

    @property
    def held(self) -> Mask:
        """Where both releases have a row, whether a figure or a marker stands in it."""
        both: Mask = (self.then_places >= 0) & (self.now_places >= 0)
        return both

    @property
    def common_places(self) -> int:
        return min(self.indicator.places, self.earlier.places)


def release_of(dataset: Dataset) -> Release:
    """One release, its figures turned once from the frame into arrays."""
    first: dict[str, Indicator] = {}
    for each in dataset.indicators.values():
        first.setdefault(each.code, each)
    frame = dataset.observations
    spots = np.array([frame[name] for name in ("sheet", "row", "column")], np.int64).T
    return Release(dataset, Figures(dataset), first, spots)


def when(period: Period) -> When:
    """What makes two periods the same, however each release writes them.

    Examples
    --------
    >>> from reportgen.domain.period import PeriodStyle
    >>> slash = Period("2021/22", PeriodStyle.SPLIT_YEAR, 2021, 2022)
    >>> when(slash) == when(Period("2021-22", PeriodStyle.SPLIT_YEAR, 2021, 2022))
    True
    """
    return (period.style, period.first, period.last, period.ends, period.months, period.day)


def pairs(then: Release, now: Release) -> Iterator[Pair]:
    """Every code that both releases hold, in the later release's order."""
    for code, later in now.figures.by_code.items():
        earlier = then.figures.by_code.get(code)
        if earlier is not None:
            yield _pair(earlier, later, then.indicators[code], now.indicators[code])


def _pair(then: CodeFigures, now: CodeFigures, earlier: Indicator, indicator: Indicator) -> Pair:
    at = {when(period): column for column, period in enumerate(then.periods)}
    columns = [
        (at[when(period)], column)
        for column, period in enumerate(now.periods)
        if when(period) in at
    ]
    areas = [area for area in now.rows if area in then.rows]
    old = np.ix_([then.rows[area] for area in areas], [column for column, _ in columns])
    new = np.ix_([now.rows[area] for area in areas], [column for _, column in columns])
    return Pair(
        indicator,
        earlier,
        tuple(areas),
        tuple(now.periods[column] for _, column in columns),
        then.values[old],
        now.values[new],
        then.places[old],
        now.places[new],
    )


def printed(value: float, places: int) -> int:
    """A stored number as it is printed, counted in units of its last printed place.

    Examples
    --------
    >>> printed(65.35, 1), printed(-0.04, 1)
    (654, 0)
    """
    return int(round_half_up(clean(value), places).scaleb(places))


def in_print(values: Floats, places: int) -> Floats:
    """Stored numbers as printed, in units of the last place; NaN stays. Rounded exactly."""
    shown = np.full(values.shape, np.nan)
    held = ~np.isnan(values)
    distinct, back = np.unique(values[held], return_inverse=True)
    shown[held] = np.array([printed(each, places) for each in distinct.tolist()], float)[back]
    return shown


def figure_at(release: Release, place: int, value: float, places: int) -> Figure | None:
    """One observation as a figure with its cell; None where there is no number."""
    if place < 0 or value != value:
        return None
    cell = release.dataset.cell(*release.spots[place].tolist())
    return Figure(clean(value), places, (cell,))
