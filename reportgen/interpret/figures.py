"""The dataset's figures by indicator code, as arrays for all areas and as points for one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from reportgen.domain.dataset import Dataset
from reportgen.domain.fact import Point
from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.number import clean
from reportgen.domain.observation import Figure, Flag, Marker
from reportgen.domain.period import Period
from reportgen.domain.source import Cell
from reportgen.interpret.moments import Kind, end_of, fineness, kind_of, not_after

_SERIES_KEPT = 8_000  # England, the regions and a few authorities; bounds a national batch
_NUMBERS_KEPT = 200_000

_cleaned: Callable[[float], Decimal] = lru_cache(maxsize=_NUMBERS_KEPT)(clean)


def mean_places(indicator: Indicator) -> int:
    """The decimal places of a mean of neighbours: at least one, but none for numbers.

    Money keeps the places that its publisher gives it.
    """
    if indicator.measure is Measure.COUNT:
        return 0
    return indicator.places if indicator.measure is Measure.MONEY else max(1, indicator.places)


@dataclass(frozen=True, slots=True, eq=False)
class CodeFigures:
    """One indicator code for all areas.

    `periods` are in time order, up to the report's period; `rows` gives an area's row in
    `values` (areas by periods, NaN where there is no number) and in `places` (the position of
    the observation in the dataset's frame, -1 where there is none).
    """

    code: str
    periods: tuple[Period, ...]
    rows: Mapping[str, int]
    values: npt.NDArray[np.float64]
    places: npt.NDArray[np.int64]

    @property
    def latest(self) -> int:
        """The position of the newest period with a figure for any area; -1 when there is none."""
        held = np.flatnonzero(~np.isnan(self.values).all(axis=0))
        return int(held[-1]) if held.size else -1

    def latest_of(self, area: str) -> int:
        """The position of the newest period with a figure for one area; -1 when there is none."""
        row = self.rows.get(area)
        held = np.flatnonzero(~np.isnan(self.values[row])) if row is not None else np.array([])
        return int(held[-1]) if held.size else -1


class Figures:
    """All figures of a dataset up to one period, turned once from the frame into arrays.

    `by_code` has one table for each code with all its periods, `kinds` one for each kind of
    period that the code has (months, years to date of seven months, years), the finest first.
    """

    def __init__(self, dataset: Dataset, asked: Period | None = None) -> None:
        frame = dataset.observations
        self._dataset = dataset
        # Arrays, not lists: the collector of unused memory walks lists again and again.
        self._markers = _Words(frame["marker"])
        self._flags = _Words(frame["flags"])
        self._spots = np.array([frame[name] for name in ("sheet", "row", "column")]).T
        self._cells: dict[int, Cell] = {}
        self.by_code = _split(dataset, asked)
        self.kinds = {code: _kinds(table) for code, table in self.by_code.items()}
        self._kept = lru_cache(maxsize=_SERIES_KEPT)(self._points)

    def tables(self) -> Iterator[tuple[str, CodeFigures]]:
        """Each table with its code: that of all periods, then those of each kind."""
        for code, table in self.by_code.items():
            yield code, table
            yield from ((code, each) for each in self.kinds[code] if each is not table)

    def points(self, code: str, area: str, places: int) -> tuple[Point, ...]:
        """One point per period of the indicator for one area, in time order.

        Empty when the dataset holds nothing of the code; a period without a row for the area
        is marked as no such period.
        """
        table = self.by_code.get(code)
        return () if table is None else self._kept(table, area, places)

    def points_of(self, table: CodeFigures, area: str, places: int) -> tuple[Point, ...]:
        """`points` of one table, so of one kind of period."""
        return self._kept(table, area, places)

    def kind_for(self, indicator: Indicator, area: str) -> int:
        """The position among the code's kinds of the one that tells the area's newest figure.

        Of two that end in one month the finer is taken; for an area without any figure the
        newest of all areas decides.
        """
        tables = self.kinds[indicator.code]
        if len(tables) == 1:
            return 0
        own = [table.latest_of(area) for table in tables]
        held = own if max(own) >= 0 else [table.latest for table in tables]
        ends = [
            end_of(indicator, table.periods[at]) if at >= 0 else -1
            for table, at in zip(tables, held, strict=True)
        ]
        return ends.index(max(ends))

    def areas_with_figures(self) -> frozenset[str]:
        """The codes of all areas with at least one figure of any indicator."""
        found: set[str] = set()
        for table in self.by_code.values():
            held = set(np.nonzero(~np.isnan(table.values))[0].tolist())
            found.update(area for area, row in table.rows.items() if row in held)
        return frozenset(found)

    def at(self, table: CodeFigures, indicator: Indicator, area: str, column: int) -> Figure | None:
        """The figure of one area in one period (a position in the table's periods)."""
        row = table.rows.get(area)
        if row is None:
            return None
        value, place = float(table.values[row, column]), int(table.places[row, column])
        return self._point(table.periods[column], value, place, indicator.places).figure

    def marker_at(self, table: CodeFigures, area: str, column: int) -> Marker | None:
        """Why one area has no figure in one period; None where it has one."""
        row = table.rows.get(area)
        if row is None:
            return Marker.NO_SUCH_PERIOD
        value, place = float(table.values[row, column]), int(table.places[row, column])
        return self._point(table.periods[column], value, place, 0).marker

    def means(self, code: str, areas: Sequence[str], places: int) -> tuple[Figure | None, ...]:
        """For each period the plain mean of those of the areas that have a figure.

        Returns
        -------
        One figure per period, None where no area has one; `members` says how many had, the
        evidence is the cells of all of them. The sum is exact, so that a mean on a rounding
        tie (65.35) is rounded half up.
        """
        return self.means_of(self.by_code[code], areas, places)

    def means_of(
        self, table: CodeFigures, areas: Sequence[str], places: int
    ) -> tuple[Figure | None, ...]:
        """`means` of one table, so of one kind of period."""
        rows = [table.rows[area] for area in areas if area in table.rows]
        return tuple(
            self._mean(period, stands, values, places)
            for period, stands, values in zip(
                table.periods,
                table.places[rows].T.tolist(),
                table.values[rows].T.tolist(),
                strict=True,
            )
        )

    def _mean(
        self, period: Period, stands: list[int], values: list[float], places: int
    ) -> Figure | None:
        held = [at for at, value in enumerate(values) if value == value]
        if not held:
            return None
        total = sum([_cleaned(values[at]) for at in held], Decimal(0))
        cells = tuple([self._cell(stands[at]) for at in held])
        flags = self._flags_of([stands[at] for at in held], period)
        return Figure(clean(total / len(held)), places, cells, flags, len(held))

    def _flags_of(self, stands: Sequence[int], period: Period) -> tuple[Flag, ...]:
        """What must be said beside any of some observations of one period."""
        if self._flags.blank:
            return period.flags
        words = dict.fromkeys(self._flags[place] for place in stands)
        return _flags(" ".join(word for word in words if word), period.flags)

    def _points(self, table: CodeFigures, area: str, places: int) -> tuple[Point, ...]:
        row = table.rows.get(area)
        if row is None:
            return tuple(Point(each, None, Marker.NO_SUCH_PERIOD) for each in table.periods)
        stands = table.places[row].tolist()
        values = table.values[row].tolist()
        return tuple(
            self._point(period, value, place, places)
            for period, value, place in zip(table.periods, values, stands, strict=True)
        )

    def _point(self, period: Period, value: float, place: int, places: int) -> Point:
        if place < 0:
            return Point(period, None, Marker.NO_SUCH_PERIOD)
        if value != value:  # NaN, and quicker than asking a library so many times
            return Point(period, None, Marker(self._markers[place] or Marker.NOT_STATED))
        flags = self._flags_of((place,), period)
        return Point(period, Figure(_cleaned(value), places, (self._cell(place),), flags))

    def _cell(self, place: int) -> Cell:
        """The place of one observation, made once."""
        found = self._cells.get(place)
        if found is None:
            found = self._dataset.cell(*self._spots[place].tolist())
            self._cells[place] = found
        return found


class _Words:
    """The texts of a category column by position."""

    def __init__(self, column: object) -> None:
        categories = column.astype("category").cat  # type: ignore[attr-defined]
        self._words = [str(each) for each in categories.categories]
        self._codes = categories.codes.to_numpy()
        self.blank = not any(self._words)

    def __getitem__(self, place: int) -> str:
        return self._words[int(self._codes[place])]


@lru_cache(maxsize=256)
def _flags(words: str, of_period: tuple[Flag, ...]) -> tuple[Flag, ...]:
    """The cell's own flags, then those that the period's label carries."""
    own = [Flag(word) for word in words.split()]
    return tuple(dict.fromkeys([*own, *of_period]))


def _split(dataset: Dataset, asked: Period | None) -> dict[str, CodeFigures]:
    """One table per code, in the order of the dataset's indicators."""
    frame = dataset.observations
    every = np.arange(len(frame))
    codes, names = _numbered(frame["code"], every)
    period = frame["period"].to_numpy(dtype=np.int64)
    if asked is not None and len(frame):
        wanted = _wanted(dataset, names, asked)
        every = np.flatnonzero(wanted[codes, period])
        codes = codes[every]
    order = np.argsort(codes, kind="stable")
    edges = np.searchsorted(codes[order], np.arange(len(names) + 1))
    areas, area_names = _numbered(frame["area"], every)
    value = frame["value"].to_numpy(dtype=np.float64)
    found = {}
    for number, name in enumerate(names):
        chosen = order[edges[number] : edges[number + 1]]
        if chosen.size:
            place = every[chosen]
            labels = [area_names[each] for each in areas[chosen]]
            found[name] = _table(
                name, dataset.periods, labels, (place, period[place], value[place])
            )
    in_order = dict.fromkeys(each.code for each in dataset.indicators.values())
    return {code: found[code] for code in in_order if code in found}


def _wanted(dataset: Dataset, codes: Sequence[str], asked: Period) -> npt.NDArray[np.bool_]:
    """For each code and period of a dataset whether it has ended when the asked one ends."""
    first = {each.code: each for each in reversed(tuple(dataset.indicators.values()))}
    return np.array(
        [
            [code in first and not_after(first[code], each, asked) for each in dataset.periods]
            for code in codes
        ],
        bool,
    )


def _kinds(table: CodeFigures) -> tuple[CodeFigures, ...]:
    """One table for each kind of period, the finest first; the table itself where there is one."""
    columns: dict[Kind, list[int]] = {}
    for at, period in enumerate(table.periods):
        columns.setdefault(kind_of(period), []).append(at)
    if len(columns) == 1:
        return (table,)
    in_order = sorted(columns.values(), key=lambda held: fineness(table.periods[held[0]]))
    return tuple(_of_columns(table, held) for held in in_order)


def _of_columns(table: CodeFigures, held: list[int]) -> CodeFigures:
    periods = tuple(table.periods[at] for at in held)
    return CodeFigures(
        table.code, periods, table.rows, table.values[:, held], table.places[:, held]
    )


def _numbered(
    column: object, kept: npt.NDArray[np.int64]
) -> tuple[npt.NDArray[np.int64], list[str]]:
    """The numbers of a category column's chosen rows, and the categories."""
    categories = column.astype("category").cat  # type: ignore[attr-defined]
    numbers = categories.codes.to_numpy(dtype=np.int64)[kept]
    return numbers, [str(each) for each in categories.categories]


def _table(
    code: str,
    periods: tuple[Period, ...],
    areas: list[str],
    rows: tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], npt.NDArray[np.float64]],
) -> CodeFigures:
    place, period, value = rows
    columns = sorted(
        set(period.tolist()),
        key=lambda each: (periods[each].moment, periods[each].years, periods[each].day, each),
    )
    column_of = {each: number for number, each in enumerate(columns)}
    row_of = {each: number for number, each in enumerate(dict.fromkeys(areas))}
    shape = (len(row_of), len(columns))
    values = np.full(shape, np.nan)
    places = np.full(shape, -1, dtype=np.int64)
    at = ([row_of[each] for each in areas], [column_of[each] for each in period.tolist()])
    values[at] = value
    places[at] = place
    return CodeFigures(code, tuple(periods[each] for each in columns), row_of, values, places)
