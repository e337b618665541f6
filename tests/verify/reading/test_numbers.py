"""Numbers are read with their unit, and those of periods and units are left alone."""

from __future__ import annotations

import pytest

from reportgen.verify.reading.numbers import amounts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7,948 children", [("7948", "")]),
        ("The rate was 19.4 per 10,000 children.", [("19.4", "")]),
        ("rose from 0.9% to 2.9%", [("0.9", "per cent"), ("2.9", "per cent")]),
        ("14 per cent", [("14", "per cent")]),
        ("by 2.0 percentage points", [("2.0", "percentage points")]),
        ("a 3-percentage-point rise", [("3", "percentage points")]),
        ("3 ppts higher", [("3", "percentage points")]),
        ("£1,200", [("1200", "money")]),
        ("£2.5m and -£300", [("2500000", "money"), ("-300", "money")]),
        ("1.2 million pounds", [("1200000", "")]),
        ("a score of -0.3 and \u22120.25", [("-0.3", ""), ("-0.25", "")]),
        ("nine of the ten", [("9", "word"), ("10", "word")]),
        ("twenty-one and thirty", [("21", "word"), ("30", "word")]),
        ("ranked joint third, then 10th", [("3", "ordinal"), ("10", "ordinal")]),
        ("between 43% and 50%", [("43", "per cent"), ("50", "per cent")]),
        ("children aged 10 to 15", [("10", ""), ("15", "")]),
        ("(81.4%)", [("81.4", "per cent")]),
        ("was 9.", [("9", "")]),
        ("at 31 March 2022", []),
        ("in 2021/22 and since 2020", []),
        ("Q2 2019/20", []),
        ("April to October 2019", []),
        ("the 12 months to October 2019", []),
        ("section 47", [("47", "")]),
        ("2,022 plans in 2022", [("2022", "")]),
    ],
)
def test_numbers_of_a_text(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(f"{each.value:f}", each.unit) for each in amounts(text)] == expected


def test_a_number_keeps_its_place_and_its_decimals() -> None:
    (only,) = amounts("It was 77.0% then.")
    assert (only.start, only.end, only.text, only.places) == (7, 12, "77.0%", 1)
