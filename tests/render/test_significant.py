""" "Significant" is said of nothing but what was tested and passed."""

from __future__ import annotations

import re
from itertools import product

import pytest

from tests.render.builders_narrative import TEMPLATES, said
from tests.render.golden_narrative import cases, golden_files

WORD = re.compile("significan", re.IGNORECASE)
COMPARED = (
    "percentage, high is better",
    "now 90.0 in 2022",
    "gap England 84.5, above, considerable, better",
    "gap Eastlands 95.2, below, sharp, worse",
)
NAMES = ("England", "Eastlands")
SIDES = ("side England, always above since 2018", "side Eastlands, always below since 2018")


def test_no_sentence_says_it_without_a_test() -> None:
    for path in golden_files():
        for case in cases(path):
            tested = any(fact.startswith("tested ") for fact in case.facts)
            assert tested or not WORD.search(case.sentence), case


def test_only_two_templates_hold_the_word() -> None:
    texts = {path.stem: path.read_text("utf-8") for path in TEMPLATES.glob("*.j2")}
    bodies = {name: text.split("--- -#}", 1)[-1] for name, text in texts.items()}
    assert {name for name, body in bodies.items() if WORD.search(body)} == {"_comparison", "gap"}


@pytest.mark.parametrize("passed", list(product((True, False), repeat=2)))
def test_the_adverb_gives_way_to_the_test_on_each_side(passed: tuple[bool, bool]) -> None:
    words = ["significant" if each else "not significant" for each in passed]
    tests = [f"tested {name}, {word}" for name, word in zip(NAMES, words, strict=True)]
    text = said("gap", (*COMPARED, *tests))
    assert ("significantly higher than England" in text) is passed[0]
    assert ("significantly lower than Eastlands" in text) is passed[1]
    assert "considerably" not in text
    assert "far" not in text
    assert ("not statistically significant" in text or "Neither" in text) is (not all(passed))


def test_a_test_of_the_newest_figure_is_not_said_of_every_year() -> None:
    text = said("gap", (*COMPARED, *SIDES, "tested England, significant"))
    assert "significant" not in text.split("It has been ")[1]
    assert "It has been on the same side of each in every year since 2017/18." in text
