"""Figures mirrored, shifted, rescaled or shuffled change just the words that they should."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from decimal import Decimal

from hypothesis import strategies as some

from reportgen.domain.area import Area, AreaKind
from reportgen.domain.indicator import Indicator, Measure, PeriodMeaning, YearType
from reportgen.domain.threshold import Polarity
from tests.builders import EASTLANDS, ENGLAND, NORTHMOOR, indicator, year
from tests.interpret.builders import (
    NEIGHBOUR_CODES,
    PLACES,
    Value,
    dataset,
    facts_of,
)
from tests.properties.reading import NUMBER
from tests.properties.worlds import World, always, said_of, worlds

OTHER_WAY = {
    "rose": "fell",
    "risen": "fallen",
    "rise": "fall",
    "above": "below",
    "higher": "lower",
    "highest": "lowest",
    "high": "low",
    "up": "down",
    "a peak": "a low",
    ", held until": ", where it stayed until",
}
BOTH_WAYS = {one: two for pair in OTHER_WAY.items() for one, two in (pair, pair[::-1])}
WORD = re.compile(
    "|".join(
        rf"{'' if each.startswith(',') else chr(92) + 'b'}{re.escape(each)}\b"
        for each in sorted(BOTH_WAYS, key=len, reverse=True)
    )
)
PERCENT = indicator(
    Polarity.NONE,
    places=1,
    subject="the percentage of visits",
    year_type=YearType.CALENDAR,
    meaning=PeriodMeaning.FLOW,
)
RATE = replace(PERCENT, measure=Measure.RATE, unit="per 10,000 children", places=2)


@some.composite
def printed_worlds(draw: some.DrawFn, about: Indicator, least: int, most: int) -> World:
    """Figures in whole printed units between two bounds, without a mean, whose last digit turns."""
    count = draw(some.integers(1, 10))
    unit = Decimal(1).scaleb(-about.places)
    near = draw(some.booleans())
    start = draw(some.integers(least, most))
    low, high = (max(least, start - 15), min(most, start + 15)) if near else (least, most)

    def series() -> tuple[Value, ...]:
        drawn = draw(some.lists(some.integers(low, high), min_size=count, max_size=count))
        return tuple(float(each * unit) for each in drawn)

    return World(
        about=about,
        own=series(),
        england=series(),
        region=series() if draw(some.booleans()) else (),
        periods=tuple(year(2022 - count + 1 + at) for at in range(count)),
        position=draw(some.integers(0, 2)),
    )


@always(printed_worlds(PERCENT, 150, 850))
def test_mirrored_figures_swap_rose_and_fell_above_and_below_and_nothing_else(world: World) -> None:
    mirrored = world.with_all(lambda value: round(100 - value, 1), world.about)
    one, two = world.said(), mirrored.said()
    for (template, text), (same, other) in zip(one, two, strict=True):
        assert template == same
        assert _in_order(text) == _in_order(_mirrored(other)), f"{text}\n{other}"


def _mirrored(text: str) -> str:
    swapped = WORD.sub(lambda found: BOTH_WAYS[found[0]], text)
    return re.sub(r"(\d+\.\d)%", lambda found: f"{100 - Decimal(found[1])}%", swapped)


def _in_order(text: str) -> str:
    """A range with its lower end first, whichever way it was mirrored."""

    def lower_first(found: re.Match[str]) -> str:
        return "between {} and {}".format(*sorted(found.groups(), key=Decimal))

    return re.sub(r"between (\d+\.\d)% and (\d+\.\d)%", lower_first, text)


@always(printed_worlds(PERCENT, 150, 600), some.integers(1, 30))
def test_a_constant_added_to_all_changes_figures_and_no_word(world: World, constant: int) -> None:
    raised = world.with_all(lambda value: round(value + constant, 1), world.about)
    for (template, text), (same, other) in zip(world.said(), raised.said(), strict=True):
        assert template == same
        assert _points(text) == _points(other)
        assert _wordless(text) == _wordless(other)


def _points(text: str) -> list[str]:
    """The changes in percentage points, which a constant must leave as they are."""
    return re.findall(r"[\d.]+ percentage points?", text)


def _wordless(text: str) -> str:
    """A text without its figures; periods stay."""
    return re.sub(r"\d+\.\d+", "#", text)


@always(printed_worlds(RATE, 200, 90_000))
def test_a_rate_in_another_unit_keeps_every_word(world: World) -> None:
    tenfold = world.with_all(lambda value: round(value * 10, 1), replace(world.about, places=1))
    for (template, text), (same, other) in zip(world.said(), tenfold.said(), strict=True):
        assert template == same
        assert _unscaled(text) == _unscaled(other), f"{text}\n{other}"


def _unscaled(text: str) -> str:
    return re.sub(r"\d[\d,]*\.\d+", "#", text)


@always(worlds(), some.randoms(use_true_random=False))
def test_neither_the_order_of_the_rows_nor_figures_of_others_change_a_sentence(
    world: World, chance: random.Random
) -> None:
    """Rows and columns shuffled; indicators and places added that are compared with nothing."""
    values: dict[str, tuple[Value, ...]] = {NORTHMOOR.code: world.own, ENGLAND.code: world.england}
    if world.region:
        values[EASTLANDS.code] = world.region
    values |= dict(zip(NEIGHBOUR_CODES, world.neighbours, strict=False))
    strangers = [Area(str(code), f"Stranger {code}", AreaKind.AUTHORITY) for code in (301, 302)]
    # Their figures may matter in one way: an average beyond those of all authorities is none.
    values |= {each.code: world.own for each in strangers}
    order = list(range(len(world.periods)))
    chance.shuffle(order)
    rows = list(values.items())
    chance.shuffle(rows)
    other = indicator(code="OTHER", topic="Another")
    found = dataset(
        {
            "OTHER": {NORTHMOOR.code: tuple(float(at) for at in order)},
            world.about.code: {
                code: [series[at] for at in order] for code, series in rows if series
            },
        },
        indicators=[other, world.about],
        periods=[world.periods[at] for at in order],
        areas=(*reversed(PLACES), *strangers),
        breaks={world.about.code: world.breaks} if world.breaks else None,
    )
    (facts,) = (
        each for each in facts_of(found).indicators if each.indicator.code == world.about.code
    )
    assert said_of(facts, world.position) == world.said()


def test_the_pattern_of_a_number_knows_how_numbers_are_printed() -> None:
    assert re.findall(NUMBER, "£1,200, 19.4% and -0.3 of 12") == ["£1,200", "19.4%", "-0.3", "12"]
