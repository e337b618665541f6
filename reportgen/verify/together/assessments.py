"""How each indicator is said to stand as a whole, against what its figures and rules make of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from reportgen.verify.finding import Finding, Kind
from reportgen.verify.ledger import Span, Statement
from reportgen.verify.recompute.assessment import (
    BY_BAND,
    CLOSE,
    NO_DATA,
    NOT_JUDGED,
    OFF_TARGET,
    ON_TARGET,
    Assessed,
    assess,
    periods_told,
)
from reportgen.verify.recompute.claim import Unfounded
from reportgen.verify.recompute.sides import BETTER, SIMILAR, WORSE
from reportgen.verify.together.lines import Lines, number_in
from reportgen.verify.together.printed import CURE
from reportgen.verify.word.paper import Table

_COLUMN = "Assessment"
_GOOD, _MIDDLING, _BAD = "▲", "●", "▼"
_SIGNS = {
    BETTER: _GOOD, ON_TARGET: _GOOD,
    SIMILAR: _MIDDLING, CLOSE: _MIDDLING,
    WORSE: _BAD, OFF_TARGET: _BAD,
    NOT_JUDGED: "◊", NO_DATA: "–",
}  # fmt: skip
_JOINED = {BETTER: "better than", SIMILAR: "similar to", WORSE: "worse than"}
_COUNTED_AS = {"without data": NO_DATA}
_HEADED = {
    "going well": "good",
    "close to target": "close",
    "needs to improve": "improve",
    "not judged": "unjudged",
}
_ALL = "indicators"
_BY_BAND = frozenset(BY_BAND.values())
_WORDS = frozenset({*_SIGNS, *_COUNTED_AS, *_BY_BAND})


class Assessments:
    """The standing of every indicator that the report tells, each worked out once."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._periods = periods_told(lines.ledger)
        self._held: dict[str, Assessed | None] = {}

    def of(self, indicator: str) -> Assessed | None:
        """None where the ledger tells too little of it."""
        if indicator not in self._held:
            self._held[indicator] = self._worked_out(indicator)
        return self._held[indicator]

    def every(self) -> list[Assessed]:
        return [found for each in self._periods if (found := self.of(each)) is not None]

    def _worked_out(self, indicator: str) -> Assessed | None:
        period = self._periods.get(indicator)
        if period is None:
            return None
        try:
            return assess(self._lines.ledger, self._lines.evidence, indicator, period)
        except (Unfounded, LookupError, ValueError, TypeError, ArithmeticError):
            return None


def assessment_findings(tables: Sequence[Table], lines: Lines) -> Iterator[Finding]:
    """The last column of the table of all, the line of counts, and the lists of a board paper."""
    known = Assessments(lines)
    for table in tables:
        if table.rows and table.rows[0][-1] == _COLUMN:
            yield from _column(table, lines, known)
    listed = {
        each.name
        for statement in lines.ledger.statements
        for span in statement.spans
        for each in span.says
        if each.named == "list"
    }
    for statement in lines.ledger.statements:
        yield from _counts(statement, known)
        if listed and statement.id:
            yield from _in_list(statement, listed, lines, known)


def _column(table: Table, lines: Lines, known: Assessments) -> Iterator[Finding]:
    heads = table.rows[0]
    beside = next((lines.label(each) for each in heads[1:-1] if lines.knows(each)), "")
    for row in table.rows[1:]:
        found = [each for one in lines.of_label(row[0]) if (each := known.of(one)) is not None]
        wanted = [_cell(each, beside, lines) for each in found]
        if wanted and row[-1] not in wanted:
            place = f"{table.label or f'table {table.number}'}, row {row[0]}, column {_COLUMN}"
            yield _finding(Kind.FALSE, place, row[-1], wanted[0])


def _cell(found: Assessed, beside: str, lines: Lines) -> str:
    """What the cell must say: "▲ Better", "▲ Better than the North West", "▼ Red band"."""
    words = found.word
    if found.stand in _BY_BAND:
        words = found.stand.removeprefix("in the ")
    against = found.against(beside)
    if against and against != beside:
        words = f"{_JOINED[found.word]} {lines.ledger.comparator[against]['said']}"
    return f"{_SIGNS[found.word]} {words[:1].upper()}{words[1:]}"


def _counts(statement: Statement, known: Assessments) -> Iterator[Finding]:
    """A line that counts every indicator of the report: "18 are better"."""
    told = {each: _number(span) for span in statement.spans for each in _counted(span)}
    every = known.every() if _ALL in told else []
    if not every or told.get(_ALL) != len(every):
        return
    stands = Counter(each.stand if each.stand in _BY_BAND else each.word for each in every)
    for word, number in told.items():
        so = stands[_COUNTED_AS.get(word, word)]
        if word != _ALL and number is not None and number != so and word in _WORDS:
            yield _finding(Kind.FALSE, "the line of counts", f"{number} {word}", f"{so} {word}")


def _counted(span: Span) -> list[str]:
    """What a span counts, where it is the number and not the word beside it."""
    return [each.count for each in span.says if each.count and _number(span) is not None]


def _number(span: Span) -> int | None:
    if span.text.casefold() == "none":
        return 0
    number = number_in(span.text)
    return None if number is None else int(number)


def _in_list(
    statement: Statement, listed: set[str], lines: Lines, known: Assessments
) -> Iterator[Finding]:
    """A sentence under the heading of one list of a board paper."""
    name = _list_of(statement.section)
    if name not in listed:
        return
    ids = dict.fromkeys(str(lines.ledger.facts[each]["indicator_id"]) for each in statement.facts)
    for each in ids:
        found = known.of(each)
        if found is not None and found.listed != name:
            place = f"section {statement.section}, sentence {statement.id}"
            yield _finding(Kind.FALSE, place, statement.section, found.listed, statement.id)


def _list_of(heading: str) -> str:
    return next((name for words, name in _HEADED.items() if words in heading.casefold()), "")


def _finding(kind: Kind, place: str, told: str, so: str, statement: str = "") -> Finding:
    return Finding(
        kind,
        place,
        f"the report says “{told}”; by the figures and rules it is “{so}”.",
        words=told,
        expected=so,
        statement=statement,
        cure=CURE,
    )
