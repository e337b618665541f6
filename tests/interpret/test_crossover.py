"""Crossing a comparator: once, after at least two years on the other side, and anchored."""

from __future__ import annotations

from reportgen.domain.fact import Crossover
from reportgen.domain.indicator import Measure
from reportgen.domain.relation import History, Judgement, Relation
from reportgen.domain.threshold import Polarity
from tests.builders import indicator
from tests.interpret.builders import Value, of_kind, only, told

EVEN = [50, 50, 50, 50, 50]


def beside_fifty(*own: Value) -> tuple[Crossover, ...]:
    return of_kind(told(own, england=EVEN[-len(own) :]), Crossover)


def test_one_crossing_names_the_earlier_run_and_the_first_year_of_the_new_side() -> None:
    (fact,) = beside_fifty(40, 45, 60, 62, 65)
    assert (fact.history, fact.relation) == (History.CROSSED, Relation.ABOVE)
    assert fact.earlier_first is not None
    assert fact.earlier_last is not None
    assert fact.since is not None
    assert fact.earlier_first.label == "2018"
    assert fact.earlier_last.label == "2019"
    assert fact.since.label == "2020"
    assert fact.judgement is Judgement.BETTER


def test_years_in_line_are_no_side() -> None:
    (fact,) = beside_fifty(40, 45, 50, 50.3, 65)
    assert fact.history is History.CROSSED
    assert fact.since is not None
    assert fact.since.label == "2022"


def test_a_single_year_on_the_other_side_is_no_crossing() -> None:
    assert beside_fifty(40, 60, 60, 60, 60) == ()


def test_of_three_years_the_baseline_year_is_enough() -> None:
    (fact,) = beside_fifty(40, 60, 60)
    assert fact.history is History.CROSSED


def test_of_three_years_with_a_gap_a_single_earlier_year_is_no_crossing() -> None:
    """The years between had no figure, so nobody knows on which side they were."""
    assert beside_fifty(40, "-", "-", 50, 60) == ()


def test_the_earlier_years_are_those_strictly_on_the_other_side() -> None:
    (fact,) = beside_fifty(40, 45, 50.3, 44, 65)
    assert [period.label for period in fact.earlier] == ["2018", "2019", "2021"]


def test_the_side_of_a_year_without_a_figure_is_not_known() -> None:
    (fact,) = beside_fifty(40, "-", 44, 46, 65)
    assert [period.label for period in fact.earlier] == ["2018", "2020", "2021"]


def test_a_side_kept_throughout_has_no_earlier_years() -> None:
    (fact,) = beside_fifty(60, 61, 62, 60, 63)
    assert fact.earlier == ()


def test_a_year_without_the_areas_figure_is_a_gap() -> None:
    (fact,) = beside_fifty(60, "-", 62, 60, 63)
    assert (fact.history, fact.gap_years) == (History.ALWAYS, True)


def test_a_year_without_the_comparators_figure_is_a_gap() -> None:
    (fact,) = of_kind(told([60, 61, 62, 60, 63], england=[50, 50, "-", 50, 50]), Crossover)
    assert (fact.history, fact.gap_years) == (History.ALWAYS, True)


def test_without_a_missing_year_there_is_no_gap() -> None:
    (fact,) = beside_fifty(60, 61, 62, 60, 63)
    assert not fact.gap_years


def test_two_crossings_are_alternating_and_not_worth_telling() -> None:
    (fact,) = beside_fifty(40, 40, 60, 60, 40)
    assert (fact.history, fact.salience) == (History.ALTERNATING, 0)
    assert fact.since is None


def test_always_needs_every_year() -> None:
    (fact,) = beside_fifty(60, 61, 62, 60, 63)
    assert fact.history is History.ALWAYS
    assert fact.first.label == "2018"
    assert beside_fifty(60, 50, 62, 60, 63) == ()


def test_two_years_are_too_few() -> None:
    assert beside_fifty(40, 60) == ()


def test_being_in_line_now_is_no_side() -> None:
    assert beside_fifty(40, 40, 60, 60, 50.2) == ()


def test_a_comparator_without_the_year_is_not_asked_for_it() -> None:
    found = told([40, 45, 60, 62, 65], england=["-", 50, 50, 50, 50])
    assert of_kind(found, Crossover) == ()  # one earlier year is left


def test_nothing_before_a_break_counts_as_the_other_side() -> None:
    found = told([40, 45, 60, 62, 65], england=EVEN, breaks="2020")
    assert only(found, Crossover).history is History.ALWAYS


def test_numbers_are_not_set_beside_totals() -> None:
    count = indicator(measure=Measure.COUNT, places=0)
    assert of_kind(told([60, 61, 62], about=count, england=[50, 50, 50]), Crossover) == ()


def test_without_polarity_a_crossing_is_not_judged() -> None:
    found = told([40, 45, 60, 62, 65], england=EVEN, about=indicator(Polarity.NONE))
    assert only(found, Crossover).judgement is Judgement.NONE
