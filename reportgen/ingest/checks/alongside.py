"""The numbers of several indicators side by side, where every one of them has one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.checks.numbers import Floats, Ints
from reportgen.ingest.checks.rounding import unit_of
from reportgen.ingest.checks.sight import Sight, Words


@dataclass(frozen=True, slots=True)
class Alongside:
    """One row for each area and period, one column for each indicator.

    `values` are the numbers, `at` their positions among all numbers. An area and period in
    which one of the indicators has a marker or nothing has no row: it never counts as nought.
    """

    values: Floats
    at: Ints


def alongside(sight: Sight, codes: Sequence[int]) -> Alongside:
    """The numbers of some indicators, by their positions among the codes."""
    numbers = sight.numbers
    spans = [numbers.of_code(code) for code in codes]
    width = len(numbers.periods)
    keys = [numbers.area[span] * width + numbers.when[span] for span in spans]
    shared = keys[0]
    for each in keys[1:]:
        shared = np.intersect1d(shared, each, assume_unique=True)
    at = [
        np.flatnonzero(np.isin(each, shared)) + span.start
        for each, span in zip(keys, spans, strict=True)
    ]
    positions: Ints = np.stack(at, axis=1)
    return Alongside(numbers.value[positions], positions)


def lost_to_rounding(values: Floats) -> float:
    """How much may be lost where all of some numbers are rounded to 5 or 10; 0 where they are not.

    Examples
    --------
    >>> lost_to_rounding(np.array([120.0, 40.0])), lost_to_rounding(np.array([121.0, 40.0]))
    (10.0, 0.0)
    """
    return unit_of(values) / 2 * len(values)


def of_the_whole(problem: Problem, sight: Sight, code: int) -> Problem:
    """A problem of a part as one of its whole, in whose table a report shows it.

    A report is stopped by severe problems of the indicators that it tells; parts are not told
    on their own.
    """
    indicator = sight.of_code[code]
    if indicator is None or indicator.part is None:
        return problem
    return replace(problem, indicator_code=indicator.part.whole)


def place_said(sight: Sight, number: int) -> str:
    """The area and period of a number: "The North West, 2025"."""
    numbers = sight.numbers
    area = sight.area_said(int(numbers.area[number]))
    return f"{area[0].upper()}{area[1:]}, {sight.period(int(numbers.when[number]))}"


def number_said(value: float) -> str:
    """A number without binary noise: "1,203", "99.7"."""
    return f"{round(value, 6):,.10g}"


def rounding_noted(sight: Sight, number: int, times: int, matter: str) -> Problem:
    """One warning for every area and period in which rounding to 5 or 10 explains a matter.

    Parameters
    ----------
    number : the first of the numbers, by its position.
    times : how many there are.
    matter : what does not agree, as a clause: "the parts by age do not sum to the whole".
    """
    more = times - 1
    others = f", and in {more:,} more {'place' if more == 1 else 'places'}" if more else ""
    words = Words(
        f"{place_said(sight, number)}{others}: {matter}, by no more than rounding explains.",
        "The figures there are all rounded to 5 or to 10.",
        "nothing, if the publisher rounds; give no difference between such figures to the unit.",
    )
    return sight.of_cell(Severity.WARNING, number, words)
