"""Fingertips: an indicator's number, sex and age find its code; notes become reasons."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.domain.dataset import Dataset
from reportgen.domain.problem import Severity
from reportgen.errors import WorkbookError
from reportgen.ingest.step import ingest
from tests.ingest.builders import AREAS, Rows, asked, indicator, place_of, said, told, write_csv
from tests.ingest.tidy_builders import mapped, real

HEADINGS = (
    "Indicator ID", "Indicator Name", "Parent Code", "Parent Name", "Area Code", "Area Name",
    "Area Type", "Sex", "Age", "Category Type", "Category", "Time period", "Value",
    "Lower CI 95.0 limit", "Count", "Denominator", "Value note", "Recent Trend",
    "Time period Sortable",
)  # fmt: skip
MAPPING = """\
kind: fingertips
title: Plans seen by the health service
topic: Protection
periods: last year
indicators:
  - id: 7
    code: PLANS
    sex: Persons
    age: <15 yrs
    count: {code: PLANS_NUM, measure: Number of plans, kind: count, places: 0}
    population: {code: CHILDREN, measure: Number of children, kind: count, places: 0}
"""
DECILES = """\
    breakdowns:
      - category_type: Deciles
        dimension: deprivation
        measure: Plans, {part}
"""
CODES = {"901": "E06000991", "902": "E10000992", "970": "E92000001", "981": "E12000099"}


def line(
    area: str,
    value: object = "30.000001",
    period: str = "2021/22",
    *,
    number: str = "7",
    sex: str = "Persons",
    category: str = "",
    note: str = "",
    count: object = 60,
    sortable: str = "",
) -> tuple[object, ...]:
    """One row of an invented area; 60 plans of 20,000 children are 30 for every 10,000."""
    names = {str(row[0]): str(row[1]) for row in AREAS[1:]}
    code, name = CODES.get(area, area), names.get(area, "A district")
    return (
        number, "Plans", "E92000001", "England", code, name, "Counties & UAs (from Apr 2023)",
        sex, "<15 yrs", "Deciles" if category else "", category, period, value, "1",
        count, 20000, note, "Increasing and getting worse", sortable or f"{period[:4]}0000",
    )  # fmt: skip


def read_lines(folder: Path, *rows: tuple[object, ...], mapping: str = MAPPING) -> Dataset:
    areas: Rows = (
        (*AREAS[0], "ons_codes"),
        *((*row, CODES.get(str(row[0]), "")) for row in AREAS[1:]),
    )
    inputs = mapped(folder, health=mapping)
    write_csv(inputs / "areas" / "areas.csv", areas)
    return ingest(asked(inputs, write_csv(folder / "health.csv", [HEADINGS, *rows])))


def test_value_count_and_population_become_three_indicators(tmp_path: Path) -> None:
    dataset = read_lines(tmp_path, line("901"), line("970", count=90, value=45))
    assert said(dataset, "PLANS", "901", "2022") == 30.000001
    assert said(dataset, "PLANS_NUM", "901", "2022") == 60
    assert said(dataset, "CHILDREN", "970", "2022") == 20000
    plans = indicator(dataset, "PLANS")
    assert (plans.numerator, plans.denominator) == ("PLANS_NUM", "CHILDREN")
    assert place_of(dataset, "PLANS_NUM", "901", "2022") == "health.csv, row 2, column 15"


def test_a_standardised_rate_has_no_numerator(tmp_path: Path) -> None:
    mapping = MAPPING.replace("    sex:", "    standardised: true\n    sex:")
    dataset = read_lines(tmp_path, line("901", 99), mapping=mapping)
    assert indicator(dataset, "PLANS").numerator == ""
    assert not [each for each in dataset.problems if each.check == "quotients"]


def test_a_rate_that_is_not_its_count_over_its_population_is_severe(tmp_path: Path) -> None:
    dataset = read_lines(tmp_path, line("901", 45, count=61))
    problem = told(dataset, "61 of 20,000 is 30.5", Severity.SEVERE)
    assert (problem.check, problem.place) == ("quotients", "health.csv, row 2, column 13")


@pytest.mark.parametrize(
    ("period", "label"),
    [("2021/22", "2022"), ("2022", "2022"), ("2016 - 18", "2016-18"),
     ("2015/16 - 19/20", "2015/16-19/20"), ("2021/22 Q2", "Q2 2021/22")],
)  # fmt: skip
def test_periods_are_read_without_their_blanks(tmp_path: Path, period: str, label: str) -> None:
    assert said(read_lines(tmp_path, line("901", period=period)), "PLANS_NUM", "901", label) == 60


@pytest.mark.parametrize("period", ["2019 - 20", "Latest", "2021/23"])
def test_a_period_that_may_mean_two_things_is_set_aside(tmp_path: Path, period: str) -> None:
    dataset = read_lines(tmp_path, line("901"), line("902", period=period))
    told(dataset, f'periods that are not read: "{period}"', Severity.WARNING)
    assert set(dataset.observations["area"]) == {"901"}


def test_a_sort_key_of_another_year_sets_the_row_aside(tmp_path: Path) -> None:
    dataset = read_lines(tmp_path, line("901"), line("902", sortable="20180000"))
    told(dataset, "1 row has periods that are not read", Severity.WARNING)


@pytest.mark.parametrize(
    ("note", "marker"),
    [("Value suppressed for disclosure control due to small count", "c"),
     ("Value missing in source data", "x"),
     ("Value for Northmoor and Saltby combined", "empty")],
)  # fmt: skip
def test_a_missing_value_has_the_reason_of_its_note(tmp_path: Path, note: str, marker: str) -> None:
    dataset = read_lines(tmp_path, line("901"), line("902", "", note=note, count=""))
    assert said(dataset, "PLANS", "902", "2022") == marker
    assert "Saltby, 1 row in all" in told(dataset, note, Severity.WARNING).found


def test_an_estimated_value_is_kept_with_its_flag(tmp_path: Path) -> None:
    dataset = read_lines(tmp_path, line("901", 30, note="Value estimated"))
    frame = dataset.observations
    assert said(dataset, "PLANS", "901", "2022") == 30
    assert list(frame[frame["code"] == "PLANS"]["flags"]) == ["e"]


def test_the_same_row_under_two_parents_is_one_figure(tmp_path: Path) -> None:
    dataset = read_lines(tmp_path, line("970"), line("970"))
    assert said(dataset, "PLANS", "970", "2022") == 30.000001


def test_rows_of_other_areas_are_set_aside_with_their_number(tmp_path: Path) -> None:
    dataset = read_lines(tmp_path, line("901"), line("E07000123"), line("E38000001"))
    told(dataset, "2 rows are of the area type", Severity.NOTE)
    assert not [each for each in dataset.problems if each.severity is Severity.SEVERE]


def test_categories_are_left_out_unless_the_mapping_asks_for_them(tmp_path: Path) -> None:
    rows = (line("970"), line("970", 50, category="Most deprived"))
    assert set(read_lines(tmp_path, *rows).observations["code"]) == {
        "PLANS", "PLANS_NUM", "CHILDREN"
    }  # fmt: skip
    dataset = read_lines(tmp_path, *rows, mapping=MAPPING + DECILES)
    assert said(dataset, "PLANS: Most deprived", "970", "2022") == 50
    part = indicator(dataset, "PLANS: Most deprived").part
    assert part is not None
    assert (part.whole, part.dimension, part.complete) == ("PLANS", "deprivation", False)


def test_a_mapping_that_names_no_sex_is_refused_where_there_are_several(tmp_path: Path) -> None:
    mapping = MAPPING.replace("    sex: Persons\n", "")
    rows = (line("901"), line("901", 20, sex="Female"))
    with pytest.raises(WorkbookError) as error:
        read_lines(tmp_path, *rows, mapping=mapping)
    assert '"Sex" tells them apart: "Persons", "Female"' in error.value.found
    assert "health.yaml, line 6" in error.value.expected


def test_a_file_of_other_indicators_is_refused_with_their_numbers(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError, match=r"no mapping knows its indicators: 8 \(Plans\)"):
        read_lines(tmp_path, line("901", number="8"))


def test_indicators_without_a_mapping_are_told_once(tmp_path: Path) -> None:
    dataset = read_lines(tmp_path, line("901"), line("901", number="8"), line("901", number="9"))
    told(dataset, '2 indicators are in no mapping, and were not read: "8 (Plans)"', Severity.NOTE)


def test_the_shipped_mapping_reads_a_published_row(tmp_path: Path) -> None:
    """Lancashire, 2024/25: published by OHID in Fingertips, indicator 90284."""
    row = (
        "90284", "Hospital admissions caused by injuries", "E92000001", "England", "E10000017",
        "Lancashire", "Counties & UAs (from Apr 2023)", "Persons", "<15 yrs", "", "", "2024/25",
        "93.31745", "89.23153", "2005", "214858", "", "Decreasing and getting better", "20240000",
    )  # fmt: skip
    dataset = real(write_csv(tmp_path / "health.csv", [HEADINGS, row]))
    assert said(dataset, "HospAd0-14", "888", "2025") == 93.31745
    assert said(dataset, "HospAd0-14_Num", "888", "2025") == 2005
    assert not [each for each in dataset.problems if each.check == "quotients"]


def test_a_file_of_districts_alone_is_refused_with_what_it_holds(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError, match="no row of indicator 7 is one that") as error:
        read_lines(tmp_path, line("E07000123"))
    assert 'Sex: "Persons"' in error.value.expected


def test_rows_are_counted_not_the_figures_in_them(tmp_path: Path) -> None:
    dataset = read_lines(tmp_path, line("901"), line("902"))
    assert len(dataset.observations) == 6
    assert dataset.inputs[0].rows == 2
