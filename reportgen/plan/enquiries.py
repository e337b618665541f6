"""Lines of enquiry: questions for members, each chosen by a rule from what its section tells."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reportgen.domain.fact import Change, Crossover, Fact, Gap, IndicatorFacts, Level, TargetFact
from reportgen.domain.fact_beside import GapChange, Significance
from reportgen.domain.fact_of_parts import Numerator
from reportgen.domain.plan import IndicatorPlan, SectionPlan, SentencePlan
from reportgen.domain.relation import Band, Direction, History, Judgement, Relation, Size
from reportgen.domain.relation import TargetResult as Result
from reportgen.domain.threshold import Polarity
from reportgen.plan.repetition import path_without_way

TEMPLATE = "enquiry"
_MOST_NAMED = 3  # comparators in one question
_JUDGED = (Judgement.BETTER, Judgement.SIMILAR, Judgement.WORSE)
_LARGE = (Size.CONSIDERABLE, Size.SHARP)


@dataclass(frozen=True, slots=True)
class _Known:
    """One indicator with the facts that its own sentences tell."""

    facts: IndicatorFacts
    told: tuple[Fact, ...]


_Rule = Callable[[_Known], tuple[Fact, ...]]


def with_enquiries(plan: SectionPlan, most: int) -> SectionPlan:
    """The same section with at most `most` questions, those on the most salient facts first.

    A question rests on facts that a sentence of its section tells, so that each can be looked up
    above it. There is one for an indicator at most; ties keep the section's order.
    """
    found = [each for told in plan.told if (each := _enquiry(told)) is not None]
    found.sort(key=lambda each: -_weight(each.facts))
    in_turn = (replace(each, position=place) for place, each in enumerate(found[:most]))
    return replace(plan, enquiries=tuple(in_turn))


def all_enquiries(name: str, facts: IndicatorFacts, told: Sequence[Fact]) -> list[SentencePlan]:
    """Every question that the rules find in the told facts of one indicator, in their order."""
    known = _Known(facts, tuple(each for each in told if each.indicator.id == facts.indicator.id))
    return [
        SentencePlan(
            f"{name}.{TEMPLATE}", TEMPLATE, held, because=f"a prompt for members, since {why}"
        )
        for why, rule in _RULES.items()
        if (held := rule(known))
    ]


def _enquiry(plan: IndicatorPlan) -> SentencePlan | None:
    """The question on the most salient facts of one indicator; of equals the first rule's."""
    name = plan.headline.id.rpartition(".")[0]
    told = [fact for sentence in plan.sentences for fact in sentence.facts]
    found = all_enquiries(name, plan.facts, told)
    return max(found, key=lambda each: _weight(each.facts), default=None)


def _weight(facts: Sequence[Fact]) -> int:
    return max(fact.salience for fact in facts)


def _missed(known: _Known) -> tuple[Fact, ...]:
    return tuple(
        fact
        for fact in known.told
        if isinstance(fact, TargetFact) and (fact.result is Result.MISSED or fact.band is Band.RED)
    )[:1]


def _worse(known: _Known) -> tuple[Fact, ...]:
    """The comparators beside which the area is worse, where these are most of those judged."""
    judged = [each for each in _gaps(known) if each.judgement in _JUDGED]
    worse = [each for each in judged if each.judgement is Judgement.WORSE]
    return tuple(worse[:_MOST_NAMED]) if 2 * len(worse) > len(judged) else ()


def _gaps(known: _Known) -> Iterator[Gap]:
    """Every comparison told, but for those that a test found to be no more than chance may make."""
    chance = [
        fact.comparator
        for fact in known.told
        if isinstance(fact, Significance) and not fact.significant
    ]
    for fact in known.told:
        if isinstance(fact, Gap) and fact.comparator not in chance:
            yield fact


def _crossed(known: _Known) -> tuple[Fact, ...]:
    """The comparator whose side was changed, with the comparison of now; the most salient one."""
    now = {gap.comparator: gap for gap in _gaps(known)}
    crossed = [
        (now[fact.comparator], fact)
        for fact in known.told
        if isinstance(fact, Crossover)
        and fact.history is History.CROSSED
        and fact.comparator in now
        and now[fact.comparator].relation is fact.relation
    ]
    return max(crossed, key=lambda both: both[1].salience, default=())


def _widened(known: _Known) -> tuple[Fact, ...]:
    found = [
        fact
        for fact in known.told
        if isinstance(fact, GapChange) and fact.widened and not _on_the_better_side(fact)
    ]
    return _most_salient(found)


def _on_the_better_side(fact: GapChange) -> bool:
    polarity = fact.indicator.polarity
    wanted = Relation.ABOVE if polarity is Polarity.HIGH else Relation.BELOW
    return polarity.judges and fact.relation is wanted


def _changed(known: _Known) -> tuple[Fact, ...]:
    """A large rise or fall; not of a path that went both ways, where two dates are compared."""
    no_way = path_without_way(known.facts) is not None
    found = [
        fact
        for fact in known.told
        if isinstance(fact, Change)
        and fact.size in _LARGE
        and fact.direction is not Direction.UNCHANGED
        and not (fact.kind_of == "baseline" and no_way)
    ]
    return _most_salient(found)


def _few_cases(known: _Known) -> tuple[Fact, ...]:
    level = next((fact for fact in known.told if isinstance(fact, Level)), None)
    few = [fact for fact in known.told if isinstance(fact, Numerator) and fact.one_case is not None]
    return (level, few[0]) if level and few else ()


def _most_salient(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    return (max(facts, key=lambda fact: fact.salience),) if facts else ()


_RULES: Mapping[str, _Rule] = {
    "the target is missed, or the figure stands in its red band": _missed,
    "it is worse than most of its comparators": _worse,
    "it has moved to the other side of a comparator": _crossed,
    "the gap to a comparator has widened": _widened,
    "it has changed considerably": _changed,
    "it rests on few cases": _few_cases,
}
