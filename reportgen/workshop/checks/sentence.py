"""What is wrong with one finished sentence: small checks, each with a name, for all to use."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache

from reportgen.domain.fact import Fact
from reportgen.domain.indicator import Indicator
from reportgen.workshop.checks.figures import contradictions

LONG, TOO_LONG = 30, 40  # words from stop to stop, the indicator's own name counted as one
_STOPS = re.compile(r"(?<=[.?!])(?<!\bSt\.)(?<!\bNo\.)\s+(?=[A-Z\d\"“(£-])|(?<=;)\s+")
_NOTHING = re.compile(r"\b(?:None(?! of\b)|nan|NaN|NaT|Undefined|undefined)\b|<[^<>]* at 0x")
_TWICE = re.compile(r"\b(?P<word>[a-z]+) (?P=word)\b", re.IGNORECASE)
_STOPS_TOGETHER = re.compile(r"\s[,.;:)]|[,;:]\s*[,;:.]|\.\.|\(\s")
_TAGS = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_JUDGING = re.compile(
    r"\b(?:better|best|worse|worst|improv\w*|worsen\w*|deteriorat\w*|declin\w*|good|poor\w*|"
    r"favourabl\w*|unfavourabl\w*|(?:best|lowest|highest)-performing)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_WITHOUT_STOP = ("headline",)
_QUESTIONS = ("enquiry",)


class Weight(StrEnum):
    """A failure must not be printed; a warning is to be read and weighed."""

    FAILURE = "failure"
    WARNING = "warning"


@dataclass(frozen=True)
class Told:
    """One finished sentence: its text, the template's name, and the facts it was given.

    `plain` is the text with one word, "Name", for each indicator and for whatever is quoted:
    their publisher chose those words, and no template can mend them.
    """

    text: str
    template: str
    facts: tuple[Fact, ...]

    @cached_property
    def indicators(self) -> tuple[Indicator, ...]:
        """Those of the facts, each once; a sentence may gather several."""
        return tuple({id(each.indicator): each.indicator for each in self.facts}.values())

    @cached_property
    def plain(self) -> str:
        text = self.text
        for indicator in self.indicators:
            text = _with_short_name(text, indicator)
        return text

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """The plain text from stop to stop; a semicolon is one, as between a chart's lines."""
        return tuple(_STOPS.split(self.plain))

    @cached_property
    def lengths(self) -> tuple[int, ...]:
        """The number of words from stop to stop."""
        return tuple(len(each.split()) for each in self.sentences)


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found, in words that follow the check's name."""

    check: str
    weight: Weight
    found: str


Check = Callable[[Told], Iterator[str]]
CHECKS: dict[str, tuple[Weight, Check]] = {}
"""Every check of one sentence by its name; README.md of the templates explains each."""


def faults_of(told: Told) -> tuple[Finding, ...]:
    """All that is wrong with one sentence, in the order of `CHECKS`; empty when all is well."""
    return tuple(
        Finding(name, weight, found)
        for name, (weight, check) in CHECKS.items()
        for found in check(told)
    )


def _check(name: str, weight: Weight) -> Callable[[Check], Check]:
    def register(check: Check) -> Check:
        CHECKS[name] = (weight, check)
        return check

    return register


@_check("empty", Weight.FAILURE)
def _empty(told: Told) -> Iterator[str]:
    if not told.text.strip():
        yield "nothing is said"


@_check("over_long", Weight.FAILURE)
def _over_long(told: Told) -> Iterator[str]:
    for number in told.lengths:
        if number > TOO_LONG:
            yield f"{number} words without a stop; {TOO_LONG} are the most"


@_check("long", Weight.WARNING)
def _long(told: Told) -> Iterator[str]:
    for number in told.lengths:
        if LONG < number <= TOO_LONG:
            yield f"{number} words without a stop; over {LONG} are hard to follow"


@_check("numeral_first", Weight.FAILURE)
def _numeral_first(told: Told) -> Iterator[str]:
    """A heading may begin with the indicator's own name ("16-17 year olds")."""
    for sentence in told.sentences:
        if re.match(r"[-£(]*\d", sentence):
            yield f'it begins with a figure: "{sentence[:20]}"'


@_check("small_letter_first", Weight.FAILURE)
def _small_letter_first(told: Told) -> Iterator[str]:
    text = told.plain
    if text[:1].islower() or re.search(r"[a-z]{2}\. +[a-z]", text):
        yield "a sentence begins with a small letter"


@_check("no_full_stop", Weight.FAILURE)
def _no_full_stop(told: Told) -> Iterator[str]:
    if told.template in _QUESTIONS:
        return
    if told.text and told.text.endswith(".") is (told.template in _WITHOUT_STOP):
        wanted = "a heading ends in one" if told.template in _WITHOUT_STOP else "it ends in none"
        yield f"full stop: {wanted}"


@_check("question", Weight.FAILURE)
def _question(told: Told) -> Iterator[str]:
    """A prompt for members asks, and judges nothing; no other sentence asks."""
    asks = told.template in _QUESTIONS
    if asks and not told.text.endswith("?"):
        yield "a line of enquiry does not end in a question mark"
    elif asks and (found := _JUDGING.search(told.plain)):
        yield f'"{found[0]}": a line of enquiry leaves the judgement to the findings'
    elif not asks and "?" in told.plain:
        yield "only a line of enquiry may ask"


@_check("doubled_blank", Weight.FAILURE)
def _doubled_blank(told: Told) -> Iterator[str]:
    if "  " in told.text or told.text != told.text.strip() or "\n" in told.text:
        yield "two blanks together, or one at an end"


@_check("stops_together", Weight.FAILURE)
def _stops_together(told: Told) -> Iterator[str]:
    """The indicator's own name is its publisher's, and left out."""
    if found := _STOPS_TOGETHER.search(told.plain):
        yield f'"{found[0]}" stands there'


@_check("brackets", Weight.FAILURE)
def _brackets(told: Told) -> Iterator[str]:
    rest = _IN_BRACKETS.sub("", _IN_BRACKETS.sub("", told.plain))
    unmatched = "(" in rest or ")" in rest
    if unmatched or rest.count("“") != rest.count("”") or rest.count('"') % 2:
        yield "brackets or quotation marks that do not match"


@_check("nothing_said", Weight.FAILURE)
def _nothing_said(told: Told) -> Iterator[str]:
    if found := _NOTHING.search(told.plain):
        yield f'"{found[0]}" stands where a word should'


@_check("tags", Weight.FAILURE)
def _tags(told: Told) -> Iterator[str]:
    if found := _TAGS.search(told.text):
        yield f'"{found[0]}" of the template is left in the text'


@_check("word_twice", Weight.WARNING)
def _word_twice(told: Told) -> Iterator[str]:
    if found := _TWICE.search(told.plain):
        yield f'"{found[0]}"'


@_check("judgement", Weight.FAILURE)
def _judgement(told: Told) -> Iterator[str]:
    """No word of praise or blame where nobody has stated which way is better."""
    if any(indicator.polarity.judges for indicator in told.indicators):
        return
    if found := _JUDGING.search(told.plain):
        yield f'"{found[0]}", and no better or worse way is stated for this indicator'


@_check("contradiction", Weight.FAILURE)
def _contradiction(told: Told) -> Iterator[str]:
    yield from contradictions(told.plain, told.facts)


def _with_short_name(text: str, indicator: Indicator) -> str:
    names = (indicator.subject, indicator.name, indicator.label, indicator.short)
    return _QUOTED.sub("Name", _names(names).sub("Name", text))


@lru_cache(maxsize=2048)
def _names(names: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted({name for name in names if name}, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first)) or r"(?!)", re.IGNORECASE)
