"""The pieces of a Word file that a statement of the report may have become."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reportgen.verify.word.paper import Text, Where

_QUOTES = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"'})
_BLANKS = re.compile(r"\s+")
_WORDS = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters `start` to `end` of one text, without the blanks around them.

    `number` is that of the text; `text` the letters as `plain` gives them.
    """

    number: int
    start: int
    end: int
    text: str


@lru_cache(maxsize=16384)
def plain(text: str) -> str:
    """A text as two are compared: one blank between words, straight quotes.

    Examples
    --------
    >>> plain(" Lancashire\u2019s  rate ")
    "Lancashire's rate"
    """
    return _BLANKS.sub(" ", text.translate(_QUOTES)).strip()


def _whole(text: Text) -> Iterator[Piece]:
    if text.where is Where.CONTENTS or text.table:
        return
    start = text.text.rfind(text.said) if text.label else 0
    yield from _trimmed(text, max(start, 0), len(text.text))


def _trimmed(text: Text, start: int, end: int) -> Iterator[Piece]:
    said = text.text[start:end]
    start += len(said) - len(said.lstrip())
    said = said.strip()
    if _WORDS.search(said):
        yield Piece(text.number, start, start + len(said), plain(said))


def left_over(texts: Sequence[Text], covered: Iterable[tuple[int, int, int]]) -> list[Piece]:
    """What no statement covers.

    Parameters
    ----------
    covered : number of the text, and the letters that are taken.
    """
    taken: dict[int, list[tuple[int, int]]] = {}
    for number, start, end in covered:
        taken.setdefault(number, []).append((start, end))
    found: list[Piece] = []
    for text in texts:
        for whole in _whole(text):
            at = whole.start
            for start, end in sorted(taken.get(text.number, ())):
                found += _trimmed(text, at, max(at, start))
                at = max(at, end)
            found += _trimmed(text, at, max(at, whole.end))
    return found
