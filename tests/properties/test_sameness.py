"""The same figures give the same words: anywhere, at any time, and when later ones follow."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from hypothesis import strategies as some

from reportgen.domain.indicator import Indicator
from reportgen.render.narrative import Narrator
from tests.builders import NORTHMOOR, months_to
from tests.interpret.builders import Value, years_to
from tests.properties.worlds import World, always, indicators, numbers, said_of, worlds
from tests.render.builders_narrative import TEMPLATES

ROOT = Path(__file__).parents[2]
SPOKEN = [sys.executable, "-m", "tests.properties.spoken"]


def spoken(**changes: str) -> bytes:
    """What a fresh process says of the fixed worlds, with another environment."""
    done = subprocess.run(  # noqa: S603 - our own program
        SPOKEN, capture_output=True, check=True, cwd=ROOT, env={**os.environ, **changes}
    )
    return done.stdout


def test_the_text_is_the_same_to_the_byte_under_any_seed_language_and_time_zone() -> None:
    first = spoken(PYTHONHASHSEED="0", LC_ALL="C", TZ="UTC", PYTHONUTF8="1")
    second = spoken(
        PYTHONHASHSEED="4711", LC_ALL="de_DE.UTF-8", TZ="Pacific/Kiritimati", PYTHONUTF8="1"
    )
    assert len(first.splitlines()) > 50
    assert first == second


@always(worlds(least=4, breaks=False), some.data())
def test_figures_before_a_break_change_no_word(world: World, draw: some.DataObject) -> None:
    at = draw.draw(some.integers(1, len(world.periods) - 1))
    broken = replace(world, breaks=world.periods[at].label)

    def rewritten(series: tuple[Value, ...]) -> tuple[Value, ...]:
        if not series:
            return ()
        # Whether there is a figure before the break may be told; what it is may not matter.
        other = draw.draw(numbers(world.about, at))
        kept = [
            each if each is None or isinstance(each, str) else new
            for each, new in zip(series, other, strict=False)
        ]
        return (*kept, *series[at:])

    changed = replace(
        broken,
        own=rewritten(broken.own),
        england=rewritten(broken.england),
        region=rewritten(broken.region),
        neighbours=tuple(map(rewritten, broken.neighbours)),
    )
    if all(isinstance(each, str) for each in world.own[at:]):
        return  # the last figure before the break is then told as the last there was
    assert broken.said() == changed.said()


@always(worlds(least=2, breaks=False))
def test_a_later_period_changes_no_word_of_an_edition_as_of_an_earlier_one(world: World) -> None:
    before = world.periods[-2].label

    def cut(series: tuple[Value, ...]) -> tuple[Value, ...]:
        return series[:-1]

    # England's last figure fixes the newest period of both, as in the world itself.
    england = (*world.england[:-2], 1.0, world.england[-1])
    later = replace(world, england=england)
    earlier = replace(
        later,
        own=cut(later.own),
        england=cut(later.england),
        region=cut(later.region),
        neighbours=tuple(map(cut, later.neighbours)),
        periods=later.periods[:-1],
    )
    assert later.said(as_of=before) == earlier.said()


@always(worlds(), examples=15)
def test_saying_it_twice_says_the_same(world: World) -> None:
    facts = world.facts()
    another = Narrator(TEMPLATES, NORTHMOOR)
    assert said_of(facts, world.position) == said_of(facts, world.position, another) == world.said()


@always(indicators(), some.integers(3, 12), some.data(), examples=15)
def test_a_path_by_the_month_has_the_shape_that_it_has_by_the_year(
    about: Indicator, count: int, draw: some.DataObject
) -> None:
    own = tuple(draw.draw(numbers(about, min(count, 5))))
    told = []
    for periods in (years_to(2022, len(own)), months_to("Oct-19", len(own))):
        world = World(about=about, own=own, england=(1.0,) * len(own), periods=periods)
        told.append(dict(world.said()).get("trend", "").split(" ")[:4])
    assert told[0] == told[1]
