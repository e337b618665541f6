"""The door: one set of facts per area, in the order of the rules, the same every time."""

from __future__ import annotations

from reportgen.domain.fact import Fact
from reportgen.interpret import rules
from reportgen.interpret.registry import ORDER, registered
from reportgen.interpret.step import interpret
from tests.builders import indicator
from tests.interpret.builders import dataset, facts_of, request, told

SERIES = {"IN_TIME": {"901": [60, 62, 64, 66], "911": [50, 51, 52, 53], "970": [55, 56, 57, 58]}}


def test_one_rule_is_registered_for_each_place_in_the_order() -> None:
    codes = [rule.code for rule in registered()]
    assert codes == [code for code in ORDER if code in codes]
    assert set(codes) == set(rules.__all__)
    assert all(rule.asks.endswith("?") for rule in registered())


def test_facts_stand_in_the_order_of_the_rules() -> None:
    kinds = [fact.kind for fact in told([60, 62, 64, 66], england=[55, 56, 57, 58]).facts]
    assert kinds == sorted(kinds, key=ORDER.index)
    lacking = ["comparator_missing"] * 2  # the region, the neighbours
    beside = ["gap", *lacking, "crossover", "gap_change", "comparator_trend"]
    assert kinds == ["level", "change", "change", *beside, "trend", "average"]


def test_each_area_has_its_own_facts() -> None:
    found = list(interpret(dataset(SERIES), request(areas=("all",))))
    assert [each.area.name for each in found] == ["Northmoor", "Neighbour 911"]
    assert all(fact.area == each.area for each in found for fact in each.indicators[0].facts)


def test_indicators_without_observations_are_known_but_have_no_facts() -> None:
    made = dataset(SERIES, indicators=[indicator(), indicator(code="OTHER")])
    found = facts_of(made)
    assert [each.indicator.code for each in found.indicators] == ["IN_TIME"]
    assert found.known == ("IN_TIME", "OTHER")


def test_the_series_stand_area_first_then_comparators_with_a_figure() -> None:
    found = told([60, 62], region=[1, 2], england=["-", "-"], neighbours=[[1, 2]] * 4)
    assert [each.label for each in found.series] == ["Northmoor", "Eastlands"]
    assert [point.period.label for point in found.series[1].points] == ["2021", "2022"]


def test_every_fact_says_its_rule_and_its_reasons() -> None:
    facts: tuple[Fact, ...] = told([60, 62, 64], england=[55, 56, 57]).facts
    assert all(fact.rule.endswith(".") and fact.reasons and fact.salience >= 0 for fact in facts)


def test_the_method_note_holds_each_rule_used_and_the_words_of_size() -> None:
    names = [name for name, _ in facts_of(dataset(SERIES)).rules]
    assert names[:3] == ["level", "change", "gap"]
    assert names[-4:] == ["rounding", "words of size", "similar", "statistical neighbours"]
    assert "target" not in names


def test_the_same_inputs_give_the_same_facts() -> None:
    assert facts_of(dataset(SERIES)) == facts_of(dataset(SERIES))
