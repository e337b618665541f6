"""Targets, edges and tolerances of a scorecard, and its colours and arrows beside its figures."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from reportgen.domain.problem import Severity
from reportgen.domain.threshold import Polarity
from reportgen.errors import WorkbookError
from tests.ingest.builders import indicator, told
from tests.ingest.scorecard_builders import (
    HALTON,
    HAVERING,
    ROTHERHAM,
    read_card,
    table,
)


def test_target_and_edges_are_rules_of_the_council_with_their_cell(tmp_path: Path) -> None:
    rules = indicator(read_card(tmp_path, ROTHERHAM), "northmoor_1.1").thresholds
    assert rules.target is not None
    assert rules.bands is not None
    assert rules.target.value == 80
    assert [int(edge) for edge in (rules.bands.green, rules.bands.red)] == [80, 70]
    assert rules.bands.provenance.place == 'card.xlsx, sheet "Scorecard", cell M5'
    assert rules.bands.provenance.owner == "the council, as its scorecard states"


def test_low_is_good_bands_turn_round(tmp_path: Path) -> None:
    rules = indicator(read_card(tmp_path, ROTHERHAM), "northmoor_2.1").thresholds
    assert rules.bands is not None
    assert [int(edge) for edge in (rules.bands.green, rules.bands.red)] == [70, 75]


def test_a_colour_that_the_figures_do_not_bear_out_is_told_with_both_cells(tmp_path: Path) -> None:
    problem = told(read_card(tmp_path, ROTHERHAM), "says red", Severity.WARNING)
    assert problem.place.endswith("cell J8")
    assert "cell G8" in problem.found
    assert "green" in problem.found


def test_wingdings_arrows_are_checked_against_the_quarter_they_name(tmp_path: Path) -> None:
    rows = [*HAVERING[:2], (*HAVERING[2][:6], "ê", *HAVERING[2][7:8], "é", *HAVERING[2][9:])]
    data = read_card(tmp_path, rows)
    short = told(data, "Short Term DOT", Severity.WARNING)
    assert "from 57" in short.found
    assert "to 60" in short.found
    assert "from 61" in told(data, "Long Term DOT", Severity.WARNING).found


def test_an_arrow_of_value_or_of_goodness_is_borne_out_by_either(tmp_path: Path) -> None:
    for arrow in ("↑", "↓"):  # it rose, and low is good
        row = ("1", "Rate of plans", "Low", 40, 45, arrow)
        headings = ("Ref", "Indicator", "Good is", "Sep-19", "Oct-19", "DOT")
        data = read_card(tmp_path, table(row, headings=headings))
        assert not [each for each in data.problems if "DOT" in each.found]


def test_a_description_may_say_that_arrows_mean_better(tmp_path: Path) -> None:
    row = ("1", "Rate of plans", "Low", 40, 45, "↑")
    headings = ("Ref", "Indicator", "Good is", "Sep-19", "Oct-19", "DOT")
    text = "kind: scorecard\narrows: better\n"
    data = read_card(tmp_path, table(row, headings=headings), yaml=text)
    assert told(data, "DOT", Severity.WARNING).place.endswith("cell F3")


def test_a_tick_beside_a_missed_target_is_told(tmp_path: Path) -> None:
    problem = told(read_card(tmp_path, HALTON), "Current Progress", Severity.WARNING)
    assert "says green" in problem.found
    assert "cell F3" in problem.found


def test_a_target_on_the_wrong_side_is_set_aside(tmp_path: Path) -> None:
    headings = ("Ref", "Indicator", "Good is", "Oct-19", "Target")
    data = read_card(tmp_path, table(("1", "% seen", "High", 80, "10% or less"), headings=headings))
    problem = told(data, "wrong side", Severity.WARNING)
    assert problem.place.endswith("cell E3")
    assert indicator(data, "northmoor_1").thresholds.target is None


def test_a_crossed_pair_of_edges_stops_the_run_with_its_cell(tmp_path: Path) -> None:
    headings = ("Ref", "Indicator", "Good is", "Oct-19", "Red", "Green")
    with pytest.raises(WorkbookError) as raised:
        read_card(tmp_path, table(("1", "% seen", "High", 80, "<95%", "90%"), headings=headings))
    assert raised.value.place.endswith("cell F3")
    assert "green is 90 and red is 95" in raised.value.found


def test_colours_without_a_better_way_are_set_aside(tmp_path: Path) -> None:
    headings = ("Ref", "Indicator", "Oct-19", "Red", "Green", "RAG")
    data = read_card(
        tmp_path, table(("1", "% seen", 80, "<95%", "90%", "Green"), headings=headings)
    )
    assert told(data, "colours are set without a better way").place.endswith("cell E3")
    assert indicator(data, "northmoor_1").thresholds.bands is None
    assert indicator(data, "northmoor_1").polarity is Polarity.UNSTATED


def test_a_range_is_no_target(tmp_path: Path) -> None:
    headings = ("Ref", "Indicator", "Good is", "Oct-19", "Target")
    data = read_card(tmp_path, table(("1", "Rate", "Neutral", 80, "70-90"), headings=headings))
    assert told(data, "is a range", Severity.WARNING).place.endswith("cell E3")


@pytest.mark.parametrize("written", ["90%>", "90%<"])
def test_a_sign_after_the_number_is_not_guessed(tmp_path: Path, written: str) -> None:
    headings = ("Ref", "Indicator", "Good is", "Oct-19", "Red", "Green")
    data = read_card(
        tmp_path, table(("1", "% seen", "High", 80, written, "95%"), headings=headings)
    )
    assert told(data, f'"{written}" under "Red"').place.endswith("cell E3")
    assert indicator(data, "northmoor_1").thresholds.bands is None


def test_five_per_cent_of_a_percentage_may_be_points_and_is_told(tmp_path: Path) -> None:
    headings = ("Ref", "Indicator", "Good is", "Oct-19", "Target", "Tolerance")
    data = read_card(tmp_path, table(("1", "% seen", "High", 80, 90, "5%"), headings=headings))
    assert told(data, "may be points or a share", Severity.WARNING).place.endswith("cell F3")
    target = indicator(data, "northmoor_1").thresholds.target
    assert target is not None
    assert target.tolerance is None


def test_a_target_of_a_whole_year_is_not_held_against_a_month(tmp_path: Path) -> None:
    headings = ("Ref", "Indicator", "Good is", "Oct-19", "2019/20 Target")
    data = read_card(tmp_path, table(("1", "Number of homes", "High", 8, 90), headings=headings))
    assert told(data, "figures are of parts of a year").place.endswith("cell E3")
    assert indicator(data, "northmoor_1").thresholds.target is None


def test_a_target_of_the_latest_year_goes_before_an_older_one(tmp_path: Path) -> None:
    headings = ("Ref", "Indicator", "Good is", "Oct-19", "18/19 Target", "19/20 Target")
    data = read_card(tmp_path, table(("1", "% seen", "High", 80, 85, 90), headings=headings))
    target = indicator(data, "northmoor_1").thresholds.target
    assert target is not None
    assert target.value == Decimal(90)
    assert told(data, 'targets of "18/19 Target"', Severity.NOTE).place.endswith("cell E2")


def test_a_word_that_is_no_polarity_judges_nothing(tmp_path: Path) -> None:
    data = read_card(tmp_path, table(("1", "Plans", "see note", 1, 2)))
    assert told(data, '"see note"', Severity.WARNING).place.endswith("cell C3")
    assert indicator(data, "northmoor_1").polarity is Polarity.UNSTATED


def test_low_is_good_beside_a_target_alone_makes_green(tmp_path: Path) -> None:
    headings = ("Ref", "Indicator", "Good is", "Oct-19", "Target", "RAG")
    rows = table(
        ("1", "Rate of plans", "Low", 40, 45, "Green"),
        ("2", "Rate of referrals", "Low", 50, 45, "Green"),
        headings=headings,
    )
    data = read_card(tmp_path, rows)
    problem = told(data, "says green", Severity.WARNING)
    assert problem.place.endswith("cell F4")
    assert "makes it amber or red" in problem.found


def test_a_years_national_average_beside_months_alone_is_set_aside(tmp_path: Path) -> None:
    headings = ("Ref", "Indicator", "Good is", "Oct-19", "National average 2018/19")
    data = read_card(tmp_path, table(("1", "Rate", "Low", 48.2, 45.7), headings=headings))
    problem = told(data, "England's figure", Severity.NOTE)
    assert "a period like 2018/19" in problem.found
    assert "970" not in set(data.observations["area"])
