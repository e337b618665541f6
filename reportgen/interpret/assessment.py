"""One word per indicator for the status table."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.domain.fact import Fact, Gap, Missing
from reportgen.domain.relation import Assessment, Judgement

_WORDS = {
    Judgement.BETTER: Assessment.BETTER,
    Judgement.SIMILAR: Assessment.SIMILAR,
    Judgement.WORSE: Assessment.WORSE,
}


def assessment_of(facts: Sequence[Fact]) -> Assessment:
    """Better, similar or worse than the first comparator that can be judged.

    Not judged without polarity, without a comparator's figure, and for numbers; no data where
    the area's figure is missing.
    """
    if any(isinstance(fact, Missing) for fact in facts):
        return Assessment.NO_DATA
    judged = (fact.judgement for fact in facts if isinstance(fact, Gap))
    return next((_WORDS[each] for each in judged if each in _WORDS), Assessment.NOT_JUDGED)
