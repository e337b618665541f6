"""A rate with its number: the same period, and both directions."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from reportgen.domain.fact import Change, IndicatorFacts, Pair
from reportgen.domain.indicator import Measure
from reportgen.domain.relation import Direction, Size
from reportgen.domain.threshold import Polarity
from tests.builders import indicator
from tests.interpret.builders import Value, dataset, facts_of, of_kind, only

RATE = indicator(Polarity.NONE, code="R", measure=Measure.RATE, pair="N")
NUMBER = indicator(Polarity.NONE, code="N", measure=Measure.COUNT, places=0, pair="R")


def both(rate: Sequence[Value], number: Sequence[Value]) -> IndicatorFacts:
    made = dataset({"R": {"901": rate}, "N": {"901": number}}, indicators=[RATE, NUMBER])
    return facts_of(made).indicators[0]


def test_both_figures_stand_at_the_latest_period_and_at_the_baseline() -> None:
    fact = only(both([50.5, 33, 19.4], [1245, 800, 485]), Pair)
    assert (fact.other_value.shown, fact.other.code) == (Decimal(485), "N")
    assert fact.other_reference is not None
    assert fact.other_reference.shown == 1245
    assert (fact.direction, fact.other_direction) == (Direction.FELL, Direction.FELL)


def test_different_directions_are_both_stated() -> None:
    fact = only(both([20, 19, 19], [100, 105, 110]), Pair)
    assert (fact.direction, fact.other_direction) == (Direction.FELL, Direction.ROSE)
    assert fact.salience == 2


def test_a_withheld_number_gives_no_pair() -> None:
    assert of_kind(both([20, 19, 19], [100, 105, "c"]), Pair) == ()


def test_a_number_withheld_at_the_baseline_stops_only_the_comparison() -> None:
    fact = only(both([20, 19, 19], ["c", 105, 110]), Pair)
    assert (fact.reference_period, fact.reference, fact.other_reference) == (None, None, None)
    assert fact.direction is None


def test_a_rate_on_a_small_number_bears_no_strong_word() -> None:
    sizes = [fact.size for fact in of_kind(both([20, 20, 40], [12, 12, 24]), Change)]
    assert sizes == [Size.PLAIN, Size.PLAIN]


def test_an_indicator_without_a_pair_has_none() -> None:
    made = dataset({"R": {"901": [20]}}, indicators=[RATE])
    assert of_kind(facts_of(made).indicators[0], Pair) == ()


def test_a_number_is_small_by_what_is_printed() -> None:
    strong = [fact.size for fact in of_kind(both([20, 20, 40], [19.6, 19.6, 40]), Change)]
    assert strong == [Size.SHARP, Size.SHARP]
    plain = [fact.size for fact in of_kind(both([20, 20, 40], [19.4, 19.4, 40]), Change)]
    assert plain == [Size.PLAIN, Size.PLAIN]
