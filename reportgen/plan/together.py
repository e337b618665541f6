"""Sentences over several indicators: groups that the outline names, and a count per section."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportgen.domain.fact import Fact, Gap, IndicatorFacts, Level, Missing, TargetFact
from reportgen.domain.plan import SectionPlan, SentencePlan
from reportgen.domain.relation import Assessment, Judgement
from reportgen.plan.comparison import comparison
from reportgen.plan.entries import RosterSection
from reportgen.plan.outline import TogetherEntry

_FEWEST_JUDGED = 3  # told in one section, before they are counted
_BESIDE = (Assessment.BETTER, Assessment.SIMILAR, Assessment.WORSE)
_BY_TARGET = (Assessment.ON_TARGET, Assessment.CLOSE_TO_TARGET, Assessment.OFF_TARGET)
_DECIDING = (Judgement.BETTER, Judgement.SIMILAR, Judgement.WORSE)
_FEWEST_TOGETHER = 2
_ASKED = "the outline asks for these together"
_COUNTED = "three or more indicators of this section can be judged"


def with_groups(plan: SectionPlan, section: RosterSection, alone: bool) -> SectionPlan:
    """The same section with its count and what is told of several indicators at once.

    Parameters
    ----------
    alone : whether it is the report's only section, whose count stands on the first page.
    """
    return replace(
        plan,
        summary=None if alone else _summary(plan, section),
        together=tuple(_groups(plan, section)),
    )


def _summary(plan: SectionPlan, section: RosterSection) -> SentencePlan | None:
    """The assessments of all indicators of the section, counted as the status table has them."""
    told = [each.facts.assessment for each in plan.told]
    if sum(each in (*_BESIDE, *_BY_TARGET) for each in told) < _FEWEST_JUDGED:
        return None
    facts = tuple(_deciding(entry.facts) for entry in section.entries)
    return SentencePlan(
        f"{plan.id}.section_summary", "section_summary", facts, about="indicators", because=_COUNTED
    )


def _deciding(facts: IndicatorFacts) -> Fact:
    """The fact that the assessment rests on; the figure itself where nothing is judged."""
    wanted: type[Fact] = Missing if facts.assessment is Assessment.NO_DATA else Level
    if facts.assessment in _BESIDE:
        gaps = (fact for fact in facts.facts if isinstance(fact, Gap))
        judged: list[Fact] = [fact for fact in gaps if fact.judgement in _DECIDING]
    else:
        judged = list(facts.of(TargetFact)) if facts.assessment in _BY_TARGET else []
    return next(iter([*judged, *facts.of(wanted)]))


def _groups(plan: SectionPlan, section: RosterSection) -> Iterator[SentencePlan]:
    """One sentence for each group of which two indicators at least stand in the report."""
    for number, group in enumerate(section.together, 1):
        facts = tuple(_members(group, section))
        compared = {fact.indicator.id for fact in facts if isinstance(fact, Gap)}
        if len(compared) >= _FEWEST_TOGETHER:
            suffix = "" if number == 1 else f"_{number}"
            name = f"{plan.id}.together{suffix}"
            yield SentencePlan(name, "together", facts, about=group.about, because=_ASKED)


def _members(group: TogetherEntry, section: RosterSection) -> Iterator[Fact]:
    """The comparisons told of each member, or that it has none."""
    for entry in section.entries:
        if entry.asked.code in group.indicators:
            told = comparison(entry.facts, False)
            gaps: list[Fact] = [each for each in told if isinstance(each, Gap)]
            yield from gaps or [_deciding(entry.facts)]
