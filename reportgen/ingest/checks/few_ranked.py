"""Indicators that few authorities have a figure of, so that a place among them says little."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.checks.check import check
from reportgen.ingest.checks.sight import Sight, Words

_NATIONAL = 140  # as in the rule of ranks: nearly all authorities
_HANDFUL = 30


@check(
    "few_ranked",
    asks="Are too few authorities there to be ranked?",
    worst=Severity.WARNING,
)
def few_ranked(sight: Sight) -> Iterator[Problem]:
    """In a national file a note below 140 authorities with a newest figure, a warning below 30.

    Silent in a file of fewer authorities, where nobody is ranked.
    """
    numbers = sight.numbers
    if len(numbers.areas_held(authorities=True)) < _NATIONAL:
        return
    for code in range(len(sight.figures.codes)):
        used = numbers.periods_of(code)
        held = int(numbers.held[code, used[-1]]) if used else _NATIONAL
        if held >= _NATIONAL:
            continue
        yield sight.of_period(
            Severity.WARNING if held < _HANDFUL else Severity.NOTE,
            code,
            used[-1],
            Words(
                f"{sight.label(code)}: "
                f"{held} authorit{'y has' if held == 1 else 'ies have'} a figure for "
                f"{sight.period(used[-1])}.",
                f"Expected at least {_NATIONAL}; a place is told among those there are.",
                "nothing, if the publisher withheld the others.",
            ),
        )
