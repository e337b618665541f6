"""The method note: what each rule used means, the words of size, the margins, the rounding."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.domain.fact import IndicatorFacts
from reportgen.interpret import magnitude
from reportgen.interpret.registry import registered

ROUNDING = (
    "Figures are rounded half up to the decimal places in which they are published (one where "
    "none are stated). What is compared and subtracted is the rounded figure, so that a reader's "
    "own subtraction gives the same answer. A mean of neighbours has one decimal where theirs have "
    "none, but a mean of numbers has none."
)
SIMILAR = (
    "A figure counts as similar to a comparator when it lies closer than 0.5 percentage points "
    "(percentages with a decimal, and at most 10 per cent of the comparator where that is small, "
    "but no less than one unit as printed; whole percentages must be equal), 2 per cent of the "
    "comparator (rates and money) or 1 per cent of it (averages and scores), unless the "
    "indicator's own rule says otherwise."
)
NEIGHBOURS = (
    "The statistical neighbour average is the plain mean of the neighbours with a figure in the "
    "period; it is not given for fewer than five. Today's set of neighbours stands for all periods."
)
OWN_LIST = (
    "The average of the council's own list of neighbours is the plain mean of those on the list "
    "with a figure in the period; it is not given for fewer than five. Today's list stands for "
    "all periods."
)


def rules_used(indicators: Sequence[IndicatorFacts]) -> tuple[tuple[str, str], ...]:
    """Name and wording of each rule that made a fact, then of what all rules share."""
    wording = {fact.kind: fact.rule for each in indicators for fact in each.facts}
    own_list = any(each.own_list for each in indicators)
    used = [
        (rule.code.replace("_", " "), wording[rule.code])
        for rule in registered()
        if rule.code in wording
    ]
    shared = [
        ("rounding", ROUNDING),
        ("words of size", magnitude.WORDING),
        ("similar", SIMILAR),
        ("neighbours", OWN_LIST) if own_list else ("statistical neighbours", NEIGHBOURS),
    ]
    return (*used, *shared) if used else ()
