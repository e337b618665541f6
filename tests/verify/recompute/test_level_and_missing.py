"""The latest figure, and that there is none."""

from __future__ import annotations

from tests.verify.recompute.claims_builder import (
    ID,
    NEIGHBOURS,
    about,
    claim,
    ledger,
    truth,
    unlike,
)
from tests.verify.recompute.evidence_builder import Lines, line_of

OWN = Lines({(ID, "Northmoor"): line_of("Northmoor", 2020, "71.0", "72.5", "70.7")})
WITHHELD = Lines({(ID, "Northmoor"): line_of("Northmoor", 2020, "71.0", "", "")})


def test_the_figure_of_the_newest_period_is_the_latest() -> None:
    assert truth(claim("level"), OWN).figures == {"value": "70.7"}


def test_the_year_before_told_as_the_latest_is_a_fault() -> None:
    assert truth(claim("level", "2021"), OWN).faults == ("2022 has a later figure for Northmoor.",)
    (found,) = unlike(claim("level"), OWN, figures={"value": "72.5"})
    assert (found.name, found.true) == ("value", "70.7")


def test_a_figure_where_the_workbook_has_none_is_a_fault() -> None:
    assert truth(claim("level"), WITHHELD).faults == (
        "The workbook holds no figure for Northmoor in 2022.",
    )


def test_a_missing_figure_has_its_sign_and_the_last_one_before() -> None:
    found = truth(claim("missing"), WITHHELD)
    assert found.figures == {"last_value": "71.0"}
    assert found.words == {"marker": "c"}
    assert found.periods == {"last_period": "2020"}


def test_a_figure_called_missing_is_a_fault() -> None:
    assert truth(claim("missing"), OWN).faults == (
        "The workbook does hold a figure for Northmoor in 2022: 70.7.",
    )


def test_a_period_that_the_workbook_does_not_have_is_no_such_period() -> None:
    line = Lines({(ID, "Northmoor"): line_of("Northmoor", 2020, "71.0")})
    assert truth(claim("missing"), line).words == {"marker": "no such period"}


ENGLAND = claim("comparator_missing", comparator="England", periods={"newest": "2021"})


def with_england(*figures: str) -> Lines:
    return Lines({**OWN.lines, (ID, "England"): line_of("England", 2020, *figures)})


def test_a_comparators_newest_figure_is_told_with_its_period() -> None:
    found = truth(ENGLAND, with_england("80.0", "81.0", ""))
    assert (found.figures, found.periods) == ({"newest_value": "81.0"}, {"newest": "2021"})
    stale = unlike(ENGLAND, with_england("80.0", "81.0", ""), figures={"newest_value": "80.0"})
    assert [each.name for each in stale] == ["newest_value"]


def test_a_comparator_with_a_figure_is_not_without_one() -> None:
    (fault,) = truth(ENGLAND, with_england("80.0", "81.0", "82.0")).faults
    assert fault == "The workbook does hold a figure for England in 2022: 82.0."


def test_a_mean_of_four_neighbours_is_no_newest_figure() -> None:
    label = str(NEIGHBOURS["label"])
    mean = line_of(label, 2020, "80.0", members=10) + line_of(label, 2021, "81.0", members=4)
    entry = claim("comparator_missing", comparator=label, periods={"newest": "2020"})
    assert truth(entry, Lines({**OWN.lines, (ID, label): mean})).periods == {"newest": "2020"}


def test_a_damaged_claim_is_a_fault_and_no_error() -> None:
    for entry in ({"kind": "level"}, claim("gap", comparator="Nowhere"), claim("gap")):
        assert truth(entry, OWN).faults
    assert truth(claim("level"), OWN, ledger(about(id="another"))).faults
