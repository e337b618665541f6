"""Indicator pages of the older Excel LAIT, and what people paste from LAIT's screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.domain.problem import Severity
from reportgen.errors import WorkbookError
from tests.ingest.builders import PLANS, Rows, place_of, read, said, told, write_book, write_csv

MAIN: Rows = (
    ("LA Number", "LA and Regions", "2021", "2022", "Change from previous year"),
    ("901", "Northmoor", 41.2, 39.9, -1.3),
    ("981", "Eastlands", 44, 45, 1),
    ("-", "Statistical Neighbours", 50.5, 51.5, 1),
    ("970", "England", 42, 43, 1),
)
RESULTS: Rows = (
    (
        "LA Number",
        "LA and Regions",
        "Trend",
        "Change from previous year",
        "Latest National Rank",
        "Quartile Banding",
        "(A) Up to and including",
        "(B) Up to and including",
        "(C) Up to and including",
        "(D) Up to and including",
    ),
    ("901", "Northmoor", "decrease", -1.3, 75, "B", 35.1, 40.6, 54.5, 90),
    ("981", "Eastlands", "increase", 1, None, None, None, None, None, None),
)
SCREEN: Rows = (
    ("LA Number", "LA and Regions", "Trend", "Change from previous year", "Latest National Rank",
     "Quartile Banding", "A", "B", "C", "D"),
    ("901", "Northmoor", "", -1.3, 75, "B", "20.1 to 35.1", "35.2 to 40.6", "-", "-"),
)  # fmt: skip


def page(folder: Path, *rows: object, name: str = "LAIT copy") -> Path:
    return write_book(folder / f"{name}.xlsx", Page=list(rows))  # type: ignore[arg-type]


def test_the_figures_of_a_page_are_read_and_its_results_set_aside(tmp_path: Path) -> None:
    book = page(tmp_path, (PLANS,), (), *MAIN, (), *RESULTS)
    dataset = read(tmp_path, book)
    assert said(dataset, "PLANS", "901", "2022") == 39.9
    assert said(dataset, "PLANS", "970", "2021") == 42
    assert place_of(dataset, "PLANS", "901", "2022") == "LAIT copy.xlsx, Page!D4"
    assert len(dataset.observations) == 6
    problem = told(dataset, "holds results (trend, rank", Severity.NOTE)
    assert problem.place.endswith("cell A9")
    assert dataset.inputs[0].layout == "indicator page"
    assert {each.severity for each in dataset.problems} == {Severity.NOTE}


def test_results_beside_the_figures_are_set_aside_too(tmp_path: Path) -> None:
    rows = [(*main, None, *beside) for main, beside in zip(MAIN[:3], RESULTS, strict=True)]
    dataset = read(tmp_path, page(tmp_path, (PLANS,), *rows, *MAIN[3:]))
    assert said(dataset, "PLANS", "901", "2022") == 39.9
    assert len(dataset.observations) == 6
    assert told(dataset, "holds results (trend, rank", Severity.NOTE).place.endswith("cell G2")


def test_the_words_around_the_title_do_not_hide_the_indicator(tmp_path: Path) -> None:
    above = (("Local Authority Interactive Tool",), ("Indicator", PLANS), (None, "Figures"))
    dataset = read(tmp_path, page(tmp_path, *above, *MAIN, *RESULTS))
    assert said(dataset, "PLANS", "901", "2022") == 39.9


def test_a_page_that_nothing_names_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError, match="no known indicator stands in the file's name"):
        read(tmp_path, page(tmp_path, *MAIN, *RESULTS))


def test_a_title_and_a_file_name_of_two_indicators_are_refused(tmp_path: Path) -> None:
    name = "Northmoor-Plans_ % repeated-Local-Authority-View"
    with pytest.raises(WorkbookError, match="the file's name says") as caught:
        read(tmp_path, page(tmp_path, (PLANS,), *MAIN, *RESULTS, name=name))
    assert PLANS in caught.value.found


@pytest.mark.parametrize("rows", [RESULTS, SCREEN], ids=["older", "screen"])
def test_a_table_of_results_alone_holds_no_figures(tmp_path: Path, rows: Rows) -> None:
    with pytest.raises(WorkbookError, match="no figure could be read") as caught:
        read(tmp_path, page(tmp_path, *rows))
    assert "holds results (trend, rank, quartile banding), not figures" in caught.value.found
    assert "download the table of figures" in caught.value.cure


def test_the_bounds_of_the_bands_alone_are_results_too(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "bands.csv", [("A", "B", "C", "D"), ("1 to 2", "-", "-", "-")])
    with pytest.raises(WorkbookError, match="no figure could be read"):
        read(tmp_path, path)


def test_results_on_another_sheet_are_set_aside_with_a_warning(tmp_path: Path) -> None:
    name = "Northmoor-Plans_ rate per 10,000-Local-Authority-View.xlsx"
    dataset = read(tmp_path, write_book(tmp_path / name, Sheet_1=MAIN, Pasted=SCREEN))
    assert said(dataset, "PLANS", "901", "2022") == 39.9
    assert "Pasted" in told(dataset, "holds results (trend", Severity.WARNING).place


@pytest.mark.parametrize("text", ["1.235 million", "£2.1 billion", "-12 million"])
def test_a_figure_as_the_screen_rounds_it_is_no_figure(tmp_path: Path, text: str) -> None:
    rows = [*MAIN[:2], ("970", "England", 42, text, 1)]
    with pytest.raises(WorkbookError, match="as LAIT's screen shows it") as caught:
        read(tmp_path, page(tmp_path, (PLANS,), *rows))
    assert caught.value.place.endswith("cell D4")
    assert "download the table" in caught.value.cure


def test_pages_of_two_indicators_on_two_sheets_are_both_read(tmp_path: Path) -> None:
    one = [(PLANS,), *MAIN, *RESULTS]
    other = [("Plans: % repeated",), *MAIN[:2], *RESULTS]
    dataset = read(tmp_path, write_book(tmp_path / "pages.xlsx", One=one, Two=other))
    assert said(dataset, "PLANS", "970", "2021") == 42
    assert said(dataset, "PLANS%", "901", "2021") == 41.2
