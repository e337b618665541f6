"""The gap to a comparator beside that of the baseline: wider or narrower, on the same side."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from reportgen.verify.recompute.claim import Claim, Unfounded, figures, plain, said, works_out
from reportgen.verify.recompute.lines import Run, Spot, begins_anew, beside, run_of
from reportgen.verify.recompute.registry import Truth
from reportgen.verify.recompute.sides import (
    ABOVE,
    BELOW,
    IMPROVED,
    WORSE,
    WORSENED,
    at_common_places,
    direction,
    good,
    relation,
    standing,
    way,
)
from reportgen.verify.recompute.sizes import (
    in_points,
    is_count,
    little_change,
    part,
    threshold,
    unit_of,
)

_UNITS = 2  # a gap is of two rounded figures, so that one unit may be rounding alone
_MOVERS = {(True, True): "both", (True, False): "own", (False, True): "comparator"}


@dataclass(frozen=True, slots=True)
class _End:
    """Both figures of one period, and the gap between them at the places of the coarser."""

    own: Spot
    other: Spot
    gap: Decimal

    @property
    def places(self) -> int:
        return min(self.own.reading.places, self.other.reading.places)


@works_out("gap_change")
def gap_change(claim: Claim) -> Truth:
    """Both gaps, which is wider, and who moved; only where the change is more than rounding."""
    run = run_of(claim)
    then, now = _both_ends(claim, run)
    barred = _barred(claim, run, then, now)
    moves = [_moved(claim, run, *each) for each in ((then.own, now.own), (then.other, now.other))]
    widened = abs(now.gap) > abs(then.gap)
    return Truth(
        figures=figures(
            value=now.own.reading,
            reference=now.other.reading,
            earlier_value=then.own.reading,
            earlier_reference=then.other.reading,
        ),
        numbers={"gap_now": plain(abs(now.gap)), "gap_then": plain(abs(then.gap))},
        words=said(
            widened=widened,
            relation=ABOVE if now.gap > 0 else BELOW,
            own_direction=direction(then.own.shown, now.own.shown),
            direction=direction(then.other.shown, now.other.shown),
            mover=_MOVERS.get((bool(moves[0]), bool(moves[1])), "neither"),
            judgement=_judgement(claim, now if widened else then, widened, moves[0]),
        ),
        periods={"reference_period": then.own.label},
        faults=(*run.faults, *([barred] if barred else [])),
    )


def _both_ends(claim: Claim, run: Run) -> tuple[_End, _End]:
    theirs = beside(claim, run.now.span)
    found = []
    for own in (run.start, run.now):
        other = theirs.get(own.span.ends)
        pair = at_common_places(own.reading, other.reading) if other else None
        if other is None or pair is None:
            raise Unfounded(f"The comparator has no figure of {own.label}.")
        found.append(_End(own, other, pair[0] - pair[1]))
    return found[0], found[1]


def _barred(claim: Claim, run: Run, then: _End, now: _End) -> str:
    """Why no gap may be said to have widened or narrowed; "" where it may."""
    if run.now.span.overlaps(run.start.span) or begins_anew(claim, run.now.span, run.start):
        return "The two periods share years, or the comparator's figures begin anew."
    if run.below_nought or is_count(claim.indicator):
        return "Gaps of numbers, and of figures that can be below nought, are not compared."
    if not way(now.gap) or way(now.gap) != way(then.gap):
        return "The area does not stand on the same side at both ends."
    least = min(spot.shown for end in (then, now) for spot in (end.own, end.other))
    widest = max(abs(then.gap), abs(now.gap))
    if claim.indicator["measure"] == "score" and least <= widest:
        return "Scores so near nought have no gap that can be compared."
    changed = abs(abs(now.gap) - abs(then.gap))
    enough = _least(claim, then, now)
    return "" if changed >= enough else "The gap changed by less than the rule asks for."


def _least(claim: Claim, then: _End, now: _End) -> Decimal:
    """The least change of a gap that is said."""
    beside_now, ledger = abs(now.other.shown), claim.ledger
    unit = unit_of(min(then.places, now.places))
    if in_points(claim.indicator):
        share = beside_now * part(ledger, "small_percentage_little")
        least = min(threshold(ledger, "gap_change_points"), max(share, unit))
    else:
        least = beside_now * part(ledger, "gap_change_relative")
    return max(least, _UNITS * unit, part(ledger, "gap_change_share") * abs(then.gap))


def _moved(claim: Claim, run: Run, earlier: Spot, later: Spot) -> int:
    """1 or -1 where a figure rose or fell by more than a little, else 0."""
    change = later.shown - earlier.shown
    little = little_change(claim.ledger, claim.indicator, earlier.shown, run.below_nought)
    return way(change) if abs(change) >= little else 0


def _judgement(claim: Claim, wider: _End, widened: bool, moved: int) -> str:
    """Worsened or improved on the bad side, where the area's own figure went that way too."""
    found = relation(claim.ledger, claim.indicator, wider.own.reading, wider.other.reading)
    if standing(claim.indicator, found) != WORSE:
        return ""
    went = good(claim.indicator, moved)
    if widened:
        return WORSENED if went < 0 else ""
    return IMPROVED if went > 0 else ""
