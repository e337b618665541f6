"""Lists of the indicators that stand well, near their target, badly, or cannot be judged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportgen.domain.fact import Fact, IndicatorFacts, TargetFact
from reportgen.domain.paper import PartKind, PartPlan
from reportgen.domain.plan import IndicatorPlan, SectionPlan, SentencePlan, StandingPlan
from reportgen.domain.relation import Assessment, Judgement, Standing
from reportgen.domain.threshold import Rating
from reportgen.plan.entries import Roster
from reportgen.plan.ordering import Names, sentence
from reportgen.plan.selection import choose

_BY_TARGET = {
    Judgement.BETTER: Standing.GOOD,
    Judgement.SIMILAR: Standing.CLOSE,
    Judgement.WORSE: Standing.IMPROVE,
}
_BY_ASSESSMENT = {
    Assessment.BETTER: Standing.GOOD,
    Assessment.SIMILAR: Standing.CLOSE,
    Assessment.WORSE: Standing.IMPROVE,
}
_SAID = ("missing", "level", "gap", "target")
_WHY = "the paper lists it by how it stands"


def standing_of(facts: IndicatorFacts) -> Standing:
    """By the target or band where that can be judged, else as it was rated, else by the assessment.

    A target speaks first, because it is the council's own and can be worked out; near it, and
    similar to a comparator, is close. Without polarity nothing is judged here, though somebody may
    have rated it, and a figure that is missing is not judged either.
    """
    if facts.assessment is Assessment.NO_DATA:
        return Standing.UNJUDGED
    rating = deciding_rating(facts)
    usual = rating.standing if rating else _BY_ASSESSMENT.get(facts.assessment, Standing.UNJUDGED)
    return _by_target(facts) or usual


def deciding_rating(facts: IndicatorFacts) -> Rating | None:
    """The stated rating that puts an indicator in its list; None where something else does."""
    judged = _by_target(facts) is not None or facts.assessment is Assessment.NO_DATA
    return None if judged else facts.indicator.thresholds.rating


def _by_target(facts: IndicatorFacts) -> Standing | None:
    targets = (fact.judgement for fact in facts.facts if isinstance(fact, TargetFact))
    return next((_BY_TARGET[each] for each in targets if each in _BY_TARGET), None)


def listed(
    roster: Roster, sections: Sequence[SectionPlan], parts: Sequence[PartPlan], names: Names
) -> tuple[StandingPlan, ...]:
    """Every indicator of the lists that the paper has, in the outline's order.

    Parameters
    ----------
    sections : the plans of the roster's sections, in its order.
    parts : those of the paper.
    """
    wanted = {each.name for each in parts if each.kind is PartKind.STANDING}
    met: Counter[tuple[Standing, str]] = Counter()
    found: list[StandingPlan] = []
    for section, plan in zip(roster.sections, sections, strict=True):
        for entry in section.entries:
            standing = standing_of(entry.facts)
            if standing.value not in wanted:
                continue
            turn = met[standing, plan.id]
            met[standing, plan.id] += 1
            name = names.of(entry.facts.indicator)
            told = [each for each in choose(entry).sentences if each[0] in _SAID]
            said = tuple(sentence(name, kind, facts, turn, _WHY) for kind, facts in told)
            rating = deciding_rating(entry.facts)
            found.append(StandingPlan(entry.facts, standing, plan.heading, said, rating))
    return tuple(found)


def without_listed(
    sections: Sequence[SectionPlan], lists: Sequence[StandingPlan]
) -> tuple[SectionPlan, ...]:
    """The same sections without the sentences that a list says, so that none is printed twice."""
    said = {each.id for one in lists for each in one.sentences}
    return tuple(
        replace(section, told=tuple(_without(each, said) for each in section.told))
        for section in sections
    )


def _without(told: IndicatorPlan, said: set[str]) -> IndicatorPlan:
    return replace(told, sentences=tuple(each for each in told.sentences if each.id not in said))


def said_in(
    parts: Sequence[PartPlan],
    sections: Sequence[SectionPlan],
    lists: Sequence[StandingPlan],
    messages: Sequence[SentencePlan],
) -> frozenset[int]:
    """The facts, by identity, that a part of this paper tells of a single indicator."""
    kinds = {each.kind for each in parts}
    plans = [each for one in lists for each in one.sentences]
    if PartKind.SECTIONS in kinds:
        plans += [each for section in sections for one in section.told for each in one.sentences]
    if PartKind.KEY_MESSAGES in kinds:
        plans += messages
    return frozenset(map(id, _facts(plans)))


def _facts(plans: Sequence[SentencePlan]) -> Iterator[Fact]:
    for plan in plans:
        yield from plan.facts
