"""Findings of one kind in one file: each told, so that the gate sees it, but never a million."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reportgen.domain.problem import Problem, Severity

_MOST_KEPT = 1_000


def bounded(problems: Iterable[Problem], most: int = _MOST_KEPT) -> list[Problem]:
    """The first problems, and one more that counts all others, as grave as the gravest of them.

    The last names no indicator and no area, so that it concerns every report.

    Examples
    --------
    >>> cells = (Problem(Severity.SEVERE, f"cell A{n}", "It is.", "", "", "I") for n in range(9))
    >>> [(each.place, each.found, each.indicator_code) for each in bounded(cells, 1)]
    [('cell A0', 'It is.', 'I'), ('cell A1', '8 more cells or rows from here: It is.', '')]
    """
    kept: list[Problem] = []
    beyond, gravest = 0, len(Severity)
    order = list(Severity)
    for each in problems:
        if len(kept) <= most:
            kept.append(each)
        if len(kept) > most:
            beyond += 1
            gravest = min(gravest, order.index(each.severity))
    if beyond > 1:
        first = kept[most]
        found = f"{beyond:,} more cells or rows from here: {first.found}"
        kept[most] = replace(
            first, severity=order[gravest], found=found, indicator_code="", area="", period=""
        )
    return kept
