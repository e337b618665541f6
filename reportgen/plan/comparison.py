"""Which comparisons are told in one sentence, with the sides that changed, and which are kept."""

from __future__ import annotations

from reportgen.domain.area import ComparatorKind
from reportgen.domain.fact import Crossover, Fact, Gap, IndicatorFacts
from reportgen.domain.fact_beside import ComparatorMissing, Significance
from reportgen.domain.indicator import Measure
from reportgen.domain.relation import History, Relation

SIZE_OF_PLACE = "a number depends on the size of a place"
_APART = (Relation.ABOVE, Relation.BELOW)
_SIDE_KEPT = "the side did not change, and the outline does not ask for it"
_NO_DIFFERENCE = "no difference is told that could be called significant"
_TOO_SMALL = "it does not matter enough to be said"


def comparison(facts: IndicatorFacts, sides_asked: bool) -> tuple[Fact, ...]:
    """Every comparison that may be said, the sides of these comparators, then their tests.

    Parameters
    ----------
    facts : one indicator's facts.
    sides_asked : whether the outline asks for sides that did not change, too.
    """
    gaps = _told(facts)
    beside = {gap.comparator for gap in gaps}
    apart = {gap.comparator for gap in gaps if gap.relation in _APART}
    tests = (fact for fact in facts.facts if isinstance(fact, Significance))
    sides = (
        fact
        for fact in facts.facts
        if isinstance(fact, Crossover) and fact.comparator in beside
        if sides_asked or _side_told(fact)
    )
    return (*gaps, *sides, *(fact for fact in tests if fact.comparator in apart))


def lacking(facts: IndicatorFacts) -> tuple[Fact, ...]:
    """The comparators without a figure, where a sentence says so: none of the others has one."""
    return tuple(
        fact for fact in facts.facts if isinstance(fact, ComparatorMissing) and fact.salience
    )


def why_not_compared(fact: Gap | Crossover | Significance, facts: IndicatorFacts) -> str:
    """The reason against a comparison or a side that is not told."""
    if isinstance(fact, Gap):
        return _against(fact, facts)
    if isinstance(fact, Significance):
        return _NO_DIFFERENCE
    if fact.comparator not in {gap.comparator for gap in _told(facts)}:
        return f"the comparison with {fact.comparator.said} is not told"
    return _SIDE_KEPT if fact.history is History.ALWAYS else own_reasons(fact)


def own_reasons(fact: Fact) -> str:
    """The reasons that came with a fact of salience 0, in words."""
    return "; ".join(fact.reasons) or _TOO_SMALL


def _told(facts: IndicatorFacts) -> tuple[Gap, ...]:
    return tuple(
        fact for fact in facts.facts if isinstance(fact, Gap) and not _against(fact, facts)
    )


def _against(gap: Gap, facts: IndicatorFacts) -> str:
    """Why a comparison is kept for the figures only; "" when it is told.

    A difference that is told always weighs something: one of salience 0 was kept back by the
    rule that made it. A mean of too few neighbours stands in no series, so in no sentence.
    """
    named = gap.comparator.kind is ComparatorKind.AUTHORITY
    if gap.indicator.measure is Measure.COUNT and not named:
        return f"{SIZE_OF_PLACE}; not set beside {gap.comparator.said}"
    lines = (each for each in facts.series if each.comparator == gap.comparator)
    stands = any(each.at(gap.reference_period) is not None for each in lines)
    kept_back = gap.relation in _APART and gap.salience == 0
    return "" if stands and not kept_back else own_reasons(gap)


def _side_told(fact: Crossover) -> bool:
    return fact.history is History.CROSSED or fact.salience > 0
