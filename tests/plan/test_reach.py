"""An outline reaches what it names, with pairs and parts; everything reaches everything."""

from __future__ import annotations

from pathlib import Path

from reportgen.domain.indicator import Part
from reportgen.plan.reach import within_reach
from tests.builders import indicator
from tests.plan.builders import FRONT, request_for

RATE = indicator(code="RATE", topic="Plans", pair="NUMBER")
NUMBER = indicator(code="NUMBER", topic="Plans")
BABIES = indicator(code="BABIES", topic="Plans", part=Part("age", "under 1", "NUMBER"))
OTHER = indicator(code="OTHER", topic="Else")
ALL = (RATE, NUMBER, BABIES, OTHER)


def reached(folder: Path, indicators: str) -> set[str]:
    section = f"sections:\n  - heading: Made\n    indicators: {indicators}\n"
    request = request_for(folder, FRONT + section)
    found = within_reach(request, ALL)
    return {each.code for each in ALL if each.id in found}


def test_a_rate_brings_its_number_and_the_parts_of_that(tmp_path: Path) -> None:
    assert reached(tmp_path, "[RATE]") == {"RATE", "NUMBER", "BABIES"}


def test_a_number_brings_the_rate_that_names_it(tmp_path: Path) -> None:
    assert reached(tmp_path, "[NUMBER]") == {"RATE", "NUMBER", "BABIES"}


def test_an_indicator_may_be_named_with_its_topic(tmp_path: Path) -> None:
    assert reached(tmp_path, '["Else / OTHER"]') == {"OTHER"}


def test_a_pair_that_only_the_outline_knows_is_reached(tmp_path: Path) -> None:
    assert reached(tmp_path, "[{code: OTHER, pair: BABIES}]") == {"OTHER", "BABIES"}


def test_a_section_for_everything_reaches_everything(tmp_path: Path) -> None:
    assert reached(tmp_path, "all") == {each.code for each in ALL}


def test_without_pairs_an_empty_name_joins_nothing(tmp_path: Path) -> None:
    assert "RATE" not in reached(tmp_path, "[OTHER]")
