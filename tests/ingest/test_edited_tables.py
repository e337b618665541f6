"""Tables that people edited: titles, footnotes, columns moved or added, two tables on a sheet."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from reportgen.domain.problem import Severity
from reportgen.errors import WorkbookError
from tests.ingest.builders import (
    HEADER,
    PLANS,
    REPEATED,
    place_of,
    read,
    rows_of,
    said,
    table,
    told,
    write_book,
    write_csv,
)
from tests.ingest.test_views import HEADER as VIEW_HEADER
from tests.ingest.test_views import ROWS as VIEW_ROWS

OWN = table(("901", PLANS, 40, 41), ("902", PLANS, 42, 43))
AGAIN = table(("901", REPEATED, 12, 13), periods=("2022", "2023"))
VIEW = "Northmoor-Plans_ rate per 10,000-Local-Authority-View"


def sheet(folder: Path, *rows: Sequence[object], name: str = "edited") -> Path:
    return write_book(folder / f"{name}.xlsx", Figures=rows)


def moved(rows: Sequence[Sequence[object]], columns: int) -> list[Sequence[object]]:
    return [(*[None] * columns, *row) for row in rows]


def test_titles_above_and_footnotes_below_are_no_rows_of_a_table(tmp_path: Path) -> None:
    notes = [(), ("Source: Department for Education",), (None, "c: withheld")]
    dataset = read(tmp_path, sheet(tmp_path, ("Our paper",), (), *OWN, *notes))
    assert said(dataset, "PLANS", "902", "2022") == 43
    assert place_of(dataset, "PLANS", "901", "2021") == "edited.xlsx, Figures!F4"
    assert {each.severity for each in dataset.problems} == {Severity.NOTE}


def test_titles_above_and_footnotes_below_are_no_rows_of_a_view(tmp_path: Path) -> None:
    notes = [(), ("Source: Department for Education",), (None, "c: withheld")]
    book = sheet(tmp_path, ("Our paper",), VIEW_HEADER, *VIEW_ROWS, *notes, name=VIEW)
    dataset = read(tmp_path, book)
    assert said(dataset, "PLANS", "901", "2022") == 39.9
    assert {each.severity for each in dataset.problems} == {Severity.NOTE}


def test_an_area_without_figures_is_no_footnote(tmp_path: Path) -> None:
    book = sheet(tmp_path, VIEW_HEADER, *VIEW_ROWS, ("902", "Saltby"), name=VIEW)
    assert said(read(tmp_path, book), "PLANS", "902", "2022") is not None


def test_a_footnote_with_a_number_beside_it_is_told(tmp_path: Path) -> None:
    row = ("902x", "Saltbury", 3, 4, 1)
    book = sheet(tmp_path, VIEW_HEADER, *VIEW_ROWS, row, name=VIEW)
    assert "Saltbury" in told(read(tmp_path, book), "Saltbury", Severity.SEVERE).found


@pytest.mark.parametrize("columns", [1, 4])
def test_a_table_need_not_begin_in_the_first_column(tmp_path: Path, columns: int) -> None:
    dataset = read(tmp_path, sheet(tmp_path, *moved(OWN, columns)))
    assert said(dataset, "PLANS", "902", "2022") == 43
    cell = {1: "H3", 4: "K3"}[columns]
    assert place_of(dataset, "PLANS", "902", "2022") == f"edited.xlsx, Figures!{cell}"
    assert not dataset.problems


def test_a_second_table_below_is_read_under_its_own_headings(tmp_path: Path) -> None:
    dataset = read(tmp_path, sheet(tmp_path, *OWN, (), ("Table 2",), *AGAIN))
    assert said(dataset, "PLANS", "902", "2022") == 43
    assert said(dataset, "PLANS%", "901", "2022") == 12
    assert said(dataset, "PLANS%", "901", "2023") == 13
    assert said(dataset, "PLANS%", "901", "2021") is None
    assert place_of(dataset, "PLANS%", "901", "2023") == "edited.xlsx, Figures!G7"


def test_two_tables_side_by_side_are_refused_with_both_cells(tmp_path: Path) -> None:
    beside = table(("902", PLANS, 5, 6), ("901", PLANS, 7, 8), periods=("2023", "2024"))
    rows = [(*one, None, *other) for one, other in zip(OWN, beside, strict=True)]
    with pytest.raises(WorkbookError, match="for the second time") as caught:
        read(tmp_path, sheet(tmp_path, *rows))
    assert caught.value.place.endswith("cell I1")
    assert "cell A1" in caught.value.found


def test_headings_of_two_rows_with_merged_labels_are_one_table(tmp_path: Path) -> None:
    above = (*HEADER, "Year", "Year")
    dataset = read(tmp_path, sheet(tmp_path, above, *OWN))
    assert said(dataset, "PLANS", "902", "2022") == 43
    assert not [each for each in dataset.problems if each.severity is Severity.SEVERE]


def test_numbers_beyond_the_last_heading_are_told(tmp_path: Path) -> None:
    rows = [OWN[0], *[(*row, 99) for row in OWN[1:]]]
    dataset = read(tmp_path, write_csv(tmp_path / "beyond.csv", rows))
    problem = told(dataset, "a column has no heading, but 2 numbers", Severity.SEVERE)
    assert problem.place == "beyond.csv, row 1, column 8"


def test_a_second_view_that_nothing_names_is_told_and_not_read(tmp_path: Path) -> None:
    second = [VIEW_HEADER, ("902", "Saltby", 77, 78, 1)]
    book = sheet(tmp_path, VIEW_HEADER, *VIEW_ROWS, (), *second, name=VIEW)
    dataset = read(tmp_path, book)
    problem = told(dataset, "nothing says of which indicator", Severity.SEVERE)
    assert problem.place.endswith("cell A7")
    assert rows_of(dataset, "PLANS", "902", "2022").empty
    assert said(dataset, "PLANS", "901", "2022") == 39.9


def test_a_second_view_under_its_title_is_read(tmp_path: Path) -> None:
    second = [(REPEATED,), VIEW_HEADER, ("902", "Saltby", 77, 78, 1)]
    book = sheet(tmp_path, VIEW_HEADER, *VIEW_ROWS, (), *second, name=VIEW)
    dataset = read(tmp_path, book)
    assert said(dataset, "PLANS%", "902", "2022") == 78
    assert said(dataset, "PLANS", "901", "2022") == 39.9
    assert {each.severity for each in dataset.problems} == {Severity.NOTE}


def test_two_sheets_of_views_are_not_both_what_the_file_name_says(tmp_path: Path) -> None:
    one, two = [VIEW_HEADER, *VIEW_ROWS], [(REPEATED,), VIEW_HEADER, ("902", "Saltby", 1, 2, 1)]
    dataset = read(tmp_path, write_book(tmp_path / f"{VIEW}.xlsx", One=one, Two=two))
    assert "One" in told(dataset, "nothing says of which indicator", Severity.SEVERE).place
    assert said(dataset, "PLANS%", "902", "2022") == 2
    assert rows_of(dataset, "PLANS", "901", "2022").empty


@pytest.mark.parametrize(
    ("heading", "instead", "cell"),
    [
        ("LA and Regions", "LA and Region", "B1"),
        ("Measure", "Mesure", "E1"),
        ("Measure", "Measures", "E1"),
    ],
)
def test_a_renamed_heading_is_offered_its_name(
    tmp_path: Path, heading: str, instead: str, cell: str
) -> None:
    rows = [[instead if text == heading else text for text in OWN[0]], *OWN[1:]]
    with pytest.raises(WorkbookError, match=f'Did you mean "{heading}"') as caught:
        read(tmp_path, sheet(tmp_path, *rows))
    assert caught.value.place.endswith(f"cell {cell}")


def test_a_renamed_heading_that_can_be_spared_is_told_with_the_nearest(tmp_path: Path) -> None:
    rows = [["LA Nunber", *OWN[0][1:]], *OWN[1:]]
    dataset = read(tmp_path, sheet(tmp_path, *rows))
    assert 'Did you mean "LA Number"?' in told(dataset, '"LA Nunber"', Severity.WARNING).expected
    assert said(dataset, "PLANS", "902", "2022") == 43


def test_a_table_of_measures_is_never_taken_for_a_view(tmp_path: Path) -> None:
    rows = [("LA Number", "LA and Regions", "Indicator", "2022"), ("901", "Northmoor", PLANS, 4)]
    with pytest.raises(WorkbookError):
        read(tmp_path, sheet(tmp_path, *rows, name=VIEW))


def test_columns_beside_the_figures_are_told_and_do_no_harm(tmp_path: Path) -> None:
    extra = ["Our comment", "good", ""]
    rows = [[*row, note] for row, note in zip(OWN, extra, strict=True)]
    dataset = read(tmp_path, sheet(tmp_path, *rows))
    assert told(dataset, '"Our comment"').severity is Severity.WARNING
    assert said(dataset, "PLANS", "902", "2022") == 43


def test_a_footnote_in_a_long_csv_is_named_by_its_row(tmp_path: Path) -> None:
    rows: list[Sequence[object]] = [("Short Desc", "Years", "LA and Regions", "Values")]
    rows += [("PLANS", "2022", "Northmoor", "4"), ("Source: DfE",)]
    path = write_csv(tmp_path / "long.csv", rows)
    with pytest.raises(WorkbookError, match="has 1 column where 4 are expected") as caught:
        read(tmp_path, path)
    assert caught.value.place == "long.csv, row 3"
    assert "take the row out" in caught.value.cure


def test_headings_without_rows_are_no_figures(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError, match="no figure could be read"):
        read(tmp_path, sheet(tmp_path, (*HEADER, "2022")))
