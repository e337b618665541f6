"""Gaps: one relation per comparator, at common printed precision, judged by polarity alone."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.domain.area import Area, AreaKind
from reportgen.domain.fact import Crossover, Gap, Note
from reportgen.domain.fact_beside import ComparatorMissing
from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.relation import Assessment, Judgement, Relation, Size
from reportgen.domain.source import Provenance
from reportgen.domain.threshold import Polarity, Thresholds, Tolerance, ToleranceUnit
from tests.builders import indicator, year
from tests.interpret.builders import PLACES, Value, Values, dataset, facts_of, of_kind, only, told

RATE = indicator(Polarity.NONE, measure=Measure.RATE)
WHOLE = indicator(Polarity.LOW, places=0)
COUNT = indicator(Polarity.HIGH, measure=Measure.COUNT, places=0)


def beside_england(own: float, england: float, about: Indicator | None = None) -> Gap:
    return only(told([own], about=about, england=[england]), Gap)


def test_a_tie_at_print_precision_is_in_line() -> None:
    fact = beside_england(21.54, 21.45)
    assert fact.relation is Relation.IN_LINE
    assert fact.judgement is Judgement.SIMILAR


def test_a_whole_percentage_is_in_line_with_a_mean_that_rounds_to_it() -> None:
    means = [[9], [9], [9], [9], [9], [9], [9], [9], [9], [8]]  # 8.9
    fact = only(told([9], about=WHOLE, neighbours=means), Gap)
    assert fact.reference.shown == Decimal("8.9")
    assert fact.relation is Relation.IN_LINE


def test_a_whole_percentage_has_no_similar_margin() -> None:
    assert beside_england(9, 10, WHOLE).relation is Relation.BELOW


@pytest.mark.parametrize(
    ("own", "relation"),
    [(50.4, Relation.SIMILAR), (50.5, Relation.ABOVE), (49.6, Relation.SIMILAR)],
)
def test_half_a_point_is_no_longer_similar(own: float, relation: Relation) -> None:
    assert beside_england(own, 50).relation is relation


@pytest.mark.parametrize(
    ("own", "england", "relation"),
    [
        (0.2, 0.6, Relation.BELOW),
        (3.2, 3.0, Relation.SIMILAR),
        (3.3, 3.0, Relation.ABOVE),
        (0.6, 0.5, Relation.ABOVE),
        (9.0, 9.3, Relation.SIMILAR),
        (0.1, 0.0, Relation.ABOVE),
    ],
)
def test_a_tenth_of_a_small_percentage_is_no_longer_similar(
    own: float, england: float, relation: Relation
) -> None:
    assert beside_england(own, england).relation is relation


@pytest.mark.parametrize(
    ("own", "size"), [(0.2, Size.PLAIN), (0.6, Size.PLAIN), (0.5, Size.PLAIN), (7.4, Size.SLIGHT)]
)
def test_a_fifth_of_a_small_percentage_is_no_longer_slight(own: float, size: Size) -> None:
    england = 6.4 if own > 1 else 0.4
    assert beside_england(own, england).size is size


def test_a_rate_is_similar_within_two_per_cent() -> None:
    assert beside_england(101.9, 100, RATE).relation is Relation.SIMILAR
    assert beside_england(102, 100, RATE).relation is Relation.ABOVE


def test_a_stated_margin_comes_before_the_usual_one_and_nought_switches_it_off() -> None:
    wide = Tolerance(Decimal(2), ToleranceUnit.POINTS)
    none = Tolerance(Decimal(0), ToleranceUnit.POINTS)
    assert _with(wide, 51.9).relation is Relation.SIMILAR
    assert _with(none, 50.1).relation is Relation.ABOVE


def _with(margin: Tolerance, own: float) -> Gap:
    rules = Thresholds(similar_within=margin, similar_provenance=Provenance("Rules, row 2"))
    return beside_england(own, 50, indicator(thresholds=rules))


@pytest.mark.parametrize(
    ("own", "size"),
    [
        (51.4, Size.SLIGHT),
        (51.5, Size.PLAIN),
        (57.0, Size.CONSIDERABLE),
        (62.0, Size.SHARP),
    ],
)
def test_gaps_of_percentages_have_words_by_points(own: float, size: Size) -> None:
    assert beside_england(own, 50).size is size


@pytest.mark.parametrize(
    ("own", "size"),
    [
        (91, Size.SLIGHT),
        (90, Size.PLAIN),
        (60, Size.CONSIDERABLE),
        (35, Size.SHARP),
    ],
)
def test_gaps_of_rates_have_words_by_per_cent(own: float, size: Size) -> None:
    assert beside_england(own, 100, RATE).size is size


@pytest.mark.parametrize(
    ("polarity", "judgement", "assessment"),
    [
        (Polarity.HIGH, Judgement.BETTER, Assessment.BETTER),
        (Polarity.LOW, Judgement.WORSE, Assessment.WORSE),
        (Polarity.NONE, Judgement.NONE, Assessment.NOT_JUDGED),
        (Polarity.UNSTATED, Judgement.NONE, Assessment.NOT_JUDGED),
    ],
)
def test_above_is_judged_by_polarity_alone(
    polarity: Polarity, judgement: Judgement, assessment: Assessment
) -> None:
    found = told([60], about=indicator(polarity), england=[50])
    assert only(found, Gap).judgement is judgement
    assert found.assessment is assessment


def test_the_assessment_takes_the_first_comparator_of_the_request() -> None:
    found = told([60], england=[70], region=[50])
    assert found.assessment is Assessment.WORSE
    swapped = told([60], england=[70], region=[50], comparators=("region", "england"))
    assert swapped.assessment is Assessment.BETTER


def test_a_comparator_without_the_latest_figure_gives_no_gap_and_is_noted() -> None:
    found = told([60, 61], england=[50, "-"], region=[55, 55])
    assert [fact.comparator.label for fact in of_kind(found, Gap)] == ["Eastlands"]
    said = ComparatorMissing.kind
    lacking = "England or the statistical neighbour average"
    assert Note(f"there is no {{period}} figure for {lacking}.", year(2022), said) in found.notes


def test_the_neighbour_mean_leaves_missing_ones_out_and_says_how_many_it_has() -> None:
    ten: list[list[Value]] = [[50], [52], [54], [56], [58], ["c"], ["-"], [50], [52], [54]]
    found = told([60], neighbours=ten, comparators=("neighbours",))
    fact = only(found, Gap)
    assert (fact.members, fact.asked) == (8, 10)
    assert fact.reference.shown == Decimal("53.3")
    assert len(fact.reference.evidence) == 8
    (note,) = found.notes
    assert note.text == (
        "8 of the 10 statistical neighbours have a figure for {period}; the average is theirs."
    )


def test_a_mean_on_a_rounding_tie_is_rounded_half_up() -> None:
    members = [[65.3], [65.4]] * 5
    assert only(told([60], neighbours=members), Gap).reference.shown == Decimal("65.4")


def test_a_mean_of_fewer_than_five_neighbours_is_kept_but_never_told() -> None:
    found = told([60], neighbours=[[50], [52], [54], [56]])
    fact = only(found, Gap)
    assert (fact.members, fact.salience, fact.judgement) == (4, 0, Judgement.NONE)
    assert found.assessment is Assessment.NOT_JUDGED
    assert len(found.series) == 1


def test_a_number_beside_a_total_is_kept_but_never_told() -> None:
    found = told([60], about=COUNT, england=[5000])
    fact = only(found, Gap)
    assert (fact.salience, fact.judgement, fact.size) == (0, Judgement.NONE, Size.PLAIN)
    assert found.assessment is Assessment.NOT_JUDGED


def test_a_number_beside_a_named_authoritys_is_told_but_not_judged() -> None:
    ones: list[list[Value]] = [[20, 20, 20]]
    found = told(
        [60, 61, 62], about=COUNT, neighbours=ones, comparators=(), compare=("Neighbour 911",)
    )
    fact = only(found, Gap)
    assert (fact.salience, fact.judgement, fact.size) == (2, Judgement.NONE, Size.PLAIN)
    assert only(found, Crossover).judgement is Judgement.NONE
    assert found.assessment is Assessment.NOT_JUDGED


def test_a_mean_of_numbers_has_no_decimals() -> None:
    found = told([60], about=COUNT, neighbours=[[5], [6]] * 5)
    assert only(found, Gap).reference.shown == Decimal(6)


def test_the_stated_gap_is_the_difference_of_the_printed_figures() -> None:
    means = [[51], [51], [51], [51], [51], [51], [51], [52], [52], [52]]  # 51.3
    fact = only(told([48], about=WHOLE, neighbours=means), Gap)
    assert fact.difference.shown == Decimal("-3.3")


def test_outer_london_gives_way_to_london_where_it_lacks_the_latest_figure() -> None:
    places = [
        Area("301", "Riverside", AreaKind.AUTHORITY, region="988"),
        Area("988", "London (Outer)", AreaKind.REGION, said="outer London"),
        Area("986", "London", AreaKind.REGION),
        *PLACES,
    ]
    series: Values = {"301": [50, 51], "988": [40, "-"], "986": [45, 46]}
    made = dataset({"IN_TIME": series}, areas=places)
    found = facts_of(made, areas=("Riverside",)).indicators[0]
    assert only(found, Gap).comparator.label == "London"
    assert [point.figure and point.figure.shown for point in found.series[1].points] == [45, 46]
    assert Note("compared with London as a whole.") in found.notes


def test_a_named_authority_is_one_more_comparator() -> None:
    found = told([60], neighbours=[[50]], comparators=(), compare=("Neighbour 911",))
    assert only(found, Gap).comparator.said == "Neighbour 911"


def test_more_than_twice_the_comparator_is_sharply_above_it() -> None:
    about = indicator(measure=Measure.RATE, unit="per 10,000 children")
    fact = only(told([300], about=about, england=[100]), Gap)
    assert (fact.relation, fact.size) == (Relation.ABOVE, Size.SHARP)
