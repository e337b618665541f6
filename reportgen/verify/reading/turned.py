"""What turns a text round though every figure and word of it still stands: a "not", an order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reportgen.verify.finding import Kind
from reportgen.verify.ledger import Span
from reportgen.verify.reading.known import Entry, Known
from reportgen.verify.reading.lexicon import Sort, words
from reportgen.verify.reading.numbers import PLAIN, amounts
from reportgen.verify.reading.outcome import Outcome, false

_NOT = r"\b(?:not|never|no longer|hardly|nor)\b(?! (?:only|just|simply|least))"
_ANY_NOT = re.compile(rf"{_NOT}|n['\u2019]t\b", re.IGNORECASE)
_BEFORE = re.compile(rf"(?:{_NOT}|n['\u2019]t)(?: \w+)?\s*$", re.IGNORECASE)
_TURNABLE = (Sort.SIDE, Sort.WAY, Sort.JUDGEMENT, Sort.EXTREME)
_PER = re.compile(r"\s*\(?per (\d+(?:,\d{3})*)", re.IGNORECASE)
_TIMES = ("day", "week", "month", "year", "hour")
_A_TIME = re.compile(rf"\s+({'|'.join(_TIMES)})s?\b")
_SET_BESIDE = ("value", "reference")
Read = tuple[Span, Outcome]


def turned(old: str, new: str, read: Sequence[Read]) -> Iterator[Read]:
    """Every reading of an edited text, with a cross where the edit turned a true word round.

    Parameters
    ----------
    read : the spans of the new text with what came of reading each by itself.
    """
    put_in = len(_ANY_NOT.findall(new)) > len(_ANY_NOT.findall(old))
    swapped = frozenset((second, first) for first, second in _moves(old) if first != second)
    wrong_way = {end for first, second, end in _moves_at(new) if (first, second) in swapped}
    for span, outcome in read:
        if put_in and outcome.holds and _is_denied(span, new):
            yield span, false(f"“{span.text}” is so by the cells, and the text now denies it.")
        elif outcome.holds and any(span.start < end <= span.end for end in wrong_way):
            yield span, false("the two figures stand the wrong way round.", claim=outcome.claim)
        else:
            yield span, outcome


def _is_denied(span: Span, new: str) -> bool:
    found = next((each for each in words(new) if span.start <= each.start < span.end), None)
    return bool(found and found.sort in _TURNABLE and _BEFORE.search(new[: found.start]))


def _moves(text: str) -> Iterator[tuple[str, str]]:
    for first, second, _ in _moves_at(text):
        yield first, second


def _moves_at(text: str) -> Iterator[tuple[str, str, int]]:
    """The two numbers of each "from 24.1% to 18.9%", and where the second ends."""
    found = amounts(text)
    for first, second in pairwise(found):
        told = text[: first.start].endswith("from ") and text[first.end : second.start] == " to "
        if told:
            yield str(first.value), str(second.value), second.end


def wrong_measure(span: Span, text: str, known: Known) -> Outcome | None:
    """False where a figure is told per 1,000 that is per 10,000, or in weeks that is in days."""
    for amount in amounts(text):
        if not (span.start <= amount.start < span.end) or amount.unit != PLAIN:
            continue
        units = {str(each.get("unit") or "") for each in _measured(span, known)}
        if len(units) != 1:
            continue
        (unit,) = units
        for pattern in (_PER, _A_TIME):
            said, so = pattern.match(text, amount.end), pattern.search(f" {unit}")
            if said and unit and (so is None or so[1] != said[1]) and _may_differ(so, pattern):
                told = f"{amount.text}{said[0]}"
                return false(f"{told.strip()} is not its unit: {unit}.", unit, kind=Kind.MISWORDED)
    return None


def _may_differ(so: re.Match[str] | None, pattern: re.Pattern[str]) -> bool:
    """A time behind a number is a unit only where the indicator's own is one."""
    return pattern is _PER or so is not None


def _measured(span: Span, known: Known) -> Iterator[Entry]:
    """The indicators whose figures a span tells, as they stand."""
    for says in span.says:
        base = known.base(says)
        if base is not None and base.name in _SET_BESIDE:
            yield base.indicator
        elif says.figure is not None:
            indicator = str(known.ledger.figures[says.figure]["indicator"])
            yield known.ledger.indicator.get(indicator, {})
