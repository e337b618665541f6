"""Indicators with figures of one period only, of which no path can be told."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.checks.check import check
from reportgen.ingest.checks.sight import Sight, Words


@check("single_periods", asks="Is there only one period of an indicator?", worst=Severity.NOTE)
def single_periods(sight: Sight) -> Iterator[Problem]:
    """A note for each indicator with one period, where others of the file have several."""
    used = {code: sight.numbers.periods_of(code) for code in range(len(sight.figures.codes))}
    if max((len(each) for each in used.values()), default=0) <= 1:
        return
    for code, periods in used.items():
        if len(periods) == 1:
            yield sight.of_period(
                Severity.NOTE,
                code,
                periods[0],
                Words(
                    f"{sight.label(code)}: there are figures for {sight.period(periods[0])} only.",
                    "No change or path can be told of it.",
                    "add earlier periods, if the publisher has them.",
                ),
            )
