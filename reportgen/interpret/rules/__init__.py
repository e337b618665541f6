"""One rule, one file: importing this room registers them all."""

from reportgen.interpret.rules import (
    change,
    comparator_trend,
    composition,
    crossover,
    gap,
    gap_change,
    level,
    missing,
    neighbour_rank,
    numerator,
    pair,
    rank,
    record,
    streak,
    target,
    trend,
)

__all__ = [
    "change",
    "comparator_trend",
    "composition",
    "crossover",
    "gap",
    "gap_change",
    "level",
    "missing",
    "neighbour_rank",
    "numerator",
    "pair",
    "rank",
    "record",
    "streak",
    "target",
    "trend",
]
