"""Spans of an edited text carried over to its new words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from reportgen.verify.ledger import Span
from reportgen.verify.reading.lexicon import words
from reportgen.verify.reading.numbers import amounts
from reportgen.verify.reading.periods import times

_TOKENS = re.compile(r"\w+(?:[.,/'\u2019-]\w+)*%?|[^\w\s]")
_PERIOD, _NUMBER, _WORD, _NAME = "period", "number", "word", "name"
_NAMED = ("indicator", "area", "line")
_A_FEW = 3  # words put in at one place that still belong to the sentence around them


@dataclass(frozen=True, slots=True)
class Carried:
    """The new text's spans, and the stretches of it that an author put in.

    `spans` are those of the old text whose words still stand there or were replaced; `own` are
    letters of the new text that came in as words of the author's own, more than a few at once.
    """

    spans: tuple[Span, ...]
    own: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class _Change:
    """Tokens `first` to `last` of the old text, and what stands there now; `same` if unchanged."""

    same: bool
    first: int
    last: int
    now_first: int
    now_last: int


def carried(old: str, spans: Sequence[Span], new: str) -> Carried:
    """Where the spans of an old text are in the new one; those that are gone are left out."""
    was, now = _tokens(old), _tokens(new)
    matcher = SequenceMatcher(
        None, [each.text for each in was], [each.text for each in now], autojunk=False
    )
    changes = [_Change(tag == "equal", *places) for tag, *places in matcher.get_opcodes()]
    taken: set[int] = set()
    found = []
    for span in spans:
        held = [
            at for at, each in enumerate(was) if each.start < span.end and span.start < each.end
        ]
        places = sorted(_places(span, held, changes, (was, now, new), taken))
        if places:
            taken |= set(places)
            start, end = now[places[0]].start, now[places[-1]].end
            found.append(Span(start, end, new[start:end], span.says))
    return Carried(tuple(found), tuple(_put_in(changes, now)))


def _tokens(text: str) -> list[_Token]:
    return [_Token(*each.span(), each[0]) for each in _TOKENS.finditer(text)]


def _places(
    span: Span,
    held: Sequence[int],
    changes: Sequence[_Change],
    texts: tuple[Sequence[_Token], Sequence[_Token], str],
    taken: set[int],
) -> Iterator[int]:
    """The tokens of the new text that stand where those of a span stood."""
    _, now, new = texts
    for change in changes:
        inside = [at for at in held if change.first <= at < change.last]
        if not inside:
            continue
        if change.same:
            yield from (at - change.first + change.now_first for at in inside)
        elif change.now_last > change.now_first:
            yield from _replaced(span, inside, change, (now, new), taken)


def _replaced(
    span: Span,
    inside: Sequence[int],
    change: _Change,
    texts: tuple[Sequence[_Token], str],
    taken: set[int],
) -> Iterator[int]:
    """Word for word where as many stand there, else the first of the same sort."""
    now, new = texts
    named = any(each.named in _NAMED for each in span.says)  # "aged 19 to 21" is part of a name
    sort = _NAME if named else _sort(span.text)
    if change.last - change.first == change.now_last - change.now_first:
        direct = [at - change.first + change.now_first for at in inside]
        said = new[now[direct[0]].start : now[direct[-1]].end]
        if _sort(said) == sort or sort == _NAME:
            yield from direct
            return
    whole = list(inside) == list(range(change.first, change.last))  # nothing else was replaced
    if whole and sort == _NAME:
        yield from range(change.now_first, change.now_last)
        return
    for at in range(change.now_first, change.now_last):
        if at not in taken and _sort(now[at].text) == sort:
            yield at
            return
    if whole:
        yield from range(change.now_first, change.now_last)


def _sort(text: str) -> str:
    if times(text):
        return _PERIOD
    if amounts(text):
        return _NUMBER
    return _WORD if words(text) else _NAME


def _put_in(changes: Sequence[_Change], now: Sequence[_Token]) -> Iterator[tuple[int, int]]:
    for change in changes:
        more = (change.now_last - change.now_first) - (change.last - change.first)
        if not change.same and more > _A_FEW:
            yield now[change.now_first].start, now[change.now_last - 1].end
