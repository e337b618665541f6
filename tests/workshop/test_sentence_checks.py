"""Each check of a finished sentence finds its fault, and lets a right sentence pass."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from reportgen.workshop.checks.sentence import CHECKS, Told, Weight, faults_of
from tests.journeys.builders import REPOSITORY
from tests.render.builders_narrative import case_of

NEUTRAL = ("rate", "level 256.2 in 2022")
LOW_IS_BETTER = ("percentage, low is better", "level 19.1 in 2022")
BESIDE_ENGLAND = (*LOW_IS_BETTER, "gap England 21.5, below, better")


def found(text: str, given: Sequence[str] = LOW_IS_BETTER, template: str = "level") -> list[str]:
    """The names of the checks that find something."""
    told = Told(text, template, case_of(given).plan_facts)
    return [finding.check for finding in faults_of(told)]


RIGHT = [
    ("The percentage of visits in time was 19.1% in 2021/22.", LOW_IS_BETTER),
    ("It rose slightly, by 0.5 percentage points, from 18.6% to 19.1%.", LOW_IS_BETTER),
    ("This was lower than England (21.5%), which is better.", BESIDE_ENGLAND),
    ("In St. Helens it fell. None of them rose.", LOW_IS_BETTER),
    ("The rate fell to a low of 12.0 in 2019 and has since risen to 19.1.", LOW_IS_BETTER),
    ("The rate rose from 12.0 to a peak of 25.0 and has since fallen to 19.1.", LOW_IS_BETTER),
    ("It has risen for England (from 12.0% to 14.0%) and has fallen for Kent (to 9.0%).", NEUTRAL),
    ("The figure for “% of 16-17 year olds (good or better),” was 256.2.", NEUTRAL),
]


@pytest.mark.parametrize(("text", "given"), RIGHT, ids=[text for text, _ in RIGHT])
def test_a_right_sentence_passes_every_check(text: str, given: Sequence[str]) -> None:
    assert found(text, given) == []


WRONG = [
    ("empty", "", LOW_IS_BETTER),
    ("over_long", f"It was {'very, ' * 40}low.", LOW_IS_BETTER),
    ("numeral_first", "It fell. 19.1% is low.", LOW_IS_BETTER),
    ("small_letter_first", "it fell.", LOW_IS_BETTER),
    ("no_full_stop", "It fell", LOW_IS_BETTER),
    ("doubled_blank", "It  fell.", LOW_IS_BETTER),
    ("stops_together", "It fell , to 3.", LOW_IS_BETTER),
    ("stops_together", "It fell,, to 3.", LOW_IS_BETTER),
    ("brackets", "It stood still (at last.", LOW_IS_BETTER),
    ("brackets", "It stood still at last).", LOW_IS_BETTER),
    ("nothing_said", "It fell to None.", LOW_IS_BETTER),
    ("nothing_said", "It fell to nan%.", LOW_IS_BETTER),
    ("tags", "It fell to {{ level }}.", LOW_IS_BETTER),
    ("word_twice", "It fell to to 3.", LOW_IS_BETTER),
    ("judgement", "The rate was 256.2, an improvement.", NEUTRAL),
    ("contradiction", "This was higher than England (21.5%).", BESIDE_ENGLAND),
    ("contradiction", "It has risen from 22.0% to 19.1%.", LOW_IS_BETTER),
    ("question", "Why did it rise? It rose.", LOW_IS_BETTER),
    ("contradiction", "It has risen considerably since 2017/18, from 22.0%.", LOW_IS_BETTER),
    ("contradiction", "It fell by 2.0 percentage points, from 22.0% to 19.1%.", LOW_IS_BETTER),
    ("contradiction", "It has fallen for England (from 12.0% to 14.0%).", NEUTRAL),
]


@pytest.mark.parametrize(
    ("check", "text", "given"), WRONG, ids=[f"{check}: {text[:40]}" for check, text, _ in WRONG]
)
def test_a_wrong_sentence_is_found_by_the_check_for_it(
    check: str, text: str, given: Sequence[str]
) -> None:
    assert found(text, given) == [check]


def test_every_check_has_a_sentence_that_it_finds() -> None:
    assert {check for check, _, _ in WRONG} | {"long"} == set(CHECKS)


def test_a_sentence_of_thirty_one_words_is_a_warning_and_of_forty_one_a_failure() -> None:
    assert found(f"It was {'very, ' * 27}low.") == []
    assert found(f"It was {'very, ' * 28}low.") == ["long"]
    assert CHECKS["long"][0] is Weight.WARNING
    assert CHECKS["over_long"][0] is Weight.FAILURE


def test_the_indicators_own_name_counts_as_one_word() -> None:
    name = f"the number of {'very and ' * 30}young children"
    assert found(f"{name.capitalize()} fell.", (f"number, called {name}", "level 3 in 2022")) == []


def test_a_heading_ends_without_a_full_stop() -> None:
    assert found("Visits in time: lower", template="headline") == []
    assert found("Visits in time: lower.", template="headline") == ["no_full_stop"]


def test_a_line_of_enquiry_asks_and_does_not_judge() -> None:
    asked = "Why was the percentage higher than England (18.0%) in 2021/22?"
    beside = (*LOW_IS_BETTER, "gap England 18.0, above, worse")
    assert found(asked, beside, template="enquiry") == []
    assert found(asked.replace("?", "."), beside, template="enquiry") == ["question"]
    assert found("Why was it worse than England?", beside, template="enquiry") == ["question"]


def test_a_year_a_day_and_a_unit_with_ages_are_no_figures() -> None:
    (level,) = case_of(NEUTRAL).plan_facts
    unit = "per 1,000 children aged 10 to 17"
    aged = replace(level, indicator=replace(level.indicator, unit=unit))
    text = f"The rate has risen from 22.0 {unit} in 2017/18 to 256.2 at 31 March 2022."
    assert faults_of(Told(text, "level", (aged,))) == ()


def test_an_equal_figure_is_neither_higher_nor_lower() -> None:
    same = (*LOW_IS_BETTER, "gap England 19.1, in line")
    assert found("This was higher than England (19.1%).", same) == ["contradiction"]
    assert found("This was in line with England (19.1%).", same) == []


def test_every_finding_is_explained_in_the_templates_readme() -> None:
    text = (REPOSITORY / "templates" / "narrative" / "README.md").read_text(encoding="utf-8")
    names = [*CHECKS, "unwritten", "repeated", "openings", "no_report"]
    assert [name for name in names if f"| `{name}` |" not in text] == []
