"""Breakdowns: parts that do not sum to their whole, or are larger than it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.checks.alongside import (
    Alongside,
    alongside,
    lost_to_rounding,
    number_said,
    of_the_whole,
    place_said,
    rounding_noted,
)
from reportgen.ingest.checks.check import check
from reportgen.ingest.checks.numbers import Floats
from reportgen.ingest.checks.rounding import NOISE
from reportgen.ingest.checks.sight import Sight, Words

_ALL = 100.0  # per cent
_CURE = "compare the cells with the source; a part may be missing, or stand in a wrong column."


@dataclass(frozen=True, slots=True)
class Division:
    """All parts of one whole by one dimension: numbers, or shares in per cent.

    `whole` and `parts` are positions among the codes; `whole` is -1 where it has no figures.
    `complete` says that every part is there and that they must sum to the whole.
    """

    whole: int
    dimension: str
    shares: bool
    places: int
    complete: bool
    parts: tuple[int, ...]


@check(
    "parts",
    asks="Do the parts of a whole sum to it, and is none of them larger?",
    worst=Severity.SEVERE,
)
def parts(sight: Sight) -> Iterator[Problem]:
    """Each area and period in which parts and whole disagree, severe.

    Where all the figures are rounded to 5 or 10 and this explains it, one warning for all.
    Where a part is suppressed or missing the sum cannot be checked, and nothing is said.
    """
    for division in divisions(sight):
        if not division.shares and division.whole >= 0:
            for part in division.parts:
                yield from _larger(sight, division, part)
        if division.complete and (division.shares or division.whole >= 0):
            yield from _sums(sight, division)


def divisions(sight: Sight) -> Iterator[Division]:
    """The breakdowns of which there are figures."""
    places = {code: at for at, code in enumerate(sight.figures.codes)}
    groups: dict[tuple[str, str, bool], list[tuple[int, Indicator]]] = {}
    names: dict[tuple[str, str], set[str]] = {}
    for indicator in {each.code: each for each in sight.every_indicator}.values():
        if indicator.part is None:
            continue
        of = (indicator.part.whole, indicator.part.dimension)
        names.setdefault(of, set()).add(indicator.part.name)
        at = places.get(indicator.code, -1)
        if at >= 0 and sight.present[at]:
            shares = indicator.measure is Measure.PERCENTAGE
            groups.setdefault((*of, shares), []).append((at, indicator))
    for (whole, dimension, shares), members in groups.items():
        must = all(each.part is not None and each.part.complete for _, each in members)
        at = places.get(whole, -1)
        yield Division(
            whole=at if at >= 0 and sight.present[at] else -1,
            dimension=dimension,
            shares=shares,
            places=max(each.places for _, each in members),
            complete=must and len(members) == len(names[whole, dimension]) > 1,
            parts=tuple(at for at, _ in members),
        )


def _larger(sight: Sight, division: Division, part: int) -> Iterator[Problem]:
    """Each area and period in which one part is larger than the whole."""
    found = alongside(sight, (part, division.whole))
    beyond = found.values[:, 0] - found.values[:, 1] if len(found.at) else np.zeros(0)
    wrong, explained = _told_apart(found, beyond, np.flatnonzero(beyond > NOISE))
    label = sight.label(division.whole)
    for at in wrong:
        one, whole = found.values[at]
        number = int(found.at[at, 0])
        words = Words(
            f"{place_said(sight, number)}: {sight.label(part)} is {number_said(one)}, more than "
            f"the whole, {label}, which is {number_said(whole)}.",
            "Expected no part to be larger than its whole.",
            _CURE,
        )
        yield of_the_whole(sight.of_cell(Severity.SEVERE, number, words), sight, part)
    if explained:
        matter = f"{sight.label(part)} is larger than the whole, {label}"
        yield rounding_noted(sight, int(found.at[explained[0], 0]), len(explained), matter)


def _sums(sight: Sight, division: Division) -> Iterator[Problem]:
    """Each area and period whose parts are all known and do not sum to the whole."""
    codes = division.parts if division.shares else (*division.parts, division.whole)
    found = alongside(sight, codes)
    count = len(division.parts)
    total = found.values[:, :count].sum(axis=1)
    whole = np.full(len(total), _ALL) if division.shares else found.values[:, -1]
    half = 0.5 * 10.0**-division.places if division.shares else 0
    off = np.flatnonzero(np.abs(total - whole) > half * count + NOISE)
    by = f"the {count} parts by {division.dimension}"
    if division.shares:
        wrong, explained = list(map(int, off)), list[int]()
    else:
        wrong, explained = _told_apart(found, total - whole, off)
    for at in wrong:
        number = int(found.at[at, 0])
        whose = "" if division.shares else f", {sight.label(division.whole)}"
        words = Words(
            f"{place_said(sight, number)}: {by} sum to {number_said(total[at])}, not to "
            f"{number_said(whole[at])}{' per cent' if division.shares else whose}.",
            "Expected parts that sum to their whole within rounding.",
            _CURE,
        )
        first = division.parts[0]
        yield of_the_whole(sight.of_cell(Severity.SEVERE, number, words), sight, first)
    if explained:
        matter = f"{by} do not sum to {sight.label(division.whole)}"
        yield rounding_noted(sight, int(found.at[explained[0], 0]), len(explained), matter)


def _told_apart(
    found: Alongside, off: Floats, places: np.ndarray[tuple[int], np.dtype[np.intp]]
) -> tuple[list[int], list[int]]:
    """The rows that nothing explains, and those that rounding to 5 or 10 does."""
    lost = {at: lost_to_rounding(found.values[at]) for at in places.tolist()}
    explained = [at for at, most in lost.items() if 0 < abs(off[at]) <= most + NOISE]
    return [at for at in lost if at not in set(explained)], explained
