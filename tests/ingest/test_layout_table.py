"""Every layout stands in inputs/README.md as it is in the register, and has a test of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from reportgen.ingest.files.grid import Grid
from reportgen.ingest.layouts.known import COLUMN_LAYOUTS, SHEET_LAYOUTS
from reportgen.ingest.layouts.layout import ColumnLayout, SheetLayout
from reportgen.ingest.layouts.recognition import recognise
from tests.ingest.builders import HEADER, INPUTS, Rows

LAYOUTS: tuple[SheetLayout | ColumnLayout, ...] = (*SHEET_LAYOUTS, *COLUMN_LAYOUTS)
ELSEWHERE = {"our workbook", "statistical neighbours", "data dictionary"}


def table() -> dict[str, str]:
    """The names of the table of layouts with the signs by which each is known."""
    text = (INPUTS / "README.md").read_text(encoding="utf-8")
    part = text.partition("| layout | known by | comes as |")[2].partition("\n\n")[0]
    rows = [re.split(r"(?<!\\)\|", line)[1:-1] for line in part.splitlines()[2:]]
    return {name.strip(): known_by.strip() for name, known_by, _ in rows}


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_a_layout_stands_in_the_table_with_its_own_words(
    layout: SheetLayout | ColumnLayout,
) -> None:
    assert table().get(layout.name) == layout.known_by


def test_the_table_names_no_layout_that_nothing_reads() -> None:
    assert set(table()) == {layout.name for layout in LAYOUTS} | ELSEWHERE


def test_no_two_layouts_have_one_name() -> None:
    names = [layout.name for layout in LAYOUTS]
    assert len(set(names)) == len(names)


# The headings of each layout, and rows where more is needed to know it; a new layout adds its own.
SAMPLES: Mapping[str, Rows] = {
    "BDS sheet": [("BDS",), ("line", "Short Desc", "Data item", "Years", "Northmoor")],
    "create-your-own table": [(*HEADER, "2021/22")],
    "view": [("LA Number", "Region", "2021", "Change from previous year")],
    "indicator page": [
        ("LA Number", "LA and Regions", "2021"),
        ("901", "Northmoor", 1),
        ("LA Number", "LA and Regions", "Trend", "Quartile Banding"),
    ],
    "summary of results": [("LA Number", "LA and Regions", "Trend", "Quartile Banding")],
    "council scorecard": [("Indicators", "Good performance is", "Jan-17"), ("Referrals", "Low", 4)],
    "long file": [("Short Desc", "Years", "LA and Regions", "Values")],
    "Explore Education Statistics": [
        ("time_period", "time_identifier", "geographic_level", "country_code", "country_name"),
    ],
    "Explore Education Statistics metadata": [("col_name", "col_type", "label")],
    "Fingertips": [
        ("Indicator ID", "Indicator Name", "Area Code", "Area Name", "Time period", "Value"),
    ],
}


@pytest.mark.parametrize("layout", SHEET_LAYOUTS, ids=lambda layout: layout.name)
def test_a_sheet_is_taken_for_its_own_layout(layout: SheetLayout) -> None:
    found = recognise(Grid("a.xlsx", "S", "xlsx", [tuple(r) for r in SAMPLES[layout.name]]), ())
    assert found
    assert found.layout.name == layout.name


@pytest.mark.parametrize("layout", COLUMN_LAYOUTS, ids=lambda layout: layout.name)
def test_a_file_of_rows_is_taken_for_its_own_layout(layout: ColumnLayout) -> None:
    headings = [str(text) for text in SAMPLES[layout.name][0]]
    assert [each.name for each in COLUMN_LAYOUTS if each.fits(headings, ())] == [layout.name]
