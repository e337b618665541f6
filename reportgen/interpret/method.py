"""The method note: what each rule used means, the words of size, the margins, the rounding."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.domain.fact import IndicatorFacts
from reportgen.interpret.registry import registered
from reportgen.interpret.wording import Wording
from reportgen.interpret.wording_tables import (
    GAP,
    ON_PREVIOUS_YEAR,
    SINCE_BASELINE,
    Column,
    Scale,
    plain,
)

ROUNDING = (
    "Figures are rounded half up to the decimal places in which they are published (one where "
    "none are stated). What is compared and subtracted is the rounded figure, so that a reader's "
    "own subtraction gives the same answer. A mean of neighbours has one decimal where theirs have "
    "none, but a mean of numbers has none."
)
SIMILAR = (
    "A figure counts as similar to a comparator when it lies closer than {similar_percentage} "
    "(percentages with a decimal, and at most {small_percentage_little} of the comparator where "
    "that is small, but no less than one unit as printed; whole percentages must be equal), "
    "{similar_rate} of the comparator (rates), {similar_money} (money), {similar_average} "
    "(averages), {similar_score} (scores) or {similar_other} (all else), unless the indicator's "
    "own rule says otherwise."
)
SIZES = (
    "Percentages are measured in percentage points, rates, numbers and averages in per cent of the "
    "earlier or compared figure. For a small percentage little change ends at "
    "{small_percentage_little} of that figure and slightly at {small_percentage_slight} of it, but "
    "neither below one unit as printed. Scores, and figures that can be negative, bear no such "
    "word, nor does a change from nought or from a number below {small_count_below.bare} one "
    "stronger than the verb itself."
)
NEIGHBOURS = (
    "The statistical neighbour average is the plain mean of the neighbours with a figure in the "
    "period; it is not given for fewer than {neighbours_fewest.bare}. Today's set of neighbours "
    "stands for all periods."
)
OWN_LIST = (
    "The average of the council's own list of neighbours is the plain mean of those on the list "
    "with a figure in the period; it is not given for fewer than {neighbours_fewest.bare}. Today's "
    "list stands for all periods."
)


def rules_used(
    indicators: Sequence[IndicatorFacts], wording: Wording
) -> tuple[tuple[str, str], ...]:
    """Name and wording of each rule that made a fact, then of what all rules share."""
    told = {fact.kind: fact.rule for each in indicators for fact in each.facts}
    own_list = any(each.own_list for each in indicators)
    used = [
        (rule.code.replace("_", " "), told[rule.code]) for rule in registered() if rule.code in told
    ]
    shared = [
        ("rounding", ROUNDING),
        ("words of size", f"{_sizes(wording)} {wording.said(SIZES)}"),
        ("similar", wording.said(SIMILAR)),
        ("neighbours", wording.said(OWN_LIST))
        if own_list
        else ("statistical neighbours", wording.said(NEIGHBOURS)),
    ]
    return (*used, *shared) if used else ()


def _sizes(wording: Wording) -> str:
    return (
        f"Change since the baseline: {_changes(wording, SINCE_BASELINE)}. "
        f"Change on the previous period: {_changes(wording, ON_PREVIOUS_YEAR)}. "
        f"Gap to a comparator: {_gaps(wording)}."
    )


def _changes(wording: Wording, column: Column) -> str:
    points = wording.edges(column, Scale.POINTS)
    whole = wording.edges(column, Scale.WHOLE_POINTS)
    shares = wording.edges(column, Scale.RELATIVE)
    return (
        f"little change is less than {plain(points.little)} percentage points ("
        f"{plain(whole.little)} where the figure is published as a whole number) or "
        f"{plain(shares.little)} per cent; slightly, less than {plain(points.slight)} points or "
        f"{plain(shares.slight)} per cent; considerably, from {plain(points.considerable)} points "
        f"or {plain(shares.considerable)} per cent; sharply, from {plain(points.sharp)} points or "
        f"{plain(shares.sharp)} per cent"
    )


def _gaps(wording: Wording) -> str:
    points, shares = wording.edges(GAP, Scale.POINTS), wording.edges(GAP, Scale.RELATIVE)
    return (
        f"slightly is less than {plain(points.slight)} points or {plain(shares.slight)} per cent; "
        f"considerably, from {plain(points.considerable)} points or {plain(shares.considerable)} "
        f"per cent; far, from {plain(points.sharp)} points or {plain(shares.sharp)} per cent"
    )
