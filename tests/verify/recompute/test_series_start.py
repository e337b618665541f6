"""Why comparable figures begin where they do."""

from __future__ import annotations

from tests.verify.recompute.claims_builder import ID, claim, ledger, truth, unlike
from tests.verify.recompute.evidence_builder import Lines, line_of

LINE = Lines({(ID, "Northmoor"): line_of("Northmoor", 2019, "70.0", "71.0", "72.0", "73.0")})


def test_a_break_is_told_with_the_period_that_begins_the_new_basis() -> None:
    broken = ledger(breaks={"Northmoor": ["2021"]})
    found = truth(claim("series_start"), LINE, broken)
    assert (found.periods, found.words) == ({"since": "2021"}, {"reason": "break"})
    assert found.unknown == {"why"}
    wrong = unlike(claim("series_start"), LINE, broken, periods={"since": "2020"})
    assert [(each.name, each.true) for each in wrong] == [("since", "2021")]


def test_a_new_authority_is_the_reason_where_it_was_not_there_before() -> None:
    first = Lines({(ID, "Northmoor"): line_of("Northmoor", 2022, "73.0")})
    found = truth(claim("series_start"), first, ledger(since="2021-04-01"))
    assert found.words == {"reason": "formed", "alone": "yes", "day": "2021-04-01"}
    assert not found.faults
    old = truth(claim("series_start"), first, ledger(since="1998-04-01"))
    assert old.faults == ("The authority was there throughout the period before.",)


def test_a_break_that_nobody_declared_is_a_fault() -> None:
    assert truth(claim("series_start"), LINE).faults


def test_a_break_at_the_newest_figure_leaves_it_alone() -> None:
    found = truth(claim("series_start"), LINE, ledger(breaks={"Northmoor": ["2022"]}))
    assert (found.periods, found.words) == ({"since": "2022"}, {"reason": "break", "alone": "yes"})


def test_a_break_with_nothing_before_it_is_none() -> None:
    assert truth(claim("series_start"), LINE, ledger(breaks={"Northmoor": ["2019"]})).faults
