"""Whether the periods that a span says are those that its claim is of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportgen.verify.reading.known import Base, Entry
from reportgen.verify.reading.outcome import Outcome, false, true
from reportgen.verify.reading.periods import (
    Mention,
    Time,
    as_said,
    says_label,
    times,
    windows,
)
from reportgen.verify.recompute.spans_of_time import A_YEAR, MONTH, ROLLING, TO_DATE, span_for

Expected = tuple[str, Entry]  # a published label, and the indicator whose period it is
_STRETCH = re.compile(r"\b(?:between|from|to|until|\u2013)\b|\d\u2013\d", re.IGNORECASE)
_BEFORE = len("between ")  # letters in which a word for a stretch may stand
_YEARS = re.compile(r"(?:19|20)\d\d")


def labels_of(base: Base) -> tuple[str, ...] | None:
    """The published labels of a period's field, in order; None where the field is no period."""
    if base.name == "period":
        return (str(base.entry.get("period", "")),)
    told = base.truth.periods.get(base.name)
    if told is not None:
        return tuple(told.split("; "))
    if base.name in base.entry.get("periods", {}):
        return ()  # the ledger tells one, and there is none
    return None


def judge_times(text: str, start: int, end: int, expected: Sequence[Expected]) -> Outcome | None:
    """The periods of the letters `start` to `end`; None where they say none."""
    found = [each for each in times(text) if each.start < end and start < each.end]
    if not found or not expected:
        return None
    labels = list(dict.fromkeys(label for label, _ in expected))
    said = list(dict.fromkeys(as_said(*each) for each in expected))
    if _agree(text, tuple(found), expected, labels) or _loosely(text[start:end], labels):
        return true(f"the period is {', '.join(said)}")
    return false(f"the period is {', '.join(said)}, not {text[start:end]}.", ", ".join(said))


def _agree(
    text: str, found: tuple[Mention, ...], expected: Sequence[Expected], labels: Sequence[str]
) -> bool:
    for window in windows(text, found):
        if any(says_label(window.time, *each) for each in expected):
            return True
    named = [_named(each.time, expected) for each in found]
    if len(found) == 1 and _both_ends(found[0].time, expected, labels):
        return True
    if not all(named):
        return False
    indicators = {str(indicator.get("id")) for _, indicator in expected}
    if len(labels) == 1 or (len(found) == 1 and len(indicators) > 1):
        return True
    held = set().union(*named)
    around = text[max(0, found[0].start - _BEFORE) : found[-1].end]
    return {labels[0], labels[-1]} <= held if _STRETCH.search(around) else held == set(labels)


def _both_ends(time: Time, expected: Sequence[Expected], labels: Sequence[str]) -> bool:
    """Whether "May 2020 to June 2020" says the months that a series begins and ends in."""
    if time.kind != TO_DATE or len(labels) < len(("first", "last")):
        return False
    first, last = (Time(MONTH, moment, moment) for moment in (time.first, time.last))
    named = [_named(each, expected) for each in (first, last)]
    return labels[0] in named[0] and labels[-1] in named[1]


def _named(time: Time, expected: Sequence[Expected]) -> set[str]:
    """The labels that a period as said may stand for."""
    return {label for label, indicator in expected if says_label(time, label, indicator)}


def _loosely(text: str, labels: Sequence[str]) -> bool:
    """Years to date or rolling years over several years, said in pieces: all years must fit."""
    known: set[int] = set()
    for label in labels:
        span = span_for({}, label)
        if span is None or span.kind not in (TO_DATE, ROLLING):
            return False
        began = (span.ends - max(span.length, 1) + 1) // A_YEAR
        known |= {began, span.ends // A_YEAR}
        known |= {began + 1} if span.kind == TO_DATE else set()
    said = [int(each) for each in _YEARS.findall(text)]
    return bool(said) and set(said) <= known
