"""Whether a comparator's figure lies outside the 95 per cent limits of the area's own."""

from __future__ import annotations

from decimal import Decimal

from reportgen.verify.evidence import Reading
from reportgen.verify.recompute.claim import (
    Claim,
    Unfounded,
    figures,
    said,
    works_out,
)
from reportgen.verify.recompute.gap import is_fair
from reportgen.verify.recompute.limits import Limits, of_rate, of_share
from reportgen.verify.recompute.registry import Truth
from reportgen.verify.recompute.sides import relation
from reportgen.verify.recompute.sizes import in_points, is_count, unit_of

_TESTED = ("england", "region", "neighbours")
_SIX_FIGURES = Decimal("0.000001")  # of the limit: normal and Poisson tables are cut there


@works_out("significance")
def significance(claim: Claim) -> Truth:
    """The limits of the area's figure from its cases, and whether the other lies outside them."""
    own, other = claim.value, claim.reference
    above, below = _cases(claim), _whole(claim, "denominator") if _share(claim) else None
    limits = _limits(claim, own, above, below)
    beside = float(other.shown or 0)
    return Truth(
        figures=figures(value=own, reference=other, numerator=above, denominator=below),
        numbers={
            "low": _near(claim, "low", limits.low),
            "high": _near(claim, "high", limits.high),
        },
        words=said(
            interval=limits.interval,
            significant=not limits.low <= beside <= limits.high,
            relation=relation(claim.ledger, claim.indicator, own, other),
        ),
        faults=_not_to_be_tested(claim),
    )


def _not_to_be_tested(claim: Claim) -> tuple[str, ...]:
    if not claim.ledger.report.get("significance"):
        return ("The report's settings ask for no test.",)
    if claim.comparator["kind"] not in _TESTED or not is_fair(claim):
        return ("Beside this comparator nothing can be tested.",)
    return ()


def _share(claim: Claim) -> bool:
    return in_points(claim.indicator)


def _limits(claim: Claim, own: Reading, above: Reading | None, below: Reading | None) -> Limits:
    if own.shown is None or above is None or above.stored is None:
        raise Unfounded("The workbook holds no whole number of cases for the period.")
    cases = int(above.stored)
    if claim.indicator["measure"] == "rate" and cases and own.shown > 0:
        return of_rate(own.shown, cases)
    if not _share(claim) or below is None or not below.stored or cases > below.stored:
        raise Unfounded("This figure has no limits.")
    of = int(below.stored)
    if abs(Decimal(100 * cases) / of - own.shown) > unit_of(own.places) / 2:
        raise Unfounded(f"{cases} of {of} do not make {own.shown} per cent.")
    return of_share(cases, of)


def _cases(claim: Claim) -> Reading | None:
    """The numerator of a percentage; of a rate its numerator, else the number it goes with."""
    rate = claim.indicator["measure"] == "rate"
    if rate and claim.linked("numerator") is None:
        return _whole(claim, "pair")
    return _whole(claim, "numerator")


def _whole(claim: Claim, link: str) -> Reading | None:
    indicator = claim.linked(link)
    if indicator is None or not is_count(indicator):
        return None
    found = claim.held(claim.line, indicator=str(indicator["id"]))
    if found is None or found.stored is None or found.stored < 0:
        return None
    return found if found.stored == int(found.stored) else None


def _near(claim: Claim, name: str, limit: float) -> str:
    """A limit as the ledger writes it, where the two agree in six figures; else our own."""
    mine = Decimal(repr(limit))
    told = Decimal(str(claim.entry.get("numbers", {}).get(name, "nan")))
    if told.is_finite() and abs(told - mine) <= abs(mine) * _SIX_FIGURES + _SIX_FIGURES:
        return format(told, "f")
    return format(mine, "f")
