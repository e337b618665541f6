"""The words for sizes, shapes, runs and records agree with the figures of the path."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from hypothesis import assume
from hypothesis import strategies as some

from reportgen.domain.indicator import Indicator, Measure
from tests.interpret.builders import years_to
from tests.properties.reading import Reader, figure_in, rounded
from tests.properties.worlds import World, always, indicators, worlds

NUMBER = r"(-?£?\d+(?:,\d{3})*(?:\.\d+)?%?)"
STRENGTH = ("unchanged", "little changed", "slightly", "", "considerably", "sharply", "far")
MEASURED = (Measure.PERCENTAGE, Measure.RATE, Measure.AVERAGE)
ORDINALS = {"third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9}


def strength(text: str) -> int:
    """How strong the first word for a size in a text is; 3 is a plain verb."""
    found = re.search(r"unchanged|little changed|slightly|considerably|sharply|\bfar\b", text)
    return STRENGTH.index(found[0]) if found else 3


@always(
    indicators(MEASURED),
    some.integers(1, 9_000),
    some.lists(some.integers(0, 9_000), min_size=2, max_size=2),
)
def test_a_greater_change_or_gap_from_the_same_figure_never_has_a_weaker_word(
    about: Indicator, base: int, amounts: list[int]
) -> None:
    small, great = sorted(amounts)
    for way in (1, -1):
        ends = [base + way * small, base + way * great]
        assume(min(ends) >= 0)
        changes, gaps = [], []
        for end in ends:
            moved = World(about=about, own=(base / 100, end / 100), england=(1.0, 1.0))
            changes.append(strength(dict(_dated(moved).said())["level"]))
            beside = World(about=about, own=(end / 100,), england=(base / 100,))
            gap = dict(_dated(beside).said())["gap"]
            gaps.append(0 if "in line" in gap else 1 if "similar" in gap else strength(gap))
        assert changes == sorted(changes)
        assert gaps == sorted(gaps)


def _dated(world: World) -> World:
    return replace(world, periods=years_to(2022, len(world.own)))


def trend_of(world: World) -> tuple[str, Reader]:
    return dict(world.said()).get("trend", ""), Reader(world)


@always(worlds(least=3, measures=MEASURED), examples=80)
def test_in_each_year_means_a_step_that_way_in_each_and_no_period_between(world: World) -> None:
    text, reader = trend_of(world)
    each = re.search(rf"has (risen|fallen) in each \w+ since ({reader.any_name})", text)
    whole = re.search(
        rf"(rose|fell) between ({reader.any_name}) and .*in each period with a figure", text
    )
    found = each or whole
    if found is None:
        return
    first = reader.names[found[2]]
    ways = {late > early for early, late in pairwise(reader.path(first))}
    assert ways == {found[1] in ("risen", "rose")}, text
    assert len(reader.path(first)) >= 3
    assert reader.consecutive(first) == (each is not None), text


@always(worlds(least=3, measures=MEASURED), examples=80)
def test_stable_and_plateau_mean_a_narrow_span_of_at_least_three_figures(world: World) -> None:
    text, reader = trend_of(world)
    stable = re.search(rf"stable since ({reader.any_name})(?![\d/]), between {NUMBER} and", text)
    same = re.search(rf"the same in every period with a figure since ({reader.any_name})", text)
    level = re.search(rf"(rose|fell) until ({reader.any_name})(?![\d/]), to {NUMBER}", text)
    if found := stable or same:
        held = reader.path(reader.names[found[1]])
        assert len(held) >= 3, text
        assert max(held) - min(held) < _margin(reader, held[0]), text
    if stable:
        ends = re.search(rf"between {NUMBER} and {NUMBER}", text)
        assert ends is not None
        assert [figure_in(each)[0] for each in ends.groups()] == [min(held), max(held)], text
    if level and not same:
        held = reader.path(reader.names[level[2]])
        assert len(held) >= 3, text
        assert held[0] == figure_in(level[3])[0], text
        assert max(held) - min(held) < _margin(reader, held[0]), text
        assert "stayed there" not in text or max(held) == min(held), text


def _margin(reader: Reader, base: Fraction) -> Fraction:
    """The least difference that is no little change, as the table of sizes prints it."""
    about = reader.about
    unit = Fraction(1, 10**about.places)
    if about.measure is not Measure.PERCENTAGE:
        return max(abs(base) * 3 / 100, unit)
    return max(min(Fraction(1 if about.places else 2), max(abs(base) / 10, unit)), unit)


@always(worlds(least=3), examples=80)
def test_a_peak_or_low_is_the_extreme_of_its_path_and_a_range_its_two_ends(world: World) -> None:
    text, reader = trend_of(world)
    first = _window_start(world, reader)
    turn = re.search(
        rf"(peak|low) of {NUMBER}[^.]*? (?:in|at 31 March) ({reader.any_name})(?![\d/])", text
    )
    if turn:
        held, at = reader.path(first), reader.names[turn[3]]
        extreme = max(held) if turn[1] == "peak" else min(held)
        assert figure_in(turn[2])[0] == extreme == reader.own(at), text
        assert reader.own(at) not in (held[0], held[-1]), text
    swung = re.search(rf"fluctuated between {NUMBER} and {NUMBER} since ({reader.any_name})", text)
    if swung:
        held = reader.path(reader.names[swung[3]])
        assert [figure_in(each)[0] for each in swung.groups()[:2]] == [min(held), max(held)]
        assert len({late > early for early, late in pairwise(held) if late != early}) == 2, text


def _window_start(world: World, reader: Reader) -> int:
    """Where the sentence on the level begins: the earliest period that it names."""
    level = dict(world.said()).get("level", "")
    named = re.findall(rf"(?<![\d/])({reader.any_name})(?![\d/])", level)
    return min((reader.names[each] for each in named), default=0)


@always(worlds(least=3), examples=80)
def test_an_overall_movement_goes_that_way_between_its_two_ends(world: World) -> None:
    text, reader = trend_of(world)
    overall = re.search(rf"has (risen|fallen) overall since ({reader.any_name})(?![\d/])", text)
    if overall is None:
        return
    held = reader.path(reader.names[overall[2]])
    up = overall[1] == "risen"
    assert (held[-1] > held[0]) == up, text
    steps = [late - early for early, late in pairwise(held)]
    if "despite a" in text:
        assert (steps[-1] < 0) == up, text
        assert steps[-1], text
    if "initial" in text:
        assert (steps[0] < 0) == up, text
        assert steps[0], text
    if "not in every" in text:
        assert any((step <= 0) if up else (step >= 0) for step in steps), text


@always(worlds(least=4), examples=80)
def test_a_step_made_most_of_the_movement_in_the_one_period_named(world: World) -> None:
    text, reader = trend_of(world)
    step = re.search(
        rf"Most of the (rise|fall) since ({reader.any_name})(?![\d/]) came "
        rf"(?:in|at 31 March) ({reader.any_name})(?![\d/]), when .* reached {NUMBER}",
        text,
    )
    if step is None:
        return
    at = reader.names[step[3]]
    now, before, first = reader.own(at), reader.own(at - 1), reader.own(reader.names[step[2]])
    last = reader.own(reader.newest)
    assert now is not None
    assert before is not None
    assert first is not None
    assert last is not None
    assert now == figure_in(step[4])[0], text
    assert (now > before) == (step[1] == "rise"), text
    assert abs(now - before) * 2 > abs(last - first), text


@always(worlds(least=4), examples=80)
def test_a_run_of_n_has_n_steps_one_way_over_periods_in_a_row(world: World) -> None:
    text, reader = dict(world.said()).get("streak", ""), Reader(world)
    run = re.search(rf"has (risen|fallen) for the (\w+) \w+ running, from {NUMBER}", text)
    if run is None:
        return
    steps = ORDINALS.get(run[2]) or int(re.sub(r"\D", "", run[2]))
    first = reader.newest - steps
    assert steps >= 3
    assert first >= 0
    assert reader.consecutive(first), text
    assert reader.own(first) == figure_in(run[3])[0], text
    assert {late > early for early, late in pairwise(reader.path(first))} == {run[1] == "risen"}


@always(worlds(least=8), examples=80)
def test_a_record_is_the_extreme_of_all_figures_since_the_period_named(world: World) -> None:
    text, reader = dict(world.said()).get("record", ""), Reader(world)
    record = re.search(
        rf"(was|equalled) the (highest|lowest) since comparable records began "
        rf"(?:in|at 31 March) ({reader.any_name})(?![\d/])",
        text,
    )
    if record is None:
        return
    held = reader.path(reader.names[record[3]])
    *earlier, now = held
    bound = max(earlier) if record[2] == "highest" else min(earlier)
    assert len(held) >= 8, text
    assert (now == bound) == (record[1] == "equalled"), text
    if record[1] == "was":
        assert (now > bound) == (record[2] == "highest"), text
        previous = re.search(rf"the previous (high|low) was {NUMBER}", text)
        assert previous is not None
        assert figure_in(previous[2])[0] == bound, text
    broken = [at for at, each in enumerate(world.periods) if each.label == world.breaks]
    assert not broken or broken[0] <= reader.names[record[3]], text
    assert rounded(now, world.about.places) == now
