"""The signs in a sentence that carry a claim: numbers, periods, places, and words that compare."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from reportgen.verify.factcheck.areas import ENGLAND, Areas
from reportgen.verify.factcheck.lexicon import WORDS, Sort
from reportgen.verify.factcheck.measures import Unit
from reportgen.verify.factcheck.when import When, mentions

NEIGHBOURS = "neighbours"
THOSE = "those"  # "all three": the places named before


class Kind(StrEnum):
    """What a sign is."""

    NUMBER = "number"
    PERIOD = "period"
    PLACE = "place"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Number:
    """A figure as it is written; `unit` None where the words beside it do not tell."""

    value: Decimal
    places: int
    unit: Unit | None
    rough: bool = False  # "around 40%"
    signed: bool = False  # "-9"


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign at its place in the sentence; exactly one of the last four fields is filled."""

    start: int
    end: int
    text: str
    kind: Kind
    number: Number | None = None
    when: tuple[When, ...] = ()
    place: str = ""
    sort: Sort | None = None
    value: str = ""  # of a word: "higher", "up"


_NUMBER = re.compile(
    r"""(?<![\w.,£$/-])(?P<sign>[-−+]?)
    (?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)
    (?![\d/])(?!\.\d)(?!,\d)(?!-\w)(?!\s*[–-]\s*\d)(?P<unit>\s*(?:percentage\spoints?|per\s?cent\b
    |%-?\s?points?|%|pp\b|ppts?\b))?(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
_SPAN_OF_TIME = re.compile(
    r"\s*\+?(?:\s*½)?\s*(?:(?:to|or|and|–|-)\s*\d+\s*)?(?:or more\s*)?(?:working |calendar )?"
    r"(?:days?|weeks?|months?|years?|hours?|yrs?|minutes?|miles?)\b",
    re.IGNORECASE,
)
_NO_FIGURE_AFTER = re.compile(
    r"""\s*(?:of\ (?:the|its)\ )?(?:(?:statistical|other|nearest)\ )?(?:neighbours?|indicators?
    |measures?|(?:local\ )?authorities|comparators|of\ (?:the\ )?\d|areas|districts|sections?
    |(?:(?:are|is|was|were)\ )?(?:better|worse|similar|judged|not\ judged|without)
    |to\ \d+[- ]year|or\ more|or\ fewer|age\ group)""",
    re.IGNORECASE | re.VERBOSE,
)
_NO_FIGURE_BEFORE = re.compile(
    r"""(?:\baged?|\bages|sections?|\bs\.?|tables?|figures?|charts?|pages?|paragraphs?|appendix
    |stage|grade|\bnotes?|\btop|out\ of|\bper|\bevery|\blast|\bpast|\bnext|\bof\ the|\bAct
    |\bpart|\bunder|\bday|\bbetween|\bno\.|they\ are|until|\bages?\ of|\bup\ to|item|version
    |aged?\ \d+\ (?:and|to|or)|between\ \d+\ and|id=|tel[.:]?|phone:?
    |(?:st|nd|rd|th|first|second|third|fourth|fifth)\ of)\s*$""",
    re.IGNORECASE | re.VERBOSE,
)
_RANGE = re.compile(r"\bbetween\s+(?:[\d.,]+\s*(?:%|per cent)?\s+and\s*)?$", re.IGNORECASE)
_BOUND = re.compile(r"(?:within|under|over|than|least|most|up to|first)\s*$", re.IGNORECASE)
_ROUGH = re.compile(
    r"(?:about|around|approximately|roughly|nearly|almost|more than|less than|over|under|up to|some"
    r"|just)\s*$",
    re.IGNORECASE,
)
_PER = re.compile(r"[\s(,]*(?:children\s+)?per\s+(?:10,?000|10k|1,?000|100,?000)", re.IGNORECASE)
_NOUN = re.compile(
    r"\s+(?:\w+\s+){0,2}?(?:children|plans|referrals|young people|care leavers|assessments|cases"
    r"|people|pupils|enquiries|conferences|CPP|CIN|CLA|were)\b",
    re.IGNORECASE,
)
_RATE_BEFORE = re.compile(r"\brates?\s+(?:of|was|is|at|to|:)\s*$", re.IGNORECASE)
_BESIDE = r"statistical neighbour(?:s'?|'s)?(?: averages?)?|\bSNs?\b|similar authorities"
_THOSE = (
    r"all three\b|all (?:of )?(?:its |the |our )?comparators|both comparators"
    r"|(?<=than )both(?=[.,;])|(?<=below )both(?=[.,;])|(?<=above )both(?=[.,;])"
)
_DATE = re.compile(
    r"\s*(?:st|nd|rd|th)?\s*(?:of\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)


def signs_of(text: str, areas: Areas) -> tuple[Sign, ...]:
    """Every sign of a sentence in order, none inside another."""
    found: list[Sign] = []
    for sort in (_periods(text), _places(text, areas), _numbers(text), _words(text)):
        for sign in sort:
            if all(sign.end <= each.start or sign.start >= each.end for each in found):
                found.append(sign)
    return tuple(sorted(found, key=lambda each: each.start))


def _periods(text: str) -> Iterator[Sign]:
    for each in mentions(text):
        yield Sign(each.start, each.end, each.text, Kind.PERIOD, when=each.when)


def _places(text: str, areas: Areas) -> Iterator[Sign]:
    area = rf"{_any_of(areas.ways_of(areas.code))}(?:-\d+)?(?: County Council| Council)?"
    near = rf"{_any_of(areas.ways_of(areas.region))}|regional(?:ly)?\b|the region\b"
    ways: list[tuple[str, str]] = [
        (_BESIDE, NEIGHBOURS),
        (rf"{area}|\bthe (?:county|borough)\b", areas.code),
        (near, areas.region),
        (r"England\b|\bnational(?:ly)?\b|\bthe country\b", ENGLAND),
        (_THOSE, THOSE),
    ]
    others = sorted(areas.named_in(text) - {areas.code, areas.region, ENGLAND})
    spelled = [
        (rf"\b{re.escape(spelling)}\b", code)
        for spelling, code in areas.spellings.items()
        if code in others
    ]
    spelled.sort(key=lambda each: -len(each[0]))
    for pattern, place in [*ways, *spelled]:
        if place:
            for each in re.finditer(pattern, text, re.IGNORECASE):
                if place in others and not each.group()[0].isupper():
                    continue
                yield Sign(each.start(), each.end(), each.group(), Kind.PLACE, place=place)


def _any_of(spellings: Sequence[str]) -> str:
    return rf"\b(?:{'|'.join(map(re.escape, spellings))})(?!\w)" if spellings else r"(?!)"


def _numbers(text: str) -> Iterator[Sign]:
    for each in _NUMBER.finditer(text):
        before, after = text[: each.start()], text[each.end() :]
        if _is_no_figure(each, before, after):
            continue
        digits = each["digits"].replace(",", "")
        minus = "-" if each["sign"] in ("-", "−") else ""
        number = Number(
            Decimal(minus + digits),
            len(digits.partition(".")[2]),
            _unit(each, before, after),
            bool(_ROUGH.search(before)),
            bool(each["sign"]),
        )
        yield Sign(each.start(), each.end(), each.group(), Kind.NUMBER, number=number)


def _is_no_figure(found: re.Match[str], before: str, after: str) -> bool:
    if _NO_FIGURE_BEFORE.search(before) and not found["unit"]:
        return True
    if _RANGE.search(before) or _is_telephone(found["digits"], before):
        return True
    if found["unit"]:
        return False
    if _SPAN_OF_TIME.match(after):
        return not re.match(r"\s*days\b", after) or bool(_BOUND.search(before))
    if _NO_FIGURE_AFTER.match(after) or _DATE.match(after):
        return True
    return not before.strip() and bool(re.match(r"[.)]?\s*$", after))


def _is_telephone(digits: str, before: str) -> bool:
    return bool(re.match(r"0\d", digits) or re.search(r"\b0\d{2,4}\s$", before))


def _unit(found: re.Match[str], before: str, after: str) -> Unit | None:
    told = (found["unit"] or "").casefold()
    if "point" in told or told.strip().startswith("pp"):
        return Unit.POINTS
    if told:
        return Unit.PER_CENT
    if re.match(r"\s*days\b", after):
        return Unit.DAYS
    if _PER.match(after) or _RATE_BEFORE.search(before):
        return Unit.RATE
    if "." not in found["digits"] and _NOUN.match(after):
        return Unit.COUNT
    return None


def _words(text: str) -> Iterator[Sign]:
    for pattern, sort, value in WORDS:
        for each in pattern.finditer(text):
            yield Sign(each.start(), each.end(), each.group(), Kind.WORD, sort=sort, value=value)
