"""The mean of three years: plain, or all cases over all people."""

from __future__ import annotations

from tests.verify.recompute.claims_builder import ID, about, claim, ledger, truth, unlike
from tests.verify.recompute.evidence_builder import Lines, line_of

OWN, ENGLAND = (ID, "Northmoor"), (ID, "England")
CLAIM = claim("average", figures=[{"name": "beside", "of": "England"}])


def test_a_plain_mean_stands_beside_one_made_alike() -> None:
    evidence = Lines(
        {
            OWN: line_of("Northmoor", 2019, "90.0", "80.0", "81.0", "82.1"),
            ENGLAND: line_of("England", 2020, "83.0", "84.0", "83.5"),
        }
    )
    found = truth(CLAIM, evidence)
    assert found.figures == {"value": "81.0", "beside.0": "83.5"}
    assert found.words == {"beside_relation": "below"}
    assert found.periods == {"first": "2020"}
    wrong = unlike(CLAIM, evidence, figures={"value": "83.3"}, words={"pooled": "yes"})
    assert [(each.name, each.true) for each in wrong] == [("value", "81.0"), ("pooled", "")]


def test_numerators_and_denominators_that_give_each_figure_are_pooled() -> None:
    counts = {"measure": "count", "places": 0}
    held = ledger(
        about(numerator="IN", denominator="OF"),
        about(id="Assessments / IN", code="IN", **counts),
        about(id="Assessments / OF", code="OF", **counts),
    )
    evidence = Lines(
        {
            OWN: line_of("Northmoor", 2020, "50.0", "80.0", "90.0"),
            ("Assessments / IN", "Northmoor"): line_of("Northmoor", 2020, "50", "8", "9"),
            ("Assessments / OF", "Northmoor"): line_of("Northmoor", 2020, "100", "10", "10"),
        }
    )
    found = truth(claim("average"), evidence, held)
    assert found.figures == {"value": "55.8"}  # 67 of 120, where the plain mean is 73.3
    assert found.words == {"pooled": "yes"}


def test_two_years_and_years_with_a_gap_have_no_mean() -> None:
    short = Lines({OWN: line_of("Northmoor", 2021, "80.0", "81.0")})
    broken = Lines({OWN: line_of("Northmoor", 2019, "80.0", "81.0", "", "82.0")})
    assert truth(claim("average"), short).faults
    assert truth(claim("average"), broken).faults
