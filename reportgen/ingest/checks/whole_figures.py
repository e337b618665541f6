"""Rates and averages that stand without their decimal places."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.checks.check import check
from reportgen.ingest.checks.sight import Sight, Words

_FEWEST = 20  # figures; by chance each tenth is whole


@check(
    "whole_figures",
    asks="Are all figures whole, though the publisher gives decimal places?",
    worst=Severity.NOTE,
)
def whole_figures(sight: Sight) -> Iterator[Problem]:
    """A note for each such rate or average: its figures may have been rounded on the way."""
    numbers = sight.numbers
    whole = numbers.value == np.rint(numbers.value)
    broken = np.bincount(numbers.code[~whole], minlength=len(sight.figures.codes))
    for code, indicator in enumerate(sight.of_code):
        span = numbers.of_code(code)
        if broken[code] or span.stop - span.start < _FEWEST or not _with_places(indicator):
            continue
        words = Words(
            f"{sight.label(code)}: all {span.stop - span.start} figures are whole, though the "
            "publisher gives decimal places.",
            "Expected figures as published; differences are worked out from what stands here.",
            "copy the figures again with all their places.",
        )
        yield sight.of_period(Severity.NOTE, code, int(numbers.when[span][0]), words)


def _with_places(indicator: Indicator | None) -> bool:
    if indicator is None or indicator.places == 0:
        return False
    return indicator.measure in (Measure.RATE, Measure.AVERAGE)
