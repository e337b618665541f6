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


def renamings(then: Sequence[Stated], now: Sequence[Stated]) -> Iterator[Renaming]:
    """Every indicator whose name is another now, in the later release's order.

    A code that stands under several topics is compared within each topic that both have.
    """
    earlier = _names(then)
    for (code, topic), name in _names(now).items():
        old = earlier.get((code, topic)) or earlier.get((code, ""))
        if not topic:  # a label beside the figures gives no topic
            old = old or next((said for key, said in earlier.items() if key[0] == code), None)
        if old is not None and old != name:
            meaning, reason = meaning_of(old, name)
            yield Renaming(code, topic, old, name, meaning, reason)


def meaning_of(then: str, now: str) -> tuple[Meaning, str]:
    """What two names of one code say of its meaning, with the reason in words.

    The meaning changed where the numbers in the names differ (a base, an age), where the kind
    of number or what it is counted per does, or where a word that bounds the group (or, not,
    without, only) came or went. Where only other words differ nobody can tell from the names.

    Examples
    --------
    >>> meaning_of("Rate per 1,000 of 10-17s", "Rate per 10,000 of 10-17s")
    (<Meaning.CHANGED: 'the meaning changed'>, '"1,000" then, "10,000" now')
    >>> meaning_of("% of LAC adopted", "% of CLA  adopted")[0].value
    'renamed: check whether the meaning is the same'
    >>> meaning_of("Pupils (all )", "pupils (All)")[0].value
    'spelling only'
    """
    if _letters(then) == _letters(now):
        return Meaning.SPELLING, "the same words"
    for found in (_numbers, _kinds, _bases, _conditions):
        old, new = found(then), found(now)
        if old != new:
            return Meaning.CHANGED, _apart(old, new)
    return Meaning.UNSURE, ""


def redefinitions(then: Sequence[Stated], now: Sequence[Stated]) -> Iterator[Redefinition]:
    """Directions and decimal places that both releases' own descriptions give differently."""
    earlier = {(each.code, each.topic): each for each in then if each.kind != "label"}
    for each in now:
        old = earlier.get((each.code, each.topic)) if each.kind != "label" else None
        if old is None:
            continue
        if old.polarity != each.polarity:
            yield Redefinition(
                each.code, each.name, "direction", _way(old.polarity), _way(each.polarity)
            )
        if old.places != each.places:
            before, after = old.places or _NOT_STATED, each.places or _NOT_STATED
            yield Redefinition(each.code, each.name, "decimal places", before, after)


def describes(stated: Sequence[Stated]) -> bool:
    """Whether an input says more of its indicators than their names."""
    return any(each.kind != "label" for each in stated)


def _names(stated: Sequence[Stated]) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for each in stated:
        if each.name:
            found.setdefault((each.code, each.topic), each.name)
    return found


def _letters(name: str) -> str:
    """A name without capitals and stray blanks; its signs stay, as they may mean something."""
    return "".join(_PARENTHESES.sub(" ", name).casefold().split())


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
