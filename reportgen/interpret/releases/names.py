"""New names of indicators, and whether the words say that the meaning is another now."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from reportgen.domain.release import Meaning, Redefinition, Renaming, Stated

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_BASE = re.compile(r"\bper(?:\s+[\d,]+)?(?:\s+(?:of|all|the|[\d-]+))*\s+([a-z]+)")
_WORD = re.compile(r"[a-z]+|%|£")
_PARENTHESES = re.compile(r"[()\[\]]")
_KINDS = {
    "%": "percentage",
    "percent": "percentage",
    "percentage": "percentage",
    "proportion": "percentage",
    "rate": "rate",
    "number": "number",
    "num": "number",
    "no": "number",
    "total": "total",
    "average": "average",
    "avg": "average",
    "mean": "average",
    "median": "median",
    "score": "score",
    "£": "money",
    "spend": "money",
    "cost": "money",
    "days": "days",
    "weeks": "weeks",
    "months": "months",
    "fte": "full-time equivalents",
    "headcount": "headcount",
}
_CONDITIONS = frozenset(
    (
        *("or", "not", "without", "excluding", "except", "including", "only"),
        *("least", "most", "more", "less", "over", "under", "within"),
    )
)
_POLARITIES = {"high": "higher is better", "low": "lower is better", "none": "neither is better"}
_NOT_STATED = "not stated"
_LABEL = "label"
# DfE's two abbreviations, and their words, for children looked after by an authority.
_ALIKE = (
    (re.compile(r"\b(lac|cla)\b"), "children looked after"),
    (re.compile(r"\blooked after children\b"), "children looked after"),
    (re.compile(r"\bpercent(age)?\b"), "percentage"),
)


def renamings(then: Sequence[Stated], now: Sequence[Stated]) -> Iterator[Renaming]:
    """Every indicator whose name is another now, in the later release's order.

    Each code is compared in the first vocabulary that both releases have for it. A code that
    stands under several topics is compared within each, whatever the topic is called now.
    """
    compared: dict[str, str] = {}
    for old, new in _paired(then, now):
        words = compared.setdefault(new.code, new.words)
        names = " ".join(old.name.split()), " ".join(new.name.split())  # stray blanks say nothing
        if words == new.words and names[0] != names[1] and all(names):
            meaning, reason = meaning_of(old.name, new.name)
            yield Renaming(new.code, new.topic, old.name, new.name, meaning, reason)


def topics_renamed(then: Sequence[Stated], now: Sequence[Stated]) -> tuple[tuple[str, str], ...]:
    """The topics that no indicator has any more, with the one that its indicators stand under."""
    left = {each.topic for each in now} | {""}
    moved = [
        (old.topic, new.topic)
        for old, new in _paired(then, now)
        if old.topic not in left and new.topic
    ]
    return tuple(dict.fromkeys(moved))


def meaning_of(then: str, now: str) -> tuple[Meaning, str]:
    """What two names of one code say of its meaning, with the reason in words.

    The meaning changed where the numbers in the names differ (a base, an age), where the kind
    of number or what it is counted per does, or where a word that bounds the group (or, not,
    without, only) came or went. Where only other words differ nobody can tell from the names.

    Examples
    --------
    >>> meaning_of("Rate per 1,000 of 10-17s", "Rate per 10,000 of 10-17s")
    (<Meaning.CHANGED: 'the meaning changed'>, '"1,000" then, "10,000" now')
    >>> meaning_of("% of SEN pupils", "% of SEN Statement pupils")[0].value
    'renamed: check whether the meaning is the same'
    >>> meaning_of("% of LAC adopted", "% of CLA  adopted")[0].value
    'the same in other letters or words'
    """
    if _letters(then) == _letters(now):
        return Meaning.SAME, ""
    for found in (_numbers, _kinds, _bases, _conditions):
        old, new = found(then), found(now)
        if old != new:
            return Meaning.CHANGED, _apart(old, new)
    return Meaning.UNSURE, ""


def redefinitions(then: Sequence[Stated], now: Sequence[Stated]) -> Iterator[Redefinition]:
    """Directions and decimal places that both releases' own descriptions give differently."""
    for old, new in _paired(then, now):
        if _LABEL in (old.kind, new.kind):
            continue
        if old.polarity != new.polarity:
            ways = _way(old.polarity), _way(new.polarity)
            yield Redefinition(new.code, new.name, "direction", *ways)
        if old.places != new.places:
            places = old.places or _NOT_STATED, new.places or _NOT_STATED
            yield Redefinition(new.code, new.name, "decimal places", *places)


def describes(stated: Sequence[Stated]) -> bool:
    """Whether an input says more of its indicators than their names."""
    return any(each.kind != _LABEL for each in stated)


def _paired(then: Sequence[Stated], now: Sequence[Stated]) -> Iterator[tuple[Stated, Stated]]:
    """What the two releases say of one code in one vocabulary, topic by topic.

    A topic that the earlier release does not have for the code is set beside the one that it
    has instead.
    """
    earlier: dict[tuple[str, str], list[Stated]] = {}
    for each in then:
        earlier.setdefault((each.words, each.code), []).append(each)
    topics: dict[tuple[str, str], set[str]] = {}
    for each in now:
        topics.setdefault((each.words, each.code), set()).add(each.topic)
    for each in now:
        key = (each.words, each.code)
        known = earlier.get(key, [])
        same = [old for old in known if old.topic == each.topic]
        free = [old for old in known if old.topic not in topics[key]]
        if found := (same or free):
            yield found[0], each


def _letters(name: str) -> str:
    """A name without capitals, blanks and brackets, one word for what goes under two."""
    plain = _PARENTHESES.sub(" ", name).casefold()
    for words, one in _ALIKE:
        plain = words.sub(one, plain)
    return "".join(plain.split())


def _numbers(name: str) -> Counter[str]:
    return Counter(_NUMBER.findall(name))


def _kinds(name: str) -> Counter[str]:
    """The kinds of number a name speaks of, each once: "Percent" and "%" are one."""
    words = _WORD.findall(name.casefold())
    return Counter(dict.fromkeys((_KINDS[word] for word in words if word in _KINDS), 1))


def _bases(name: str) -> Counter[str]:
    """What a rate is counted per: "births" of "per 1,000 births"."""
    return Counter(_BASE.findall(name.casefold()))


def _conditions(name: str) -> Counter[str]:
    return Counter(word for word in _WORD.findall(name.casefold()) if word in _CONDITIONS)


def _apart(then: Counter[str], now: Counter[str]) -> str:
    old, new = [", ".join(f'"{word}"' for word in each) for each in (then - now, now - then)]
    return f"{old or 'nothing'} then, {new or 'nothing'} now"


def _way(polarity: str) -> str:
    return _POLARITIES.get(polarity, _NOT_STATED)
