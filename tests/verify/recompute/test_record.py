"""The highest or lowest of all figures that may be compared."""

from __future__ import annotations

from tests.verify.recompute.claims_builder import ID, claim, ledger, truth, unlike
from tests.verify.recompute.evidence_builder import Lines, line_of

EARLIER = ("70.0", "75.0", "72.0", "78.0", "71.0", "78.0", "74.0")


def newest(shown: str) -> Lines:
    return Lines({(ID, "Northmoor"): line_of("Northmoor", 2015, *EARLIER, shown)})


def test_a_highest_stands_beside_the_newest_of_those_it_beat() -> None:
    found = truth(claim("record"), newest("80.0"))
    assert found.words == {"highest": "yes", "judgement": "better"}
    assert found.periods == {"first": "2015", "reference_period": "2020"}
    assert found.figures == {"value": "80.0", "reference": "78.0"}


def test_an_equal_figure_is_no_record_of_its_own() -> None:
    found = truth(claim("record"), newest("78.0"))
    assert found.words == {"highest": "yes", "equalled": "yes"}
    wrong = unlike(claim("record"), newest("78.0"), words={"equalled": ""})
    assert [(each.name, each.true) for each in wrong] == [("equalled", "yes")]


def test_a_lowest_called_highest_is_found() -> None:
    evidence = newest("65.0")
    assert "highest" not in truth(claim("record"), evidence).words
    wrong = unlike(claim("record"), evidence, words={"highest": "yes"})
    assert [(each.name, each.claimed, each.true) for each in wrong] == [("highest", "yes", "")]


def test_records_that_begin_too_early_are_found() -> None:
    broken = ledger(breaks={"Northmoor": ["2014"]})
    wrong = unlike(claim("record"), newest("80.0"), broken, periods={"first": "2013"})
    assert [(each.name, each.true) for each in wrong] == [("first", "2015")]


def test_seven_figures_have_no_record() -> None:
    found = truth(claim("record"), newest("80.0"), ledger(breaks={"Northmoor": ["2016"]}))
    assert found.faults == ("Only 7 figures may be compared; a rule asks for 8 at least.",)


def test_a_figure_inside_the_others_is_no_record() -> None:
    assert truth(claim("record"), newest("77.0")).faults


def test_a_record_lies_beyond_the_last_by_half_the_margin() -> None:
    assert truth(claim("record"), newest("78.5")).words["highest"] == "yes"
    assert truth(claim("record"), newest("78.4")).faults


def test_the_newest_of_the_earlier_figures_counts_too() -> None:
    line = line_of("Northmoor", 2015, *EARLIER[:-1], "66.0", "65.0")
    found = truth(claim("record"), Lines({(ID, "Northmoor"): line}))
    assert found.periods["reference_period"] == "2021"
    assert found.words == {"judgement": "worse"}
