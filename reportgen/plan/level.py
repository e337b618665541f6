"""What is told with the level: its cases, the number or rate beside it, changes and a path."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.domain.fact import Change, Fact, IndicatorFacts, Level, Pair, Trend
from reportgen.domain.fact_of_parts import Numerator
from reportgen.domain.relation import Direction, Shape, Size
from reportgen.plan.entries import Entry
from reportgen.plan.repetition import baseline_change, path_without_way, previous_change


def with_level(entry: Entry, further: Mapping[str, tuple[Fact, ...]]) -> tuple[Fact, ...]:
    facts = entry.facts
    level = facts.of(Level)
    if not level:
        return ()
    changes = [baseline_change(facts), _telling_step(facts, further), path_without_way(facts)]
    cases = facts.of(Numerator)
    pair = (fact for fact in facts.of(Pair) if _stands_beside(fact, entry) and adds(fact, facts))
    return (*level, *cases, *pair, *(each for each in changes if each is not None))


def adds(fact: Fact, facts: IndicatorFacts) -> bool:
    """Whether a number says more than the cases behind the percentage, which stand beside it."""
    if not isinstance(fact, Pair) or fact.other_reference is not None:
        return True
    cases = (each for each in facts.facts if isinstance(each, Numerator) and each.numerator)
    return fact.indicator.numerator != fact.other.code or next(cases, None) is None


def _stands_beside(fact: Fact, entry: Entry) -> bool:
    """Whether the other figure of a pair stands in this indicator's own table."""
    other = entry.paired.indicator.code if entry.paired else ""
    return isinstance(fact, Pair) and fact.other.code == other


def _telling_step(facts: IndicatorFacts, further: Mapping[str, tuple[Fact, ...]]) -> Change | None:
    """The latest change when no other sentence tells it and the level would mislead without."""
    latest, baseline = previous_change(facts), baseline_change(facts)
    if latest is None or any(latest is fact for told in further.values() for fact in told):
        return None
    if baseline is None:
        return latest
    shapes = [fact.shape for fact in further.get("trend", ()) if isinstance(fact, Trend)]
    open_path = all(shape is Shape.FLUCTUATING for shape in shapes)
    turned = Direction.UNCHANGED is not latest.direction is not baseline.direction
    moved = latest.size not in (Size.LITTLE, Size.SLIGHT)
    return latest if open_path and turned and moved else None
