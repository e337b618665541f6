"""What is said of parts, districts and flows is worked out again, and nothing else is said."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from fractions import Fraction

from hypothesis import strategies as some

from reportgen.domain.threshold import Polarity
from tests.interpret.builders import Value
from tests.properties.linked import DISTRICTS, PART_NAMES, Linked, linked
from tests.properties.reading import JUDGING, NUMBER, exact, figure_in, rounded
from tests.properties.test_judgement import VERDICT
from tests.properties.test_language import faults_in
from tests.properties.worlds import HEADINGS, MARKERS, always, said_of

LINKED = ("composition", "districts", "flow_ratio")
SHARE = re.compile(rf"(?:({NUMBER})(?: of ({NUMBER}))?, |each )({NUMBER})%")
WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
NAMES = tuple(each.name for each in DISTRICTS)


def whole(series: tuple[Value, ...]) -> Fraction | None:
    return exact(series[-1])


@always(linked(), examples=60)
def test_the_parts_named_are_the_largest_with_their_shares_of_the_whole(world: Linked) -> None:
    text = world.said().get("composition", "")
    if not text:
        return
    total = whole(world.own)
    assert total
    known = {
        name: number
        for name, each in zip(PART_NAMES, world.parts, strict=False)
        if (number := whole(each)) is not None
    }
    assert sum(known.values()) <= total, text
    named = sorted((name for name in known if name in text), key=text.index)
    shares = {name: rounded(100 * number / total, 1) for name, number in known.items()}
    assert [shares[name] for name in named] == sorted(shares.values(), reverse=True)[: len(named)]
    for number, of, share in SHARE.findall(text):
        part = figure_in(number)[0] if number else known[named[0]]
        assert part in known.values(), text
        assert not of or figure_in(of)[0] == total
        assert figure_in(share)[0] == rounded(100 * part / total, 1), text
    assert ("almost all" in text) == (shares[named[0]] >= 95), text
    assert "most of the" not in text or shares[named[0]] > 50, text


@always(linked(), examples=60)
def test_the_districts_named_hold_the_ends_and_are_counted_by_their_ways(world: Linked) -> None:
    text = world.said().get("districts", "")
    held = dict(zip(NAMES, world.districts, strict=False))
    now = {name: each for name, series in held.items() if (each := whole(series)) is not None}
    for figure, name in re.findall(rf"({NUMBER}) in ({'|'.join(NAMES)})\b", text):
        assert figure_in(figure)[0] == now[name], text
    if ends := re.search(rf"({NUMBER}) to ({NUMBER})", text):
        assert [figure_in(each)[0] for each in ends.groups()] == [
            min(now.values()),
            max(now.values()),
        ], text
    moved = [
        (one > two) - (one < two)
        for series in held.values()
        if (one := whole(series)) is not None and (two := exact(series[0])) is not None
    ]
    for verb, count in re.findall(r"(rose|fell) in (?:all )?(\w+)", text):
        expected = moved.count(1 if verb == "rose" else -1)
        spoken = 2 if count == "both" else WORDS.index(count) + 1
        assert spoken == expected, text


@always(linked(), examples=60)
def test_so_many_came_for_every_ten_that_went(world: Linked) -> None:
    text = world.said().get("flow_ratio", "")
    found = re.search(r"for every ten of these,? there (?:were|was) (?:about )?([\w-]+)", text)
    assert bool(found) == bool(text), text
    if found is None:
        return
    came, went = whole(world.own), whole(world.out)
    assert came is not None
    assert went
    assert min(came, went) >= 20
    tenths = rounded(came / went, 1) * 10
    assert found[1] == (WORDS[int(tenths) - 1] if tenths < 10 else found[1]), text
    assert found[1] not in WORDS or tenths < 10


@always(linked(), some.sampled_from(MARKERS), examples=30)
def test_of_a_withheld_number_no_part_district_or_flow_is_said(world: Linked, marker: str) -> None:
    said = replace(world, own=(world.own[0], marker)).said()
    assert not {"composition", "flow_ratio"} & set(said)
    without = replace(world, out=(world.out[0], marker)).said()
    assert "flow_ratio" not in without
    parts = tuple((0, marker) for _ in world.parts)
    assert "composition" not in replace(world, parts=parts).said()
    districts = tuple((each[0], marker) for each in world.districts)
    assert "districts" not in replace(world, districts=districts).said()


@always(linked(), examples=40)
def test_every_sentence_of_what_is_linked_is_clean_and_judges_nothing(world: Linked) -> None:
    for template, text in world.said().items():
        assert not faults_in(text, template), text
        if template in LINKED:
            assert not JUDGING.search(text), text
        if template not in HEADINGS:
            assert "percentage point" not in text


@always(linked(), examples=20)
def test_turning_the_direction_round_changes_nothing_that_is_linked(world: Linked) -> None:
    high, low = (world.towards(each).said() for each in (Polarity.HIGH, Polarity.LOW))
    for template in LINKED:
        assert VERDICT.sub("", high.get(template, "")) == VERDICT.sub("", low.get(template, ""))


@always(linked(), some.randoms(use_true_random=False), examples=20)
def test_the_order_of_the_rows_changes_no_word(world: Linked, chance: random.Random) -> None:
    ordered = dict(said_of(world.facts()))
    shuffled = dict(said_of(world.facts(chance.shuffle)))
    # Places that print the same stand in the order of their rows.
    figures = [whole(each) for each in world.districts]
    if len(set(figures)) == len(figures):
        assert shuffled == ordered
