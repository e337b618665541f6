"""National work, once for all areas: places, numbers ranked, quartile edges and letters."""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from reportgen.domain.area import Area, AreaKind
from reportgen.domain.dataset import Dataset
from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.number import clean, round_half_up
from reportgen.domain.threshold import Polarity
from reportgen.interpret.comparators import ENGLAND
from reportgen.interpret.figures import CodeFigures, Figures

NATIONAL_FROM = 140  # live authorities in the dataset as a whole: fewer are a selection
_NOISE = 10  # decimals beyond which two stored figures are the same (95.6000000000000014)
_TOTAL_TIMES = 3  # an England figure this many times the greatest authority's is a total
_AVERAGED = (AreaKind.COUNTRY, AreaKind.REGION)  # a local area may well lie beyond all others
_ADDS_UP = (Measure.MONEY, Measure.OTHER)  # where a total is no mistake


@dataclass(frozen=True, slots=True)
class Place:
    """One authority's place; `joint` counts those that share it; `letter` A to D or "".

    `printed` counts those with the same printed figure, which may be more than share the place.
    `field` is a hash of all figures it was found among, so that a change of any can be told.
    """

    rank: int
    ranked: int
    joint: int
    letter: str
    printed: int
    field: str = ""


@dataclass(frozen=True, slots=True)
class NationalRow:
    """One indicator in its latest period of one kind.

    `table` holds its figures of that kind, `latest` is the position of the period in it. `total`
    says that England's figure adds the authorities' up, so that no gap to it can be said.
    `ranked` is empty for one part of a whole, which is no matter for a league table.
    `outside` holds England
    and the regions whose figure is no average of the authorities', though it should be: it lies
    beyond the least or the greatest of theirs. `ranked` is the figure of each ranked
    authority, without noise, `ordered` the same in rising order, and `edges` the three quartile
    edges; all empty below a national coverage.
    """

    table: CodeFigures
    latest: int
    total: bool
    polarity: Polarity
    ranked: Mapping[str, float]
    ordered: tuple[float, ...] = ()
    edges: tuple[float, ...] = ()
    outside: frozenset[str] = frozenset()
    places: int = 0
    stand_ins: tuple[str, ...] = ()  # codes of abolished authorities that are ranked
    before: NationalRow | None = None  # the same of the period before, where this one is ranked

    def place(self, area: str) -> Place | None:
        """One authority's place; None when it is not ranked.

        Ties share the lowest number; 1 is best, or highest without polarity.
        """
        value = self.ranked.get(area)
        if value is None:
            return None
        below, upto = bisect_left(self.ordered, value), bisect_right(self.ordered, value)
        count = len(self.ordered)
        rank = below + 1 if self.polarity is Polarity.LOW else count - upto + 1
        quarter = letter(value, self.edges, self.polarity)
        field = _field(tuple(self.ranked.items()))
        return Place(rank, count, upto - below, quarter, self._printed_as(value), field)

    def _printed_as(self, value: float) -> int:
        """How many of the ranked figures are printed like this one."""
        step = 10.0**-self.places
        near = self.ordered[
            bisect_left(self.ordered, value - step) : bisect_right(self.ordered, value + step)
        ]
        shown = round_half_up(clean(value), self.places)
        return sum(round_half_up(clean(each), self.places) == shown for each in near)


def national_rows(
    dataset: Dataset, figures: Figures
) -> tuple[dict[str, tuple[NationalRow, ...]], bool]:
    """One row per kind of period for each indicator id with figures, and whether it is national.

    The rows stand in the order of `Figures.kinds`, so that like is only ranked among like.
    """
    live = {code for code, area in dataset.areas.items() if _live(area)}
    national = len(live & figures.areas_with_figures()) >= NATIONAL_FROM
    rows = {}
    for indicator in dataset.indicators.values():
        table = figures.by_code.get(indicator.code)
        # A part that is withheld in every period is withheld beside the others, not absent.
        if table is not None and (table.latest >= 0 or indicator.part is not None):
            rows[indicator.id] = tuple(
                _row(indicator, each, dataset.areas, national)
                for each in figures.kinds[indicator.code]
            )
    return rows, national


@lru_cache(maxsize=4_096)  # each authority of a batch has its place among the same figures
def _field(ranked: tuple[tuple[str, float], ...]) -> str:
    """A line "888 77.1" for each authority, in order, as a hash of 16 signs."""
    lines = sorted(f"{code} {format(clean(value).normalize(), 'f')}" for code, value in ranked)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]


def _live(area: Area) -> bool:
    return area.kind is AreaKind.AUTHORITY and area.live


def _counts(area: Area, held: set[str]) -> bool:
    """Whether an authority is ranked: a live one, or an abolished one not wholly replaced.

    Where the publisher still gives an abolished authority's figure and a successor lacks one,
    leaving it out would leave a part of its area out; where all have one, it would count twice.
    """
    if area.kind is not AreaKind.AUTHORITY:
        return False
    return area.live or not held.issuperset(area.successors)


def _row(
    indicator: Indicator, table: CodeFigures, areas: Mapping[str, Area], national: bool
) -> NationalRow:
    # A part withheld in the newest period must say so beside the parts that are not.
    latest = table.latest if indicator.part is None else len(table.periods) - 1
    row = _row_at(latest, indicator, table, areas, national=national)
    if not row.ranked or latest < 1 or indicator.measure is Measure.COUNT:
        return row
    return replace(row, before=_row_at(latest - 1, indicator, table, areas, national=national))


def _row_at(
    latest: int,
    indicator: Indicator,
    table: CodeFigures,
    areas: Mapping[str, Area],
    *,
    national: bool,
) -> NationalRow:
    column = np.round(table.values[:, latest], _NOISE)
    held = {code for code, row in table.rows.items() if column[row] == column[row]}
    codes = [code for code in table.rows if code in held and _counts(areas[code], held)]
    values = column[[table.rows[code] for code in codes]]
    total = _is_total(indicator, table, column, values)
    outside = frozenset() if total else _outside(table, areas, column, values)
    if not national or not values.size or indicator.part is not None:
        return NationalRow(table, latest, total, indicator.polarity, {}, outside=outside)
    edges = np.round(np.quantile(values, [0.25, 0.5, 0.75], method="linear"), _NOISE)
    return NationalRow(
        table,
        latest,
        total,
        indicator.polarity,
        ranked=dict(zip(codes, values.tolist(), strict=True)),
        ordered=tuple(np.sort(values).tolist()),
        edges=tuple(edges.tolist()),
        outside=outside,
        places=indicator.places,
        stand_ins=tuple(code for code in codes if not areas[code].live),
    )


def letter(value: float, edges: Sequence[float], polarity: Polarity) -> str:
    """The quartile letter as DfE gives it; "" without polarity.

    Parameters
    ----------
    edges : the three quartile edges (type 7), rising.

    References
    ----------
    FORMATS section 5: low is A up to and including the first edge; high is A above the third.

    Examples
    --------
    >>> [letter(value, (1, 2, 3), Polarity.LOW) for value in (1, 2, 3)]
    ['A', 'B', 'C']
    >>> [letter(value, (1, 2, 3), Polarity.HIGH) for value in (1, 2, 3)]
    ['D', 'C', 'B']
    """
    if not polarity.judges:
        return ""
    return ("ABCD" if polarity is Polarity.LOW else "DCBA")[bisect_left(edges, value)]


def _is_total(
    indicator: Indicator,
    table: CodeFigures,
    column: npt.NDArray[np.float64],
    values: npt.NDArray[np.float64],
) -> bool:
    """Whether region and England add the authorities up instead of averaging them.

    A number always does. Money, and a measure nobody has described, do where England's figure
    is far beyond the greatest of the authorities'.
    """
    if indicator.measure is Measure.COUNT:
        return True
    if indicator.measure not in _ADDS_UP:
        return False
    row = table.rows.get(ENGLAND)
    if row is None or np.isnan(column[row]) or not values.size:
        return False
    return bool(column[row] > _TOTAL_TIMES * max(float(values.max()), 0.0))


def _outside(
    table: CodeFigures,
    areas: Mapping[str, Area],
    column: npt.NDArray[np.float64],
    values: npt.NDArray[np.float64],
) -> frozenset[str]:
    """England and the regions whose figure lies beyond those of all authorities.

    An average never does, where nearly all authorities have a figure; with fewer it may.
    """
    if values.size < NATIONAL_FROM:
        return frozenset()
    least, most = values.min(), values.max()
    return frozenset(
        code
        for code, row in table.rows.items()
        if areas[code].kind in _AVERAGED and not np.isnan(column[row])
        if not least <= column[row] <= most
    )
