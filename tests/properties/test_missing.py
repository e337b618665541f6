"""What is not known is not said: a marked figure gives no number, no change and no comparison."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import strategies as some

from tests.interpret.builders import NEIGHBOUR_CODES
from tests.properties.reading import NUMBER, RELATION, Reader, claims_in, figure_in
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
