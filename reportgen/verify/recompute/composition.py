"""Of what a number is made up: the largest parts, where it is certain that they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from reportgen.verify.evidence import Reading, rounded
from reportgen.verify.recompute.claim import (
    Claim,
    Unfounded,
    figures,
    numbered,
    plain,
    said,
    works_out,
)
from reportgen.verify.recompute.registry import Truth
from reportgen.verify.recompute.sizes import in_points, is_count, unit_of

_MOST_NAMED = 3
_ALL = Decimal(100)
_HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class _Part:
    """One part with a figure: its share of the whole in per cent, and its number if known."""

    name: str
    share: Decimal
    places: int
    number: Decimal | None

    @property
    def room(self) -> Decimal:
        """Half a printed unit of the share."""
        return unit_of(self.places) / 2


@works_out("composition")
def composition(claim: Claim) -> Truth:
    """The largest part, what surely comes next, and how much of the whole the largest holds."""
    dimension = str(claim.entry.get("words", {}).get("dimension", ""))
    held = _indicators(claim, dimension)
    if not is_count(claim.indicator) or len(held) < 2:
        raise Unfounded(f"The indicator has no parts by {dimension}.")
    known = [part for name, each in held.items() if (part := _part(claim, name, each))]
    ordered = sorted(known, key=lambda part: -part.share)
    hidden = len(held) - len(known)
    largest = sum(part.share == ordered[0].share for part in ordered) if ordered else 0
    named = _named(claim, ordered, largest, hidden)
    numbers = [part.number for part in named if part.number is not None]
    return Truth(
        figures={
            **figures(value=claim.value),
            **numbered("parts", [part.share for part in named]),
            **numbered("number", numbers),
            **{f"counts.{place}": plain(part.number) for place, part in enumerate(named)},
        },
        numbers={"largest": plain(largest)},
        words=said(dimension=dimension, portion=_portion(claim, ordered, largest))
        | {f"parts.{place}.name": part.name for place, part in enumerate(named)},
        faults=_uncertain(claim, ordered, hidden, len(named)),
    )


def _indicators(claim: Claim, dimension: str) -> Mapping[str, list[Mapping[str, Any]]]:
    """The indicators of each part of one dimension: its number, its share."""
    found: dict[str, list[Mapping[str, Any]]] = {}
    for each in claim.ledger.indicators:
        part = each.get("part") or {}
        if part.get("whole") == claim.indicator["code"] and part.get("dimension") == dimension:
            if not part.get("complete", True):
                raise Unfounded(f"The parts by {dimension} overlap.")
            codes = [one["code"] for one in found.get(part["name"], ())]
            if each["code"] not in codes:
                found.setdefault(part["name"], []).append(each)
    return found


def _part(claim: Claim, name: str, indicators: Sequence[Mapping[str, Any]]) -> _Part | None:
    """One part by what is published of it; None where any of that has no figure."""
    held = [claim.held(claim.line, indicator=str(each["id"])) for each in indicators]
    if any(each is None for each in held):
        return None
    told = list(zip(indicators, held, strict=True))
    number = next((found for each, found in told if found and is_count(each)), None)
    share = next((found for each, found in told if found and in_points(each)), None)
    shown = number.shown if number is not None else None
    if share is not None and share.shown is not None:
        return _Part(name, share.shown, share.places, shown)
    whole = claim.value.shown
    if shown is None or not whole:
        return None
    return _Part(name, rounded(shown * _ALL / whole, 1), 1, shown)


def _uncertain(claim: Claim, ordered: Sequence[_Part], hidden: int, named: int) -> tuple[str, ...]:
    """Why nothing can be said of the parts; nothing where it can."""
    if not ordered or not _adds_up(claim.value, ordered, hidden):
        return ("The parts do not sum to the whole.",)
    left = _ALL - sum(part.share for part in ordered) + sum(part.room for part in ordered)
    if hidden and left >= ordered[0].share - ordered[0].room:
        return ("A part that is withheld may be larger.",)
    if not named:
        return ("No part may be named.",)
    if hidden == 1 and named == len(ordered):
        return ("The whole less the parts named would be the one that is withheld.",)
    return ()


def _adds_up(whole: Reading, parts: Sequence[_Part], hidden: int) -> bool:
    """Whether they sum to the whole within rounding, or to no more where some are withheld."""
    numbers = [part.number for part in parts if part.number is not None]
    if len(numbers) == len(parts) and whole.shown is not None:
        over = sum(numbers) - whole.shown
        room = len(parts) * _rounded_to([*numbers, whole.shown]) * _HALF
    else:
        over = sum(part.share for part in parts) - _ALL
        room = sum((part.room for part in parts), Decimal(0))
    return over <= room and (hidden > 0 or -over <= room)


def _rounded_to(numbers: Sequence[Decimal]) -> Decimal:
    """10 or 5 where every number is a multiple of it, as publishers round; else nought."""
    steps = (Decimal(10), Decimal(5))
    return next((step for step in steps if not any(each % step for each in numbers)), Decimal(0))


def _named(claim: Claim, ordered: Sequence[_Part], largest: int, hidden: int) -> Sequence[_Part]:
    """The largest, and after them those whose place nobody shares beyond what is named."""
    few = claim.number("named_from")
    first = list(ordered[:largest])
    if largest > _MOST_NAMED or any(_small(part, few) for part in first):
        return ()
    if hidden:
        return first
    after = ordered[_MOST_NAMED].share if len(ordered) > _MOST_NAMED else None
    for part in ordered[largest:_MOST_NAMED]:
        if _small(part, few) or part.share <= 0 or part.share == after:
            break
        first.append(part)
    return first


def _small(part: _Part, few: Decimal) -> bool:
    return part.number is not None and part.number < few


def _portion(claim: Claim, ordered: Sequence[_Part], largest: int) -> str:
    if largest != 1:
        return "largest"
    share = ordered[0].share
    if share >= claim.number("almost_all_from"):
        return "almost all"
    return "most" if share > claim.number("most_above") else "largest"
