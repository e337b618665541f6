"""Places that moved: far enough, since the period directly before, and never on hidden decimals."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from reportgen.domain.area import Area, AreaKind
from reportgen.domain.fact import IndicatorFacts, Rank
from reportgen.domain.fact_beside import RankChange
from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.threshold import Polarity
from tests.builders import indicator
from tests.interpret.builders import Value, Values, dataset, facts_of, of_kind, only

MANY = 145
HIGH = indicator(Polarity.HIGH)


def moved(
    before: Value,
    now: Value,
    about: Indicator = HIGH,
    *,
    rest: Sequence[Value] = (),
    breaks: dict[str, str] | None = None,
    between: Sequence[Value] = (),
    gone: int = 0,
) -> IndicatorFacts:
    """Place 0 among authorities that stay at 1 to 144 (or at `rest`); high is better.

    The `gone` best of them have no figure any more.
    """
    areas = [Area(str(200 + n), f"Place {n}", AreaKind.AUTHORITY) for n in range(MANY)]
    others = list(rest) or list(range(1, MANY))
    series: dict[str, Sequence[Value]] = {"200": [before, *between, now]}
    for area, value in zip(areas[1:], others, strict=True):
        series[area.code] = [value, *(value for _ in between), value]
    for area in areas[MANY - gone :]:
        series[area.code] = [*series[area.code][:-1], "-"]
    held: Values = series
    made = dataset({about.code: held}, indicators=[about], areas=areas, sets=(), breaks=breaks)
    return facts_of(made, areas=("Place 0",)).indicators[0]


def test_a_place_that_moved_far_is_found_with_both_places() -> None:
    fact = only(moved(110.5, 60.5), RankChange)
    assert (fact.rank, fact.reference_rank, fact.places) == (85, 35, -50)
    assert (fact.ranked, fact.reference_ranked) == (145, 145)
    assert fact.reference_period.label == "2021"


def test_up_is_towards_the_first() -> None:
    assert only(moved(60.5, 110.5), RankChange).places == 50


@pytest.mark.parametrize(("now", "said"), [(85.5, True), (86.5, False)])
def test_it_is_silent_below_the_threshold(now: float, said: bool) -> None:
    assert bool(of_kind(moved(110.5, now), RankChange)) is said


def test_a_place_that_moved_because_fewer_are_ranked_is_not_told() -> None:
    assert of_kind(moved(80.5, 80.5, gone=40), RankChange) == ()


def test_two_quarters_are_far_whatever_the_places() -> None:
    # Half of all share one figure, which ends both the first and the third quarter of a year.
    rest = [*range(1, 37), *([50.5] * 72), *range(101, 137)]
    fact = only(moved(50.5, 102.5, rest=rest), RankChange)
    assert (fact.reference_quartile, fact.quartile, fact.places) == ("D", "A", 2)


def test_a_tie_is_told_of_the_place_before() -> None:
    assert only(moved(110, 60.5), RankChange).reference_joint == 2


def test_others_that_print_the_same_figure_but_stand_elsewhere_keep_it_silent() -> None:
    assert of_kind(moved(110.04, 60.5), RankChange) == ()
    assert of_kind(moved(110.5, 60.04), RankChange) == ()


@pytest.mark.parametrize("before", ["c", None])
def test_without_a_figure_directly_before_there_is_none(before: Value) -> None:
    assert of_kind(moved(110.5, 60.5, between=[before]), RankChange) == ()


def test_a_withheld_figure_now_has_no_place_to_move() -> None:
    assert of_kind(moved(110.5, "c"), RankChange) == ()


def test_a_provisional_figure_moves_as_any_other() -> None:
    assert only(moved(110.5, "=60.5 p"), RankChange).places == -50


def test_a_break_between_keeps_it_silent() -> None:
    assert of_kind(moved(110.5, 60.5, breaks={"IN_TIME": "2022"}), RankChange) == ()


def test_numbers_are_not_ranked_so_they_do_not_move() -> None:
    number = indicator(Polarity.LOW, measure=Measure.COUNT, places=0)
    assert of_kind(moved(110, 60, number), RankChange) == ()


def test_without_a_direction_it_has_a_place_by_size_and_no_quarter() -> None:
    found = moved(110.5, 60.5, indicator(Polarity.NONE))
    fact = only(found, RankChange)
    assert (only(found, Rank).kind_of, fact.quartile, fact.reference_quartile) == (
        "position",
        "",
        "",
    )


def test_of_three_years_the_middle_one_is_the_one_before() -> None:
    fact = only(moved(20.5, 60.5, between=[110.5]), RankChange)
    assert (fact.rank, fact.reference_rank) == (85, 35)
    assert fact.reference_period.label == "2021"
