"""No figure: that the cell holds none, which sign stands there, and what the last figure was."""

from __future__ import annotations

from reportgen.verify.evidence import Reading
from reportgen.verify.recompute.claim import (
    Claim,
    Unfounded,
    figures,
    said,
    works_out,
)
from reportgen.verify.recompute.registry import Truth
from reportgen.verify.recompute.spans_of_time import span_for

_ABSENT = "no such period"


@works_out("missing")
def missing(claim: Claim) -> Truth:
    """The area has no figure in the period, nor a later one; its last earlier one is given."""
    stands = claim.evidence.at(str(claim.indicator["id"]), claim.line, claim.period)
    if stands is not None and stands.stored is not None:
        raise Unfounded(
            f"The workbook does hold a figure for {claim.line} in {claim.period}: {stands.shown}."
        )
    last = _last(list(claim.earlier(claim.line)))
    return Truth(
        figures=figures(last_value=last),
        words=said(marker=stands.marker if stands is not None else _ABSENT),
        periods=said(last_period=last.period if last else ""),
    )


@works_out("comparator_missing")
def comparator_missing(claim: Claim) -> Truth:
    """A comparator has no figure in the period though the area has one; its newest is given.

    Whether an older figure lies before a break is not seen here: where the report gives none, no
    fault is found in that.
    """
    if not claim.value.period:
        raise Unfounded("The area has no figure.")
    line = str(claim.comparator["label"])
    found = claim.held(line)
    if found is not None and not _too_few(claim, found):
        raise Unfounded(
            f"The workbook does hold a figure for {line} in {claim.period}: {found.shown}."
        )
    newest = _newest(claim, line)
    told = claim.entry.get("periods", {}).get("newest", "")
    if not told:
        return Truth(unknown=frozenset({"newest", "newest_value"}) if newest else frozenset())
    last = newest.get(_kind(claim, told))
    return Truth(
        figures=figures(newest_value=last), periods=said(newest=last.period if last else "")
    )


def _newest(claim: Claim, line: str) -> dict[tuple[str, int], Reading]:
    """The comparator's newest figure of each kind of period."""
    held = claim.evidence.line(str(claim.indicator["id"]), line)
    usable = (each for each in held if each.stored is not None and not _too_few(claim, each))
    return {_kind(claim, each.period): each for each in usable}


def _kind(claim: Claim, period: str) -> tuple[str, int]:
    """What two periods of one series have in common."""
    span = span_for(claim.indicator, period)
    return ("", 0) if span is None else (span.kind, 0 if span.of_years else span.length)


def _too_few(claim: Claim, found: Reading) -> bool:
    """Whether it is a mean of fewer neighbours than one is given for."""
    return claim.comparator["kind"] == "neighbours" and found.members < claim.number(
        "neighbours_fewest"
    )


def _last(readings: list[Reading]) -> Reading | None:
    return next((each for each in reversed(readings) if each.stored is not None), None)
