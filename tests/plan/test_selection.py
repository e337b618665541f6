"""Which facts of an indicator are told, in which sentence, and why the others are not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.domain.fact import Fact, Gap, IndicatorFacts, Trend
from reportgen.domain.fact_over_time import SeriesStart
from reportgen.domain.indicator import Measure
from reportgen.domain.relation import (
    Assessment,
    Direction,
    History,
    Judgement,
    Relation,
    Shape,
    Size,
    StartReason,
    TargetResult,
)
from reportgen.plan.entries import Entry
from reportgen.plan.outline import AskedFact, IndicatorEntry
from reportgen.plan.selection import Chosen, choose
from tests.builders import NORTHMOOR, VS_ENGLAND, VS_NEIGHBOURS, VS_REGION, figure, year
from tests.plan.builders import VS_HALTON, Facts, all_of, named, outline_of, planned, templates_of

OF = named("A")
MAKE = Facts(OF)


def _chosen(*facts: Fact, extras: int = 1, asked: tuple[str, ...] = ()) -> Chosen:
    of = facts[0].indicator
    entry = IndicatorEntry(code=of.code, facts=tuple(AskedFact(kind) for kind in asked))
    return choose(Entry(all_of(of, *facts), entry, extras))


def _told(chosen: Chosen) -> list[str]:
    return [template for template, _ in chosen.sentences]


def _reason(chosen: Chosen, kind: str) -> str:
    return next(row.reason for row in chosen.left_out if row.kind == kind)


def test_level_with_change_then_comparison_then_one_further_fact() -> None:
    trend = MAKE.trend(Shape.STEP_UP)
    chosen = _chosen(trend, MAKE.gap(), MAKE.change(), MAKE.level(), MAKE.rank())
    assert _told(chosen) == ["level", "gap", "trend"]
    assert [fact.kind for fact in dict(chosen.sentences)["level"]] == ["level", "change"]


def test_the_more_salient_further_fact_is_told_and_the_other_left_out_with_the_limit() -> None:
    chosen = _chosen(MAKE.level(), MAKE.trend(salience=1), MAKE.rank(salience=4))
    assert _told(chosen) == ["level", "rank"]
    assert _reason(chosen, "trend").endswith("(1 further sentence at most)")


def test_facts_that_the_outline_asks_for_go_before_more_salient_ones() -> None:
    facts = (MAKE.level(), MAKE.trend(salience=0), MAKE.rank(salience=4))
    assert _told(_chosen(*facts, asked=("trend",))) == ["level", "trend"]


def test_asked_facts_are_told_beyond_the_number_of_extras() -> None:
    facts = (MAKE.level(), MAKE.trend(), MAKE.rank())
    both = _chosen(*facts, extras=0, asked=("trend", "rank"))
    assert _told(both) == ["level", "trend", "rank"]


def test_as_many_extras_as_facts_asked_are_the_default(tmp_path: Path) -> None:
    facts = all_of(OF, MAKE.level(), MAKE.trend(), MAKE.rank(salience=9))
    two = outline_of("A").replace('- "A"', '- {code: "A", facts: [trend, streak]}')
    assert templates_of(planned(tmp_path, two, facts), "A") == ["level", "trend", "rank"]


def test_two_extras_tell_the_trend_and_how_the_comparators_moved() -> None:
    facts = (MAKE.level(), MAKE.comparator_trend(), MAKE.comparator_trend(VS_REGION), MAKE.trend())
    chosen = _chosen(*facts, extras=2)
    assert _told(chosen) == ["level", "trend", "comparator_trend"]
    assert len(dict(chosen.sentences)["comparator_trend"]) == 2


def test_a_fact_without_salience_is_never_told_unasked() -> None:
    chosen = _chosen(MAKE.level(), MAKE.rank(salience=0), extras=5)
    assert _told(chosen) == ["level"]
    assert _reason(chosen, "rank") == "it does not matter enough to be said"


def test_a_comparison_that_is_in_line_is_told_without_salience() -> None:
    in_line = MAKE.gap(salience=0, relation=Relation.IN_LINE)
    assert _told(_chosen(MAKE.level(), in_line)) == ["level", "gap"]


def test_a_difference_that_its_rule_kept_back_is_left_out_with_the_rules_reason() -> None:
    kept = replace(MAKE.gap(salience=0), reasons=("a total",))
    assert _reason(_chosen(MAKE.level(), kept), "gap") == "a total"


def test_a_mean_that_stands_in_no_series_is_not_told() -> None:
    few = replace(MAKE.gap(VS_NEIGHBOURS, relation=Relation.IN_LINE), reasons=("too few",))
    chosen = _chosen(MAKE.level(), MAKE.gap(), few)
    assert [fact.comparator for fact in chosen.told if isinstance(fact, Gap)] == [VS_ENGLAND]
    assert _reason(chosen, "gap") == "too few"


def test_a_change_between_windows_that_share_years_is_not_told_even_when_asked() -> None:
    shared = [replace(each, overlapping=True) for each in (MAKE.change(), MAKE.previous())]
    assert _told(_chosen(MAKE.level(), *shared, asked=("change",))) == ["level"]
    assert [fact.kind for fact in _chosen(MAKE.level(), *shared).told] == ["level"]


def test_all_comparisons_share_one_sentence_with_the_sides_that_changed() -> None:
    chosen = _chosen(MAKE.level(), MAKE.gap(), MAKE.crossover(salience=0), MAKE.gap(VS_REGION))
    kinds = [fact.kind for fact in dict(chosen.sentences)["gap"]]
    assert kinds == ["gap", "gap", "crossover"]


def test_a_side_that_was_always_the_same_is_told_when_asked_or_salient() -> None:
    quiet = (MAKE.level(), MAKE.gap(), MAKE.crossover(History.ALWAYS, salience=0))
    assert _reason(_chosen(*quiet), "crossover").startswith("the side did not change")
    assert not _chosen(*quiet, asked=("crossover",)).left_out
    salient = (MAKE.level(), MAKE.gap(), MAKE.crossover(History.ALWAYS, salience=1))
    assert not _chosen(*salient).left_out


def test_a_side_is_not_told_of_a_comparator_without_a_comparison() -> None:
    chosen = _chosen(MAKE.level(), MAKE.gap(), MAKE.crossover(comparator=VS_REGION))
    assert [row.comparator for row in chosen.left_out] == ["Eastlands"]


def test_a_count_is_not_set_beside_england_or_ranked_but_beside_a_named_authority() -> None:
    make = Facts(named("NUM", measure=Measure.COUNT))
    chosen = _chosen(
        make.level(), make.gap(), make.crossover(), make.gap(VS_HALTON), make.rank(salience=9)
    )
    assert [fact.kind for fact in chosen.told] == ["level", "gap"]
    assert "size of a place" in _reason(chosen, "gap")
    assert _reason(chosen, "crossover") == "the comparison with England is not told"
    assert "size of a place" in _reason(chosen, "rank")


def test_a_trend_that_only_repeats_the_change_is_left_out() -> None:
    stable = (MAKE.level(), MAKE.change(size=Size.LITTLE), MAKE.trend(Shape.STABLE))
    assert _reason(_chosen(*stable), "trend") == "the change since 2018 already says it"
    overall = (MAKE.level(), MAKE.change(), MAKE.trend(Shape.OVERALL_RISE))
    assert _reason(_chosen(*overall), "trend") == "the change since 2018 already says it"


def test_a_trend_over_another_span_or_with_a_late_turn_is_told() -> None:
    since_2016 = (MAKE.level(), MAKE.change(since=2016), MAKE.trend(Shape.OVERALL_RISE))
    assert "trend" in _told(_chosen(*since_2016))
    turned = (MAKE.level(), MAKE.change(), MAKE.trend(Shape.OVERALL_RISE, latest_against=True))
    assert "trend" in _told(_chosen(*turned))


def test_a_trend_that_contradicts_the_change_is_never_silenced() -> None:
    fell = MAKE.change(direction=Direction.FELL)
    assert "trend" in _told(_chosen(MAKE.level(), fell, MAKE.trend(Shape.OVERALL_RISE)))


def test_a_steady_trend_silences_the_streak_inside_it() -> None:
    chosen = _chosen(MAKE.level(), MAKE.trend(Shape.STEADY_FALL), MAKE.streak(salience=9), extras=3)
    assert _told(chosen) == ["level", "trend"]
    assert _reason(chosen, "streak") == "the shape of the trend already says it"


def test_a_peak_silences_the_streak_that_begins_at_it_but_no_other() -> None:
    peak = MAKE.trend(Shape.PEAK, turn=year(2019))
    same = _chosen(MAKE.level(), peak, MAKE.streak(since=2019), extras=3)
    other = _chosen(MAKE.level(), peak, MAKE.streak(since=2017), extras=3)
    assert "streak" not in _told(same)
    assert "streak" in _told(other)


def test_a_trend_that_turned_at_the_end_is_told_with_the_latest_change() -> None:
    trend = MAKE.trend(Shape.OVERALL_FALL, latest_against=True)
    chosen = _chosen(MAKE.level(), MAKE.change(), MAKE.previous(salience=9), trend, extras=2)
    assert _told(chosen) == ["level", "trend"]
    assert [fact.kind for fact in dict(chosen.sentences)["trend"]] == ["trend", "change"]


def test_a_trend_without_a_late_turn_stands_alone() -> None:
    chosen = _chosen(MAKE.level(), MAKE.change(), MAKE.previous(salience=0), MAKE.trend())
    assert [fact.kind for fact in dict(chosen.sentences)["trend"]] == ["trend"]


_SET_BESIDE = ("level", "change", "change")


@pytest.mark.parametrize(
    ("shape", "kinds"),
    [(Shape.TROUGH, ["level", "change"]), (Shape.FLUCTUATING, [*_SET_BESIDE, "trend"])],
)
def test_a_turn_tells_the_latest_step_but_a_fluctuation_does_not(
    shape: Shape, kinds: list[str]
) -> None:
    against = MAKE.previous(salience=0, direction=Direction.FELL)
    chosen = _chosen(MAKE.level(), MAKE.change(), against, MAKE.trend(shape))
    assert [fact.kind for fact in dict(chosen.sentences)["level"]] == kinds


@pytest.mark.parametrize(
    ("shape", "way", "beside"),
    [
        (Shape.FLUCTUATING, Direction.ROSE, True),
        (Shape.PEAK, Direction.ROSE, True),
        (Shape.PEAK, Direction.FELL, False),
        (Shape.TROUGH, Direction.FELL, True),
        (Shape.TROUGH, Direction.ROSE, False),
        (Shape.OVERALL_RISE, Direction.ROSE, False),
    ],
)
def test_a_path_that_did_not_go_the_way_of_its_ends_stands_beside_the_level(
    shape: Shape, way: Direction, beside: bool
) -> None:
    facts = (MAKE.level(), MAKE.change(direction=way), MAKE.trend(shape, salience=0))
    told = dict(_chosen(*facts, MAKE.rank(salience=4)).sentences)
    assert any(isinstance(fact, Trend) for fact in told["level"]) is beside
    assert "trend" not in told


def test_a_path_of_other_years_does_not_stand_beside_the_level() -> None:
    path = replace(MAKE.trend(Shape.FLUCTUATING), first=MAKE.previous().reference_period)
    level = dict(_chosen(MAKE.level(), MAKE.change(), path).sentences)["level"]
    assert not any(isinstance(fact, Trend) for fact in level)


def test_a_slight_step_the_other_way_does_not_join_the_level() -> None:
    slight = MAKE.previous(salience=0, direction=Direction.FELL, size=Size.SLIGHT)
    assert len(_chosen(MAKE.level(), MAKE.change(), slight).told) == 2


def test_the_latest_change_joins_the_level_when_it_went_the_other_way() -> None:
    against = MAKE.previous(salience=0, direction=Direction.FELL)
    chosen = _chosen(MAKE.level(), MAKE.change(), against)
    assert len(dict(chosen.sentences)["level"]) == 3
    along = MAKE.previous(salience=0)
    assert len(dict(_chosen(MAKE.level(), MAKE.change(), along).sentences)["level"]) == 2


def test_the_latest_change_is_told_with_the_level_when_there_is_no_baseline() -> None:
    chosen = _chosen(MAKE.level(), MAKE.previous(salience=0))
    assert len(dict(chosen.sentences)["level"]) == 2


def test_one_change_is_never_told_as_two_even_when_asked() -> None:
    chosen = _chosen(MAKE.level(), MAKE.change(), MAKE.previous(since=2018), asked=("change",))
    assert _told(chosen) == ["level"]
    assert "the same change" in _reason(chosen, "change")


def test_a_latest_change_between_the_figures_of_the_baseline_change_is_not_told() -> None:
    same = _chosen(MAKE.level(), MAKE.change(), MAKE.previous(salience=9))
    assert _reason(same, "change").endswith("the same two figures as the change since 2018")
    other = replace(MAKE.previous(salience=9), reference=figure("44.0"))
    assert "change" in _told(_chosen(MAKE.level(), MAKE.change(), other))


def test_a_target_is_told_without_using_up_an_extra() -> None:
    assert _told(_chosen(MAKE.level(), MAKE.target(salience=0), MAKE.trend())) == [
        "level",
        "trend",
        "target",
    ]


def test_the_outlines_extras_reach_each_indicator_and_its_own_go_before(tmp_path: Path) -> None:
    facts = all_of(OF, MAKE.level(), MAKE.trend(), MAKE.rank(), MAKE.comparator_trend())
    none = planned(tmp_path, outline_of("A", more="extras: 0\n"), facts)
    assert templates_of(none, "A") == ["level"]
    own = outline_of("A", more="extras: 0\n").replace('- "A"', '- {code: "A", extras: 2}')
    assert len(templates_of(planned(tmp_path, own, facts), "A")) == 3


@pytest.mark.parametrize("form", ["full", "short"])
def test_a_heading_says_only_what_its_sentences_tell(tmp_path: Path, form: str) -> None:
    facts = all_of(
        OF, *(MAKE.level(), MAKE.change(), MAKE.gap(), MAKE.trend(Shape.OVERALL_RISE)),
        assessment=Assessment.WORSE,
    )  # fmt: skip
    made = planned(tmp_path, outline_of("A", more=f"form: {form}\n"), facts)
    told = made.sections[0].told[0]
    below = {id(fact) for sentence in told.sentences for fact in sentence.facts}
    assert {id(fact) for fact in told.headline.facts} <= below


def _possible(of: str, count: bool) -> st.SearchStrategy[IndicatorFacts]:
    make = Facts(named(of, measure=Measure.COUNT) if count else named(of))
    low = st.integers(0, 4)
    facts: list[st.SearchStrategy[Fact]] = [
        st.builds(make.change, salience=low, since=st.integers(2018, 2021)),
        st.builds(make.previous, salience=low, direction=st.sampled_from(Direction)),
        st.builds(make.gap, salience=low),
        st.builds(make.crossover, st.sampled_from(History), low),
        st.builds(make.trend, st.sampled_from(Shape), low, st.booleans()),
        st.builds(make.comparator_trend, salience=low),
        st.builds(make.streak, low),
        st.builds(make.rank, low),
        st.builds(make.target, salience=low),
    ]
    chosen = st.lists(st.sampled_from(range(len(facts))), unique=True)
    some = chosen.flatmap(lambda places: st.tuples(*(facts[place] for place in places)))
    return st.builds(
        lambda told, word: all_of(make.of, make.level(), *told, assessment=word),
        some,
        st.sampled_from([word for word in Assessment if word is not Assessment.NO_DATA]),
    )


@given(
    first=_possible("A", False),
    second=_possible("B", True),
    form=st.sampled_from(["full", "short"]),
    extras=st.integers(0, 3),
)
def test_every_fact_is_told_or_left_out_with_a_reason_and_counts_equal_the_rows(
    tmp_path_factory: pytest.TempPathFactory,
    first: IndicatorFacts,
    second: IndicatorFacts,
    form: str,
    extras: int,
) -> None:
    outline = outline_of("A", "B", more=f"form: {form}\nextras: {extras}\n")
    made = planned(tmp_path_factory.getbasetemp() / "property", outline, first, second)
    told = [
        id(fact)
        for section in made.sections
        for each in section.told
        for sentence in each.sentences
        for fact in sentence.facts
    ]
    assert len(set(told)) == len(told)
    assert len(told) + len(made.left_out) == len(made.facts)
    assert all(row.reason for row in made.left_out)
    silent = sorted(fact.kind for fact in made.facts if id(fact) not in told)
    assert silent == sorted(row.kind for row in made.left_out)
    rows = [facts.assessment for facts in made.status]
    assert made.counts == tuple((word, rows.count(word)) for word in Assessment)


def test_why_there_is_no_earlier_figure_is_told_unasked_after_the_comparison() -> None:
    begins = SeriesStart(
        indicator=OF,
        area=NORTHMOOR,
        period=year(2022),
        rule="made",
        value=figure("50.0"),
        since=year(2022),
        reason=StartReason.BREAK,
        alone=True,
    )
    chosen = _chosen(MAKE.level(), MAKE.gap(), begins, MAKE.rank(salience=4), extras=0)
    assert _told(chosen) == ["level", "gap", "series_start"]


def test_a_change_on_a_year_earlier_stays_where_the_trend_tells_the_latest_step() -> None:
    facts = (MAKE.level(), MAKE.trend(latest_against=True), MAKE.previous())
    year_earlier = MAKE.change("year_earlier", since=2020)
    chosen = _chosen(*facts, year_earlier, asked=("trend", "change"))
    told = dict(chosen.sentences)
    assert [fact.kind for fact in told["trend"]] == ["trend", "change"]
    assert told["change"] == (year_earlier,)


@pytest.mark.parametrize(
    ("result", "moved", "joined"),
    [
        (TargetResult.MISSED, Judgement.IMPROVED, True),
        (TargetResult.NEAR, Judgement.IMPROVED, True),
        (TargetResult.MET, Judgement.WORSENED, True),
        (TargetResult.MET, Judgement.IMPROVED, False),
        (TargetResult.MISSED, Judgement.WORSENED, False),
        (TargetResult.MISSED, Judgement.SIMILAR, False),
        (TargetResult.NOT_JUDGED, Judgement.NONE, False),
    ],
)
def test_the_latest_change_stands_beside_a_target_it_went_against(
    result: TargetResult, moved: Judgement, joined: bool
) -> None:
    target = MAKE.target(result)
    latest = replace(MAKE.previous(salience=0, judgement=moved), reference=figure("47.0"))
    told = dict(_chosen(MAKE.level(), MAKE.change(), latest, target).sentences)["target"]
    assert told == ((target, latest) if joined else (target,))


def test_a_change_that_another_sentence_tells_is_not_told_beside_the_target_again() -> None:
    target = MAKE.target(TargetResult.MISSED)
    latest = MAKE.previous(judgement=Judgement.IMPROVED)
    alone = _chosen(MAKE.level(), latest, target)  # the level tells it
    assert dict(alone.sentences)["target"] == (target,)
    since_2021 = MAKE.change(since=2021)
    same = _chosen(MAKE.level(), since_2021, latest, target)
    assert dict(same.sentences)["target"] == (target,)
