"""A change told anew from cells: right it is, and each way it may be told wrong."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.verify.evidence import Reading
from tests.verify.recompute.claims_builder import ID, about, claim, ledger, truth, unlike
from tests.verify.recompute.evidence_builder import Lines, line_of

FALLING = Lines({(ID, "Northmoor"): line_of("Northmoor", 2018, "84.3", "80.0", "75.1", "", "70.7")})


def test_the_change_on_the_previous_period_is_between_the_two_newest_figures() -> None:
    found = truth(claim("change_previous"), FALLING)
    assert found.figures == {"value": "70.7", "reference": "75.1"}
    assert found.numbers == {"difference": "-4.4"}
    assert found.periods == {"reference_period": "2020"}
    assert found.words == {
        "kind_of": "previous",
        "direction": "fell",
        "size": "plain",
        "judgement": "worsened",
    }


def test_the_latest_year_is_said_only_where_no_year_lies_between() -> None:
    line = line_of("Northmoor", 2020, "75.1", "73.0", "70.7")
    found = truth(claim("change_previous"), Lines({(ID, "Northmoor"): line}))
    assert found.words["consecutive"] == "yes"
    assert "consecutive" not in truth(claim("change_previous"), FALLING).words


def test_the_change_since_the_baseline_begins_with_the_window() -> None:
    assert truth(claim("change_baseline"), FALLING).periods == {"reference_period": "2018"}
    short = ledger(window=4)
    assert truth(claim("change_baseline"), FALLING, short).periods == {"reference_period": "2019"}


def test_a_baseline_of_the_report_or_the_indicator_decides_where_it_begins() -> None:
    asked = ledger(baseline="2020")
    assert truth(claim("change_baseline"), FALLING, asked).figures["reference"] == "75.1"
    own = ledger(about(baseline="2019"), baseline="2020")
    assert truth(claim("change_baseline"), FALLING, own).figures["reference"] == "80.0"


def test_no_figure_before_a_break_is_compared() -> None:
    broken = ledger(breaks={"Northmoor": ["2019"]})
    assert truth(claim("change_baseline"), FALLING, broken).figures["reference"] == "80.0"


def test_a_break_at_the_newest_figure_leaves_nothing_to_compare_with() -> None:
    found = truth(claim("change_previous"), FALLING, ledger(breaks={"Northmoor": ["2022"]}))
    assert found.faults == (
        "The workbook holds no earlier figure that this one may be compared with.",
    )


def test_a_figure_that_is_not_the_newest_is_a_fault() -> None:
    assert truth(claim("change_previous", "2020"), FALLING).faults == (
        "The workbook holds a newer figure, of 2022.",
    )


@pytest.mark.parametrize(
    ("part", "name", "wrong"),
    [
        ("figures", "value", "75.1"),  # the year before's value as the newest
        ("figures", "reference", "75.2"),  # last digit
        ("numbers", "difference", "4.4"),
        ("words", "direction", "rose"),
        ("words", "judgement", "improved"),
        ("words", "size", "considerable"),
        ("periods", "reference_period", "2019"),
    ],
)
def test_a_change_told_wrong_in_one_thing_is_found(part: str, name: str, wrong: str) -> None:
    (found,) = unlike(claim("change_previous"), FALLING, None, **{part: {name: wrong}})
    assert (found.name, found.claimed) == (name, wrong)
    assert found.true not in ("", wrong)


def test_a_rate_changes_in_per_cent_and_more_than_halves() -> None:
    rates = Lines({(ID, "Northmoor"): line_of("Northmoor", 2021, "50.2", "19.2")})
    found = truth(claim("change_previous"), rates, ledger(about(measure="rate", polarity="none")))
    assert found.numbers == {"difference": "-31.0", "per_cent": "-61.8"}
    assert (found.words["multiple"], found.words["size"]) == ("more than halved", "sharp")
    assert "judgement" not in found.words


@pytest.mark.parametrize(
    ("later", "word"),
    [("51.1", ""), ("51.0", "halved"), ("49.0", "halved"), ("48.9", "more than halved")],
)
def test_halved_holds_within_two_per_cent(later: str, word: str) -> None:
    rates = Lines({(ID, "Northmoor"): line_of("Northmoor", 2021, "100.0", later)})
    found = truth(claim("change_previous"), rates, ledger(about(measure="rate")))
    assert found.words.get("multiple", "") == word


def test_a_very_small_number_bears_no_adverb_and_no_per_cent() -> None:
    few = Lines({(ID, "Northmoor"): line_of("Northmoor", 2021, "9", "3")})
    found = truth(claim("change_previous"), few, ledger(about(measure="count", places=0)))
    assert found.words["size"] == "plain"
    assert found.numbers == {"difference": "-6"}
    assert "multiple" not in found.words


def test_windows_that_share_years_have_no_change_that_is_judged() -> None:
    line = line_of("Northmoor", 2018, "81.0", "84.0")
    windows = [replace(each, period=f"{int(each.period) - 2}-{each.period[2:]}") for each in line]
    found = truth(claim("change_previous", "2017-19"), Lines({(ID, "Northmoor"): windows}))
    assert found.words["overlapping"] == "yes"
    assert "judgement" not in found.words


@pytest.mark.parametrize(
    ("later", "word"),
    [
        ("195.9", ""),
        ("196.0", "doubled"),
        ("204.0", "doubled"),
        ("204.1", "more than doubled"),
        ("290.0", "more than doubled"),
    ],
)
def test_doubled_holds_within_two_per_cent(later: str, word: str) -> None:
    rates = Lines({(ID, "Northmoor"): line_of("Northmoor", 2021, "100.0", later)})
    found = truth(claim("change_previous"), rates, ledger(about(measure="rate")))
    assert found.words.get("multiple", "") == word


def test_a_month_stands_beside_the_same_month_of_the_year_before_and_no_other() -> None:
    months = {"October 2018": "70.0", "September 2019": "72.0", "October 2019": "75.0"}
    line = [Reading("Northmoor", label, Decimal(shown), 1) for label, shown in months.items()]
    entry = claim("change_year_earlier", "October 2019")
    found = truth(entry, Lines({(ID, "Northmoor"): line}))
    assert (found.figures["reference"], found.words["size"]) == ("70.0", "considerable")
    assert truth(entry, Lines({(ID, "Northmoor"): line[1:]})).faults


def test_a_year_is_told_as_the_previous_one_and_not_as_a_year_earlier() -> None:
    assert truth(claim("change_year_earlier"), FALLING).faults
