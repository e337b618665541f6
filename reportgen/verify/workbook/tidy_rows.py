"""Published csv files with a time and a place in every row: series by column and filters.

Only a publisher's mapping says which column is which indicator, so such a file has no names to
look an indicator up by. It has lines all the same: rows that differ in nothing but the time, and
rows that differ in nothing but the place.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from reportgen.verify.workbook.calendar import Time, time_of
from reportgen.verify.workbook.names import folded
from reportgen.verify.workbook.numbers import number_in, text_of
from reportgen.verify.workbook.sheets import Sheet
from reportgen.verify.workbook.written import AreaName, IndicatorName, Written

_LEVELS = {
    "national": ("country_code", "country_name"),
    "regional": ("region_code", "region_name"),
    "local authority": ("old_la_code", "la_name"),
}
_ONS = "new_la_code"
_PLACES = frozenset(name for pair in _LEVELS.values() for name in pair) | {_ONS}
_TIMES = frozenset({"time_period", "time_identifier"})
_OF_FINGERTIPS = ("indicator id", "indicator name", "sex", "age", "category type", "category")
_WHOLE = ("year", "reporting year", "calendar year", "academic year", "financial year", "tax year")
_SIX = 6  # figures of "202122"


def tidy_table(sheet: Sheet) -> TidyTable | None:
    """A csv file as such a table; None for every other."""
    if sheet.name or not sheet.rows:
        return None
    headings = {text_of(cell).casefold(): at for at, cell in enumerate(sheet.rows[0], start=1)}
    of_statistics = headings.keys() >= {"time_period", "geographic_level"}
    known = of_statistics or headings.keys() >= {"area code", "time period", "value"}
    return TidyTable(sheet, headings) if known else None


@dataclass(frozen=True, eq=False)
class TidyTable:
    """One such file; `headings` has the columns, from 1, by their names in small letters."""

    sheet: Sheet
    headings: Mapping[str, int]

    @property
    def file(self) -> str:
        return self.sheet.file

    @property
    def indicators(self) -> Iterable[IndicatorName]:
        return ()

    @cached_property
    def areas(self) -> Iterable[AreaName]:
        return dict.fromkeys(area for rows in self._groups.values() for area in rows)

    def line(self, indicator: IndicatorName, area: AreaName) -> Sequence[Written]:
        rows = self._groups.get(indicator.topic, {}).get(area, ())
        return self._written(indicator, [(area, row) for row in rows])

    def across(self, indicator: IndicatorName, time: Time) -> Sequence[Written]:
        rows = [
            (area, row)
            for area, places in self._groups.get(indicator.topic, {}).items()
            for row in places
            if time in self.times_of(row)
        ]
        return self._written(indicator, rows)

    def series_at(self, row: int, column: int) -> IndicatorName:
        """The series that a cell belongs to: its column, and what its row is filtered by."""
        return IndicatorName(self._filtered(row), "", text_of(self.sheet.cell(1, column)))

    def area_of(self, row: int) -> AreaName | None:
        """The place of a row; None of a level that is not known."""
        if "area code" in self.headings:
            return AreaName(self._said(row, "area code"), self._said(row, "area name"))
        names = _LEVELS.get(folded(self._said(row, "geographic_level")))
        if names is None:
            return None
        code = self._said(row, names[0]) or self._said(row, _ONS)
        return AreaName(code, self._said(row, names[1]))

    def label_of(self, row: int) -> str:
        """The period of a row as written."""
        if "area code" in self.headings:
            return self._said(row, "time period")
        label, kind = self._said(row, "time_period"), self._said(row, "time_identifier")
        return label if kind.casefold() in _WHOLE else f"{kind} {label}".strip()

    def times_of(self, row: int) -> tuple[Time, ...]:
        """What the period may be called: a year in two halves also by the year it ends in."""
        label = self.label_of(row)
        found = time_of(_quarter_said(label))
        if found is None:
            return ()
        if found.kind != "year" or len(label) == len("2022"):
            return (found,)
        return tuple(time for time in (found, time_of(str(found.last // 12))) if time)

    def _said(self, row: int, heading: str) -> str:
        column = self.headings.get(heading)
        return self.sheet.text(row, column) if column else ""

    def _filtered(self, row: int) -> str:
        return " | ".join(self.sheet.text(row, column) for column in self._filters)

    @cached_property
    def _filters(self) -> Sequence[int]:
        """The columns that tell series apart: of words, but not those of place and time."""
        if "area code" in self.headings:
            return [self.headings[name] for name in _OF_FINGERTIPS if name in self.headings]
        known = _PLACES | _TIMES | {"geographic_level"}
        return [
            column
            for name, column in self.headings.items()
            if name and name not in known and not self._holds_numbers(column)
        ]

    def _holds_numbers(self, column: int) -> bool:
        rows = range(2, len(self.sheet.rows) + 1)
        return any(number_in(self.sheet.cell(row, column)) is not None for row in rows)

    @cached_property
    def _groups(self) -> Mapping[str, Mapping[AreaName, list[int]]]:
        found: dict[str, dict[AreaName, list[int]]] = {}
        for row in range(2, len(self.sheet.rows) + 1):
            area = self.area_of(row)
            if area is not None:
                found.setdefault(self._filtered(row), {}).setdefault(area, []).append(row)
        return found

    def _written(
        self, indicator: IndicatorName, rows: Sequence[tuple[AreaName, int]]
    ) -> Sequence[Written]:
        column = self.headings.get(indicator.name.casefold(), 0)
        return [
            Written(
                indicator,
                area,
                self.label_of(row),
                times[0],
                self.sheet.figure(row, column),
                self.sheet.text(row, column),
                str(self.sheet.spot(row, column)),
                "empty",
                times[-1],
            )
            for area, row in rows
            if column and (times := self.times_of(row))
        ]


def _quarter_said(label: str) -> str:
    """A quarter as others write it: "Q2 2019-20" for "Financial year Q2 201920"."""
    words = label.split()
    if len(words) > 1 and words[-2].casefold().startswith("q") and len(words[-1]) == _SIX:
        return f"{words[-2]} {words[-1][:4]}-{words[-1][4:]}"
    return label
