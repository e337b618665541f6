"""The data notes: how words were chosen, who is compared with whom, what to know of figures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportgen.domain.area import Comparator, ComparatorKind
from reportgen.domain.document import (
    Block,
    Bullets,
    Heading,
    Paragraph,
)
from reportgen.domain.fact import IndicatorFacts, Note
from reportgen.domain.indicator import Indicator
from reportgen.domain.ledger import Named
from reportgen.domain.paper import PartKind, PartPlan
from reportgen.domain.plan import Plan
from reportgen.render.doubts import data_checks, severe_problems
from reportgen.render.ledger.marks import counted, named, plain, stated, told
from reportgen.render.ledger.names import indicator_name, of_period, place_name
from reportgen.render.lists import joined
from reportgen.render.markers import meanings, signs_used
from reportgen.render.paper.chosen_words import chosen_words, is_compared
from reportgen.render.paper.desk import Desk
from reportgen.render.revisions import revised_since
from reportgen.render.tables import cells_and_heads
from reportgen.render.wording import name_in_sentence

_MOST_NAMED = 12  # indicators that one note lists
_NAMED_OF_MANY = 3
_MEMBERS = re.compile(r"(?P<members>\d+) of the (?P<asked>\d+)(?= .*neighbours)")
_SHORT_FORM = re.compile(r"(?<= )(\d+) of (\d+)(?= are told in full)")


def data_notes(part: PartPlan, desk: Desk) -> Iterator[Block]:
    """How words were chosen, what the area is compared with, and what to know of the figures."""
    plan = desk.plan
    yield Heading(1, desk.heading(part, "Data notes"), "data-notes")
    yield from severe_problems(plan)
    yield from revised_since(plan)
    yield from chosen_words(desk)
    if compared := _comparators(plan):
        yield Heading(2, "What the area is compared with", "comparators")
        yield _bullets(compared)
    if notes := _figure_notes(plan, desk.blocks):
        yield Heading(2, "Notes on the figures", "figure-notes")
        yield _bullets(notes)
    yield from data_checks(plan)


def _comparators(plan: Plan) -> list[str]:
    """One sentence for each comparator that is more than one place."""
    said: list[str] = []
    for comparator in plan.comparators:
        if comparator.kind is ComparatorKind.NEIGHBOURS and is_compared(plan, comparator):
            names = _neighbour_names(plan.status)
            if comparator.own:
                said.append(_own_list(comparator, names))
                continue
            edition = f"the {_edition(comparator)} edition of " if comparator.edition else ""
            members = f": {joined(names)}" if names else ""
            said.append(
                f"Statistical neighbours are those of {edition}the Department for Education's "
                f"sets{members}."
            )
    return said


def _own_list(comparator: Comparator, names: Sequence[str]) -> str:
    members = f": {joined(names)}" if names else ""
    said = _edition(comparator)
    one = f"the {said}" if comparator.edition[:1].islower() else said
    return (
        f"The neighbours are those of {one}{members}. The list is not one of the Department for "
        "Education's sets of statistical neighbours."
    )


def _edition(comparator: Comparator) -> str:
    return named(comparator.edition, "edition", comparator.edition)


def _neighbour_names(status: Sequence[IndicatorFacts]) -> list[str]:
    known = next((each.neighbours for each in status if each.neighbours), ())
    return [place_name(area) for area, _ in known]


def _figure_notes(plan: Plan, before: Sequence[Block]) -> list[str]:
    """The plan's notes, then those of single indicators, then words and signs; none twice."""
    own = _notes_of_indicators(plan, _told_of(plan))
    shown = cells_and_heads(before)
    said = [*(_of_plan(each) for each in plan.notes), *own, *signs_used(shown), *meanings(shown)]
    return list({plain(each): each for each in reversed(said)}.values())[::-1]


def _of_plan(note: str) -> str:
    """A note on the whole report; the short form's counts are those of its indicators."""
    found = _SHORT_FORM.search(note)
    if found is None:
        return stated(note, "note")
    full, every = counted(found[1], "told in full"), counted(found[2], "indicators")
    before, after = stated(note[: found.start()], "rule, short form"), note[found.end() :]
    return f"{before}{full} of {every}{stated(after, 'rule, short form')}"


def _told_of(plan: Plan) -> frozenset[tuple[str, str]]:
    """Which kinds of fact the paper's sentences tell of which indicator, by its id."""
    in_sections = any(each.kind is PartKind.SECTIONS for each in plan.parts)
    told_there = [each for section in plan.sections for each in section.told if in_sections]
    sentences = [one for each in told_there for one in each.sentences]
    sentences += [one for each in plan.standing for one in each.sentences]
    return frozenset((fact.indicator.id, fact.kind) for one in sentences for fact in one.facts)


def _notes_of_indicators(plan: Plan, told_of: frozenset[tuple[str, str]]) -> list[str]:
    """One line for each remark that no sentence makes, with the names of all it holds for."""
    held: dict[str, list[tuple[Indicator, Note]]] = {}
    for each in plan.status:
        for note in each.notes:
            if (each.indicator.id, note.told_by) not in told_of:
                words = _name(each.indicator, note)
                remark = note.text.replace("{period}", words)
                held.setdefault(remark, []).append((each.indicator, note))
    kinds = ((each.kind, each.label) for each in plan.comparators)
    neighbours = next((label for kind, label in kinds if kind is ComparatorKind.NEIGHBOURS), "")
    return [
        f"{_few([one for one, _ in each])}: {_remark(each, neighbours)}" for each in held.values()
    ]


def _few(indicators: Sequence[Indicator]) -> str:
    """All names, or the first of many and how many more: the tables show which they are."""
    by_label = {each.label: indicator_name(each) for each in reversed(indicators)}
    names = [by_label[label] for label in dict.fromkeys(each.label for each in indicators)]
    if len(names) <= _MOST_NAMED:
        return "; ".join(names)
    further = counted(f"{len(names) - _NAMED_OF_MANY} more", "indicators with this note")
    return f"{'; '.join(names[:_NAMED_OF_MANY])}; and {further}"


def _remark(held: Sequence[tuple[Indicator, Note]], neighbours: str) -> str:
    """One remark of several indicators, its period and its counts marked for each of them.

    Parameters
    ----------
    neighbours : the label of their line.
    """
    indicator, note = held[0]
    periods = [of_period(one, each.period) for one, each in held if each.period]
    when = told(_name(indicator, note), *periods)
    text, counts = note.text, ""
    if members := _MEMBERS.match(text):
        used, asked = (
            told(members[sort], *(Named(sort, neighbours, each.of) for each in periods), *periods)
            for sort in ("members", "asked")
        )
        text, counts = text[members.end() :], f"{used} of the {asked}"
    return f"{counts}{when.join(stated(piece, 'note') for piece in text.split('{period}'))}"


def _name(indicator: Indicator, note: Note) -> str:
    return name_in_sentence(indicator, note.period) if note.period else ""


def _bullets(lines: Sequence[str]) -> Bullets:
    return Bullets(tuple(Paragraph(line) for line in lines))
