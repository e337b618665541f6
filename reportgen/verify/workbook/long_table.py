"""The figures of a file with one figure a row, by code, area and period."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from reportgen.verify.workbook.calendar import Time, time_of
from reportgen.verify.workbook.long_file import LongFile, Positions
from reportgen.verify.workbook.numbers import number_in
from reportgen.verify.workbook.written import AreaName, IndicatorName, Written


@dataclass(frozen=True, eq=False)
class LongTable:
    """Such a file as a table; no row is looked at before it is asked for."""

    long: LongFile

    @property
    def file(self) -> str:
        return self.long.file

    @cached_property
    def indicators(self) -> Iterable[IndicatorName]:
        names = self._beside("code", "name")
        codes = self.long.columns["code"].texts
        return tuple(IndicatorName("", code, names[at]) for at, code in enumerate(codes) if code)

    @cached_property
    def areas(self) -> Iterable[AreaName]:
        return tuple(each for each in self._areas if each.name)

    def line(self, indicator: IndicatorName, area: AreaName) -> Sequence[Written]:
        if area not in self._area_at:
            return ()
        rows = self.long.rows_of(indicator.code, area.name)
        return self._written(indicator, rows)

    def across(self, indicator: IndicatorName, time: Time) -> Sequence[Written]:
        rows = self.long.rows_of_code(indicator.code)
        labels = [at for at, each in enumerate(self._times) if each == time]
        return self._written(indicator, rows[np.isin(self.long.columns["period"].at[rows], labels)])

    def area_of(self, row: int) -> AreaName:
        """The place of a row counted from 0."""
        return self._areas[int(self.long.columns["area"].at[row])]

    @cached_property
    def _areas(self) -> Sequence[AreaName]:
        numbers = self._beside("area", "number")
        texts = self.long.columns["area"].texts
        return [AreaName(numbers[at], text) for at, text in enumerate(texts)]

    @cached_property
    def _area_at(self) -> Mapping[AreaName, int]:
        return {area: at for at, area in enumerate(self._areas)}

    @cached_property
    def _times(self) -> Sequence[Time | None]:
        return [time_of(label) for label in self.long.columns["period"].texts]

    def _beside(self, column: str, other: str) -> Sequence[str]:
        """For each text of a column the first text that the other has in one of its rows."""
        at = self.long.columns[column]
        beside = self.long.columns.get(other)
        if beside is None:
            return [""] * len(at.texts)
        said = np.flatnonzero(np.array([bool(text) for text in beside.texts])[beside.at])
        first = np.full(len(at.texts), -1, np.int64)
        backwards = said[::-1]
        first[at.at[backwards]] = beside.at[backwards]
        return ["" if found < 0 else beside.texts[found] for found in first.tolist()]

    def _written(self, indicator: IndicatorName, rows: Positions) -> Sequence[Written]:
        found = []
        for row in rows.tolist():
            time = self._times[int(self.long.columns["period"].at[row])]
            if time is not None:
                text = self.long.text("value", row)
                label = self.long.text("period", row)
                whose, place = self.area_of(row), self.long.place(row)
                number = number_in(text)
                found.append(Written(indicator, whose, label, time, number, text, place))
        return found
