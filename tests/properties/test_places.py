"""A place is one more than the number strictly better, and shared only where figures tie."""

from __future__ import annotations

import re

from hypothesis import strategies as some

from reportgen.domain.area import Area, AreaKind
from reportgen.domain.fact import Rank
from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.threshold import Polarity
from tests.builders import ENGLAND, NORTHMOOR
from tests.interpret.builders import dataset, facts_of
from tests.properties.reading import Reader, exact, rounded
from tests.properties.worlds import World, always, indicators, said_of, worlds

NUMBERS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
COUNTS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
PLACE = r"(joint )?(?:(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|\d+\w\w) ?)?"
RANKED = re.compile(rf"ranked {PLACE}of (?:the )?(\w+)")
SIZED = re.compile(rf"had the {PLACE}(highest|lowest) \w+(?: of the (\d+))?")


def place_in(text: str, ranked: int) -> tuple[int, bool, int] | None:
    """Place, whether it is shared, and of how many, whichever way the sentence says it."""
    if found := RANKED.search(text):
        return _number(found[2], NUMBERS), bool(found[1]), _number(found[3], COUNTS)
    if found := SIZED.search(text):
        word = found[2] or ("first" if found[3] == "highest" else "")
        place = _number(word, NUMBERS) if word else 0
        return place, bool(found[1]), int(found[4] or ranked)
    return None


def _number(word: str, words: tuple[str, ...]) -> int:
    return words.index(word) + 1 if word in words else int(re.sub(r"\D", "", word))


@always(worlds(), examples=60)
def test_a_place_among_neighbours_counts_those_with_a_better_printed_figure(world: World) -> None:
    text, reader = dict(world.said()).get("rank", ""), Reader(world)
    own = reader.own(reader.newest)
    held = [
        rounded(value, world.about.places)
        for each in world.neighbours
        if (value := exact(each[-1])) is not None
    ]
    found = place_in(text, len(held) + 1)
    if found is None or own is None:
        return
    place, joint, ranked = found
    before = [each < own if world.about.polarity is Polarity.LOW else each > own for each in held]
    assert ranked == len(held) + 1, text
    assert joint == (own in held), text
    if place:
        assert place == sum(before) + 1, text
    else:  # the lowest, said without a number
        assert all(each >= own for each in held), text
    words = re.search(r"its (\w+) statistical neighbours", text)
    assert words is not None
    assert _number(words[1], COUNTS) == len(held), text


AUTHORITIES = [Area(str(code), f"Town {code}", AreaKind.AUTHORITY) for code in range(301, 451)]


@always(
    indicators([Measure.PERCENTAGE, Measure.RATE]),
    some.lists(some.integers(0, 60), min_size=150, max_size=150),
    some.integers(0, 60),
    examples=15,
)
def test_a_national_place_and_its_quarter_are_those_that_counting_gives(
    about: Indicator, others: list[int], own: int
) -> None:
    values = {each.code: [float(value)] for each, value in zip(AUTHORITIES, others, strict=True)}
    made = dataset(
        {about.code: {NORTHMOOR.code: [float(own)], ENGLAND.code: [30.0], **values}},
        indicators=[about],
        areas=(NORTHMOOR, ENGLAND, *AUTHORITIES),
        sets=(),
    )
    facts = facts_of(made).indicators[0]
    (fact,) = (each for each in facts.facts if isinstance(each, Rank))
    text = dict(said_of(facts))["rank"]
    low = about.polarity is Polarity.LOW
    better = sum(each < own if low else each > own for each in others)
    found = place_in(text, 151)
    assert found is not None
    place, joint, ranked = found
    assert (ranked, joint) == (151, own in others), text
    assert place == better + 1 or (not place and all(each >= own for each in others)), text
    assert 1 <= fact.rank <= fact.ranked == 151
    assert not ("best-performing" in text and "lowest-performing" in text)
    shared = others.count(own) + 1
    if about.polarity.judges and "quarter" not in text:  # those that share the place part there
        assert better * 4 // 151 != (better + shared - 1) * 4 // 151, text
    elif about.polarity.judges:
        assert _quarter(text) == _counted_quarter(sorted([*others, own]), own, low), text
    else:
        assert "quarter" not in text


def _quarter(text: str) -> str:
    found = re.search(r"(best-performing|second-best|third-best|lowest-performing) quarter", text)
    assert found is not None
    return found[1]


def _counted_quarter(values: list[int], own: int, low: bool) -> str:
    """The quarter by type 7 edges; on an edge it counts to the lower side, as LAIT does."""
    edges = []
    for part in (1, 2, 3):
        at, rest = divmod(part * (len(values) - 1), 4)
        edges.append(values[at] + (values[min(at + 1, len(values) - 1)] - values[at]) * rest / 4)
    above = sum(own > edge for edge in edges)
    words = ("best-performing", "second-best", "third-best", "lowest-performing")
    return words[above] if low else words[3 - above]
