"""A percentage or rate beside the numbers it is made of: worked out again."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.checks.alongside import (
    alongside,
    number_said,
    of_the_whole,
    place_said,
    rounding_noted,
)
from reportgen.ingest.checks.check import check
from reportgen.ingest.checks.numbers import Floats
from reportgen.ingest.checks.rounding import NOISE, unit_of
from reportgen.ingest.checks.sight import Sight, Words

_PER = re.compile(r"per ([\d,]+)")


@check(
    "quotients",
    asks="Is a percentage or rate its numerator over its denominator?",
    worst=Severity.SEVERE,
)
def quotients(sight: Sight) -> Iterator[Problem]:
    """Each figure that is not its numerator over its denominator at its decimal places.

    Severe, unless both numbers are rounded to 5 or 10 and this explains it: then one warning
    for all. Where one of the three is suppressed or missing nothing can be checked.
    """
    places = {code: at for at, code in enumerate(sight.figures.codes)}
    for at, indicator in enumerate(sight.of_code):
        if indicator is None or not _times(indicator) or not sight.present[at]:
            continue
        over, below = (
            places.get(each, -1) for each in (indicator.numerator, indicator.denominator)
        )
        if over >= 0 and below >= 0:
            yield from _told(sight, indicator, (at, over, below))


def _times(indicator: Indicator) -> int:
    """By what numerator over denominator is multiplied: 100, 10,000; 0 where it cannot be known."""
    if indicator.measure is Measure.PERCENTAGE:
        return 100
    per = _PER.search(indicator.unit) if indicator.measure is Measure.RATE else None
    return int(per[1].replace(",", "")) if per else 0


def _told(sight: Sight, indicator: Indicator, codes: tuple[int, int, int]) -> Iterator[Problem]:
    found = alongside(sight, codes)
    times, half = _times(indicator), 0.5 * 10.0**-indicator.places
    explained = []
    for at, row in enumerate(found.values):
        stated, over, below = row
        if below <= 0 or abs(stated - times * over / below) <= half + NOISE:
            continue
        if _rounding_explains(row, times, half):
            explained.append(at)
            continue
        number = int(found.at[at, 0])
        worked = number_said(round(times * over / below, indicator.places + 2))
        words = Words(
            f"{place_said(sight, number)}: {sight.label(codes[0])} is {number_said(stated)}, but "
            f"{number_said(over)} of {number_said(below)} is {worked}.",
            f"Expected {sight.label(codes[1])} over {sight.label(codes[2])}.",
            "compare the three cells with the source.",
        )
        yield of_the_whole(sight.of_cell(Severity.SEVERE, number, words), sight, codes[0])
    if explained:
        matter = f"{sight.label(codes[0])} is not what the rounded numbers beside it give"
        yield rounding_noted(sight, int(found.at[explained[0], 0]), len(explained), matter)


def _rounding_explains(row: Floats, times: int, half: float) -> bool:
    """Whether a figure could come from numbers that were rounded afterwards."""
    stated, over, below = row
    unit = unit_of(np.array([over, below]))
    if not unit or below <= unit / 2:
        return False
    least = times * (over - unit / 2) / (below + unit / 2) - half
    most = times * (over + unit / 2) / (below - unit / 2) + half
    return bool(least - NOISE <= stated <= most + NOISE)
