"""Where the classes of error are kept, and what all of them need: numbers and words of a span."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from tests.injected.finished import Change
from tests.injected.spans import Found, of_field

Entry = dict[str, Any]
Class = Callable[[Entry], Iterator[Change]]
CLASSES: dict[str, Class] = {}
"""Every class by its name, in the order of the table that is printed."""

_NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?")
_COUNTS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


def error_class(name: str) -> Callable[[Class], Class]:
    """Keeps a class under its name."""

    def register(made: Class) -> Class:
        CLASSES[name] = made
        return made

    return register


def change(found: Found, new: str, *held: tuple[str, str], more: int = 0) -> Change:
    """The words of a span, and `more` letters behind it, become `new`. `held` as in `Change`."""
    fact = found.facts[0] if found.facts else None
    return Change(found.sort, found.number, found.start, found.end + more, new, fact, held)


def in_sentences(ledger: Entry, kinds: tuple[str, ...], *fields: str) -> Iterator[Found]:
    """The spans of sentences alone; see `of_field`."""
    return (each for each in of_field(ledger, kinds, *fields) if each.sort == "sentences")


def reworded(
    ledger: Entry, kinds: tuple[str, ...], fields: tuple[str, ...], words: Mapping[str, str]
) -> Iterator[Change]:
    """Each span of these fields that is one of the words, turned into the other."""
    for each in in_sentences(ledger, kinds, *fields):
        if each.text in words:
            yield change(each, words[each.text])


def read(text: str) -> Decimal | None:
    """The first number of a text."""
    found = _NUMBER.search(text)
    return Decimal(found[0].replace(",", "")) if found else None


def number_in(text: str, new: Decimal) -> str:
    """The span's text with its number changed: unit and commas as they are."""
    return _NUMBER.sub(f"{new:,f}", text, count=1)


def one_up(found: Found, *held: tuple[str, str]) -> Change | None:
    """The last printed digit of a span's number one higher."""
    number = read(found.text)
    if number is None:
        return None
    unit = Decimal(1).scaleb(int(number.as_tuple().exponent))
    return change(found, number_in(found.text, number + unit), *held)


def counted_up(text: str) -> str | None:
    """A count one higher: "nine" is "10", "12" is "13"; None where it is none."""
    if text.isdigit():
        return str(int(text) + 1)
    if text not in _COUNTS:
        return None
    place = _COUNTS.index(text) + 1
    return _COUNTS[place] if place < len(_COUNTS) else str(place)


def text_of(ledger: Entry, found: Found) -> str:
    """The whole text in which a span stands."""
    return str(ledger[found.sort][found.number]["text"])
