"""Means of several years and carried years are new figures, and are worked out again here."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from hypothesis import strategies as some

from reportgen.domain.fact_over_time import Projection
from reportgen.domain.indicator import Measure, PeriodMeaning
from tests.builders import indicator, split_year, within_year
from tests.interpret.builders import Value, of_kind, told
from tests.properties.reading import (
    BESIDE,
    JUDGING,
    NUMBER,
    Reader,
    figure_in,
    relation,
    rounded,
)
from tests.properties.test_language import faults_in
from tests.properties.worlds import MARKERS, World, always, said_of, worlds

YEARS = 3
BY = re.compile(rf"({NUMBER})(?: percentage points?| days?)? (above|below) ")
REFERRALS = indicator(measure=Measure.COUNT, unit="", places=0, subject="the number of visits")
MONTHS = {"Sep": 6, "Oct": 7, "Nov": 8, "Dec": 9, "Jan": 10, "Feb": 11}


def mean(reader: Reader, name: str) -> tuple[Fraction, int] | None:
    """The plain mean of the last three years of the area ("") or a comparator, and its places."""
    places = reader.about.places
    figures = []
    for at in range(reader.newest - YEARS + 1, reader.newest + 1):
        own = reader.stored(at)
        found = reader.beside(name, at) if name else None if own is None else (own, places)
        if found is None:
            return None
        figures.append(found[0])
        places = found[1]
    return sum(figures, Fraction(0)) / YEARS, places


@always(worlds(least=3, breaks=False), examples=60)
def test_a_mean_is_of_the_three_years_named_and_so_are_those_beside_it(world: World) -> None:
    reader = Reader(world)
    text = dict(world.said()).get("average", "")
    if not text:
        return
    years = re.search(rf"from ({reader.any_name}) to ({reader.any_name})(?![\d/])", text)
    assert years is not None, text
    at = [reader.names[each] for each in years.groups()]
    assert at == [reader.newest - YEARS + 1, reader.newest]
    pairs = pairwise(world.periods[-YEARS:])
    assert all(late.directly_follows(early) for early, late in pairs)
    own = mean(reader, "")
    assert own is not None
    stated = re.search(rf" was ({NUMBER})", text)
    assert stated is not None
    assert figure_in(stated[1])[0] == rounded(*own), text
    assert not JUDGING.search(text), text
    for name, printed in BESIDE.findall(text):
        other = mean(reader, name)
        assert other is not None
        assert figure_in(printed)[0] == rounded(*other), text
    _by_as_much_as_it_says(reader, own[0], text)


def _by_as_much_as_it_says(reader: Reader, own: Fraction, text: str) -> None:
    """Each distance is that of the two means as printed, on the side that is named."""
    for clause in re.split(r"(?= and |, )", text):
        said, beside = BY.search(clause), BESIDE.search(clause)
        if said is None or beside is None:
            continue
        other = mean(reader, beside[1])
        assert other is not None
        places = min(reader.about.places, other[1])
        apart = rounded(own, places) - rounded(other[0], places)
        assert figure_in(said[1])[0] == abs(apart), text
        assert relation(reader.about, own, other) == said[2], text


@always(worlds(least=3, breaks=False), some.sampled_from(MARKERS), some.integers(1, 3))
def test_a_mean_without_one_of_its_years_is_not_said(world: World, marker: str, back: int) -> None:
    own = [*world.own]
    own[-back] = marker
    assert "average" not in dict(replace(world, own=tuple(own)).said())


counted = some.integers(1, 9000)


@always(some.sampled_from(list(MONTHS)), counted, counted, counted, some.booleans(), examples=80)
def test_a_projection_is_carried_on_by_the_pattern_or_the_months_it_names(
    month: str, same: int, more: int, now: int, known: bool
) -> None:
    whole: Value = float(same + more) if known else "c"
    first = 18 if MONTHS[month] < 10 else 19
    periods = (
        within_year(f"YTD {month}-{first}"),
        split_year(2018),
        within_year(f"YTD {month}-{first + 1}"),
    )
    about = replace(REFERRALS, meaning=PeriodMeaning.FLOW)
    found = told([float(same), whole, float(now)], about=about, periods=periods)
    text = dict(said_of(found)).get("projection", "")
    assert bool(text) == bool(of_kind(found, Projection)) == (now >= 10)
    if not text:
        return
    by_pattern = known and same >= 20
    assert ("the pattern of 2018/19" in text) == by_pattern, text
    end = Fraction(now * (same + more), same) if by_pattern else Fraction(now * 12, MONTHS[month])
    numbers = re.search(rf"near ({NUMBER}) \(between ({NUMBER}) and ({NUMBER})\)", text)
    assert numbers is not None, text
    near, low, high = (figure_in(each)[0] for each in numbers.groups())
    unit = _leading(end - now)
    assert near == math.floor(end / unit + Fraction(1, 2)) * unit, text
    assert _far(low, end, now) or low == now, text
    assert not _far(low + unit, end, now) or low == now, text
    assert _far(high, end, now), text
    assert not _far(high - unit, end, now), text
    assert not faults_in(text, "projection")
    assert not JUDGING.search(text), text


def _far(bound: Fraction, end: Fraction, now: int) -> bool:
    """Whether a bound lies twice the root of the number still to come from the end, or more."""
    return (bound - end) ** 2 >= 4 * (end - now)


def _leading(to_come: Fraction) -> int:
    """The unit of the first figure of twice the root of a number, at least one."""
    unit = 1
    while (10 * unit) ** 2 <= 4 * to_come:
        unit *= 10
    return unit
