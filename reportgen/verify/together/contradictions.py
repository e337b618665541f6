"""No two texts of a report may say opposite things of the same figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from reportgen.verify.evidence import rounded
from reportgen.verify.finding import Finding, Kind

_OPPOSITE: Mapping[str, frozenset[str]] = {
    "above": frozenset({"below", "in line"}),
    "below": frozenset({"above", "in line"}),
    "rose": frozenset({"fell", "unchanged"}),
    "fell": frozenset({"rose", "unchanged"}),
    "better": frozenset({"worse"}),
    "worse": frozenset({"better"}),
    "highest": frozenset({"lowest"}),
    "lowest": frozenset({"highest"}),
    "met": frozenset({"missed"}),
    "missed": frozenset({"met"}),
}


@dataclass(frozen=True, slots=True)
class Assertion:
    """One thing that a text says of figures.

    Parameters
    ----------
    about : what it is said of, so that two assertions meet: the sort of word, indicator, whose,
        beside whom, period, since when.
    says : "above", "rose", "better"; of a figure or a place its number.
    words : as the text has it.
    place, statement : where, in a clerk's words and by the sentence's id.
    """

    about: tuple[str, ...]
    says: str
    words: str
    place: str
    statement: str = ""


def contradictions(assertions: Iterable[Assertion]) -> Iterator[Finding]:
    """Each assertion that does not go with an earlier one, once for each two sayings."""
    first: dict[tuple[str, ...], list[Assertion]] = {}
    for each in assertions:
        held = first.setdefault(each.about, [])
        against = next((other for other in held if _opposed(each, other)), None)
        if against is not None:
            yield _finding(each, against)
        if all(each.says != other.says for other in held):
            held.append(each)


def _opposed(one: Assertion, other: Assertion) -> bool:
    if one.says in _OPPOSITE:
        return other.says in _OPPOSITE[one.says]
    if other.says in _OPPOSITE:
        return one.says in _OPPOSITE[other.says]
    if one.about[0] == FIGURE:
        return not _one_rounded(Decimal(one.says), Decimal(other.says))
    return one.about[0] in _ONE_NUMBER and one.says != other.says


def _one_rounded(one: Decimal, other: Decimal) -> bool:
    """Whether two numbers are the same, told with fewer decimals in one place."""
    places = min(max(0, -int(each.as_tuple().exponent)) for each in (one, other))
    return rounded(one, places) == rounded(other, places)


FIGURE, RANK, QUARTER = "figure", "rank", "quarter"
_ONE_NUMBER = frozenset({FIGURE, RANK, QUARTER})


def _finding(one: Assertion, other: Assertion) -> Finding:
    number = one.about[0] in _ONE_NUMBER
    same = " of the same figure" if number else ""
    return Finding(
        Kind.DISAGREES if number else Kind.CONTRADICTS,
        one.place,
        f"it says “{one.words}”, but {other.place} says “{other.words}”{same}"
        f" ({', '.join(each for each in one.about[1:] if each)}).",
        words=one.words,
        expected=other.words,
        statement=one.statement,
        cure="correct the one that is not so; the workbook decides.",
    )
