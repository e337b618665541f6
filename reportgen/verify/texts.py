"""Each text of the report read against what was worked out anew."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportgen.verify.finding import Finding, Kind, Mark, Read
from reportgen.verify.ledger import Span, Statement
from reportgen.verify.places import Places
from reportgen.verify.reading.known import Known
from reportgen.verify.reading.of_spans import judge
from reportgen.verify.reading.outcome import Outcome
from reportgen.verify.together.assertions import Told
from reportgen.verify.together.resting import Place
from reportgen.verify.word.aligning import Alignment, Pair, State

_CURE = "correct it in Word, or build the report again from this workbook."


@dataclass(slots=True)
class Texts:
    """What came of reading all texts: what the page shows, what is wrong, what each asserts.

    `standing` are the places of the ledger's statements that the file still has, by number.
    """

    known: Known
    places: Places
    read: list[Read] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    standing: dict[int, Place] = field(default_factory=dict)


def read_texts(alignment: Alignment, known: Known, places: Places) -> Texts:
    """Every statement of the ledger as the file now has it, then the author's own texts."""
    texts = Texts(known, places)
    for pair in alignment.pairs:
        place = places.of(pair)
        if pair.state is not State.REMOVED:
            texts.standing[pair.place] = Place(place, pair.statement.id)
        if pair.state is State.REMOVED:
            texts.findings.append(_removed(pair.statement, place))
        elif pair.state is State.EDITED:
            _read_edited(pair, place, texts)
        else:
            _read_as_built(pair, place, texts)
    return texts


def _read_as_built(pair: Pair, place: str, texts: Texts) -> None:
    statement = pair.statement
    judged = [(each, judge(each, statement.text, texts.known)) for each in statement.spans]
    marks = tuple(_mark(span, outcome) for span, outcome in judged if outcome.holds is not None)
    faults = [
        _fault(span, outcome, statement, place)
        for span, outcome in judged
        if outcome.holds is False
    ]
    texts.findings += faults
    texts.told.append(Told(statement.text, statement.spans, place, statement.id))
    texts.read.append(Read(place, statement.kind, statement.text, marks, not faults, statement.id))


def _read_edited(pair: Pair, place: str, texts: Texts) -> None:
    texts.findings.append(Finding(Kind.EDITED, place, "edited", statement=pair.statement.id))


def _mark(span: Span, outcome: Outcome) -> Mark:
    return Mark(span.start, span.end, bool(outcome.holds), outcome.why, outcome.cells)


def _fault(span: Span, outcome: Outcome, statement: Statement, place: str) -> Finding:
    claim = outcome.claim
    if claim is None:
        claim = next((each.fact for each in span.says if each.fact is not None), None)
    return Finding(
        outcome.kind,
        place,
        outcome.why,
        words=span.text,
        expected=outcome.expected,
        statement=statement.id,
        claim=claim,
        cells=outcome.cells,
        cure=_CURE,
    )


def _removed(statement: Statement, place: str) -> Finding:
    return Finding(
        Kind.REMOVED,
        place,
        f"the report no longer says: “{statement.text}”",
        statement=statement.id,
        cure="nothing, if it was meant to go.",
    )
