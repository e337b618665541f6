"""The mean of the last whole years: all cases over all people, or the plain mean of the figures."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Context, Decimal

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
from reportgen.verify.recompute.lines import Spot, begins_anew, beside, has_gap, run_of
from reportgen.verify.recompute.registry import Truth
from reportgen.verify.recompute.sides import relation

_TIMES = tuple(Decimal(10) ** power for power in (0, 2, 3, 4, 5, 6))  # of one, per cent, per 1,000
_WITHOUT_NOISE = Context(prec=15)


@works_out("average")
def average(claim: Claim) -> Truth:
    """The area's mean, and those of the comparators that the claim names, made alike."""
    run = run_of(claim)
    years = int(claim.number("average_years"))
    spots = run.spots[-years:]
    span = run.now.span
    if len(spots) < years or has_gap(spots) or span.shares_time or not span.of_years:
        raise Unfounded(f"There are no {years} whole years in a row to take a mean of.")
    times = _times(claim, spots)
    own = _pooled(claim, claim.line, spots, times) if times else _plain(spots, claim.line)
    theirs = [_of_comparator(claim, label, own, spots, times) for label in _named(claim)]
    stands = [relation(claim.ledger, claim.indicator, own, each) for each in theirs]
    shown = [each.shown for each in theirs if each.shown is not None]
    return Truth(
        figures={**figures(value=own), **numbered("beside", shown)},
        numbers={"years": plain(years), **numbered("beside_difference", _apart(own, theirs))},
        words=said(pooled=times is not None, beside_relation="; ".join(stands)),
        periods={"first": spots[0].label},
        faults=run.faults,
    )


def _apart(own: Reading, theirs: Sequence[Reading]) -> list[Decimal]:
    """How far the mean as printed lies from each of theirs, as printed."""
    return [
        abs(own.shown - each.shown)
        for each in theirs
        if own.shown is not None and each.shown is not None
    ]


def _named(claim: Claim) -> list[str]:
    """The comparators beside which the claim sets the mean, in its order."""
    return [each["of"] for each in claim.entry.get("figures", ()) if each["name"] == "beside"]


def _of_comparator(
    claim: Claim, label: str, own: Reading, spots: Sequence[Spot], times: Decimal | None
) -> Reading:
    if begins_anew(claim, spots[-1].span, spots[0], label):
        raise Unfounded(f"The figures of {label} begin anew within these years.")
    if times is not None:
        return _pooled(claim, label, spots, times)
    theirs = beside(claim, spots[-1].span, label)
    held = [theirs[spot.span.ends] for spot in spots if spot.span.ends in theirs]
    if len(held) < len(spots):
        raise Unfounded(f"{label} has not a figure of every year.")
    return _plain(held, label, own.places)


def _plain(spots: Sequence[Spot], of: str, at_most: int | None = None) -> Reading:
    """The plain mean of some figures, printed no finer than the newest of them."""
    held = [spot.reading.stored for spot in spots if spot.reading.stored is not None]
    places = spots[-1].reading.places
    mean = sum(held, Decimal(0)) / len(held)
    return _reading(of, spots, mean, places if at_most is None else min(at_most, places))


def _pooled(claim: Claim, of: str, spots: Sequence[Spot], times: Decimal | None) -> Reading:
    """All numerators over all denominators of one place."""
    parts = _parts(claim, of, [spot.label for spot in spots])
    if parts is None or times is None:
        raise Unfounded(f"{of} has not a numerator and a denominator of every year.")
    above, below = parts
    return _reading(of, spots, above / below * times, int(claim.indicator["places"]))


def _reading(of: str, spots: Sequence[Spot], mean: Decimal, places: int) -> Reading:
    return Reading(of, spots[-1].label, _WITHOUT_NOISE.plus(mean), places)


def _parts(claim: Claim, of: str, periods: Sequence[str]) -> tuple[Decimal, Decimal] | None:
    """The sums of numerators and of denominators; None where one is missing."""
    sums = []
    for name in ("numerator", "denominator"):
        other = claim.linked(name)
        if other is None:
            return None
        held = [claim.held(of, str(other["id"]), period) for period in periods]
        stored = [each.stored for each in held if each is not None and each.stored is not None]
        if len(stored) < len(periods):
            return None
        sums.append(sum(stored, Decimal(0)))
    return (sums[0], sums[1]) if sums[1] > 0 else None


def _times(claim: Claim, spots: Sequence[Spot]) -> Decimal | None:
    """By what numerators over denominators give every printed figure; None where nothing does."""
    parts = [_parts(claim, claim.line, [spot.label]) for spot in spots]
    held = [each for each in parts if each is not None]
    if len(held) < len(spots):
        return None
    for times in _TIMES:
        given = [
            rounded(above / below * times, spot.reading.places)
            for spot, (above, below) in zip(spots, held, strict=True)
        ]
        if given == [spot.shown for spot in spots]:
            return times
    return None
