"""Two periods next to each other with the same figures for every area: a copied column."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.checks.check import check
from reportgen.ingest.checks.sight import Sight, Words

_FEWEST = 5  # areas; of fewer, small whole numbers may agree by chance
_SEVERE_FROM = 20


@check(
    "copied_periods",
    asks="Do two periods hold the same figures for all areas?",
    worst=Severity.SEVERE,
)
def copied_periods(sight: Sight) -> Iterator[Problem]:
    """A problem for each period whose figures all equal those before; severe from 20 areas on.

    Silent where most areas have the same figure, as with noughts.
    """
    numbers = sight.numbers
    same = np.zeros(len(numbers.value), bool)
    same[1:] = numbers.follows[1:] & (numbers.value[1:] == numbers.value[:-1])
    after = numbers.by_period(numbers.follows)
    found = (numbers.by_period(same) == after) & (after >= _FEWEST)
    for code, when in np.argwhere(found).tolist():
        span = numbers.of_code(code)
        here = numbers.value[span][numbers.when[span] == when]
        if len(np.unique(here)) <= len(here) / 2:
            continue
        earlier = [each for each in numbers.periods_of(code) if each < when]
        if not sight.period(when).is_like(sight.period(earlier[-1])):
            continue  # a first quarter is the year to date
        number = int(after[code, when])
        yield sight.of_period(
            Severity.SEVERE if number >= _SEVERE_FROM else Severity.WARNING,
            code,
            when,
            Words(
                f"{sight.label(code)}: all {number} figures for {sight.period(when)} equal those "
                f"for {sight.period(earlier[-1])}.",
                "Expected figures of the period's own; a column may have been copied.",
                "put the right figures in, or take one of the two periods out.",
            ),
        )
