"""LAIT's views of one indicator, whose name stands only in the file's name."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.domain.problem import Severity
from reportgen.errors import WorkbookError
from tests.ingest.builders import (
    place_of,
    read,
    read_real,
    said,
    told,
    write_book,
    write_csv,
)

HEADER = ("LA Number", "LA and Regions", "2021", "2022", "Change from previous year")
ROWS = [
    ("901", "Northmoor", 41.2, 39.9, -1.3),
    ("981", "Eastlands", 44, 45, 1),
    ("-", "Statistical Neighbours", 50.5, 51.5, 1),
    ("970", "England", 42, 43, 1),
]


def view(folder: Path, name: str) -> Path:
    return write_book(folder / f"{name}.xlsx", Sheet_1=[HEADER, *ROWS])


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Northmoor-Plans_ rate per 10,000-Local-Authority-View-2026-04-10", "PLANS"),
        ("Northmoor-Plans: rate per 10,000-Geog-Stat-Neighbour-Level-2026-04-10", "PLANS"),
        ("Kingsham, City of-Plans_ % repeated-LA-Regional-Level-2026-04-10 (1)", "PLANS%"),
        ("Average score _ all pupils-All-Geographies-2026-04-10", "SCORE"),
        ("Plans % again-All-LAs-Local-Authorities", "PLANS%"),
    ],
)
def test_the_indicator_is_found_in_the_file_name(tmp_path: Path, name: str, code: str) -> None:
    dataset = read(tmp_path, view(tmp_path, name))
    assert said(dataset, code, "901", "2022") == 39.9


def test_results_and_neighbour_means_are_set_aside_with_a_note(tmp_path: Path) -> None:
    dataset = read(
        tmp_path, view(tmp_path, "Northmoor-Plans_ rate per 10,000-Local-Authority-View")
    )
    assert told(dataset, "Change from previous year").severity is Severity.NOTE
    assert told(dataset, '"Statistical Neighbours" is a mean').severity is Severity.NOTE
    assert {problem.severity for problem in dataset.problems} == {Severity.NOTE}
    assert len(dataset.observations) == 6


def test_a_name_that_no_indicator_has_is_an_error_with_the_nearest(tmp_path: Path) -> None:
    book = view(tmp_path, "Northmoor-Plans_ rate for 10,000-Local-Authority-View-2026-04-10")
    with pytest.raises(WorkbookError, match='Did you mean "Plans: rate per 10,000"'):
        read(tmp_path, book)


def test_an_indicator_inside_a_longer_name_is_not_taken_for_it(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError, match="no known indicator") as caught:
        read(
            tmp_path, view(tmp_path, "Northmoor-Total Plans_ rate per 10,000-Local-Authority-View")
        )
    assert "row above the headings" in caught.value.cure


@pytest.mark.parametrize("heading", ["LA", "Region", "LA and Regions"])
def test_every_heading_of_the_place_is_known(tmp_path: Path, heading: str) -> None:
    rows = [("LA Number", heading, "2022", "Rank"), ("901", "Northmoor", 40, "1")]
    book = write_book(tmp_path / "Plans_ rate per 10,000-All-LAs-Regions.xlsx", Sheet_1=rows)
    assert said(read(tmp_path, book), "PLANS", "901", "2022") == 40


def test_a_missing_figure_of_a_csv_view_is_no_nought(tmp_path: Path) -> None:
    rows = [("LA Number", "LA", "2021", "2022"), ("901", "Northmoor", "NA", "40")]
    path = write_csv(tmp_path / "Plans_ rate per 10,000-All-LAs-Local-Authorities.csv", rows)
    dataset = read(tmp_path, path)
    assert said(dataset, "PLANS", "901", "2021") == "-"
    assert place_of(dataset, "PLANS", "901", "2022").endswith("row 2, column 4")


def test_an_indicator_of_one_period_has_no_column_of_change(tmp_path: Path) -> None:
    rows = [("LA Number", "LA", "2022"), ("901", "Northmoor", 40), ("902", "Saltby", 41)]
    name = "Northmoor-Plans_ rate per 10,000-SN-Stat-Neighbour-Level-2026-04-10.xlsx"
    dataset = read(tmp_path, write_book(tmp_path / name, Sheet_1=rows))
    assert said(dataset, "PLANS", "902", "2022") == 41
    assert not dataset.problems


def test_ranks_written_as_text_are_results(tmp_path: Path) -> None:
    rows: list[tuple[object, ...]] = [("LA Number", "LA", "2022", "Rank")]
    rows += [
        ("901", "Northmoor", 40, "1"),
        ("902", "Saltby", 41, "-"),
        ("905", "Fenmarsh", 3, None),
    ]
    name = "Plans_ rate per 10,000-All-LAs-Local-Authorities-2026-04-10.xlsx"
    dataset = read(tmp_path, write_book(tmp_path / name, Sheet_1=rows))
    assert told(dataset, 'column "Rank" holds results').severity is Severity.NOTE
    assert len(dataset.observations) == 3


def test_regions_with_inner_and_outer_london_are_read_as_they_stand(tmp_path: Path) -> None:
    rows: list[tuple[object, ...]] = [("LA Number", "Region", "2024", "2025", "Rank")]
    rows += [("970", "England", 1, 2, ""), ("987", "London (Inner)", 3, None, "")]
    rows += [("988", "London (Outer)", 5, 6, ""), ("981", "North West", 7, 8, "")]
    rows += [("982", "Yorkshire and the Humber", 9, 10, "")]
    name = "Child Protection Plans rate per 10,000-All-LAs-Regions-2026-04-10.xlsx"
    dataset = read_real(write_book(tmp_path / name, Sheet_1=rows))
    (code,) = dataset.observations["code"].unique()
    assert said(dataset, code, "988", "2025") == 6
    assert isinstance(said(dataset, code, "987", "2025"), str)
    kinds = {dataset.areas[each].kind.value for each in dataset.observations["area"]}
    assert kinds == {"region", "country"}
    assert {each.severity for each in dataset.problems} <= {Severity.NOTE}
