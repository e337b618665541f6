"""Which facts of an indicator are told, in which sentence, and why the others are not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reportgen.domain.fact import (
    Change,
    ComparatorTrend,
    Crossover,
    Fact,
    Gap,
    IndicatorFacts,
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
from reportgen.domain.indicator import Measure
from reportgen.domain.plan import LeftOut
from reportgen.domain.relation import Direction, Judgement, Shape, Size, TargetResult
from reportgen.plan.comparison import (
    SIZE_OF_PLACE,
    comparison,
    lacking,
    own_reasons,
    why_not_compared,
)
from reportgen.plan.entries import Entry
from reportgen.plan.outline import AskedFact
from reportgen.plan.repetition import (
    baseline_change,
    path_without_way,
    previous_change,
    said_again,
)

_FURTHER: Mapping[AskedFact, tuple[type[Fact], ...]] = {
    AskedFact.TREND: (Trend,),
    AskedFact.COMPARATOR_TREND: (ComparatorTrend,),
    AskedFact.RECORD: (Record,),
    AskedFact.STREAK: (Streak,),
    AskedFact.RANK: (Rank, RankChange, NeighbourRank),
    AskedFact.CHANGE: (Change,),
    AskedFact.GAP_CHANGE: (GapChange,),
    AskedFact.AVERAGE: (Average,),
    AskedFact.PROJECTION: (Projection,),
    AskedFact.COMPOSITION: (Composition,),
    AskedFact.DISTRICTS: (Districts,),
    AskedFact.FLOW_RATIO: (FlowRatio,),
}
_AGAINST = (
    (TargetResult.MISSED, Judgement.IMPROVED),
    (TargetResult.NEAR, Judgement.IMPROVED),
    (TargetResult.MET, Judgement.WORSENED),
)
_OUTWEIGHED = "other facts of this indicator matter more"


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

    Always told: level with its change since the baseline and its pair, every comparison, why
    there is no earlier figure, the target, or why there is no figure. Beyond these the kinds the
    outline asks for, then others by salience, up to the entry's `extras`; never one of salience 0
    unasked.
    """
    facts = entry.facts
    further, reasons = _further(entry)
    sentences = [
        ("missing", _of(facts, Missing)),
        ("level", _level(entry, further)),
        ("gap", comparison(facts, AskedFact.CROSSOVER in entry.asked.facts)),
        ("comparator_missing", lacking(facts)),
        ("series_start", _of(facts, SeriesStart)),
        *further.items(),
    ]
    sentences.append(("target", _target(facts, sentences)))
    filled = tuple((template, told) for template, told in sentences if told)
    held = {id(fact) for _, told in filled for fact in told}
    silent = [fact for fact in facts.facts if id(fact) not in held]
    rows = tuple(left_out_row(fact, reasons.get(id(fact)) or _why(fact, entry)) for fact in silent)
    return Chosen(filled, rows)


def left_out(facts: IndicatorFacts, reason: str) -> tuple[LeftOut, ...]:
    """One row for each fact of an indicator that is not told in words at all."""
    return tuple(left_out_row(fact, reason) for fact in facts.facts)


def _further(entry: Entry) -> tuple[dict[str, tuple[Fact, ...]], dict[int, str]]:
    """The further sentences in the order told, and the reasons against the others."""
    asked = entry.asked.facts
    reasons: dict[int, str] = {}
    worth: dict[AskedFact, tuple[Fact, ...]] = {}
    for kind, classes in _FURTHER.items():
        worth[kind] = _worth_saying(_candidates(entry, classes), entry, kind in asked, reasons)
    by_salience = sorted(
        (kind for kind in worth if worth[kind] and kind not in asked),
        key=lambda kind: -max(fact.salience for fact in worth[kind]),
    )
    first = [kind for kind in asked if worth.get(kind)]
    chosen = [*first, *by_salience][: max(entry.extras, len(first))]
    for kind in by_salience:
        if kind not in chosen:
            reasons.update({id(fact): _outweighed(entry) for fact in worth[kind]})
    told = {kind.value: worth[kind] for kind in _FURTHER if kind in chosen}
    return _with_latest_step(told, entry.facts), reasons


def _outweighed(entry: Entry) -> str:
    allowed = "1 further sentence" if entry.extras == 1 else f"{entry.extras} further sentences"
    return f"{_OUTWEIGHED} ({allowed} at most)"


def _candidates(entry: Entry, classes: tuple[type[Fact], ...]) -> tuple[Fact, ...]:
    facts = _with_number(entry, _of(entry.facts, *classes), classes)
    if entry.facts.indicator.measure is Measure.COUNT:
        facts = tuple(fact for fact in facts if not isinstance(fact, Rank | NeighbourRank))
    facts = tuple(fact for fact in facts if fact.salience or not isinstance(fact, Rank))
    if not any(isinstance(fact, Rank) for fact in facts):  # a move is never told alone
        facts = tuple(fact for fact in facts if not isinstance(fact, RankChange))
    return tuple(
        fact
        for fact in facts
        if not isinstance(fact, Change) or (fact.kind_of != "baseline" and not fact.overlapping)
    )


def _with_number(
    entry: Entry, facts: tuple[Fact, ...], classes: tuple[type[Fact], ...]
) -> tuple[Fact, ...]:
    """The facts, with those of the number told beside a rate that say more than the rate's own:

    what it is made up of, and its flow out, which no rounding blurs.
    """
    wanted = [each for each in classes if each in (Composition, FlowRatio)]
    told = _of(entry.paired, *wanted) if entry.paired and wanted else ()
    kinds = {type(each) for each in told}
    return (*(each for each in facts if type(each) not in kinds), *told)


def _worth_saying(
    facts: Iterable[Fact], entry: Entry, asked: bool, reasons: dict[int, str]
) -> tuple[Fact, ...]:
    """Those that add something; the reasons against the others are written down."""
    kept: list[Fact] = []
    for fact in facts:
        again = said_again(fact, entry.facts)
        small = "" if fact.salience > 0 else own_reasons(fact)
        # The outline's word outweighs both reasons, but one change is never told as two.
        reason = (again if isinstance(fact, Change) else "") if asked else again or small
        if reason:
            reasons[id(fact)] = reason
        else:
            kept.append(fact)
    return tuple(kept)


def _with_latest_step(
    told: dict[str, tuple[Fact, ...]], facts: IndicatorFacts
) -> dict[str, tuple[Fact, ...]]:
    """The trend with the latest change beside it, where that went against the trend."""
    trend = next((fact for fact in told.get("trend", ()) if isinstance(fact, Trend)), None)
    latest = previous_change(facts)
    if trend is None or latest is None or not trend.latest_against:
        return told
    changes = tuple(fact for fact in told.get("change", ()) if fact is not latest)
    rest = {template: told[template] for template in told if template != "change"}
    kept = {"change": changes} if changes else {}
    return {**rest, "trend": (trend, latest), **kept}


def _level(entry: Entry, further: Mapping[str, tuple[Fact, ...]]) -> tuple[Fact, ...]:
    facts = entry.facts
    level = _of(facts, Level)
    if not level:
        return ()
    changes = [baseline_change(facts), _telling_step(facts, further), path_without_way(facts)]
    cases = _of(facts, Numerator)
    pair = (fact for fact in _of(facts, Pair) if _stands_beside(fact, entry) and _adds(fact, facts))
    return (*level, *cases, *pair, *(each for each in changes if each is not None))


def _adds(fact: Fact, facts: IndicatorFacts) -> bool:
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


def _target(
    facts: IndicatorFacts, others: Iterable[tuple[str, tuple[Fact, ...]]]
) -> tuple[Fact, ...]:
    """The target, with the latest change where that went against it and is not told elsewhere."""
    found, latest = _of(facts, TargetFact), previous_change(facts)
    if latest is None or any(latest is fact for _, told in others for fact in told):
        return found
    results = [fact.result for fact in found if isinstance(fact, TargetFact)]
    against = any((result, latest.judgement) in _AGAINST for result in results)
    return (*found, latest) if against and not said_again(latest, facts) else found


def _why(fact: Fact, entry: Entry) -> str:
    """The reason against a fact that never stood for choice."""
    if isinstance(fact, Gap | Crossover | Significance):
        return why_not_compared(fact, entry.facts)
    if isinstance(fact, Rank | NeighbourRank):
        counts = entry.facts.indicator.measure is Measure.COUNT
        return f"{SIZE_OF_PLACE}; it is not ranked" if counts else own_reasons(fact)
    if isinstance(fact, ComparatorMissing):
        return own_reasons(fact)
    if isinstance(fact, FlowRatio) and _with_number(entry, (fact,), (FlowRatio,)) != (fact,):
        return "the numbers beside the rates tell it"
    if isinstance(fact, Pair) and not _adds(fact, entry.facts):
        return "the cases behind the percentage already say it"
    if isinstance(fact, Pair):
        return f"{fact.other.label} is told on its own"
    if isinstance(fact, Change) and fact.overlapping:
        return own_reasons(fact)
    if not _of(entry.facts, Level):
        return "there is no figure for the latest period"
    return _OUTWEIGHED


def left_out_row(fact: Fact, reason: str) -> LeftOut:
    """One fact that is not told, with the reason."""
    comparator = fact.comparator.label if hasattr(fact, "comparator") else ""
    return LeftOut(fact.indicator, fact.kind, comparator, fact.salience, reason)


def _of(facts: IndicatorFacts, *classes: type[Fact]) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts.facts if isinstance(fact, classes))
