"""Baselines of rules that lie outside the figures they should be compared with."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.checks.check import check
from reportgen.ingest.checks.sight import Sight
from reportgen.ingest.periods import read_period


@check("baselines", asks="Does a rule name a baseline without figures?", worst=Severity.WARNING)
def baselines(sight: Sight) -> Iterator[Problem]:
    """A warning for each baseline of a rule that lies outside an indicator's figures."""
    for code, indicator in enumerate(sight.of_code):
        if indicator is None or indicator.thresholds.baseline_provenance is None:
            continue
        baseline = read_period(indicator.thresholds.baseline)
        used = sight.numbers.periods_of(code)
        if baseline is None or not used:
            continue
        oldest, newest = sight.period(used[0]), sight.period(used[-1])
        if not oldest.first <= baseline.last <= newest.last:
            yield Problem(
                Severity.WARNING,
                indicator.thresholds.baseline_provenance.place,
                f'the baseline is "{baseline}", but the figures go from {oldest} to {newest}.',
                "Expected a period with figures; without one the change is told of the first "
                "period there is, or not at all.",
                "correct the column baseline, or empty it.",
                indicator.code,
            )
