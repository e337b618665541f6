"""Numbers, periods and comparing words of a text that no claim stands behind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from reportgen.verify.reading.lexicon import Sort, words
from reportgen.verify.reading.numbers import ORDINAL, WORD, amounts
from reportgen.verify.reading.periods import times

Covered = Sequence[tuple[int, int]]  # letters from, and up to


class Sign(StrEnum):
    """What was found."""

    NUMBER = "number"
    PERIOD = "period"
    WORD = "comparing word"


@dataclass(frozen=True, slots=True)
class Hit:
    """The letters `start` to `end` of a text that say something to be proven."""

    start: int
    end: int
    text: str
    sign: Sign


_TELLING = frozenset(
    {
        *(Sort.SIDE, Sort.WAY, Sort.GAP, Sort.SIZE, Sort.JUDGEMENT, Sort.EXTREME, Sort.END),
        *(Sort.QUARTER, Sort.MULTIPLE, Sort.PACE, Sort.SHAPE, Sort.TEST),
    }
)


def scan(text: str, covered: Covered = ()) -> tuple[Hit, ...]:
    """Every number, period and comparing word outside the letters that are covered, in order.

    Parameters
    ----------
    covered : the spans of the text, whatever they rest on.

    Examples
    --------
    >>> [(each.text, each.sign.value) for each in scan("It rose to 77 in 2022.", [(11, 13)])]
    [('rose', 'comparing word'), ('2022', 'period')]
    """
    return tuple(sorted(_hits(text, covered), key=lambda each: (each.start, -each.end)))


def _hits(text: str, covered: Covered) -> Iterator[Hit]:
    for number in amounts(text):
        if number.unit not in (WORD, ORDINAL) or _counts(number.text):
            yield from _open(number.start, number.end, Sign.NUMBER, text, covered)
    for time in times(text):
        yield from _open(time.start, time.end, Sign.PERIOD, text, covered)
    for word in words(text):
        if word.sort in _TELLING and not word.text.casefold().startswith("in each"):
            yield from _open(word.start, word.end, Sign.WORD, text, covered)


def _counts(text: str) -> bool:
    """Whether a number word counts something: "one" and "first" often do not."""
    return text.casefold() not in ("one", "first", "second", "zero", "nought")


def _open(start: int, end: int, sign: Sign, text: str, covered: Covered) -> Iterator[Hit]:
    if not any(start < last and first < end for first, last in covered):
        yield Hit(start, end, text[start:end], sign)
