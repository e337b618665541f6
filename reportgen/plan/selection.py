"""Which facts of an indicator are told, in which sentence, and which are left out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reportgen.domain.fact import Fact, IndicatorFacts, Missing, TargetFact
from reportgen.domain.fact_over_time import SeriesStart
from reportgen.domain.plan import LeftOut
from reportgen.domain.relation import Judgement, TargetResult
from reportgen.plan.comparison import comparison, lacking
from reportgen.plan.entries import Entry
from reportgen.plan.further import further
from reportgen.plan.level import with_level
from reportgen.plan.outline import AskedFact
from reportgen.plan.repetition import previous_change, said_again
from reportgen.plan.silence import left_out_row, why_silent

_AGAINST = (
    (TargetResult.MISSED, Judgement.IMPROVED),
    (TargetResult.NEAR, Judgement.IMPROVED),
    (TargetResult.MET, Judgement.WORSENED),
)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The facts of one indicator by the sentence that tells them, in the order told."""

    sentences: tuple[tuple[str, tuple[Fact, ...]], ...]
    left_out: tuple[LeftOut, ...]

    @property
    def told(self) -> tuple[Fact, ...]:
        return tuple(fact for _, facts in self.sentences for fact in facts)


def choose(entry: Entry) -> Chosen:
    """What is told of one indicator, and one row for each fact that is not.

    `WHERE_TOLD` says of each kind of fact when it is told and where.
    """
    facts = entry.facts
    others, reasons = further(entry)
    sentences = [
        ("missing", facts.of(Missing)),
        ("level", with_level(entry, others)),
        ("gap", comparison(facts, AskedFact.CROSSOVER in entry.asked.facts)),
        ("comparator_missing", lacking(facts)),
        ("series_start", facts.of(SeriesStart)),
        *others.items(),
    ]
    sentences.append(("target", _target(facts, sentences)))
    filled = tuple((template, told) for template, told in sentences if told)
    held = {id(fact) for _, told in filled for fact in told}
    silent = [fact for fact in facts.facts if id(fact) not in held]
    rows = (left_out_row(each, reasons.get(id(each)) or why_silent(each, entry)) for each in silent)
    return Chosen(filled, tuple(rows))


def _target(
    facts: IndicatorFacts, others: Iterable[tuple[str, tuple[Fact, ...]]]
) -> tuple[Fact, ...]:
    """The target, with the latest change where that went against it and is not told elsewhere."""
    found, latest = facts.of(TargetFact), previous_change(facts)
    if latest is None or any(latest is fact for _, told in others for fact in told):
        return found
    results = [fact.result for fact in found if isinstance(fact, TargetFact)]
    against = any((result, latest.judgement) in _AGAINST for result in results)
    return (*found, latest) if against and not said_again(latest, facts) else found
