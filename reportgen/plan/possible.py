"""Every sentence that the facts of an indicator could fill, whether the report tells it or not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportgen.domain.fact import AreaFacts, Change, IndicatorFacts, Level
from reportgen.domain.plan import ChartKind, SentencePlan
from reportgen.domain.request import ReportRequest
from reportgen.plan.chart_choice import charts_for
from reportgen.plan.enquiries import all_enquiries
from reportgen.plan.entries import Entry, Roster
from reportgen.plan.key_messages import key_message
from reportgen.plan.ordering import Names, headline_facts, report_facts, sentence, slug
from reportgen.plan.outline import AskedFact, IndicatorEntry
from reportgen.plan.outline_reading import read_outline
from reportgen.plan.roster import call_roster
from reportgen.plan.selection import Chosen, choose

_EVERYTHING = tuple(AskedFact)


@dataclass(frozen=True, slots=True)
class Possible:
    """One indicator with every sentence it could fill, in the order told.

    There is one of each template, and a question for each rule that finds one.
    """

    facts: IndicatorFacts
    sentences: tuple[SentencePlan, ...]
    charts: tuple[ChartKind, ...]


def possible(facts: AreaFacts, request: ReportRequest) -> Iterator[Possible]:
    """Each indicator of the report as if the outline asked for all that is known of it.

    Numbers that are told beside a rate, and parts of a whole, are there on their own too: they
    would be so with another outline. Openings rotate as in a report.

    Raises
    ------
    OutlineError : when the outline is unknown, cannot be read, or asks for what is not there.
    """
    roster = call_roster(read_outline(request.templates, request.outline), facts)
    for position, entry in enumerate(_entries(roster)):
        yield _possible(entry, position)


def _entries(roster: Roster) -> Iterator[Entry]:
    held = {entry.facts.indicator.id: entry for entry in roster.entries}
    for each in report_facts(roster):
        asked = IndicatorEntry(code=each.indicator.code, facts=_EVERYTHING)
        entry = held.get(each.indicator.id, Entry(each, asked, 0))
        yield replace(entry, asked=asked, extras=len(_EVERYTHING))


def _possible(entry: Entry, position: int) -> Possible:
    chosen = choose(entry)
    indicator = entry.facts.indicator
    names = Names({indicator.id: slug(indicator.code)})
    name = names.of(indicator)
    plans = [sentence(name, "headline", headline_facts(chosen), position)]
    plans += [sentence(name, template, facts, position) for template, facts in chosen.sentences]
    plans += _change_alone(entry, chosen, name, position)
    if any(isinstance(fact, Level) for fact in chosen.told):
        plans.append(key_message(entry, chosen, names))
    plans += all_enquiries(name, entry.facts, chosen.told)
    return Possible(entry.facts, tuple(each for each in plans if each.facts), charts_for(entry))


def _change_alone(entry: Entry, chosen: Chosen, name: str, position: int) -> list[SentencePlan]:
    """The latest change in its own words, where the level or the trend tells it already."""
    latest = tuple(
        fact
        for fact in entry.facts.facts
        if isinstance(fact, Change) and fact.kind_of == "previous" and not fact.overlapping
    )
    if not latest or any(template == "change" for template, _ in chosen.sentences):
        return []
    return [sentence(name, "change", latest, position)]
