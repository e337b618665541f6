"""Questions for members: chosen by rule from what is told, the most salient first."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reportgen.domain.area import Comparator
from reportgen.domain.fact import Change, Crossover, Fact, Gap, IndicatorFacts, TargetFact
from reportgen.domain.fact_beside import GapChange, Significance
from reportgen.domain.fact_of_parts import Numerator
from reportgen.domain.indicator import Indicator
from reportgen.domain.plan import SentencePlan
from reportgen.domain.relation import (
    Band,
    Direction,
    History,
    Interval,
    Judgement,
    Mover,
    Relation,
    Shape,
    Size,
    TargetResult,
)
from reportgen.domain.threshold import Polarity
from reportgen.plan.enquiries import all_enquiries
from tests.builders import VS_ENGLAND, VS_REGION, figure, year
from tests.plan.builders import VS_HALTON, Facts, all_of, named, outline_of, planned

LOW = named("A", polarity=Polarity.LOW)
NEUTRAL = named("A", polarity=Polarity.NONE)


def asked(of: Indicator, *facts: Fact) -> list[tuple[str, tuple[Fact, ...]]]:
    """Why each question is asked, and on which facts, if all of these are told."""
    plans = all_enquiries("a", all_of(of, *facts), facts)
    return [
        (each.because.removeprefix("a prompt for members, since "), each.facts) for each in plans
    ]


def reasons(of: Indicator, *facts: Fact) -> list[str]:
    return [why for why, _ in asked(of, *facts)]


def worse(comparator: Comparator = VS_ENGLAND, salience: int = 2) -> Gap:
    return Facts(LOW).gap(comparator, salience, Judgement.WORSE)


def gap_change(of: Indicator, **changes: Any) -> GapChange:
    settings: dict[str, Any] = {
        "indicator": of,
        "area": Facts(of).level().area,
        "period": year(2022),
        "rule": "made by hand",
        "salience": 2,
        "comparator": VS_ENGLAND,
        "value": figure("50.0"),
        "reference": figure("40.0"),
        "reference_period": year(2018),
        "earlier_value": figure("45.0"),
        "earlier_reference": figure("40.0"),
        "gap_now": figure("10.0").shown,
        "gap_then": figure("5.0").shown,
        "widened": True,
        "relation": Relation.ABOVE,
        "own_direction": Direction.ROSE,
        "direction": Direction.UNCHANGED,
        "mover": Mover.OWN,
    }
    return GapChange(**{**settings, **changes})


def cases(of: Indicator, one_case: str | None) -> Numerator:
    level = Facts(of).level()
    return Numerator(
        indicator=of,
        area=level.area,
        period=level.period,
        rule="made by hand",
        value=level.value,
        numerator=figure("12", 0),
        denominator=figure("24", 0),
        one_case=figure(one_case).shown if one_case else None,
    )


def by_test(comparator: Comparator, significant: bool) -> Significance:
    gap = worse(comparator)
    return Significance(
        indicator=LOW,
        area=gap.area,
        period=gap.period,
        rule="made by hand",
        comparator=comparator,
        value=gap.value,
        reference=gap.reference,
        low=gap.value.shown,
        high=gap.value.shown,
        interval=Interval.WILSON,
        significant=significant,
        relation=gap.relation,
    )


def test_worse_than_most_comparators_is_asked_after_with_those_alone() -> None:
    better = Facts(LOW).gap(VS_HALTON, 1, Judgement.BETTER, Relation.BELOW)
    ((why, facts),) = asked(LOW, worse(), worse(VS_REGION), better)
    assert why == "it is worse than most of its comparators"
    assert [each.comparator for each in facts if isinstance(each, Gap)] == [VS_ENGLAND, VS_REGION]


def test_worse_than_half_of_the_comparators_is_not_most() -> None:
    better = Facts(LOW).gap(VS_HALTON, 1, Judgement.BETTER, Relation.BELOW)
    assert reasons(LOW, worse(), better) == []


def test_a_difference_that_may_be_chance_is_not_asked_after() -> None:
    assert reasons(LOW, worse(), by_test(VS_ENGLAND, significant=False)) == []
    assert reasons(LOW, worse(), by_test(VS_ENGLAND, significant=True)) != []


def test_without_a_direction_a_difference_alone_raises_no_question() -> None:
    assert reasons(NEUTRAL, Facts(NEUTRAL).gap()) == []


def test_a_missed_target_is_asked_after_and_a_met_one_is_not() -> None:
    make = Facts(LOW)
    assert reasons(LOW, make.target()) == [
        "the target is missed, or the figure stands in its red band"
    ]
    assert reasons(LOW, make.target(TargetResult.MET)) == []
    assert reasons(LOW, make.target(TargetResult.NEAR)) == []


def test_a_red_band_is_asked_after_though_the_target_is_near() -> None:
    red = replace(Facts(LOW).target(TargetResult.NEAR), band=Band.RED)
    assert len(reasons(LOW, red)) == 1
    assert reasons(LOW, replace(red, band=Band.AMBER)) == []


def test_a_crossing_is_asked_after_with_the_comparison_of_now() -> None:
    make = Facts(NEUTRAL)
    ((why, facts),) = asked(NEUTRAL, make.gap(), make.crossover())
    assert why == "it has moved to the other side of a comparator"
    assert [type(each) for each in facts] == [Gap, Crossover]


def test_a_side_kept_or_a_comparator_now_similar_is_no_crossing() -> None:
    make = Facts(NEUTRAL)
    assert reasons(NEUTRAL, make.gap(), make.crossover(History.ALWAYS)) == []
    assert reasons(NEUTRAL, make.gap(relation=Relation.SIMILAR), make.crossover()) == []
    assert reasons(NEUTRAL, make.crossover()) == []


def test_of_two_comparators_crossed_the_more_salient_is_asked_after() -> None:
    make = Facts(NEUTRAL)
    further = (make.gap(VS_REGION), make.crossover(salience=5, comparator=VS_REGION))
    ((_, facts),) = asked(NEUTRAL, make.gap(), make.crossover(), *further)
    assert {each.comparator for each in facts if isinstance(each, Gap)} == {VS_REGION}


def test_a_gap_that_widened_is_asked_after_but_not_on_the_better_side() -> None:
    why = "the gap to a comparator has widened"
    assert reasons(LOW, gap_change(LOW)) == [why]
    assert reasons(NEUTRAL, gap_change(NEUTRAL, relation=Relation.BELOW)) == [why]
    assert reasons(LOW, gap_change(LOW, relation=Relation.BELOW)) == []
    assert reasons(LOW, gap_change(LOW, widened=False)) == []


@pytest.mark.parametrize(
    ("size", "number"),
    [(Size.SHARP, 1), (Size.CONSIDERABLE, 1), (Size.PLAIN, 0), (Size.LITTLE, 0)],
)
def test_only_a_considerable_or_sharp_change_is_asked_after(size: Size, number: int) -> None:
    assert len(reasons(NEUTRAL, Facts(NEUTRAL).change(size=size))) == number


def test_a_path_that_went_both_ways_is_not_said_to_have_risen() -> None:
    make = Facts(NEUTRAL)
    change = make.change(size=Size.SHARP)
    assert reasons(NEUTRAL, change, make.trend(Shape.FLUCTUATING)) == []
    assert reasons(NEUTRAL, change, make.trend(Shape.OVERALL_RISE)) != []
    latest = make.previous(size=Size.SHARP)
    ((_, facts),) = asked(NEUTRAL, change, latest, make.trend(Shape.FLUCTUATING))
    assert facts == (latest,)


def test_few_cases_are_asked_after_with_the_figure_they_make() -> None:
    level = Facts(LOW).level()
    ((why, facts),) = asked(LOW, level, cases(LOW, "4.2"))
    assert why == "it rests on few cases"
    assert [each.kind for each in facts] == ["level", "numerator"]
    assert reasons(LOW, level, cases(LOW, None)) == []


def test_facts_of_another_indicator_raise_no_question_here() -> None:
    other = Facts(named("B")).change(size=Size.SHARP)
    assert all_enquiries("a", all_of(LOW, other), (other,)) == []


def sharp(code: str, salience: int, *further: Fact) -> IndicatorFacts:
    of = named(code, polarity=Polarity.NONE)
    make = Facts(of)
    return all_of(of, make.level(), make.change(salience=salience, size=Size.SHARP), *further)


def enquiries(folder: Path, outline: str, *indicators: IndicatorFacts) -> tuple[SentencePlan, ...]:
    (section,) = planned(folder, outline, *indicators).sections
    return section.enquiries


def test_a_section_asks_the_most_salient_first_and_no_more_than_the_outline_says(
    tmp_path: Path,
) -> None:
    held = [sharp("A", 1), sharp("B", 4), sharp("C", 4), sharp("D", 2)]
    made = enquiries(tmp_path, outline_of(*"ABCD", more="enquiries: 3\n"), *held)
    assert [each.id for each in made] == ["b.enquiry", "c.enquiry", "d.enquiry"]
    assert {each.template for each in made} == {"enquiry"}


def test_an_outline_that_says_nothing_has_no_questions_and_a_section_may_say_otherwise(
    tmp_path: Path,
) -> None:
    assert enquiries(tmp_path, outline_of("A"), sharp("A", 1)) == ()
    own = outline_of("A", more="enquiries: 3\n", section="    enquiries: 0\n")
    assert enquiries(tmp_path, own, sharp("A", 1)) == ()
    one = outline_of("A", section="    enquiries: 1\n")
    assert len(enquiries(tmp_path, one, sharp("A", 1))) == 1


def test_of_one_indicator_only_the_most_salient_question_is_asked(tmp_path: Path) -> None:
    of = named("A", polarity=Polarity.LOW)
    make = Facts(of)
    gap = make.gap(salience=6, judgement=Judgement.WORSE)
    target: TargetFact = make.target(salience=3)
    held = all_of(of, make.level(), make.change(salience=4, size=Size.SHARP), gap, target)
    (made,) = enquiries(tmp_path, outline_of("A", more="enquiries: 6\n"), held)
    assert made.facts == (gap,)
    assert made.because == "a prompt for members, since it is worse than most of its comparators"


def test_what_no_sentence_tells_is_not_asked_after(tmp_path: Path) -> None:
    untold = gap_change(named("A", polarity=Polarity.NONE), salience=0)
    of = untold.indicator
    held = all_of(of, Facts(of).level(), untold)
    assert enquiries(tmp_path, outline_of("A", more="enquiries: 6\n"), held) == ()


def test_every_question_rests_on_facts_that_its_own_indicator_tells(tmp_path: Path) -> None:
    held = [sharp("A", 1), sharp("B", 4)]
    (section,) = planned(tmp_path, outline_of("A", "B", more="enquiries: 6\n"), *held).sections
    told = {
        id(fact) for each in section.told for sentence in each.sentences for fact in sentence.facts
    }
    assert section.enquiries
    assert all(id(fact) in told for each in section.enquiries for fact in each.facts)
    assert all(isinstance(fact, Change) for each in section.enquiries for fact in each.facts)
