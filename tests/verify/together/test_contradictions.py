"""No two texts say opposite things of the same figures."""

from __future__ import annotations

import pytest

from reportgen.verify.finding import Kind
from reportgen.verify.together.contradictions import FIGURE, RANK, Assertion, contradictions

PAIR = ("relation", "Rate of referrals", "Lancashire", "England", "2025")


def said(says: str, place: str, about: tuple[str, ...] = PAIR) -> Assertion:
    return Assertion(about, says, f"is {says}", place, place)


@pytest.mark.parametrize(
    ("one", "other"),
    [("above", "below"), ("above", "in line"), ("rose", "fell"), ("better", "worse"),
     ("highest", "lowest"), ("met", "missed")],
)  # fmt: skip
def test_opposites_contradict_each_other_both_ways(one: str, other: str) -> None:
    for first, second in ((one, other), (other, one)):
        (found,) = contradictions([said(first, "a"), said(second, "b")])
        assert found.kind is Kind.CONTRADICTS
        assert found.statement == "b"
        assert f"is {first}" in found.found


def test_the_same_said_twice_is_no_contradiction() -> None:
    assert list(contradictions([said("above", "a"), said("above", "b")])) == []


def test_another_comparator_or_period_is_another_matter() -> None:
    other = (*PAIR[:4], "2024")
    assert list(contradictions([said("above", "a"), said("below", "b", other)])) == []


@pytest.mark.parametrize("sort", [FIGURE, RANK])
def test_one_figure_prints_one_number(sort: str) -> None:
    about = (sort, *PAIR[1:])
    (found,) = contradictions([said("3", "a", about), said("4", "b", about)])
    assert found.kind is Kind.DISAGREES


@pytest.mark.parametrize(("rough", "same"), [("25", True), ("24", False), ("2E+1", False)])
def test_a_figure_told_with_fewer_decimals_is_the_same_figure(rough: str, same: bool) -> None:
    about = (FIGURE, "Plans starting", "Lancashire", "2022")
    told = [said("24.8", "a", about), said(rough, "b", about)]
    assert (list(contradictions(told)) == []) is same
