"""From arrays to contexts: one indicator of one area with its comparators, ready for the rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from reportgen.domain.area import Area, AreaKind, Comparator, ComparatorKind
from reportgen.domain.dataset import Dataset
from reportgen.domain.fact import Point, Series
from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.observation import Figure, Marker
from reportgen.domain.period import Period, PeriodStyle
from reportgen.domain.request import ReportRequest
from reportgen.interpret.asked import break_periods, first_moment
from reportgen.interpret.broken import break_reason
from reportgen.interpret.comparators import LONDON, LONDON_PARTS, single
from reportgen.interpret.context import Beside, Context, District, Held
from reportgen.interpret.figures import Figures, mean_places
from reportgen.interpret.moments import before_year_of, end_of, whole_year
from reportgen.interpret.national import NationalRow
from reportgen.interpret.targets import unrated, untimely, without_rating, without_target
from reportgen.interpret.window import break_labels, segment, windowed
from reportgen.interpret.wording import Wording

_SAID_ABSENT = (
    *(Marker.CONFIDENTIAL, Marker.NOT_AVAILABLE, Marker.NOT_APPLICABLE, Marker.LOW),
    *(Marker.UNRELIABLE, Marker.UNREADABLE),
)


@dataclass(frozen=True)
class Assembly:
    """What the contexts of every area and indicator are made from."""

    dataset: Dataset
    request: ReportRequest
    figures: Figures
    rows: dict[str, tuple[NationalRow, ...]]
    wording: Wording

    def context(
        self, indicator: Indicator, area: Area, comparators: Sequence[Comparator]
    ) -> Context:
        """The context of one indicator of one area; the indicator must have a national row."""
        kind = self.figures.kind_for(indicator, area.code)
        row = self.rows[indicator.id][kind]
        unused = untimely(indicator, row.table.periods[row.latest])
        indicator = without_target(indicator) if unused else indicator
        rated = unrated(indicator, row.table.periods[row.latest])
        indicator = without_rating(indicator) if rated else indicator
        points = self._points(row, indicator, area.code)
        shown = points[: row.latest + 1]
        cuts = break_labels(indicator, shown, break_periods(self.dataset.breaks, indicator.code))
        held = points[row.latest].figure is not None
        run = segment(points, cuts, row.latest) if held else ()
        first = first_moment(indicator, self.request, points[row.latest].period)
        set_of = next((c for c in comparators if c.kind is ComparatorKind.NEIGHBOURS), None)
        alone = Context(
            indicator=indicator,
            area=area,
            series=Series(area.label, shown, None, cuts),
            latest=row.latest,
            segment=run,
            window=windowed(points, run, first),
            window_from=first,
            why_broken=self._why_broken(indicator, shown, cuts),
            whole_year_before=self._whole_year_before(indicator, area, shown[-1].period),
            beside=self._beside(indicator, row, comparators, cuts),
            wording=self.wording,
            place=row.place(area.code),
            place_before=row.before.place(area.code) if row.before else None,
            tested=self.request.significance,
            neighbours=self._neighbours(indicator, row, set_of),
            neighbour_markers=self._neighbour_markers(row, set_of),
            neighbour_comparator=set_of,
            negative=any(each.figure and each.figure.stored < 0 for each in _at(points, run)),
            stand_ins=tuple(self.dataset.areas[code] for code in row.stand_ins),
            aside=self._aside(indicator, area, kind),
            behind=self._behind(indicator, area, row),
            untimely=unused,
            rated_before=rated,
        )
        return self._with_linked(alone, row)

    def _with_linked(self, alone: Context, row: NationalRow) -> Context:
        """The context with the figures of linked indicators and of the districts inside."""
        indicator, area = alone.indicator, alone.area
        return replace(
            alone,
            pair=self._pair(indicator, area),
            whole=self._whole(indicator, area),
            numerator=self._other(indicator, indicator.numerator, area),
            denominator=self._other(indicator, indicator.denominator, area),
            parts=self._parts(indicator, area),
            outflow=self._other(indicator, indicator.outflow, area),
            local=self._local(indicator, row, area),
            districts=self._districts(indicator, row, area),
        )

    def _why_broken(
        self, indicator: Indicator, points: Sequence[Point], cuts: Sequence[str]
    ) -> str:
        """The reason of the last break; "" where there is none, or none is given."""
        broken = [each.period for each in points if each.period.label in cuts]
        return break_reason(indicator, points, self.dataset.breaks, broken[-1]) if broken else ""

    def _whole_year_before(self, indicator: Indicator, area: Area, told: Period) -> Figure | None:
        """The figure of all of the year before a year to date, of whatever kind it is held."""
        if told.style is not PeriodStyle.TO_DATE:
            return None
        points = (
            point
            for table in self.figures.kinds[indicator.code]
            for point in self.figures.points_of(table, area.code, indicator.places)
            if whole_year(point.period) and end_of(indicator, point.period) == before_year_of(told)
        )
        return next((point.figure for point in points if point.figure is not None), None)

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
        points = self._points(row, indicator, given.codes[0])
        if given.codes[0] in LONDON_PARTS and points[row.latest].figure is None:
            whole = self._points(row, indicator, LONDON)
            if whole[row.latest].figure is not None and LONDON in self.dataset.areas:
                comparator, points = single(self.dataset.areas[LONDON]), whole
        shown = points[: row.latest + 1]
        series = Series(comparator.label, shown, comparator, cuts)
        outside = comparator.codes[0] in row.outside
        told = not outside and (not row.total or given.kind is ComparatorKind.AUTHORITY)
        judged = not (row.total or outside)
        latest = shown[-1].figure
        newest = None if latest else self._newest(indicator, comparator.codes[0], row)
        fraction = self._fraction(indicator, comparator.codes[0])
        when, last = (newest.period, newest.figure) if newest else (None, None)
        return Beside(comparator, series, 1, latest, told, judged, outside, when, last, fraction)

    def _fraction(self, indicator: Indicator, code: str) -> tuple[Held, Held] | None:
        """The numerators and denominators of one place; None without both."""
        place = self.dataset.areas.get(code)
        if place is None or not (indicator.numerator and indicator.denominator):
            return None
        above = self._other(indicator, indicator.numerator, place)
        below = self._other(indicator, indicator.denominator, place)
        return (above, below) if above and below else None

    def _mean(
        self, indicator: Indicator, row: NationalRow, comparator: Comparator, cuts: tuple[str, ...]
    ) -> Beside:
        places = mean_places(indicator)
        means = self.figures.means_of(row.table, comparator.codes, places)[: row.latest + 1]
        fewest = self.wording.number("neighbours_fewest")
        shown = tuple(_thick(*each, fewest) for each in zip(row.table.periods, means, strict=False))
        series = Series(comparator.label, shown, comparator, cuts)
        latest = means[-1]
        told = not row.total and shown[-1].figure is not None
        return Beside(comparator, series, len(comparator.codes), latest, told, judged=told)

    def _points(self, row: NationalRow, indicator: Indicator, code: str) -> tuple[Point, ...]:
        return self.figures.points_of(row.table, code, indicator.places)

    def _aside(self, indicator: Indicator, area: Area, kind: int) -> tuple[Period, ...]:
        """The last period with a figure of each kind that is not told.

        Years to date of all lengths count as one kind here: a dozen notes would say one thing.
        """
        found: dict[PeriodStyle, Period] = {}
        for at, table in enumerate(self.figures.kinds[indicator.code]):
            points = self.figures.points_of(table, area.code, indicator.places)
            held = [each.period for each in points if each.figure is not None]
            if at != kind and held:
                style = held[-1].style
                found[style] = max(found.get(style, held[-1]), held[-1], key=lambda one: one.moment)
        return tuple(found.values())

    def _behind(self, indicator: Indicator, area: Area, row: NationalRow) -> Period | None:
        """The newest period of the told style that the area lacks though it is later; else None.

        Years to date end in kinds of their own, so that one which others have, or in which the
        area's figure is marked, would be passed over in silence; so would a mark in a month in
        which nobody else has a figure.
        """
        told = row.table.periods[row.latest]
        later: list[Period] = []
        for table in self.figures.kinds[indicator.code]:
            if table.periods[0].style is not told.style:
                continue
            points = self.figures.points_of(table, area.code, indicator.places)
            others = {table.latest} if table is not row.table else set()
            later += [
                each.period
                for at, each in enumerate(points)
                if each.figure is None and (at in others or each.marker in _SAID_ABSENT)
            ]
        newest = max(later, key=lambda one: one.moment, default=told)
        return newest if newest.moment > told.moment else None

    def _local(
        self, indicator: Indicator, row: NationalRow, area: Area
    ) -> tuple[tuple[Area, Point], ...]:
        """The districts inside the area that the inputs hold something of in the latest period."""
        inside = self._inside(row, area)
        held = ((each, self._points(row, indicator, each.code)[row.latest]) for each in inside)
        return tuple(pair for pair in held if pair[1].marker is not Marker.NO_SUCH_PERIOD)

    def _districts(
        self, indicator: Indicator, row: NationalRow, area: Area
    ) -> tuple[District, ...]:
        """Every district inside the area that the indicator has a row for."""
        inside = self._inside(row, area)
        number = self._counted_inside(indicator, inside)
        found = []
        for each in inside:
            points = self._points(row, indicator, each.code)[: row.latest + 1]
            when = points[-1].period
            counted = self.figures.points(number, each.code, 0) if number else ()
            cases = next((point for point in counted if point.period == when), None)
            found.append(District(each, points, cases))
        return tuple(found)

    def _counted_inside(self, indicator: Indicator, inside: Sequence[Area]) -> str:
        """The code of the number behind their figures; "" where none of them has a row of it."""
        number = _cases_code(self.dataset, indicator)
        table = self.figures.by_code.get(number) if number else None
        held = table is not None and any(each.code in table.rows for each in inside)
        return number if held else ""

    def _inside(self, row: NationalRow, area: Area) -> tuple[Area, ...]:
        """The districts inside the area that have a row, in the order of the rows."""
        held = row.table.rows
        inside = (each for each in self._inside_of.get(area.code, ()) if each.code in held)
        return tuple(sorted(inside, key=lambda each: held[each.code]))

    @cached_property
    def _inside_of(self) -> Mapping[str, tuple[Area, ...]]:
        """The districts by the code of the authority that they lie in."""
        found: dict[str, list[Area]] = {}
        for each in self.dataset.areas.values():
            if each.kind is AreaKind.LOCAL:
                found.setdefault(each.within, []).append(each)
        return {code: tuple(areas) for code, areas in found.items()}

    def _newest(self, indicator: Indicator, code: str, row: NationalRow) -> Point | None:
        """The newest figure that a place has of another kind of period."""
        tables = [each for each in self.figures.kinds[indicator.code] if each is not row.table]
        held = [
            self.figures.points_of(each, code, indicator.places)[at]
            for each in tables
            if (at := each.latest_of(code)) >= 0
        ]
        return max(held, key=lambda each: end_of(indicator, each.period), default=None)

    @cached_property
    def _parts_of(self) -> Mapping[str, tuple[Indicator, ...]]:
        """The parts with figures by the code of their whole, each code once."""
        found: dict[str, dict[str, Indicator]] = {}
        for each in self.dataset.indicators.values():
            if each.part is not None and each.code in self.figures.by_code:
                found.setdefault(each.part.whole, {}).setdefault(each.code, each)
        return {whole: tuple(parts.values()) for whole, parts in found.items()}

    def _parts(self, indicator: Indicator, area: Area) -> tuple[Held, ...]:
        """The parts of which the indicator is the whole, with the area's points."""
        parts = self._parts_of.get(indicator.code, ())
        return tuple(
            (each, self.figures.points(each.code, area.code, each.places)) for each in parts
        )

    def _pair(self, indicator: Indicator, area: Area) -> Held | None:
        """The linked number or rate, that of the same topic before one of another."""
        return self._other(indicator, indicator.pair, area)

    def _whole(self, indicator: Indicator, area: Area) -> Held | None:
        """That of which the indicator is a part, with its points."""
        return self._other(indicator, indicator.part.whole, area) if indicator.part else None

    def _other(self, indicator: Indicator, code: str, area: Area) -> Held | None:
        other = _linked(self.dataset, indicator.topic, code) if code else None
        if other is None:
            return None
        return other, self.figures.points(other.code, area.code, other.places)

    def _neighbours(
        self, indicator: Indicator, row: NationalRow, comparator: Comparator | None
    ) -> tuple[tuple[Area, Figure | None], ...]:
        """Each neighbour's latest figure, closest first; a code without an area is left out."""
        codes = comparator.codes if comparator else ()
        known = [self.dataset.areas[code] for code in codes if code in self.dataset.areas]
        return tuple(
            (each, self.figures.at(row.table, indicator, each.code, row.latest)) for each in known
        )

    def _neighbour_markers(
        self, row: NationalRow, comparator: Comparator | None
    ) -> tuple[tuple[str, Marker], ...]:
        """The neighbours without a latest figure, by code, and why they have none."""
        codes = comparator.codes if comparator else ()
        found = ((each, self.figures.marker_at(row.table, each, row.latest)) for each in codes)
        return tuple((code, marker) for code, marker in found if marker is not None)


def _at(points: Sequence[Point], places: Sequence[int]) -> list[Point]:
    return [points[place] for place in places]


def _thick(period: Period, found: Figure | None, fewest: Decimal) -> Point:
    """A mean as a point of a series: absent where too few neighbours have a figure."""
    if found is None or found.members < fewest:
        return Point(period, None, Marker.NOT_AVAILABLE)
    return Point(period, found)


def _cases_code(dataset: Dataset, indicator: Indicator) -> str:
    """The code of the number behind a figure: a count's own, a numerator, a linked number."""
    if indicator.measure is Measure.COUNT:
        return indicator.code
    found = indicator.numerator or indicator.pair
    number = _linked(dataset, indicator.topic, found) if found else None
    return number.code if number is not None and number.measure is Measure.COUNT else ""


def _linked(dataset: Dataset, topic: str, code: str) -> Indicator | None:
    same = dataset.indicators.get(f"{topic} / {code}")
    if same is not None:
        return same
    return next((each for each in dataset.indicators.values() if each.code == code), None)
