"""Newest periods in which every area has the same figure."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.checks.check import check
from reportgen.ingest.checks.sight import Sight, Words

_FEWEST = 8  # areas


@check("equal_areas", asks="Do all areas have the same newest figure?", worst=Severity.WARNING)
def equal_areas(sight: Sight) -> Iterator[Problem]:
    """A warning for each indicator whose newest figures, of eight areas or more, are all one."""
    numbers = sight.numbers
    for code in range(len(sight.figures.codes)):
        places = sight.newest_of(code)
        here = numbers.value[places]
        if len(here) < _FEWEST or here.min() < here.max():
            continue
        when = int(numbers.when[places[0]])
        yield sight.of_period(
            Severity.WARNING,
            code,
            when,
            Words(
                f"{sight.label(code)}: all {len(here)} areas have {here[0]:.10g} for "
                f"{sight.period(when)}.",
                "Expected figures that differ; one may have been filled down.",
                "compare the column with the source.",
            ),
        )
