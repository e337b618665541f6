"""Council scorecards: the four forms at hand, what they state, and what is told of the rest."""

from __future__ import annotations

import datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from reportgen.domain.area import AreaKind
from reportgen.domain.indicator import Measure, PeriodMeaning
from reportgen.domain.problem import Severity
from reportgen.domain.threshold import Polarity, ToleranceUnit
from reportgen.errors import WorkbookError
from reportgen.ingest.step import ingest
from tests.ingest.builders import asked, indicator, place_of, rows_of, said, told, workspace
from tests.ingest.scorecard_builders import (
    COUNTY,
    HALTON,
    HAVERING,
    ROTHERHAM,
    TITLE,
    read_card,
    scorecard,
    table,
)


def test_months_of_a_row_are_read_with_their_cells(tmp_path: Path) -> None:
    data = read_card(tmp_path, ROTHERHAM)
    assert said(data, "northmoor_1.1", "901", "March 2017") == 84.5
    assert place_of(data, "northmoor_1.1", "901", "March 2017") == "card.xlsx, Scorecard!G5"


def test_years_beside_months_are_an_indicator_of_their_own(tmp_path: Path) -> None:
    data = read_card(tmp_path, ROTHERHAM)
    labels = [said(data, "northmoor_1.1_year", "901", year) for year in ("2014/15", "2016/17")]
    assert labels == [75.0, 81.2]
    assert rows_of(data, "northmoor_1.1", "901", "2016/17").empty
    assert indicator(data, "northmoor_1.1_year").name.endswith("(by year)")


def test_a_blank_annual_cell_makes_no_indicator(tmp_path: Path) -> None:
    data = read_card(tmp_path, ROTHERHAM)
    assert "northmoor_2.1_year" not in set(data.observations["code"])


def test_a_count_at_the_end_of_a_month_is_of_its_last_day(tmp_path: Path) -> None:
    data = read_card(tmp_path, ROTHERHAM)
    assert said(data, "northmoor_2.1", "901", "28 February 2017") == 69.8
    assert indicator(data, "northmoor_2.1").meaning is PeriodMeaning.STOCK


def test_a_section_row_is_the_topic_of_the_rows_below(tmp_path: Path) -> None:
    data = read_card(tmp_path, ROTHERHAM)
    assert indicator(data, "northmoor_1.2").topic == "CONTACT AND REFERRAL"
    assert indicator(data, "northmoor_2.1").topic == "PLANS"
    assert told(data, "headings of sections", Severity.NOTE).place.endswith("row 4")


def test_the_better_way_is_taken_from_its_column_with_its_cell(tmp_path: Path) -> None:
    data = read_card(tmp_path, ROTHERHAM)
    found = {code: indicator(data, f"northmoor_{code}") for code in ("1.1", "1.2", "2.1")}
    ways = [each.polarity for each in found.values()]
    assert ways == [Polarity.HIGH, Polarity.NONE, Polarity.LOW]
    place = found["1.1"].polarity_provenance
    assert place is not None
    assert place.place == 'card.xlsx, sheet "Scorecard", cell C5'


def test_the_kind_of_number_is_as_the_name_and_the_cells_say(tmp_path: Path) -> None:
    data = read_card(tmp_path, ROTHERHAM)
    shown = [indicator(data, f"northmoor_{code}") for code in ("1.1", "1.2", "2.1")]
    assert [each.measure for each in shown] == [Measure.PERCENTAGE, Measure.COUNT, Measure.RATE]
    assert [each.unit for each in shown] == ["%", "", "per 10,000"]
    assert [each.places for each in shown] == [1, 0, 1]


def test_a_national_average_is_of_its_own_year(tmp_path: Path) -> None:
    data = read_card(tmp_path, ROTHERHAM)
    assert said(data, "northmoor_1.1_year", "970", "2014/15") == 76.3
    assert rows_of(data, "northmoor_1.1", "970", "March 2017").empty


def test_a_neighbour_average_is_set_aside_and_told(tmp_path: Path) -> None:
    data = read_card(tmp_path, ROTHERHAM)
    assert told(data, "DATA OF OTHERS STAT NEIGH AVE", Severity.NOTE).place.endswith("cell P3")
    assert 77.0 not in set(data.observations["value"])


def test_quarters_and_a_share_of_the_target_are_read(tmp_path: Path) -> None:
    data = read_card(tmp_path, HAVERING)
    assert said(data, "northmoor_c1", "901", "Q3 2013/14") == 61.0
    assert said(data, "northmoor_c1", "901", "Q3 2014/15") == 60.0
    target = indicator(data, "northmoor_c1").thresholds.target
    assert target is not None
    assert target.tolerance is not None
    assert target.value == Decimal(65)
    assert target.tolerance.unit is ToleranceUnit.PER_CENT


def test_bigger_is_better_under_value_says_which_way_is_good(tmp_path: Path) -> None:
    data = read_card(tmp_path, HAVERING)
    ways = [indicator(data, f"northmoor_{code}").polarity for code in ("c1", "c2")]
    assert ways == [Polarity.HIGH, Polarity.LOW]


def test_areas_side_by_side_are_parts_of_the_authority(tmp_path: Path) -> None:
    data = read_card(tmp_path, COUNTY)
    code = "northmoor_in_suitable_accommodation"
    assert said(data, code, "901", "October 2019") == 91.3
    assert said(data, code, "901-north", "October 2019") == 90.1
    north = data.areas["901-north"]
    assert (north.kind, north.within) == (AreaKind.LOCAL, "901")
    assert north.in_sentence == "North"


def test_a_dash_and_not_available_never_become_nought(tmp_path: Path) -> None:
    data = read_card(tmp_path, COUNTY)
    code = "northmoor_in_suitable_accommodation"
    assert said(data, code, "901-central", "October 2019") == "-"
    assert said(data, "northmoor_in_touch", "901-east", "October 2019") == "-"


def test_a_quarter_without_a_year_takes_it_from_the_title(tmp_path: Path) -> None:
    data = read_card(tmp_path, HALTON)
    assert said(data, "northmoor_ch1", "901", "Q3 2019/20") == 91.0
    assert said(data, "northmoor_ch1_year", "901", "2018/19") == 93.0
    target = indicator(data, "northmoor_ch1").thresholds.target
    assert target is not None
    assert target.value == 95


def test_months_below_a_year_are_of_that_financial_year(tmp_path: Path) -> None:
    rows = (
        TITLE,
        ("Indicator", "Good is", "2019/20", None, None, "2018/19"),
        (None, None, "Nov", "Dec", "Jan", "Actual"),
        ("Plans made", "High", 1, 2, 3, 4),
    )
    data = read_card(tmp_path, rows)
    labels = ("November 2019", "December 2019", "January 2020")
    assert [said(data, "northmoor_plans_made", "901", each) for each in labels] == [1, 2, 3]
    assert said(data, "northmoor_plans_made_year", "901", "2018/19") == 4


def test_a_group_called_kpi_over_number_and_measure_is_no_row_of_headings(tmp_path: Path) -> None:
    rows = (
        ("Northmoor Council performance report", *(None,) * 5),
        ("KPI", None, "2023/24", None, "2024/25", "Target"),
        ("No", "Measure", "Q3", "Q4", "Q1", "Green"),
        (1, "Visits in time (%)", 78.1, 79.9, 82, "85% or more"),
    )
    data = read_card(tmp_path, rows, merged=("A2:B2", "C2:D2"))
    assert [
        said(data, "northmoor_1", "901", period)
        for period in ("Q3 2023/24", "Q4 2023/24", "Q1 2024/25")
    ] == [78.1, 79.9, 82]
    assert indicator(data, "northmoor_1").name == "Visits in time (%)"


def test_merged_headings_and_titles_are_read_like_plain_ones(tmp_path: Path) -> None:
    rows = (
        (*TITLE, None, None, None),
        ("Indicator", "Good is", "2019/20", None),
        (None, None, "Nov", "Dec"),
        ("Plans",),
        ("Plans made", "High", 1, 2),
    )
    data = read_card(tmp_path, rows, merged=("A1:D1", "A2:A3", "B2:B3", "C2:D2", "A4:D4"))
    assert said(data, "northmoor_plans_made", "901", "December 2019") == 2
    assert indicator(data, "northmoor_plans_made").topic == "Plans"


@pytest.mark.parametrize(
    ("note", "label"),
    [
        ("Monthly", "October 2019"),
        ("Year to date", "April to October 2019"),
        ("Cumulative (YTD)", "April to October 2019"),
        ("Rolling 12 months", "12 months to October 2019"),
        ("Snapshot at month end", "31 October 2019"),
        ("Snapshot", "October 2019"),
    ],
)
def test_the_data_note_decides_the_kind_of_period(tmp_path: Path, note: str, label: str) -> None:
    headings = ("Ref", "Indicator", "Data note", "Oct-19")
    data = read_card(tmp_path, table(("1", "Plans made", note, 12), headings=headings))
    assert said(data, "northmoor_1", "901", label) == 12


def test_a_quarterly_figure_in_a_month_that_ends_no_quarter_is_set_aside(tmp_path: Path) -> None:
    headings = ("Ref", "Indicator", "Data note", "Sep-19", "Oct-19")
    data = read_card(tmp_path, table(("1", "Plans made", "Quarterly", 12, 5), headings=headings))
    assert said(data, "northmoor_1", "901", "Q2 2019/20") == 12
    assert told(data, "no such period ends in October 2019").place.endswith("cell E3")


def test_a_year_that_is_not_over_is_no_figure_of_the_year(tmp_path: Path) -> None:
    headings = ("Ref", "Indicator", "Good is", "Oct-19", "2019/20")
    data = read_card(tmp_path, table(("1", "Plans made", "High", 12, 80), headings=headings))
    assert told(data, "2019/20 was not over").place.endswith("cell E3")
    assert 80.0 not in set(data.observations["value"])


def test_districts_in_rows_stand_under_the_name_above_them(tmp_path: Path) -> None:
    rows = table(
        ("1", "Rate of plans", "Upton", 73.3, 74.0),
        (None, None, "Netherby", 14.1, 14.0),
        (None, None, "Northmoor", 40.2, 41.0),
        headings=("Ref", "Indicator", "District", "Sep-19", "Oct-19"),
    )
    data = read_card(tmp_path, rows)
    assert said(data, "northmoor_1", "901-netherby", "October 2019") == 14.0
    assert said(data, "northmoor_1", "901", "October 2019") == 41.0
    assert data.areas["901-upton"].in_sentence == "Upton"


def test_numerator_and_denominator_are_indicators_that_the_figure_names(tmp_path: Path) -> None:
    headings = ("Ref", "Indicator", "Good is", "Oct-19", "Numerator", "Denominator")
    data = read_card(tmp_path, table(("1", "% seen", "High", 80, 8, 10), headings=headings))
    found = indicator(data, "northmoor_1")
    assert (found.numerator, found.denominator) == (
        "northmoor_1_numerator",
        "northmoor_1_denominator",
    )
    assert said(data, found.denominator, "901", "October 2019") == 10


def test_a_numerator_of_one_of_two_months_is_not_guessed(tmp_path: Path) -> None:
    headings = ("Ref", "Indicator", "Good is", "Sep-19", "Oct-19", "Numerator")
    data = read_card(tmp_path, table(("1", "% seen", "High", 80, 85, 8), headings=headings))
    assert told(data, "does not say to which").place.endswith("cell F3")
    assert not indicator(data, "northmoor_1").numerator


@pytest.mark.parametrize("period", ["Oct-19", "October 2019", "oct 19"])
def test_a_numerator_headed_as_the_warning_advises_is_read(tmp_path: Path, period: str) -> None:
    headings = ("Ref", "Indicator", "Good is", "Sep-19", "Oct-19", f"Numerator {period}")
    data = read_card(tmp_path, table(("1", "% seen", "High", 80, 85, 8), headings=headings))
    found = indicator(data, "northmoor_1")
    assert found.numerator == "northmoor_1_numerator"
    assert said(data, found.numerator, "901", "October 2019") == 8


def test_two_figures_in_a_cell_stop_the_run(tmp_path: Path) -> None:
    rows = table(("1", "Plans", "Low", "1296", "1194 (48.2 per 10,000)"))
    with pytest.raises(WorkbookError) as raised:
        read_card(tmp_path, rows)
    assert raised.value.place.endswith("cell E3")
    assert '"1194 (48.2 per 10,000)"' in raised.value.found
    assert "a row of its own" in raised.value.cure


def test_a_unit_beside_a_number_is_the_unit(tmp_path: Path) -> None:
    data = read_card(tmp_path, table(("1", "Plans", "Low", "47.1 per 10,000", "48.2 per 10,000")))
    assert said(data, "northmoor_1", "901", "October 2019") == 48.2
    assert indicator(data, "northmoor_1").unit == "per 10,000"


def test_a_scorecard_without_an_authority_is_refused_with_the_cure(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError) as raised:
        read_card(tmp_path, (("Scorecard",), *table(("1", "Plans", "Low", 1, 2))[1:]))
    assert "nothing says which authority" in raised.value.found
    assert "in a line above the headings" in raised.value.cure


def test_a_title_with_two_authorities_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WorkbookError) as raised:
        read_card(tmp_path, (("Northmoor and Saltby",), *table(("1", "Plans", "Low", 1, 2))[1:]))
    assert raised.value.found == "the title names 2 authorities: Northmoor, Saltby."


def test_a_column_that_nobody_knows_is_told(tmp_path: Path) -> None:
    headings = ("Ref", "Indicator", "Good is", "Oct-19", "Flavour")
    data = read_card(tmp_path, table(("1", "Plans", "High", 1, 7), headings=headings))
    assert told(data, 'the column "Flavour"', Severity.WARNING).place.endswith("cell E2")


def test_figures_without_a_name_are_told(tmp_path: Path) -> None:
    data = read_card(tmp_path, table(("1", "Plans", "High", 1, 7), ("2", None, "High", 3, 4)))
    assert told(data, "no name of an indicator", Severity.SEVERE).place.endswith("cell B4")


def test_a_column_of_figures_without_a_period_is_severe(tmp_path: Path) -> None:
    headings = ("Ref", "Indicator", "Good is", "Oct-19", "North")
    data = read_card(tmp_path, table(("1", "Plans", "High", 1, 7), headings=headings))
    assert told(data, '"North" names no period', Severity.SEVERE).place.endswith("cell E2")


def test_a_national_average_without_a_year_is_set_aside(tmp_path: Path) -> None:
    headings = ("Ref", "Indicator", "Good is", "Oct-19", "National average")
    data = read_card(tmp_path, table(("1", "Rate", "Low", 48.2, 45.7), headings=headings))
    assert "names no period" in told(data, "England's figure", Severity.NOTE).found
    assert 45.7 not in set(data.observations["value"])


def test_one_name_in_two_sections_is_two_indicators(tmp_path: Path) -> None:
    rows = (
        TITLE,
        ("Indicator", "Good is", "Oct-19"),
        ("Child Protection",),
        ("Visits in time", "High", "85%"),
        ("Children Looked After",),
        ("Visits in time", "High", "92%"),
    )
    data = read_card(tmp_path, rows)
    found = dict(zip(data.observations["code"], data.observations["value"], strict=True))
    assert found == {
        "northmoor_visits_in_time_child_protection": 85,
        "northmoor_visits_in_time_children_looked_after": 92,
    }


def test_a_table_of_lait_is_never_taken_for_a_scorecard(tmp_path: Path) -> None:
    rows = (
        ("LA and Regionz", "Measure", "Topic", "2021", "2022"),
        ("Northmoor", "Plans", "Protection", 1, 2),
    )
    with pytest.raises(WorkbookError, match="no known layout"):
        read_card(tmp_path, rows)


def test_cells_shown_as_per_cent_say_the_unit(tmp_path: Path) -> None:
    path = scorecard(
        tmp_path / "card.xlsx",
        table(("1", "In work", "High", 0.5, 0.438), ("2", "Open", "Low", 7, 9)),
    )
    book = openpyxl.load_workbook(path)
    for cell in ("D3", "E3"):
        book["Scorecard"][cell].number_format = "0.0%"
    book.save(path)
    data = ingest(asked(workspace(tmp_path), path))
    assert said(data, "northmoor_1", "901", "October 2019") == 43.8
    assert (indicator(data, "northmoor_1").unit, indicator(data, "northmoor_2").unit) == ("%", "")


def test_a_first_day_is_its_month_to_a_monthly_row_alone(tmp_path: Path) -> None:
    day = datetime.datetime(2019, 10, 1)  # noqa: DTZ001 - a cell has no zone
    headings = ("Ref", "Indicator", "Data note", day)
    rows = table(("1", "Made", "Monthly", 12), ("2", "Open", None, 15), headings=headings)
    path = scorecard(tmp_path / "card.xlsx", rows)
    book = openpyxl.load_workbook(path)
    book["Scorecard"]["D2"].number_format = "dd/mm/yyyy"
    book.save(path)
    data = ingest(asked(workspace(tmp_path), path))
    assert said(data, "northmoor_1", "901", "October 2019") == 12
    assert said(data, "northmoor_2", "901", "1 October 2019") == 15


def test_number_beside_rate_below_a_month_is_told_not_lost(tmp_path: Path) -> None:
    rows = (
        TITLE,
        ("Indicator", "Good is", "Oct-19", None),
        (None, None, "Number", "Actual"),
        ("Plans", "Low", 1194, 48.2),
    )
    data = read_card(tmp_path, rows, merged=("C2:D2",))
    assert told(data, 'the column "Oct-19 Number"', Severity.WARNING).place.endswith("cell C3")
    assert said(data, "northmoor_plans", "901", "October 2019") == 48.2


def test_one_number_for_two_indicators_of_two_sheets_stops_the_run(tmp_path: Path) -> None:
    path = scorecard(tmp_path / "card.xlsx", table(("1", "Plans", "Low", 1, 2)))
    book = openpyxl.load_workbook(path)
    second = book.create_sheet("Care leavers")
    for row in table(("1", "In work", "High", 3, 4)):
        second.append(list(row))
    book.save(path)
    with pytest.raises(WorkbookError) as raised:
        ingest(asked(workspace(tmp_path), path))
    assert 'the code "northmoor_1" would mean two indicators' in raised.value.found
    assert "description" in raised.value.cure


def test_two_papers_of_one_council_become_one_series(tmp_path: Path) -> None:
    headings = ("Ref", "Indicator", "Good is", "Nov-19")
    first = scorecard(tmp_path / "one.xlsx", table(("1", "Plans", "Low", 1, 2)))
    later = scorecard(tmp_path / "two.xlsx", table(("1", "Plans", "Low", 5), headings=headings))
    data = ingest(asked(workspace(tmp_path), first, later))
    labels = ("September 2019", "October 2019", "November 2019")
    assert [said(data, "northmoor_1", "901", each) for each in labels] == [1, 2, 5]


def test_a_month_left_out_is_not_put_down_to_the_years_that_nobody_published(
    tmp_path: Path,
) -> None:
    rows = (TITLE, ("Measure", "Good is", "Oct-19", "Dec-19"), ("Visits", "High", 85, 86))
    problem = told(read_card(tmp_path, rows), "no area has a figure between", Severity.NOTE)
    assert "2020" not in problem.cure
