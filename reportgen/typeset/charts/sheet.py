"""The small workbook inside each native chart: what Word and PowerPoint open on "Edit data"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from reportgen.domain.chart import Chart, ChartForm
from reportgen.typeset.ooxml.package import zipped
from reportgen.typeset.sheet_parts import as_excel
from reportgen.typeset.spreadsheet import put_text, saved_parts

SHEET = "Figures"
_DAY = datetime(1980, 1, 1)  # noqa: DTZ001 - openpyxl notes it as UTC
_FIRST_WIDTH, _OTHER_WIDTH = 28, 18


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the chart as a column of the sheet: its name and a figure for each category."""

    name: str
    values: tuple[Decimal | None, ...]


def columns_of(chart: Chart) -> tuple[Row, ...]:
    """The lines in their order, then the levels, which stay the same throughout."""
    lines = tuple(Row(line.name, line.values) for line in chart.lines)
    levels = tuple(Row(words, (level,) * len(chart.categories)) for level, words in chart.levels)
    return (*lines, *levels)


def number_format(unit: str, places: int) -> str:
    """How figures are printed: places, thousands commas, and a sign where the unit has one.

    Examples
    --------
    >>> number_format("%", 1), number_format("per 10,000 children", 0)
    ('#,##0.0"%"', '#,##0')
    """
    number = f"#,##0.{'0' * places}" if places else "#,##0"
    if unit.startswith("£"):
        return f'"£"{number};-"£"{number}'
    return f'{number}"%"' if unit.startswith("%") else number


def look_of(chart: Chart, value: Decimal) -> str:
    """The number format of one figure by its own places: of "48" beside "62.5" none are added."""
    return number_format(chart.unit, places_of(value))


def places_of(value: Decimal) -> int:
    """The decimal places that a figure is printed with.

    Examples
    --------
    >>> places_of(Decimal("48")), places_of(Decimal("62.50")), places_of(Decimal("1E+2"))
    (0, 2, 0)
    """
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def category_range(chart: Chart) -> str:
    """Where the categories stand: "Figures!$A$2:$A$11"."""
    return f"{SHEET}!$A$2:$A${len(chart.categories) + 1}"


def name_cell(place: int) -> str:
    """Where the name of the line at a place from 0 stands."""
    return f"{SHEET}!${get_column_letter(place + 2)}$1"


def value_range(chart: Chart, place: int) -> str:
    """Where the figures of the line at a place from 0 stand."""
    letter = get_column_letter(place + 2)
    return f"{SHEET}!${letter}$2:${letter}${len(chart.categories) + 1}"


def chart_workbook(chart: Chart) -> bytes:
    """Categories down the side, a column for each line; text is never a formula; same bytes."""
    book = Workbook()
    page: Any = book.active
    page.title = SHEET
    first = "Place" if chart.form is ChartForm.BAR else "Period"
    _fill(page, 1, (first, *chart.categories))
    page.column_dimensions["A"].width = _FIRST_WIDTH
    for place, column in enumerate(columns_of(chart), 2):
        _fill(page, place, (column.name, *column.values), chart.unit)
        page.column_dimensions[get_column_letter(place)].width = _OTHER_WIDTH
    book.properties.creator = "reportgen"
    book.properties.created = book.properties.modified = _DAY
    return zipped(as_excel(saved_parts(book)))


def _fill(page: Any, column: int, cells: Sequence[str | Decimal | None], unit: str = "") -> None:
    for row, value in enumerate(cells, 1):
        if value is None:
            continue  # a gap: an empty cell, never nought
        cell = page.cell(row, column)
        if isinstance(value, str):
            put_text(cell, value)
        else:
            cell.value = value
            cell.number_format = number_format(unit, places_of(value))
