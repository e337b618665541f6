"""Which indicators stand in the report: each once, pairs together, absent ones noted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.indicator import Measure
from reportgen.domain.plan import Plan
from reportgen.domain.relation import Assessment
from reportgen.errors import OutlineError
from reportgen.plan.step import plan
from tests.plan.builders import (
    FRONT,
    Facts,
    all_of,
    area_facts,
    named,
    outline_of,
    plain,
    planned,
    request_for,
    sentences_of,
    templates_of,
    without_figure,
)

PAIRED = outline_of("RATE").replace('- "RATE"', '- {code: "RATE", pair: "NUM"}')
EVERYTHING = f"{FRONT}sections:\n  - indicators: all\n    group_by: topic\n"


def _rate_and_number(together: bool) -> tuple[IndicatorFacts, IndicatorFacts]:
    number = plain("NUM", measure=Measure.COUNT)
    make = Facts(named("RATE"))
    pair = (make.pair(number.indicator),) if together else ()
    return all_of(make.of, make.level(), *pair, make.gap()), number


def _status(made: Plan) -> list[str]:
    return [facts.indicator.code for facts in made.status]


def test_a_number_with_its_rate_is_told_and_counted_once(tmp_path: Path) -> None:
    made = planned(tmp_path, PAIRED, *_rate_and_number(together=True))
    assert _status(made) == ["RATE"]
    assert sum(count for _, count in made.counts) == 1
    assert made.sections[0].told[0].paired is not None
    level = sentences_of(made)[0]
    assert [fact.kind for fact in level.facts] == ["level", "pair"]


def test_the_facts_of_a_paired_number_stay_in_the_figures_with_a_reason(tmp_path: Path) -> None:
    made = planned(tmp_path, PAIRED, *_rate_and_number(together=True))
    rows = [row for row in made.left_out if row.indicator.code == "NUM"]
    assert {row.reason for row in rows} == {"told as a number beside RATE"}
    assert "NUM" in {fact.indicator.code for fact in made.facts}


def test_a_number_without_a_figure_for_the_same_period_is_told_after_its_rate(
    tmp_path: Path,
) -> None:
    made = planned(tmp_path, PAIRED, *_rate_and_number(together=False))
    assert _status(made) == ["RATE", "NUM"]
    assert any(note.startswith("Told apart") and "RATE" in note for note in made.notes)


def test_a_number_that_the_inputs_pair_is_told_with_its_rate_unasked(tmp_path: Path) -> None:
    made = planned(tmp_path, outline_of("RATE"), *_rate_and_number(together=True))
    told = made.sections[0].told[0]
    assert told.paired is not None
    assert [fact.kind for fact in told.sentences[0].facts] == ["level", "pair"]


def test_a_number_that_the_outline_names_apart_is_not_told_with_its_rate(tmp_path: Path) -> None:
    made = planned(tmp_path, outline_of("RATE", "NUM"), *_rate_and_number(together=True))
    assert _status(made) == ["RATE", "NUM"]
    assert made.sections[0].told[0].paired is None
    assert "pair" not in [fact.kind for each in sentences_of(made) for fact in each.facts]
    assert "NUM is told on its own" in [row.reason for row in made.left_out]


def test_one_indicator_named_in_two_ways_is_refused(tmp_path: Path) -> None:
    outline = outline_of("A", "Assessments / A")
    with pytest.raises(OutlineError, match="twice"):
        planned(tmp_path, outline, plain("A"))


def test_all_indicators_do_not_tell_a_number_again_that_stands_beside_a_rate(
    tmp_path: Path,
) -> None:
    outline = outline_of("RATE") + "  - heading: The rest\n    indicators: all\n"
    made = planned(tmp_path, outline, *_rate_and_number(together=True), plain("OTHER"))
    assert _status(made) == ["RATE", "OTHER"]


def test_a_known_indicator_without_figures_is_noted_and_no_error(tmp_path: Path) -> None:
    request = request_for(tmp_path, outline_of("A", "B"))
    made = plan(area_facts(plain("A"), known=["B"]), request)
    assert _status(made) == ["A"]
    assert [(row.indicator.code, row.reason) for row in made.left_out][-1] == (
        "B",
        "the inputs hold no figures for it",
    )
    assert any("without figures in the inputs: B" in note for note in made.notes)


def test_a_section_without_figures_is_left_out(tmp_path: Path) -> None:
    more = '  - heading: Other\n    indicators:\n      - "B"\n'
    request = request_for(tmp_path, outline_of("A") + more)
    made = plan(area_facts(plain("A"), known=["B"]), request)
    assert [section.heading for section in made.sections] == ["Care"]


def test_an_indicator_whose_latest_figure_is_withheld_is_told_as_missing(tmp_path: Path) -> None:
    made = planned(tmp_path, outline_of("A"), without_figure("A"))
    assert templates_of(made, "A") == ["missing"]
    assert made.sections[0].told[0].headline.facts[0].kind == "missing"
    assert dict(made.counts)[Assessment.NO_DATA] == 1


def test_all_indicators_are_grouped_by_topic_in_the_order_of_the_inputs(tmp_path: Path) -> None:
    first, second = plain("A", topic="Leaving"), plain("B", topic="Arriving")
    third = plain("C", topic="Leaving")
    made = planned(tmp_path, EVERYTHING, first, second, third)
    assert [section.heading for section in made.sections] == ["Leaving", "Arriving"]
    assert _status(made) == ["A", "C", "B"]


def test_all_indicators_leave_out_what_never_had_a_figure_for_the_area(tmp_path: Path) -> None:
    held, never = without_figure("A"), without_figure("B", ever=False)
    assert _status(planned(tmp_path, EVERYTHING, held, never)) == ["A"]


def test_all_indicators_tell_a_number_with_its_rate(tmp_path: Path) -> None:
    rate, number = _rate_and_number(together=True)
    assert _status(planned(tmp_path, EVERYTHING, number, rate)) == ["RATE"]
    rate, number = _rate_and_number(together=False)
    assert _status(planned(tmp_path, EVERYTHING, number, rate)) == ["NUM", "RATE"]


def test_two_numbers_that_name_each_other_are_both_told(tmp_path: Path) -> None:
    one, two = (Facts(named(code, measure=Measure.COUNT)) for code in "AB")
    both = [
        all_of(one.of, one.level(), one.pair(two.of)),
        all_of(two.of, two.level(), two.pair(one.of)),
    ]
    assert _status(planned(tmp_path, EVERYTHING, *both)) == ["A", "B"]


def test_indicators_without_a_topic_stand_under_a_heading_too(tmp_path: Path) -> None:
    made = planned(tmp_path, EVERYTHING, plain("A", topic=""))
    assert made.sections[0].heading == "Other indicators"


def test_all_indicators_take_only_what_no_other_section_names(tmp_path: Path) -> None:
    outline = outline_of("A") + "  - heading: The rest\n    indicators: all\n"
    made = planned(tmp_path, outline, plain("A"), plain("B"))
    assert [[told.facts.indicator.code for told in s.told] for s in made.sections] == [["A"], ["B"]]


def test_one_code_under_two_topics_is_told_and_counted_once(tmp_path: Path) -> None:
    one, two = plain("A", topic="Leaving"), plain("A", topic="Arriving")
    made = planned(tmp_path, EVERYTHING, one, two)
    assert [section.heading for section in made.sections] == ["Leaving"]
    assert sum(count for _, count in made.counts) == len(made.status) == 1
    assert made.sections[0].told[0].headline.id == "a.headline"


def test_a_code_told_under_another_topic_stays_in_the_figures_with_a_reason(
    tmp_path: Path,
) -> None:
    one, two = plain("A", topic="Leaving"), plain("A", topic="Arriving")
    made = planned(tmp_path, EVERYTHING, one, two)
    assert [fact for fact in made.facts if fact.indicator.topic == "Arriving"] == list(two.facts)
    rows = [row for row in made.left_out if row.indicator.topic == "Arriving"]
    assert len(rows) == len(two.facts)
    assert {row.reason for row in rows} == {"told once, under Leaving"}


def test_a_code_is_told_under_the_first_topic_that_has_a_figure(tmp_path: Path) -> None:
    one, two = without_figure("A", ever=False), plain("A", topic="Arriving")
    made = planned(tmp_path, EVERYTHING, one, two)
    assert [each.indicator.topic for each in made.status] == ["Arriving"]


def test_a_topic_with_its_code_names_the_one_that_is_meant(tmp_path: Path) -> None:
    one, two = plain("A", topic="Leaving"), plain("A", topic="Arriving")
    made = planned(tmp_path, outline_of("Arriving / A"), one, two)
    assert made.status[0].indicator.topic == "Arriving"


def test_ids_are_unique_when_codes_differ_only_in_signs(tmp_path: Path) -> None:
    codes = ["LAC_Long", "LAC-Long", "lac long", "LAC_Long%"]
    made = planned(tmp_path, outline_of(*codes), *map(plain, codes))
    ids = [sentence.id for sentence in sentences_of(made)]
    assert len(set(ids)) == len(ids)
    assert "lac_long_percent.level" in ids


def test_a_topic_that_holds_a_brace_is_not_taken_for_a_place(tmp_path: Path) -> None:
    odd = replace(plain("A"), indicator=named("A", topic="Care {draft}"))
    assert planned(tmp_path, EVERYTHING, odd).sections[0].heading == "Care {draft}"


def test_an_optional_indicator_that_nobody_knows_is_passed_over(tmp_path: Path) -> None:
    outline = outline_of("A", "LOCAL").replace('- "LOCAL"', '- {code: "LOCAL", optional: true}')
    made = planned(tmp_path, outline, plain("A"))
    assert _status(made) == ["A"]
    assert not [row for row in made.left_out if row.indicator.code == "LOCAL"]
    assert not [note for note in made.notes if "LOCAL" in note]


def test_an_optional_indicator_with_figures_is_told_in_its_place(tmp_path: Path) -> None:
    outline = outline_of("LOCAL", "A").replace('- "LOCAL"', '- {code: "LOCAL", optional: true}')
    assert _status(planned(tmp_path, outline, plain("A"), plain("LOCAL"))) == ["LOCAL", "A"]
