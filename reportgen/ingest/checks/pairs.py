"""A number and its rate that part: the population they imply jumps."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.checks.check import check
from reportgen.ingest.checks.numbers import Ints
from reportgen.ingest.checks.sight import Sight, Words

_TIMES = 1.5  # from one period to the next; a population never moves so
_LEAST = 10  # smaller numbers and rates are mostly rounding


@check(
    "pairs",
    asks="Do a number and its rate part, so that the population they imply jumps?",
    worst=Severity.WARNING,
)
def pairs(sight: Sight) -> Iterator[Problem]:
    """A warning where the number divided by its rate jumps by half or more between two periods.

    Only of a number and a rate per population, both of ten or more, in periods of one kind; a
    percentage's whole may jump from year to year.
    """
    places = {code: at for at, code in enumerate(sight.figures.codes)}
    for rate, indicator in enumerate(sight.of_code):
        count = places.get(indicator.pair, -1) if _is_rate(indicator) and indicator else -1
        if count < 0:
            continue
        for number, before in _jumps(sight, count, rate):
            yield sight.of_cell(Severity.WARNING, number, _words(sight, count, number, before))


def _is_rate(indicator: Indicator | None) -> bool:
    return indicator is not None and indicator.measure is Measure.RATE


def _jumps(sight: Sight, count: int, rate: int) -> Iterator[tuple[int, int]]:
    """Positions of rates after a jump, each with the period before."""
    numbers = sight.numbers
    over, below = numbers.of_code(count), numbers.of_code(rate)
    held, at = _both(_keys(sight, over), _keys(sight, below))
    if not len(held):
        return
    top, bottom = numbers.value[over][held], numbers.value[below][at]
    kept = (top >= _LEAST) & (bottom >= _LEAST)
    at, implied = at[kept] + below.start, top[kept] / bottom[kept]
    moved = np.ones(len(implied))
    moved[1:] = implied[1:] / implied[:-1]
    same = numbers.area[at][1:] == numbers.area[at][:-1]
    moved[1:][~same] = 1
    for place in np.flatnonzero((moved > _TIMES) | (moved < 1 / _TIMES)).tolist():
        before, now = (int(numbers.when[at[each]]) for each in (place - 1, place))
        if sight.period(now).is_like(sight.period(before)):
            yield int(at[place]), before


def _keys(sight: Sight, span: slice) -> Ints:
    numbers = sight.numbers
    found: Ints = numbers.area[span] * len(numbers.periods) + numbers.when[span]
    return found


def _both(one: Ints, other: Ints) -> tuple[Ints, Ints]:
    """Where the keys that stand in both stand in each."""
    _, first, second = np.intersect1d(one, other, assume_unique=True, return_indices=True)
    return first, second


def _words(sight: Sight, count: int, number: int, before: int) -> Words:
    numbers = sight.numbers
    when = sight.period(int(numbers.when[number]))
    return Words(
        f"{sight.label(int(numbers.code[number]))}, "
        f"{sight.area_said(int(numbers.area[number]))}: from {sight.period(before)} to {when} it "
        f"and {sight.label(count)} part; the population that the two imply jumps by half or more.",
        "Expected a number and a rate that move together.",
        "compare both cells with the source; one of the two may stand in a wrong row.",
    )
