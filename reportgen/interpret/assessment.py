"""One word per indicator for the status table."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.domain.fact import Fact, Gap, Missing, TargetFact
from reportgen.domain.relation import Assessment, Judgement

_WORDS = {
    Judgement.BETTER: Assessment.BETTER,
    Judgement.SIMILAR: Assessment.SIMILAR,
    Judgement.WORSE: Assessment.WORSE,
}
_BY_TARGET = {
    Judgement.BETTER: Assessment.ON_TARGET,
    Judgement.SIMILAR: Assessment.CLOSE_TO_TARGET,
    Judgement.WORSE: Assessment.OFF_TARGET,
}


def assessment_of(facts: Sequence[Fact]) -> Assessment:
    """Better, similar or worse than the first comparator that can be judged, else by the target.

    A target stands for bands too: on it is green, close to it amber. Not judged without polarity,
    and where neither a comparator nor a target judges, as of most numbers; no data where the
    area's figure is missing.
    """
    if any(isinstance(fact, Missing) for fact in facts):
        return Assessment.NO_DATA
    beside = (fact.judgement for fact in facts if isinstance(fact, Gap))
    targets = (fact.judgement for fact in facts if isinstance(fact, TargetFact))
    found = [
        *(_WORDS[each] for each in beside if each in _WORDS),
        *(_BY_TARGET[each] for each in targets if each in _BY_TARGET),
    ]
    return next(iter(found), Assessment.NOT_JUDGED)
