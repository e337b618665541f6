"""Which numbers of a sentence its own facts, as a run folder holds them, do not account for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal

from reportgen.workshop.past_run import Claim, Entry

_NUMBER = re.compile(r"(?<![\w.])(?:(?:19|20)[0-9]{2}/[0-9]{2}|[0-9][0-9,]*(?:\.[0-9]+)?)(?![0-9])")
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_HYPHENED = re.compile(r"((?:19|20)[0-9]{2})-([0-9]{2})(?![0-9/])")
_SHORT_SPLIT = re.compile(r"-([0-9]{2}/[0-9]{2})(?![0-9])")
_NAMES = ("name", "label", "said", "unit", "day", "code")


def unaccounted(claim: Claim) -> tuple[str, ...]:
    """The numbers in figures that a sentence prints and that none of its facts holds.

    What counts: the printed figures, numbers worked out from them (without sign), periods, and
    figures that are part of a name or a unit ("per 10,000 children"). A number that a figure
    prints only at more places is not accounted for.
    """
    known = {*_numbers(claim), *_of_periods(claim), *_in_names(claim)}
    known.update(_counts(claim))
    printed = (each.group().rstrip(",") for each in _NUMBER.finditer(claim.text))
    return tuple(each for each in printed if _plain(each) not in known)


def _numbers(claim: Claim) -> Iterator[str]:
    for fact in claim.facts:
        for figure in fact.get("figures", ()):
            yield _plain(figure["shown"])
        for name, number in fact.get("numbers", {}).items():
            if not name.endswith("_stored"):
                yield _plain(number)
        if fact["kind"] == "revision":
            for text in (fact.get("then", ""), fact.get("now", "")):
                yield from _in(text)


def _counts(claim: Claim) -> Iterator[str]:
    """How many indicators a sentence over several is about, and how many of each judgement."""
    if len(claim.indicators) > 1:
        judged = Counter(_judgement(fact) for fact in claim.facts)
        yield from (str(each) for each in (len(claim.indicators), *judged.values()))
    if claim.last_paper:  # how many figures were compared and revised, and its release
        for value in claim.last_paper.values():
            yield from _in(str(value))


def _judgement(fact: Entry) -> tuple[str, bool]:
    """Better, worse, similar or nothing, and whether there is a figure at all."""
    return str(fact.get("words", {}).get("judgement", "")), fact["kind"] == "missing"


def _of_periods(claim: Claim) -> Iterator[str]:
    """The ways in which a period is printed: 2022 as 2022 or 2021/22, 2014-16 as 2014 and 2016."""
    for label in _labels(claim.facts):
        yield from _in(label)
        for short in _SHORT_SPLIT.findall(label):  # of "2013/14-15/16" the second
            yield f"20{short}"
        for found in _YEAR.findall(label):
            yield found
            yield f"{int(found) - 1}/{found[2:]}"
        for first, short in _HYPHENED.findall(label):  # a window, or a split year
            yield from (f"20{short}", f"{first}/{short}")


def _labels(facts: Iterable[Entry]) -> Iterator[str]:
    for fact in facts:
        yield fact["period"]
        yield from fact.get("periods", {}).values()
        yield from (each["period"] for each in fact.get("figures", ()))


def _in_names(claim: Claim) -> Iterator[str]:
    for indicator in claim.indicators:
        for name in _NAMES:
            yield from _in(indicator[name])
    for fact in claim.facts:
        yield from _in(fact.get("comparator", ""))
        yield from _in(fact.get("indicator", ""))
        for word in (*fact.get("words", {}).values(), *(each["of"] for each in _all(fact))):
            yield from _in(word)


def _all(fact: Entry) -> Iterable[Entry]:
    found: Iterable[Entry] = fact.get("figures", ())
    return found


def _in(text: str) -> Iterator[str]:
    return (_plain(each.group().rstrip(",")) for each in _NUMBER.finditer(text))


def _plain(number: str) -> str:
    """A number without sign and commas; "7.50" stays another than "7.5".

    Examples
    --------
    >>> _plain("1,245"), _plain("-13.60")
    ('1245', '13.60')
    """
    return number if "/" in number else format(abs(Decimal(number.replace(",", ""))), "f")
