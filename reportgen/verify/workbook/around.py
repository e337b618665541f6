"""What the row, the column and the sheet of a cell say: whose figure it is, of when, of what."""

from __future__ import annotations

import re
from calendar import month_abbr, month_name
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from reportgen.verify.workbook.area_columns import AreaTable
from reportgen.verify.workbook.calendar import Time, time_of, times_of
from reportgen.verify.workbook.gazetteer import Gazetteer
from reportgen.verify.workbook.long_file import HEADER_ROWS
from reportgen.verify.workbook.long_table import LongTable
from reportgen.verify.workbook.numbers import text_of
from reportgen.verify.workbook.opened import Workbooks
from reportgen.verify.workbook.period_columns import PeriodTable
from reportgen.verify.workbook.places import Spot
from reportgen.verify.workbook.sheets import Sheet
from reportgen.verify.workbook.tidy_rows import TidyTable
from reportgen.verify.workbook.written import AreaName, IndicatorName

_KEPT = 65_536
_FEWEST_HEADINGS = 2
_WORDS = re.compile(r"[^\W\d_]+")
# Words of a heading that say no more than its period and that a figure of it stands below.
_MONTHS = {each.casefold() for names in (month_name, month_abbr) for each in names if each}
_OF_TIMES = _MONTHS | {
    *("sept", "q", "qtr", "quarter", "year", "month", "ytd", "to", "date", "at", "as", "actual"),
    *("actuals", "outturn", "performance", "perf", "figure", "figures", "value", "result", "data"),
}


@dataclass(frozen=True, slots=True)
class Around:
    """What a cell's surroundings state; None for what the layout does not state there.

    `area` and `label` are as written, so "" where they should be stated and are not. `times`
    is all that the label may mean. `cut` says that a year may stand for a longer label. `series`
    is what the figures of one indicator share where a layout names no indicator. `loose` says
    that a heading may tell the end of a period alone, and a note elsewhere how long it is.
    """

    area: AreaName | None = None
    label: str | None = None
    times: tuple[Time, ...] = ()
    indicator: IndicatorName | None = None
    cut: bool = False
    series: IndicatorName | None = None
    loose: bool = False


class Surroundings:
    """The surroundings of the cells of some workbooks.

    Parameters
    ----------
    gazetteer : tells the names of places in sheets whose layout is not known.
    """

    def __init__(self, workbooks: Workbooks, gazetteer: Gazetteer) -> None:
        self._workbooks = workbooks
        self._gazetteer = gazetteer
        self.of = lru_cache(maxsize=_KEPT)(self._of)

    def _of(self, spot: Spot) -> Around:
        long = self._long.get(spot.file)
        if long is not None:
            return _of_long(long, spot)
        sheet = self._workbooks.sheet(spot)
        if sheet is None:
            return Around()
        for table in self._tables.get((spot.file, spot.sheet), ()):
            if isinstance(table, PeriodTable) and table.header < spot.row <= table.end:
                return _of_period_table(table, spot)
            if isinstance(table, AreaTable) and table.header < spot.row <= table.end:
                return _of_area_table(table, spot)
            if isinstance(table, TidyTable):
                return _of_tidy(table, spot)
        return self._of_any(sheet, spot)

    @cached_property
    def _long(self) -> Mapping[str, LongTable]:
        tables = self._workbooks.index.tables
        return {each.file: each for each in tables if isinstance(each, LongTable)}

    @cached_property
    def _tables(self) -> Mapping[tuple[str, str], Sequence[object]]:
        found: dict[tuple[str, str], list[object]] = {}
        for each in self._workbooks.index.tables:
            if isinstance(each, PeriodTable | AreaTable | TidyTable):
                found.setdefault((each.sheet.file, each.sheet.name), []).append(each)
        return found

    def _of_any(self, sheet: Sheet, spot: Spot) -> Around:
        """Of a sheet that no headings tell: a scorecard, a page of somebody's own."""
        header = self._header(sheet, spot.row)
        if header is None:
            return Around(area=self._area_in_row(sheet, spot))
        heading = sheet.heading(header, spot.column)
        label, times = text_of(heading), times_of(heading)
        area = AreaName("", label) if self._is_place(label) else self._area_in_row(sheet, spot)
        return Around(area, label if times or not label else None, times, loose=True)

    def _header(self, sheet: Sheet, row: int) -> int | None:
        """The nearest row above with several headings, of which one is a period or a place."""
        for above in range(row - 1, 0, -1):
            cells = [cell for cell in sheet.rows[above - 1] if text_of(cell)]
            words = [cell for cell in cells if not isinstance(cell, int | float)]
            known = any(times_of(cell) or self._is_place(text_of(cell)) for cell in words[1:])
            if len(words) >= max(_FEWEST_HEADINGS, len(cells) - 1) and known:
                return above
        return None

    def beside(self, spot: Spot) -> list[tuple[str, Time, Spot]]:
        """The other cells of a row whose headings name periods, in a sheet that no headings tell.

        They are of the same indicator and of the same place, as far as their headings say.
        """
        sheet, mine = self._workbooks.sheet(spot), self.of(spot)
        header = None if sheet is None or mine.indicator else self._header(sheet, spot.row)
        if sheet is None or header is None or mine.series is not None or not mine.times:
            return []
        found = []
        for column in range(1, sheet.width + 1):
            other = Spot(spot.file, spot.sheet, spot.row, column)
            around = self.of(other)
            alike = around.area == mine.area and _remark(around.label) == _remark(mine.label)
            if column != spot.column and around.times and alike:
                found.append((around.label or "", around.times[0], other))
        return found

    def headed_beside(self, spot: Spot) -> list[tuple[str, Spot]]:
        """The cells of a row with their headings, where these name no periods, in such a sheet."""
        sheet, mine = self._workbooks.sheet(spot), self.of(spot)
        header = self._header(sheet, spot.row) if sheet and mine.loose and not mine.times else None
        if sheet is None or header is None:
            return []
        return [
            (sheet.label(header, at), Spot(spot.file, spot.sheet, spot.row, at))
            for at in range(1, sheet.width + 1)
        ]

    def _area_in_row(self, sheet: Sheet, spot: Spot) -> AreaName | None:
        texts = (sheet.label(spot.row, column) for column in range(1, spot.column))
        return next((AreaName("", text) for text in texts if self._is_place(text)), None)

    def _is_place(self, text: str) -> bool:
        return bool(text) and not text.isdigit() and bool(self._gazetteer.of_text(text))


def _remark(label: str | None) -> frozenset[str]:
    """What a heading says beside its period: whose figure it is, or what else: "nat ave"."""
    return frozenset(_WORDS.findall((label or "").casefold())) - _OF_TIMES


def _of_long(table: LongTable, spot: Spot) -> Around:
    at = spot.row - HEADER_ROWS - 1
    if not 0 <= at < table.long.rows:
        return Around()
    label = table.long.text("period", at)
    code, name = table.long.text("code", at), table.long.text("name", at)
    time = time_of(label)
    return Around(
        AreaName(table.long.text("number", at), table.long.text("area", at)),
        label,
        (time,) if time else (),
        IndicatorName("", code, name),
    )


def _of_period_table(table: PeriodTable, spot: Spot) -> Around:
    heading = table.sheet.heading(table.header, spot.column)
    return Around(
        table.area_of(spot.row),
        text_of(heading),
        times_of(heading),
        table.indicator_of(spot.row),
        cut="measure" in table.labels and table.blank == "-",
    )


def _of_area_table(table: AreaTable, spot: Spot) -> Around:
    heading = table.sheet.heading(spot.row, table.labels["years"])
    return Around(
        table.area_of(spot.column),
        text_of(heading),
        times_of(heading),
        IndicatorName("", table.codes_of(spot.row)[0], ""),
    )


def _of_tidy(table: TidyTable, spot: Spot) -> Around:
    label, times = table.label_of(spot.row), table.times_of(spot.row)
    known = bool(times) or not label
    area, series = table.area_of(spot.row), table.series_at(spot.row, spot.column)
    return Around(area, label if known else None, times, series=series)
