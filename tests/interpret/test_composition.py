"""What a whole is made up of: only what is certain, and only of parts that sum to it."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.fact_of_parts import Composition
from reportgen.domain.indicator import Indicator, Measure, Part
from reportgen.domain.relation import Portion
from tests.builders import ENGLAND, NORTHMOOR, indicator
from tests.interpret.builders import Value, dataset, facts_of, of_kind, only

WHOLE = "PLANS"


def count(code: str, part: Part | None = None) -> Indicator:
    return indicator(code=code, measure=Measure.COUNT, unit="plans", places=0, part=part)


def share(code: str, part: Part) -> Indicator:
    return indicator(code=f"{code} %", part=part)


def told(
    whole: Value,
    parts: Mapping[str, Value],
    shares: Mapping[str, Value] | None = None,
    *,
    complete: bool = True,
    dimension: str = "age",
) -> IndicatorFacts:
    """A number of one year with its parts by name: their numbers, and published shares if any."""
    of = {name: Part(dimension, name, WHOLE, complete) for name in {**parts, **(shares or {})}}
    indicators = [count(WHOLE), *(count(name, of[name]) for name in parts)]
    indicators += [share(name, of[name]) for name in shares or {}]
    values = {WHOLE: whole, **parts, **{f"{name} %": each for name, each in (shares or {}).items()}}
    made = dataset(
        {code: {NORTHMOOR.code: [each], ENGLAND.code: [1000]} for code, each in values.items()},
        indicators=indicators,
    )
    return facts_of(made).indicators[0]


def names(fact: Composition) -> list[str]:
    return [each.name for each in fact.parts]


def test_the_largest_part_is_told_and_the_next_two() -> None:
    fact = only(told(100, {"a": 30, "b": 40, "c": 20, "d": 10}), Composition)
    assert names(fact) == ["b", "a", "c"]
    assert (fact.dimension, fact.largest, fact.portion) == ("age", 1, Portion.LARGEST)
    assert [str(each.figure.shown) for each in fact.parts] == ["40.0", "30.0", "20.0"]


@pytest.mark.parametrize(
    ("largest", "portion"),
    [
        (500, Portion.LARGEST),
        (501, Portion.MOST),
        (949, Portion.MOST),
        (950, Portion.ALMOST_ALL),
    ],
)
def test_most_is_more_than_half_and_almost_all_from_95_per_cent(
    largest: int, portion: Portion
) -> None:
    rest = 1000 - largest
    parts = {"a": largest, "b": rest // 2, "c": rest - rest // 2}
    assert only(told(1000, parts), Composition).portion is portion


def test_parts_that_print_the_same_share_the_first_place() -> None:
    tie = only(told(5000, {"a": 2001, "b": 2000, "c": 999}), Composition)
    assert (tie.largest, names(tie)) == (2, ["a", "b", "c"])


def test_three_alike_are_told_alone() -> None:
    fact = only(told(100, {"a": 30, "b": 30, "c": 30, "d": 10}), Composition)
    assert (fact.largest, names(fact)) == (3, ["a", "b", "c"])


def test_a_whole_of_nought_is_made_up_of_nothing() -> None:
    assert of_kind(told(0, {"a": 0, "b": 0}), Composition) == ()
    assert of_kind(told(0.4, {"a": 0, "b": 0}), Composition) == ()


def test_more_than_three_alike_are_not_told() -> None:
    assert of_kind(told(100, dict.fromkeys("abcd", 25)), Composition) == ()


def test_what_comes_next_is_left_out_where_it_is_shared_beyond_the_third_place() -> None:
    assert names(only(told(100, {"a": 40, "b": 20, "c": 20, "d": 20}), Composition)) == ["a"]


def test_parts_that_overlap_make_up_nothing() -> None:
    assert of_kind(told(100, {"a": 60, "b": 40}, complete=False), Composition) == ()


def test_parts_that_do_not_sum_to_the_whole_make_up_nothing() -> None:
    assert of_kind(told(264, {"a": 14, "b": 36, "c": 70, "d": 145}), Composition) == ()


def test_numbers_rounded_to_ten_may_miss_the_whole_by_their_rounding() -> None:
    assert of_kind(told(1010, {"a": 600, "b": 400}), Composition) != ()
    assert of_kind(told(1020, {"a": 600, "b": 400}), Composition) == ()


@pytest.mark.parametrize("marker", ["c", "x", "-", "low"])
def test_a_withheld_part_that_could_be_as_large_silences_the_sentence(marker: str) -> None:
    assert of_kind(told(100, {"a": 40, "b": 20, "c": marker}), Composition) == ()


def test_a_withheld_part_that_cannot_be_as_large_does_not() -> None:
    fact = only(told(100, {"a": 60, "b": 30, "c": "c"}), Composition)
    assert (names(fact), fact.portion) == (["a"], Portion.MOST)


@pytest.mark.parametrize(
    "parts", [{"a": 96, "b": "c"}, {"a": 48, "b": 48, "c": "c"}, {"a": 96, "b": "-"}]
)
def test_parts_that_leave_one_withheld_number_over_are_not_told(parts: dict[str, Value]) -> None:
    """The whole less the parts that are named would be the number that is withheld."""
    assert of_kind(told(100, parts), Composition) == ()


def test_a_withheld_whole_is_not_told_from_its_parts() -> None:
    assert of_kind(told("c", {"a": 60, "b": 40}), Composition) == ()


def test_a_part_with_a_share_but_a_withheld_number_counts_as_withheld() -> None:
    found = told(100, {"a": 45, "b": "c"}, {"a": 45.0, "b": 55.0})
    assert of_kind(found, Composition) == ()


def test_a_very_small_part_is_not_named() -> None:
    assert names(only(told(40, {"a": 36, "b": 4}), Composition)) == ["a"]
    assert of_kind(told(6, {"a": 4, "b": 2}), Composition) == ()


def test_published_shares_go_before_those_worked_out() -> None:
    fact = only(told(300, {"a": 200, "b": 100}, {"a": 66.6, "b": 33.4}), Composition)
    assert str(fact.parts[0].figure.shown) == "66.6"


def test_shares_alone_must_sum_to_a_hundred_within_their_rounding() -> None:
    assert of_kind(told(100, {}, {"a": 60.0, "b": 40.1}), Composition) != ()
    assert of_kind(told(100, {}, {"a": 60.0, "b": 40.2}), Composition) == ()


def test_one_part_alone_is_no_breakdown() -> None:
    assert of_kind(told(100, {"a": 100}), Composition) == ()


def test_a_provisional_number_is_made_up_all_the_same() -> None:
    assert of_kind(told("=100 p", {"a": "=60 p", "b": 40}), Composition) != ()


def test_shares_that_print_the_same_keep_their_order_and_share_the_place() -> None:
    fact = only(told(100, {}, {"a": 39.96, "b": 40.04, "c": 20.0}), Composition)
    assert (fact.largest, names(fact)) == (2, ["a", "b", "c"])


def test_what_a_withheld_part_may_hold_goes_by_what_is_printed() -> None:
    # 45.0 and 10.1 leave 44.9 and the rounding of both, which 44.95 is not sure to exceed.
    assert of_kind(told(1000, {}, {"a": 45.0, "b": 10.1, "c": "c"}), Composition) == ()
    assert of_kind(told(1000, {}, {"a": 45.1, "b": 10.1, "c": "c"}), Composition) != ()


def test_the_rule_in_words_holds_its_thresholds() -> None:
    rule = only(told(100, {"a": 60, "b": 40}), Composition).rule
    assert "More than 50 per cent" in rule
    assert "95 per cent or more" in rule
    assert "fewer than 5" in rule


def test_known_parts_may_fall_short_of_the_whole_only_where_one_is_withheld() -> None:
    assert of_kind(told(100, {"a": 61, "b": 20}), Composition) == ()
    assert of_kind(told(100, {"a": 61, "b": 20, "c": "c"}), Composition) != ()
    assert of_kind(told(100, {"a": 81, "b": 19, "c": "c"}), Composition) != ()
    assert of_kind(told(100, {"a": 82, "b": 19, "c": "c"}), Composition) == ()


def test_a_part_of_five_as_printed_is_named() -> None:
    assert names(only(told(9, {"a": 4.6, "b": 4}), Composition)) == ["a"]
    assert names(only(told(20, {"a": 15, "b": 4.6}), Composition)) == ["a", "b"]
    assert names(only(told(20, {"a": 16, "b": 4.4}), Composition)) == ["a"]
    assert of_kind(told(8, {"a": 4.4, "b": 4}), Composition) == ()


def test_a_share_that_prints_as_nought_is_not_named() -> None:
    assert names(only(told(100, {}, {"a": 99.96, "b": 0.04}), Composition)) == ["a"]


def test_what_comes_next_shares_its_place_as_it_is_printed() -> None:
    shares = {"a": 40.0, "b": 20.04, "c": 20.02, "d": 19.98}
    assert names(only(told(100, {}, shares), Composition)) == ["a"]


def test_shares_are_worked_out_and_sums_made_of_printed_numbers() -> None:
    # 6 and 3 of 9, whatever stands behind them.
    fact = only(told(9.4, {"a": 5.6, "b": 3.4}), Composition)
    assert str(fact.parts[0].figure.shown) == str(fact.parts[0].figure.stored) == "66.7"
    fact = only(told(8.6, {"a": 6.4, "b": 2.6}), Composition)
    assert str(fact.parts[0].figure.shown) == "66.7"


@pytest.mark.parametrize(("whole", "a", "b"), [(9, 6.4, 3), (9.4, 6, 3), (1010.4, 600, 400)])
def test_parts_sum_to_the_whole_as_printed(whole: float, a: float, b: float) -> None:
    assert of_kind(told(whole, {"a": a, "b": b}), Composition) != ()


def test_shares_sum_to_a_hundred_as_printed() -> None:
    assert of_kind(told(100, {}, {"a": 60.0, "b": 40.14}), Composition) != ()


@pytest.mark.parametrize(
    ("first", "others", "sure"),
    [
        (45.0, [5.0, 5.2], False),  # 44.8 and 0.15 are just what 44.95 must exceed
        (45.0, [5.0, 5.3], True),
        (44.95, [10.2], True),  # it is printed as 45.0
        (45.0, [10.16], True),  # and this as 10.2
    ],
)
def test_the_largest_share_must_exceed_all_that_is_left_and_its_rounding(
    first: float, others: list[float], sure: bool
) -> None:
    shares: dict[str, Value] = {f"b{at}": each for at, each in enumerate(others)}
    found = told(1000, {}, {"a": first, **shares, "c": "c"})
    assert bool(of_kind(found, Composition)) is sure
