"""Evidence for tests: lines of figures said in a test, or a whole dataset's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from reportgen.domain.area import Area, AreaKind, Comparator
from reportgen.domain.dataset import Dataset
from reportgen.domain.fact import Point
from reportgen.domain.indicator import Indicator
from reportgen.domain.observation import Marker
from reportgen.domain.request import ReportRequest
from reportgen.interpret.asked import as_of_period
from reportgen.interpret.ended import take_late_noughts
from reportgen.interpret.figures import Figures, mean_places
from reportgen.verify.evidence import Reading


def line_of(of: str, first: int, *shown: str, members: int = 1) -> tuple[Reading, ...]:
    """Figures of years one after another; "" for one that is withheld."""
    return tuple(
        Reading(
            of,
            str(first + place),
            Decimal(text) if text else None,
            len(text.partition(".")[2]),
            "" if text else "c",
            (f"made.xlsx, Data!B{place + 2}",),
            members,
            members,
        )
        for place, text in enumerate(shown)
    )


@dataclass
class Lines:
    """Evidence of lines by indicator id and label; `fields` by indicator id and period."""

    lines: Mapping[tuple[str, str], Sequence[Reading]]
    fields: Mapping[tuple[str, str], Sequence[tuple[str, Reading]]] = field(default_factory=dict)

    def at(self, indicator: str, of: str, period: str) -> Reading | None:
        found = (each for each in self.line(indicator, of) if each.period == period)
        return next(found, None)

    def line(self, indicator: str, of: str) -> Sequence[Reading]:
        return self.lines.get((indicator, of), ())

    def field(self, indicator: str, period: str) -> Sequence[tuple[str, Reading]]:
        return self.fields.get((indicator, period), ())

    def cell(self, place: str) -> str | None:
        return None

    def row(self, place: str) -> Mapping[str, str]:
        return {}


class OfDataset(Lines):
    """Evidence straight from a dataset, for facts that were made from the same."""

    def __init__(
        self, dataset: Dataset, request: ReportRequest, comparators: Sequence[Comparator]
    ) -> None:
        super().__init__({})
        self._figures = Figures(dataset, as_of_period(request, dataset))
        take_late_noughts(self._figures, dataset)
        self._indicators = dataset.indicators
        self._areas = dataset.areas
        self._codes: dict[str, tuple[str, ...]] = {
            each.label: (each.code,) for each in _least_local_first(dataset)
        }
        self._codes |= {each.label: each.codes for each in comparators}
        self._held: dict[tuple[str, str], Sequence[Reading]] = {}
        self._by_period: dict[tuple[str, str], Sequence[tuple[str, Reading]]] = {}

    def line(self, indicator: str, of: str) -> Sequence[Reading]:
        if (indicator, of) not in self._held:
            self._held[indicator, of] = self._line(self._indicators[indicator], of)
        return self._held[indicator, of]

    def field(self, indicator: str, period: str) -> Sequence[tuple[str, Reading]]:
        if (indicator, period) not in self._by_period:
            found = self._field(self._indicators[indicator], period)
            self._by_period[indicator, period] = tuple(found)
        return self._by_period[indicator, period]

    def _field(self, indicator: Indicator, period: str) -> Iterator[tuple[str, Reading]]:
        table = self._figures.by_code[indicator.code]
        column = [each.label for each in table.periods].index(period)
        for each in self._areas.values():
            found = self._figures.at(table, indicator, each.code, column)
            if found is not None and each.kind is AreaKind.AUTHORITY:
                yield each.code, Reading(each.label, period, found.stored, indicator.places)

    def _line(self, indicator: Indicator, of: str) -> Sequence[Reading]:
        codes = self._codes.get(of, ())
        if len(codes) == 1:
            return self._points(indicator, self._areas[codes[0]])
        table = self._figures.by_code.get(indicator.code)
        if table is None:
            return ()
        means = self._figures.means(indicator.code, codes, mean_places(indicator))
        return tuple(
            Reading(of, period.label, mean.stored, mean.places, "", (), mean.members, len(codes))
            for period, mean in zip(table.periods, means, strict=True)
            if mean is not None
        )

    def _points(self, indicator: Indicator, area: Area) -> Sequence[Reading]:
        points = self._figures.points(indicator.code, area.code, indicator.places)
        return tuple(
            _reading(area.label, point, indicator.places)
            for point in points
            if point.marker is not Marker.NO_SUCH_PERIOD
        )


def _least_local_first(dataset: Dataset) -> list[Area]:
    """The areas so that an authority comes after a district of the same name, and is kept."""
    return sorted(dataset.areas.values(), key=lambda each: each.kind is not AreaKind.LOCAL)


def _reading(of: str, point: Point, places: int) -> Reading:
    stored = point.figure.stored if point.figure else None
    marker = point.marker.value if point.marker else ""
    return Reading(of, point.period.label, stored, places, marker)
