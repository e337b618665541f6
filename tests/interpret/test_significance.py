"""Significance: only where it was asked for, the cases are known, and the figure lies outside."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from reportgen.domain.area import ComparatorKind
from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.fact_beside import Significance
from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.relation import Interval, Relation
from reportgen.domain.threshold import Polarity
from tests.builders import EASTLANDS, ENGLAND, NORTHMOOR, indicator
from tests.interpret.builders import NEIGHBOUR_CODES, Value, dataset, facts_of, of_kind, only

DONE, ALL = "DONE", "ALL"


def count(code: str) -> Indicator:
    return indicator(code=code, measure=Measure.COUNT, unit="children", places=0)


def share(
    own: Value,
    cases: Value,
    of: Value,
    england: Value = 50,
    *,
    significance: bool = True,
    **more: object,
) -> IndicatorFacts:
    """A percentage with its two numbers beside England."""
    stated = indicator(numerator=DONE, denominator=ALL)
    places: dict[str, Sequence[Value]] = {NORTHMOOR.code: [own], ENGLAND.code: [england]}
    made = dataset(
        {
            stated.code: places,
            DONE: {NORTHMOOR.code: [cases]},
            ALL: {NORTHMOOR.code: [of]},
            "OTHER": {NORTHMOOR.code: [1]},
        },
        indicators=[stated, count(DONE), count(ALL), indicator(code="OTHER")],
    )
    return facts_of(made, significance=significance, **more).indicators[0]


def rate(own: Value, cases: Value, england: Value) -> IndicatorFacts:
    """A rate with the number that it is paired with beside England."""
    stated = indicator(Polarity.NONE, measure=Measure.RATE, unit="per 10,000 children", pair=DONE)
    made = dataset(
        {
            stated.code: {NORTHMOOR.code: [own], ENGLAND.code: [england]},
            DONE: {NORTHMOOR.code: [cases]},
        },
        indicators=[stated, count(DONE)],
    )
    return facts_of(made, significance=True).indicators[0]


def test_a_figure_outside_wilsons_limits_is_significant() -> None:
    fact = only(share(48.0, 318, 663, england=55), Significance)
    assert (fact.significant, fact.interval) == (True, Interval.WILSON)
    assert fact.relation is Relation.BELOW


def test_a_figure_inside_them_is_not() -> None:
    assert not only(share(48.0, 318, 663, england=51), Significance).significant


def test_few_cases_make_a_wide_gap_insignificant() -> None:
    assert not only(share(50.0, 6, 12, england=70), Significance).significant


def test_nothing_is_tested_unasked() -> None:
    assert of_kind(share(48.0, 318, 663, england=55, significance=False), Significance) == ()


@pytest.mark.parametrize(
    ("cases", "of"),
    [("c", 663), (318, "c"), (None, 663), (318, None), (300, 663), (400, 300)],
    ids=["cases withheld", "all withheld", "no cases", "no total", "other cases", "too many"],
)
def test_a_percentage_is_not_tested_without_the_numbers_that_give_it(
    cases: Value, of: Value
) -> None:
    assert of_kind(share(48.0, cases, of, england=55), Significance) == ()


def test_a_withheld_figure_is_not_tested() -> None:
    assert of_kind(share("c", 318, 663), Significance) == ()


def test_a_provisional_figure_is_tested_as_any_other() -> None:
    assert only(share("=48.0 p", 318, 663, england=55), Significance).significant


@pytest.mark.parametrize(
    ("cases", "interval"), [(9, Interval.EXACT), (10, Interval.BYAR), (485, Interval.BYAR)]
)
def test_a_rate_needs_its_number_alone(cases: int, interval: Interval) -> None:
    fact = only(rate(19.4, cases, 43.3), Significance)
    assert fact.interval is interval
    assert fact.denominator is None
    assert fact.significant is True


def test_a_rate_of_no_cases_or_without_a_whole_number_is_not_tested() -> None:
    assert of_kind(rate(0, 0, 43.3), Significance) == ()
    assert of_kind(rate(19.4, 48.5, 43.3), Significance) == ()
    assert of_kind(rate(19.4, "c", 43.3), Significance) == ()


def test_a_named_authority_is_not_tested_beside_england_the_region_and_the_neighbours() -> None:
    stated = indicator(numerator=DONE, denominator=ALL)
    areas = (NORTHMOOR.code, ENGLAND.code, EASTLANDS.code, *NEIGHBOUR_CODES)
    made = dataset(
        {
            stated.code: {code: [48.0 if code == NORTHMOOR.code else 70.0] for code in areas},
            DONE: {NORTHMOOR.code: [318]},
            ALL: {NORTHMOOR.code: [663]},
        },
        indicators=[stated, count(DONE), count(ALL)],
    )
    found = facts_of(made, significance=True, compare=("Neighbour 911",)).indicators[0]
    kinds = [fact.comparator.kind for fact in of_kind(found, Significance)]
    assert kinds == [ComparatorKind.ENGLAND, ComparatorKind.REGION, ComparatorKind.NEIGHBOURS]


def test_the_limits_of_a_rate_go_by_what_is_printed() -> None:
    printed, stored = (only(rate(each, 100, 60), Significance) for each in (52.0, 52.04))
    assert (printed.low, printed.high) == (stored.low, stored.high)
    assert of_kind(rate(0.04, 100, 60), Significance) == ()
