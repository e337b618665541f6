"""The cases behind a percentage: only where they give it, and a caution where they are few."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest

from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.fact_of_parts import Numerator
from reportgen.domain.indicator import Indicator, Measure
from tests.builders import ENGLAND, NORTHMOOR, indicator
from tests.interpret.builders import Value, dataset, facts_of, of_kind, only

DONE, ALL = "DONE", "ALL"


def count(code: str) -> Indicator:
    return indicator(code=code, measure=Measure.COUNT, unit="children", places=0)


def told(
    own: Sequence[Value],
    above: Sequence[Value],
    below: Sequence[Value],
    **changes: object,
) -> IndicatorFacts:
    """A percentage with its two numbers; an empty series is of an indicator without figures."""
    stated = indicator(**{"numerator": DONE, "denominator": ALL, **changes})  # type: ignore[arg-type]
    series = {stated.code: own, DONE: above, ALL: below}
    places = {code: {NORTHMOOR.code: each} for code, each in series.items() if each}
    made = dataset(
        {**places, stated.code: {NORTHMOOR.code: own, ENGLAND.code: [50] * len(own)}},
        indicators=[stated, *(count(code) for code in (DONE, ALL) if series[code])],
    )
    return facts_of(made).indicators[0]


def test_the_cases_of_the_newest_period_are_given() -> None:
    fact = only(told([60, 58.3], [30, 1400], [50, 2400]), Numerator)
    assert fact.numerator is not None
    assert (fact.numerator.shown, fact.denominator.shown) == (Decimal(1400), Decimal(2400))
    assert fact.one_case is None


def test_of_few_cases_it_is_said_what_one_of_them_makes() -> None:
    assert only(told([58.3], [14], [24]), Numerator).one_case == Decimal("4.2")


@pytest.mark.parametrize(("above", "below", "said"), [(25, 50, False), (24, 48, True)])
def test_the_caution_ends_at_its_threshold(above: int, below: int, said: bool) -> None:
    assert (only(told([50.0], [above], [below]), Numerator).one_case is not None) is said


def test_numbers_that_do_not_give_the_percentage_are_not_told() -> None:
    assert of_kind(told([58.3], [15], [24]), Numerator) == ()


def test_numbers_within_the_rounding_of_the_percentage_are() -> None:
    assert of_kind(told([58], [14], [24], places=0), Numerator) != ()


@pytest.mark.parametrize("marker", ["c", "x", "-", "low"])
def test_a_withheld_number_is_never_worked_around(marker: str) -> None:
    assert of_kind(told([58.3], [marker], [24]), Numerator) == ()
    assert of_kind(told([58.3], [14], [marker]), Numerator) == ()


def test_a_withheld_percentage_has_no_cases() -> None:
    assert of_kind(told([60, "c"], [30, 14], [50, 24]), Numerator) == ()


def test_the_cases_of_an_earlier_period_never_stand_in() -> None:
    assert of_kind(told([60, 58.3], [14, None], [24, None]), Numerator) == ()


def test_a_denominator_alone_serves_for_the_caution_only() -> None:
    few = only(told([58.3], [], [24], numerator=""), Numerator)
    assert (few.numerator, few.one_case) == (None, Decimal("4.2"))
    assert of_kind(told([58.3], [], [2400], numerator=""), Numerator) == ()


def test_a_denominator_of_which_no_number_gives_the_percentage_is_not_told() -> None:
    assert of_kind(told([57.0], [], [24], numerator=""), Numerator) == ()


def test_none_of_some_is_a_number_of_cases_and_a_denominator_of_nought_is_not() -> None:
    assert only(told([0.0], [0], [24]), Numerator).numerator is not None
    assert of_kind(told([0.0], [0], [0]), Numerator) == ()


def test_all_of_them_is_too() -> None:
    assert of_kind(told([100.0], [24], [24]), Numerator) != ()


def test_a_rate_is_no_share_of_its_cases() -> None:
    found = told([58.3], [14], [24], measure=Measure.RATE, unit="per 100 children")
    assert of_kind(found, Numerator) == ()


def test_a_provisional_figure_keeps_its_cases() -> None:
    assert of_kind(told(["=58.3 p"], [14], [24]), Numerator) != ()


def test_the_cases_stand_in_one_period_whatever_happened_before() -> None:
    assert of_kind(told(["c", 58.3], ["c", 14], ["c", 24]), Numerator) != ()


def test_what_is_printed_must_agree_and_not_what_is_stored() -> None:
    # 233 of 400 is 58.25 and prints as 58.3, the same as 58.34.
    assert of_kind(told([58.34], [233], [400]), Numerator) != ()
    # 14.2 and 24.4 are printed as 14 of 24.
    fact = only(told([58.3], [14.2], [24.4]), Numerator)
    assert fact.one_case == Decimal("4.2")


def test_what_a_case_is_called_comes_from_the_denominator() -> None:
    fact = only(told([58.3], [14], [24]), Numerator)
    assert fact.counted is not None
    assert fact.counted.code == ALL


@pytest.mark.parametrize(("below", "said"), [(49.6, False), (49.4, True)])
def test_the_caution_goes_by_the_printed_number(below: float, said: bool) -> None:
    found = only(told([0.0], [0], [below]), Numerator)
    assert (found.one_case is not None) is said
