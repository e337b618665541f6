"""Columns of periods that do not stand in order of time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from reportgen.domain.period import Period
from reportgen.domain.problem import Problem, Severity
from reportgen.ingest.checks.check import check
from reportgen.ingest.checks.sight import Sight
from reportgen.ingest.files.grid import in_words

_ONE_A_ROW = "long"


@check("period_order", asks="Do columns of periods stand out of order?", worst=Severity.NOTE)
def period_order(sight: Sight) -> Iterator[Problem]:
    """A note for each sheet in which a later period stands to the left of an earlier one.

    Newest first throughout is an order too. Figures are read by heading, so nothing is lost.
    """
    for sheet, place in enumerate(sight.figures.sheets):
        if place[2] == _ONE_A_ROW:
            continue
        columns = _columns(sight, sheet)
        steps = [
            (later, one, other)
            for (_, one), (later, other) in pairwise(columns)
            if one.is_like(other) and one.moment != other.moment
        ]
        back = [step for step in steps if step[2].moment < step[1].moment]
        if back and len(back) < len(steps):
            column, before, after = back[0]
            yield Problem(
                Severity.NOTE,
                in_words(place, 1, column),
                f"the column {after} stands after {before}.",
                "Expected columns in order of time. They were read by their headings.",
                "put them in order, if one of the headings is a slip.",
            )


def _columns(sight: Sight, sheet: int) -> list[tuple[int, Period]]:
    """Column and period in order of the columns; empty where periods stand in rows."""
    arrays = sight.figures.arrays
    here = arrays.sheet == sheet
    both = np.unique(np.stack([arrays.column[here], arrays.period[here]], axis=1), axis=0).tolist()
    if len({column for column, _ in both}) < len(both):
        return []
    return [(column, sight.figures.periods[period]) for column, period in both]
