"""All authorities of one period: who counts, what is a total, and where the quarters are cut."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import chain
from typing import Any

from reportgen.verify.evidence import Evidence, Reading, rounded
from reportgen.verify.kept import Kept
from reportgen.verify.ledger import Ledger
from reportgen.verify.recompute.sizes import is_count
from reportgen.verify.recompute.spans_of_time import A_YEAR, first_month, span_for

Entry = Mapping[str, Any]
FEWEST_LIVE = 140  # authorities with figures: of fewer, "of 17" would mislead
ENGLAND = "970"
_FINER = 10  # decimals beyond which two stored figures are the same
_TOTAL_FROM = 3  # times the greatest authority's figure
_LETTERS = "ABCD"


@dataclass(frozen=True)
class Field:
    """The figures of the authorities that count in one period, by code, without noise."""

    figures: Mapping[str, Decimal]

    @cached_property
    def numbers(self) -> Sequence[Decimal]:
        """All of them, the lowest first."""
        return sorted(self.figures.values())


@dataclass(frozen=True, slots=True)
class Place:
    """A place among all: `joint` share it, `ranked` count; `letter` of the quarter, A the best.

    `alone` says that all that share the place stand in one quarter.
    """

    rank: int
    joint: int
    ranked: int
    letter: str
    alone: bool


def field_of(ledger: Ledger, evidence: Evidence, indicator: Entry, period: str) -> Field:
    """Every authority with a figure: the live ones, and an abolished one not wholly replaced.

    An abolished authority counts only while one of its successors has no figure; a nought that
    stands for it in a period after its end is no figure at all.
    """
    known = evidence.across if isinstance(evidence, Kept) else {}
    key = str(indicator["id"]), period
    if key not in known:
        known[key] = _field(ledger, evidence.field(*key), indicator, period)
    found: Field = known[key]
    return found


def _field(
    ledger: Ledger, readings: Sequence[tuple[str, Reading]], indicator: Entry, period: str
) -> Field:
    held = {code: each.stored for code, each in readings if each.stored is not None}
    for code in [code for code, stored in held.items() if not stored]:
        if _after_its_end(ledger.area.get(code, {}), indicator, period):
            del held[code]
    return Field(
        {
            code: _without_noise(stored)
            for code, stored in held.items()
            if _counts(ledger.area.get(code, {}), held)
        }
    )


def _counts(area: Entry, held: Mapping[str, Decimal]) -> bool:
    if area.get("kind") != "authority":
        return False
    return bool(area["live"]) or any(each not in held for each in area.get("successors", ()))


def _after_its_end(area: Entry, indicator: Entry, period: str) -> bool:
    """Whether a period began when an authority was no more."""
    span, until = span_for(indicator, period), str(area.get("until", ""))
    if area.get("live", True) or not until or span is None:
        return False
    year, month, _ = until.split("-")
    return first_month(indicator, span) > int(year) * A_YEAR + int(month) - 1


def _without_noise(number: Decimal) -> Decimal:
    exponent = number.as_tuple().exponent
    fine = isinstance(exponent, int) and exponent < -_FINER
    return rounded(number, _FINER) if fine else number


def is_national(ledger: Ledger, evidence: Evidence, indicator: Entry, period: str) -> bool:
    """Whether the workbooks hold figures of at least 140 live authorities, of whatever indicator.

    The indicator's own are looked at first: nearly always they are enough.
    """
    live: set[str] = set()
    told = ((str(each["indicator_id"]), str(each["period"])) for each in ledger.facts)
    for one, when in chain([(str(indicator["id"]), period)], told):
        live |= {
            code
            for code, each in evidence.field(one, when)
            if each.stored is not None and ledger.area.get(code, {}).get("live")
        }
        if len(live) >= FEWEST_LIVE:
            return True
    return False


def place_in(field: Field, code: str, polarity: str) -> Place | None:
    """The place of one authority; None where it has no figure.

    Those with the same figure share the least number. 1 is the lowest where low is good, else
    the highest.
    """
    own = field.figures.get(code)
    if own is None:
        return None
    numbers = field.numbers
    before = [each for each in numbers if (each < own if polarity == "low" else each > own)]
    joint = sum(each == own for each in numbers)
    rank, ranked = len(before) + 1, len(numbers)
    letter = letter_of(own, numbers, polarity)
    shared = {_LETTERS[(place - 1) * 4 // ranked] for place in (rank, rank + joint - 1)}
    return Place(rank, joint, ranked, letter, joint == 1 or shared == {letter})


def letter_of(own: Decimal, numbers: Sequence[Decimal], polarity: str) -> str:
    """The quarter as the Department cuts them; "" where neither way is good.

    A figure exactly on the favourable cut is A where low is good, but B where high is good.

    Examples
    --------
    >>> four = [Decimal(each) for each in (1, 2, 3, 4, 5)]
    >>> [letter_of(each, four, "low") for each in four]
    ['A', 'A', 'B', 'C', 'D']
    >>> [letter_of(each, four, "high") for each in four]
    ['D', 'D', 'C', 'B', 'A']
    """
    if polarity not in ("high", "low"):
        return ""
    passed = sum(own > _cut(numbers, quarter) for quarter in (1, 2, 3))
    return (_LETTERS if polarity == "low" else _LETTERS[::-1])[passed]


def _cut(numbers: Sequence[Decimal], quarter: int) -> Decimal:
    """Where a quarter ends among figures in rising order: type 7 of Hyndman and Fan, R's usual."""
    whole, rest = divmod((len(numbers) - 1) * quarter, 4)
    low = numbers[whole]
    high = numbers[min(whole + 1, len(numbers) - 1)]
    return rounded(low + (high - low) * rest / 4, _FINER)


def is_total(ledger: Ledger, evidence: Evidence, indicator: Entry, period: str) -> bool:
    """Whether England's figure adds the authorities' up, so that nothing may be set beside it.

    A number always does; money, and what nobody has described, where it is far beyond all.
    """
    if is_count(indicator):
        return True
    if indicator["measure"] not in ("money", "other"):
        return False
    england = evidence.at(str(indicator["id"]), _name(ledger, ENGLAND), period)
    numbers = field_of(ledger, evidence, indicator, period).numbers
    if england is None or england.stored is None or not numbers:
        return False
    return england.stored > _TOTAL_FROM * max(numbers[-1], Decimal(0))


def is_outside(ledger: Ledger, evidence: Evidence, indicator: Entry, of: tuple[str, str]) -> bool:
    """Whether England's or a region's figure lies beyond those of all authorities.

    Then it cannot be their average. `of` is the place's code and the period. It is asked only
    where nearly all authorities have a figure.
    """
    code, period = of
    area = ledger.area.get(code, {})
    if area.get("kind") not in ("country", "region"):
        return False
    found = evidence.at(str(indicator["id"]), _name(ledger, code), period)
    numbers = field_of(ledger, evidence, indicator, period).numbers
    if found is None or found.stored is None or len(numbers) < FEWEST_LIVE:
        return False
    return not numbers[0] <= _without_noise(found.stored) <= numbers[-1]


def _name(ledger: Ledger, code: str) -> str:
    area = ledger.area.get(code, {})
    return str(area.get("said") or area.get("name", "")).removeprefix("the ")
