"""What is good or bad is said only where a direction is stated, and nothing else hangs on it."""

from __future__ import annotations

import re
from dataclasses import replace

from reportgen.domain.threshold import Polarity
from tests.properties.reading import JUDGING
from tests.properties.worlds import World, always, worlds

VERDICT = re.compile(r", (an improvement|which is (better|worse))")
GOOD = ("an improvement", "which is better")
# First is best, so places are turned round as well; a gap is judged on its bad side alone.
BY_DIRECTION = ("rank", "gap_change")


@always(worlds())
def test_without_a_direction_no_word_judges(world: World) -> None:
    for polarity in (Polarity.NONE, Polarity.UNSTATED):
        neutral = replace(world, about=replace(world.about, polarity=polarity))
        for _, text in neutral.said():
            assert not JUDGING.search(text), text


@always(worlds())
def test_turning_the_direction_round_swaps_the_judgements_and_nothing_else(world: World) -> None:
    high, low = (
        dict(replace(world, about=replace(world.about, polarity=polarity)).said())
        for polarity in (Polarity.HIGH, Polarity.LOW)
    )
    assert list(high) == list(low)
    for template, text in high.items():
        if template in BY_DIRECTION:
            continue
        other = low[template]
        assert VERDICT.sub("", text) == VERDICT.sub("", other)
        verdicts, others = ([each[1] for each in VERDICT.finditer(one)] for one in (text, other))
        assert [each in GOOD for each in verdicts] == [each not in GOOD for each in others]


@always(worlds(), examples=20)
def test_stating_a_direction_changes_no_figure_and_no_direction_of_movement(world: World) -> None:
    stated = replace(world, about=replace(world.about, polarity=Polarity.HIGH))
    silent = replace(world, about=replace(world.about, polarity=Polarity.NONE))
    one, two = dict(stated.said()), dict(silent.said())
    for template in ("level", "trend", "streak", "change", "comparator_trend"):
        assert VERDICT.sub("", one.get(template, "")) == two.get(template, "")
