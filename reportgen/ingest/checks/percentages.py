"""Percentages that no share of a whole can have: told, not cut."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from reportgen.domain.indicator import Measure
from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.checks.check import check
from reportgen.ingest.checks.sight import Sight, Words

_WHOLE, _ABSURD = 100, 1_000
SIGNED = re.compile(r"\b(gap|difference|change|growth)\b", re.IGNORECASE)  # it may turn round


@check("percentages", asks="Is a percentage below 0 or above 100?", worst=Severity.SEVERE)
def percentages(sight: Sight) -> Iterator[Problem]:
    """Every figure in per cent outside 0 to 100; below 0 or above 1,000 is severe.

    LAIT has a few series above 100, so these are kept.
    """
    numbers = sight.numbers
    for code, indicator in enumerate(sight.of_code):
        if indicator is None or indicator.measure is not Measure.PERCENTAGE:
            continue
        lowest = -_WHOLE if SIGNED.search(indicator.name) else 0
        if numbers.least[code] >= lowest and numbers.most[code] <= _WHOLE:
            continue
        span = numbers.of_code(code)
        outside = (numbers.value[span] < lowest) | (numbers.value[span] > _WHOLE)
        for number in (np.flatnonzero(outside) + span.start).tolist():
            yield _told(sight, number)


def _told(sight: Sight, number: int) -> Problem:
    value = sight.numbers.value[number]
    words = Words(
        f"{value:.15g}% is outside 0% to 100%.",
        "Expected a percentage from 0 to 100. The figure was kept as it stands.",
        "correct the cell, unless the publisher gives this figure.",
    )
    severe = value < 0 or value > _ABSURD
    return sight.of_cell(Severity.SEVERE if severe else Severity.WARNING, number, words)
