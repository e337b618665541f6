"""The place among all authorities beside that of the period directly before."""

from __future__ import annotations

from reportgen.verify.recompute.claim import Claim, Unfounded, figures, plain, said, works_out
from reportgen.verify.recompute.lines import run_of
from reportgen.verify.recompute.national import Place, field_of, place_in
from reportgen.verify.recompute.registry import Truth
from reportgen.verify.recompute.sides import judges

_LETTERS = "ABCD"


@works_out("rank_change")
def rank_change(claim: Claim) -> Truth:
    """Both places, and how many places up; only where the move is far by the rule."""
    run = run_of(claim)
    if len(run.spots) < 2 or not run.now.span.follows(run.spots[-2].span):
        raise Unfounded("The period directly before has no figure that may be compared.")
    then = run.spots[-2]
    now, before = _place(claim, claim.period), _place(claim, then.label)
    lettered = bool(claim.indicator.get("quartiles", True))
    return Truth(
        figures=figures(value=run.now.reading),
        numbers={
            "rank": plain(now.rank),
            "ranked": plain(now.ranked),
            "reference_rank": plain(before.rank),
            "reference_ranked": plain(before.ranked),
            "reference_joint": plain(before.joint),
            "places": plain(before.rank - now.rank),
        },
        words=said(
            quartile=now.letter if lettered else "",
            reference_quartile=before.letter if lettered else "",
        ),
        periods={"reference_period": then.label},
        faults=(*run.faults, *_not_far(claim, now, before)),
    )


def _place(claim: Claim, period: str) -> Place:
    field = field_of(claim.ledger, claim.evidence, claim.indicator, period)
    found = place_in(field, str(claim.area["code"]), str(claim.indicator["polarity"]))
    if found is None:
        raise Unfounded(f"The area has no place among the authorities in {period}.")
    return found


def _not_far(claim: Claim, now: Place, before: Place) -> tuple[str, ...]:
    """Why the move is none that is said: too few places, and too few quarters."""
    moved = abs(before.rank - now.rank) - abs(before.ranked - now.ranked)
    quarters = 0
    if judges(claim.indicator) and claim.indicator.get("quartiles", True):
        quarters = abs(_LETTERS.index(now.letter) - _LETTERS.index(before.letter))
    far = moved >= claim.number("rank_change_places") or (
        quarters >= claim.number("rank_change_quarters")
    )
    return () if far else (f"It moved by {moved} places and {quarters} quarters only.",)
