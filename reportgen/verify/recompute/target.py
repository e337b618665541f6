"""The figure beside its target or its red, amber and green bands."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from reportgen.verify.evidence import rounded
from reportgen.verify.recompute.claim import (
    Claim,
    Unfounded,
    figures,
    plain,
    said,
    works_out,
)
from reportgen.verify.recompute.registry import Truth
from reportgen.verify.recompute.sides import BETTER, SIMILAR, WORSE, judges
from reportgen.verify.recompute.spans_of_time import first_month, last_month, span_for, span_of
from reportgen.verify.recompute.stated import CardRow, Row, row_at, without_noughts

Entry = Mapping[str, Any]
MET, NEAR, MISSED, NOT_JUDGED = "met", "near", "missed", "not judged"
_JUDGED = {MET: BETTER, NEAR: SIMILAR, MISSED: WORSE}
_EDGES = ("green", "red")
_BANDS = {"green": BETTER, "amber": SIMILAR, "red": WORSE}


@works_out("target")
def target(claim: Claim) -> Truth:
    """The printed figure beside what the rules set; exactly on target is met."""
    wanted, bands = target_of(claim), bands_of(claim)
    shown = claim.value.shown
    if shown is None or (wanted is None and bands is None):
        raise Unfounded("No target and no bands are set for this indicator.")
    result = result_of(claim, shown) if wanted is not None else ""
    band = band_of(claim, shown) if bands is not None else ""
    told = figures(value=claim.value)
    numbers: dict[str, str] = {}
    if wanted is not None:
        beside = rounded(wanted, max(int(claim.indicator["places"]), _own_places(wanted)))
        told |= {"target": plain(without_noughts(wanted)), "reference": plain(beside)}
        numbers |= _difference(claim, beside, wanted)
        if (margin := _margin(claim)) is not None:
            numbers["tolerance"] = plain(without_noughts(margin[0]))
    if bands is not None:
        edges = map(without_noughts, bands)
        numbers |= dict(zip(_EDGES, map(plain, edges), strict=True))
    return Truth(
        figures=told,
        numbers=numbers,
        words=said(result=result, band=band, judgement=judgement_of(claim)),
        faults=_untimely(claim),
        unknown=frozenset({"tolerance"}),  # no fact tells it: it is for the sentence alone
    )


def judgement_of(claim: Claim) -> str:
    """Better, similar or worse by the target, else by the bands; "" where neither judges."""
    shown = claim.value.shown
    if shown is None or not judges(claim.indicator):
        return ""
    if target_of(claim) is not None:
        return _JUDGED[result_of(claim, shown)]
    return _BANDS[band_of(claim, shown)] if bands_of(claim) is not None else ""


def result_of(claim: Claim, shown: Decimal) -> str:
    """Met, near (missed inside the stated tolerance) or missed; not judged without a direction."""
    wanted, polarity = target_of(claim), claim.indicator["polarity"]
    if wanted is None or not judges(claim.indicator):
        return NOT_JUDGED
    short = wanted - shown if polarity == "high" else shown - wanted
    if short <= 0:
        return MET
    return NEAR if short <= _tolerance(claim, wanted) else MISSED


def band_of(claim: Claim, shown: Decimal) -> str:
    """Green from its edge on, red beyond the other edge, amber between; "" without a direction."""
    bands = bands_of(claim)
    if bands is None or not judges(claim.indicator):
        return ""
    green, red = bands
    if claim.indicator["polarity"] == "high":
        return "green" if shown >= green else "red" if shown < red else "amber"
    return "green" if shown <= green else "red" if shown > red else "amber"


def target_of(claim: Claim) -> Decimal | None:
    """The target as the row of rules states it; by the ledger where the row cannot be read."""
    told = claim.indicator.get("target")
    if not told:
        return None
    row = _row(claim, told)
    stated = row.number("target") if row else None
    return Decimal(told["value"]) if stated is None and _unsaid(row) else stated


def bands_of(claim: Claim) -> tuple[Decimal, Decimal] | None:
    """The edges of green and red in the same way."""
    told = claim.indicator.get("bands")
    if not told:
        return None
    row = _row(claim, told)
    green, red = row.number("green"), row.number("red")
    if _unsaid(row):
        green = Decimal(told["green"]) if green is None else green
        red = Decimal(told["red"]) if red is None else red
    return None if green is None or red is None else (green, red)


def _tolerance(claim: Claim, wanted: Decimal) -> Decimal:
    margin = _margin(claim)
    if margin is None:
        return Decimal(0)
    size, unit = margin
    return size if unit == "points" else abs(wanted) * size / 100


def _margin(claim: Claim) -> tuple[Decimal, str] | None:
    """How near is close enough, with its unit; None where nobody says."""
    told = claim.indicator["target"]
    row = _row(claim, told)
    margin = row.margin("tolerance", "tolerance unit") if row else None
    stated = told.get("tolerance")
    if margin is None and stated and _unsaid(row):
        margin = Decimal(stated["size"]), stated["unit"]
    return margin


def _row(claim: Claim, told: Entry) -> Row:
    return row_at(claim.evidence, str(told.get("provenance", {}).get("place", "")))


def _unsaid(row: Row) -> bool:
    """Whether a rule may stand where it cannot be read: in a file that was not given, in words
    of a scorecard that may mean two things, or in what describes it."""
    return not row or isinstance(row, CardRow)


def _own_places(wanted: Decimal) -> int:
    """How many decimal places a target is stated with, final noughts aside."""
    exponent = wanted.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _difference(claim: Claim, beside: Decimal, wanted: Decimal) -> dict[str, str]:
    if claim.value.shown is None or claim.value.stored is None:
        return {}
    shown, stored = claim.value.shown - beside, claim.value.stored - wanted
    told = {"difference": plain(shown)}
    return told if stored == shown else {**told, "difference_stored": plain(stored)}


def _untimely(claim: Claim) -> tuple[str, ...]:
    """A fault where the target is for a time in which the told period does not end."""
    label = str((claim.indicator.get("target") or {}).get("period", ""))
    time, told = span_of(label), span_for(claim.indicator, claim.period)
    if not label or time is None or told is None:
        return ()
    if told.of_years and time.of_years:
        fits = told.last == time.last
    else:
        start, end = first_month(claim.indicator, time), last_month(claim.indicator, time)
        fits = start <= last_month(claim.indicator, told) <= end
    return () if fits else (f"The target is for {label}, not for {claim.period}.",)
