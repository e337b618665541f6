"""Where a sentence says how a figure moved: "declined considerably since 2018", "has plateaued"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.verify.factcheck.claims import Claim
from reportgen.verify.factcheck.claims import Sort as Of
from reportgen.verify.factcheck.lexicon import Sort
from reportgen.verify.factcheck.places_of import clause
from reportgen.verify.factcheck.sentence import Sentence
from reportgen.verify.factcheck.signs import THOSE, Kind, Sign
from reportgen.verify.factcheck.when import When

_WORD_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_LAST_YEARS = re.compile(
    rf"\b(?:last|past|previous)\s+(\d+|{'|'.join(_WORD_NUMBERS)})\s+years?\b", re.IGNORECASE
)
_RECENT = re.compile(r"\brecent(?:ly)?\b", re.IGNORECASE)
_LAST_YEAR = re.compile(
    r"\b(?:in the (?:latest|last|past) year"
    r"|(?:on|from|since|than) (?:the )?(?:year before|previous year|last year))\b",
    re.IGNORECASE,
)
_SHORTER = re.compile(
    r"\b(?:last|past) (?:\w+ )?(?:months?|quarters?|weeks?)\b|\bto date\b", re.IGNORECASE
)
_SINCE = re.compile(r"\bsince\s+(?:the )?(?:end of )?$", re.IGNORECASE)
_HAS_SINCE = re.compile(r"\b(?:has|have) since\s*$", re.IGNORECASE)
_ON_THE_WAY = re.compile(
    r"\b(?:initial|earlier|brief|temporary|short-lived) $|\bafter (?:an?|the) (?:\w+ )?$"
    r"|, an? $",  # ", an improvement": said of the movement before it
    re.IGNORECASE,
)
_NEAR = 40  # characters between a word that takes a claim back and what it takes back


def movements(sentence: Sentence) -> Iterator[Claim]:
    """Each movement the sentence claims, for each place it claims it of."""
    for sign in sentence.signs:
        if sign.sort not in (Sort.DIRECTION, Sort.FLAT):
            continue
        start, end = _stretch(sentence, sign)
        if _taken_back(sentence, sign, start) or _SHORTER.search(sentence.text[start:end]):
            continue
        since, current = _window(sentence, sign, (start, end))
        years = _LAST_YEARS.search(sentence.text[start:end])
        for place in _of_places(sentence, sign, (start, end)):
            then = sentence.figure_of(place, since) if since else None
            yield Claim(
                Of.MOVED if sign.sort is Sort.DIRECTION else Of.FLAT,
                sign.start,
                sentence.text[start:end].strip(" ,."),
                place,
                when=current,
                since=since,
                stated=sentence.stated,
                way=sign.value,
                flags=_flags(sentence, sign, (start, end)),
                years=_count(years.group(1)) if years else 0,
                of_own=sentence.figure_of(place, current) if current else None,
                of_other=(("since", then),) if then else (),
            )


def _stretch(sentence: Sentence, sign: Sign) -> tuple[int, int]:
    """Its clause, up to the words before and after it that say another movement."""
    start, end = clause(sentence.signs, sign, len(sentence.text))
    others = [s for s in sentence.signs if s.sort in (Sort.DIRECTION, Sort.FLAT)]
    start = max([start, *(s.end for s in others if s.end <= sign.start)])
    return (start, min([end, *(s.start for s in others if s.start >= sign.end)]))


def _count(word: str) -> int:
    return int(word) if word.isdigit() else _WORD_NUMBERS.index(word.casefold()) + 2


def _window(
    sentence: Sentence, sign: Sign, within: tuple[int, int]
) -> tuple[When | None, When | None]:
    """Since when, and until when: as the clause tells, else as the sentence does."""
    start, end = within
    periods = [s for s in sentence.signs if s.kind is Kind.PERIOD]
    if _HAS_SINCE.search(sentence.text[: sign.start]):
        told = [s.when[-1] for s in periods if s.end <= sign.start]
        return (told[-1] if told else None, sentence.current)
    inside = [s for s in periods if start <= s.start < end]
    for each in inside:
        if len(each.when) == 2:
            return (each.when[0], each.when[1])
        if _SINCE.search(sentence.text[: each.start]):
            return (each.when[0], _later(sentence.current, each.when[0]))
    here = [each.when[0] for each in inside]
    from_period = sentence.since if sentence.since in here or not here else None
    current = sentence.current
    if len(set(here)) > 1 and from_period is None:
        return (None, here[0])
    if from_period is None and len(here) == 1 and here[0] != current:
        return (None, here[0])
    return (from_period, current)


def _later(current: When | None, since: When) -> When | None:
    return current if current is None or current > since else None


def _of_places(sentence: Sentence, sign: Sign, within: tuple[int, int]) -> tuple[str, ...]:
    start, end = within
    after: list[str] = []
    for each in sentence.signs:
        if each.start <= sign.start:
            continue
        if each.start >= end or each.sort in (Sort.DIRECTION, Sort.FLAT, Sort.RELATION):
            break
        if each.kind is Kind.PLACE:
            after += sentence.context.beside if each.place == THOSE else [each.place]
    if after:
        return tuple(dict.fromkeys(after))
    before = ""
    relation = False
    for each in sentence.signs:
        if not start <= each.start < sign.start:
            continue
        relation = relation or each.sort is Sort.RELATION
        if each.kind is Kind.PLACE and not relation and each.place != THOSE:
            before = each.place
    return (before or sentence.areas.code,)


def _flags(sentence: Sentence, sign: Sign, within: tuple[int, int]) -> frozenset[str]:
    start, end = within
    text = sentence.text[start:end]
    flags = set()
    for each in sentence.signs:
        if each.sort is Sort.STEADY and start <= each.start < end:
            flags.add("steady")
        if each.sort is Sort.ON and start <= each.start < sign.start:
            flags.add("on")
        if each.sort is Sort.STILL and start <= each.start < sign.start:
            flags.add("still")
        if each.sort is Sort.BEFORE and start <= each.start < sign.start:
            flags.add("before")
    if _RECENT.search(text):
        flags.add("recent")
    if _LAST_YEAR.search(text):
        flags.add("year")
    return frozenset(flags)


def _taken_back(sentence: Sentence, sign: Sign, start: int) -> bool:
    """Whether it is hoped, denied, or of a stretch on the way that the sentence does not date."""
    if _ON_THE_WAY.search(sentence.text[: sign.start]):
        return True
    return any(
        each.sort is Sort.MAYBE
        and start <= each.start < sign.start
        and sign.start - each.end < _NEAR
        for each in sentence.signs
    )
