"""On which side of a comparator the area was over the window: always, crossed, or alternating."""

from __future__ import annotations

from itertools import groupby

from reportgen.verify.recompute.claim import Claim, Unfounded, figures, said, works_out
from reportgen.verify.recompute.gap import is_fair
from reportgen.verify.recompute.lines import Spot, beside, has_gap, run_of
from reportgen.verify.recompute.registry import Truth
from reportgen.verify.recompute.sides import ABOVE, BELOW, relation, side, standing

ALWAYS, CROSSED, ALTERNATING = "always", "crossed", "alternating"


@works_out("crossover")
def crossover(claim: Claim) -> Truth:
    """The side now, since when, and the run on the other side before it."""
    run = run_of(claim)
    if run.now.span.shares_time:
        raise Unfounded("Periods that share figures are not compared one by one.")
    theirs = beside(claim, run.now.span)
    compared = [spot for spot in run.window if spot.span.ends in theirs]
    if run.now not in compared or len(compared) < claim.number("crossover_fewest"):
        raise Unfounded("Too few periods have a figure of both, or the newest has not.")
    sides = [_side(claim, spot, theirs[spot.span.ends]) for spot in compared]
    clear = [(spot, at) for spot, at in zip(compared, sides, strict=True) if at]
    runs = [[spot for spot, _ in each] for _, each in groupby(clear, key=lambda one: one[1])]
    history = _history(claim, compared, sides, runs)
    if not sides[-1] or not history:
        raise Unfounded("The area stands on no side now, or was too short a time on the other.")
    now = ABOVE if sides[-1] > 0 else BELOW
    return Truth(
        figures=figures(value=run.now.reading, reference=theirs[run.now.span.ends].reading),
        words=said(
            relation=now,
            history=history,
            judgement=standing(claim.indicator, now) if is_fair(claim) else "",
            gap_years=has_gap(compared),
        ),
        periods={"first": compared[0].label, **(_turned(runs) if history == CROSSED else {})},
        faults=run.faults,
    )


def _side(claim: Claim, own: Spot, other: Spot) -> int:
    return side(relation(claim.ledger, claim.indicator, own.reading, other.reading))


def _history(claim: Claim, compared: list[Spot], sides: list[int], runs: list[list[Spot]]) -> str:
    """One of the three words; "" where none may be said."""
    if len(runs) == 1:
        return ALWAYS if all(sides) else ""
    if len(runs) != 2:
        return ALTERNATING if runs else ""
    just_enough = len(compared) == claim.number("crossover_fewest") and not has_gap(compared)
    long_enough = len(runs[0]) >= claim.number("crossover_earlier_fewest")
    return CROSSED if long_enough or just_enough else ""


def _turned(runs: list[list[Spot]]) -> dict[str, str]:
    """Since when on this side, and the periods that were on the other."""
    before, after = runs
    return {
        "since": after[0].label,
        "earlier_first": before[0].label,
        "earlier_last": before[-1].label,
        "earlier": "; ".join(spot.label for spot in before),
    }
