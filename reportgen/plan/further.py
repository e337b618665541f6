"""The further sentences of an indicator: those the outline asks for, and those that weigh most."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.domain.fact import Change, Fact, IndicatorFacts, NeighbourRank, Rank, Trend
from reportgen.domain.fact_beside import RankChange
from reportgen.domain.fact_of_parts import Composition, FlowRatio
from reportgen.domain.indicator import Measure
from reportgen.plan.comparison import own_reasons
from reportgen.plan.entries import Entry
from reportgen.plan.outline import AskedFact
from reportgen.plan.repetition import previous_change, said_again
from reportgen.plan.where_told import further_kinds

OUTWEIGHED = "other facts of this indicator matter more"
_KINDS = further_kinds()


def further(entry: Entry) -> tuple[dict[str, tuple[Fact, ...]], dict[int, str]]:
    """The further sentences in the order told, and the reasons against the others.

    First what the outline asks for, then others by salience, up to the entry's `extras`; never
    one of salience 0 unasked. The reasons are by the identity of the fact.
    """
    asked = entry.asked.facts
    reasons: dict[int, str] = {}
    worth: dict[AskedFact, tuple[Fact, ...]] = {}
    for kind, classes in _KINDS.items():
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
    told = {kind.value: worth[kind] for kind in _KINDS if kind in chosen}
    return _with_latest_step(told, entry.facts), reasons


def _outweighed(entry: Entry) -> str:
    allowed = "1 further sentence" if entry.extras == 1 else f"{entry.extras} further sentences"
    return f"{OUTWEIGHED} ({allowed} at most)"


def _candidates(entry: Entry, classes: tuple[type[Fact], ...]) -> tuple[Fact, ...]:
    facts = with_number(entry, entry.facts.of(*classes), classes)
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


def with_number(
    entry: Entry, facts: tuple[Fact, ...], classes: tuple[type[Fact], ...]
) -> tuple[Fact, ...]:
    """The facts, with those of the number told beside a rate that say more than the rate's own:

    what it is made up of, and its flow out, which no rounding blurs.
    """
    wanted = [each for each in classes if each in (Composition, FlowRatio)]
    told = entry.paired.of(*wanted) if entry.paired and wanted else ()
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
