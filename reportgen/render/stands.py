"""The words for how a figure stands to its target or bands where no comparator judges it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal

from reportgen.domain.fact import IndicatorFacts, TargetFact
from reportgen.domain.relation import Assessment, Band, TargetResult

Stand = Literal[
    "on target",
    "close to target",
    "off target",
    "in the green band",
    "in the amber band",
    "in the red band",
    "not judged",
]
BY_TARGET = (Assessment.ON_TARGET, Assessment.CLOSE_TO_TARGET, Assessment.OFF_TARGET)
_RESULTS: dict[TargetResult, Stand] = {
    TargetResult.MET: "on target",
    TargetResult.NEAR: "close to target",
    TargetResult.MISSED: "off target",
}
_BANDS: dict[Band, Stand] = {
    Band.GREEN: "in the green band",
    Band.AMBER: "in the amber band",
    Band.RED: "in the red band",
}


def target_of(facts: IndicatorFacts) -> TargetFact | None:
    """How the figure stands to its target or bands; None where neither is set."""
    return next((each for each in facts.facts if isinstance(each, TargetFact)), None)


def stand_of(target: TargetFact) -> Stand:
    """By the target where there is one, else by the band."""
    if target.result is not None:
        return _RESULTS.get(target.result, "not judged")
    return _BANDS[target.band] if target.band else "not judged"


def stand_words(facts: IndicatorFacts) -> str:
    """The words of an assessment that a target or band decided: "off target"."""
    target = target_of(facts)
    return stand_of(target) if target else facts.assessment.value


def counted_by_target(rows: Iterable[IndicatorFacts]) -> Counter[str]:
    """How many rows a target or band decided, by the words for it."""
    return Counter(stand_words(each) for each in rows if each.assessment in BY_TARGET)


def whose(targets: Sequence[TargetFact], owner: str = "their") -> str:
    """What decided: "their targets", "their targets or bands", "its target"; "" without any."""
    target = "target" if owner == "its" else "targets"
    kinds = {"bands" if each.result is None else target for each in targets}
    return f"{owner} {' or '.join(sorted(kinds, reverse=True))}" if kinds else ""
