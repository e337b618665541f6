"""Periods that are missing inside a series: for all areas, or for some without a reason."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from reportgen.domain.observation import Marker
from reportgen.domain.period import Period
from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.checks.check import check
from reportgen.ingest.checks.sight import Sight, Words
from reportgen.ingest.figures import MARKERS

_FEWEST = 30  # areas; of fewer a single gap is too common to tell
_SAY_NOTHING = tuple(MARKERS.index(each) for each in (Marker.NOT_STATED, Marker.EMPTY))


@check("gaps", asks="Is a period missing inside a series?", worst=Severity.NOTE)
def gaps(sight: Sight) -> Iterator[Problem]:
    """A note for periods that no area has, and one where a single area has a silent gap.

    The first once for all indicators with the same gap (2020 and 2021 often lack). A gap is
    silent where all other areas have the period and this one has neither a number nor a marker
    that gives a reason.
    """
    held: dict[tuple[Period, Period], list[tuple[int, int]]] = {}
    for code in range(len(sight.figures.codes)):
        for earlier, later in pairwise(sight.numbers.periods_of(code)):
            one, other = sight.period(earlier), sight.period(later)
            if one.is_like(other) and not other.directly_follows(one):
                held.setdefault((one, other), []).append((code, later))
    for between, found in held.items():
        yield _for_all(sight, between, found)
    yield from _silent(sight)


def _for_all(sight: Sight, between: tuple[Period, Period], found: list[tuple[int, int]]) -> Problem:
    code, later = found[0]
    rest = len(found) - 1
    more = f" So it is for {rest} more indicator{'s' if rest > 1 else ''}." if rest else ""
    often = "" if between[0].within_year else " (2020 and 2021 are often missing)"
    words = Words(
        f"{sight.label(code)}: after {between[0]} comes {between[1]}; no area has a figure "
        f"between.{more}",
        "No change is told across it as from one period to the next.",
        f"nothing, if the publisher gave none{often}.",
    )
    return sight.of_period(Severity.NOTE, code, later, words)


def _silent(sight: Sight) -> Iterator[Problem]:
    numbers = sight.numbers
    for number in _after_silence(sight):
        yield sight.of_cell(
            Severity.NOTE,
            number,
            Words(
                f"{sight.label(int(numbers.code[number]))}, "
                f"{sight.area_said(int(numbers.area[number]))}: there is no figure directly before "
                f"{sight.period(int(numbers.when[number]))}, though all others have one, and no "
                "reason is given.",
                "Expected a number, or a marker that says why there is none.",
                "add the figure, or a marker of inputs/catalogue/markers.csv.",
            ),
        )


def _after_silence(sight: Sight) -> dict[int, None]:
    """Each number before which its series alone lacks a period, without a reason."""
    numbers = sight.numbers
    areas = np.bincount(numbers.code[numbers.starts], minlength=len(sight.figures.codes))
    alone = (numbers.any_held == (areas - 1)[:, None]) & (areas > _FEWEST)[:, None]
    found: dict[int, None] = {}
    for code, when in np.argwhere(alone).tolist():
        span = numbers.of_code(code)
        here, whens = numbers.area[span], numbers.when[span]
        (area,) = np.setdiff1d(here, here[whens == when]).tolist()
        after = np.flatnonzero((here == area) & (whens > when))
        if len(after) and _is_silent(sight, int(after[0]) + span.start):
            found[int(after[0]) + span.start] = None
    return found


def _is_silent(sight: Sight, number: int) -> bool:
    """Whether a number of the same series stands before, and no reason between the two."""
    numbers = sight.numbers
    between = slice(int(numbers.at[number - 1]) + 1, int(numbers.at[number]))
    reasons = ~np.isin(sight.figures.arrays.marker[between], _SAY_NOTHING)
    return bool(numbers.follows[number]) and not reasons.any()
