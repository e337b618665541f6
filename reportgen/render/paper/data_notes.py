"""The data notes: how words were chosen, who is compared with whom, what to know of figures."""

from __future__ import annotations

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
from reportgen.domain.paper import PartKind, PartPlan
from reportgen.domain.plan import Plan
from reportgen.render.doubts import data_checks, severe_problems
from reportgen.render.lists import joined
from reportgen.render.markers import meanings, signs_used
from reportgen.render.paper.chosen_words import chosen_words, is_compared
from reportgen.render.paper.desk import Desk
from reportgen.render.revisions import revised_since
from reportgen.render.tables import cells_and_heads
from reportgen.render.wording import name_in_sentence

_MOST_NAMED = 12  # indicators that one note lists
_NAMED_OF_MANY = 3


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
    if told := _figure_notes(plan, desk.blocks):
        yield Heading(2, "Notes on the figures", "figure-notes")
        yield _bullets(told)
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
            edition = f"the {comparator.edition} edition of " if comparator.edition else ""
            members = f": {joined(names)}" if names else ""
            said.append(
                f"Statistical neighbours are those of {edition}the Department for Education's "
                f"sets{members}."
            )
    return said


def _own_list(comparator: Comparator, names: Sequence[str]) -> str:
    members = f": {joined(names)}" if names else ""
    one = f"the {comparator.edition}" if comparator.edition[:1].islower() else comparator.edition
    return (
        f"The neighbours are those of {one}{members}. The list is not one of the Department for "
        "Education's sets of statistical neighbours."
    )


def _neighbour_names(status: Sequence[IndicatorFacts]) -> list[str]:
    known = next((each.neighbours for each in status if each.neighbours), ())
    return [area.in_sentence for area, _ in known]


def _figure_notes(plan: Plan, before: Sequence[Block]) -> list[str]:
    """The plan's notes, then those of single indicators, then words and signs; none twice."""
    own = _notes_of_indicators(plan.status, _told_of(plan))
    shown = cells_and_heads(before)
    said = [*plan.notes, *own, *signs_used(shown), *meanings(shown)]
    return list(dict.fromkeys(said))


def _told_of(plan: Plan) -> frozenset[tuple[str, str]]:
    """Which kinds of fact the paper's sentences tell of which indicator, by its id."""
    in_sections = any(each.kind is PartKind.SECTIONS for each in plan.parts)
    told = [each for section in plan.sections for each in section.told if in_sections]
    sentences = [one for each in told for one in each.sentences]
    sentences += [one for each in plan.standing for one in each.sentences]
    return frozenset((fact.indicator.id, fact.kind) for one in sentences for fact in one.facts)


def _notes_of_indicators(
    status: Sequence[IndicatorFacts], told: frozenset[tuple[str, str]]
) -> list[str]:
    """One line for each remark that no sentence makes, with the names of all it holds for."""
    held: dict[str, list[str]] = {}
    for each in status:
        for note in each.notes:
            if (each.indicator.id, note.told_by) in told:
                continue
            names = held.setdefault(_remark(each.indicator, note), [])
            names.append(each.indicator.label)
    return [f"{_few(list(dict.fromkeys(names)))}: {remark}" for remark, names in held.items()]


def _few(names: Sequence[str]) -> str:
    """All names, or the first of many and how many more: the tables show which they are."""
    if len(names) <= _MOST_NAMED:
        return "; ".join(names)
    return f"{'; '.join(names[:_NAMED_OF_MANY])}; and {len(names) - _NAMED_OF_MANY} more"


def _remark(indicator: Indicator, note: Note) -> str:
    period = name_in_sentence(indicator, note.period) if note.period else ""
    return note.text.replace("{period}", period)


def _bullets(lines: Sequence[str]) -> Bullets:
    return Bullets(tuple(Paragraph(line) for line in lines))
