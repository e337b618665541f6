"""The words for size and the margins, by the published tables."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.verify.evidence import Reading
from reportgen.verify.recompute.sides import relation
from reportgen.verify.recompute.sizes import (
    little_change,
    similar_within,
    size_of_change,
    size_of_gap,
    threshold,
)
from tests.verify.recompute.claims_builder import about, ledger

HELD = ledger()
RATE = about(measure="rate")


@pytest.mark.parametrize(
    ("later", "word"),
    [
        ("50.9", "little"),
        ("51.0", "slight"),
        ("52.0", "plain"),
        ("57.5", "considerable"),
        ("65.0", "sharp"),
    ],
)
def test_the_words_for_a_change_in_points_over_years(later: str, word: str) -> None:
    ends = Decimal("50.0"), Decimal(later)
    assert size_of_change(HELD, about(), ends, (True, 48)) == word


@pytest.mark.parametrize(
    ("later", "word"),
    [("102", "slight"), ("105", "plain"), ("120", "considerable"), ("135", "sharp")],
)
def test_the_words_for_a_change_in_per_cent_on_last_year(later: str, word: str) -> None:
    ends = Decimal(100), Decimal(later)
    assert size_of_change(HELD, RATE, ends, (False, 12)) == word


def test_over_a_month_the_strong_words_begin_sooner() -> None:
    ends = Decimal(100), Decimal(112)
    assert size_of_change(HELD, RATE, ends, (False, 1)) == "considerable"
    assert size_of_change(HELD, RATE, ends, (False, 3)) == "plain"


def test_small_numbers_bear_no_strong_word() -> None:
    ends = Decimal(10), Decimal(30)
    assert size_of_change(HELD, RATE, ends, (True, 48), small_numbers=True) == "plain"


def test_near_nought_a_point_is_not_little() -> None:
    ends = Decimal("0.5"), Decimal("1.2")
    assert size_of_change(HELD, about(), ends, (True, 48)) == "plain"


def test_a_gap_has_words_of_its_own() -> None:
    assert size_of_gap(HELD, about(), (Decimal("70.7"), Decimal("81.4"))) == "considerable"
    assert size_of_gap(HELD, RATE, (Decimal(30), Decimal(100))) == "sharp"
    assert size_of_gap(HELD, RATE, (Decimal(30), Decimal(100)), no_strong_word=True) == "plain"


def test_nought_is_a_figure_like_others_and_bears_words() -> None:
    assert size_of_gap(HELD, RATE, (Decimal(0), Decimal(5))) == "sharp"
    assert size_of_change(HELD, RATE, (Decimal(5), Decimal(0)), (True, 48)) == "sharp"
    assert size_of_change(HELD, RATE, (Decimal(0), Decimal(5)), (True, 48)) == "plain"
    assert size_of_change(HELD, RATE, (Decimal(0), Decimal(0)), (True, 48)) == "little"


def test_figures_below_nought_bear_no_words_but_little() -> None:
    assert size_of_gap(HELD, RATE, (Decimal(-1), Decimal(5))) == "plain"
    score = about(measure="score", places=2)
    near, far = (Decimal("0.50"), Decimal("0.50")), (Decimal("-0.50"), Decimal("0.90"))
    assert size_of_change(HELD, score, near, (True, 48)) == "little"
    assert size_of_change(HELD, score, far, (True, 48)) == "plain"


def test_a_margin_that_a_rule_states_comes_first() -> None:
    points = about(similar_within={"size": "3", "unit": "points"})
    share = about(measure="rate", similar_within={"size": "10", "unit": "per cent"})
    assert similar_within(HELD, points, Decimal(50), 1) == 3
    assert similar_within(HELD, share, Decimal(50), 1) == 5
    assert similar_within(HELD, about(measure="count"), Decimal(50), 0) == 0
    assert similar_within(HELD, about(places=0), Decimal(50), 0) == 0
    assert similar_within(HELD, about(), Decimal("2.0"), 1) == Decimal("0.2")


def test_a_margin_is_never_below_one_printed_unit() -> None:
    assert little_change(HELD, RATE, Decimal("1.0")) == Decimal("0.1")
    assert little_change(HELD, about(places=0), Decimal(5)) == 1


def test_a_council_that_sets_another_margin_is_followed() -> None:
    tables = {name: dict(rows) for name, rows in HELD.wording.items()}
    tables["tolerances.csv"]["similar_percentage"] = {"value": "3"}
    own, other = (
        Reading(of, "2022", Decimal(shown), 1)
        for of, shown in (("Northmoor", "70.0"), ("England", "72.5"))
    )
    assert relation(HELD, about(), own, other) == "below"
    assert relation(replace(HELD, wording=tables), about(), own, other) == "similar"


@pytest.mark.parametrize(
    ("own", "other", "found"),
    [
        (("9", 0), ("8.9", 1), "in line"),
        (("9", 0), ("9.6", 1), "below"),
        (("70.0", 1), ("70.4", 1), "similar"),
        (("70.0", 1), ("70.5", 1), "below"),
    ],
)
def test_two_figures_are_compared_at_the_places_of_the_coarser(
    own: tuple[str, int], other: tuple[str, int], found: str
) -> None:
    here = Reading("Northmoor", "2022", Decimal(own[0]), own[1])
    there = Reading("England", "2022", Decimal(other[0]), other[1])
    assert relation(HELD, about(), here, there) == found


def test_a_threshold_that_no_table_holds_is_an_error() -> None:
    with pytest.raises(LookupError):
        threshold(HELD, "no_such_threshold")
