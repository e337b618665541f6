"""Changes of one direction in a row, up to the claim's period."""

from __future__ import annotations

from decimal import Decimal

from reportgen.verify.recompute.claim import Claim, Unfounded, figures, said, works_out
from reportgen.verify.recompute.lines import Run, Spot, run_of
from reportgen.verify.recompute.registry import Truth
from reportgen.verify.recompute.sides import direction, movement, way
from reportgen.verify.recompute.sizes import least_step, little_change


@works_out("streak")
def streak(claim: Claim) -> Truth:
    """How many steps in a row went the way of the last one, each great enough to count."""
    run = run_of(claim)
    if run.now.span.shares_time:
        raise Unfounded("Periods that share figures have no changes in a row.")
    held = _in_a_row(claim, run)
    steps, first, now = len(held) - 1, held[0], run.now
    fewest = claim.number("streak_fewest")
    few = (
        f"Only {steps} changes in a row went that way; a rule asks for {fewest} at least."
        if steps < fewest
        else ""
    )
    return Truth(
        figures=figures(value=now.reading, reference=first.reading),
        numbers={"steps": str(steps)},
        words=said(
            direction=direction(first.shown, now.shown),
            judgement=movement(claim.indicator, way(now.shown - first.shown)),
        ),
        periods={"reference_period": first.label},
        faults=(*run.faults, *([few] if few else [])),
    )


def _in_a_row(claim: Claim, run: Run) -> list[Spot]:
    """The figures from the one before the first step of the row to the last."""
    spots = run.spots
    held = [spots[-1]]
    if len(spots) < 2:
        return held
    least, last_way = _least(claim, run), way(spots[-1].shown - spots[-2].shown)
    for earlier in reversed(spots[:-1]):
        step = (held[0].shown - earlier.shown) * last_way
        if not last_way or step < least or not held[0].span.follows(earlier.span):
            break
        held.insert(0, earlier)
    return held


def _least(claim: Claim, run: Run) -> Decimal:
    """The least step that counts, beside the figure where the shortest row would begin."""
    start = run.spots[max(0, len(run.spots) - 1 - int(claim.number("streak_fewest")))]
    margin = little_change(claim.ledger, claim.indicator, start.shown, run.below_nought)
    return least_step(claim.ledger, claim.indicator, margin)
