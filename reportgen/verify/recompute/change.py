"""Later minus earlier: on the previous period, since the baseline, on a year earlier."""

from __future__ import annotations

from decimal import Decimal

from reportgen.verify.evidence import rounded
from reportgen.verify.recompute.claim import (
    Claim,
    Unfounded,
    difference,
    figures,
    plain,
    said,
    works_out,
)
from reportgen.verify.recompute.lines import Run, Spot, on_small_numbers, run_of, very_small
from reportgen.verify.recompute.registry import Truth
from reportgen.verify.recompute.sides import direction, movement, way
from reportgen.verify.recompute.sizes import LITTLE, PLAIN, part, size_of_change
from reportgen.verify.recompute.spans_of_time import A_YEAR, MONTH, QUARTER, ROLLING

_BASELINE, _PREVIOUS, _YEAR_EARLIER = "baseline", "previous", "year_earlier"
_WITH_A_SEASON = (MONTH, QUARTER, ROLLING)
_IN_PER_CENT = ("count", "rate")


@works_out("change_previous", "change_baseline", "change_year_earlier")
def change(claim: Claim) -> Truth:
    """The change between the claim's period and the earlier one that its kind asks for."""
    run = run_of(claim)
    since = str(claim.entry["kind"]).removeprefix("change_")
    then, now = _earlier(run, since), run.now
    overlapping = now.span.overlaps(then.span)
    size = _size(claim, run, then, since)
    judged = movement(claim.indicator, way(now.shown - then.shown), size == LITTLE)
    return Truth(
        figures=figures(value=now.reading, reference=then.reading),
        numbers={
            **difference(now.reading, then.reading),
            **_per_cent(claim, run, then),
        },
        words=said(
            kind_of=since,
            direction=direction(then.shown, now.shown),
            size=size,
            judgement="" if overlapping else judged,
            multiple=_multiple(claim, run, then),
            consecutive=now.span.follows(then.span),
            overlapping=overlapping,
        ),
        periods={"reference_period": then.label},
        faults=run.faults,
    )


def _earlier(run: Run, since: str) -> Spot:
    """The figure that the later one is set beside."""
    if since == _BASELINE:
        return run.start
    if since == _PREVIOUS and len(run.spots) > 1:
        return run.spots[-2]
    if since == _YEAR_EARLIER and run.now.span.kind in _WITH_A_SEASON:
        ends = run.now.span.ends - A_YEAR
        found = next((spot for spot in run.spots if spot.span.ends == ends), None)
        if found is not None:
            return found
    raise Unfounded("The workbook holds no earlier figure that this one may be compared with.")


def _either_very_small(claim: Claim, run: Run, then: Spot) -> bool:
    return very_small(claim, then) or very_small(claim, run.now)


def _size(claim: Claim, run: Run, then: Spot, since: str) -> str:
    ends = then.shown, run.now.shown
    if _either_very_small(claim, run, then):
        return LITTLE if ends[0] == ends[1] else PLAIN
    over = since == _BASELINE, run.now.span.ends - then.span.ends
    small = on_small_numbers(claim, then)
    return size_of_change(claim.ledger, claim.indicator, ends, over, small)


def _per_cent(claim: Claim, run: Run, then: Spot) -> dict[str, str]:
    """The change in per cent of the earlier figure, one decimal."""
    barred = claim.indicator["measure"] not in _IN_PER_CENT or run.below_nought
    if barred or then.shown <= 0 or _either_very_small(claim, run, then):
        return {}
    share = (run.now.shown - then.shown) * 100 / then.shown
    return {"per_cent": plain(rounded(share, 1))}


def _multiple(claim: Claim, run: Run, then: Spot) -> str:
    """Halved or doubled, about or more than that; "" for anything between."""
    barred = claim.indicator["measure"] not in _IN_PER_CENT or on_small_numbers(claim, then)
    if barred or _either_very_small(claim, run, then) or min(then.shown, run.now.shown) <= 0:
        return ""
    slack = part(claim.ledger, "halved_doubled_within")
    return _of_the_half(run.now.shown, then.shown, slack) or _of_the_double(
        run.now.shown, then.shown, slack
    )


def _of_the_half(later: Decimal, earlier: Decimal, slack: Decimal) -> str:
    beyond = earlier - 2 * later
    if abs(beyond) <= slack * earlier:
        return "halved"
    return "more than halved" if beyond > 0 else ""


def _of_the_double(later: Decimal, earlier: Decimal, slack: Decimal) -> str:
    beyond = later - 2 * earlier
    if abs(beyond) <= slack * 2 * earlier:
        return "doubled"
    return "more than doubled" if beyond > 0 else ""
