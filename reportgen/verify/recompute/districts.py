"""The districts inside the area: the highest, the lowest, and which way they went."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from reportgen.verify.evidence import Reading
from reportgen.verify.recompute.claim import (
    Claim,
    Unfounded,
    label_of,
    numbered,
    plain,
    said,
    works_out,
)
from reportgen.verify.recompute.lines import new_bases
from reportgen.verify.recompute.registry import Truth
from reportgen.verify.recompute.sides import FELL, ROSE, UNCHANGED, direction
from reportgen.verify.recompute.sizes import is_count
from reportgen.verify.recompute.spans_of_time import span_for

_NAMES_AT_MOST = 3  # of those that share an end


@dataclass(frozen=True, slots=True)
class _District:
    """A district that the indicator has a row for; `named` is whether it may be told by name."""

    name: str
    now: Reading | None
    line: Sequence[Reading]
    named: bool

    @property
    def shown(self) -> Decimal | None:
        return None if self.now is None else self.now.shown


@works_out("districts")
def districts(claim: Claim) -> Truth:
    """Both ends by printed figures, how many have one, and how many rose, fell or stayed."""
    inside = _inside(claim)
    held = [(each, shown) for each in inside if (shown := each.shown) is not None]
    if len(held) < 2:
        raise Unfounded(f"Fewer than two districts have a figure in {claim.period}.")
    figures = [shown for _, shown in held]
    most, least = max(figures), min(figures)
    every = len(held) <= claim.number("listed_up_to") and all(each.named for each, _ in held)
    ends = {"highest": _at(held, most), "lowest": _at(held, least)}
    if most == least and not every:
        ends = {}
    before, moves = _moves(claim, inside)
    in_order = sorted(held, key=lambda each: -each[1]) if every else []
    return Truth(
        figures={
            "highest_value": plain(most),
            "lowest_value": plain(least),
            **numbered("listed", [shown for _, shown in in_order]),
        },
        numbers={
            "held": plain(len(held)),
            "inside": plain(len(inside)),
            **{name: plain(moves[name]) for name in (ROSE, FELL, UNCHANGED)},
            "compared": plain(moves.total()),
        },
        words=said(**{name: "; ".join(names) for name, names in ends.items()})
        | {f"listed.{place}.name": each.name for place, (each, _) in enumerate(in_order)},
        periods=said(reference_period=before),
        faults=_not_to_be_told(claim, inside, held, every or any(ends.values())),
    )


def _not_to_be_told(
    claim: Claim,
    inside: Sequence[_District],
    held: Sequence[tuple[_District, Decimal]],
    any_named: bool,
) -> tuple[str, ...]:
    counts = _are_counts(claim, [shown for _, shown in held])
    if counts and not all(each.named for each, _ in held):
        return ("A district of very few cases would be told.",)
    few = len(held) <= claim.number("listed_up_to")
    if counts and few and len(inside) - len(held) == 1 and claim.held(claim.line):
        return ("The area's number less those told would be that of the one withheld.",)
    return () if any_named else ("No district may be named.",)


def _inside(claim: Claim) -> list[_District]:
    code = claim.area["code"]
    areas = [
        each
        for each in claim.ledger.areas
        if each["kind"] == "local" and each.get("within") == code
    ]
    lines = [(each, _line(claim, each)) for each in areas]
    rows = [(each, line) for each, line in lines if line]
    now = {str(each["code"]): claim.held(label_of(each)) for each, _ in rows}
    shown = [each.shown for each in now.values() if each is not None and each.shown is not None]
    cases = _cases(claim, [each for each, _ in rows], _are_counts(claim, shown))
    return [
        _District(
            str(each["name"]), now[str(each["code"])], line, _may_be_named(claim, each, cases)
        )
        for each, line in rows
    ]


def _line(claim: Claim, area: Mapping[str, Any]) -> Sequence[Reading]:
    return claim.evidence.line(str(claim.indicator["id"]), label_of(area))


def _are_counts(claim: Claim, shown: Sequence[Decimal]) -> bool:
    """Whether the figures are numbers, or may be: whole ones of what nobody has described."""
    if claim.indicator["measure"] != "other":
        return is_count(claim.indicator)
    return all(each == each.to_integral_value() for each in shown)


def _cases(
    claim: Claim, areas: Sequence[Mapping[str, Any]], counts: bool
) -> Mapping[str, Reading | None] | None:
    """The number of cases behind each district's figure; None where none is known of any."""
    number = claim.linked("numerator") or claim.linked("pair")
    if is_count(claim.indicator):
        number = claim.indicator
    if number is not None and is_count(number):
        ids = str(number["id"])
        if any(claim.evidence.line(ids, label_of(each)) for each in areas):
            return {str(each["code"]): claim.held(label_of(each), indicator=ids) for each in areas}
    if counts:
        return {str(each["code"]): claim.held(label_of(each)) for each in areas}
    return None


def _may_be_named(
    claim: Claim, area: Mapping[str, Any], cases: Mapping[str, Reading | None] | None
) -> bool:
    if cases is None:
        return True
    found = cases[str(area["code"])]
    return found is not None and (found.shown or 0) >= claim.number("named_from")


def _at(held: Sequence[tuple[_District, Decimal]], end: Decimal) -> tuple[str, ...]:
    """The districts at one end; none where they are many, or one of them may not be named."""
    found = [each for each, shown in held if shown == end]
    if len(found) > _NAMES_AT_MOST or not all(each.named for each in found):
        return ()
    return tuple(each.name for each in found)


def _moves(claim: Claim, inside: Sequence[_District]) -> tuple[str, Counter[str]]:
    """The period directly before, and how many rose, fell and stayed; nothing over a break."""
    now = span_for(claim.indicator, claim.period)
    none: tuple[str, Counter[str]] = ("", Counter())
    if now is None or now.shares_time:
        return none
    labels = {each.period for one in inside for each in one.line}
    spans = {label: span_for(claim.indicator, label) for label in labels}
    before = next((label for label, each in spans.items() if each and now.follows(each)), "")
    if not before or now.ends in new_bases(claim, claim.line):
        return none
    found: Counter[str] = Counter()
    for each in inside:
        then = next((one.shown for one in each.line if one.period == before), None)
        if each.shown is not None and then is not None:
            found[direction(then, each.shown)] += 1
    return (before, found) if found.total() > 1 else none
