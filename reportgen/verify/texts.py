"""Each text of the report read against what was worked out anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from reportgen.verify.finding import Finding, Kind, Mark, Read
from reportgen.verify.ledger import Span, Statement
from reportgen.verify.places import Places
from reportgen.verify.reading.bearing import unborne
from reportgen.verify.reading.edited import reread
from reportgen.verify.reading.known import Known
from reportgen.verify.reading.of_spans import judge
from reportgen.verify.reading.outcome import Outcome
from reportgen.verify.reading.scanning import Hit, Sign, scan
from reportgen.verify.together.assertions import Told
from reportgen.verify.together.mislaid import mislaid_sentences
from reportgen.verify.together.resting import Place
from reportgen.verify.word.aligning import Alignment, Pair, State
from reportgen.verify.word.paper import Where, Word
from reportgen.verify.word.pieces import plain

_EDIT_CURE = "nothing, if it was meant so."
_OWN_CURE = "have somebody who knows the figure look it over."
_OF_CLAIMS = "claim_"  # how bookmarks around sentences begin
_LIST_CURE = "build the report again: its list of claims is that of another report, or was changed."
_CURE = "correct it in Word, or build the report again from this workbook."


@dataclass(slots=True)
class Texts:
    """What came of reading all texts: what the page shows, what is wrong, what each asserts.

    `standing` are the places of the ledger's statements that the file still has, by number.
    """

    known: Known
    read: list[Read] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    standing: dict[int, Place] = field(default_factory=dict)


def read_texts(word: Word, alignment: Alignment, known: Known) -> Texts:
    """Every statement of the ledger as the file now has it, then the author's own texts."""
    places = Places(word)
    texts = Texts(known)
    listed = {plain(each.text) for each in word.texts if each.where is Where.CONTENTS}
    for pair in alignment.pairs:
        if pair.state is State.REMOVED and plain(pair.statement.text) in listed:
            continue  # the heading of the contents, which Word makes anew
        place = places.of(pair)
        if pair.state is not State.REMOVED:
            texts.standing[pair.place] = Place(place, pair.statement.id)
        if pair.state is State.REMOVED:
            texts.findings.append(_removed(pair.statement, place))
        elif pair.state is State.EDITED:
            _read_edited(pair, place, texts)
        else:
            _read_words(pair.statement, place, texts)
    texts.findings += _unlisted(word, known.ledger.statements)
    texts.findings += mislaid_sentences(alignment.pairs, word, known.ledger)
    said = {plain(each.text): each for each in known.ledger.statements}
    for piece in alignment.own:
        place = places.of_text(piece.number)
        if (again := said.get(plain(piece.text))) is not None:
            _read_words(again, place, texts)
        elif word.texts[piece.number].where is not Where.HEAD:
            _read_own(piece.text, place, texts)
    return texts


def _read_words(statement: Statement, place: str, texts: Texts) -> None:
    """A statement that stands word for word: each of its spans, and what lies in none."""
    judged = [(each, judge(each, statement.text, texts.known)) for each in statement.spans]
    marks = tuple(_mark(span, outcome) for span, outcome in judged if outcome.holds is not None)
    faults = [
        _fault(span, outcome, statement, place)
        for span, outcome in judged
        if outcome.holds is False
    ]
    covered = [(each.start, each.end) for each in statement.spans]
    faults += _unproven(scan(statement.text, covered), place, statement.id)
    for span, outcome in judged:
        faults += _unproven(unborne(span, outcome, statement, texts.known), place, statement.id)
    texts.findings += faults
    texts.told.append(Told(statement.text, statement.spans, place, statement.id))
    texts.read.append(Read(place, statement.kind, statement.text, marks, not faults, statement.id))


def _read_edited(pair: Pair, place: str, texts: Texts) -> None:
    """A statement that an author changed: what is left of it, and what was put in."""
    statement, name = pair.statement, pair.statement.id
    found = reread(statement, pair.text, texts.known)
    marks = tuple(_mark(span, each) for span, each in found.read if each.holds is not None)
    faults = [_fault(*each, statement, place) for each in found.read if each[1].holds is False]
    texts.findings += faults
    own = [hit for hit in found.own if hit.sign is not Sign.PERIOD]
    renamed = list(_renamed(found.read, statement))
    if not faults:
        read = "what can be read of it" if own or renamed else "what it says"
        told = f"it was changed, and {read} still holds: “{pair.text}”"
        texts.findings.append(Finding(Kind.EDITED, place, told, statement=name, cure=_EDIT_CURE))
    if said := [*(hit.text for hit in own), *renamed]:
        texts.findings.append(_own(said, place, name))
    spans = tuple(span for span, _ in found.read)
    texts.told.append(Told(pair.text, spans, place, name))
    texts.read.append(
        Read(place, statement.kind, pair.text, marks, not faults, name, "edited since it was built")
    )


def _unproven(hits: Iterable[Hit], place: str, name: str) -> Iterator[Finding]:
    """Numbers, periods and comparing words of a generated text that no claim stands behind."""
    for hit in hits:
        yield Finding(
            Kind.UNPROVEN,
            place,
            f"no claim stands behind this {hit.sign.value}.",
            words=hit.text,
            statement=name,
            cure="tell whoever looks after reportgen for you: the text says more than it can show.",
        )


def _read_own(text: str, place: str, texts: Texts) -> None:
    """What an author wrote: its numbers are listed, as nothing here can prove them."""
    if numbers := [hit for hit in scan(text) if hit.sign is Sign.NUMBER]:
        texts.findings.append(_own([hit.text for hit in numbers], place))
    texts.read.append(Read(place, "author's own", text, (), note="the author's own"))


def _unlisted(word: Word, statements: Sequence[Statement]) -> Iterator[Finding]:
    """Sentences that the file marks as claims, and that its list of claims does not hold."""
    listed = {each.bookmark for each in statements}
    for name, said in word.bookmarks.items():
        if name.startswith(_OF_CLAIMS) and name not in listed and said.strip():
            yield Finding(
                Kind.UNPROVEN,
                f"the sentence marked {name}",
                f"it is marked as a claim, but the list of claims does not hold it: “{said}”",
                cure=_LIST_CURE,
            )


def _renamed(read: Sequence[tuple[Span, Outcome]], statement: Statement) -> Iterator[str]:
    """Words that an author put where a claim's own stood, and that nobody here can read."""
    for span, outcome in read:
        if outcome.holds is None and span.text not in statement.text:
            yield span.text


def _own(words: Sequence[str], place: str, name: str = "") -> Finding:
    said = ", ".join(dict.fromkeys(words))
    told = f"an author wrote {said}; no claim stands behind it."
    return Finding(Kind.OWN, place, told, words=said, statement=name, cure=_OWN_CURE)


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
