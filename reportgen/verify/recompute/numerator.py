"""The cases behind a percentage: that they give it, and what one of them makes."""

from __future__ import annotations

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

_HUNDRED = Decimal(100)


@works_out("numerator")
def numerator(claim: Claim) -> Truth:
    """So many of so many, where they give the printed percentage within its rounding."""
    below = cases_of(claim, "denominator")
    above = cases_of(claim, "numerator")
    counted = claim.linked("denominator")
    if below is None or not below.shown or counted is None:
        raise Unfounded("The workbook holds no whole number of cases below the line.")
    one = None
    if below.shown < claim.number("one_case_below"):
        one = rounded(_HUNDRED / below.shown, 1)
    return Truth(
        figures=figures(value=claim.value, numerator=above, denominator=below),
        numbers={"one_case": plain(one)} if one is not None else {},
        words=said(counted=counted["code"]),
        faults=_not_these(claim, above, below),
    )


def cases_of(claim: Claim, link: str) -> Reading | None:
    """A whole number of cases in the claim's period; None where there is none."""
    indicator = claim.linked(link)
    if indicator is None or not is_count(indicator):
        return None
    found = claim.held(claim.line, indicator=str(indicator["id"]))
    return found if found is not None and found.shown == found.at(0) else None


def _not_these(claim: Claim, above: Reading | None, below: Reading) -> tuple[str, ...]:
    """Why the cases cannot be those of the percentage; nothing where they can."""
    shown, whole = claim.value.shown, below.shown
    if shown is None or whole is None:
        return ()
    room = unit_of(claim.value.places) / 2
    if above is None or above.shown is None:
        cases = rounded(shown * whole / _HUNDRED, 0)
    else:
        cases = above.shown
    if 0 <= cases <= whole and abs(cases * _HUNDRED / whole - shown) <= room:
        return ()
    return (f"{cases} of {whole} do not make {shown} per cent.",)
