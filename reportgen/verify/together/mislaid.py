"""True words in the wrong place: behind another indicator's sentence, beside another's picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reportgen.verify.finding import Finding, Kind
from reportgen.verify.ledger import Ledger, Statement
from reportgen.verify.word.aligning import Pair, State
from reportgen.verify.word.paper import Figure, Word
from reportgen.verify.word.pieces import plain

_SHARED_NAMES = ("the percentage", "the rate", "the number", "the average", "the figure",
                 "the score", "the amount", "the share", "this", "it", "their number")  # fmt: skip


def mislaid_sentences(pairs: Sequence[Pair], word: Word, ledger: Ledger) -> Iterator[Finding]:
    """A sentence that was moved behind one on another indicator, and names none of its own:
    "The rate was lower than England" is then read of the other."""
    told = [each for each in pairs if each.statement.id and each.numbers and each.statement.facts]
    told.sort(key=lambda each: _where(each, word))
    for before, each in pairwise(told):
        if each.state is not State.MOVED or _names_its_own(each.statement):
            continue
        own, other = (_indicators(one.statement, ledger) for one in (each, before))
        if own.isdisjoint(other):
            label = ledger.indicator.get(min(own), {}).get("label", min(own))
            yield Finding(
                Kind.MISWORDED,
                f"sentence {each.statement.id}",
                f"it is of {label}, does not say so, and stands behind a sentence on another "
                f"indicator: “{before.text}”",
                words=each.text,
                statement=each.statement.id,
                cure="move it back, or name the indicator in it.",
            )


def mislaid_pictures(word: Word, ledger: Ledger) -> Iterator[Finding]:
    """A picture whose caption is that of another one."""
    for figure in word.figures:
        drawn = _blocks(figure.alt, "alt text", ledger)
        called = _blocks(figure.caption, "caption", ledger)
        if drawn and called and called.isdisjoint(drawn):
            yield Finding(
                Kind.DISAGREES,
                _called(figure),
                "its caption is that of another picture than the one that its alternative text "
                "describes.",
                words=figure.caption,
                cure="put the caption, the picture and its alternative text together again.",
            )


def _where(pair: Pair, word: Word) -> tuple[int, int]:
    """The paragraph of a sentence, and its place in it."""
    text = word.texts[pair.numbers[0]]
    marks = (each.start for each in text.marks if each.name == pair.statement.bookmark)
    return text.number, next(marks, max(text.text.find(pair.text), 0))


def _names_its_own(statement: Statement) -> bool:
    return any(
        says.named == "indicator" and not span.text.casefold().endswith(_SHARED_NAMES)
        for span in statement.spans
        for says in span.says
    )


def _indicators(statement: Statement, ledger: Ledger) -> set[str]:
    return {str(ledger.facts[each]["indicator_id"]) for each in statement.facts}


def _blocks(text: str, kind: str, ledger: Ledger) -> frozenset[str]:
    said = plain(text)
    return frozenset(
        each.block
        for each in ledger.statements
        if each.kind == kind and each.block and plain(each.text) == said
    )


def _called(figure: Figure) -> str:
    return figure.label or f"figure {figure.number}"
