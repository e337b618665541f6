"""England or a region beyond the range of all authorities, though it should be an average."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from reportgen.domain.area import AreaKind
from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.checks.check import check
from reportgen.ingest.checks.sight import Sight, Words

_NATIONAL = 140  # authorities; with fewer an average may lie outside those that are there
_AVERAGED = (Measure.PERCENTAGE, Measure.RATE, Measure.AVERAGE, Measure.SCORE)


@check(
    "outside_range",
    asks="Does England or a region lie outside the range of all authorities?",
    worst=Severity.WARNING,
)
def outside_range(sight: Sight) -> Iterator[Problem]:
    """A warning for each such figure of a newest period that nearly all authorities have."""
    numbers = sight.numbers
    for code, indicator in enumerate(sight.of_code):
        here = sight.newest_of(code)
        local = numbers.authority[numbers.area[here]]
        if not _averaged(indicator) or np.count_nonzero(local) < _NATIONAL:
            continue
        least, most = numbers.value[here[local]].min(), numbers.value[here[local]].max()
        for number in here[~local].tolist():
            if least <= numbers.value[number] <= most or not _above(sight, number):
                continue
            yield sight.of_cell(
                Severity.WARNING,
                number,
                Words(
                    f"{sight.label(code)}, {sight.area_said(int(numbers.area[number]))}, "
                    f"{sight.period(int(numbers.when[number]))}: {numbers.value[number]:.10g} lies "
                    f"outside the range of all authorities, {least:.10g} to {most:.10g}.",
                    "Expected an average of theirs. Nothing is compared with it.",
                    "compare the cell with the source: a total may stand in the place of a mean.",
                ),
            )


def _averaged(indicator: Indicator | None) -> bool:
    return indicator is not None and indicator.measure in _AVERAGED


def _above(sight: Sight, number: int) -> bool:
    area = sight.areas.get(sight.figures.areas[sight.numbers.area[number]])
    return area is not None and area.kind in (AreaKind.COUNTRY, AreaKind.REGION)
