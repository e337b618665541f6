"""Numbers below nought where there can be none."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.checks.check import check
from reportgen.ingest.checks.percentages import SIGNED
from reportgen.ingest.checks.sight import Sight, Words

_NEVER_BELOW = (Measure.COUNT, Measure.RATE, Measure.AVERAGE)


@check("signs", asks="Is a number, rate or average below nought?", worst=Severity.SEVERE)
def signs(sight: Sight) -> Iterator[Problem]:
    """A severe row for each such figure; a gap, difference, change or growth may be below."""
    numbers = sight.numbers
    for code, indicator in enumerate(sight.of_code):
        if not _counted(indicator) or not numbers.least[code] < 0:
            continue
        span = numbers.of_code(code)
        for number in (np.flatnonzero(numbers.value[span] < 0) + span.start).tolist():
            yield sight.of_cell(
                Severity.SEVERE,
                number,
                Words(
                    f"{sight.label(code)}: {numbers.value[number]:.10g} is below 0.",
                    "Expected 0 or more. The figure was kept as it stands.",
                    "correct the sign or the cell.",
                ),
            )


def _counted(indicator: Indicator | None) -> bool:
    if indicator is None or SIGNED.search(indicator.name):
        return False
    return indicator.measure in _NEVER_BELOW
