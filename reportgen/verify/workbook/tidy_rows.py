"""Published csv files with a time and a place in every row: series by column and filters.

Only a publisher's mapping says which column is which indicator, so such a file has no names to
look an indicator up by. It has lines all the same: rows that differ in nothing but the time, and
rows that differ in nothing but the place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from reportgen.verify.workbook.calendar import Time, time_of
from reportgen.verify.workbook.mapping_names import Mapped
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
_BETWEEN = " | "
_LONGEST_SIGN = 3  # "low"
_SIX = 6  # figures of "202122"


def tidy_table(sheet: Sheet, mapped: Callable[[], Sequence[Mapped]]) -> TidyTable | None:
    """A csv file as such a table; None for every other.

    Parameters
    ----------
    mapped : gives the series that mapping files name; asked for where there is such a file.
    """
    if sheet.name or not sheet.rows:
        return None
    headings = {text_of(cell).casefold(): at for at, cell in enumerate(sheet.rows[0], start=1)}
    of_statistics = headings.keys() >= {"time_period", "geographic_level"}
    known = of_statistics or headings.keys() >= {"area code", "time period", "value"}
    if not known:
        return None
    named = (each for each in mapped() if headings.keys() >= each.known_by)
    return TidyTable(sheet, headings, tuple(named))


@dataclass(frozen=True, eq=False)
class TidyTable:
    """One such file; `headings` has the columns, from 1, by their names in small letters.

    `mapped` are the series of it that mapping files name.
    """

    sheet: Sheet
    headings: Mapping[str, int]
    mapped: Sequence[Mapped] = ()

    @property
    def file(self) -> str:
        return self.sheet.file

    @cached_property
    def indicators(self) -> Iterable[IndicatorName]:
        """The series that a mapping names, where one set of rows alone answers to its filters."""
        found = ((each, self._series_of(each)) for each in self.mapped)
        return tuple(
            IndicatorName(series[0], each.code, each.column, part=each.part)
            for each, series in found
            if len(series) == 1 and each.column in self.headings
        )

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
        heading = text_of(self.sheet.cell(1, column)).casefold()
        return IndicatorName(self._filtered(row), "", heading)

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
        return _BETWEEN.join(self.sheet.text(row, column) for column in self._filters.values())

    def _series_of(self, mapped: Mapped) -> Sequence[str]:
        """What the rows are filtered by that a mapping's filters keep."""
        wanted = {name: folded(value) for name, value in mapped.filters.items()}
        names = list(self._filters)
        found = []
        for series in self._groups:
            told = dict(zip(names, map(folded, series.split(_BETWEEN)), strict=False))
            if all(told.get(name, value) == value for name, value in wanted.items()):
                found.append(series)
        return found

    @cached_property
    def _filters(self) -> Mapping[str, int]:
        """The columns that tell series apart: of words, but not those of place and time."""
        if "area code" in self.headings:
            return {name: self.headings[name] for name in _OF_FINGERTIPS if name in self.headings}
        known = _PLACES | _TIMES | {"geographic_level", *(each.column for each in self.mapped)}
        return {
            name: column
            for name, column in self.headings.items()
            if name and name not in known and not self._holds_figures(column)
        }

    def _holds_figures(self, column: int) -> bool:
        """Whether numbers stand in a column, or nothing but signs in place of them."""
        texts = {self.sheet.text(row, column) for row in range(2, len(self.sheet.rows) + 1)}
        return any(number_in(each) is not None for each in texts) or all(
            len(each) <= _LONGEST_SIGN for each in texts
        )

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
