"""A paragraph becomes subjects with their claims: who, what, when, beside whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reportgen.verify.factcheck.areas import Areas
from reportgen.verify.factcheck.claims import Claim, Subject
from reportgen.verify.factcheck.claims import Sort as Of
from reportgen.verify.factcheck.lexicon import Sort
from reportgen.verify.factcheck.measures import Unit
from reportgen.verify.factcheck.movements import movements
from reportgen.verify.factcheck.places_of import (
    bracket,
    clause,
    frame_of,
    is_earlier,
    listed,
    period_of,
    place_of,
)
from reportgen.verify.factcheck.relations import relations
from reportgen.verify.factcheck.sentence import Context, Sentence
from reportgen.verify.factcheck.signs import Kind, Sign, signs_of
from reportgen.verify.factcheck.when import MONTHS, When

_TARGET = re.compile(
    r"\b(?:targets?|thresholds?)\s*(?:\(|of|was|is|:|for \w+)?\s*(?:a |the )?$", re.IGNORECASE
)
_FORECAST = re.compile(
    r"\b(?:predict|forecast|project|expect|anticipat)\w*\b[^.;]{0,40}$", re.IGNORECASE
)
_BY = re.compile(r"\bby\s*(?:about |around |over |nearly )?$", re.IGNORECASE)
_UNKNOWN_PLACE = re.compile(
    r"(?<![.!?] )(?<!^)\b([A-Z][a-z]+(?: [A-Z][a-z]+)*)(?:['’]s)? "
    r"(?=(?:had|has|was|were|saw|recorded|at)\b)"
)
_NO_PLACES = frozenset(f"{name}" for name in MONTHS) | {"there", "it", "this", "that", "they"}
_UNIT_WORD = re.compile(r"\b(number|rate|percentage|proportion)s?\b(?! of points)", re.IGNORECASE)
_UNITS = {
    "number": Unit.COUNT,
    "rate": Unit.RATE,
    "percentage": Unit.PER_CENT,
    "proportion": Unit.PER_CENT,
}
_LATEST_YEAR = re.compile(
    r"\b(?:latest|last|past|previous) year\b|\byear before\b|\byear on year\b", re.IGNORECASE
)
_REACHED = re.compile(r"\((?:to|from|at)\b", re.IGNORECASE)
_BIG = 1000


def read_sentence(text: str, areas: Areas, context: Context) -> list[Subject]:
    """The subjects of one sentence; `context` is brought up to date for the next.

    A sentence with neither number nor comparing word has none.
    """
    signs = signs_of(text, areas)
    current, since = frame_of(text, signs)
    when = current or context.current
    sentence = Sentence(text, signs, when, since or context.since, when is not None, context, areas)
    subjects = _figures(sentence)
    for claim in (*relations(sentence), *movements(sentence)):
        _add(_nearest(subjects, sentence, claim), claim)
    if current and (context.current is None or current > context.current):
        context.current = current
    context.since = since or context.since
    places = tuple(
        dict.fromkeys(s.place for s in signs if s.kind is Kind.PLACE and s.place != "those")
    )
    context.beside = tuple(p for p in places if p != areas.code) or context.beside
    return [each for each in subjects if each.claims]


def _add(subject: Subject, claim: Claim) -> None:
    """A claim that stands twice in a sentence ("an increase, up from") counts once."""
    key = (claim.sort, claim.place, claim.way, claim.since, claim.when, claim.others, claim.flags)
    if all(
        (c.sort, c.place, c.way, c.since, c.when, c.others, c.flags) != key for c in subject.claims
    ):
        subject.claims.append(claim)


def _figures(sentence: Sentence) -> list[Subject]:
    subjects: list[Subject] = []
    latest: dict[Unit | None, Subject] = {}
    unit = sentence.context.unit
    for sign in sentence.signs:
        if sign.kind is not Kind.NUMBER or sign.number is None:
            continue
        claim = _figure(sentence, sign, not subjects)
        if claim is None:
            continue
        number = replace(claim.number or sign.number, unit=_unit(sentence, sign, unit))
        claim.number, claim.unit = number, number.unit
        if claim.sort is Of.STEP and number.unit in (Unit.POINTS, Unit.PER_CENT):
            claim.unit = unit
        else:
            unit = number.unit
        sentence.figures[sign.start] = claim
        subject = latest.get(claim.unit)
        if subject is None or _begins(subject, claim, sentence):
            subject = Subject(_part(sentence, sign, subjects), claim.unit)
            subjects.append(subject)
        latest[claim.unit] = subject
        subject.claims.append(claim)
    sentence.context.unit = unit
    return subjects


def _figure(sentence: Sentence, sign: Sign, first: bool) -> Claim | None:
    text, number = sentence.text, sign.number
    before = text[: sign.start]
    if _TARGET.search(before) or _FORECAST.search(before):
        return None
    told = listed(text, sentence.signs, sign)
    if told == "":
        return None
    place = told or place_of(text, sentence.signs, sign) or _moved_place(sentence, sign)
    if place is None:
        return None
    place = place or _subject_place(sentence, sign)
    when = period_of(text, sentence.signs, sign)
    stated = when is not None or sentence.stated
    step = _BY.search(before) or (number and (number.signed or number.unit is Unit.POINTS))
    if step:
        return Claim(
            Of.STEP,
            sign.start,
            _round(text, sign),
            place,
            number=number,
            when=sentence.current,
            since=when or sentence.since,
            stated=sentence.stated,
        )
    beside = None if when or is_earlier(text, sign, first) else _before_brackets(sentence, sign)
    if beside:
        place, when, stated = beside.place, beside.when, beside.stated
    elif when is None:
        earlier = (is_earlier(text, sign, first) and place == sentence.areas.code) or _first_of_two(
            sentence, sign
        )
        when = _earlier(sentence, sign) if earlier else _now(sentence, sign)
        stated = when is not None
        if earlier and when is None:
            return None
    return Claim(
        Of.FIGURE, sign.start, _round(text, sign), place, number=number, when=when, stated=stated
    )


def _moved_place(sentence: Sentence, sign: Sign) -> str | None:
    """The place that moved, of "has risen for England since 2018, though less steeply (to 35%)".

    "" where no place stands after the movement, None where several do.
    """
    round_it = bracket(sentence.text, sign.start)
    if round_it is None or not _REACHED.match(sentence.text[round_it[0] :]):
        return ""
    moved = [s.end for s in sentence.signs if s.sort is Sort.DIRECTION and s.end <= round_it[0]]
    after = moved[-1] if moved else len(sentence.text)
    places = {
        s.place
        for s in sentence.signs
        if s.kind is Kind.PLACE and after <= s.start and s.end <= round_it[0]
    }
    return None if len(places) > 1 else next(iter(places), "")


def _earlier(sentence: Sentence, sign: Sign) -> When | None:
    """The period of an earlier figure: the year before where the clause says so."""
    start, _ = clause(sentence.signs, sign, len(sentence.text))
    if sentence.current and _LATEST_YEAR.search(sentence.text[start : sign.start]):
        return When(sentence.current.year - 1)
    return sentence.since


def _now(sentence: Sentence, sign: Sign) -> When | None:
    return _ahead(sentence, sign) or sentence.current


def _ahead(sentence: Sentence, sign: Sign) -> When | None:
    """Of a sentence that tells of several periods, the last one told before a number."""
    told = [s for s in sentence.signs if s.kind is Kind.PERIOD and len(s.when) == 1]
    ahead = [s for s in told if s.end <= sign.start and not bracket(sentence.text, s.start)]
    several = len({s.when[0] for s in told}) > 1
    return ahead[-1].when[0] if several and ahead and ahead[-1].when[0] != sentence.since else None


def _before_brackets(sentence: Sentence, sign: Sign) -> Claim | None:
    """The figure just before the brackets in which this one stands: "1,245 (50.2 per 10,000)"."""
    round_it = bracket(sentence.text, sign.start)
    if round_it is None:
        return None
    ahead = [s for s in sentence.signs if s.kind is Kind.NUMBER and s.end <= round_it[0]]
    if not ahead or not re.fullmatch(r"\s*(?:\w+\s*)?", sentence.text[ahead[-1].end : round_it[0]]):
        return None
    within = sentence.text[round_it[0] + 1 : sign.start]
    return sentence.figures.get(ahead[-1].start) if not within.strip() else None


def _first_of_two(sentence: Sentence, sign: Sign) -> bool:
    """Whether it is the first of "from 9.4% to 7.6%", of whichever place."""
    before, after = sentence.text[: sign.start], sentence.text[sign.end :]
    return bool(re.search(r"\bfrom\s*$", before) and re.match(r"[^.;()\d]{0,40}\bto\s+[\d]", after))


def _subject_place(sentence: Sentence, sign: Sign) -> str:
    """The place before the number in its clause, where it is no comparison's; else the area."""
    unknown = list(_UNKNOWN_PLACE.finditer(sentence.text[: sign.start]))
    known = [s for s in sentence.signs if s.kind is Kind.PLACE and s.end <= sign.start]
    for each in reversed(unknown):
        inside = any(s.start < each.end() and each.start() < s.end for s in sentence.signs)
        if each.group(1).casefold() in _NO_PLACES:
            continue
        if not inside and (not known or known[-1].end <= each.start()):
            return f"?{each.group(1)}"
    own = {sentence.areas.code, "those"}
    if known and known[-1].place not in own and known[-1].place in sentence.areas.others:
        return known[-1].place
    opening = bracket(sentence.text, sign.start)
    if opening is None and known and known[0].place not in own:
        alone = len({s.place for s in known}) == 1
        compared = any(s.sort is Sort.RELATION for s in sentence.signs if s.end <= sign.start)
        if alone and not compared and known[0].start < 12:
            return known[0].place
    return sentence.areas.code


def _unit(sentence: Sentence, sign: Sign, last: Unit | None) -> Unit | None:
    number = sign.number
    if number is None or number.unit is not None:
        return None if number is None else number.unit
    last = _named_unit(sentence, sign) or last
    if "." in sign.text:
        worded = re.search(r"\brates?\b", sentence.text, re.IGNORECASE)
        return (
            last if last in (Unit.PER_CENT, Unit.RATE, Unit.DAYS) else Unit.RATE if worded else None
        )
    if "," in sign.text or number.value >= _BIG:
        return Unit.COUNT
    if last in (Unit.RATE, Unit.PER_CENT, Unit.DAYS):
        return last
    return Unit.COUNT


def _named_unit(sentence: Sentence, sign: Sign) -> Unit | None:
    """The unit that "number", "rate" or "percentage" names, where it is nearer than a figure."""
    numbers = [s.end for s in sentence.signs if s.kind is Kind.NUMBER and s.end <= sign.start]
    since = max(numbers, default=0)
    told = _UNIT_WORD.findall(sentence.text[since : sign.start])
    return _UNITS[told[-1].casefold()] if told else None


def _begins(subject: Subject, claim: Claim, sentence: Sentence) -> bool:
    """Whether a figure begins another subject: the area has two of one unit in one period."""
    if claim.sort is not Of.FIGURE or claim.place != sentence.areas.code:
        return False
    return any(each.place == claim.place and each.when == claim.when for each in subject.figures())


def _part(sentence: Sentence, sign: Sign, before: Sequence[Subject]) -> str:
    """The words about a number: where a sentence has several subjects, those of its part."""
    if not before:
        return sentence.text
    text = sentence.text
    start = max(text.rfind(each, 0, sign.start) for each in (";", ", ", " and ", ":", "("))
    ends = [at for each in (";", ", ", ".") if (at := text.find(each, sign.end)) >= 0]
    return text[max(start, 0) : min(ends, default=len(text))]


def _round(text: str, sign: Sign) -> str:
    """The words round a number, a clause at most."""
    start = max(text.rfind(each, 0, sign.start) for each in (", ", "; ", " – ", ". "))
    ends = [at for each in (", ", "; ", " – ") if (at := text.find(each, sign.end)) >= 0]
    return text[max(start + 1, 0) : min(ends, default=len(text))].strip(" .")


def _nearest(subjects: list[Subject], sentence: Sentence, claim: Claim) -> Subject:
    """The subject that a comparing word speaks of: the last one begun before it, else the first."""
    begun = [each for each in subjects if any(one.start <= claim.start for one in each.claims)]
    if begun:
        return begun[-1]
    if subjects:
        return subjects[0]
    subjects.append(Subject(sentence.text, None))
    return subjects[0]
