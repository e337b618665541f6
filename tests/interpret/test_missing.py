"""No figure: the reason, the last figure, and silence of everything else."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.domain.fact import Missing
from reportgen.domain.observation import Marker
from reportgen.domain.relation import Assessment
from tests.interpret.builders import dataset, facts_of, only, told


@pytest.mark.parametrize("word", ["c", "x", "z", "u", "low", "-"])
def test_every_marker_stops_every_other_fact(word: str) -> None:
    found = told([70, 71, word], england=[60, 61, 62], region=[60, 61, 62])
    assert [fact.kind for fact in found.facts] == ["missing"]
    assert only(found, Missing).marker is Marker(word)
    assert found.assessment is Assessment.NO_DATA


def test_the_last_figure_is_named_with_its_own_period() -> None:
    fact = only(told([70, 71, "c", "c"], england=[1, 1, 1, 1]), Missing)
    assert fact.last_period is not None
    assert fact.last_value is not None
    assert (fact.last_period.label, fact.last_value.shown) == ("2020", Decimal("71.0"))


def test_an_area_without_a_row_has_no_such_period() -> None:
    fact = only(told([70, None], england=[70, 71]), Missing)
    assert fact.marker is Marker.NO_SUCH_PERIOD


def test_an_area_that_never_had_a_figure_of_the_indicator_has_no_last_one() -> None:
    made = dataset({"A": {"901": ["c", "c"], "970": [70, 71]}, "B": {"901": [1, 2]}})
    fact = only(facts_of(made).indicators[0], Missing)
    assert (fact.last_period, fact.last_value) == (None, None)


def test_nought_is_not_missing() -> None:
    assert [fact.kind for fact in told([0], comparators=()).facts] == ["level"]
