"""Which indicators the short form tells in full, and the sentence that says so."""

from __future__ import annotations

from reportgen.domain.fact import Change, Crossover, Fact, IndicatorFacts, TargetFact
from reportgen.domain.relation import Assessment, Band, History, Judgement, Size, TargetResult
from reportgen.domain.request import Form

SHORT_RULE = (
    "Short form: an indicator is told in full when it compares worse, misses its target or "
    "stands in its red band, changed sharply, has moved to the other side of a comparator "
    "(unless to the better side), or is among the key messages."
)


def is_exception(facts: IndicatorFacts) -> bool:
    """Whether the short form tells an indicator in full on its own account."""
    return facts.assessment is Assessment.WORSE or any(map(_stands_out, facts.facts))


def short_note(told: int, listed: int) -> str:
    """The rule of the short form with how many it told and how many stand in tables only."""
    return f"{SHORT_RULE} {told} of {told + listed} are told in full; the others are in the tables."


def form_of(asked: Form | None, outline: Form) -> Form:
    """The request's form, else the outline's."""
    return outline if asked is None else asked


def _stands_out(fact: Fact) -> bool:
    if isinstance(fact, TargetFact):
        return fact.result is TargetResult.MISSED or fact.band is Band.RED
    if isinstance(fact, Change):
        return fact.size is Size.SHARP
    if isinstance(fact, Crossover):
        return fact.history is History.CROSSED and fact.judgement is not Judgement.BETTER
    return False
