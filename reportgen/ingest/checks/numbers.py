"""The numbers among the figures, as flat arrays that a check can look over all at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from reportgen.domain.area import Area, AreaKind
from reportgen.domain.period import Period
from reportgen.ingest.figures import Figures

Ints = npt.NDArray[np.signedinteger]
Mask = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Numbers:
    """Every number (no marker), sorted by indicator, area and time.

    `at` is its position among all figures; `code` and `area` are positions in the figures'
    vocabularies, `when` in `periods`, which are in order of time and told apart without their
    status words; `kinds` numbers the kinds of `periods`, as only like ones may be compared.
    `follows` says that the number before it is of the same series (one indicator, one area);
    `starts` are the first numbers of the series. `bounds` cuts the numbers by code. `authority`
    says of each area whether it is one. `held` counts the authorities with a number by code and
    period, `any_held` all areas. `least` and `most` are each code's extremes; NaN where it has
    no number.
    """

    at: Ints
    code: Ints
    area: Ints
    when: Ints
    value: Floats
    follows: Mask
    starts: Ints
    bounds: Ints
    periods: tuple[Period, ...]
    kinds: Ints
    authority: Mask
    held: Ints
    any_held: Ints
    least: Floats
    most: Floats

    def of_code(self, code: int) -> slice:
        return slice(int(self.bounds[code]), int(self.bounds[code + 1]))

    def lasts(self) -> Ints:
        """The last number of each series."""
        return np.append(self.starts[1:], len(self.at))[: len(self.starts)] - 1

    def areas_held(self, authorities: bool = False) -> Ints:
        """The different areas, or authorities, that have any number."""
        found: Ints = np.unique(self.area[self.starts])
        return found[self.authority[found]] if authorities else found

    def periods_of(self, code: int) -> list[int]:
        """The periods in which any area has a number, in order of time."""
        found: list[int] = np.flatnonzero(self.any_held[code]).tolist()
        return found

    def by_period(self, chosen: Mask) -> Ints:
        """How many of the chosen numbers there are, by code and period."""
        places = np.flatnonzero(chosen)
        cells = self.code[places] * np.int32(len(self.periods)) + self.when[places]
        return _counted(cells, (self.held.shape[0], self.held.shape[1]))


def numbers_of(figures: Figures, areas: Mapping[str, Area]) -> Numbers:
    """The numbers of figures that are sorted by indicator, area and time."""
    arrays = figures.arrays
    at = np.flatnonzero(~np.isnan(arrays.value))
    order, periods = _without_status(figures.periods)
    code, area, value = arrays.code[at], arrays.area[at], arrays.value[at]
    when = order[arrays.period[at]]
    follows = np.zeros(len(at), bool)
    follows[1:] = (code[1:] == code[:-1]) & (area[1:] == area[:-1])
    authority = np.array([_is_authority(areas, each) for each in figures.areas], bool)
    shape = (len(figures.codes), len(periods))
    cells = code * np.int32(len(periods)) + when
    any_held = _counted(cells, shape)
    bounds = np.searchsorted(code, np.arange(len(figures.codes) + 1))
    return Numbers(
        at=at,
        code=code,
        area=area,
        when=when,
        value=value,
        follows=follows,
        starts=np.flatnonzero(~follows),
        bounds=bounds,
        periods=periods,
        kinds=_kinds(periods),
        authority=authority,
        held=any_held - _counted(cells[np.flatnonzero(~authority[area])], shape),
        any_held=any_held,
        least=_by_code(np.minimum, value, bounds),
        most=_by_code(np.maximum, value, bounds),
    )


def _kinds(periods: tuple[Period, ...]) -> Ints:
    """The number of each period's kind: the first period that it is like."""
    found = [next(n for n, each in enumerate(periods) if each.is_like(one)) for one in periods]
    return np.array(found, np.intp)


def _is_authority(areas: Mapping[str, Area], code: str) -> bool:
    return code in areas and areas[code].kind is AreaKind.AUTHORITY


def _counted(cells: Ints, shape: tuple[int, int]) -> Ints:
    counts: Ints = np.bincount(cells, minlength=shape[0] * shape[1]).reshape(shape)
    return counts


def _by_code(extreme: np.ufunc, value: Floats, bounds: Ints) -> Floats:
    found = np.full(len(bounds) - 1, np.nan)
    filled = bounds[1:] > bounds[:-1]
    if filled.any():
        found[filled] = extreme.reduceat(value, bounds[:-1][filled])
    return found


def _without_status(periods: tuple[Period, ...]) -> tuple[Ints, tuple[Period, ...]]:
    """For each period its place among those told apart by time alone, and these."""
    places: dict[tuple[str, int, int, int, int], int] = {}
    distinct: list[Period] = []
    order = []
    for period in periods:
        key = (period.style.value, period.first, period.last, period.ends, period.day)
        if key not in places:
            places[key] = len(distinct)
            distinct.append(period)
        order.append(places[key])
    return np.array(order, np.int32), tuple(distinct)
