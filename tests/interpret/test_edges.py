"""What holds exactly at an edge, and where printed and stored figures would decide otherwise.

Each edge is met by printed figures alone: their stored figures lie a little on the other side, so
that a rule which compares these, or the wrong side of the edge, gives another word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.domain.fact import (
    Change,
    ComparatorTrend,
    Crossover,
    Gap,
    NeighbourRank,
    Pair,
    Record,
    Streak,
    Trend,
)
from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.relation import Direction, History, Judgement, Pace, Relation, Shape, Size
from reportgen.domain.threshold import Polarity, Thresholds, Tolerance, ToleranceUnit
from tests.builders import ENGLAND, NORTHMOOR, indicator
from tests.interpret.builders import dataset, facts_of, of_kind, only, told

PERCENTAGE = indicator(Polarity.NONE)
WHOLE = indicator(Polarity.NONE, places=0)
RATE = indicator(Polarity.NONE, measure=Measure.RATE, places=1)
COUNT = indicator(Polarity.NONE, measure=Measure.COUNT, places=0)
AVERAGE = indicator(Polarity.NONE, measure=Measure.AVERAGE, places=1)
NEXT = {Size.LITTLE: Size.SLIGHT, Size.SLIGHT: Size.PLAIN, Size.PLAIN: Size.CONSIDERABLE}
ORDER = (Size.LITTLE, Size.SLIGHT, Size.PLAIN, Size.CONSIDERABLE, Size.SHARP)


def stored(printed: float, places: int, way: int) -> float:
    """A stored figure that is printed so, and lies 0.4 of a unit above (1) or below (-1) it."""
    return float(Decimal(str(printed)) + way * Decimal("0.4").scaleb(-places))


def apart(about: Indicator, first: float, last: float, nearer: bool) -> tuple[float, float]:
    """Two stored figures printed as given, that lie nearer together or further apart than these."""
    way = (1 if last > first else -1) * (1 if nearer else -1)
    return stored(first, about.places, way), stored(last, about.places, -way)


AT_EDGES = [
    (PERCENTAGE, 50.0, (1.0, 2.0, 7.5, 15.0), (0.5, 1.0, 5.0, 10.0), (1.5, 7.0, 12.0)),
    (WHOLE, 50, (2, 2, 8, 15), (1, 1, 5, 10), (2, 7, 12)),
    (RATE, 200.0, (6.0, 10.0, 50.0, 100.0), (4.0, 10.0, 40.0, 70.0), (20.0, 80.0, 130.0)),
    (PERCENTAGE, 4.0, (0.4, 0.8, 7.5, 15.0), (0.4, 0.8, 5.0, 10.0), (0.8, 7.0, 12.0)),
]


def expected(edges: Sequence[float], amount: float) -> Size:
    """The word by counting the edges that are reached; a gap has no little."""
    words = ORDER[-len(edges) - 1 :]
    return words[sum(amount >= edge for edge in edges)]


@pytest.mark.parametrize("way", [1, -1])
@pytest.mark.parametrize(("about", "base", "baseline", "previous", "gap"), AT_EDGES)
def test_a_word_for_size_begins_exactly_at_its_edge_of_the_printed_difference(
    about: Indicator,
    base: float,
    baseline: Sequence[float],
    previous: Sequence[float],
    gap: Sequence[float],
    way: int,
) -> None:
    unit = 10.0**-about.places
    for edges, kind in ((baseline, "baseline"), (previous, "previous"), (gap, "gap")):
        for edge in edges:
            for amount in (edge, round(edge - unit, 2)):
                end = round(base + way * amount, 2)
                if not amount or end < 0:
                    continue
                first, last = apart(about, base, end, nearer=amount == edge)
                found = _size(about, kind, first, last)
                assert found in (None, expected(edges, amount)), (kind, base, end)


def _size(about: Indicator, kind: str, first: float, last: float) -> Size | None:
    if kind == "gap":
        fact = only(told([last], about=about, england=[first]), Gap)
        return fact.size if fact.relation in (Relation.ABOVE, Relation.BELOW) else None
    own = [first, first + 1, last] if kind == "baseline" else [1, first, last]
    changes = of_kind(told(own, about=about), Change)
    return next(each.size for each in changes if each.kind_of == kind)


@pytest.mark.parametrize(
    ("about", "comparator", "margin"),
    [
        (PERCENTAGE, 50.0, 0.5),
        (PERCENTAGE, 4.0, 0.4),
        (RATE, 200.0, 4.0),
        (AVERAGE, 200.0, 2.0),
        (WHOLE, 50, 1),
    ],
)
@pytest.mark.parametrize("way", [1, -1])
def test_similar_ends_exactly_at_its_margin_of_the_printed_figures(
    about: Indicator, comparator: float, margin: float, way: int
) -> None:
    side = Relation.ABOVE if way > 0 else Relation.BELOW
    for amount in (margin, round(margin - 10.0**-about.places, 2)):
        other, own = apart(about, comparator, comparator + way * amount, nearer=amount == margin)
        found = only(told([own], about=about, england=[other]), Gap).relation
        near = Relation.SIMILAR if amount else Relation.IN_LINE
        assert found is (side if amount == margin else near)


def test_what_is_printed_alike_is_in_line_and_unchanged_whatever_is_stored() -> None:
    high, low = stored(50.0, 1, 1), stored(50.0, 1, -1)
    found = told([low, low, high], about=PERCENTAGE, england=[high, high, low])
    assert only(found, Gap).relation is Relation.IN_LINE
    assert only(found, Gap).difference.shown == 0
    for change in of_kind(found, Change):
        assert change.direction is Direction.UNCHANGED
        assert change.size is Size.LITTLE


@pytest.mark.parametrize(
    ("later", "word"),
    [
        (49.0, "halved"),
        (51.0, "halved"),
        (48.9, "more than halved"),
        (51.1, ""),
        (196.0, "doubled"),
        (204.0, "doubled"),
        (195.9, ""),
        (204.1, "more than doubled"),
    ],
)
@pytest.mark.parametrize("way", [1, -1])
def test_halved_and_doubled_end_exactly_two_per_cent_from_it(
    later: float, word: str, way: int
) -> None:
    base, end = stored(100.0, 1, way), stored(later, 1, -way)
    change = of_kind(told([base, end], about=RATE), Change)[0]
    assert change.multiple == word
    wanted = (Decimal(str(later)) - 100).quantize(Decimal("0.1"))
    assert change.per_cent == wanted


@pytest.mark.parametrize(
    ("about", "base", "own", "moved", "pace"),
    [
        (PERCENTAGE, 50.0, 10.0, 6.7, Pace.SIMILAR),
        (PERCENTAGE, 50.0, 10.0, 6.6, Pace.LESS_STEEP),
        (PERCENTAGE, 50.0, 20.0, 13.3, Pace.SIMILAR),  # 0.665, which is 0.67 as it is compared
        (PERCENTAGE, 50.0, 10.0, 15.0, Pace.SIMILAR),
        (PERCENTAGE, 50.0, 10.0, 15.1, Pace.STEEPER),
        (PERCENTAGE, 50.0, 10.0, 1.0, Pace.LESS_STEEP),
        (PERCENTAGE, 50.0, 10.0, 0.9, Pace.STABLE),
        (PERCENTAGE, 50.0, 1.0, 1.0, Pace.SIMILAR),
        (PERCENTAGE, 50.0, 0.9, 1.0, Pace.ALONE),
        (PERCENTAGE, 50.0, -10.0, 1.0, Pace.OPPOSITE),
        (RATE, 200.0, 40.0, 26.8, Pace.SIMILAR),
        (RATE, 200.0, 40.0, 60.0, Pace.SIMILAR),
        (RATE, 200.0, 6.0, 6.0, Pace.SIMILAR),
        (RATE, 200.0, 5.9, 6.0, Pace.ALONE),
    ],
)
def test_the_pace_of_a_comparator_changes_exactly_at_its_edges(
    about: Indicator, base: float, own: float, moved: float, pace: Pace
) -> None:
    end, other = round(base + own, 1), round(base + moved, 1)
    for nearer in (True, False):
        first, last = apart(about, base, end, nearer)
        theirs, now = apart(about, base, other, not nearer)
        found = only(told([first, last], about=about, england=[theirs, now]), ComparatorTrend)
        assert found.pace is pace


def test_a_rate_and_its_comparator_are_paced_by_their_own_printed_bases() -> None:
    # 20 of 100 is a fifth, as is 60 of 300.
    own = [stored(100.0, 1, 1), stored(120.0, 1, -1)]
    other = [stored(300.0, 1, -1), stored(360.0, 1, 1)]
    found = only(told(own, about=RATE, england=other), ComparatorTrend)
    assert found.pace is Pace.SIMILAR
    assert (found.direction, found.own_direction) == (Direction.ROSE, Direction.ROSE)


def test_a_comparator_printed_alike_then_and_now_is_unchanged_and_stable() -> None:
    high, low = stored(50.0, 1, 1), stored(50.0, 1, -1)
    found = only(told([40, 50], about=PERCENTAGE, england=[low, high]), ComparatorTrend)
    assert (found.direction, found.pace) == (Direction.UNCHANGED, Pace.STABLE)
    assert not of_kind(told([low, high], about=PERCENTAGE, england=[40, 50]), ComparatorTrend)


def test_a_pace_is_measured_from_what_the_comparator_printed() -> None:
    from_one = only(told([10.0, 20.0], about=RATE, england=[0.96, 2.5]), ComparatorTrend)
    assert from_one.pace is Pace.SIMILAR  # one and a half times as much, from 1.0
    from_nought = only(told([100.0, 120.0], about=RATE, england=[0.04, 6.0]), ComparatorTrend)
    assert from_nought.pace is Pace.LESS_STEEP
    nearly = only(told([40.0, 65.0], about=PERCENTAGE, england=[40.0, 77.6]), ComparatorTrend)
    assert nearly.pace is Pace.SIMILAR  # 1.504, which is 1.50 as it is compared


@pytest.mark.parametrize(("held", "told_of"), [(4, False), (5, True), (6, True)])
def test_five_neighbours_are_just_enough(held: int, told_of: bool) -> None:
    found = told([50.0], about=PERCENTAGE, neighbours=[[40.0]] * held)
    assert bool(of_kind(found, NeighbourRank)) == told_of
    gap = only(found, Gap)
    few = "fewer than five neighbours have a figure"
    assert (gap.salience > 0, gap.reasons == (few,)) == (told_of, not told_of)


@pytest.mark.parametrize("polarity", [Polarity.HIGH, Polarity.LOW])
def test_neighbours_with_the_same_printed_figure_share_the_place(polarity: Polarity) -> None:
    about = indicator(polarity)
    high, low = stored(50.0, 1, 1), stored(50.0, 1, -1)
    found = told([50.0], about=about, neighbours=[[high], [low], [high], [60.0], [40.0]])
    place = only(found, NeighbourRank)
    assert (place.rank, place.joint, place.ranked) == (2, 4, 6)


@pytest.mark.parametrize("extreme", [(), (60.0,), (40.0,)])
def test_an_end_of_the_neighbours_weighs_more_than_a_place_among_them(
    extreme: tuple[float, ...],
) -> None:
    others = [60.0, 40.0, 60.0, 40.0, 40.0]
    kept = [each for each in others if each not in extreme] + [50.0, 50.0, 50.0]
    found = only(told([50.0], neighbours=[[each] for each in kept[:8]]), NeighbourRank)
    assert found.salience == (2 if extreme else 1)


def test_a_crossing_is_read_from_the_side_now_and_not_from_the_one_before() -> None:
    england = [50.0] * 5
    found = only(told([40, 40, 40, 50, 60], about=PERCENTAGE, england=england), Crossover)
    assert (found.relation, found.history) == (Relation.ABOVE, History.CROSSED)
    found = only(told([60, 60, 60, 40, 40], about=PERCENTAGE, england=england), Crossover)
    assert found.since is not None
    assert (found.relation, found.since.last) == (Relation.BELOW, 2021)
    assert [each.last for each in found.earlier] == [2018, 2019, 2020]


def test_number_and_rate_printed_alike_have_not_moved() -> None:
    other = indicator(Polarity.NONE, code="NUMBER", measure=Measure.COUNT, places=0)
    rate = indicator(Polarity.NONE, measure=Measure.RATE, pair="NUMBER")
    high, low = stored(50.0, 1, 1), stored(50.0, 1, -1)
    made = dataset(
        {
            rate.code: {NORTHMOOR.code: [low, high], ENGLAND.code: [1, 1]},
            "NUMBER": {NORTHMOOR.code: [99.6, 100.4], ENGLAND.code: [1, 1]},
        },
        indicators=[rate, other],
    )
    fact = only(facts_of(made).indicators[0], Pair)
    assert (fact.direction, fact.other_direction) == (Direction.UNCHANGED, Direction.UNCHANGED)
    assert fact.salience == 1


def test_a_record_is_held_against_printed_figures_and_the_margin_of_the_first() -> None:
    level = [50.0, 50.2, 50.4, 50.1, 50.3, 50.2, 50.5]
    just = only(told([*level, 51.0], about=PERCENTAGE), Record)
    assert (just.highest, just.equalled, just.salience) == (True, False, 2)
    assert not of_kind(told([*level, 50.9], about=PERCENTAGE), Record)
    equal = [40.0, 50.0, 49.0, 45.0, 44.0, stored(55.0, 1, 1), 45.0, stored(55.0, 1, -1)]
    found = only(told(equal, about=PERCENTAGE), Record)
    assert (found.equalled, found.salience, found.reference_period.last) == (True, 1, 2020)
    twice = [40.0, 55.0, 49.0, 45.0, 55.0, 50.0, 45.0, 56.0]
    assert only(told(twice, about=PERCENTAGE), Record).reference_period.last == 2019


def test_a_run_needs_steps_of_half_the_margin_as_printed_from_its_own_start() -> None:
    # The margin of 60.0 is one point, so the least step is 0.5.
    steps = [50.0, 40.0, 60.0, 60.5, 61.0, 61.5]
    found = only(told(steps, about=PERCENTAGE), Streak)
    assert (found.steps, found.reference_period.last, found.salience) == (4, 2018, 2)
    short = [50.0, 40.0, 60.0, 60.5, 61.0, 61.4]
    assert not of_kind(told(short, about=PERCENTAGE), Streak)
    three = [60.0, 52.0, 51.0, 50.0, 51.0, 52.0, 53.0]
    found = only(told(three, about=PERCENTAGE), Streak)
    assert (found.steps, found.salience) == (3, 1)


@pytest.mark.parametrize("way", [1, -1])
def test_a_run_is_read_from_printed_figures(way: int) -> None:
    own = [
        stored(each, 1, way * turn)
        for each, turn in zip((60.0, 50.0, 50.5, 51.0, 51.5), (0, 1, -1, 1, -1), strict=True)
    ]
    found = only(told(own, about=indicator(Polarity.HIGH)), Streak)
    assert (found.steps, found.direction) == (3, Direction.ROSE)


def test_an_overall_movement_names_the_exception_at_the_end_where_it_is() -> None:
    initial = only(told([60.0, 65.0, 40.0, 35.0, 30.0], about=PERCENTAGE), Trend)
    assert (initial.shape, initial.initial_against) == (Shape.OVERALL_FALL, True)
    assert not initial.latest_against
    latest = only(told([60.0, 50.0, 40.0, 30.0, 34.0], about=PERCENTAGE), Trend)
    assert (latest.shape, latest.latest_against) == (Shape.OVERALL_FALL, True)
    assert not latest.initial_against
    least = only(told([50.0, 60.0, 70.0, 80.0, 79.5], about=PERCENTAGE), Trend)
    assert least.latest_against
    less = only(told([50.0, 60.0, 70.0, 80.0, 79.6], about=PERCENTAGE), Trend)
    assert not less.latest_against


@pytest.mark.parametrize("about", [PERCENTAGE, RATE, COUNT, AVERAGE])
def test_from_nought_there_is_no_multiple_no_per_cent_and_no_strong_word(about: Indicator) -> None:
    for change in of_kind(told([0.0, 0.0, 50.0], about=about, england=[0.0, 0.0, 0.0]), Change):
        assert (change.multiple, change.per_cent) == ("", None)
        assert change.size is Size.PLAIN
    for change in of_kind(told([50.0, 0.0, 0.0], about=about, england=[0.0, 0.0, 0.0]), Change):
        assert change.multiple == ""
        # A number of nought is below ten, so it bears no adverb.
        strong = change.kind_of == "baseline"
        if about is COUNT and strong:
            continue
        assert change.size is (Size.SHARP if strong else Size.LITTLE)
    found = told([0.0, 0.0], about=about, england=[0.0, 0.0])
    assert {each.size for each in of_kind(found, Change)} == {Size.LITTLE}
    assert only(told([50.0], about=about, england=[0.0]), Gap).relation is Relation.ABOVE


@pytest.mark.parametrize("polarity", [Polarity.HIGH, Polarity.LOW])
@pytest.mark.parametrize("highest", [True, False])
def test_a_record_is_better_at_the_favourable_end_and_worse_at_the_other(
    polarity: Polarity, highest: bool
) -> None:
    level = [50.0, 52.0, 51.0, 53.0, 52.0, 51.0, 50.0]
    found = only(told([*level, 60.0 if highest else 40.0], about=indicator(polarity)), Record)
    good = highest is (polarity is Polarity.HIGH)
    assert found.judgement is (Judgement.BETTER if good else Judgement.WORSE)


@pytest.mark.parametrize(("base", "capped"), [(19.4, True), (19.6, False), (20.4, False)])
def test_a_number_below_twenty_as_printed_bears_no_strong_word(base: float, capped: bool) -> None:
    change = of_kind(told([base, base, 60.0], about=COUNT), Change)[0]
    assert change.size is (Size.PLAIN if capped else Size.SHARP)
    assert bool(change.multiple) is not capped


@pytest.mark.parametrize(("base", "told_of"), [(9.4, False), (9.6, True)])
def test_a_number_below_ten_as_printed_bears_no_per_cent(base: float, told_of: bool) -> None:
    change = of_kind(told([base, base, 60.0], about=COUNT), Change)[0]
    assert (change.per_cent is not None) == told_of
    least = of_kind(told([base, base, 10.4 if base < 9.5 else 10.0], about=COUNT), Change)[0]
    assert least.size is (Size.PLAIN if base < 9.5 else Size.LITTLE)


def test_a_margin_stated_for_an_average_is_no_margin_of_a_change_from_nought() -> None:
    stated = Thresholds(similar_within=Tolerance(Decimal(5), ToleranceUnit.POINTS))
    about = replace(AVERAGE, thresholds=stated)
    change = of_kind(told([0.0, 3.0], about=about), Change)[0]
    assert change.size is Size.PLAIN
    gap = only(told([0.0], about=about, england=[8.0]), Gap)
    assert (gap.relation, gap.size) == (Relation.BELOW, Size.SHARP)


def test_the_margin_itself_is_no_longer_stable_and_twice_it_is_a_movement() -> None:
    assert only(told([50.0, 50.9, 50.2, 50.5], about=PERCENTAGE), Trend).shape is Shape.STABLE
    assert only(told([50.0, 51.0, 50.2, 50.5], about=PERCENTAGE), Trend).shape is not Shape.STABLE
    plateau = only(told([50.0, 52.0, 52.1, 51.9], about=PERCENTAGE), Trend)
    assert plateau.shape is Shape.RISE_THEN_PLATEAU
    assert only(told([50.0, 51.9, 52.0, 51.8], about=PERCENTAGE), Trend).shape is not (
        Shape.RISE_THEN_PLATEAU
    )
    falling = only(told([55.0, 53.0, 52.9, 53.1], about=PERCENTAGE), Trend)
    assert falling.shape is Shape.FALL_THEN_PLATEAU


@pytest.mark.parametrize(
    ("own", "shape"),
    [
        ([50.0, 51.0, 50.0], Shape.PEAK),
        ([50.0, 49.0, 50.0], Shape.TROUGH),
        ([50.0, 50.9, 50.0, 49.9], Shape.FLUCTUATING),  # its first leg is below the margin
        ([50.0, 53.0, 52.0], Shape.PEAK),  # the shorter leg is just a third of the longer
        ([50.0, 53.1, 52.1], Shape.FLUCTUATING),
        ([50.0, 57.0, 58.0, 60.0], Shape.STEP_UP),  # just 70 per cent in one
        ([50.0, 56.9, 58.0, 60.0], Shape.STEADY_RISE),
    ],
)
def test_a_shape_changes_exactly_at_its_shares(own: list[float], shape: Shape) -> None:
    assert only(told(own, about=PERCENTAGE), Trend).shape is shape


@pytest.mark.parametrize(("end", "size"), [(101.0, Size.PLAIN), (100.9, Size.LITTLE)])
def test_a_score_has_moved_from_its_own_margin_on(end: float, size: Size) -> None:
    score = indicator(Polarity.NONE, measure=Measure.SCORE)
    assert of_kind(told([100.0, end], about=score), Change)[0].size is size
