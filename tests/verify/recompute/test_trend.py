"""The shape of a path, told anew by the published rule."""

from __future__ import annotations

import pytest

from tests.verify.recompute.claims_builder import ID, about, claim, ledger, truth, unlike
from tests.verify.recompute.evidence_builder import Lines, line_of


def over(*shown: str) -> Lines:
    return Lines({(ID, "Northmoor"): line_of("Northmoor", 2023 - len(shown), *shown)})


@pytest.mark.parametrize(
    ("shown", "shape"),
    [
        ("70.0 70.4 70.1 69.9 70.3", "stable"),
        ("60.0 64.0 70.0 70.2 70.1", "rise then plateau"),
        ("70.0 66.0 60.0 60.3 60.1", "fall then plateau"),
        ("60.0 62.0 64.1 66.0 68.3", "steady rise"),
        ("70.0 68.0 66.1 64.0 62.3", "steady fall"),
        ("60.0 60.4 60.8 70.0 71.5", "step up"),
        ("60.0 66.0 72.0 67.0 61.0", "peak"),
        ("72.0 66.0 60.0 66.0 71.0", "trough"),
        ("60.0 64.0 63.0 67.0 70.0", "overall rise"),
        ("60.0 62.0 62.0 65.0 68.0", "overall rise"),  # a year without change is not steady
        ("60.0 66.0 61.0 67.0 62.0", "fluctuating"),
    ],
)
def test_each_shape_is_found_and_another_word_for_it_is_not_let_pass(
    shown: str, shape: str
) -> None:
    evidence = over(*shown.split())
    assert truth(claim("trend"), evidence).words["shape"] == shape
    other = "steady rise" if shape != "steady rise" else "fluctuating"
    (found,) = unlike(claim("trend"), evidence, words={"shape": other})
    assert (found.claimed, found.true) == (other, shape)


def test_a_peak_tells_where_it_turned_and_how_far_it_came_back() -> None:
    evidence = over("60.0", "66.0", "72.0", "67.0", "61.0")
    found = truth(claim("trend"), evidence)
    assert found.periods == {"first": "2018", "turn": "2020"}
    assert found.figures["turn_value"] == "72.0"
    assert found.words["recovery"] == "mostly"
    wrong = unlike(claim("trend"), evidence, periods={"turn": "2019"})
    assert [(each.name, each.true) for each in wrong] == [("turn", "2020")]


def test_a_flat_peak_tells_until_when_it_stayed() -> None:
    found = truth(claim("trend"), over("60.0", "72.0", "72.0", "66.0", "61.0"))
    assert found.periods == {"first": "2018", "turn": "2019", "turn_until": "2020"}


def test_the_extremes_are_those_of_the_window_alone() -> None:
    line = line_of(
        "Northmoor", 2015, "99.0", "40.0", "71.0", "60.0", "62.0", "64.1", "66.0", "68.3"
    )
    found = truth(claim("trend"), Lines({(ID, "Northmoor"): line}))
    assert (found.figures["low"], found.figures["high"]) == ("60.0", "68.3")


def test_a_last_step_against_the_whole_is_told() -> None:
    found = truth(claim("trend"), over("60.0", "64.0", "68.0", "72.0", "70.5"))
    assert found.words["shape"] == "overall rise"
    assert found.words["latest_against"] == "yes"
    assert "initial_against" not in found.words


def test_a_missing_year_bars_each_year() -> None:
    found = truth(claim("trend"), over("60.0", "62.0", "", "66.0", "68.3"))
    assert found.words["gap_years"] == "yes"


def test_one_way_is_judged_only_where_a_way_is_good() -> None:
    rising = over("60.0", "62.0", "64.1", "66.0", "68.3")
    low = ledger(about(polarity="low"))
    none = ledger(about(polarity="none"))
    assert truth(claim("trend"), rising).words["judgement"] == "improved"
    assert truth(claim("trend"), rising, low).words["judgement"] == "worsened"
    assert "judgement" not in truth(claim("trend"), rising, none).words


def test_two_figures_have_no_shape() -> None:
    assert truth(claim("trend"), over("60.0", "62.0")).faults


RATES = ledger(about(measure="rate"))


@pytest.mark.parametrize(
    ("shown", "shape"),
    [
        ("100.0 103.0 106.0 107.5 109.0", "rise then plateau"),  # just half the pace before
        ("100.0 103.0 106.0 107.5 109.1", "steady rise"),
    ],
)
def test_a_plateau_moves_at_half_the_pace_at_most(shown: str, shape: str) -> None:
    assert truth(claim("trend"), over(*shown.split()), RATES).words["shape"] == shape


@pytest.mark.parametrize(
    ("last", "recovery"),
    [("107.0", "partly"), ("106.0", "mostly"), ("98.0", "returned"), ("97.8", "beyond")],
)
def test_how_far_a_peak_came_back(last: str, recovery: str) -> None:
    found = truth(claim("trend"), over("100.0", "110.0", "120.0", "109.0", last), RATES)
    assert (found.words["shape"], found.words["recovery"]) == ("peak", recovery)


def test_a_movement_that_one_year_decides_is_none_on_the_whole() -> None:
    found = truth(claim("trend"), over("60.0", "59.2", "59.6", "59.3", "63.0"))
    assert found.words == {"shape": "fluctuating"}


@pytest.mark.parametrize(("second", "against"), [("59.5", "yes"), ("59.6", "")])
def test_a_first_step_against_the_whole_counts_from_half_the_margin(
    second: str, against: str
) -> None:
    found = truth(claim("trend"), over("60.0", second, "63.0", "65.0", "67.0"))
    assert found.words["shape"] == "overall rise"
    assert found.words.get("initial_against", "") == against
