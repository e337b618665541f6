"""Numbers in a text: their value, the places they are printed with, and their unit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from reportgen.verify.reading.periods import times

PLAIN, PERCENT, POINTS, MONEY, ORDINAL, WORD = (
    "", "per cent", "percentage points", "money", "ordinal", "word",
)  # fmt: skip
_UNITS = ("nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
          "eighteen", "nineteen", "twenty")  # fmt: skip
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
             "tenth", "eleventh", "twelfth")  # fmt: skip
_TENS = {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
         "ninety": 90}  # fmt: skip
_VALUES = {name: at for at, name in enumerate(_UNITS)} | {"zero": 0} | _TENS
_PLACES = {name: at for at, name in enumerate(_ORDINALS, 1)}
_TENS_WORD = "twenty|" + "|".join(_TENS)
_COUNTED = rf"(?:{_TENS_WORD})[ -](?:{'|'.join(_UNITS[1:10])})|" + "|".join(
    sorted(_VALUES, key=len, reverse=True)
)
_FIGURES = re.compile(
    r"""(?=[-\u2212\u2013£\d])(?:
      (?P<money>(?P<minus>[-\u2212])?£\ ?(?P<pounds>\d[\d,]*(?:\.\d+)?)
        (?:\ ?(?P<scale>million|billion|m|bn|k)\b)?)
    | (?<![\w.,/])(?P<nth>\d{1,4})(?:st|nd|rd|th)\b
    | (?P<sign>(?<![\w.,)/])[-\u2212\u2013])?(?<![\w.,/])
      (?P<figure>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)
      (?![\w/]|[,.]\d)(?:\ (?P<millions>million|billion)\b)?
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_IN_WORDS = re.compile(
    rf"(?<![\w-])(?=[efnostz])(?:(?P<place>{'|'.join(_ORDINALS)})\b|(?P<word>{_COUNTED})(?![\w-]))",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"\s?%|\s?per ?cent\b", re.IGNORECASE)
_POINTS = re.compile(
    r"[ -]percentage[ -]points?\b|\s?%[ -]?points?\b|\s?pp(?:ts?)?\b", re.IGNORECASE
)
_PER = re.compile(r"per (?:\d[\d,]*|hundred|thousand|million)\b", re.IGNORECASE)
_SCALES = {"million": 6, "m": 6, "billion": 9, "bn": 9, "k": 3}


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in a text.

    `start` to `end` are its letters with its unit, `value` the number, `places` its decimals.
    `unit` is "per cent", "percentage points", "money", "ordinal" ("third", "10th"), "word" (a
    number word that counts: "nine") or "".
    """

    start: int
    end: int
    text: str
    value: Decimal
    places: int
    unit: str


@lru_cache(maxsize=16384)
def amounts(text: str) -> tuple[Amount, ...]:
    """Every number of a text, in order, without those of periods and of units.

    Examples
    --------
    >>> [(str(each.value), each.unit) for each in amounts("Up 13.8 percentage points to 70.7%")]
    [('13.8', 'percentage points'), ('70.7', 'per cent')]
    >>> [str(each.value) for each in amounts("7,948 (19.4 per 10,000 children) at 31 March 2022")]
    ['7948', '19.4']
    >>> [(str(each.value), each.unit) for each in amounts("joint third of nine, and 10th")]
    [('3', 'ordinal'), ('9', 'word'), ('10', 'ordinal')]
    """
    found = [*_FIGURES.finditer(text), *_IN_WORDS.finditer(text)]
    if not found:
        return ()
    barred = [(each.start, each.end) for each in times(text)]
    barred += [(each.start(), each.end()) for each in _PER.finditer(text)]
    found.sort(key=re.Match.start)
    return tuple(_amounts(text, found, barred))


def _amounts(
    text: str, numbers: Iterable[re.Match[str]], kept: Sequence[tuple[int, int]]
) -> Iterator[Amount]:
    for found in numbers:
        start, end = found.span()
        if any(start < last and first < end for first, last in kept):
            continue
        value, places, unit = _read(found)
        if unit == PLAIN:
            unit, end = _unit_after(text, end)
        yield Amount(start, end, text[start:end], value, places, unit)


def _unit_after(text: str, end: int) -> tuple[str, int]:
    for unit, pattern in ((POINTS, _POINTS), (PERCENT, _PERCENT)):
        found = pattern.match(text, end)
        if found:
            return unit, found.end()
    return PLAIN, end


def _read(found: re.Match[str]) -> tuple[Decimal, int, str]:
    part = found.groupdict()
    if part.get("word"):
        return Decimal(_counted(part["word"].casefold())), 0, WORD
    if part.get("place"):
        return Decimal(_PLACES[part["place"].casefold()]), 0, ORDINAL
    if part["nth"]:
        return Decimal(part["nth"]), 0, ORDINAL
    written = part["pounds"] or part["figure"]
    scale = _SCALES.get((part["scale"] or part["millions"] or "").casefold(), 0)
    value = _decimal(written).scaleb(scale)
    below = part["minus"] or part["sign"]
    return -value if below else value, _places(written), MONEY if part["money"] else PLAIN


def _counted(words: str) -> int:
    if words in _VALUES:
        return _VALUES[words]
    tens, unit = re.split("[ -]", words)
    return _VALUES[tens] + _VALUES[unit]


def _decimal(written: str) -> Decimal:
    return Decimal(written.replace(",", ""))


def _places(written: str) -> int:
    return len(written.partition(".")[2])
