"""Breaks in series: set for a period that the figures do not have, or marked in the cells."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from reportgen.domain.observation import Flag
from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.checks.check import check
from reportgen.ingest.checks.sight import Sight
from reportgen.ingest.periods import read_period


@check(
    "breaks",
    asks="Is a break set for a period without figures, or marked in the cells?",
    worst=Severity.WARNING,
)
def breaks(sight: Sight) -> Iterator[Problem]:
    """A warning for a break after the last period, a note for one between two periods.

    A note too for each indicator whose cells are marked as a break by the publisher. Silent
    for a break before the first period: the older figures are not in this file.
    """
    yield from _marked(sight)
    places = {code: at for at, code in enumerate(sight.figures.codes)}
    for record in sight.breaks:
        code, period = places.get(record["indicator_code"], -1), read_period(record["period"])
        used = sight.numbers.periods_of(code) if code >= 0 else []
        if period is None or not used:
            continue
        held = [sight.period(when) for when in used]
        if any(each.last == period.last for each in held) or period.last < held[0].last:
            continue
        after = period.last > held[-1].last
        ends = f"the figures end with {held[-1]}" if after else "no area has a figure for it"
        yield Problem(
            Severity.WARNING if after else Severity.NOTE,
            record.place,
            f'{sight.label(code)}: a break is set at "{record["period"]}", but {ends}.',
            "The break has no effect yet."
            if after
            else "The next period with figures begins the new series.",
            "correct the column period, if it is a slip.",
            record["indicator_code"],
        )


def _marked(sight: Sight) -> Iterator[Problem]:
    arrays = sight.figures.arrays
    broken = [at for at, said in enumerate(sight.figures.flags) if Flag.BREAK in said.split()]
    marked = np.flatnonzero(np.isin(arrays.flags, broken)) if broken else np.array([], np.intp)
    for code in np.unique(arrays.code[marked]).tolist():
        here = marked[arrays.code[marked] == code]
        number = f"{len(here):,} figures are" if len(here) > 1 else "one figure is"
        yield Problem(
            Severity.NOTE,
            sight.where(int(here[0])),
            f"{sight.label(code)}: {number} marked as the start of a new series.",
            "No change is told across it.",
            "nothing, if the publisher marks it so.",
            sight.figures.codes[code],
        )
