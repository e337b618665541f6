"""Tables with one column for each period: our own Data, the create-your-own table, the views."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from reportgen.verify.workbook.calendar import Time, times_of
from reportgen.verify.workbook.names import folded
from reportgen.verify.workbook.numbers import text_of
from reportgen.verify.workbook.sheets import Sheet
from reportgen.verify.workbook.written import AreaName, IndicatorName, Written

_LABELS = {
    "la number": "number",
    "la and regions": "area",
    "la": "area",
    "region": "region",
    "topic": "topic",
    "measure": "measure",
}
_MEANS = "statistical neighbours"
_PLACES = frozenset({"la and regions", "la", "region"})
_RESULTS = frozenset({"trend", "quartile banding"})
_TEXTS_OF_A_TITLE = 2
_OWN_SHEET = "data"
Headed = tuple[int, str, tuple[Time, ...]]  # column, label, times


def is_period_table(headings: frozenset[str]) -> bool:
    """Whether a row of folded headings begins such a table."""
    if headings >= {"la and regions", "measure"}:
        return True
    view = "la number" in headings and bool(headings & _PLACES) and not headings & {"topic"}
    return view and not headings & {"measure", "measures", "indicator", "indicators"}


@dataclass(frozen=True, eq=False)
class PeriodTable:
    """One such table: its headings stand in row `header`, its last row is `end`, both from 1.

    `alone` says that it is the first table of the file's only sheet with one, so that the
    file's name may name its indicator.
    """

    sheet: Sheet
    header: int
    end: int
    alone: bool = False

    @property
    def file(self) -> str:
        return self.sheet.file

    @property
    def blank(self) -> str:
        """What an empty cell means: LAIT writes its dash so, in our own sheet it says nothing."""
        return "empty" if folded(self.sheet.name) == _OWN_SHEET else "-"

    @property
    def indicators(self) -> Iterable[IndicatorName]:
        return self._rows.keys()

    @property
    def areas(self) -> Iterable[AreaName]:
        return dict.fromkeys(area for rows in self._rows.values() for area in rows)

    def line(self, indicator: IndicatorName, area: AreaName) -> Sequence[Written]:
        rows = self._rows.get(indicator, {}).get(area, ())
        return [
            self._written(indicator, area, row, column)
            for row in rows
            for column in self.columns
            if column[0] in self._used[indicator]
        ]

    def across(self, indicator: IndicatorName, time: Time) -> Sequence[Written]:
        columns = [each for each in self.columns if time in each[2]]
        return [
            self._written(indicator, area, row, column)
            for area, rows in self._rows.get(indicator, {}).items()
            for row in rows
            for column in columns
            if column[0] in self._used[indicator]
        ]

    @cached_property
    def labels(self) -> Mapping[str, int]:
        """The columns of "number", "area", "topic" and "measure"."""
        found: dict[str, int] = {}
        for column in range(1, self._width + 1):
            name = _LABELS.get(folded(self.sheet.label(self.header, column)))
            if name:
                found.setdefault(name, column)
        if "area" not in found and "region" in found:
            found["area"] = found["region"]
        return found

    @cached_property
    def columns(self) -> tuple[Headed, ...]:
        """The columns of periods."""
        taken = set(self.labels.values())
        return tuple(
            (column, text_of(heading), times)
            for column in range(1, self._width + 1)
            if column not in taken
            and (times := times_of(heading := self.sheet.heading(self.header, column)))
        )

    def indicator_of(self, row: int) -> IndicatorName:
        """The indicator that a row names, or the title above the table and the file's name."""
        return self._named[row][0]

    def area_of(self, row: int) -> AreaName:
        """The place that a row names."""
        return self._named[row][1]

    @cached_property
    def _named(self) -> Mapping[int, tuple[IndicatorName, AreaName]]:
        rows = range(self.header + 1, self.end + 1)
        return {row: (self._indicator(row), self._area(row)) for row in rows}

    def _indicator(self, row: int) -> IndicatorName:
        measure = self.labels.get("measure")
        if measure is None:
            return self._title
        topic = self.labels.get("topic")
        said = self.sheet.label(row, topic) if topic else ""
        return IndicatorName(said, "", self.sheet.label(row, measure))

    def _area(self, row: int) -> AreaName:
        number, area = self.labels.get("number"), self.labels.get("area")
        code = self.sheet.label(row, number) if number else ""
        name = self.sheet.label(row, area) if area else ""
        return AreaName("" if code in ("-", "NA") else code, name)

    @property
    def _width(self) -> int:
        return len(self.sheet.rows[self.header - 1])

    @cached_property
    def _rows(self) -> Mapping[IndicatorName, Mapping[AreaName, list[int]]]:
        found: dict[IndicatorName, dict[AreaName, list[int]]] = defaultdict(dict)
        for row, (indicator, area) in self._named.items():
            if (area.code or area.name) and folded(area.name) != _MEANS:
                found[indicator].setdefault(area, []).append(row)
        return {name: rows for name, rows in found.items() if name.name}

    @cached_property
    def _used(self) -> Mapping[IndicatorName, frozenset[int]]:
        """The columns of an indicator's own periods: an empty one is no period of it.

        In LAIT's downloads a missing figure is no cell at all, and a view has but one indicator.
        """
        if "measure" not in self.labels:
            every = frozenset(column for column, _, _ in self.columns)
            return dict.fromkeys(self._rows, every)
        return {
            indicator: frozenset(
                column
                for column, _, _ in self.columns
                if any(self._says(row, column) for rows in places.values() for row in rows)
            )
            for indicator, places in self._rows.items()
        }

    def _says(self, row: int, column: int) -> bool:
        """Whether a cell holds a figure, a sign, or LAIT's want of one."""
        if self.sheet.text(row, column):
            return True
        return self.blank == "-" and not self.sheet.holds_a_text(row, column)

    @cached_property
    def _title(self) -> IndicatorName:
        texts: list[str] = []
        for row in range(self.header - 1, 0, -1):
            told = dict.fromkeys(filter(None, map(text_of, self.sheet.rows[row - 1])))
            if len(told) > _TEXTS_OF_A_TITLE:
                break
            texts += told
        if self.alone:
            texts.append(self.sheet.file)
        return IndicatorName("", "", " | ".join(texts), within=True)

    def _written(
        self, indicator: IndicatorName, area: AreaName, row: int, headed: Headed
    ) -> Written:
        column, label, times = headed
        return Written(
            indicator,
            area,
            label,
            times[0],
            self.sheet.figure(row, column),
            self.sheet.text(row, column),
            str(self.sheet.spot(row, column)),
            self.blank,
        )
