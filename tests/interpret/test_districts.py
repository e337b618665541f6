"""Districts inside the area: both ends, a few in full, and never one on very few cases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from reportgen.domain.area import Area, AreaKind
from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.fact_of_parts import Districts
from reportgen.domain.indicator import Indicator, Measure
from tests.builders import ENGLAND, NORTHMOOR, indicator
from tests.interpret.builders import Value, dataset, facts_of, of_kind, only
from tests.interpret.test_thresholds import in_tables

NAMES = ("Ash", "Birch", "Cedar", "Dale", "Elm", "Fir")
PLACES = tuple(Area(f"901-{name}", name, AreaKind.LOCAL, within=NORTHMOOR.code) for name in NAMES)
NUMBER = indicator(measure=Measure.COUNT, unit="children", places=0)


def told(
    *districts: Sequence[Value] | Value,
    own: Sequence[Value] = (40, 42),
    about: Indicator | None = None,
    cases: Sequence[Value] = (),
    breaks: str = "",
    **changes: object,
) -> IndicatorFacts:
    """One indicator with districts in the order of `NAMES`, each its years or the latest alone."""
    stated = about or indicator(numerator="CASES" if cases else "")
    series: list[Sequence[Value]] = [
        each if isinstance(each, list | tuple) else [None, _one(each)] for each in districts
    ]
    of = {place.code: each for place, each in zip(PLACES, series, strict=False)}
    values: dict[str, Mapping[str, Sequence[Value]]] = {
        stated.code: {NORTHMOOR.code: own, ENGLAND.code: [50, 50], **of}
    }
    indicators = [stated]
    if cases:
        indicators.append(indicator(code="CASES", measure=Measure.COUNT, places=0))
        numbers = zip(PLACES, cases, strict=False)
        values["CASES"] = {place.code: [None, each] for place, each in numbers}
    made = dataset(
        values,
        indicators=indicators,
        areas=(NORTHMOOR, ENGLAND, *PLACES),
        breaks={stated.code: breaks} if breaks else None,
    )
    return facts_of(made, comparators=("England",), **changes).indicators[0]


def _one(given: Sequence[Value] | Value) -> Value:
    assert given is None or isinstance(given, int | float | str)
    return given


def names(places: Sequence[Area]) -> list[str]:
    return [each.name for each in places]


def test_the_highest_and_the_lowest_of_many_are_named() -> None:
    fact = only(told(40, 66, 21, 30, 35), Districts)
    assert (names(fact.highest), names(fact.lowest)) == (["Birch"], ["Cedar"])
    assert (fact.held, fact.inside, fact.listed) == (5, 5, ())


def test_four_are_all_named_the_highest_first() -> None:
    fact = only(told(40, 66, 21, 30), Districts)
    assert [each.area.name for each in fact.listed] == ["Birch", "Ash", "Dale", "Cedar"]


def test_one_alone_is_set_beside_nothing() -> None:
    assert of_kind(told(40), Districts) == ()
    assert of_kind(told(40, "c"), Districts) == ()


@pytest.mark.parametrize("others", [(30, 20), (30, 20, 14), (30, 20, 9, 6)])
def test_numbers_that_leave_one_withheld_number_over_are_not_told(others: tuple[int, ...]) -> None:
    """The area's number less those of the districts named would be the one that is withheld."""
    few = told(*others, "c", own=(60, 68), about=NUMBER)
    assert of_kind(few, Districts) == ()
    two_withheld = told(*others, "c", "c", own=(60, 72), about=NUMBER)
    assert of_kind(two_withheld, Districts) != ()


def test_whole_numbers_of_no_stated_kind_are_guarded_like_numbers() -> None:
    """A scorecard may not say that its row of referrals is a number."""
    unknown = indicator(measure=Measure.OTHER, unit="referrals", places=0)
    assert of_kind(told(30, 20, "c", own=(60, 64), about=unknown), Districts) == ()
    assert of_kind(told(30, 20, 3, own=(60, 53), about=unknown), Districts) == ()
    assert of_kind(told(30, 20, 14, own=(60, 64), about=unknown), Districts) != ()
    load = indicator(measure=Measure.OTHER, unit="cases", places=1)
    assert of_kind(told(14.5, 3.2, "c", own=(16, 15), about=load), Districts) != ()


@pytest.mark.parametrize("marker", ["c", "x", "-", "low"])
def test_one_without_a_figure_is_stepped_over_and_counted(marker: str) -> None:
    fact = only(told(40, 66, 21, 30, marker, 35), Districts)
    assert (fact.held, fact.inside, names(fact.lowest)) == (5, 6, ["Cedar"])


def test_those_that_print_the_same_share_an_end() -> None:
    fact = only(told(66, 66.04, 21, 21, 21), Districts)
    assert (names(fact.highest), names(fact.lowest)) == (
        ["Ash", "Birch"],
        ["Cedar", "Dale", "Elm"],
    )


def test_more_than_three_at_an_end_are_not_named() -> None:
    fact = only(told(66, 21, 21, 21, 21), Districts)
    assert (names(fact.highest), fact.lowest) == (["Ash"], ())


def test_all_alike_have_no_end() -> None:
    assert of_kind(told(40, 40, 40, 40, 40), Districts) == ()


def test_a_district_with_very_few_cases_behind_it_is_not_named() -> None:
    fact = only(told(40, 66, 21, 30, 35, cases=[9, 4, 9, 9, 9]), Districts)
    assert (fact.highest, names(fact.lowest)) == ((), ["Cedar"])
    assert only(told(40, 66, 21, 30, 35, cases=[9, 5, 9, 9, 9]), Districts).highest != ()


def test_a_district_whose_cases_are_withheld_is_not_named() -> None:
    fact = only(told(40, 66, 21, 30, 35, cases=[9, "c", 9, 9, 9]), Districts)
    assert (fact.highest, names(fact.lowest)) == ((), ["Cedar"])


def test_districts_are_named_where_only_the_area_itself_has_a_number_behind_its_rate() -> None:
    rate = indicator(numerator="CASES")
    figures = {place.code: [None, each] for place, each in zip(PLACES[:2], (66, 21), strict=True)}
    made = dataset(
        {rate.code: {NORTHMOOR.code: [40, 42], **figures}, "CASES": {NORTHMOOR.code: [80, 84]}},
        indicators=[rate, indicator(code="CASES", measure=Measure.COUNT, places=0)],
        areas=(NORTHMOOR, ENGLAND, *PLACES),
    )
    (facts,) = [each for each in facts_of(made).indicators if each.indicator.code == rate.code]
    assert [each.area.name for each in only(facts, Districts).listed] == ["Ash", "Birch"]


def test_a_district_without_the_number_that_others_have_is_not_named() -> None:
    assert only(told(40, 66, 21, cases=[9, 9]), Districts).listed == ()


def test_a_few_are_listed_only_where_all_may_be_named() -> None:
    assert only(told(40, 66, 21, cases=[9, 9, 4]), Districts).listed == ()


def test_very_small_numbers_are_not_told() -> None:
    assert of_kind(told(40, 66, 4, about=NUMBER), Districts) == ()
    assert of_kind(told(40, 66, 5, about=NUMBER), Districts) != ()


def test_those_that_rose_and_fell_are_counted_on_printed_figures() -> None:
    fact = only(told([40, 41], [66, 60], [21, 21.04], [30, 31], [35, "c"], ["c", 36]), Districts)
    assert (fact.rose, fact.fell, fact.unchanged, fact.compared) == (2, 1, 1, 4)
    assert fact.reference_period is not None
    assert fact.reference_period.label == "2021"


def test_one_that_can_be_compared_is_no_count() -> None:
    fact = only(told([40, 41], ["c", 60], 21), Districts)
    assert (fact.compared, fact.reference_period) == (0, None)


def test_nothing_is_counted_across_a_break() -> None:
    assert only(told([40, 41], [66, 60], breaks="2022"), Districts).compared == 0
    assert only(told([40, "=41 b"], [66, "=60 b"]), Districts).compared == 0


def test_districts_are_told_though_the_area_itself_has_no_figure() -> None:
    assert of_kind(told(40, 66, own=(40, "c")), Districts) != ()


def test_provisional_figures_are_set_beside_one_another() -> None:
    assert of_kind(told("=40 p", "=66 p"), Districts) != ()


def test_the_ends_are_named_and_ordered_by_what_is_printed() -> None:
    fact = only(told(40, 66.04, 21.04, 30, 35), Districts)
    assert (names(fact.highest), names(fact.lowest)) == (["Birch"], ["Cedar"])
    fact = only(told(40.02, 40.04, 30), Districts)
    assert [each.area.name for each in fact.listed] == ["Ash", "Birch", "Cedar"]
    fact = only(told(40.02, 40.04, 39.98, 30, 35), Districts)
    assert names(fact.highest) == ["Ash", "Birch", "Cedar"]
    fact = only(told(40, 50, 60, 30.02, 29.98), Districts)
    assert names(fact.lowest) == ["Dale", "Elm"]


def test_districts_that_all_print_the_same_are_no_ends() -> None:
    assert of_kind(told(40.02, 40.04, 39.98, 40.01, 39.99), Districts) == ()


def test_a_district_that_prints_the_same_is_unchanged() -> None:
    fact = only(told([50.02, 49.98], [40, 50], [60, 50], [30.04, 30.0]), Districts)
    assert (fact.rose, fact.fell, fact.unchanged) == (1, 1, 2)


def test_five_cases_as_printed_are_enough_for_a_name() -> None:
    fact = only(told(40, 66, 21, 30, 35, cases=[10, 4.6, 10, 10, 10]), Districts)
    assert names(fact.highest) == ["Birch"]
    fact = only(told(40, 66, 21, 30, 35, cases=[10, 4.4, 10, 10, 10]), Districts)
    assert names(fact.highest) == []


def test_of_three_years_the_middle_one_is_compared_with() -> None:
    fact = only(told([10, 50, 60], [20, 40, 30], [70, 30, 40], own=(40, 41, 42)), Districts)
    assert fact.reference_period is not None
    assert (fact.reference_period.label, fact.rose, fact.fell) == ("2021", 2, 1)


@pytest.mark.parametrize("figures", [(40.04, 40, 40), (40, 40, 39.96)])
def test_few_that_print_the_same_are_no_ends_where_fewer_still_are_listed(
    figures: Sequence[float], tmp_path: Path
) -> None:
    folder = in_tables(tmp_path, "listed_up_to", "2")
    assert of_kind(told(*figures, templates=folder), Districts) == ()
    assert of_kind(told(*figures, 30, templates=folder), Districts) != ()
