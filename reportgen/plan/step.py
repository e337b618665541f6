"""Step 3, facts to plan: which indicators, which facts, in which order, and what is left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from reportgen.domain.fact import AreaFacts, IndicatorFacts
from reportgen.domain.plan import LeftOut, Plan, SectionLayout, SectionPlan, SentencePlan
from reportgen.domain.request import Form, ReportRequest
from reportgen.plan.beginnings import told_once
from reportgen.plan.chart_choice import only_asked
from reportgen.plan.counts import counts_of
from reportgen.plan.entries import Entry, Roster
from reportgen.plan.exceptions import form_of, is_exception, short_note
from reportgen.plan.front_matter import Places, front_matter, places_for
from reportgen.plan.glossary import read_glossary
from reportgen.plan.key_messages import choose_key_messages, key_message
from reportgen.plan.method_notes import rules_set, unstated_note
from reportgen.plan.ordering import Names, in_order, names_for, report_facts, unique
from reportgen.plan.outline_reading import read_outline
from reportgen.plan.paper_parts import paper_parts
from reportgen.plan.revisions import told_revisions
from reportgen.plan.roster import call_roster
from reportgen.plan.section_words import on_the_whole, with_room, with_words
from reportgen.plan.selection import Chosen, choose
from reportgen.plan.silence import left_out, left_out_row
from reportgen.plan.standing import listed, said_in, without_listed
from reportgen.plan.together import with_groups

_IN_TABLES = "short form: the indicator is in the tables only"
_IN_NO_PART = "no part of this paper tells it"


def plan(facts: AreaFacts, request: ReportRequest) -> Plan:
    """What one area's report says, in order: facts chosen and grouped into sentences, no words.

    Parameters
    ----------
    facts : all that is known of the area, of every indicator in the inputs.
    request : names the outline and templates; its own title, purpose, recommendations,
        background papers and form go before the outline's.

    Raises
    ------
    OutlineError : when the outline is unknown, cannot be read, or asks for what is not there.
    """
    read = read_outline(request.templates, request.outline)
    outline, roster = read.outline, call_roster(read, facts)
    key_entries = choose_key_messages(roster.sections, outline.key_messages)
    form = form_of(request.form, outline.form)
    chosen = told_once(roster.sections, _chosen(roster, key_entries, form))
    names = names_for(roster)
    told = tuple(entry.facts for entry in roster.entries)
    places = places_for(facts, request, told)
    front = front_matter(outline, places, request, told)
    parts = paper_parts(outline, request.authored, places)
    sections = _sections(roster, chosen, names, places, outline.layout)
    lists = listed(roster, sections, parts, names)
    sections = without_listed(sections, lists)
    messages = _messages(key_entries, chosen, names)
    whole = on_the_whole(request.authored.commentary, roster, outline, places)
    return Plan(
        area=facts.area,
        comparators=facts.comparators,
        title=front.title,
        purpose=front.purpose,
        recommendations=front.recommendations,
        parts=with_room(parts, whole),
        background_papers=front.background_papers,
        key_messages=messages,
        counts=counts_of(told),
        status=told,
        sections=with_words(sections, roster, outline, request.authored.commentary, places),
        left_out=_left_out(roster, chosen, said_in(parts, sections, lists, messages)),
        glossary=read_glossary(request.templates),
        facts=tuple(fact for each in report_facts(roster) for fact in each.facts),
        rules=(*facts.rules, *rules_set([each.indicator for each in _told_ones(roster)])),
        words=facts.words,
        notes=(*facts.notes, *_notes(roster, told, chosen, form)),
        revisions=told_revisions(facts.revisions, [each.indicator for each in _told_ones(roster)]),
        commentary=whole,
        standing=lists,
        slides=outline.slides,
    )


def _chosen(roster: Roster, key_entries: Sequence[Entry], form: Form) -> dict[str, Chosen]:
    """What is told of each indicator told in full, by `Indicator.id`."""
    key = {entry.facts.indicator.id for entry in key_entries}
    return {
        entry.facts.indicator.id: choose(entry)
        for entry in roster.entries
        if form is Form.FULL or entry.facts.indicator.id in key or is_exception(entry.facts)
    }


def _messages(
    entries: Sequence[Entry], chosen: Mapping[str, Chosen], names: Names
) -> tuple[SentencePlan, ...]:
    return tuple(key_message(entry, chosen[entry.facts.indicator.id], names) for entry in entries)


def _sections(
    roster: Roster,
    chosen: Mapping[str, Chosen],
    names: Names,
    places: Places,
    layout: SectionLayout,
) -> tuple[SectionPlan, ...]:
    filled = [
        replace(
            section,
            heading=places.fill(section.heading),
            introduction=places.fill(section.introduction),
        )
        for section in roster.sections
    ]
    ids = unique(section.heading for section in filled)
    made: list[SectionPlan] = []
    for section_id, section in zip(ids, filled, strict=True):
        told = with_groups(in_order(section, section_id, chosen, names), section, len(filled) == 1)
        told = replace(told, layout=section.asked.layout or layout if section.asked else layout)
        in_bullets = told.layout is SectionLayout.BULLETS
        made.append(only_asked(told, section) if in_bullets else told)
    return tuple(made)


def _left_out(
    roster: Roster, chosen: Mapping[str, Chosen], said: frozenset[int]
) -> tuple[LeftOut, ...]:
    """One row for each fact that no part tells; `said` are those that one does, by identity."""
    rows: list[LeftOut] = []
    for entry in roster.entries:
        told = chosen.get(entry.facts.indicator.id)
        rows.extend(told.left_out if told else ())
        unsaid = _IN_NO_PART if told else _IN_TABLES
        facts = told.told if told else entry.facts.facts
        rows.extend(left_out_row(each, unsaid) for each in facts if id(each) not in said)
        if entry.paired is not None:
            rate = entry.facts.indicator.label
            beside = left_out(entry.paired, f"told as a number beside {rate}")
            rows.extend(row for row in beside if told is None or not _is_told(row, told))
    topics = {each.indicator.code: each.indicator.topic for each in _told_ones(roster)}
    for each in roster.again:
        rows.extend(left_out(each, f"told once, under {topics[each.indicator.code]}"))
    return (*rows, *roster.left_out)


def _is_told(row: LeftOut, told: Chosen) -> bool:
    """Whether a fact of the number beside a rate is told there: what it is made up of."""
    of = ((fact.indicator.id, fact.kind) for fact in told.told)
    return (row.indicator.id, row.kind) in of


def _told_ones(roster: Roster) -> Iterator[IndicatorFacts]:
    """Every indicator that a section tells, alone or beside a rate."""
    for entry in roster.entries:
        yield entry.facts
        if entry.paired is not None:
            yield entry.paired


def _notes(
    roster: Roster, told: Sequence[IndicatorFacts], chosen: Mapping[str, Chosen], form: Form
) -> tuple[str, ...]:
    short = (short_note(len(chosen), len(told) - len(chosen)),) if form is Form.SHORT else ()
    return (*short, *roster.notes, *unstated_note(each.indicator for each in told))
