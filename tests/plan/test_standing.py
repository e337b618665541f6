"""In which list an indicator stands, and that a list and a section never say the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.plan import Plan
from reportgen.domain.relation import Assessment, Judgement, Standing, TargetResult
from reportgen.domain.source import Provenance
from reportgen.domain.threshold import Rating
from reportgen.errors import OutlineError
from reportgen.plan.standing import standing_of
from tests.plan.builders import Facts, all_of, named, outline_of, plain, planned, without_figure

RESULTS = {
    TargetResult.MET: Judgement.BETTER,
    TargetResult.NEAR: Judgement.SIMILAR,
    TargetResult.MISSED: Judgement.WORSE,
    TargetResult.NOT_JUDGED: Judgement.NONE,
}
LISTS = "".join(f"  - {{part: standing, name: {each.value}}}\n" for each in Standing)
ONLY_LISTS = f"key_messages: {{most: 0}}\nparts:\n{LISTS}"


def aimed(
    code: str, result: TargetResult, assessment: Assessment = Assessment.NOT_JUDGED
) -> IndicatorFacts:
    """An indicator with a target, and a comparator that judges as the assessment says."""
    beside = plain(code, assessment)
    target = replace(Facts(beside.indicator).target(result), judgement=RESULTS[result])
    return replace(beside, facts=(*beside.facts, target))


def lists(made: Plan) -> dict[str, list[str]]:
    """The codes of each list that has any."""
    found: dict[str, list[str]] = {}
    for each in made.standing:
        found.setdefault(each.standing.value, []).append(each.facts.indicator.code)
    return found


@pytest.mark.parametrize(
    ("facts", "standing"),
    [
        (aimed("A", TargetResult.MET), Standing.GOOD),
        (aimed("A", TargetResult.NEAR), Standing.CLOSE),
        (aimed("A", TargetResult.MISSED), Standing.IMPROVE),
        (aimed("A", TargetResult.MISSED, Assessment.BETTER), Standing.IMPROVE),
        (aimed("A", TargetResult.MET, Assessment.WORSE), Standing.GOOD),
        (aimed("A", TargetResult.NOT_JUDGED), Standing.UNJUDGED),
        (aimed("A", TargetResult.NOT_JUDGED, Assessment.BETTER), Standing.GOOD),
        (plain("A", Assessment.BETTER), Standing.GOOD),
        (plain("A", Assessment.SIMILAR), Standing.CLOSE),
        (plain("A", Assessment.WORSE), Standing.IMPROVE),
        (plain("A"), Standing.UNJUDGED),
        (without_figure("A"), Standing.UNJUDGED),
    ],
)
def test_the_target_speaks_first_then_the_comparators(
    facts: IndicatorFacts, standing: Standing
) -> None:
    assert standing_of(facts) is standing


def test_each_indicator_stands_in_one_list_in_the_outlines_order(tmp_path: Path) -> None:
    made = planned(
        tmp_path,
        outline_of("A", "B", "C", "D", more=ONLY_LISTS),
        *(aimed("A", TargetResult.MET), plain("B", Assessment.WORSE)),
        *(aimed("C", TargetResult.NEAR), plain("D", Assessment.BETTER)),
    )
    assert lists(made) == {"good": ["A", "D"], "improve": ["B"], "close": ["C"]}


def test_a_list_says_the_level_the_comparison_and_the_target(tmp_path: Path) -> None:
    made = planned(
        tmp_path, outline_of("A", more=ONLY_LISTS), aimed("A", TargetResult.MET, Assessment.BETTER)
    )
    assert [each.id for each in made.standing[0].sentences] == ["a.level", "a.gap", "a.target"]


def test_a_paper_without_a_list_has_nobody_in_it(tmp_path: Path) -> None:
    parts = "parts:\n  - {part: standing, name: good}\n"
    made = planned(
        tmp_path,
        outline_of("A", "B", more=parts),
        *(plain("A", Assessment.WORSE), plain("B", Assessment.BETTER)),
    )
    assert lists(made) == {"good": ["B"]}


def test_a_section_does_not_say_again_what_a_list_says(tmp_path: Path) -> None:
    of = named("A")
    make = Facts(of)
    facts = all_of(of, make.level(), make.gap(), make.rank(salience=3))
    both = f"key_messages: {{most: 0}}\nparts:\n{LISTS}  - sections\n"
    made = planned(tmp_path, outline_of("A", more=both), facts)
    in_lists = {each.id for one in made.standing for each in one.sentences}
    in_sections = {each.id for each in made.sections[0].told[0].sentences}
    assert in_lists == {"a.level", "a.gap"}
    assert in_sections == {"a.rank"}


def test_what_no_part_tells_is_written_down_as_left_out(tmp_path: Path) -> None:
    of = named("A")
    make = Facts(of)
    facts = all_of(of, make.level(), make.gap(), make.rank(salience=3))
    made = planned(tmp_path, outline_of("A", more=ONLY_LISTS), facts)
    told = [each.kind for each in made.left_out]
    assert told == ["rank"]
    assert made.left_out[0].reason == "no part of this paper tells it"


def test_the_short_form_lists_all_and_calls_none_of_what_it_says_left_out(tmp_path: Path) -> None:
    parts = f"form: short\n{ONLY_LISTS}"
    made = planned(tmp_path, outline_of("A", more=parts), plain("A", Assessment.BETTER))
    assert lists(made) == {"good": ["A"]}
    assert [each.kind for each in made.left_out] == []


def test_openings_turn_within_a_list(tmp_path: Path) -> None:
    made = planned(
        tmp_path,
        outline_of("A", "B", "C", more=ONLY_LISTS),
        *(plain("A", Assessment.BETTER), plain("B", Assessment.WORSE)),
        plain("C", Assessment.BETTER),
    )
    turns = {each.facts.indicator.code: each.sentences[0].position for each in made.standing}
    assert turns == {"A": 0, "B": 0, "C": 1}


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ("  - {part: standing, name: goood}\n", 'named "goood"; on offer: good, close'),
        ("  - standing\n", 'named ""; on offer'),
        ("  - {part: standing, name: good}\n" * 2, 'the list "good" stands in the paper twice'),
    ],
)
def test_a_list_that_nobody_knows_or_that_stands_twice_is_refused(
    tmp_path: Path, parts: str, words: str
) -> None:
    with pytest.raises(OutlineError, match="list") as refused:
        planned(tmp_path, outline_of("A", more=f"parts:\n  - purpose\n{parts}"), plain("A"))
    assert words in str(refused.value)


def rated(facts: IndicatorFacts, standing: Standing) -> IndicatorFacts:
    """The same with a rating that somebody states of the figure."""
    rating = Rating(standing, "Green", facts.period.label, Provenance("a sheet", "the service"))
    thresholds = replace(facts.indicator.thresholds, rating=rating)
    return replace(facts, indicator=replace(facts.indicator, thresholds=thresholds))


@pytest.mark.parametrize(
    ("facts", "standing"),
    [
        (plain("A"), Standing.GOOD),
        (plain("A", Assessment.WORSE), Standing.GOOD),
        (aimed("A", TargetResult.NOT_JUDGED), Standing.GOOD),
        (aimed("A", TargetResult.MISSED), Standing.IMPROVE),
        (without_figure("A"), Standing.UNJUDGED),
    ],
)
def test_a_stated_rating_speaks_after_the_target_and_before_the_comparators(
    facts: IndicatorFacts, standing: Standing
) -> None:
    assert standing_of(rated(facts, Standing.GOOD)) is standing


def test_a_list_names_the_rating_only_where_it_decided(tmp_path: Path) -> None:
    made = planned(
        tmp_path,
        outline_of("A", "B", "C", more=ONLY_LISTS),
        rated(plain("A", Assessment.WORSE), Standing.GOOD),
        rated(aimed("B", TargetResult.MET), Standing.IMPROVE),
        plain("C", Assessment.BETTER),
    )
    decided = {each.facts.indicator.code: each.rating is not None for each in made.standing}
    assert decided == {"A": True, "B": False, "C": False}
    assert lists(made) == {"good": ["A", "B", "C"]}


def test_the_data_notes_name_a_rating_once_with_its_author_and_figures(tmp_path: Path) -> None:
    both = [rated(plain(code), Standing.GOOD) for code in ("A", "B")]
    made = planned(tmp_path, outline_of("A", "B", more=ONLY_LISTS), *both)
    (said,) = [text for name, text in made.rules if name == "Rating “Green”"]
    assert said.startswith("Stated of figures for ")
    assert " by the service (a sheet and 1 more), not worked out here: " in said
