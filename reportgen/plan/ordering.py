"""The chosen facts of each indicator as sentences in the order told, with readable ids."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reportgen.domain.fact import Change, Fact, Gap, IndicatorFacts, Level, Missing, Trend
from reportgen.domain.indicator import Indicator
from reportgen.domain.plan import IndicatorPlan, SectionPlan, SentencePlan
from reportgen.plan.chart_choice import charts_for
from reportgen.plan.entries import Entry, Roster, RosterSection
from reportgen.plan.outline import AskedFact
from reportgen.plan.selection import Chosen

_HEADLINE = (Missing, Level, Gap, Trend)
_HEADS = "every indicator told in full has a heading"
_FURTHER = frozenset(each.value for each in AskedFact)
# The openings of these are made for one another; the others turn each time they speak, so that
# no two in a section begin alike one after the other.
_OPEN_TOGETHER = ("level", "gap")
_NOT_A_WORD = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Names:
    """A readable name of its own for each indicator of the report, by `Indicator.id`."""

    slugs: Mapping[str, str]

    def of(self, indicator: Indicator) -> str:
        return self.slugs[indicator.id]


def slug(text: str) -> str:
    """Text as part of an id: small letters, figures and underscores; "%" is told as a word.

    Examples
    --------
    >>> slug("%_of LAC Adopted")
    'percent_of_lac_adopted'
    """
    spelt = text.replace("%", " percent ").replace("&", " and ").casefold()
    return _NOT_A_WORD.sub("_", spelt).strip("_") or "x"


def unique(texts: Iterable[str]) -> tuple[str, ...]:
    """The slugs of texts, in order; a slug that was there before gets _2, _3 and so on.

    Examples
    --------
    >>> unique(["Care leavers", "Care, leavers"])
    ('care_leavers', 'care_leavers_2')
    """
    taken: dict[str, None] = {}
    for text in texts:
        plain = slug(text)
        name, number = plain, 2
        while name in taken:
            name, number = f"{plain}_{number}", number + 1
        taken[name] = None
    return tuple(taken)


def names_for(roster: Roster) -> Names:
    """A name for each indicator of the roster, from its code and, where two share it, topic."""
    indicators = [entry.facts.indicator for entry in roster.entries]
    codes = [indicator.code for indicator in indicators]
    texts = [
        each.code if codes.count(each.code) == 1 else f"{each.code} {each.topic}"
        for each in indicators
    ]
    ids = [indicator.id for indicator in indicators]
    return Names(dict(zip(ids, unique(texts), strict=True)))


def in_order(
    section: RosterSection, section_id: str, chosen: Mapping[str, Chosen], names: Names
) -> SectionPlan:
    """One section: its indicators in the outline's order, those chosen told in full.

    Parameters
    ----------
    section_id : unique in the report.
    chosen : what is told, by `Indicator.id`; an indicator that is not there is only listed.
    """
    told = [entry for entry in section.entries if entry.facts.indicator.id in chosen]
    listed = [entry for entry in section.entries if entry.facts.indicator.id not in chosen]
    before: Counter[str] = Counter()
    return SectionPlan(
        id=section_id,
        heading=section.heading,
        introduction=section.introduction,
        told=tuple(
            _indicator(entry, chosen[entry.facts.indicator.id], names, (position, before))
            for position, entry in enumerate(told)
        ),
        listed=tuple(entry.facts for entry in listed),
    )


def sentence(
    name: str, template: str, facts: tuple[Fact, ...], position: int = 0, because: str = ""
) -> SentencePlan:
    """One sentence to be written, its id made of the indicator's name and the template."""
    return SentencePlan(f"{name}.{template}", template, facts, position, because=because)


def _indicator(
    entry: Entry, chosen: Chosen, names: Names, place: tuple[int, Counter[str]]
) -> IndicatorPlan:
    """One indicator; `place` is its own in the section, with how often each template spoke."""
    name = names.of(entry.facts.indicator)
    position, before = place
    sentences = []
    for template, facts in chosen.sentences:
        turn = position if template in _OPEN_TOGETHER else before[template]
        sentences.append(sentence(name, template, facts, turn, why_told(template, entry)))
        before[template] += 1
    return IndicatorPlan(
        facts=entry.facts,
        headline=sentence(name, "headline", headline_facts(chosen), position, _HEADS),
        sentences=tuple(sentences),
        charts=charts_for(entry),
        paired=entry.paired,
        parts=entry.parts,
    )


def why_told(template: str, entry: Entry) -> str:
    """Why a sentence of this template stands in the report: by rule, asked for, or by salience."""
    if template not in _FURTHER:
        return "always told where there is such a fact"
    if any(each.value == template for each in entry.asked.facts):
        return "the outline asks for it"
    number = "1 further sentence" if entry.extras == 1 else f"{entry.extras} further sentences"
    return f"not asked for, but the most salient of the rest ({number} at most)"


def headline_facts(chosen: Chosen) -> tuple[Fact, ...]:
    """What a heading may say: only what the sentences below it tell as well."""
    once = {id(fact): fact for fact in chosen.told}
    return tuple(
        fact
        for fact in once.values()
        if isinstance(fact, _HEADLINE) or (isinstance(fact, Change) and fact.kind_of == "baseline")
    )


def report_facts(roster: Roster) -> tuple[IndicatorFacts, ...]:
    """Every indicator of the report in order, each number directly after its rate, then parts.

    Those that an earlier topic tells come last.
    """
    ordered: list[IndicatorFacts] = []
    for entry in roster.entries:
        ordered.extend(each for each in (entry.facts, entry.paired) if each is not None)
        ordered.extend(entry.parts)
    once = {each.indicator.id: each for each in (*ordered, *roster.again)}
    return tuple(once.values())
