"""Explore Education Statistics: recognised by columns, read through a mapping."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.domain.indicator import Measure, PeriodMeaning
from reportgen.domain.problem import Severity
from reportgen.errors import WorkbookError
from reportgen.ingest.step import ingest
from tests.ingest.builders import asked, indicator, place_of, said, told, write_csv
from tests.ingest.tidy_builders import (
    ENGLAND,
    FRAME,
    HEADINGS,
    MAPPING,
    figures,
    mapped,
    place,
    read_mapped,
    row,
)


def test_the_columns_of_a_mapping_become_indicators(tmp_path: Path) -> None:
    dataset = read_mapped(tmp_path, [*row("901", *figures()), *row("970", *figures(900, 500, 400))])
    assert said(dataset, "PLANS_NUM", "901", "2022") == 100
    assert said(dataset, "PLANS", "970", "2022") == 12.5
    assert said(dataset, "PLANS_NUM: under a year", "901", "2022") == 60
    plans = indicator(dataset, "PLANS_NUM")
    assert (plans.measure, plans.unit, plans.topic) == (Measure.COUNT, "plans", "Protection")


def test_a_code_of_the_catalogue_keeps_the_catalogues_words(tmp_path: Path) -> None:
    dataset = read_mapped(tmp_path, row("901", *figures()))
    assert indicator(dataset, "PLANS").name == "Plans: rate per 10,000"
    assert indicator(dataset, "PLANS").unit == "per 10,000 children"


def test_every_figure_keeps_its_row_and_column(tmp_path: Path) -> None:
    dataset = read_mapped(tmp_path, [*row("970", *figures()), *row("901", *figures())])
    assert place_of(dataset, "PLANS_NUM", "901", "2022") == "plans.csv, row 3, column 12"


def test_columns_may_stand_in_any_order_and_the_file_may_have_a_mark(tmp_path: Path) -> None:
    rows = [*row("901", *figures()), *row("981", *figures(300, 200, 100))]
    plain = read_mapped(tmp_path, rows)
    turned = [line[::-1] for line in (HEADINGS, *rows)]
    path = write_csv(tmp_path / "turned.csv", turned)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    other = ingest(asked(mapped(tmp_path, plans=MAPPING), path))
    columns = ["code", "area", "period", "value", "marker"]
    assert other.observations[columns].equals(plain.observations[columns])


@pytest.mark.parametrize(
    ("sign", "marker"),
    [("z", "z"), ("x", "x"), ("c", "c"), ("low", "low"), ("k", "low"), ("u", "u")],
)
def test_a_symbol_never_becomes_nought(tmp_path: Path, sign: str, marker: str) -> None:
    dataset = read_mapped(tmp_path, [*row("901", *figures()), *row("902", sign, *figures()[1:])])
    assert said(dataset, "PLANS_NUM", "902", "2022") == marker


@pytest.mark.parametrize("sign", ["~", ":", "..", ""])
def test_an_obsolete_symbol_is_no_figure(tmp_path: Path, sign: str) -> None:
    dataset = read_mapped(tmp_path, [*row("901", *figures()), *row("902", sign, *figures()[1:])])
    assert isinstance(said(dataset, "PLANS_NUM", "902", "2022"), str)


def test_nought_stays_nought(tmp_path: Path) -> None:
    dataset = read_mapped(tmp_path, row("901", *figures(100, 100, 0)))
    assert said(dataset, "PLANS_NUM: a year or more", "901", "2022") == 0


def test_the_number_decides_between_places_of_one_name(tmp_path: Path) -> None:
    old = ("2022", "Reporting year", *place("905")[:5], "904", "", "Fenmarsh", "Total")
    new = ("2022", "Reporting year", *place("905")[:5], "905", "", "Fenmarsh", "Total")
    dataset = read_mapped(tmp_path, [(*old, *figures(80, 50, 30)), (*new, *figures())])
    assert said(dataset, "PLANS_NUM", "904", "2022") == 80
    assert said(dataset, "PLANS_NUM", "905", "2022") == 100


def test_rows_of_other_levels_are_set_aside_with_their_number(tmp_path: Path) -> None:
    wards = [
        ("2022", "Reporting year", level, *ENGLAND, "", "", "", "", "", "Total", *figures())
        for level in ("Ward", "Ward", "School")
    ]
    dataset = read_mapped(tmp_path, [*row("901", *figures()), *wards])
    assert told(dataset, '2 rows are of the level "Ward"', Severity.NOTE).place.endswith(
        "row 3, column 3"
    )
    told(dataset, '1 row is of the level "School"', Severity.NOTE)
    assert set(dataset.observations["area"]) == {"901"}


def test_columns_that_no_mapping_names_are_told_once(tmp_path: Path) -> None:
    rows = [(*line, "7", "8") for line in row("901", *figures())]
    dataset = read_mapped(tmp_path, rows, headings=(*HEADINGS, "visits", "calls"))
    problem = told(dataset, "named in no mapping", Severity.NOTE)
    assert '2 columns are named in no mapping, and not read: "visits", "calls"' in (problem.found)


def test_the_metadata_beside_the_file_gives_labels_units_and_places(tmp_path: Path) -> None:
    write_csv(
        tmp_path / "plans.meta.csv",
        [
            ("col_name", "col_type", "label", "indicator_grouping", "indicator_unit",
             "indicator_dp", "filter_hint", "filter_grouping_column"),
            ("plans", "Indicator", "Plans in all", "", "", "2", "", ""),
            ("spend", "Indicator", "Spending on plans", "", "£", "0", "", ""),
            ("visits", "Indicator", "Visits paid", "", "", "0", "", ""),
        ],
    )  # fmt: skip
    new = "  - code: SPEND\n    column: spend\n    measure: Spending\n"
    mapping = MAPPING.replace("breakdowns:", f"{new}breakdowns:").replace("    places: 0\n", "")
    rows = [(*line, "1200", "8") for line in row("901", *figures())]
    dataset = read_mapped(tmp_path, rows, mapping, (*HEADINGS, "spend", "visits"))
    spending = indicator(dataset, "SPEND")
    assert (spending.measure, spending.unit, spending.places) == (Measure.MONEY, "£", 0)
    assert indicator(dataset, "PLANS_NUM").places == 2
    told(dataset, "visits (Visits paid)", Severity.NOTE)


def test_the_metadata_may_be_given_as_a_further_workbook(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "plans.csv", [HEADINGS, *row("901", *figures())])
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    headings = ("col_name", "col_type", "label", "indicator_unit", "indicator_dp")
    meta = write_csv(
        elsewhere / "x.meta.csv",
        [headings, ("plans", "Indicator", "Plans", "", "2"),
         ("short_plans", "Indicator", "Short", "", "0")],
    )  # fmt: skip
    inputs = mapped(tmp_path, plans=MAPPING.replace("    places: 0\n", ""))
    assert indicator(ingest(asked(inputs, path, meta)), "PLANS_NUM").places == 2
    assert indicator(ingest(asked(inputs, path)), "PLANS_NUM").places == 0


@pytest.mark.parametrize(
    ("period", "identifier", "label"),
    [
        ("2022", "Calendar year", "2022"),
        ("202122", "Academic year", "2021/22"),
        ("202122", "Financial year", "2021/22"),
        ("202122", "Financial year Q3", "Q3 2021/22"),
        ("2022", "October", "October 2022"),
    ],
)
def test_periods_are_read_by_number_and_word(
    tmp_path: Path, period: str, identifier: str, label: str
) -> None:
    line = (period, identifier, *place("901"), "Total", *figures())
    assert said(read_mapped(tmp_path, [line]), "PLANS_NUM", "901", label) == 100


def test_a_year_of_six_figures_lands_on_the_label_that_the_mapping_asks_for(tmp_path: Path) -> None:
    line = ("202122", "Academic year", *place("901"), "Total", *figures())
    mapping = MAPPING.replace("topic:", "periods: last year\ntopic:")
    dataset = read_mapped(tmp_path, [line], mapping)
    assert said(dataset, "PLANS_NUM", "901", "2022") == 100


def test_one_indicator_may_label_its_periods_otherwise(tmp_path: Path) -> None:
    line = ("202122", "Academic year", *place("901"), "Total", *figures())
    mapping = MAPPING.replace("    column: rate\n", "    column: rate\n    periods: last year\n")
    dataset = read_mapped(tmp_path, [line], mapping)
    assert said(dataset, "PLANS", "901", "2022") == 12.5
    assert said(dataset, "PLANS_NUM", "901", "2021/22") == 100


@pytest.mark.parametrize(
    ("period", "identifier"),
    [("202122", "Autumn term"), ("2022", "Week 3"), ("202124", "Academic year"), ("22", "May")],
)
def test_periods_of_other_kinds_are_set_aside_and_told(
    tmp_path: Path, period: str, identifier: str
) -> None:
    line = (period, identifier, *place("901"), "Total", *figures(7, 4, 3))
    dataset = read_mapped(tmp_path, [*row("901", *figures()), line])
    problem = told(dataset, f'periods such as {period} with "{identifier}"', Severity.WARNING)
    assert problem.place == "plans.csv, row 3, column 2"
    assert [period.label for period in dataset.periods] == ["2022"]


def test_a_file_that_no_mapping_knows_is_refused_with_its_columns_and_the_nearest(
    tmp_path: Path,
) -> None:
    headings = (*FRAME, "age", "plans", "visits")
    rows = [
        ("2022", "Reporting year", *place("901"), age, "5", "6") for age in ("Total", "Under 5")
    ]
    with pytest.raises(WorkbookError) as error:
        read_mapped(tmp_path, rows, headings=headings)
    assert 'figures stand in "plans", "visits"; its filters are age ("Total", "Under 5")' in (
        error.value.found
    )
    assert (
        "nearest mapping is inputs/catalogue/mappings/plans.yaml (Plans by length), which is known "
        'by "short_plans"' in error.value.cure
    )


def test_several_rows_of_one_area_are_refused_with_the_column_that_tells_them_apart(
    tmp_path: Path,
) -> None:
    rows = [(*line, sex) for sex in ("Girls", "Total") for line in row("901", *figures())]
    with pytest.raises(WorkbookError) as error:
        read_mapped(tmp_path, rows, headings=(*HEADINGS, "sex"))
    assert '"sex" tells them apart: "Girls", "Total"' in error.value.found
    assert error.value.cure.startswith('add to its filters the line sex: "Total"')
    assert "plans.yaml, line 7" in error.value.expected


def test_filters_that_keep_no_row_are_refused_with_the_values_there_are(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError, match='category: "Part"') as error:
        read_mapped(tmp_path, row("901", *figures(), category="Part"))
    assert 'category: "Total"' in error.value.found


def test_an_indicator_without_rows_is_told_when_the_others_have_some(tmp_path: Path) -> None:
    mapping = MAPPING.replace(
        "    column: rate\n", "    column: rate\n    filters: {category: Rates}\n"
    )
    dataset = read_mapped(tmp_path, row("901", *figures()), mapping)
    told(dataset, 'holds nothing for "PLANS"', Severity.WARNING)


def test_an_older_heading_is_known_by_also_named(tmp_path: Path) -> None:
    mapping = MAPPING.replace("topic:", "also_named: {plans: [plan_count]}\ntopic:")
    headings = tuple("plan_count" if name == "plans" else name for name in HEADINGS)
    dataset = read_mapped(tmp_path, row("901", *figures()), mapping, headings)
    assert said(dataset, "PLANS_NUM", "901", "2022") == 100


def test_a_heading_that_stands_twice_is_refused(tmp_path: Path) -> None:
    rows = [(*line, "5") for line in row("901", *figures())]
    with pytest.raises(WorkbookError, match='the heading "plans" stands there twice'):
        read_mapped(tmp_path, rows, headings=(*HEADINGS, "plans"))


def test_a_row_with_too_few_cells_is_refused_without_a_traceback(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError, match="the same number of columns"):
        read_mapped(tmp_path, [*row("901", *figures()), ("2022", "Reporting year")])


def test_text_among_the_figures_stops_with_its_cell(tmp_path: Path) -> None:
    rows = [*row("901", *figures()), *row("902", "many", *figures()[1:])]
    with pytest.raises(WorkbookError, match="row 3, column 12"):
        read_mapped(tmp_path, rows)


def test_an_area_that_nobody_knows_is_set_aside_and_told(tmp_path: Path) -> None:
    line = ("2022", "Reporting year", *place("901")[:5], "999", "", "Nowhere", "Total", *figures())
    dataset = read_mapped(tmp_path, [*row("901", *figures()), line])
    told(dataset, "Nowhere", Severity.SEVERE)
    assert set(dataset.observations["area"]) == {"901"}


def test_a_part_has_the_meaning_of_its_whole(tmp_path: Path) -> None:
    mapping = MAPPING.replace("    places: 0\n", "    places: 0\n    meaning: stock\n", 1)
    dataset = read_mapped(tmp_path, row("901", *figures()), mapping)
    assert indicator(dataset, "PLANS_NUM: under a year").meaning is PeriodMeaning.STOCK


def test_a_file_without_rows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError, match="no rows below its headings"):
        read_mapped(tmp_path, [])


def test_a_file_whose_periods_cannot_be_read_is_refused_with_the_first(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError, match=r"1 row has periods such as 2022\.0") as error:
        read_mapped(tmp_path, row("901", *figures(), period="2022.0"))
    assert error.value.place == "plans.csv, row 2, column 2"


def test_text_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "plans.csv", [HEADINGS, *row("901", *figures())])
    path.write_bytes(path.read_bytes().replace(b"Northmoor", b"N\xf6rthmoor"))
    with pytest.raises(WorkbookError, match="not text in UTF-8"):
        ingest(asked(mapped(tmp_path, plans=MAPPING), path))


def test_places_that_are_set_aside_are_never_looked_up(tmp_path: Path) -> None:
    ward = ("2022", "Reporting year", "Ward", "X99", "Elsewhere", *[""] * 5, "Total", *figures())
    dataset = read_mapped(tmp_path, [*row("901", *figures()), ward])
    assert not [each for each in dataset.problems if each.severity is Severity.SEVERE]


def test_a_known_number_goes_before_a_name_that_nobody_knows(tmp_path: Path) -> None:
    named = (*place("903")[:5], "903", "", "Unitary of Kingsham")
    dataset = read_mapped(tmp_path, [("2022", "Reporting year", *named, "Total", *figures())])
    assert said(dataset, "PLANS_NUM", "903", "2022") == 100


def test_the_metadata_says_nothing_of_a_code_of_the_catalogue(tmp_path: Path) -> None:
    write_csv(
        tmp_path / "plans.meta.csv",
        [("col_name", "col_type", "label", "indicator_unit", "indicator_dp"),
         ("rate", "Indicator", "Rate", "%", "4")],
    )  # fmt: skip
    mapping = MAPPING.replace("    column: rate\n", "    column: rate\n    pair: PLANS_NUM\n")
    plans = indicator(read_mapped(tmp_path, row("901", *figures()), mapping), "PLANS")
    assert (plans.places, plans.unit, plans.pair) == (1, "per 10,000 children", "PLANS_NUM")
