"""A newest period that far fewer areas have than the one before."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.checks.check import check
from reportgen.ingest.checks.sight import Sight, Words

_FEWEST = 4  # areas before; of fewer nothing can be said
_SHARE = 0.5


@check(
    "thin_periods",
    asks="Do far fewer areas have the newest period than the one before?",
    worst=Severity.WARNING,
)
def thin_periods(sight: Sight) -> Iterator[Problem]:
    """A warning where the newest period is filled for fewer than half as many areas as before."""
    held = sight.numbers.any_held
    for code in range(len(sight.figures.codes)):
        used = sight.numbers.periods_of(code)
        if len(used) < 2 or not sight.period(used[-1]).is_like(sight.period(used[-2])):
            continue
        before, newest = int(held[code, used[-2]]), int(held[code, used[-1]])
        if before >= _FEWEST and newest < before * _SHARE:
            yield sight.of_period(
                Severity.WARNING,
                code,
                used[-1],
                Words(
                    f"{sight.label(code)}: "
                    f"{newest} area{'s have' if newest > 1 else ' has'} a figure for "
                    f"{sight.period(used[-1])}, {before} for {sight.period(used[-2])}.",
                    "Expected about as many; the newest period may be half filled. Ranks and "
                    "averages then rest on few areas.",
                    "fill the period, take it out, or set as_of to the one before.",
                ),
            )
