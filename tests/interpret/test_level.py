"""The latest figure: told when there is one, and never taken from an older period."""

from __future__ import annotations

from decimal import Decimal

from reportgen.domain.fact import Level, Note
from reportgen.domain.observation import Flag
from reportgen.domain.threshold import Polarity
from tests.builders import indicator, year
from tests.interpret.builders import dataset, facts_of, of_kind, only, told


def test_the_latest_figure_is_rounded_half_up_and_keeps_its_cell() -> None:
    fact = only(told([70, 65.35]), Level)
    assert fact.value.shown == Decimal("65.4")
    assert fact.value.stored == Decimal("65.35")
    assert [str(cell) for cell in fact.value.evidence] == ["made.xlsx, Data!C2"]
    assert fact.period.label == "2022"


def test_binary_noise_does_not_reach_a_fact() -> None:
    assert only(told([9.3699999999999992]), Level).value.stored == Decimal("9.37")


def test_nought_is_a_figure() -> None:
    assert only(told([3, 0]), Level).value.shown == 0


def test_a_withheld_figure_gives_no_level() -> None:
    assert of_kind(told([70, "c"], england=[70, 71]), Level) == ()


def test_a_provisional_figure_says_so_and_is_noted() -> None:
    found = told([70, "=71 p"])
    assert only(found, Level).value.flags == (Flag.PROVISIONAL,)
    assert found.notes[0] == Note("the {period} figure for Northmoor is provisional.", year(2022))


def test_an_empty_last_period_is_not_the_latest() -> None:
    found = told([70, 71, "-"], england=[70, 72, "-"])
    assert found.period.label == "2021"


def test_the_period_asked_for_ends_the_history() -> None:
    found = told([70, 71, 72], as_of="2020/21")
    assert found.period.label == "2021"
    assert len(found.series[0].points) == 2


def test_an_indicator_in_two_topics_keeps_its_places_in_each() -> None:
    whole = indicator(Polarity.NONE, topic="Other", places=0)
    made = dataset({"IN_TIME": {"901": [70.46]}}, indicators=[indicator(), whole])
    shown = [only(each, Level).value.shown for each in facts_of(made).indicators]
    assert [str(value) for value in shown] == ["70.5", "70"]
