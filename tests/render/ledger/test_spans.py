"""What each number, period, name and comparing word of a template's sentence rests on."""

from __future__ import annotations

from reportgen.domain.area import Area, AreaKind
from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.plan import ChartKind
from reportgen.domain.relation import Assessment
from tests.builders import VS_ENGLAND, figure, indicator, series, year
from tests.render.builders_narrative import case_of
from tests.render.ledger.spans import NARRATOR, spans, told

KENT = Area("886", "Kent", AreaKind.AUTHORITY)
ESSEX = Area("881", "Essex", AreaKind.AUTHORITY)
ENGLAND, EASTLANDS = "of England", "of Eastlands"
NEIGHBOURS = "of Statistical neighbours (May 2025)"


def test_a_level_tells_two_ends_its_movement_the_latest_one_and_the_number_behind() -> None:
    assert spans(
        "level",
        "rate, at 31 March",
        "level 19.4 in 2022",
        "baseline 25.5 in 2018, fell, sharp",
        "previous 18.0 in 2021, rose, plain",
        "pair 685 from 645, rose",
    ) == [
        ("fallen", "baseline.direction"),
        ("sharply", "baseline.size"),
        ("25.5 per 10,000 children", "baseline.reference"),
        ("2018", "baseline.reference_period"),
        ("19.4", "level.value"),
        ("31 March 2022", "level.period"),
        ("rise", "previous.direction"),
        ("18.0", "previous.reference"),
        ("contrast", "pair.other_direction"),
        ("risen", "pair.other_direction"),
        ("2018", "baseline.reference_period"),
        ("645", "pair.other_reference"),
        ("685", "pair.other_value"),
    ]


def test_comparators_in_two_groups_share_their_words_and_keep_their_own_figures() -> None:
    below = " + ".join(f"gap.relation {each}" for each in (EASTLANDS, NEIGHBOURS))
    assert spans(
        "gap",
        "rate",
        "now 60 in 2022",
        "gap England 52.8, above, considerable",
        "gap Eastlands 70.0, below",
        "gap neighbours 75.0, below, 8 of 10",
        "side England, now above, below 2018 to 2020",
    ) == [
        ("considerably", f"gap.size {ENGLAND}"),
        ("above", f"gap.relation {ENGLAND}"),
        ("England", f"gap.comparator {ENGLAND}"),
        ("52.8", f"gap.reference {ENGLAND}"),
        ("below", below),
        ("Eastlands", f"gap.comparator {EASTLANDS}"),
        ("70.0", f"gap.reference {EASTLANDS}"),
        ("the statistical neighbour average", f"gap.comparator {NEIGHBOURS}"),
        ("75.0", f"gap.reference {NEIGHBOURS}"),
        ("eight", f"gap.members {NEIGHBOURS}"),
        ("lower", f"crossover.history {ENGLAND}"),
        ("England", f"crossover.comparator {ENGLAND}"),
        ("2017/18 and 2019/20", f"crossover.earlier {ENGLAND}"),
    ]


def test_a_tested_difference_names_the_test_and_the_gap_that_was_found() -> None:
    told = spans(
        "gap",
        "percentage, high is better",
        "now 90.0 in 2022",
        "gap England 84.5, above, considerable, better",
        "gap Eastlands 89.2, above, slight, better",
        "tested England, significant",
        "tested Eastlands, not significant",
    )
    assert ("significantly", f"significance.significant {ENGLAND}") in told
    assert ("statistically significant", f"significance.significant {EASTLANDS}") in told
    assert ("slightly", f"gap.size {EASTLANDS}") in told
    assert ("better", f"gap.judgement {ENGLAND} + gap.judgement {EASTLANDS}") in told


def test_a_change_says_its_distance_with_its_unit() -> None:
    assert spans(
        "change",
        "percentage, high is better",
        "now 14.9 in 2022",
        "previous 12.6 in 2021, rose, improved",
    ) == [
        ("rose", "previous.direction"),
        ("2.3 percentage points", "previous.difference"),
        ("2020/21", "previous.reference_period"),
        ("2021/22", "previous.period"),
        ("12.6%", "previous.reference"),
        ("14.9%", "previous.value"),
        ("improvement", "previous.judgement"),
    ]


def test_a_path_that_turned_rests_on_its_shape_and_on_its_way_back() -> None:
    assert spans(
        "trend",
        "rate, at 31 March",
        "now 77 in 2022",
        "trend peak, from 79 in 2018, turn 85 in 2019, beyond",
    ) == [
        ("rose", "trend.shape"),
        ("peak", "trend.shape"),
        ("85", "trend.turn_value"),
        ("31 March 2019", "trend.turn"),
        ("fallen", "trend.recovery"),
        ("77", "trend.value"),
        ("31 March 2022", "trend.period"),
        ("below", "trend.recovery"),
        ("2018", "trend.first"),
    ]


def test_an_exception_given_to_a_macro_as_a_word_rests_on_the_branch_that_gave_it() -> None:
    assert spans(
        "trend",
        "percentage, high is better",
        "now 90.0 in 2022",
        "previous 92.7 in 2021, fell, slight",
        "trend overall rise, from 78.3 in 2018, latest against, improved",
    ) == [
        ("risen", "trend.shape"),
        ("overall", "trend.shape"),
        ("2017/18", "trend.first"),
        ("fall", "trend.shape"),
        ("92.7%", "previous.reference"),
        ("90.0%", "previous.value"),
    ]


def test_a_streak_counts_its_steps() -> None:
    assert spans(
        "streak",
        "percentage, low is better",
        "now 30.1 in 2022, provisional",
        "streak 10, rose, worsened, from 12.0 in 2012",
    ) == [
        ("risen", "streak.direction"),
        ("10th", "streak.steps"),
        ("12.0%", "streak.reference"),
        ("2011/12", "streak.reference_period"),
        ("30.1%", "streak.value"),
        ("2021/22", "streak.period"),
        ("worse", "streak.judgement"),
    ]


def test_a_rank_tells_both_places_of_how_many_and_the_quarter() -> None:
    assert spans(
        "rank",
        "percentage, low is better",
        "now 19.1 in 2022",
        "rank 90 of 151, quartile C",
        "was ranked 40 of 150 in 2021, 2 joint",
        "neighbour rank 3 of 11",
    ) == [
        ("Northmoor", "area"),
        ("ranked", "rank.kind_of"),
        ("90th", "rank.rank"),
        ("151", "rank.ranked"),
        ("2021/22", "rank.period"),
        ("first is best", "rank.kind_of"),
        ("down", "rank_change.places"),
        ("joint", "rank_change.reference_joint"),
        ("40th", "rank_change.reference_rank"),
        ("150", "rank_change.reference_ranked"),
        ("2020/21", "rank_change.reference_period"),
        ("third-best quarter", "rank.quartile"),
        ("Northmoor", "area"),
        ("10", f"neighbour_rank.neighbours {NEIGHBOURS}"),
        ("ranked", f"neighbour_rank.best_first {NEIGHBOURS}"),
        ("third", f"neighbour_rank.rank {NEIGHBOURS}"),
        ("11", f"neighbour_rank.ranked {NEIGHBOURS}"),
    ]


def test_a_place_by_size_rests_on_the_place_and_never_on_a_judgement() -> None:
    told = spans("rank", "rate", "now 256.2 in 2022", "rank 151 of 151")
    assert ("lowest", "rank.rank") in told


def test_a_target_tells_the_distance_the_goal_and_the_tolerance() -> None:
    assert spans(
        "target",
        "percentage, high is better",
        "now 88.3 in 2022",
        "target 90, local, near, within 2 points",
    ) == [
        ("2021/22", "target.period"),
        ("1.7 percentage points", "target.difference"),
        ("short of", "target.difference"),
        ("90%", "target.target"),
        ("within the tolerance", "target.result"),
        ("2 percentage points", "target.tolerance"),
    ]


def test_a_judgement_beside_a_target_rests_on_the_change_that_is_judged() -> None:
    told = spans(
        "target",
        "percentage, low is better",
        "now 17.5 in 2022",
        "target 18, met",
        "previous 15.2 in 2021, rose, worsened",
    )
    assert ("met", "target.result") in told
    assert ("worse", "previous.judgement") in told


def test_a_band_rests_on_its_colour() -> None:
    told = spans("target", "percentage, high is better", "now 88.3 in 2022", "target bands, amber")
    assert told == [("2021/22", "target.period"), ("amber", "target.band")]


def test_a_key_message_tells_each_part_by_its_own_fact() -> None:
    assert spans(
        "key_message",
        "rate",
        "level 256.2 in 2022",
        "baseline 462.5 in 2018, fell, considerable",
        "gap England 552.8, below, considerable",
    ) == [
        ("256.2 per 10,000 children", "level.value"),
        ("2021/22", "level.period"),
        ("down", "baseline.direction"),
        ("considerably", "baseline.size"),
        ("462.5", "baseline.reference"),
        ("2017/18", "baseline.reference_period"),
        ("below", f"gap.relation {ENGLAND}"),
        ("England", f"gap.comparator {ENGLAND}"),
        ("552.8", f"gap.reference {ENGLAND}"),
    ]


def test_a_count_rests_on_as_many_facts_as_it_says() -> None:
    told = spans(
        "headline",
        "percentage, low is better",
        "level 19.1 in 2022",
        "gap England 21.5, below, better",
        "gap Eastlands 22.0, below, better",
        "gap neighbours 23.2, below, better",
    )
    every = " + ".join(f"gap.comparator {each}" for each in (ENGLAND, EASTLANDS, NEIGHBOURS))
    assert told[1] == ("all three", every)


def test_a_section_is_counted_by_what_decides_each_of_its_indicators() -> None:
    assert spans(
        "section_summary",
        "percentage, high is better",
        "about indicators",
        "member A, in 2022, England better",
        "member B, in 2022, England better",
        "member C, in 2022, England worse",
        "member D, in 2022, alone",
    ) == [
        ("England", " + ".join([f"gap.comparator {ENGLAND}"] * 3)),
        ("two", " + ".join([f"gap.judgement {ENGLAND}"] * 2)),
        ("four", " + ".join([*[f"gap.indicator {ENGLAND}"] * 3, "level.indicator"])),
        ("better", " + ".join([f"gap.judgement {ENGLAND}"] * 2)),
        ("one", f"gap.judgement {ENGLAND}"),
        ("worse", f"gap.judgement {ENGLAND}"),
        ("one", "level.indicator"),
        ("not judged", "level.indicator"),
    ]


def test_several_indicators_together_name_those_that_cannot_be_compared() -> None:
    told = spans(
        "together",
        "percentage, high is better",
        "about timeliness measures",
        "member A, in 2022, England better",
        "member B, in 2022, England better",
        "member C, in 2022, without a figure",
    )
    assert told[1] == ("one", "missing.indicator")
    assert told[2][1] == f"gap.indicator {ENGLAND} + gap.indicator {ENGLAND} + missing.indicator"
    assert told[4] == ("two", f"gap.judgement {ENGLAND} + gap.judgement {ENGLAND}")


def test_a_question_rests_on_what_it_asks_about() -> None:
    assert spans(
        "enquiry",
        "rate, at 31 March",
        "now 19.4 in 2022",
        "baseline 38.8 in 2018, fell, sharp, halved",
    ) == [
        ("fall", "baseline.direction"),
        ("38.8", "baseline.reference"),
        ("19.4 per 10,000 children", "baseline.value"),
        ("2018", "baseline.reference_period"),
        ("2022", "baseline.period"),
    ]


def test_a_gap_that_changed_tells_both_sizes_and_who_moved() -> None:
    assert spans(
        "gap_change",
        "percentage, high is better",
        "now 70.0 in 2022",
        "changed gap England from 4.0 in 2018 to 8.5, below, own fell, theirs fell, both, worsened",
    ) == [
        ("England", f"gap_change.comparator {ENGLAND}"),
        ("widened", f"gap_change.widened {ENGLAND}"),
        ("4.0", f"gap_change.gap_then {ENGLAND}"),
        ("8.5 percentage points", f"gap_change.gap_now {ENGLAND}"),
        ("2017/18", f"gap_change.reference_period {ENGLAND}"),
        ("worse", f"gap_change.judgement {ENGLAND}"),
        ("fell", f"gap_change.own_direction {ENGLAND}"),
        ("more", f"gap_change.moved_more {ENGLAND}"),
        ("England's", f"gap_change.comparator {ENGLAND}"),
    ]


def test_means_and_parts_and_places_are_told_by_their_place_among_the_others() -> None:
    mean = spans(
        "average",
        "days, low is better",
        "now 358 in 2022",
        "average 362 of 3 years from 2020, England 367 below, Eastlands 362 in line",
    )
    assert ("5 days", "average.beside.0.difference") in mean
    assert ("in line", "average.beside.1.relation") in mean
    whole = spans(
        "composition",
        "number, at 31 March",
        "now 264 in 2022",
        "whole 264, by placement, most, foster care = 174 65.9, residential care = 50 18.9",
    )
    assert ("50", "composition.parts.1.number") in whole
    assert ("most of the total", "composition.portion") in whole
    places = spans(
        "districts", "number", "now 83 in Oct-19", "places 3 of 3, East 33, Central 29, North 21"
    )
    assert places[1:3] == [("33", "districts.listed.0.figure"), ("East", "districts.listed.0.area")]


def test_a_chart_in_words_rests_on_the_figures_that_it_draws() -> None:
    case = case_of(("percentage", "now 53 in 2022", "trend peak, from 53 in 2019, turn 56 in 2020"))
    lines = (series([70, 53, 56, 53]), series([64, 66, None, 70], comparator=VS_ENGLAND))
    about = indicator()
    facts = IndicatorFacts(about, year(2022), case.plan_facts, lines, Assessment.SIMILAR)
    found = NARRATOR.described(ChartKind.TREND, facts)
    assert [each for each in told(found.text, found.spans) if each[1] != "indicator"] == [
        ("2018/19 to 2021/22", "2019 + 2022"),
        ("Northmoor", "area"),
        ("70.0%", "Northmoor in 2019"),
        ("53.0%", "Northmoor in 2022"),
        ("England", "England"),
        ("64.0%", "England in 2019"),
        ("70.0%", "England in 2022"),
        ("2018/19", "trend.first"),
        ("Northmoor's", "area"),
        ("peaks", "trend.shape"),
        ("56%", "trend.turn_value"),
        ("2019/20", "trend.turn"),
    ]


def test_bars_in_words_name_the_neighbours_whose_figures_are_the_ends() -> None:
    lines = (series([77]), series([70], comparator=VS_ENGLAND))
    neighbours = ((KENT, figure(60.0)), (ESSEX, figure(91.0)))
    facts = IndicatorFacts(indicator(), year(2022), (), lines, Assessment.SIMILAR, neighbours)
    found = NARRATOR.described(ChartKind.BARS, facts)
    assert told(found.text, found.spans)[-4:] == [
        ("60.0%", "Kent in 2022"),
        ("Kent", "area"),
        ("91.0%", "Essex in 2022"),
        ("Essex", "area"),
    ]
