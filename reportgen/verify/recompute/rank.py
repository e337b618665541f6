"""The place among all authorities, and among the area and its neighbours."""

from __future__ import annotations

from decimal import Decimal

from reportgen.verify.recompute.claim import (
    Claim,
    Unfounded,
    figures,
    label_of,
    plain,
    said,
    works_out,
)
from reportgen.verify.recompute.national import FEWEST_LIVE, field_of, is_national, place_in
from reportgen.verify.recompute.registry import Truth
from reportgen.verify.recompute.sides import judges


@works_out("rank", "position")
def rank(claim: Claim) -> Truth:
    """The Department's place: ties share the least number, 1 is best, or highest without a way.

    The letter of the quarter is said only where the publisher gives one for the indicator and all
    that share the place stand in one quarter.
    """
    polarity = str(claim.indicator["polarity"])
    field = field_of(claim.ledger, claim.evidence, claim.indicator, claim.period)
    place = place_in(field, str(claim.area["code"]), polarity)
    if place is None:
        raise Unfounded(f"{claim.line} is not among the authorities ranked in {claim.period}.")
    said_aloud = bool(claim.indicator["quartiles"]) and place.alone
    return Truth(
        figures=figures(value=claim.value),
        numbers={
            "rank": plain(place.rank),
            "ranked": plain(place.ranked),
            "joint": plain(place.joint),
        },
        words=said(
            kind_of="best" if judges(claim.indicator) else "position",
            **{"quartile" if said_aloud else "quartile_unsaid": place.letter},
        ),
        faults=_not_to_be_ranked(claim),
    )


def _not_to_be_ranked(claim: Claim) -> tuple[str, ...]:
    if claim.indicator.get("part"):
        return ("One part of a whole is not ranked.",)
    if not is_national(claim.ledger, claim.evidence, claim.indicator, claim.period):
        return (f"The workbooks hold fewer than {FEWEST_LIVE} live authorities.",)
    return ()


@works_out("neighbour_rank")
def neighbour_rank(claim: Claim) -> Truth:
    """The place by the printed figures, the area itself counted; ties share the least number."""
    own = claim.value.shown
    others = neighbours_of(claim)
    fewest = claim.number("neighbours_fewest")
    if own is None or len(others) < fewest:
        raise Unfounded(f"Fewer than {fewest} neighbours have a figure in {claim.period}.")
    low = claim.indicator["polarity"] == "low"
    before = sum(each < own if low else each > own for each in others)
    return Truth(
        figures=figures(value=claim.value),
        numbers={
            "rank": plain(before + 1),
            "ranked": plain(len(others) + 1),
            "joint": plain(sum(each == own for each in others) + 1),
            "neighbours": plain(len(others)),
        },
        words=said(best_first=judges(claim.indicator)),
    )


def neighbours_of(claim: Claim) -> list[Decimal]:
    """The printed figures of the neighbours that have one."""
    areas = (claim.ledger.area.get(code) for code in claim.comparator["codes"])
    held = (claim.held(label_of(each)) for each in areas if each is not None)
    return [each.shown for each in held if each is not None and each.shown is not None]
