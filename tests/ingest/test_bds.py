"""The BDS sheet: codes with row numbers, names on first rows, rows of results."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from reportgen.domain.problem import Severity
from reportgen.errors import WorkbookError
from tests.ingest.builders import (
    indicator,
    place_of,
    read,
    read_real,
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


def test_the_rows_of_results_are_counted_by_kind(tmp_path: Path) -> None:
    kinds = ("Change", "Change", "Rank", "Quartile", "Deviation National", "NA - Distance", "")
    rows = [(8, f"PLANS_{n}", None, kind, 1, None, 2, 3) for n, kind in enumerate(kinds, start=8)]
    problem = told(read(tmp_path, book(tmp_path, *rows)), "hold results", Severity.NOTE)
    assert problem.found.startswith("10 rows from here")
    for words in ("2 Change", "1 2010 Target", "1 Deviation National", "2 with nothing under"):
        assert words in problem.found


def simple(folder: Path, headings: Sequence[str | None], *rows: tuple[object, ...]) -> Path:
    return write_book(folder / "bds.xlsx", BDS=[("Short Desc", "Years", *headings), *rows])


def test_a_second_column_of_england_fills_what_the_first_lacks(tmp_path: Path) -> None:
    path = simple(
        tmp_path,
        ("England", "Saltby", "England_2"),
        ("PLANS_1", "2021", 40, 1, 40),
        ("PLANS_2", "2022", "-", 2, 42),
        ("PLANS_3", "2023", 43, 2, None),
    )
    dataset = read(tmp_path, path)
    assert [said(dataset, "PLANS", "970", year) for year in ("2021", "2022", "2023")] == [
        40,
        42,
        43,
    ]
    assert place_of(dataset, "PLANS", "970", "2022") == "bds.xlsx, BDS!E3"
    assert told(dataset, 'second one of "England"').severity is Severity.NOTE
    assert {each.severity for each in dataset.problems} == {Severity.NOTE}


def test_a_second_column_of_england_that_differs_makes_the_figure_unreadable(
    tmp_path: Path,
) -> None:
    path = simple(
        tmp_path,
        ("England", "Saltby", "England_2"),
        ("PLANS_1", "2021", 40, 1, 41),
        ("PLANS_2", "2022", 42, 2, 42),
    )
    dataset = read(tmp_path, path)
    assert said(dataset, "PLANS", "970", "2021") == "unreadable"
    assert said(dataset, "PLANS", "970", "2022") == 42
    problem = told(dataset, "stands twice and differs: 40 and 41", Severity.SEVERE)
    assert "cell C2" in problem.place
    assert "cell E2" in problem.place


def test_a_numbered_england_alone_is_england(tmp_path: Path) -> None:
    path = simple(tmp_path, ("Saltby", "England_2"), ("PLANS_1", "2021", 1, 41))
    assert said(read(tmp_path, path), "PLANS", "970", "2021") == 41


def test_columns_of_results_are_named_and_set_aside(tmp_path: Path) -> None:
    headings = ("Saltby", "Quartile 1 (A)", "Quartile 3 (C.)", "England (discontinued)", None)
    path = simple(tmp_path, headings, ("PLANS_1", "2021", 1, 2, 3, 4, 5))
    dataset = read(tmp_path, path)
    assert len(dataset.observations) == 1
    note = told(dataset, "no longer published", Severity.NOTE)
    assert '"Quartile 1 (A)", "Quartile 3 (C.)", "England (discontinued)"' in note.found
    assert told(dataset, "no heading, but numbers", Severity.WARNING).place.endswith("cell G1")


def test_codes_without_row_numbers_keep_the_figures_at_their_end(tmp_path: Path) -> None:
    rows = [("Section_47", "2021", 1), ("Section_47", "2022", 2), ("PLANS", "2022", 3)]
    dataset = read(tmp_path, simple(tmp_path, ("Saltby",), *rows))
    assert said(dataset, "Section_47", "902", "2022") == 2
    assert said(dataset, "PLANS", "902", "2022") == 3


def test_a_code_of_the_catalogue_keeps_its_figures_among_numbered_rows(tmp_path: Path) -> None:
    indicators = [("code", "topic", "measure"), ("Section_47", "T", "Enquiries")]
    rows = [("Section_47", "2021", 1), ("PLANS_1", "2021", 3), ("PLANS_20", "2022", 4)]
    path = simple(tmp_path, ("Saltby",), *rows)
    dataset = read(tmp_path, path, tables={"indicators": indicators})
    assert said(dataset, "Section_47", "902", "2021") == 1
    assert said(dataset, "PLANS", "902", "2022") == 4


def test_dotted_headings_of_every_sign_are_understood(tmp_path: Path) -> None:
    headings = ("Barking.and.Dagenham", "St..Helens", "Bristol..City.of", "Bournemouth..Pre.LG.")
    wrong = ("Westmoreland and Furness", "Bournemouth, Christ Church and Poole")
    row = ("CPP_Num_1", "2024", 1, 2, 3, 4, 5, 6)
    dataset = read_real(simple(tmp_path, (*headings, *wrong), row))
    areas = {dataset.areas[code].name for code in dataset.observations["area"]}
    assert areas == {
        "Barking and Dagenham",
        "St. Helens",
        "Bristol, City of",
        "Bournemouth (Pre LG)",
        "Westmorland and Furness",
        "Bournemouth, Christchurch and Poole",
    }


def test_a_second_bds_table_below_is_read_under_its_own_headings(tmp_path: Path) -> None:
    rows = [("PLANS_1", "2021", 1), (), ("Short Desc", "Years", "England"), ("PLANS_1", "2021", 9)]
    dataset = read(tmp_path, simple(tmp_path, ("Saltby",), *rows))
    assert said(dataset, "PLANS", "902", "2021") == 1
    assert said(dataset, "PLANS", "970", "2021") == 9
