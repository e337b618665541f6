"""claims.json tells of every indicator that a fact may rest on."""

from __future__ import annotations

from reportgen.domain.indicator import Indicator, Part
from reportgen.typeset.linked import linked_with
from tests import builders

RATE = builders.indicator(code="RATE", pair="NUMBER", numerator="CASES")
NUMBER = builders.indicator(code="NUMBER")
CASES = builders.indicator(code="CASES")
WHITE = builders.indicator(code="WHITE", part=Part("ethnicity", "white", "NUMBER"))
OTHER = builders.indicator(code="OTHER")
EVERY = (RATE, NUMBER, CASES, WHITE, OTHER)


def codes(*told: Indicator) -> list[str]:
    return [each.code for each in linked_with(told, EVERY).values()]


def test_the_number_of_a_rate_and_the_cases_of_a_percentage_are_told_with_it() -> None:
    assert codes(RATE) == ["NUMBER", "CASES"]


def test_the_parts_of_a_whole_are_told_with_it_and_the_whole_with_a_part() -> None:
    assert codes(NUMBER) == ["WHITE"]
    assert codes(WHITE) == ["NUMBER"]


def test_what_is_told_is_not_told_twice() -> None:
    assert codes(RATE, NUMBER, WHITE) == ["CASES"]
