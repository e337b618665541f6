"""Key messages: few, worst first, best too, no pair twice, always in the same order."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.plan import Plan
from reportgen.domain.relation import Assessment, Judgement
from tests.plan.builders import Facts, all_of, named, outline_of, plain, planned, without_figure

WORSE, BETTER = Assessment.WORSE, Assessment.BETTER


def _plan(folder: Path, *indicators: IndicatorFacts, more: str = "", form: str = "full") -> Plan:
    codes = [facts.indicator.code for facts in indicators]
    return planned(folder, outline_of(*codes, more=f"form: {form}\n{more}"), *indicators)


def _codes(made: Plan) -> list[str]:
    return [message.facts[0].indicator.code for message in made.key_messages]


def test_the_worst_come_first_and_the_best_are_told_too(tmp_path: Path) -> None:
    made = _plan(
        tmp_path,
        *(plain(f"B{n}", BETTER, salience=9) for n in range(4)),
        *(plain(f"W{n}", WORSE, salience=n) for n in range(8)),
    )
    assert _codes(made) == ["W7", "W6", "W5", "B0", "B1", "B2"]


def test_one_best_message_stands_even_beside_many_worse_ones(tmp_path: Path) -> None:
    worse = [plain(f"W{n}", WORSE, salience=5) for n in range(9)]
    made = _plan(tmp_path, *worse, plain("B", BETTER, salience=0))
    assert _codes(made) == ["W0", "W1", "W2", "W3", "W4", "B"]


def test_ties_keep_the_order_of_the_outline(tmp_path: Path) -> None:
    made = _plan(tmp_path, plain("Z", WORSE), plain("A", WORSE), plain("M", WORSE))
    assert _codes(made) == ["Z", "A", "M"]


def test_places_are_kept_for_the_most_salient_without_a_judgement(tmp_path: Path) -> None:
    worse = [plain(f"W{n}", WORSE) for n in range(9)]
    neutral = [plain("N1", salience=1), plain("N2", salience=8), plain("N3", salience=5)]
    assert _codes(_plan(tmp_path, *worse, *neutral)) == ["W0", "W1", "W2", "W3", "N2", "N3"]


def test_places_kept_in_vain_go_to_the_others(tmp_path: Path) -> None:
    worse = [plain(f"W{n}", WORSE) for n in range(9)]
    assert len(_codes(_plan(tmp_path, *worse))) == 6
    neutral = [plain(f"N{n}") for n in range(9)]
    assert len(_codes(_plan(tmp_path, *neutral, plain("W", WORSE)))) == 6


def test_a_place_kept_for_the_number_of_a_told_rate_goes_to_another(tmp_path: Path) -> None:
    worse = [plain("W0", WORSE, pair="N"), *(plain(f"W{n}", WORSE) for n in range(1, 9))]
    assert _codes(_plan(tmp_path, *worse, plain("N"))) == ["W0", "W1", "W2", "W3", "W4", "W5"]


def test_the_outline_sets_how_many_there_are(tmp_path: Path) -> None:
    worse = [plain(f"W{n}", WORSE) for n in range(9)]
    made = _plan(tmp_path, *worse, more="key_messages: {most: 3, neutral: 0}\n")
    assert len(made.key_messages) == 3


def test_an_improvement_does_not_make_an_indicator_the_worst(tmp_path: Path) -> None:
    make = Facts(named("HALF"))
    improved = make.change(salience=9)
    slightly = make.gap(salience=1, judgement=Judgement.WORSE)
    half = all_of(make.of, make.level(), improved, slightly, assessment=WORSE)
    assert _codes(_plan(tmp_path, half, plain("BAD", WORSE, salience=5))) == ["BAD", "HALF"]


def test_a_missed_target_goes_before_a_wider_gap(tmp_path: Path) -> None:
    missed = plain("MISSED", WORSE, salience=1)
    missed = replace(missed, facts=(*missed.facts, Facts(missed.indicator).target()))
    made = _plan(tmp_path, plain("GAP", WORSE, salience=9), missed)
    assert _codes(made) == ["MISSED", "GAP"]


def test_a_missed_target_is_among_the_worst_even_beside_a_weaker_england(tmp_path: Path) -> None:
    missed = plain("MISSED", BETTER)
    missed = replace(missed, facts=(*missed.facts, Facts(missed.indicator).target()))
    made = _plan(tmp_path, plain("BEST", BETTER, salience=0), missed)
    assert _codes(made) == ["MISSED", "BEST"]


def test_a_latest_change_that_the_message_does_not_tell_does_not_choose_it(
    tmp_path: Path,
) -> None:
    make = Facts(named("LATE"))
    late = make.previous(salience=9, judgement=Judgement.WORSENED)
    gap = make.gap(salience=1, judgement=Judgement.WORSE)
    entry = all_of(make.of, make.level(), late, gap, assessment=WORSE)
    assert _codes(_plan(tmp_path, entry, plain("WIDE", WORSE, salience=3))) == ["WIDE", "LATE"]


def test_an_indicator_similar_to_its_comparator_takes_a_neutral_place(tmp_path: Path) -> None:
    made = _plan(tmp_path, plain("S", Assessment.SIMILAR), plain("W", WORSE))
    assert _codes(made) == ["W", "S"]


def test_of_a_number_and_its_rate_only_one_is_a_key_message(tmp_path: Path) -> None:
    made = _plan(tmp_path, plain("RATE", WORSE, pair="NUM"), plain("NUM"), plain("OTHER"))
    assert _codes(made) == ["RATE", "OTHER"]


def test_an_indicator_without_a_figure_is_no_key_message(tmp_path: Path) -> None:
    assert _codes(_plan(tmp_path, plain("A"), without_figure("B"))) == ["A"]


def test_a_message_holds_figure_change_and_comparisons_of_one_indicator(tmp_path: Path) -> None:
    made = _plan(tmp_path, plain("A", WORSE))
    assert made.key_messages[0].id == "a.key_message"
    assert made.key_messages[0].template == "key_message"
    assert [fact.kind for fact in made.key_messages[0].facts] == ["level", "change", "gap"]


def test_the_short_form_tells_every_key_message_in_full(tmp_path: Path) -> None:
    made = _plan(tmp_path, plain("A", BETTER), form="short")
    assert [told.facts.indicator.code for told in made.sections[0].told] == ["A"]


def test_of_two_near_duplicates_only_one_is_a_key_message(tmp_path: Path) -> None:
    name = "New plans issued within 20 weeks - {} exceptions"
    pair = [plain(code, WORSE, salience=9) for code in ("WITH", "WITHOUT")]
    pair = [
        replace(each, indicator=replace(each.indicator, name=name.format(word)))
        for each, word in zip(pair, ("including", "excluding"), strict=True)
    ]
    assert _codes(_plan(tmp_path, *pair, plain("OTHER", WORSE))) == ["WITH", "OTHER"]


def test_an_indicator_of_one_group_of_children_weighs_less_than_one_of_all(
    tmp_path: Path,
) -> None:
    group = plain("GROUP", BETTER, salience=9)
    group = replace(group, indicator=replace(group.indicator, name="Good level - Chinese"))
    assert _codes(_plan(tmp_path, group, plain("ALL", BETTER, salience=1))) == ["ALL", "GROUP"]


def test_the_places_kept_go_to_different_sections(tmp_path: Path) -> None:
    outline = outline_of("W", "N1", "N2") + '  - heading: Other\n    indicators:\n      - "N3"\n'
    neutral = [plain("N1", salience=8), plain("N2", salience=7), plain("N3", salience=1)]
    made = planned(tmp_path, outline + "", plain("W", WORSE), *neutral)
    assert _codes(made) == ["W", "N1", "N2", "N3"]
    few = outline.replace("sections:", "key_messages: {most: 3, neutral: 2}\nsections:", 1)
    assert _codes(planned(tmp_path, few, plain("W", WORSE), *neutral)) == ["W", "N1", "N3"]
