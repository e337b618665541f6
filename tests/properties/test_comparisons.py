"""What is said beside England, the region and the neighbours agrees with the printed figures."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from reportgen.domain.indicator import Measure
from tests.properties.reading import (
    STANDS,
    TURNED,
    Reader,
    claims_in,
    exact,
    figure_in,
    rounded,
)
from tests.properties.worlds import World, always, worlds

NAMED = re.compile(r"England|Eastlands|statistical neighbour")
SHORT = {"the statistical neighbour average": "statistical neighbours"}
WORDS = "|".join(sorted(STANDS, key=len, reverse=True))
EARLIER = re.compile(
    r"(higher|lower)(?: than (?P<who>both|all \w+|England|Eastlands|the statistical neighbour "
    r"average)(?: and (?P<second>Eastlands|the statistical neighbour average))?)? "
    r"(?P<when>(?:in|between) [^;]*?)(?=, and (?:higher|lower)|\.|$)"
)
SIDES = {"above": "above", "higher than": "above", "below": "below", "lower than": "below"}
KEPT = re.compile(
    rf"It has been (?P<side>{'|'.join(SIDES)}|on the same side of each) ?(?:\S.*?)?"
    r"in every \w+(?P<known> with figures)? since (?P<since>[^.;]+)\."
)


@always(worlds())
def test_above_and_below_never_stand_between_equal_figures_nor_the_wrong_way_round(
    world: World,
) -> None:
    own = exact(world.own[-1])
    for template, text in world.said():
        for claim in claims_in(text) if template in ("gap", "key_message") else ():
            assert own is not None
            other, places = figure_in(claim.printed)
            shared = min(places, world.about.places)
            one, two = rounded(own, shared), rounded(other, shared)
            if claim.stands in TURNED:
                assert (one > two, one < two) == (claim.stands == "above", claim.stands == "below")
            if claim.stands == "in line":
                assert one == two, text


@always(worlds())
def test_in_line_and_similar_never_stand_where_the_difference_is_beyond_the_margin(
    world: World,
) -> None:
    reader = Reader(world)
    most = {Measure.PERCENTAGE: 0.5, Measure.COUNT: 0}
    share = {Measure.RATE: 0.02, Measure.MONEY: 0.02}
    for _, text in world.said():
        for claim in claims_in(text):
            other, _ = figure_in(claim.printed)
            own = reader.own(reader.newest)
            if claim.stands == "similar" and own is not None:
                margin = most.get(world.about.measure)
                if margin is None:
                    margin = float(abs(other)) * share.get(world.about.measure, 0.01)
                # Both figures are printed, so each may be half a unit off.
                assert abs(float(own - other)) <= margin + 10**-world.about.places, text


@always(worlds())
def test_each_comparator_is_said_to_stand_in_the_one_place_where_it_stands(world: World) -> None:
    reader = Reader(world)
    said = dict(world.said())
    if "gap" not in said:
        return
    claims = list(claims_in(said["gap"]))
    assert len({claim.name for claim in claims}) == len(claims), said["gap"]
    for claim in claims:
        assert claim.stands == reader.stands(claim.name, reader.newest), said["gap"]
        reference = reader.beside(claim.name, reader.newest)
        assert reference is not None
        assert figure_in(claim.printed) == (rounded(*reference), reference[1]), said["gap"]
        for other in (said["headline"], said["key_message"]):
            assert _short_stand(other, claim.name) in (None, claim.stands), said


def _short_stand(text: str, name: str) -> str | None:
    """Where a heading or message puts a comparator that it names without its figure."""
    if f"{name} (" in text:
        name = f"{name} ("
    place = text.find(SHORT.get(name, name))
    words = [each[0] for each in re.finditer(rf"\b(?:{WORDS})", text[: max(place, 0)])]
    return STANDS[words[-1]] if words and place >= 0 else None


@always(worlds(marked=False))
def test_the_comparison_the_other_way_round_is_its_mirror(world: World) -> None:
    alone = replace(world, region=(), neighbours=())
    turned = replace(alone, own=alone.england, england=alone.own)
    one, two = (dict(each.said()).get("gap", "") for each in (alone, turned))
    for claim, other in zip(claims_in(one), claims_in(two), strict=False):
        if claim.stands in TURNED and other.stands in TURNED:
            assert other.stands == TURNED[claim.stands]
        assert (claim.stands == "in line") == (other.stands == "in line")


@always(worlds(least=3), examples=80)
def test_having_been_higher_means_one_change_of_side_after_the_periods_named(world: World) -> None:
    reader = Reader(world)
    gap = dict(world.said()).get("gap", "")
    turned = re.search(r"(?:having|had) been (?=higher|lower)", gap)
    if turned is None:
        return
    now = {claim.name: claim.stands for claim in claims_in(gap)}
    for found in EARLIER.finditer(gap[turned.start() :]):
        was = "above" if found[1] == "higher" else "below"
        names = [found["who"], found["second"]] if found["who"] in now else list(now)
        for name in filter(None, names):
            assert now[name] == TURNED[was], gap
            _crossed_once(reader, name, was, found["when"])


@always(worlds(least=3), examples=80)
def test_a_side_kept_in_every_year_is_the_side_in_every_year(world: World) -> None:
    reader = Reader(world)
    gap = dict(world.said()).get("gap", "")
    found = KEPT.search(gap)
    if found is None:
        return
    now = {claim.name: claim.stands for claim in claims_in(gap)}
    first = reader.names[found["since"]]
    for name, side in now.items():
        sides = [reader.stands(name, at) for at in range(first, reader.newest + 1)]
        assert {each for each in sides if each is not None} == {side}, (gap, sides)
        assert found["known"] or None not in sides, (gap, sides)
    said = {SIDES[found["side"]]} if found["side"] in SIDES else {"above", "below"}
    assert set(now.values()) == said, gap


def _crossed_once(reader: Reader, name: str, was: str, when: str) -> None:
    places = [reader.names[each] for each in re.findall(reader.any_name, when)]
    if when.startswith("between") or " from " in when:
        places = [
            at
            for at in range(places[0], places[-1] + 1)
            if not when.startswith("in") or reader.stands(name, at) == was
        ]
    assert places, when
    assert all(reader.stands(name, at) == was for at in places), when
    sides = [reader.stands(name, at) for at in range(places[0], reader.newest + 1)]
    apart = [each for each in sides if each in TURNED]
    changes = sum(one != two for one, two in pairwise(apart))
    assert changes == 1, (when, sides)


@always(worlds(least=3))
def test_as_in_every_year_means_that_side_in_every_year_with_figures(world: World) -> None:
    reader = Reader(world)
    gap = dict(world.said()).get("gap", "")
    kept = re.search(rf"in every \w+( with figures)? since ({reader.any_name})", gap)
    if kept is None:
        return
    first = reader.names[kept[2]]
    for claim in claims_in(gap):
        sides = [reader.stands(claim.name, at) for at in range(first, reader.newest + 1)]
        assert {each for each in sides if each} == {claim.stands}, gap
        assert None not in sides or kept[1], gap
    if not kept[1]:
        assert reader.consecutive(first), gap


@always(worlds(measures=[each for each in Measure if each not in (Measure.COUNT, Measure.OTHER)]))
def test_taking_a_comparator_away_takes_only_the_words_about_it(world: World) -> None:
    everyone = dict(world.said())
    without = dict(world.said(comparators=("region", "neighbours")))
    assert "England" not in " ".join(without.values())
    kept = [each for each in claims_in(everyone.get("gap", "")) if each.name != "England"]
    assert list(claims_in(without.get("gap", ""))) == kept
    same = ("level", "missing", "trend", "streak", "record", "rank", "change", "target")
    for template in same:
        assert without.get(template) == everyone.get(template)
