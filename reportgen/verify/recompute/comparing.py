"""A fact of the ledger beside the truth: every number, word and period that differs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

from reportgen.verify.recompute.registry import Truth

Entry = Mapping[str, Any]

FAULT = "fault"  # the name of what bars the whole claim
_LISTED = ("beside", "parts", "number", "listed")  # figures that a fact holds several of
_SAID_TWICE = {  # what a fact tells once more at its top: in which part, under which names
    "value": ("figures", ("value",)),
    "reference_value": ("figures", ("reference", "target", "last_value")),
    "difference": ("numbers", ("difference",)),
    "rank": ("numbers", ("rank",)),
    "ranked": ("numbers", ("ranked",)),
    "judgement": ("words", ("judgement",)),
}
# What only words of a sentence are read against: the number of each part in the sentence's order
# (the list tells it under "number", without a place for a part that has none), and how far a mean
# lies from each mean beside it.
_OF_TEXT = ("counts.", "beside_difference.")


class Unlike(NamedTuple):
    """One thing that the ledger says otherwise than the workbook; "" where one says nothing.

    `name` is that of the field: "reference", "beside.0", "size", "turn". For `FAULT`, `true` is
    the reason as a sentence. A claim that nobody worked out is one that the truth does not say.
    """

    name: str
    claimed: str
    true: str


def compare(entry: Entry, truth: Truth) -> list[Unlike]:
    """Every difference between a fact of the ledger and the truth, faults first.

    What the truth calls unknown is left out. Where a fault bars the claim and nothing could be
    worked out, the fault alone is told.
    """
    faults = [Unlike(FAULT, "", why) for why in truth.faults]
    if faults and not (truth.figures or truth.numbers or truth.words or truth.periods):
        return faults
    try:
        return [*faults, *_unlike(entry, truth)]
    except (AttributeError, LookupError, TypeError, ValueError):
        damaged = "The list of claims is damaged where it tells this fact."
        return [*faults, Unlike(FAULT, "", damaged)]


def _unlike(entry: Entry, truth: Truth) -> Iterator[Unlike]:
    pairs = (
        (_figures(entry), truth.figures, str.__eq__),
        (entry.get("numbers", {}), truth.numbers, _same_number),
        (entry.get("words", {}), truth.words, str.__eq__),
        (entry.get("periods", {}), truth.periods, str.__eq__),
    )
    for claimed, true, same in pairs:
        for name in dict.fromkeys((*claimed, *true)):
            if name.startswith(_OF_TEXT):
                continue
            told, so = str(claimed.get(name, "")), str(true.get(name, ""))
            if name not in truth.unknown and not same(told, so):
                yield Unlike(name, told, so)
    yield from _said_twice(entry, truth)


def _figures(entry: Entry) -> dict[str, str]:
    """Each figure's name and number as printed; several of one name by their order."""
    figures = entry.get("figures", ())
    many = Counter(each["name"] for each in figures)
    found: dict[str, str] = {}
    for each in figures:
        name = each["name"]
        listed = many[name] > 1 or name in _LISTED
        at = sum(key.startswith(f"{name}.") for key in found)
        found[f"{name}.{at}" if listed else name] = str(each["shown"])
    return found


def _said_twice(entry: Entry, truth: Truth) -> Iterator[Unlike]:
    for name, (part, fields) in _SAID_TWICE.items():
        held: Mapping[str, str] = getattr(truth, part)
        told = str(entry.get(name, ""))
        so = next((held[field] for field in fields if field in held), "")
        if told and so and name not in truth.unknown and not _same_number(told, so):
            yield Unlike(name, told, so)


def _same_number(told: str, so: str) -> bool:
    if told == so:
        return True
    try:
        return Decimal(told) == Decimal(so)
    except InvalidOperation:
        return False
