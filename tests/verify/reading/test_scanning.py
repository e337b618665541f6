"""What no claim stands behind is found: numbers, periods and comparing words."""

from __future__ import annotations

import pytest

from reportgen.verify.reading.scanning import scan


def test_everything_that_tells_is_found_in_its_order() -> None:
    text = "Visits rose sharply to 9% in 2021/22, the third highest."
    found = [each.text for each in scan(text)]
    assert found == ["rose", "sharply", "9%", "2021/22", "third", "highest"]


def test_what_a_span_covers_is_left_alone() -> None:
    text = "Visits rose to 9%."
    assert [each.text for each in scan(text, [(7, 11)])] == ["9%"]
    assert scan(text, [(0, len(text))]) == ()


@pytest.mark.parametrize(
    "text",
    [
        "One of the aims is to be first in line.",
        "The axis does not start at zero.",
        "Over the same period the council set up a team.",
        "See the sources below the fold of the table.",
    ],
)
def test_plain_words_are_not_taken_for_claims(text: str) -> None:
    found = [each.text for each in scan(text)]
    assert [each for each in found if each not in ("below", "in line")] == []
