"""An abolished authority's nought after its end is no figure; its other figures are."""

from __future__ import annotations

from decimal import Decimal

from reportgen.domain.area import Area, AreaKind
from reportgen.domain.fact import Gap, IndicatorFacts
from tests.builders import NORTHMOOR, indicator, months_to, split_year
from tests.interpret.builders import PLACES, Value, dataset, facts_of, of_kind

OLDSHIRE = Area("940", "Oldshire", AreaKind.AUTHORITY, live=False, until="2021-03-31")


def beside(*theirs: Value) -> IndicatorFacts:
    own: list[Value] = [5.0, 6.0, 7.0]
    made = dataset(
        {"A": {NORTHMOOR.code: own, OLDSHIRE.code: list(theirs)}},
        indicators=[indicator(code="A")],
        areas=(*PLACES, OLDSHIRE),
        periods=tuple(split_year(each) for each in (2019, 2020, 2021)),
    )
    return facts_of(made, compare=("Oldshire",), comparators=()).indicators[0]


def test_a_nought_after_the_end_is_set_beside_nobody() -> None:
    found = beside(4.0, 3.0, 0)
    assert not of_kind(found, Gap)
    assert any("there is no" in each.text and "Oldshire" in each.text for each in found.notes)


def test_another_figure_after_the_end_is_one_of_the_old_boundaries() -> None:
    (gap,) = of_kind(beside(4.0, 3.0, 2.5), Gap)
    assert gap.reference.shown == Decimal("2.5")


def test_a_nought_before_the_end_is_a_figure() -> None:
    found = beside(4.0, 0, None)
    line = next(each for each in found.series if each.comparator)
    assert [each.figure and each.figure.shown for each in line.points][1] == 0


def test_a_nought_of_months_after_the_end_is_none_either() -> None:
    months = months_to("May-21", 3)
    made = dataset(
        {"A": {NORTHMOOR.code: [5.0, 6.0, 7.0], OLDSHIRE.code: [0, 0, 0]}},
        indicators=[indicator(code="A")],
        areas=(*PLACES, OLDSHIRE),
        periods=(split_year(2019), *months)[1:],
    )
    found = facts_of(made, compare=("Oldshire",), comparators=()).indicators[0]
    line = next(each for each in found.series if each.comparator)
    assert [each.figure is not None for each in line.points] == [True, False, False]
