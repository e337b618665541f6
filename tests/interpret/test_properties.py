"""What must always hold of facts, whatever the figures (NARRATIVE 4.4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.domain.fact import (
    Change,
    Crossover,
    Fact,
    Gap,
    IndicatorFacts,
    Missing,
    NeighbourRank,
    Record,
    Streak,
    Trend,
)
from reportgen.domain.fact_beside import ComparatorMissing, GapChange
from reportgen.domain.fact_over_time import Average
from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.observation import Figure
from reportgen.domain.relation import Direction, History, Judgement, Recovery, Relation, Shape, Size
from reportgen.domain.threshold import Polarity
from reportgen.interpret import magnitude
from reportgen.interpret.arithmetic import relation
from reportgen.interpret.wording_tables import Column
from tests.builders import indicator
from tests.interpret.builders import WORDING, Value, of_kind, told

quick = settings(max_examples=100, deadline=None, derandomize=True)

MEASURES = (Measure.PERCENTAGE, Measure.RATE, Measure.COUNT, Measure.AVERAGE, Measure.SCORE)
MARKERS = ("c", "x", "z", "-", "low")
BETTER_OR_WORSE = {
    Judgement.BETTER: Judgement.WORSE,
    Judgement.WORSE: Judgement.BETTER,
    Judgement.IMPROVED: Judgement.WORSENED,
    Judgement.WORSENED: Judgement.IMPROVED,
}
APART = (Relation.ABOVE, Relation.BELOW)
STEADY = (Shape.STEADY_RISE, Shape.STEADY_FALL)
PLATEAU = (Shape.RISE_THEN_PLATEAU, Shape.FALL_THEN_PLATEAU)

numbers = st.integers(0, 1000).map(lambda tenths: tenths / 10)
values = st.one_of(numbers, numbers, numbers, st.sampled_from(MARKERS))
indicators = st.builds(
    lambda polarity, measure, places: indicator(polarity, measure=measure, places=places),
    st.sampled_from(list(Polarity)),
    st.sampled_from(MEASURES),
    st.integers(0, 2),
)
columns = st.builds(Column.change, st.booleans(), st.sampled_from([1, 3, 12]))
percentages = st.sampled_from(list(Polarity)).map(indicator)


@st.composite
def series(draw: st.DrawFn, count: int = 3) -> list[list[Value]]:
    """So many series of one length, of one to ten points."""
    length = draw(st.integers(1, 10))
    one = st.lists(values, min_size=length, max_size=length)
    # The last series always ends in a figure, so that the newest period is the same for all.
    drawn: list[list[Value]] = [list(draw(one)) for _ in range(count)]
    drawn[-1][-1] = draw(numbers)
    return drawn


@st.composite
def full(draw: st.DrawFn, count: int = 2, least: int = 1) -> list[list[Value]]:
    """So many series of one length without a marker."""
    length = draw(st.integers(least, 10))
    one = st.lists(numbers, min_size=length, max_size=length)
    return [list(draw(one)) for _ in range(count)]


def facts(drawn: Sequence[Sequence[Value]], about: Indicator) -> IndicatorFacts:
    own, region, england = drawn
    neighbours = [[point, *own[1:]] for point in (1, 2, 3, 4, 5)]
    return told(own, about=about, region=region, england=england, neighbours=neighbours)


def judgement_of(fact: Fact) -> Judgement:
    return getattr(fact, "judgement", Judgement.NONE)


def figures_of(fact: Fact) -> list[Figure]:
    held = (getattr(fact, name, None) for name in ("value", "reference", "low", "high"))
    return [each for each in held if isinstance(each, Figure)]


@quick
@given(series(), indicators)
def test_each_comparator_has_the_one_relation_that_its_printed_figures_have(
    drawn: list[list[Value]], about: Indicator
) -> None:
    gaps = of_kind(facts(drawn, about), Gap)
    assert len({fact.comparator for fact in gaps}) == len(gaps)
    for fact in gaps:
        places = min(fact.value.places, fact.reference.places)
        equal = fact.value.at(places) == fact.reference.at(places)
        assert equal == (fact.relation is Relation.IN_LINE)
        if fact.relation in APART:
            assert (fact.relation is Relation.ABOVE) == (fact.difference.shown > 0)


@quick
@given(numbers, numbers, st.integers(0, 2), st.integers(0, 2))
def test_the_relation_the_other_way_round_is_its_mirror(
    own: float, other: float, places: int, other_places: int
) -> None:
    one, two = Figure(Decimal(str(own)), places), Figure(Decimal(str(other)), other_places)
    mirror = {Relation.ABOVE: Relation.BELOW, Relation.BELOW: Relation.ABOVE}
    found = relation(one, two, indicator(), WORDING)
    assert relation(two, one, indicator(), WORDING) is mirror.get(found, found)


@quick
@given(series(), indicators)
def test_without_polarity_nothing_is_judged(drawn: list[list[Value]], about: Indicator) -> None:
    for neutral in (Polarity.NONE, Polarity.UNSTATED):
        found = facts(drawn, replace(about, polarity=neutral))
        assert {judgement_of(fact) for fact in found.facts} == {Judgement.NONE}
        assert found.assessment.value in ("not judged", "no data")


@quick
@given(series(), indicators)
def test_turning_the_polarity_swaps_judgements_only(
    drawn: list[list[Value]], about: Indicator
) -> None:
    high = facts(drawn, replace(about, polarity=Polarity.HIGH)).facts
    low = facts(drawn, replace(about, polarity=Polarity.LOW)).facts
    assert [fact.kind for fact in high] == [fact.kind for fact in low]
    for one, two in zip(high, low, strict=True):
        if isinstance(one, GapChange):  # judged on the unfavourable side alone
            assert Judgement.NONE in (judgement_of(one), judgement_of(two))
        else:
            assert judgement_of(two) is BETTER_OR_WORSE.get(judgement_of(one), judgement_of(one))
        if not isinstance(one, NeighbourRank):
            assert _plain(one) == _plain(two)


def _plain(fact: Fact) -> object:
    """A fact without what polarity decides."""
    bare = replace(fact, indicator=indicator(), salience=0, reasons=())
    judged = "judgement" in type(fact).__dataclass_fields__
    return replace(bare, judgement=Judgement.NONE) if judged else bare  # type: ignore[call-arg]


@quick
@given(full(least=2), percentages)
def test_mirrored_figures_give_mirrored_facts(drawn: list[list[Value]], about: Indicator) -> None:
    own, england = drawn
    plain = told(own, about=about, england=england)
    other = told(_mirror(own), about=about, england=_mirror(england))
    turned = {Direction.ROSE: Direction.FELL, Direction.FELL: Direction.ROSE}
    for one, two in zip(of_kind(plain, Change), of_kind(other, Change), strict=True):
        assert two.direction is turned.get(one.direction, one.direction)
        assert two.difference.shown == -one.difference.shown
    for gap, back in zip(of_kind(plain, Gap), of_kind(other, Gap), strict=True):
        assert back.size is gap.size
        assert back.difference.shown == -gap.difference.shown
    shapes = [fact.shape for fact in of_kind(plain, Trend)]
    assert [_turned(shape) for shape in shapes] == [f.shape for f in of_kind(other, Trend)]


def _mirror(values: Sequence[Value]) -> list[Value]:
    return [round(100 - float(value), 1) for value in values if value is not None]


def _turned(shape: Shape) -> Shape:
    words = {"rise": "fall", "fall": "rise", "up": "down", "down": "up"}
    words |= {"peak": "trough", "trough": "peak"}
    return Shape(" ".join(words.get(word, word) for word in shape.value.split()))


@quick
@given(full(least=2), percentages, st.integers(1, 50))
def test_a_constant_added_to_all_changes_no_relation_and_no_shape(
    drawn: list[list[Value]], about: Indicator, constant: int
) -> None:
    raised = [[float(value or 0) + constant for value in each] for each in drawn]
    one = told(drawn[0], about=about, england=drawn[1])
    two = told(raised[0], about=about, england=raised[1])
    assert [f.shape for f in of_kind(one, Trend)] == [f.shape for f in of_kind(two, Trend)]
    for gap, other in zip(of_kind(one, Gap), of_kind(two, Gap), strict=True):
        assert (gap.relation, gap.size) == (other.relation, other.size)
        assert gap.difference.shown == other.difference.shown


@quick
@given(full(least=2), st.sampled_from([Polarity.HIGH, Polarity.NONE]))
def test_a_rate_in_another_unit_keeps_its_relative_words(
    drawn: list[list[Value]], polarity: Polarity
) -> None:
    rate = indicator(polarity, measure=Measure.RATE, places=1)
    tenfold = replace(rate, places=0)
    raised = [[float(value or 0) * 10 for value in each] for each in drawn]
    one = told(drawn[0], about=rate, england=drawn[1])
    two = told(raised[0], about=tenfold, england=raised[1])
    assert [f.shape for f in of_kind(one, Trend)] == [f.shape for f in of_kind(two, Trend)]
    assert [(f.size, f.relation) for f in of_kind(one, Gap)] == [
        (f.size, f.relation) for f in of_kind(two, Gap)
    ]


@quick
@given(numbers, numbers, columns, indicators)
def test_a_greater_change_never_has_a_weaker_word(
    one: float, two: float, column: Column, about: Indicator
) -> None:
    order = list(Size)
    less, more = sorted((Decimal(str(one)), Decimal(str(two))))
    base = Decimal(100)
    small = magnitude.size_of_change(about, less, base, column, WORDING)
    great = magnitude.size_of_change(about, more, base, column, WORDING)
    assert order.index(small) <= order.index(great)


@quick
@given(series(), indicators)
def test_steady_means_every_step_went_that_way(drawn: list[list[Value]], about: Indicator) -> None:
    for fact in of_kind(facts(drawn, about), Trend):
        if fact.shape in STEADY:
            span = _shown(drawn[0], about)[-_length(fact, drawn[0]) :]
            up = fact.shape is Shape.STEADY_RISE
            pairs = list(pairwise(span))
            assert all((late > early) == up and late != early for early, late in pairs)


def _length(fact: Trend, own: Sequence[Value]) -> int:
    years = fact.period.last - fact.first.last + 1
    return sum(1 for value in own[-years:] if not isinstance(value, str))


def _shown(own: Sequence[Value], about: Indicator) -> list[Decimal]:
    figures = [Figure(Decimal(str(v)), about.places) for v in own if not isinstance(v, str)]
    return [figure.shown for figure in figures]


@quick
@given(full(count=1, least=3), indicators)
def test_stable_plateau_and_return_lie_within_the_margin(
    drawn: list[list[Value]], about: Indicator
) -> None:
    for fact in of_kind(told(drawn[0], about=about), Trend):
        margin = magnitude.stable_within(about, fact.reference.shown, WORDING)
        if fact.recovery is Recovery.RETURNED:
            assert abs(fact.difference.shown) < margin
        if fact.shape is Shape.STABLE:
            assert fact.high.shown - fact.low.shown < margin
        if fact.shape in PLATEAU and fact.turn is not None:
            level = _shown(drawn[0], about)[-(fact.period.last - fact.turn.last + 1) :]
            assert len(level) >= 3
            assert max(level) - min(level) < magnitude.stable_within(about, level[0], WORDING)
            assert fact.turn_until in (None, fact.period)
            assert (fact.turn_until is None) == (max(level) != min(level))


@quick
@given(series(), indicators)
def test_a_crossing_has_an_earlier_side_and_one_change_of_side(
    drawn: list[list[Value]], about: Indicator
) -> None:
    for fact in of_kind(facts(drawn, about), Crossover):
        crossed = fact.history is History.CROSSED
        assert fact.relation in APART
        assert (fact.since is not None) == crossed
        if fact.since and fact.earlier_first and fact.earlier_last:
            assert fact.earlier_first.last <= fact.earlier_last.last < fact.since.last
            assert fact.first.last <= fact.earlier_first.last
            assert (fact.earlier[0], fact.earlier[-1]) == (fact.earlier_first, fact.earlier_last)


@quick
@given(series(), indicators)
def test_a_run_has_its_steps_over_periods_in_a_row(
    drawn: list[list[Value]], about: Indicator
) -> None:
    for fact in of_kind(facts(drawn, about), Streak):
        assert fact.steps >= 3
        assert fact.period.last - fact.reference_period.last == fact.steps
        held = drawn[0][-fact.steps - 1 :]
        assert not any(isinstance(value, str) for value in held)
        shown = _shown(held, about)
        signs = {late > early for early, late in pairwise(shown)}
        assert signs == {fact.direction is Direction.ROSE}


@quick
@given(series(), indicators)
def test_a_record_is_the_extreme_of_at_least_eight(
    drawn: list[list[Value]], about: Indicator
) -> None:
    for fact in of_kind(facts(drawn, about), Record):
        shown = _shown(drawn[0], about)
        assert len(shown) >= 8
        extreme = max(shown[:-1]) if fact.highest else min(shown[:-1])
        assert fact.reference.shown == extreme
        assert fact.equalled == (shown[-1] == extreme)
        assert fact.equalled or (shown[-1] > extreme) == fact.highest


@quick
@given(st.lists(values, min_size=5, max_size=10), numbers, percentages)
def test_a_place_is_one_more_than_the_number_strictly_better(
    neighbours: list[Value], own: float, about: Indicator
) -> None:
    found = told([own], about=about, neighbours=[[value] for value in neighbours])
    held = _shown(neighbours, about)
    for fact in of_kind(found, NeighbourRank):
        shown = fact.value.shown
        low = about.polarity is Polarity.LOW
        better = [each for each in held if (each < shown if low else each > shown)]
        assert fact.rank == len(better) + 1
        assert 1 <= fact.rank <= fact.ranked == len(held) + 1
        assert fact.joint == held.count(shown) + 1


@quick
@given(series(), indicators, st.sampled_from(MARKERS))
def test_a_marked_figure_never_yields_a_number(
    drawn: list[list[Value]], about: Indicator, word: str
) -> None:
    marked = [[*drawn[0][:-1], word], drawn[1], drawn[2]]
    (fact,) = facts(marked, about).facts
    assert isinstance(fact, Missing)
    assert fact.period.last == 2022
    assert fact.last_period is None or fact.last_period.last < 2022


@quick
@given(series(), indicators)
def test_taking_a_comparator_away_takes_only_its_facts_away(
    drawn: list[list[Value]], about: Indicator
) -> None:
    own, region, england = drawn
    both = told(own, about=about, region=region, england=england)
    one = told(own, about=about, region=region, england=england, comparators=("england",))
    # Whether a lack is said hangs on the others; its own test says when.
    kept, alone = (
        [
            _beside_england(fact)
            for fact in each.facts
            if not isinstance(fact, ComparatorMissing | NeighbourRank)
            if not hasattr(fact, "comparator") or fact.comparator.label == "England"
        ]
        for each in (both, one)
    )
    assert kept == alone


def _beside_england(fact: Fact) -> Fact:
    """A mean of years beside England alone; any other fact as it is."""
    if not isinstance(fact, Average):
        return fact
    kept = tuple(each for each in fact.beside if each[0].label == "England")
    return replace(fact, beside=kept)


@quick
@given(full(count=1, least=4), indicators, st.integers(2014, 2022))
def test_figures_before_a_break_never_count(
    drawn: list[list[Value]], about: Indicator, year: int
) -> None:
    own = drawn[0]
    cut = max(0, len(own) - 1 - (2022 - year))
    other = [*((0.0,) * cut), *own[cut:]]
    found = told(own, about=about, breaks=str(year)).facts
    rewritten = told(other, about=about, breaks=str(year)).facts
    assert found == rewritten
    earliest = year if cut else 0
    references = [getattr(fact, "reference_period", None) for fact in found]
    assert all(period.last >= earliest for period in references if period is not None)


@quick
@given(series(), indicators)
def test_every_figure_of_a_fact_has_its_cells(drawn: list[list[Value]], about: Indicator) -> None:
    for fact in facts(drawn, about).facts:
        for figure in figures_of(fact):
            assert len(figure.evidence) == figure.members
