"""The area beside one comparator in one period: which side, how far, and whether that is better."""

from __future__ import annotations

from reportgen.verify.recompute.claim import (
    Claim,
    difference,
    figures,
    plain,
    said,
    works_out,
)
from reportgen.verify.recompute.national import is_outside, is_total
from reportgen.verify.recompute.registry import Truth
from reportgen.verify.recompute.sides import at_common_places, relation, side, standing
from reportgen.verify.recompute.sizes import LITTLE, is_count, size_of_gap


@works_out("gap")
def gap(claim: Claim) -> Truth:
    """Both figures of one period; in line, similar, above or below; the word for how far.

    A number beside another, a mean of too few, and a total or an average beyond all that it
    should be the average of are never judged, and bear no strong word.
    """
    own, other = claim.value, claim.reference
    found = relation(claim.ledger, claim.indicator, own, other)
    fair = is_fair(claim)
    return Truth(
        figures=figures(value=own, reference=other),
        numbers={
            **difference(own, other),
            "members": plain(other.members),
            "asked": plain(other.asked),
        },
        words=said(
            relation=found,
            size=_size(claim, strong=fair and not on_small_numbers(claim)),
            judgement=standing(claim.indicator, found) if fair else "",
        ),
        periods={"reference_period": claim.period},
    )


def is_fair(claim: Claim) -> bool:
    """Whether the two may be judged: averages of whole groups, and no numbers or totals."""
    asked = claim.ledger, claim.evidence, claim.indicator
    if is_total(*asked, claim.period):
        return False
    if claim.comparator["kind"] == "neighbours":
        return claim.reference.members >= claim.number("neighbours_fewest")
    codes = claim.comparator["codes"]
    return not any(is_outside(*asked, (code, claim.period)) for code in codes)


def on_small_numbers(claim: Claim) -> bool:
    """Whether so few cases are behind the area's figure, as far as is known, that words are weak.

    They are the figure itself, or the number that goes with a rate.
    """
    number = claim.value if is_count(claim.indicator) else None
    other = claim.linked("pair")
    if number is None and other is not None and is_count(other):
        number = claim.held(claim.line, indicator=str(other["id"]))
    if number is None or number.shown is None:
        return False
    return number.shown < claim.number("small_count_below")


def _size(claim: Claim, *, strong: bool) -> str:
    own, other = claim.value, claim.reference
    here = at_common_places(own, other)
    if here is None or not side(relation(claim.ledger, claim.indicator, own, other)):
        return LITTLE
    return size_of_gap(claim.ledger, claim.indicator, here, not strong)
