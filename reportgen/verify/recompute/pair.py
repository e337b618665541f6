"""A rate with its number, or a number with its rate: both now, and both at the baseline."""

from __future__ import annotations

from reportgen.verify.evidence import Reading
from reportgen.verify.recompute.claim import Claim, Unfounded, figures, said, works_out
from reportgen.verify.recompute.lines import run_of
from reportgen.verify.recompute.registry import Truth
from reportgen.verify.recompute.sides import direction


@works_out("pair")
def pair(claim: Claim) -> Truth:
    """Both figures of the claim's period; the earlier two only where both are held."""
    other = claim.linked("pair")
    if other is None:
        raise Unfounded("No number or rate is known to belong to this indicator.")
    run = run_of(claim)
    now = claim.figure(claim.line, str(other["id"]))
    start = run.window[0] if len(run.window) > 1 else None
    then = claim.held(claim.line, str(other["id"]), start.label) if start else None
    earlier = start.reading if start and then else None
    return Truth(
        figures=figures(
            value=run.now.reading, other_value=now, reference=earlier, other_reference=then
        ),
        words=said(
            other=other["code"],
            direction=_went(earlier, run.now.reading),
            other_direction=_went(then, now),
        ),
        periods={"reference_period": earlier.period} if earlier else {},
        faults=run.faults,
    )


def _went(earlier: Reading | None, later: Reading) -> str:
    if earlier is None or earlier.shown is None or later.shown is None:
        return ""
    return direction(earlier.shown, later.shown)
