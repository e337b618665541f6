"""How the words of a paper were chosen: the rules and the words for size that it prints."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportgen.domain.area import Comparator, ComparatorKind
from reportgen.domain.document import Block, Heading, Paragraph, Reference, Table
from reportgen.domain.fact import Gap
from reportgen.domain.plan import Plan
from reportgen.render.ledger.marks import stated
from reportgen.render.ledger.names import fixed
from reportgen.render.paper.desk import Desk

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
_MOVING = frozenset(("change", "trend", "comparator_trend", "gap_change"))
_WITHIN_A_YEAR = "in less than a"  # rows of the words for size that hold for short times alone
_WORD = re.compile(r"[a-z]+")

SizeWord = tuple[str, str, str, str]


def chosen_words(desk: Desk) -> Iterator[Block]:
    """The rules and the words for size, each table named in the text before it."""
    rules, words = rules_told(desk), words_told(desk)
    elsewhere = "" if rules == desk.plan.rules else _ELSEWHERE
    if rules:
        yield Heading(2, "How the words were chosen", "rules")
    if len(rules) == 1 and not words and elsewhere:
        yield Paragraph(stated(rules[0][1], f"rule, {rules[0][0]}"))
    elif rules:
        also = " {1} shows when each word for size is used." if words else ""
        of = "for words of comparison and size" if elsewhere else "behind each kind of finding"
        line = f"{{0}} gives the rule {of}.{also} {elsewhere}".rstrip()
        yield Reference(line, (_RULES, _WORDS) if words else (_RULES,), "body")
        yield _rules(rules)
    elif words:
        yield Reference("{0} shows when each word for size is used.", (_WORDS,), "body")
    if words:
        yield _words(words)


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
    if words_told(desk):
        told.add("words_of_size")
    if told & {"gap", "crossover"}:
        told.add("similar")
    neighbours = (each for each in plan.comparators if each.kind is ComparatorKind.NEIGHBOURS)
    if any(is_compared(plan, each) for each in neighbours):
        told |= {"neighbours", "statistical_neighbours"}
    if told:
        told.add("rounding")
    return told


def words_told(desk: Desk) -> tuple[SizeWord, ...]:
    """When each word for size is used; nothing in a paper of sentences that use none of them.

    Beside the table of all indicators every one stands. Another paper leaves out those for
    changes in less than a year where it tells of none.
    """
    rows = desk.plan.words
    if desk.press.status_table:
        return rows
    said = {word for each in desk.scribe.written for word in _WORD.findall(each.text.lower())}
    sizes = {_WORD.findall(word.lower())[0] for word, *_ in rows} - {"the"}
    if not sizes & said:
        return ()
    facts = (fact for each in desk.scribe.written for fact in each.facts)
    short = any(fact.period.within_year for fact in facts if fact.kind in _MOVING)
    return tuple(row for row in rows if short or _WITHIN_A_YEAR not in row[0])


def _rules(rules: Sequence[tuple[str, str]]) -> Table:
    return Table(
        id=_RULES,
        caption="The rules behind the words of this report",
        description="One row for each rule: what it is about, and what it says.",
        columns=(("Rule", "text", 28), ("What it says", "text", 72)),
        rows=tuple(_rule(name, wording or "no further condition") for name, wording in rules),
    )


def _rule(name: str, wording: str) -> tuple[str, str]:
    return stated(_heading(name), f"rule, {name}"), stated(wording, f"rule, {name}")


def _words(rows: Sequence[tuple[str, str, str, str]]) -> Table:
    return Table(
        id=_WORDS,
        caption="When each word for size is used",
        description=fixed("One row for each word: from where, or up to where, it is used."),
        columns=(
            ("Word", "text", 17),
            ("Change since the start", "text", 28),
            ("Change on the period before", "text", 29),
            ("Gap to a comparator", "text", 26),
        ),
        rows=tuple(tuple(stated(cell, "wording") for cell in row) for row in rows),
    )


def _heading(rule: str) -> str:
    """What a rule is about in plain words; the name of a rule that is not known here."""
    return _HEADINGS.get(rule, rule)


def is_compared(plan: Plan, comparator: Comparator) -> bool:
    """Whether any indicator has a figure of the comparator, or of one of its members."""
    gaps = (fact for each in plan.status for fact in each.facts if isinstance(fact, Gap))
    lines = (line for each in plan.status for line in each.series)
    held = {line.comparator for line in lines if any(point.figure for point in line.points)}
    members = any(figure for each in plan.status for _, figure in each.neighbours)
    return members or comparator in held or any(gap.comparator == comparator for gap in gaps)
