"""How a comparator moved over the same periods as the area, and at what pace beside it."""

from __future__ import annotations

from fractions import Fraction

from reportgen.verify.recompute.claim import Claim, Unfounded, difference, figures, said, works_out
from reportgen.verify.recompute.lines import Run, Spot, begins_anew, beside, run_of
from reportgen.verify.recompute.path_shape import FLUCTUATING, PEAK, TROUGH
from reportgen.verify.recompute.registry import Truth
from reportgen.verify.recompute.sides import direction, way
from reportgen.verify.recompute.sizes import PER_CENT, little_change, measured_in
from reportgen.verify.recompute.trend import shape_in

_STABLE, _OPPOSITE, _ALONE = "stable", "opposite", "alone"
_LESS, _SAME, _MORE = "less steep", "similar pace", "steeper"


@works_out("comparator_trend")
def comparator_trend(claim: Claim) -> Truth:
    """The comparator's change between the two ends of the area's change since the baseline."""
    run = run_of(claim)
    start, now = run.start, run.now
    theirs = beside(claim, now.span)
    if not {start.span.ends, now.span.ends} <= theirs.keys() or now.span.overlaps(start.span):
        raise Unfounded("The comparator has no figure at both ends, or the two share years.")
    if begins_anew(claim, now.span, start) or start.shown == now.shown:
        raise Unfounded("The comparator's figures begin anew, or the area's did not change.")
    earlier, later = theirs[start.span.ends], theirs[now.span.ends]
    return Truth(
        figures=figures(value=later.reading, reference=earlier.reading),
        numbers=difference(later.reading, earlier.reading),
        words=said(
            direction=direction(earlier.shown, later.shown),
            own_direction=direction(start.shown, now.shown),
            pace=_pace(claim, run, (earlier, later)),
        ),
        periods={"reference_period": start.label},
        faults=run.faults,
    )


def _pace(claim: Claim, run: Run, ends: tuple[Spot, Spot]) -> str:
    """The comparator's movement beside the area's, where both moved and went one way."""
    start, now = run.start, run.now
    earlier, later = ends
    moved, own = later.shown - earlier.shown, now.shown - start.shown
    if abs(moved) < little_change(claim.ledger, claim.indicator, earlier.shown, run.below_nought):
        return _STABLE
    if way(moved) != way(own):
        return _OPPOSITE
    little = little_change(claim.ledger, claim.indicator, start.shown, run.below_nought)
    if abs(own) < little or not _keeps_to_its_way(claim, run, way(own)):
        return _ALONE
    share = abs(Fraction(moved) / Fraction(own))
    relative = measured_in(claim.indicator, run.below_nought) == PER_CENT
    if relative and start.shown and earlier.shown:
        share *= abs(Fraction(start.shown) / Fraction(earlier.shown))
    in_hundredths = (share * 100 + Fraction(1, 2)) // 1
    if in_hundredths < claim.number("less_steep_below") * 100:
        return _LESS
    return _MORE if in_hundredths > claim.number("steeper_above") * 100 else _SAME


def _keeps_to_its_way(claim: Claim, run: Run, moved: int) -> bool:
    """Whether the path did not fluctuate, or turn against the way of its two ends."""
    _, found = shape_in(claim, run)
    word = found.word if found else ""
    against = {FLUCTUATING: True, PEAK: moved > 0, TROUGH: moved < 0}
    return not against.get(word, False)
