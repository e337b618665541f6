"""The national wide sheet: one row for each indicator and period, one column for each area."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from reportgen.verify.workbook.calendar import Time, time_of
from reportgen.verify.workbook.names import folded, without_row_number
from reportgen.verify.workbook.sheets import Sheet
from reportgen.verify.workbook.written import AreaName, IndicatorName, Written

_LABELS = {"short desc": "code", "data item": "name", "years": "years", "line": "line"}
_TWICE = re.compile(r"_\d+$")


def is_area_table(headings: frozenset[str]) -> bool:
    """Whether a row of folded headings begins such a table."""
    return headings >= {"short desc", "years"} and "values" not in headings


@dataclass(frozen=True, eq=False)
class AreaTable:
    """One such table: its headings stand in row `header`, its last row is `end`, both from 1."""

    sheet: Sheet
    header: int
    end: int

    @property
    def file(self) -> str:
        return self.sheet.file

    @property
    def indicators(self) -> Iterable[IndicatorName]:
        return self._rows.keys()

    @property
    def areas(self) -> Iterable[AreaName]:
        return self.columns.keys()

    def line(self, indicator: IndicatorName, area: AreaName) -> Sequence[Written]:
        rows = self._rows.get(indicator, ())
        return [
            self._written(indicator, area, row, column)
            for row in rows
            for column in self._told(row, self.columns.get(area, ()))
        ]

    def across(self, indicator: IndicatorName, time: Time) -> Sequence[Written]:
        rows = [row for row in self._rows.get(indicator, ()) if self._times[row] == time]
        return [
            self._written(indicator, area, row, column)
            for row in rows
            for area, columns in self.columns.items()
            for column in self._told(row, columns)
        ]

    @cached_property
    def labels(self) -> Mapping[str, int]:
        """The columns of "code", "name", "years" and "line"."""
        found: dict[str, int] = {}
        for column in range(1, len(self.sheet.rows[self.header - 1]) + 1):
            name = _LABELS.get(folded(self.sheet.label(self.header, column)))
            if name:
                found.setdefault(name, column)
        return found

    @cached_property
    def columns(self) -> Mapping[AreaName, Sequence[int]]:
        """The columns of each area: "England" and "England_2" are of one."""
        taken = set(self.labels.values())
        found: dict[AreaName, list[int]] = defaultdict(list)
        for column in range(self.labels["years"] + 1, len(self.sheet.rows[self.header - 1]) + 1):
            heading = self.sheet.label(self.header, column)
            if heading and column not in taken:
                found[self.area_of(column)].append(column)
        return found

    def area_of(self, column: int) -> AreaName:
        """The place that a column is headed by."""
        return AreaName("", _TWICE.sub("", self.sheet.label(self.header, column)))

    def codes_of(self, row: int) -> tuple[str, str]:
        """The code of a row as written, and without the number that a row may carry."""
        written = self.sheet.label(row, self.labels["code"])
        return written, without_row_number(written)

    def _told(self, row: int, columns: Sequence[int]) -> Sequence[int]:
        """Of two columns of one area those that are not blank, where one is not."""
        if len(columns) < 2:
            return columns
        said = [each for each in columns if self.sheet.text(row, each) not in ("", "-")]
        return said or columns[:1]

    @cached_property
    def _times(self) -> Mapping[int, Time]:
        column = self.labels["years"]
        rows = range(self.header + 1, self.end + 1)
        return {row: time for row in rows if (time := time_of(self.sheet.text(row, column)))}

    @cached_property
    def _rows(self) -> Mapping[IndicatorName, Sequence[int]]:
        rows = range(self.header + 1, self.end + 1)
        times = Counter(self.codes_of(row)[0] for row in rows)
        by_code: dict[str, list[int]] = defaultdict(list)
        names: dict[str, str] = defaultdict(str)
        name = self.labels.get("name")
        for row in rows:
            written, bare = self.codes_of(row)
            code = written if times[written] > 1 else bare
            names[code] = names[code] or (self.sheet.text(row, name) if name else "")
            if row in self._times:
                by_code[code].append(row)
        return {IndicatorName("", code, names[code]): by_code[code] for code in by_code if code}

    def _written(self, indicator: IndicatorName, area: AreaName, row: int, column: int) -> Written:
        return Written(
            indicator,
            area,
            self.sheet.text(row, self.labels["years"]),
            self._times[row],
            self.sheet.figure(row, column),
            self.sheet.text(row, column),
            str(self.sheet.spot(row, column)),
        )
