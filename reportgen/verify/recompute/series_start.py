"""Where comparable figures begin, and whether a break or a new authority is the reason."""

from __future__ import annotations

from datetime import date

from reportgen.verify.recompute.claim import Claim, Unfounded, figures, said, works_out
from reportgen.verify.recompute.lines import new_bases, run_of, spots_of
from reportgen.verify.recompute.registry import Truth
from reportgen.verify.recompute.spans_of_time import A_YEAR, Span, first_month, span_for

_FORMED, _BREAK = "formed", "break"


@works_out("series_start")
def series_start(claim: Claim) -> Truth:
    """The first comparable period. Why a series breaks is the publisher's word: not known here."""
    run = run_of(claim)
    now = run.now.span
    begun = [each for each in new_bases(claim, claim.line) if each <= now.ends]
    before = _earlier_figures(claim, now)
    broken = max(begun) if begun and any(each.ends < max(begun) for each in before) else None
    if broken is None and len(run.spots) > 1:
        raise Unfounded("No break is known before these figures, and earlier ones are held.")
    formed = broken is None
    day = str(claim.area.get("since", "")) if formed else ""
    return Truth(
        figures=figures(value=run.now.reading),
        words=said(
            reason=_FORMED if formed else _BREAK,
            alone=len(run.spots) == 1,
            day=day,
        ),
        periods={"since": claim.period if broken is None else _label_of(claim, broken)},
        faults=(*run.faults, *(_why_not_formed(claim, now, day) if formed else ())),
        unknown=frozenset({"why"}) if not formed else frozenset(),
    )


def _earlier_figures(claim: Claim, now: Span) -> list[Span]:
    line = claim.evidence.line(str(claim.indicator["id"]), claim.line)
    spans = [spot.span for spot in spots_of(claim.indicator, line)]
    return [each for each in spans if each.like(now) and each.ends < now.ends]


def _label_of(claim: Claim, ends: int) -> str:
    """The period that begins the new basis, by its own label."""
    labels = claim.ledger.new_bases.get((str(claim.indicator["id"]), claim.line), ())
    spans = {label: span_for(claim.indicator, label) for label in labels}
    return next(label for label, span in spans.items() if span is not None and span.ends == ends)


def _why_not_formed(claim: Claim, now: Span, day: str) -> tuple[str, ...]:
    """Why the authority's beginning cannot be the reason: it was there for the period before."""
    if not day:
        return ("Nothing says when the authority was formed.",)
    formed = date.fromisoformat(day)
    before = first_month(claim.indicator, now) - now.step
    there = before >= formed.year * A_YEAR + formed.month - 1
    return ("The authority was there throughout the period before.",) if there else ()
