"""The data notes: how words were chosen, who is compared with whom, what to know of figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.domain.area import Comparator, ComparatorKind
from reportgen.domain.document import (
    Block,
    Bullets,
    Heading,
    Paragraph,
    Reference,
    Table,
)
from reportgen.domain.fact import Gap, IndicatorFacts, Note
from reportgen.domain.indicator import Indicator
from reportgen.domain.paper import PartKind, PartPlan
from reportgen.domain.plan import Plan
from reportgen.render.doubts import data_checks, severe_problems
from reportgen.render.lists import joined
from reportgen.render.markers import meanings, signs_used
from reportgen.render.paper.desk import Desk
from reportgen.render.revisions import revised_since
from reportgen.render.tables import cells_and_heads
from reportgen.render.wording import name_in_sentence

_RULES, _WORDS = "tab-rules", "tab-words"
_SIZES = "words of size"
_HEADINGS = {
    "missing": "No figure",
    "level": "Latest figure",
    "numerator": "Cases behind a percentage",
    "series start": "Where comparable figures begin",
    "significance": "Significant differences",
    "comparator missing": "Comparators without a figure",
    "gap change": "Gaps that widened or narrowed",
    "average": "Means of several years",
    "projection": "Projections to the end of a year",
    "rank change": "Places that moved",
    "composition": "What a whole is made up of",
    "districts": "Districts",
    "flow ratio": "One flow beside another",
    "pair": "Rates with their numbers",
    "change": "Changes",
    "gap": "Comparisons",
    "crossover": "Which side, over time",
    "comparator trend": "How the comparators moved",
    "trend": "Shape of the path",
    "streak": "Changes in a row",
    "record": "Highest and lowest",
    "rank": "Place among authorities",
    "neighbour rank": "Place among neighbours",
    "target": "Targets and bands",
    "rounding": "Rounding",
    _SIZES: "Words for size",
    "similar": "Similar",
    "neighbours": "Neighbours",
    "statistical neighbours": "Statistical neighbours",
}
_FOR_READERS = frozenset(
    (
        *("gap", "similar", "words_of_size", "target", "significance", "projection", "districts"),
        *("rounding", "neighbours", "statistical_neighbours"),
    )
)
_ELSEWHERE = "data.xlsx, which is made with this report, names the rule behind each figure."
_MOST_NAMED = 12  # indicators that one note lists
_NAMED_OF_MANY = 3


def data_notes(part: PartPlan, desk: Desk) -> Iterator[Block]:
    """How words were chosen, what the area is compared with, and what to know of the figures."""
    plan = desk.plan
    yield Heading(1, desk.heading(part, "Data notes"), "data-notes")
    yield from severe_problems(plan)
    yield from revised_since(plan)
    printed = rules_told(desk)
    yield from _chosen(printed, plan.words, "" if printed == plan.rules else _ELSEWHERE)
    if compared := _comparators(plan):
        yield Heading(2, "What the area is compared with", "comparators")
        yield _bullets(compared)
    if told := _figure_notes(plan, desk.blocks):
        yield Heading(2, "Notes on the figures", "figure-notes")
        yield _bullets(told)
    yield from data_checks(plan)


def rules_told(desk: Desk) -> tuple[tuple[str, str], ...]:
    """Name and wording of the rules that the paper prints, in the paper's order.

    Beside the table of all indicators every rule stands, since analysts read it. Another paper
    has those that its readers need to judge its words, as far as its sentences follow them.
    """
    plan = desk.plan
    if desk.press.status_table:
        return plan.rules
    told = _behind(desk)
    return tuple(rule for rule in plan.rules if rule[0].replace(" ", "_") in told & _FOR_READERS)


def _behind(desk: Desk) -> set[str]:
    """The kinds of rule that the sentences before follow."""
    plan = desk.plan
    told = {fact.kind for sentence in desk.scribe.written for fact in sentence.facts}
    if told & {"change", "gap", "trend", "comparator_trend"}:
        told.add("words_of_size")
    if told & {"gap", "crossover"}:
        told.add("similar")
    neighbours = (each for each in plan.comparators if each.kind is ComparatorKind.NEIGHBOURS)
    if any(_is_compared(plan, each) for each in neighbours):
        told |= {"neighbours", "statistical_neighbours"}
    if told:
        told.add("rounding")
    return told


def _chosen(
    rules: Sequence[tuple[str, str]],
    words: Sequence[tuple[str, str, str, str]],
    elsewhere: str,
) -> Iterator[Block]:
    """The rules and the words for size, each table named in the text before it.

    Parameters
    ----------
    elsewhere : where the rules stand that are not printed; "" where all are.
    """
    sized = bool(words) and (not rules or _SIZES in dict(rules))
    if rules:
        yield Heading(2, "How the words were chosen", "rules")
        also = " {1} shows when each word for size is used." if sized else ""
        targets = (_RULES, _WORDS) if sized else (_RULES,)
        of = "for words of comparison and size" if elsewhere else "behind each kind of finding"
        line = f"{{0}} gives the rule {of}.{also} {elsewhere}".rstrip()
        yield Reference(line, targets, "body")
        yield _rules(rules)
    elif sized:
        yield Reference("{0} shows when each word for size is used.", (_WORDS,), "body")
    if sized:
        yield _words(words)


def _rules(rules: Sequence[tuple[str, str]]) -> Table:
    return Table(
        id=_RULES,
        caption="The rules behind the words of this report",
        description="One row for each rule: what it is about, and what it says.",
        columns=(("Rule", "text", 28), ("What it says", "text", 72)),
        rows=tuple((_heading(name), wording or "no further condition") for name, wording in rules),
    )


def _words(rows: Sequence[tuple[str, str, str, str]]) -> Table:
    return Table(
        id=_WORDS,
        caption="When each word for size is used",
        description="One row for each word: from where, or up to where, it is used.",
        columns=(
            ("Word", "text", 17),
            ("Change since the start", "text", 28),
            ("Change on the period before", "text", 29),
            ("Gap to a comparator", "text", 26),
        ),
        rows=tuple(rows),
    )


def _heading(rule: str) -> str:
    """What a rule is about in plain words; the name of a rule that is not known here."""
    return _HEADINGS.get(rule, rule)


def _comparators(plan: Plan) -> list[str]:
    """One sentence for each comparator that is more than one place."""
    said: list[str] = []
    for comparator in plan.comparators:
        if comparator.kind is ComparatorKind.NEIGHBOURS and _is_compared(plan, comparator):
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


def _is_compared(plan: Plan, comparator: Comparator) -> bool:
    """Whether any indicator has a figure of the comparator, or of one of its members."""
    gaps = (fact for each in plan.status for fact in each.facts if isinstance(fact, Gap))
    lines = (line for each in plan.status for line in each.series)
    held = {line.comparator for line in lines if any(point.figure for point in line.points)}
    members = any(figure for each in plan.status for _, figure in each.neighbours)
    return members or comparator in held or any(gap.comparator == comparator for gap in gaps)


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
