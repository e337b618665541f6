"""The create-your-own table, as LAIT writes it and as our own sheet Data."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.domain.problem import Severity
from reportgen.errors import WorkbookError
from tests.ingest.builders import (
    AREAS,
    HEADER,
    INDICATORS,
    PLANS,
    REPEATED,
    indicator,
    place_of,
    read,
    rows_of,
    said,
    table,
    told,
    workspace,
    write_book,
    write_csv,
)


def lait(folder: Path, *rows: tuple[object, ...], **periods: tuple[object, ...]) -> Path:
    """LAIT's own download: one sheet named "Sheet 1", every figure text."""
    return write_book(folder / "table.xlsx", Sheet_1=table(*rows, **periods))


def test_every_figure_keeps_its_file_sheet_and_cell(tmp_path: Path) -> None:
    dataset = read(tmp_path, lait(tmp_path, ("901", PLANS, "41.2", "39.9")))
    assert said(dataset, "PLANS", "901", "2022") == 39.9
    assert place_of(dataset, "PLANS", "901", "2022") == "table.xlsx, Sheet 1!G2"


def test_scientific_text_is_a_number(tmp_path: Path) -> None:
    dataset = read(tmp_path, lait(tmp_path, ("901", PLANS, "2e+05", "1500000")))
    assert said(dataset, "PLANS", "901", "2021") == 200000


def test_a_missing_figure_and_a_missing_period_are_told_apart_in_a_workbook(
    tmp_path: Path,
) -> None:
    rows: list[tuple[object, ...]] = [("901", PLANS, None, "39.9"), ("902", PLANS, "40", "41")]
    rows += [("901", REPEATED, "", "12.5"), ("902", REPEATED, "", None)]
    dataset = read(tmp_path, lait(tmp_path, *rows))
    assert said(dataset, "PLANS", "901", "2021") == "-"
    assert said(dataset, "PLANS%", "901", "2021") is None
    assert said(dataset, "PLANS%", "902", "2022") == "-"


def test_a_missing_figure_and_a_missing_period_are_told_apart_in_csv(tmp_path: Path) -> None:
    rows = [("901", PLANS, "NA", "39.9"), ("901", REPEATED, "", "12.5")]
    dataset = read(tmp_path, write_csv(tmp_path / "table.csv", table(*rows)))
    assert said(dataset, "PLANS", "901", "2021") == "-"
    assert said(dataset, "PLANS%", "901", "2021") is None
    assert place_of(dataset, "PLANS", "901", "2022") == "table.csv, row 2, column 7"


def test_a_period_missing_for_one_area_alone_keeps_its_marker(tmp_path: Path) -> None:
    rows = [("901", PLANS, "", "39.9"), ("902", PLANS, "40", "41")]
    dataset = read(tmp_path, lait(tmp_path, *rows))
    assert said(dataset, "PLANS", "901", "2021") == "no such period"


def test_an_area_in_two_neighbour_groups_is_read_once(tmp_path: Path) -> None:
    header = (*HEADER, "Statistical Neighbour Group", "2022")
    row = ("902", "Saltby", "Eastlands", "Protection", PLANS)
    book = write_book(
        tmp_path / "groups.xlsx",
        Sheet_1=[header, (*row, "Northmoor", "40.1"), (*row, "Fenmarsh", "40.1")],
    )
    dataset = read(tmp_path, book)
    assert len(rows_of(dataset, "PLANS", "902", "2022")) == 1
    assert place_of(dataset, "PLANS", "902", "2022") == "groups.xlsx, Sheet 1!G2"


def test_a_measure_of_two_topics_is_found_by_its_name(tmp_path: Path) -> None:
    row = ("901", "Northmoor", "Eastlands", "Schools / Protection", PLANS, "40.1")
    book = write_book(tmp_path / "joined.xlsx", Sheet_1=[(*HEADER, "2022"), row])
    dataset = read(tmp_path, book)
    assert said(dataset, "PLANS", "901", "2022") == 40.1
    assert indicator(dataset, "PLANS").topic == "Protection"


def test_columns_are_found_by_their_headings_in_any_order(tmp_path: Path) -> None:
    rows = [("2022", "Measure", "Topic", "la AND regions", "LA number", "2021")]
    rows.append(("39.9", PLANS, "Protection", "Northmoor", "901", "41.2"))
    dataset = read(tmp_path, write_book(tmp_path / "mixed.xlsx", Sheet_1=rows))
    assert said(dataset, "PLANS", "901", "2021") == 41.2
    assert place_of(dataset, "PLANS", "901", "2022") == "mixed.xlsx, Sheet 1!A2"


def test_figures_are_matched_by_an_earlier_name(tmp_path: Path) -> None:
    dataset = read(tmp_path, lait(tmp_path, ("901", "plans %  again", "12.5", "13")))
    assert said(dataset, "PLANS%", "901", "2021") == 12.5


def test_a_name_with_and_without_a_sign_are_two_indicators(tmp_path: Path) -> None:
    names = [INDICATORS[0], ("A", "T", "Plans %", *[""] * 8), ("B", "T", "Plans", *[""] * 8)]
    rows = [("901", "Plans", "1", "2"), ("901", "Plans %", "3", "4")]
    dataset = read(tmp_path, lait(tmp_path, *rows), tables={"indicators": names})
    assert (said(dataset, "B", "901", "2021"), said(dataset, "A", "901", "2021")) == (1, 3)


def test_a_plain_year_of_a_split_year_in_our_own_sheet_is_set_aside(tmp_path: Path) -> None:
    rows = [("901", PLANS, 40, 41), ("901", "Days missed (%)", 5.1, 5.2)]
    dataset = read(tmp_path, write_book(tmp_path / "own.xlsx", Data=table(*rows)))
    problem = told(dataset, "split year", Severity.SEVERE)
    assert problem.indicator_code == "ABSENT"
    assert "cell F3" in problem.place
    assert said(dataset, "ABSENT", "901", "2021") is None
    assert said(dataset, "PLANS", "901", "2021") == 40


def test_headings_left_whole_keep_the_indicator(tmp_path: Path) -> None:
    row = ("901", "Days missed (%)", "5.1", "5.2")
    dataset = read(tmp_path, lait(tmp_path, row, periods=("2020/21", "2021/22")))
    assert said(dataset, "ABSENT", "901", "2021/22") == 5.2
    assert not dataset.problems


def test_a_hyphen_is_read_by_the_year_type_of_each_indicator(tmp_path: Path) -> None:
    rows = [("901", "Deaths of infants", "4.1"), ("901", PLANS, "40")]
    dataset = read(tmp_path, lait(tmp_path, *rows, periods=("2019-20",)))
    (deaths,) = rows_of(dataset, "DEATHS", "901", "2019-20")["period"]
    (plans,) = rows_of(dataset, "PLANS", "901", "2019-20")["period"]
    assert (dataset.periods[deaths].years, dataset.periods[plans].years) == (2, 1)


def test_a_period_that_cannot_be_read_stops_with_its_cell(tmp_path: Path) -> None:
    book = lait(tmp_path, ("901", PLANS, "40", "41"), periods=("2021", "2021-2o22"))
    with pytest.raises(WorkbookError, match='cell G1: the period "2021-2o22" cannot be read'):
        read(tmp_path, book)


def test_a_period_that_stands_twice_stops_with_its_cell(tmp_path: Path) -> None:
    book = lait(tmp_path, ("901", PLANS, "40", "41"), periods=("2021", "2021"))
    with pytest.raises(WorkbookError, match=r"cell G1: .* stands there twice"):
        read(tmp_path, book)


def test_a_table_without_a_period_stops(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError, match="no column of this table is a period"):
        read(tmp_path, lait(tmp_path, ("901", PLANS), periods=()))


def test_a_table_without_figures_stops(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError, match="no figure could be read"):
        read(tmp_path, lait(tmp_path))


def test_a_filler_period_is_set_aside_and_told(tmp_path: Path) -> None:
    book = lait(tmp_path, ("901", PLANS, "40", None), periods=("2021", "0"))
    dataset = read(tmp_path, book)
    assert [period.label for period in dataset.periods] == ["2021"]
    assert told(dataset, 'column "0" is neither a label nor a period').severity is Severity.WARNING


@pytest.mark.parametrize("heading", ["Mar-220", "2022/25", "20222", "20255", "22", "FY22", "Q1"])
def test_a_heading_with_digits_that_is_no_period_stops_with_its_cell(
    tmp_path: Path, heading: str
) -> None:
    book = lait(tmp_path, ("901", PLANS, "40", "41"), periods=("2021", heading))
    with pytest.raises(WorkbookError, match="cannot be read") as caught:
        read(tmp_path, book)
    assert caught.value.place.endswith("cell G1")
    assert heading in caught.value.found


@pytest.mark.parametrize("heading", ["Latest", "last year", ""])
def test_a_heading_without_digits_above_numbers_is_severe(tmp_path: Path, heading: str) -> None:
    book = lait(tmp_path, ("901", PLANS, "40", "41"), periods=("2021", heading))
    problem = told(read(tmp_path, book), "they were not read", Severity.SEVERE)
    assert problem.place.endswith("cell G1")


def test_a_column_that_nobody_knows_is_set_aside_and_told(tmp_path: Path) -> None:
    book = lait(tmp_path, ("901", PLANS, "40", "good"), periods=("2021", "Comment"))
    assert told(read(tmp_path, book), '"Comment"').severity is Severity.WARNING


def test_text_in_a_number_cell_stops_with_the_cell_and_a_cure(tmp_path: Path) -> None:
    book = lait(tmp_path, ("901", PLANS, "40", "pending"))
    with pytest.raises(WorkbookError) as caught:
        read(tmp_path, book)
    assert caught.value.place == 'table.xlsx, sheet "Sheet 1", cell G2'
    assert '"pending"' in caught.value.found
    assert "inputs/catalogue/markers.csv" in caught.value.cure


def test_a_text_with_digits_is_never_offered_as_a_marker(tmp_path: Path) -> None:
    book = lait(tmp_path, ("901", PLANS, "40", "about 39"))
    with pytest.raises(WorkbookError) as caught:
        read(tmp_path, book)
    assert "markers.csv" not in str(caught.value)
    assert '"70.7 [p]"' in caught.value.cure


def test_a_number_beyond_all_sense_is_told_with_its_cell(tmp_path: Path) -> None:
    dataset = read(tmp_path, lait(tmp_path, ("901", PLANS, 40, 1e300)))
    assert said(dataset, "PLANS", "901", "2022") == "unreadable"
    assert told(dataset, "beyond all sense", Severity.SEVERE).place.endswith("cell G2")


def nameless(folder: Path, *rows: tuple[object, ...]) -> Path:
    whole = ("901", "Northmoor", "Eastlands", "Protection", PLANS, 40, 41)
    return write_book(folder / "gaps.xlsx", S=[(*HEADER, "2021", "2022"), whole, *rows])


def test_a_row_with_figures_and_no_area_is_severe_with_its_cell(tmp_path: Path) -> None:
    book = nameless(tmp_path, (None, None, "Eastlands", "Protection", PLANS, 39, "-"))
    problem = told(read(tmp_path, book), "figures but no area", Severity.SEVERE)
    assert problem.place.endswith("cell B3")
    assert "unmerge" in problem.cure


def test_a_row_with_figures_and_no_measure_is_severe_with_its_cell(tmp_path: Path) -> None:
    book = nameless(tmp_path, ("902", "Saltby", "Eastlands", "Protection", None, 39, "-"))
    problem = told(read(tmp_path, book), "figures but no measure", Severity.SEVERE)
    assert problem.place.endswith("cell E3")


def test_many_nameless_rows_are_all_told_so_that_the_gate_sees_each(tmp_path: Path) -> None:
    rows = [("902", "Saltby", "Eastlands", "Protection", None, n, "-") for n in range(8)]
    dataset = read(tmp_path, nameless(tmp_path, *rows))
    assert [each.place[-2:] for each in dataset.problems] == [f"E{n}" for n in range(3, 10)] + [
        "10"
    ]


def test_a_footnote_without_figures_is_silent(tmp_path: Path) -> None:
    book = nameless(tmp_path, ("Source: DfE",), (None, None, None, None, None, "c", None))
    assert not [each for each in read(tmp_path, book).problems if "figures but" in each.found]


@pytest.mark.parametrize(
    ("row", "cell"),
    [
        (("999", "Nowhere", "E", "P", PLANS, 1, 2), "A3"),
        (("901", "Saltby", "E", "P", PLANS, 1, 2), "B3"),
        ((None, "Nowhere", "E", "P", PLANS, 1, 2), "B3"),
        (("902", "Saltby", "E", "P", "Quite another", 1, 2), "E3"),
    ],
)
def test_a_fault_of_an_area_or_a_measure_names_its_own_cell(
    tmp_path: Path, row: tuple[object, ...], cell: str
) -> None:
    dataset = read(tmp_path, nameless(tmp_path, row))
    assert [each.place for each in dataset.problems if each.place.endswith(f"cell {cell}")]


def test_many_texts_in_number_cells_are_five_examples_and_a_count(tmp_path: Path) -> None:
    book = lait(tmp_path, *[("901", PLANS, f"about {n}", f"maybe {n}") for n in range(4)])
    with pytest.raises(WorkbookError, match=r'G3 "maybe 1"; .* and 3 more') as caught:
        read(tmp_path, book)
    assert '"maybe 2"' not in str(caught.value)


def test_an_error_cell_counts_as_unreadable_and_is_told(tmp_path: Path) -> None:
    dataset = read(tmp_path, lait(tmp_path, ("901", PLANS, 40, "#DIV/0!")))
    assert said(dataset, "PLANS", "901", "2022") == "unreadable"
    assert told(dataset, "#DIV/0!", Severity.SEVERE).place.endswith("cell G2")


def test_a_formula_never_calculated_counts_as_unreadable(tmp_path: Path) -> None:
    dataset = read(tmp_path, lait(tmp_path, ("901", PLANS, 40, "=F2*2")))
    assert said(dataset, "PLANS", "901", "2022") == "unreadable"
    assert told(dataset, "formula that was never calculated", Severity.SEVERE).place.endswith(
        "cell G2"
    )
    assert "open the workbook in Excel" in told(dataset, "never calculated").cure


def test_cells_shown_as_per_cent_are_told(tmp_path: Path) -> None:
    import openpyxl

    path = lait(tmp_path, ("901", REPEATED, 0.125, 0.13))
    book = openpyxl.load_workbook(path)
    for cell in book["Sheet 1"]["F2:G2"][0]:
        cell.number_format = "0.0%"
    book.save(path)
    dataset = read(tmp_path, path)
    assert said(dataset, "PLANS%", "901", "2021") == 12.5
    assert told(dataset, "shown as per cent").severity is Severity.WARNING


def test_a_percentage_below_one_is_not_multiplied(tmp_path: Path) -> None:
    dataset = read(tmp_path, lait(tmp_path, ("901", REPEATED, "0.18", "0.21")))
    assert said(dataset, "PLANS%", "901", "2021") == 0.18


def test_an_unknown_area_is_set_aside_with_the_nearest_name(tmp_path: Path) -> None:
    rows = [("", "Saltbury", "Eastlands", "Protection", PLANS, "40")]
    rows.append(("901", "Northmoor", "Eastlands", "Protection", PLANS, "41"))
    dataset = read(tmp_path, write_book(tmp_path / "t.xlsx", S=[(*HEADER, "2022"), *rows]))
    problem = told(dataset, '"Saltbury"', Severity.SEVERE)
    assert 'Did you mean "Saltby"?' in problem.expected
    assert problem.area == "902"  # whose report it may concern
    assert len(dataset.observations) == 1


def test_a_number_and_a_name_of_two_areas_are_not_trusted(tmp_path: Path) -> None:
    rows = [("902", "Northmoor", "", "Protection", PLANS, "40")]
    rows.append(("901", "Northmoor", "", "Protection", PLANS, "41"))
    dataset = read(tmp_path, write_book(tmp_path / "t.xlsx", S=[(*HEADER, "2022"), *rows]))
    found = [each for each in dataset.problems if "LA number 902 is Saltby" in each.found]
    assert [(each.severity, each.area) for each in found] == [
        (Severity.SEVERE, "902"),
        (Severity.SEVERE, "901"),
    ]
    assert said(dataset, "PLANS", "902", "2022") is None


def test_an_unknown_indicator_is_kept_without_a_judgement(tmp_path: Path) -> None:
    dataset = read(tmp_path, lait(tmp_path, ("901", "Plans: rate per 1,000", "4", "5")))
    made = indicator(dataset, "Plans: rate per 1,000")
    assert (made.topic, made.polarity, made.unit) == ("Protection", "unstated", "")
    assert 'Did you mean "Plans: rate per 10,000"' in told(dataset, "nothing is known").expected


def test_our_own_sheet_drops_a_period_that_is_wholly_empty(tmp_path: Path) -> None:
    rows: list[tuple[object, ...]] = [("901", PLANS, None, 39.9), ("902", PLANS, None, 41)]
    rows += [("901", REPEATED, None, 12.5), ("902", REPEATED, 3, 4)]
    dataset = read(tmp_path, write_book(tmp_path / "own.xlsx", Data=table(*rows)))
    assert said(dataset, "PLANS", "901", "2021") is None
    assert said(dataset, "PLANS%", "901", "2021") == "empty"
    assert dataset.inputs[0].layout == "our workbook"


def test_headings_may_be_numbers(tmp_path: Path) -> None:
    rows = table(("901", PLANS, 40, 41), periods=(2021, 2022))
    dataset = read(tmp_path, write_book(tmp_path / "own.xlsx", Data=rows))
    assert said(dataset, "PLANS", "901", "2022") == 41


def test_no_heading_is_offered_for_one_that_is_no_slip_of_it(tmp_path: Path) -> None:
    book = write_book(tmp_path / "t.xlsx", S=[("code", "region", "aliases"), ("901", "x", "y")])
    with pytest.raises(WorkbookError) as caught:
        read(tmp_path, book)
    assert "Did you mean" not in caught.value.expected
    assert "inputs/README.md" in caught.value.cure


def test_a_misspelt_heading_of_data_is_offered_its_name(tmp_path: Path) -> None:
    rows = [("LA Number", "LA and Regions", "Topic", "Mesure", "2022")]
    rows.append(("901", "Northmoor", "Protection", PLANS, "40"))
    with pytest.raises(WorkbookError, match='Did you mean "Measure"'):
        read(tmp_path, write_book(tmp_path / "own.xlsx", Data=rows))


def test_records_of_single_children_are_refused(tmp_path: Path) -> None:
    rows = [("Child Unique ID", "Gender", "Age"), ("1", "x", 7)]
    with pytest.raises(WorkbookError, match="one child"):
        read(tmp_path, write_book(tmp_path / "annex.xlsx", List_1=rows))


def test_a_table_of_no_known_layout_is_described(tmp_path: Path) -> None:
    rows = [("Widget", "Jan-17", "Feb-17"), ("a", 1, 2)]
    with pytest.raises(WorkbookError, match='"Widget", "Jan-17", "Feb-17"') as caught:
        read(tmp_path, write_book(tmp_path / "kpi.xlsx", KPIs=rows))
    assert "inputs/README.md" in caught.value.cure


def test_a_file_of_unknown_areas_alone_is_an_error_and_no_empty_report(tmp_path: Path) -> None:
    rows = [(*HEADER, "2022"), ("", "Atlantis", "", "Protection", PLANS, "40")]
    with pytest.raises(WorkbookError, match="no figure could be read"):
        read(tmp_path, write_book(tmp_path / "t.xlsx", S=rows))


def test_the_workspace_must_hold_areas_and_markers(tmp_path: Path) -> None:
    inputs = workspace(tmp_path, areas=AREAS)
    (inputs / "areas" / "areas.csv").unlink()
    from reportgen.ingest.workspace import read_workspace

    with pytest.raises(WorkbookError, match=r"inputs/areas/areas\.csv"):
        read_workspace(inputs)
