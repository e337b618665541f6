"""Two indicators with the same figures throughout: rows pasted twice."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.checks.check import check
from reportgen.ingest.checks.sight import Sight, Words

_FEWEST = 8  # numbers; fewer may agree by chance


@check(
    "copied_indicators",
    asks="Do two indicators hold the same figures throughout?",
    worst=Severity.WARNING,
)
def copied_indicators(sight: Sight) -> Iterator[Problem]:
    """A warning for each indicator whose areas, periods and figures are all those of another.

    Nothing is said of one column that a mapping reads as two indicators.
    """
    for code, first in _copies(sight):
        span = sight.numbers.of_code(code)
        yield sight.of_period(
            Severity.WARNING,
            code,
            int(sight.numbers.when[span][0]),
            Words(
                f"{sight.label(code)}: all {span.stop - span.start:,} figures are those of "
                f"{sight.label(first)}.",
                "Expected figures of the indicator's own; rows may have been pasted twice.",
                "compare both with the source, and take one out if they are the same thing.",
            ),
        )


def _copies(sight: Sight) -> Iterator[tuple[int, int]]:
    """Each code that repeats an earlier one, with that; sums are compared before all figures."""
    numbers = sight.numbers
    seen: dict[tuple[int, float, float], int] = {}
    for code in range(len(sight.figures.codes)):
        span = numbers.of_code(code)
        values = numbers.value[span]
        if len(values) < _FEWEST:
            continue
        key = (len(values), float(values.sum()), float(numbers.most[code]))
        first = seen.setdefault(key, code)
        if (
            first == code
            or not _alike(sight, first, code)
            or _of_the_same_cells(sight, first, code)
        ):
            continue
        if len(np.unique(values)) >= _FEWEST / 2:
            yield code, first


def _of_the_same_cells(sight: Sight, one: int, other: int) -> bool:
    arrays, numbers = sight.figures.arrays, sight.numbers
    here, there = numbers.at[numbers.of_code(one)], numbers.at[numbers.of_code(other)]
    return all(
        np.array_equal(part[here], part[there])
        for part in (arrays.sheet, arrays.row, arrays.column)
    )


def _alike(sight: Sight, one: int, other: int) -> bool:
    numbers = sight.numbers
    here, there = numbers.of_code(one), numbers.of_code(other)
    return all(
        np.array_equal(part[here], part[there])
        for part in (numbers.value, numbers.area, numbers.when)
    )
