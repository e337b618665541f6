"""From arrays to contexts: one indicator of one area with its comparators, ready for the rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.domain.area import Area, Comparator, ComparatorKind
from reportgen.domain.dataset import Dataset
from reportgen.domain.fact import Point, Series
from reportgen.domain.indicator import Indicator
from reportgen.domain.observation import Figure, Marker
from reportgen.domain.period import Period
from reportgen.domain.request import ReportRequest
from reportgen.interpret.comparators import LONDON, LONDON_PARTS, single
from reportgen.interpret.context import FEWEST_NEIGHBOURS, Beside, Context
from reportgen.interpret.figures import Figures, mean_places
from reportgen.interpret.national import NationalRow
from reportgen.interpret.window import (
    break_labels,
    break_years,
    first_year,
    segment,
    windowed,
)


@dataclass(frozen=True)
class Assembly:
    """What the contexts of every area and indicator are made from."""

    dataset: Dataset
    request: ReportRequest
    figures: Figures
    rows: dict[str, NationalRow]

    def context(
        self, indicator: Indicator, area: Area, comparators: Sequence[Comparator]
    ) -> Context:
        """The context of one indicator of one area; the indicator must have a national row."""
        row = self.rows[indicator.id]
        points = self.figures.points(indicator.code, area.code, indicator.places)
        cuts = break_labels(points, break_years(self.dataset.breaks, indicator.code))
        held = points[row.latest].figure is not None
        run = segment(points, cuts, row.latest) if held else ()
        first = first_year(indicator, self.request, points[row.latest].period.last)
        set_of = next((c for c in comparators if c.kind is ComparatorKind.NEIGHBOURS), None)
        return Context(
            indicator=indicator,
            area=area,
            series=Series(area.label, points[: row.latest + 1], None, cuts),
            latest=row.latest,
            segment=run,
            window=windowed(points, run, first),
            beside=self._beside(indicator, row, comparators, cuts),
            place=row.place(area.code),
            pair=self._pair(indicator, area),
            neighbours=self._neighbours(indicator, row, set_of),
            neighbour_comparator=set_of,
            negative=any(each.figure is not None and each.figure.stored < 0 for each in points),
            stand_ins=tuple(self.dataset.areas[code] for code in row.stand_ins),
        )

    def _beside(
        self,
        indicator: Indicator,
        row: NationalRow,
        comparators: Sequence[Comparator],
        cuts: tuple[str, ...],
    ) -> tuple[Beside, ...]:
        found = []
        for each in comparators:
            if each.kind is ComparatorKind.NEIGHBOURS:
                found.append(self._mean(indicator, row, each, cuts))
            else:
                found.append(self._place(indicator, row, each, cuts))
        return tuple(found)

    def _place(
        self, indicator: Indicator, row: NationalRow, given: Comparator, cuts: tuple[str, ...]
    ) -> Beside:
        """England, a region or an authority; London for a part of it without a latest figure."""
        comparator = given
        points = self._points(indicator, given.codes[0])
        if given.codes[0] in LONDON_PARTS and points[row.latest].figure is None:
            whole = self._points(indicator, LONDON)
            if whole[row.latest].figure is not None and LONDON in self.dataset.areas:
                comparator, points = single(self.dataset.areas[LONDON]), whole
        shown = points[: row.latest + 1]
        series = Series(comparator.label, shown, comparator, cuts)
        outside = comparator.codes[0] in row.outside
        told = not outside and (not row.total or given.kind is ComparatorKind.AUTHORITY)
        judged = not (row.total or outside)
        return Beside(comparator, series, 1, shown[-1].figure, told, judged, outside)

    def _mean(
        self, indicator: Indicator, row: NationalRow, comparator: Comparator, cuts: tuple[str, ...]
    ) -> Beside:
        places = mean_places(indicator)
        means = self.figures.means(indicator.code, comparator.codes, places)[: row.latest + 1]
        periods = self.figures.by_code[indicator.code].periods
        shown = tuple(_thick(*each) for each in zip(periods, means, strict=False))
        series = Series(comparator.label, shown, comparator, cuts)
        latest = means[-1]
        told = not row.total and shown[-1].figure is not None
        return Beside(comparator, series, len(comparator.codes), latest, told, judged=told)

    def _points(self, indicator: Indicator, code: str) -> tuple[Point, ...]:
        return self.figures.points(indicator.code, code, indicator.places)

    def _pair(self, indicator: Indicator, area: Area) -> tuple[Indicator, tuple[Point, ...]] | None:
        """The linked number or rate, that of the same topic before one of another."""
        other = _linked(self.dataset, indicator.topic, indicator.pair) if indicator.pair else None
        return (other, self._points(other, area.code)) if other else None

    def _neighbours(
        self, indicator: Indicator, row: NationalRow, comparator: Comparator | None
    ) -> tuple[tuple[Area, Figure | None], ...]:
        """Each neighbour's latest figure, closest first; a code without an area is left out."""
        codes = comparator.codes if comparator else ()
        known = [self.dataset.areas[code] for code in codes if code in self.dataset.areas]
        return tuple((each, self.figures.at(indicator, each.code, row.latest)) for each in known)


def _thick(period: Period, found: Figure | None) -> Point:
    """A mean as a point of a series: absent where fewer than five neighbours have a figure."""
    if found is None or found.members < FEWEST_NEIGHBOURS:
        return Point(period, None, Marker.NOT_AVAILABLE)
    return Point(period, found)


def _linked(dataset: Dataset, topic: str, code: str) -> Indicator | None:
    same = dataset.indicators.get(f"{topic} / {code}")
    if same is not None:
        return same
    return next((each for each in dataset.indicators.values() if each.code == code), None)
