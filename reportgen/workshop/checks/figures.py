"""Whether "higher", "fell" and "by" agree with the figures printed beside them.

The words are read from the finished text and set against the figures that stand in it, not
against the relation that the fact holds: so a slip in a template is found, and a slip in a rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from reportgen.domain.fact import Change, Fact, Gap, Level, Trend
from reportgen.domain.fact_over_time import Average

_NUMBER = r"-?£?-?\d[\d,]*(?:\.\d+)?"
# Years, days and months are no figures: "over the three years 2017/18 to 2019/20", "31 March 2022".
_TIMES = re.compile(
    r"\b(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December)(?: \d{4})?\b|(?<![\d,.£])(?:19|20)\d\d(?:[/-]\d\d)?(?![\d,]*\d|\.\d|%)"
)
_STOP = re.compile(r"(?<=[.;])\s+")
_ABOVE, _BELOW = ("higher", "above"), ("lower", "below")
_BESIDE = re.compile(
    rf"\b(?P<word>{'|'.join((*_ABOVE, *_BELOW))}|similar to|in line with|beside|among)\b"
    rf"|\((?P<number>{_NUMBER})(?![\d,]* of\b)[^()]*\)"
)
_UP, _DOWN = ("rose", "risen", "rise", "up"), ("fell", "fallen", "fall", "down")
_NEITHER = ("unchanged", "changed", "change", "fluctuated", "peak", "low", "high", "between")
_MOVED = re.compile(
    rf"\b(?P<word>{'|'.join((*_UP, *_DOWN, *_NEITHER))})\b"
    rf"|\bfrom (?P<start>{_NUMBER})(?:(?P<between>(?:(?!\bfrom\b)[^;)])*?)"
    rf"\bto (?P<end>{_NUMBER}))?"
)
_BY = re.compile(rf"\bby (?P<by>{_NUMBER})(?P<unit>%| per cent)?")


def contradictions(text: str, facts: Sequence[Fact]) -> Iterator[str]:
    """Each comparing word of a text that its printed figures deny, in words.

    Silent where the figures beside a word cannot be told: it finds slips and proves nothing.

    Parameters
    ----------
    text : finished, with figures as printed.
    facts : those the text was made from; only the area's own figure is taken from them.
    """
    own = _own_figure(facts)
    unit = next((fact.indicator.unit for fact in facts), "")
    if any(sign.isdigit() for sign in unit):
        text = text.replace(unit, "of them")  # "per 100,000 children aged 10 to 17"
    for sentence in _STOP.split(_TIMES.sub("then", text)):
        if own is not None and any(isinstance(fact, Gap) for fact in facts):
            yield from _beside(sentence, own)
        yield from _moved(sentence, own)


def _own_figure(facts: Sequence[Fact]) -> Decimal | None:
    """The area's latest printed figure; None where the facts are of others, or of an average."""
    if any(isinstance(fact, Average) for fact in facts):
        return None
    own = (fact.value.shown for fact in facts if isinstance(fact, Level | Gap | Change | Trend))
    return next(own, None)


def _beside(sentence: str, own: Decimal) -> Iterator[str]:
    """ "higher than England (21.5%)": the area's own figure against the one in brackets."""
    word = ""
    for found in _BESIDE.finditer(sentence):
        if found["word"]:
            word = found["word"]
        elif word:
            other = _read(found["number"])
            if _denied(word, _ABOVE, _BELOW, own - other):
                yield f'"{word}", but {own:,f} stands beside {other:,f}'


def _moved(sentence: str, own: Decimal | None) -> Iterator[str]:
    """ "has fallen from 22.0 to 19.1": the first figure against the last."""
    word = ""
    for found in _MOVED.finditer(sentence):
        if found["word"]:
            word = found["word"]
            continue
        start = _read(found["start"])
        end = _end(found, own)
        if end is None:
            continue
        if _denied(word, _UP, _DOWN, end - start):
            yield f'"{word}", but from {start:,f} to {end:,f}'
        yield from _by_how_much(sentence[: found.start()], abs(end - start))
        word = word if found["end"] is None else ""


def _end(found: re.Match[str], own: Decimal | None) -> Decimal | None:
    """Where a movement ended: as said, else at the area's own figure.

    None where a turn stands between ("from 79 to a peak of 85 and has since fallen to 82").
    """
    if found["end"] is None:
        return own
    between = found["between"]
    if re.search(rf"\b(?:{'|'.join((*_UP, *_DOWN, *_NEITHER))})\b", between):
        return None
    return _read(found["end"])


def _by_how_much(before: str, moved: Decimal) -> Iterator[str]:
    """ "by 0.5 percentage points, from 4.7% to 4.2%": what a reader would work out."""
    told = list(_BY.finditer(before))
    if told and not told[-1]["unit"] and _read(told[-1]["by"]) != moved:
        yield f'"by {told[-1]["by"]}", but the figures differ by {moved:,f}'


def _denied(word: str, up: Sequence[str], down: Sequence[str], difference: Decimal) -> bool:
    return (word in up and difference <= 0) or (word in down and difference >= 0)


def _read(number: str) -> Decimal:
    return Decimal(number.replace(",", "").replace("£", ""))
