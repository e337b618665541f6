"""The highest or the lowest of all figures that may be compared."""

from __future__ import annotations

from reportgen.verify.recompute.claim import Claim, Unfounded, figures, said, works_out
from reportgen.verify.recompute.lines import Run, run_of
from reportgen.verify.recompute.registry import Truth
from reportgen.verify.recompute.sides import at_an_end
from reportgen.verify.recompute.sizes import least_step, little_change


@works_out("record")
def record(claim: Claim) -> Truth:
    """At which end the newest figure stands, and beside which earlier one."""
    run = run_of(claim)
    fewest = claim.number("record_fewest")
    if run.now.span.shares_time or len(run.spots) < fewest:
        raise Unfounded(
            f"Only {len(run.spots)} figures may be compared; a rule asks for {fewest} at least."
        )
    end = _end(claim, run)
    if not end:
        raise Unfounded("An earlier figure lies as far out, or the figures hardly differ.")
    earlier = run.spots[:-1]
    bound = max(end * spot.shown for spot in earlier)
    held = [spot for spot in earlier if end * spot.shown == bound][-1]
    equalled = held.shown == run.now.shown
    return Truth(
        figures=figures(value=run.now.reading, reference=held.reading),
        words=said(
            highest=end > 0,
            equalled=equalled,
            judgement="" if equalled else at_an_end(claim.indicator, end),
        ),
        periods={"first": run.spots[0].label, "reference_period": held.label},
        faults=run.faults,
    )


def _end(claim: Claim, run: Run) -> int:
    """1 where the newest figure is or equals the highest, -1 the lowest, 0 where neither.

    It must lie beyond the one before it by a step that counts, or be the same figure.
    """
    shown = [spot.shown for spot in run.spots]
    margin = little_change(claim.ledger, claim.indicator, shown[0], run.below_nought)
    if max(shown) - min(shown) < margin:
        return 0
    least = least_step(claim.ledger, claim.indicator, margin)
    above, below = shown[-1] - max(shown[:-1]), min(shown[:-1]) - shown[-1]
    if above == 0 or above >= least:
        return 1
    return -1 if below == 0 or below >= least else 0
