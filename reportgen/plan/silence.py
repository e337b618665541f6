"""Why a fact is not told: the reason that is written down beside it."""

from __future__ import annotations

from reportgen.domain.fact import (
    Change,
    Crossover,
    Fact,
    Gap,
    IndicatorFacts,
    Level,
    NeighbourRank,
    Pair,
    Rank,
)
from reportgen.domain.fact_beside import ComparatorMissing, Significance
from reportgen.domain.fact_of_parts import FlowRatio
from reportgen.domain.indicator import Measure
from reportgen.domain.plan import LeftOut
from reportgen.plan.comparison import SIZE_OF_PLACE, own_reasons, why_not_compared
from reportgen.plan.entries import Entry
from reportgen.plan.further import OUTWEIGHED, with_number
from reportgen.plan.level import adds


def left_out(facts: IndicatorFacts, reason: str) -> tuple[LeftOut, ...]:
    """One row for each fact of an indicator that is not told in words at all."""
    return tuple(left_out_row(fact, reason) for fact in facts.facts)


def left_out_row(fact: Fact, reason: str) -> LeftOut:
    """One fact that is not told, with the reason."""
    comparator = fact.comparator.label if hasattr(fact, "comparator") else ""
    return LeftOut(fact.indicator, fact.kind, comparator, fact.salience, reason)


def why_silent(fact: Fact, entry: Entry) -> str:
    """The reason against a fact that never stood for choice."""
    if isinstance(fact, Gap | Crossover | Significance):
        return why_not_compared(fact, entry.facts)
    if isinstance(fact, Rank | NeighbourRank):
        counts = entry.facts.indicator.measure is Measure.COUNT
        return f"{SIZE_OF_PLACE}; it is not ranked" if counts else own_reasons(fact)
    if isinstance(fact, ComparatorMissing):
        return own_reasons(fact)
    if isinstance(fact, FlowRatio) and with_number(entry, (fact,), (FlowRatio,)) != (fact,):
        return "the numbers beside the rates tell it"
    if isinstance(fact, Pair) and not adds(fact, entry.facts):
        return "the cases behind the percentage already say it"
    if isinstance(fact, Pair):
        return f"{fact.other.label} is told on its own"
    if isinstance(fact, Change) and fact.overlapping:
        return own_reasons(fact)
    if not entry.facts.of(Level):
        return "there is no figure for the latest period"
    return OUTWEIGHED
