"""Where a sentence sets a place beside others: "below England (537.7), having been higher"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.verify.factcheck.claims import Claim
from reportgen.verify.factcheck.claims import Sort as Of
from reportgen.verify.factcheck.lexicon import Sort
from reportgen.verify.factcheck.places_of import clause
from reportgen.verify.factcheck.sentence import Sentence
from reportgen.verify.factcheck.signs import THOSE, Kind, Sign

_STOPS = (Sort.RELATION, Sort.DIRECTION, Sort.FLAT, Sort.BREAK)
_SLIGHT = re.compile(r"\b(?:slightly|marginally|a little)\s*$", re.IGNORECASE)
_TARGET_AFTER = re.compile(
    r"\s*(?:than )?(?:the |our |its |a )?(?:\w+ )?target(?: of)?", re.IGNORECASE
)
_HAD_BEEN = re.compile(
    r"\b(?:had been|having (?:\w+ )?been|(?:it|this) was)\b[\w\s]*$", re.IGNORECASE
)
_IN_EVERY = re.compile(r"\bin (?:every|each) year\b", re.IGNORECASE)
_OVER_YEARS = re.compile(
    r"\b(?:over the (?:last|past|years)|tends? to|always|never)\b", re.IGNORECASE
)


def relations(sentence: Sentence) -> Iterator[Claim]:
    """Each comparison of the sentence with the places it is made with, where it names any."""
    last: tuple[str, ...] = ()
    for at, sign in enumerate(sentence.signs):
        if sign.sort is not Sort.RELATION:
            continue
        start, end = clause(sentence.signs, sign, len(sentence.text))
        if _denied(sentence, sign, start) or _OVER_YEARS.search(sentence.text[start:end]):
            continue
        if _TARGET_AFTER.match(sentence.text[sign.end :]):
            target = _target(sentence, sign)
            if target:
                yield target
            continue
        others = _objects(sentence, at)
        before = _is_before(sentence, sign, start, end)
        if not others and before:
            others = last
        if not others:
            continue
        last = others
        yield _claim(sentence, sign, (start, end), others, before)


def _claim(
    sentence: Sentence, sign: Sign, within: tuple[int, int], others: tuple[str, ...], before: bool
) -> Claim:
    start, end = within
    text = sentence.text
    flags = {"before"} if before else set()
    if any(
        s.sort in (Sort.STILL, Sort.ON) and start <= s.start < sign.start for s in sentence.signs
    ):
        flags.add("still")
    if _SLIGHT.search(text[: sign.start]):
        flags.add("slightly")
    if _IN_EVERY.search(text[sign.start :]):
        flags.add("steady")
    subject = _subject(sentence, sign, start)
    own = sentence.figure_of(subject, sentence.current)
    told = [(place, sentence.figure_of(place, sentence.current)) for place in others]
    return Claim(
        Of.COMPARED,
        sign.start,
        text[start:end].strip(" ,."),
        subject,
        when=sentence.current,
        since=sentence.since,
        stated=sentence.stated,
        others=others,
        way=sign.value,
        flags=frozenset(flags),
        of_own=own,
        of_other=tuple((place, number) for place, number in told if number),
    )


def _objects(sentence: Sentence, at: int) -> tuple[str, ...]:
    """The places named after the word, up to the next word that compares or another clause."""
    found: list[str] = []
    for sign in sentence.signs[at + 1 :]:
        if sign.sort in _STOPS:
            break
        if sign.kind is Kind.PLACE:
            found += sentence.context.beside if sign.place == THOSE else [sign.place]
    own = sentence.areas.code
    return tuple(dict.fromkeys(place for place in found if place != own))


def _subject(sentence: Sentence, sign: Sign, start: int) -> str:
    """The place before the word in its clause; the area where none stands there."""
    before = [
        each.place
        for each in sentence.signs
        if each.kind is Kind.PLACE and start <= each.start < sign.start and each.place != THOSE
    ]
    compared = [
        each
        for each in sentence.signs
        if each.sort is Sort.RELATION and start <= each.start < sign.start
    ]
    return before[0] if before and not compared else sentence.areas.code


def _is_before(sentence: Sentence, sign: Sign, start: int, end: int) -> bool:
    told = any(s.sort is Sort.BEFORE and start <= s.start < end for s in sentence.signs)
    return told or bool(_HAD_BEEN.search(sentence.text[max(start - 8, 0) : sign.start]))


def _denied(sentence: Sentence, sign: Sign, start: int) -> bool:
    return any(
        each.sort is Sort.MAYBE and start <= each.start < sign.start and sign.start - each.end < 30
        for each in sentence.signs
    )


def _target(sentence: Sentence, sign: Sign) -> Claim | None:
    """A figure set beside a target that the sentence tells; None where either is missing."""
    numbers = [s for s in sentence.signs if s.kind is Kind.NUMBER]
    aims = [s for s in numbers if s.start > sign.end and s.start not in sentence.figures]
    own = [
        claim
        for start, claim in sentence.figures.items()
        if start < sign.start and claim.place == sentence.areas.code and claim.sort is Of.FIGURE
    ]
    if not aims or not own or not own[-1].number or not aims[0].number:
        return None
    return Claim(
        Of.TARGET,
        sign.start,
        sentence.text[own[-1].start : aims[0].end],
        sentence.areas.code,
        unit=own[-1].unit,
        number=aims[0].number,
        when=own[-1].when,
        stated=own[-1].stated,
        way=sign.value,
        of_own=own[-1].number,
    )
