"""The share of a part in its whole: from printed numbers of one period, or none at all."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.domain.indicator import Measure, Part
from reportgen.domain.observation import Figure
from tests.builders import NORTHMOOR, indicator
from tests.interpret.builders import Value, dataset, facts_of

WHOLE = indicator(code="ALL", measure=Measure.COUNT, unit="", places=0)
PART = indicator(code="PART", measure=Measure.COUNT, places=0, part=Part("age", "Under 1", "ALL"))


def share(part: list[Value], whole: list[Value], measure: Measure = Measure.COUNT) -> Figure | None:
    about = indicator(code="PART", measure=measure, places=0, part=Part("age", "Under 1", "ALL"))
    made = dataset(
        {"ALL": {NORTHMOOR.code: whole}, "PART": {NORTHMOOR.code: part}},
        indicators=[WHOLE, about],
    )
    return facts_of(made).indicators[1].share


def test_a_share_is_the_part_in_per_cent_with_the_cells_of_both() -> None:
    found = share([10, 62], [600, 620])
    assert found is not None
    assert found.shown == Decimal("10.0")
    assert len(found.evidence) == 2


@pytest.mark.parametrize(
    ("part", "whole"),
    [([10, "c"], [600, 620]), ([10, 62], [600, "c"]), ([10, 5], [600, 0]), ([10, 621], [600, 620])],
)
def test_there_is_no_share_where_it_would_not_be_true(
    part: list[Value], whole: list[Value]
) -> None:
    assert share(part, whole) is None


def test_a_percentage_has_no_share_of_a_number() -> None:
    assert share([10, 62], [600, 620], Measure.PERCENTAGE) is None


def test_what_is_no_part_has_no_share() -> None:
    made = dataset({"ALL": {NORTHMOOR.code: [5]}}, indicators=[WHOLE])
    assert facts_of(made).indicators[0].share is None


def test_a_part_withheld_in_its_newest_period_says_so() -> None:
    made = dataset(
        {"ALL": {NORTHMOOR.code: [600, 620]}, "PART": {NORTHMOOR.code: [62, "c"]}},
        indicators=[WHOLE, PART],
    )
    found = facts_of(made).indicators[1]
    assert found.series[0].points[-1].marker == "c"
