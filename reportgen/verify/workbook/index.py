"""All figures of the given files that their headings name, by indicator, area and period."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from reportgen.verify.workbook.area_columns import AreaTable, is_area_table
from reportgen.verify.workbook.calendar import Time
from reportgen.verify.workbook.long_file import LongFile
from reportgen.verify.workbook.long_table import LongTable
from reportgen.verify.workbook.mapping_names import Mapped
from reportgen.verify.workbook.names import folded
from reportgen.verify.workbook.period_columns import PeriodTable, is_period_table
from reportgen.verify.workbook.sheets import Sheet
from reportgen.verify.workbook.table import Table
from reportgen.verify.workbook.tidy_rows import tidy_table
from reportgen.verify.workbook.written import AreaName, IndicatorName, Written

_LONGEST = 40  # letters of a heading that says what a table is
_MARKS = frozenset({"la number", "la and regions", "short desc"})


class Index:
    """Figures by the names that files write. Names of one thing in two spellings are two names.

    What stands twice is given twice, the file named first before: `settled.one_each` decides.
    """

    def __init__(self, tables: Sequence[Table]) -> None:
        self.tables = tuple(tables)

    @cached_property
    def indicators(self) -> tuple[IndicatorName, ...]:
        """Every indicator with a figure, in the order of the files."""
        return tuple(dict.fromkeys(name for each in self.tables for name in each.indicators))

    @cached_property
    def areas(self) -> tuple[AreaName, ...]:
        """Every place that a row or column names."""
        return tuple(dict.fromkeys(name for each in self.tables for name in each.areas))

    def line(self, indicator: IndicatorName, area: AreaName) -> tuple[Written, ...]:
        """Every period of one line in time order, figures and what stands in place of them."""
        found = (each for table in self.tables for each in table.line(indicator, area))
        return tuple(sorted(found, key=lambda each: each.time))

    def across(self, indicator: IndicatorName, time: Time) -> tuple[Written, ...]:
        """Every area of one period, in the order of the files."""
        return tuple(each for table in self.tables for each in table.across(indicator, time))


def index_of(
    sheets: Iterable[Sheet],
    long: Iterable[LongFile],
    mapped: Callable[[], Sequence[Mapped]] = tuple,
) -> Index:
    """The index of all tables on these sheets, and of these files of one figure a row.

    Parameters
    ----------
    mapped : gives the series of published files that mapping files name.
    """
    tables: list[Table] = []
    for sheet in sheets:
        tidy = tidy_table(sheet, mapped)
        tables += tables_on(sheet) if tidy is None else [tidy]
    return Index([*tables, *map(LongTable, long)])


def tables_on(sheet: Sheet) -> Iterator[PeriodTable | AreaTable]:
    """Each table of a sheet that is known by its headings, those below one another too."""
    starts = list(_starts(sheet))
    for at, (row, headings) in enumerate(starts):
        end = starts[at + 1][0] - 1 if at + 1 < len(starts) else len(sheet.rows)
        if is_area_table(headings):
            yield AreaTable(sheet, row, end)
        else:
            yield PeriodTable(sheet, row, end, alone=at == 0)


def _starts(sheet: Sheet) -> Iterator[tuple[int, frozenset[str]]]:
    """The rows in which a table begins, from 1, with their headings."""
    for row, cells in enumerate(sheet.rows, start=1):
        if not any(type(cell) is str and folded(cell) in _MARKS for cell in cells[:16]):
            continue
        texts = (cell for cell in cells if isinstance(cell, str) and len(cell) < _LONGEST)
        headings = frozenset(map(folded, texts))
        if is_area_table(headings) or is_period_table(headings):
            yield row, headings
