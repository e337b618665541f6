"""What is not known is not said: a marked figure gives no number, no change and no comparison."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import strategies as some

from reportgen.domain.indicator import Measure
from tests.interpret.builders import NEIGHBOUR_CODES
from tests.properties.reading import NUMBER, RELATION, Reader, claims_in, figure_in, rounded
from tests.properties.test_numbers import NOT_FIGURES
from tests.properties.worlds import HEADINGS, MARKERS, World, always, worlds

MOVED = re.compile(
    r"\b(rose|fell|risen|fallen|unchanged|little|rank|ranked|highest|lowest|stable)\b",
    re.IGNORECASE,
)


@always(worlds(), some.sampled_from(MARKERS))
def test_a_marked_latest_figure_gives_its_reason_and_the_last_figure_and_nothing_else(
    world: World, marker: str
) -> None:
    marked = replace(world, own=(*world.own[:-1], marker))
    said = dict(marked.said())
    assert set(said) - {*HEADINGS, "key_message"} == {"missing"}
    reader = Reader(marked)
    for text in said.values():
        assert not RELATION.search(text.replace("above nought", "")), text
        assert not MOVED.search(text), text
    known = [value for at in range(reader.newest) if (value := reader.own(at)) is not None]
    numbers = re.findall(NUMBER, NOT_FIGURES.sub(" ", said["missing"]))
    assert [figure_in(each)[0] for each in numbers] == known[-1:], said["missing"]


@always(worlds(), some.sampled_from([*MARKERS, None]))
def test_a_comparator_without_a_figure_is_not_named(world: World, marker: str | None) -> None:
    series = (*world.region[:-1], marker) if world.region else ()
    silent = replace(world, region=series, england=(*world.england[:-1], 1.0))
    for template, text in silent.said():
        if template != "comparator_trend":
            assert "Eastlands" not in text, text


@always(worlds(), some.integers(0, 9))
def test_the_mean_of_fewer_than_five_neighbours_is_not_said_and_of_fewer_than_all_is_noted(
    world: World, held: int
) -> None:
    count = len(world.periods)
    neighbours = tuple(
        ((1.0,) * count if at < held else ("c",) * count) for at in range(len(NEIGHBOUR_CODES))
    )
    text = dict(replace(world, neighbours=neighbours).said()).get("gap", "")
    named = [claim for claim in claims_in(text) if "neighbour" in claim.name]
    if held < 5:
        assert "neighbour" not in text
    elif named:
        words = ("five", "six", "seven", "eight", "nine")
        assert f"from the {words[held - 5]} neighbours with data" in text


@always(worlds(marked=False))
def test_nought_is_a_figure_and_no_gap(world: World) -> None:
    nought = replace(world, own=(*world.own[:-1], 0.0))
    said = dict(nought.said())
    assert "missing" not in said
    assert "level" in said


@always(worlds(least=2, breaks=False), some.sampled_from(MARKERS), some.integers(1, 3))
def test_where_no_comparator_has_a_figure_its_last_one_is_given_and_not_compared(
    world: World, marker: str, count: int
) -> None:
    count = min(count, len(world.england))
    england = (*world.england[: len(world.england) - count], *[marker] * count)
    alone = replace(world, england=england, region=(), neighbours=())
    reader = Reader(alone)
    if reader.own(reader.newest) is None:
        return  # the newest period that anybody has a figure for is then another
    said = dict(alone.said(comparators=("England",)))
    assert "gap" not in said
    text = said.get("comparator_missing", "")
    if reader.about.measure is Measure.COUNT:
        assert not text
        return
    known = [(at, found) for at in range(reader.newest) if (found := reader.beside("England", at))]
    assert bool(text) == bool(known), text
    if known:
        at, found = known[-1]
        numbers = re.findall(NUMBER, NOT_FIGURES.sub(" ", text))
        assert [figure_in(each)[0] for each in numbers] == [rounded(*found)], text
        assert reader.name(world.periods[at]) in text or world.periods[at].within_year, text
        assert not RELATION.search(text), text
