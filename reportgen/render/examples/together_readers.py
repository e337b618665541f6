"""Reads the lines that make one of several indicators of a sentence, and their shared name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from reportgen.domain.fact import Gap, Level, Missing, TargetFact
from reportgen.domain.observation import Marker
from reportgen.domain.relation import Judgement, Relation, Size, TargetResult
from reportgen.domain.threshold import Polarity
from reportgen.render.examples.case import Case, comparator_named, figure, gap_of, period, shared

_GOOD = {Polarity.HIGH: Relation.ABOVE, Polarity.LOW: Relation.BELOW}
_OTHER = {Relation.ABOVE: Relation.BELOW, Relation.BELOW: Relation.ABOVE}
_WITHOUT = ("without a figure", "alone")


def _about(case: Case, head: str, words: Sequence[str]) -> None:
    """ "about timeliness measures", the name that the members share."""
    case.about = ", ".join((head, *words))


def _member(case: Case, head: str, words: Sequence[str]) -> None:
    """ "member A, in 2022, England better, Eastlands above", "target met", "without a figure"."""
    own = replace(case.indicator, code=head, name=f"Measure {head}", short=f"Measure {head}")
    one = replace(case, indicator=own, period=period(words[0].removeprefix("in ")))
    common = shared(one)
    if "without a figure" in words:
        case.facts.append(Missing(**common, marker=Marker.NOT_AVAILABLE))
        return
    if result := next((each for each in words if each.startswith("target ")), ""):
        reached = TargetResult(result.removeprefix("target "))
        case.facts.append(TargetFact(**common, value=figure("50"), result=reached))
        return
    gaps = [_gap(one, word) for word in words[1:] if word not in _WITHOUT]
    case.facts.extend(gaps or [Level(**common, value=figure("50"))])


def _gap(case: Case, said: str) -> Gap:
    name, _, word = said.rpartition(" ")
    value, reference = figure("50"), figure("40")
    polarity = case.indicator.polarity
    judged = Judgement(word) if word in set(Judgement) else Judgement.NONE
    relation = Relation.SIMILAR if judged is not Judgement.NONE else Relation(word)
    if judged in (Judgement.BETTER, Judgement.WORSE):
        good = _GOOD[polarity]
        relation = good if judged is Judgement.BETTER else _OTHER[good]
    return Gap(
        **shared(case),
        comparator=comparator_named(name),
        value=value,
        reference_period=case.period,
        reference=reference,
        difference=gap_of(value, reference),
        relation=relation,
        size=Size.PLAIN,
        judgement=judged if polarity.judges else Judgement.NONE,
    )


TOGETHER: dict[str, Callable[[Case, str, Sequence[str]], None]] = {
    "about": _about,
    "member": _member,
}
