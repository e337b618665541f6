"""A flow in beside the flow out that belongs to it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportgen.verify.evidence import Reading, rounded
from reportgen.verify.recompute.claim import (
    Claim,
    Unfounded,
    figures,
    plain,
    said,
    works_out,
)
from reportgen.verify.recompute.registry import Truth
from reportgen.verify.recompute.sizes import is_count, unit_of


@works_out("flow_ratio")
def flow_ratio(claim: Claim) -> Truth:
    """So many came for each that went, at one decimal; a fault where rounding leaves it open."""
    out = claim.linked("outflow")
    if out is None:
        raise Unfounded("No flow out belongs to this flow in.")
    came, went = claim.value, claim.figure(claim.line, indicator=str(out["id"]))
    if not came.shown or not went.shown or min(came.shown, went.shown) <= 0:
        raise Unfounded("A flow of nought has no ratio.")
    ratio = rounded(came.shown / went.shown, 1)
    faults = [] if set(_possible(claim, came, went)) == {ratio} else ["Rounding leaves it open."]
    if out["measure"] != claim.indicator["measure"]:
        faults.append("A number and a rate have no ratio.")
    if is_count(claim.indicator) and _few(claim, came, went):
        faults.append("One of the two is a small number.")
    return Truth(
        figures=figures(value=came, other_value=went),
        numbers={"ratio": plain(ratio)},
        words=said(other=out["code"]),
        faults=tuple(faults),
    )


def _few(claim: Claim, *readings: Reading) -> bool:
    few = claim.number("small_count_below")
    return any(each.shown is not None and each.shown < few for each in readings)


def _possible(claim: Claim, came: Reading, went: Reading) -> Iterator[Decimal]:
    """The ratio at one decimal of the least and of the greatest figures that print alike."""
    above, below = came.shown or Decimal(0), went.shown or Decimal(0)
    whole = is_count(claim.indicator) and not came.places and not went.places
    more, less = (Decimal(0) if whole else unit_of(each.places) / 2 for each in (came, went))
    for sign in (1, -1):
        if below - sign * less > 0:
            yield rounded((above + sign * more) / (below - sign * less), 1)
