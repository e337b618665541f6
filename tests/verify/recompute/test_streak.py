"""Changes of one direction in a row: how many, and since when."""

from __future__ import annotations

import pytest

from tests.verify.recompute.claims_builder import ID, about, claim, ledger, truth, unlike
from tests.verify.recompute.evidence_builder import Lines, line_of

RISING = Lines(
    {(ID, "Northmoor"): line_of("Northmoor", 2016, "70", "60", "61", "64", "66", "69", "75")}
)
WHOLE = ledger(about(measure="rate", places=0))


def test_a_row_begins_with_the_first_step_that_counts() -> None:
    found = truth(claim("streak"), RISING, WHOLE)
    assert found.numbers == {"steps": "5"}
    assert found.periods == {"reference_period": "2017"}
    assert found.words["direction"] == "rose"
    assert not found.faults


@pytest.mark.parametrize("steps", ["4", "6"])
def test_a_row_one_too_short_or_too_long_is_found(steps: str) -> None:
    (found,) = unlike(claim("streak"), RISING, WHOLE, numbers={"steps": steps})
    assert (found.name, found.true) == ("steps", "5")


def test_a_missing_year_ends_the_row() -> None:
    line = line_of("Northmoor", 2016, "58", "60", "", "64", "66", "69", "75")
    found = truth(claim("streak"), Lines({(ID, "Northmoor"): line}), WHOLE)
    assert found.numbers == {"steps": "3"}


def test_a_step_too_small_to_count_ends_the_row() -> None:
    line = line_of("Northmoor", 2017, "60.0", "62.0", "64.0", "64.3", "66.4", "69.0")
    found = truth(claim("streak"), Lines({(ID, "Northmoor"): line}))
    assert found.numbers == {"steps": "2"}
    assert found.faults == ("Only 2 changes in a row went that way; a rule asks for 3 at least.",)


def test_a_row_of_falls_is_worse_where_high_is_good() -> None:
    line = line_of("Northmoor", 2019, "69.0", "67.0", "65.0", "63.0")
    found = truth(claim("streak"), Lines({(ID, "Northmoor"): line}))
    assert found.words == {"direction": "fell", "judgement": "worsened"}
    assert (found.numbers, found.faults) == ({"steps": "3"}, ())


def test_one_figure_alone_has_no_row() -> None:
    assert truth(
        claim("streak"), Lines({(ID, "Northmoor"): line_of("Northmoor", 2022, "69.0")})
    ).faults
