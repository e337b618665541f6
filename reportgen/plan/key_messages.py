"""At most six key messages: the worst first, the best too, then what is most remarkable."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain, zip_longest

from reportgen.domain.fact import Change, Fact, Gap, IndicatorFacts, Level, Pair, TargetFact
from reportgen.domain.plan import SentencePlan
from reportgen.domain.relation import Assessment, Band, Judgement, TargetResult
from reportgen.plan.entries import Entry, RosterSection
from reportgen.plan.families import family, of_a_part
from reportgen.plan.ordering import Names, sentence
from reportgen.plan.outline import KeyMessages
from reportgen.plan.parts import is_part
from reportgen.plan.selection import Chosen

_WHY = "one of the key messages: worse and better by turns, then the most salient of the others"
_AGAINST = (Judgement.WORSE, Judgement.WORSENED)
_FOR = (Judgement.BETTER, Judgement.IMPROVED)
_SIDES = {
    Assessment.ON_TARGET: Assessment.BETTER,
    Assessment.OFF_TARGET: Assessment.WORSE,
    Assessment.CLOSE_TO_TARGET: Assessment.NOT_JUDGED,
    Assessment.SIMILAR: Assessment.NOT_JUDGED,
}


def choose_key_messages(
    sections: Sequence[RosterSection], wanted: KeyMessages
) -> tuple[Entry, ...]:
    """The indicators of the key messages: all worse ones first, then better, then the rest.

    Worse and better indicators take places by turns, worst first, so that both are told
    where both exist; a missed target counts as worse. `wanted.neutral` places are kept for
    indicators without a judgement and go to judged ones when there are none. Within each kind
    those of all children go before those of a part, then the most salient come first; ties
    keep the outline's order. Of a number and its rate, and of near-duplicates, only one is
    taken, and the kept places go to indicators of different sections while there are any. One
    part of a whole is never taken.

    Parameters
    ----------
    sections : those of the report in the outline's order.
    wanted : how many places there are, and how many are kept.
    """
    entries = [
        entry for section in sections for entry in section.entries if not is_part(entry.facts)
    ]
    worse = _by_weight(entries, Assessment.WORSE, _AGAINST)
    better = _by_weight(entries, Assessment.BETTER, _FOR)
    neutral = _by_weight(entries, Assessment.NOT_JUDGED, ())
    by_turns = [each for each in chain(*zip_longest(worse, better)) if each is not None]
    kept = min(wanted.neutral, len(neutral))
    judged = _without_pairs(by_turns, wanted.most - kept, ())
    spread = _section_by_section(neutral, sections)
    others = _without_pairs(spread, wanted.most - len(judged), judged)
    judged = _without_pairs(by_turns, wanted.most - len(others), others)
    order = {id(entry): place for place, entry in enumerate([*worse, *better, *neutral])}
    return tuple(sorted([*judged, *others], key=lambda entry: order[id(entry)]))


def key_message(entry: Entry, chosen: Chosen, names: Names) -> SentencePlan:
    """One message on one indicator from what its own sentences tell."""
    facts = tuple(fact for fact in chosen.told if _in_a_message(fact))
    return sentence(names.of(entry.facts.indicator), "key_message", facts, because=_WHY)


def _in_a_message(fact: Fact) -> bool:
    if isinstance(fact, Change):
        return fact.kind_of == "baseline"
    return isinstance(fact, Level | Pair | Gap | TargetFact)


def _by_weight(
    entries: Sequence[Entry], side: Assessment, judgements: tuple[Judgement, ...]
) -> list[Entry]:
    """The entries of one side, most salient first, ties in the outline's order."""
    held = [entry for entry in entries if _side(entry.facts) is side]
    return sorted(held, key=lambda entry: _weight(entry.facts, judgements), reverse=True)


def _side(facts: IndicatorFacts) -> Assessment:
    """Worse, better, or neither; a missed target is worse whatever the comparators do."""
    if any(isinstance(fact, TargetFact) and _is_missed(fact) for fact in facts.facts):
        return Assessment.WORSE
    return _SIDES.get(facts.assessment, facts.assessment)


def _section_by_section(entries: Sequence[Entry], sections: Sequence[RosterSection]) -> list[Entry]:
    """The first entry of each section, then the second of each, otherwise in the given order."""
    section_of = {
        entry.facts.indicator.id: place
        for place, section in enumerate(sections)
        for entry in section.entries
    }
    met: Counter[int] = Counter()
    turn: dict[int, int] = {}
    for entry in entries:
        section = section_of[entry.facts.indicator.id]
        turn[id(entry)] = met[section]
        met[section] += 1
    return sorted(entries, key=lambda entry: turn[id(entry)])


def _weight(facts: IndicatorFacts, judgements: tuple[Judgement, ...]) -> tuple[int, bool, int, int]:
    """Targets that speak for the side first, then all children before a part, then salience.

    Only facts that the message can tell count, and of a side only those that speak for it.
    """
    told = [fact for fact in facts.facts if _in_a_message(fact)]
    speaking = [fact for fact in told if not judgements or _speaks(fact, judgements)]
    saliences = [fact.salience for fact in speaking]
    targets = sum(isinstance(fact, TargetFact) for fact in speaking) if judgements else 0
    whole = not of_a_part(facts.indicator)
    return targets, whole, max(saliences, default=0), sum(saliences)


def _speaks(fact: Fact, judgements: tuple[Judgement, ...]) -> bool:
    if isinstance(fact, TargetFact):
        return _is_missed(fact) if Judgement.WORSE in judgements else _is_met(fact)
    return isinstance(fact, Gap | Change) and fact.judgement in judgements


def _is_missed(fact: TargetFact) -> bool:
    return fact.result is TargetResult.MISSED or fact.band is Band.RED


def _is_met(fact: TargetFact) -> bool:
    return fact.result is TargetResult.MET or fact.band is Band.GREEN


def _without_pairs(candidates: Sequence[Entry], most: int, taken: Sequence[Entry]) -> list[Entry]:
    """The first `most` candidates of which none is the number, rate or like of another."""
    chosen: list[Entry] = []
    for candidate in candidates:
        if len(chosen) == max(most, 0):
            break
        if not any(_go_together(candidate, other) for other in (*taken, *chosen)):
            chosen.append(candidate)
    return chosen


def _go_together(one: Entry, other: Entry) -> bool:
    first, second = one.facts.indicator, other.facts.indicator
    return (
        first.code == second.code
        or family(first) == family(second)
        or second.code in (first.pair, one.asked.pair)
        or first.code in (second.pair, other.asked.pair)
    )
