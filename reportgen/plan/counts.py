"""How many indicators are better, similar, worse, not judged and without data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.relation import Assessment


def counts_of(status: Iterable[IndicatorFacts]) -> tuple[tuple[Assessment, int], ...]:
    """Every assessment in its own order with its number of rows, nought included.

    Parameters
    ----------
    status : the rows of the status table.
    """
    found = Counter(facts.assessment for facts in status)
    return tuple((assessment, found[assessment]) for assessment in Assessment)
