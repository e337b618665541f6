"""England or a region whose newest figure is older than the authorities'."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from reportgen.domain.area import AreaKind
from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.checks.check import check
from reportgen.ingest.checks.numbers import Ints
from reportgen.ingest.checks.sight import Sight, Words

_ABOVE = (AreaKind.COUNTRY, AreaKind.REGION)


@check(
    "stale_comparators",
    asks="Is the newest figure of England or a region older than the authorities'?",
    worst=Severity.WARNING,
)
def stale_comparators(sight: Sight) -> Iterator[Problem]:
    """A warning for each indicator and such place: nothing is compared in the newest period.

    Silent where the place has no figure of the indicator at all.
    """
    numbers = sight.numbers
    kinds = [
        sight.areas[each].kind if each in sight.areas else None for each in sight.figures.areas
    ]
    above = np.array([kind in _ABOVE for kind in kinds])
    newest = _newest(numbers.held)
    lasts = numbers.lasts()
    lasts = lasts[above[numbers.area[lasts]]]
    stale = numbers.when[lasts] < newest[numbers.code[lasts]]
    for number in lasts[stale].tolist():
        code = int(numbers.code[number])
        yield sight.of_cell(
            Severity.WARNING,
            number,
            Words(
                f"{sight.label(code)}: the newest figure for "
                f"{sight.area_said(int(numbers.area[number]))} is of "
                f"{sight.period(int(numbers.when[number]))}, but authorities have one for "
                f"{sight.period(int(newest[code]))}.",
                "Nothing is compared across periods, so the comparison is left out.",
                "add the newer figure, or set as_of to the older period.",
            ),
        )


def _newest(held: Ints) -> Ints:
    """For each code the last period with a figure of an authority; -1 without one."""
    filled = held > 0
    last: Ints = filled.shape[1] - 1 - np.argmax(filled[:, ::-1], axis=1)
    return np.where(filled.any(axis=1), last, -1)
