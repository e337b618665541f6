"""What comparing words mean, also those that our templates do not say."""

from __future__ import annotations

import pytest

from reportgen.verify.reading.lexicon import words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was above England.", ["side up"]),
        ("It exceeded the average.", ["side up"]),
        ("fewer than in Kent", ["side down"]),
        ("in line with Kent", ["side same"]),
        ("broadly in line with Kent", ["side like"]),
        ("similar to Kent", ["side like"]),
        ("The rate has risen.", ["way up"]),
        ("a reduction of two, and growth", ["way down", "way up"]),
        ("it declined", ["way down"]),
        ("changed little", ["way little"]),
        ("unchanged", ["way same"]),
        ("well below Kent", ["size considerable|sharp", "side down"]),
        ("far higher than Kent", ["size sharp", "side up"]),
        ("marginally better", ["size slight", "judgement good"]),
        ("deteriorated", ["judgement bad"]),
        ("the third highest", ["extreme up"]),
        ("in the top quartile", ["quarter A"]),
        ("more than halved", ["multiple more than halved"]),
        ("but less steeply", ["pace less steep"]),
        ("short of the target", ["target missed"]),
        ("peaked in 2020", ["shape peak"]),
        ("has plateaued", ["shape plateau"]),
        ("fell part of the way back", ["way down", "recovery partly"]),
        ("the gap has narrowed", ["gap narrowed"]),
        ("not statistically significant", ["test not"]),
        ("in the amber band", ["band amber"]),
    ],
)
def test_words_and_what_they_mean(text: str, expected: list[str]) -> None:
    assert [f"{each.sort.value} {each.sense}" for each in words(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "a target of no more than 18%",
        "three or more placements",
        "over the same period",
        "visits up to date",
        "made up of",
        "the council set up a team",
        "upper Kent and a downland walk",
    ],
)
def test_words_that_only_look_like_it_compare_nothing(text: str) -> None:
    assert words(text) == () or [each.sort.value for each in words(text)] == ["target"]


def test_a_word_inside_another_word_is_none() -> None:
    assert words("Eastfall, upbringing and belowground") == ()
