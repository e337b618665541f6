"""Which kind of fact is told when, and in which sentence: the table that the choice follows."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from reportgen.domain.fact import (
    Change,
    ComparatorTrend,
    Crossover,
    Fact,
    Gap,
    Level,
    Missing,
    NeighbourRank,
    Pair,
    Rank,
    Record,
    Streak,
    TargetFact,
    Trend,
)
from reportgen.domain.fact_beside import ComparatorMissing, GapChange, RankChange, Significance
from reportgen.domain.fact_of_parts import Composition, Districts, FlowRatio, Numerator
from reportgen.domain.fact_over_time import Average, Projection, SeriesStart
from reportgen.plan.outline import AskedFact


class When(StrEnum):
    """What decides whether a fact of one kind is told."""

    THERE = "whenever there is one"
    ADDS = "where it adds something to what its sentence tells"
    ASKED = "where the outline asks for it, or it weighs more than the others (extras)"


class Told(NamedTuple):
    """When facts of one kind are told, in which sentence, and beside what they may stand too."""

    when: When
    sentence: str
    beside: tuple[str, ...] = ()


WHERE_TOLD: Mapping[type[Fact], Told] = {
    Missing: Told(When.THERE, "missing"),
    Level: Told(When.THERE, "level"),
    Numerator: Told(When.THERE, "level"),
    Pair: Told(When.ADDS, "level"),
    Gap: Told(When.ADDS, "gap"),
    Crossover: Told(When.ADDS, "gap"),
    Significance: Told(When.ADDS, "gap"),
    ComparatorMissing: Told(When.ADDS, "comparator_missing"),
    SeriesStart: Told(When.THERE, "series_start"),
    Trend: Told(When.ASKED, "trend", beside=("level",)),
    ComparatorTrend: Told(When.ASKED, "comparator_trend"),
    Record: Told(When.ASKED, "record"),
    Streak: Told(When.ASKED, "streak"),
    Rank: Told(When.ASKED, "rank"),
    RankChange: Told(When.ASKED, "rank"),
    NeighbourRank: Told(When.ASKED, "rank"),
    Change: Told(When.ASKED, "change", beside=("level", "trend", "target")),
    GapChange: Told(When.ASKED, "gap_change"),
    Average: Told(When.ASKED, "average"),
    Projection: Told(When.ASKED, "projection"),
    Composition: Told(When.ASKED, "composition"),
    Districts: Told(When.ASKED, "districts"),
    FlowRatio: Told(When.ASKED, "flow_ratio"),
    TargetFact: Told(When.THERE, "target"),
}
"""Every kind of fact, in the order in which the sentences follow one another."""


def further_kinds() -> dict[AskedFact, tuple[type[Fact], ...]]:
    """The kinds that are told where asked for, by the word that asks, in the order told."""
    found: dict[AskedFact, tuple[type[Fact], ...]] = {}
    for kind, told in WHERE_TOLD.items():
        if told.when is When.ASKED:
            word = AskedFact(told.sentence)
            found[word] = (*found.get(word, ()), kind)
    return found
