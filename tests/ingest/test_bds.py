"""The BDS sheet: codes with row numbers, names on first rows, rows of results."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.domain.problem import Severity
from reportgen.errors import WorkbookError
from tests.ingest.builders import (
    indicator,
    place_of,
    read,
    said,
    told,
    write_book,
    write_csv,
)

INDEX = (1, 2, 3, 4, 5, 6, 7, 8)
HEADER = (
    "line",
    "Short Desc",
    "Data item",
    "Years",
    "Northmoor",
    "",
    "Kingsham..City.of",
    "England",
)
ROWS = [
    (1, "PLANS_1", "Plans, a rate", "2021", 40, None, "-", 42),
    (2, "PLANS_2", None, "2022", 41.5, None, 3, 43),
    (3, "PLANS_3", None, "Trend", 1, None, 2, 3),
    (4, "PLANS_4", None, "2010 Target", 1, None, 2, 3),
    (5, "PLANS%_1 ", "Repeated", "2022", "c", None, 3, 43),
    (6, "LOCAL_2016on_1", "A local count", "2022", 7, None, 8, 9),
    (7, "LOCAL_2016on_2", None, "-", None, None, None, None),
]


def book(folder: Path, *rows: tuple[object, ...]) -> Path:
    return write_book(folder / "bds.xlsx", BDS_New=[INDEX, HEADER, *ROWS, *rows])


def test_figures_are_read_under_the_code_without_its_row_number(tmp_path: Path) -> None:
    dataset = read(tmp_path, book(tmp_path))
    assert said(dataset, "PLANS", "901", "2022") == 41.5
    assert said(dataset, "PLANS%", "901", "2022") == "c"
    assert said(dataset, "LOCAL_2016on", "901", "2022") == 7
    assert place_of(dataset, "PLANS", "901", "2022") == "bds.xlsx, BDS New!E4"


def test_a_name_with_dots_and_a_column_without_name_are_understood(tmp_path: Path) -> None:
    dataset = read(tmp_path, book(tmp_path))
    assert said(dataset, "PLANS", "903", "2021") == "-"
    assert list(dataset.observations["area"].cat.categories) == ["901", "903", "970"]


def test_rows_of_results_are_set_aside_with_one_note(tmp_path: Path) -> None:
    dataset = read(tmp_path, book(tmp_path))
    assert told(dataset, "hold results").severity is Severity.NOTE
    assert {period.label for period in dataset.periods} == {"2021", "2022"}


def test_the_name_of_the_first_row_is_carried_within_its_code_alone(tmp_path: Path) -> None:
    dataset = read(tmp_path, book(tmp_path, (8, "OTHER_1", None, "2022", 1, None, 2, 3)))
    assert indicator(dataset, "LOCAL_2016on").name == "A local count"
    assert indicator(dataset, "OTHER").name == "OTHER"


def test_a_filler_with_figures_is_severe_and_one_without_is_not(tmp_path: Path) -> None:
    full = (8, "PLANS_8", None, "9", 1, None, 2, 3)
    empty = (9, "PLANS_9", None, "0", "-", None, "-", "-")
    dataset = read(tmp_path, book(tmp_path, full, empty))
    assert told(dataset, '"9" stands').severity is Severity.SEVERE
    assert told(dataset, '"0" stands').severity is Severity.WARNING
    assert told(dataset, '"0" stands').place == 'bds.xlsx, sheet "BDS New", cell D11'


def test_a_row_whose_period_cannot_be_read_stops_with_its_cell(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError, match='cell D10: the period "FY22" cannot be read'):
        read(tmp_path, book(tmp_path, (8, "PLANS_8", None, "FY22", 1, None, 2, 3)))


def test_an_unknown_column_is_told_with_the_nearest_name(tmp_path: Path) -> None:
    rows = [("Short Desc", "Years", "Saltbey", "England"), ("PLANS_1", "2022", 1, 2)]
    problem = told(read(tmp_path, write_book(tmp_path / "bds.xlsx", BDS=rows)), "Saltbey")
    assert problem.severity is Severity.SEVERE
    assert 'Did you mean "Saltby"?' in problem.expected


def test_a_csv_export_has_its_headings_in_the_third_row(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "BDS_Wide.csv", [("BDS",), INDEX, HEADER, *ROWS])
    assert said(read(tmp_path, path), "PLANS", "901", "2022") == 41.5
