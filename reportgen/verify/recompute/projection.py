"""Where a year to date would end if it went on as it has, with what chance makes likely."""

from __future__ import annotations

from decimal import Decimal

from reportgen.verify.evidence import Reading
from reportgen.verify.recompute.claim import Claim, Unfounded, figures, plain, said, works_out
from reportgen.verify.recompute.lines import Run, on_small_numbers, run_of, spots_of, very_small
from reportgen.verify.recompute.registry import Truth
from reportgen.verify.recompute.sizes import is_count
from reportgen.verify.recompute.spans_of_time import A_YEAR, TO_DATE, Span, last_month

_LAST_YEAR, _STRAIGHT_LINE = "last year", "straight line"
_SPREAD = 2  # times the square root of a count


@works_out("projection")
def projection(claim: Claim) -> Truth:
    """The year's end by the year before, or in a straight line; all to the figure that chance has.

    Never below what is counted already.
    """
    run = run_of(claim)
    counted, barred = run.now.shown, _barred(claim, run)
    same, whole = _year_before(claim, run)
    if whole is not None and same is not None and whole.shown and same.shown:
        projected = counted * whole.shown / same.shown
    elif claim.indicator.get("meaning") == "flow":
        projected = counted * A_YEAR / run.now.span.length
    else:
        raise Unfounded("Neither last year nor a statement says that the number adds up.")
    to_come = projected - counted
    if to_come <= 0:
        raise Unfounded("Nothing is still to come by last year's pattern.")
    chance = _SPREAD * to_come.sqrt()
    unit = Decimal(10) ** max(0, chance.adjusted())
    low = _floor(projected - chance, unit)
    return Truth(
        figures=figures(value=run.now.reading, reference=same, whole_reference=whole),
        numbers={
            "projected": plain(_floor(projected + unit / 2, unit)),
            "low": plain(max(counted, low)),
            "high": plain(-_floor(-projected - chance, unit)),
        },
        words=said(by=_LAST_YEAR if whole else _STRAIGHT_LINE),
        periods={"year": _year(run.now.span)},
        faults=(*run.faults, *([barred] if barred else [])),
    )


def _floor(number: Decimal, unit: Decimal) -> Decimal:
    return (number / unit).to_integral_value("ROUND_FLOOR") * unit


def _barred(claim: Claim, run: Run) -> str:
    """Why the number cannot be carried on; "" where it can."""
    span = run.now.span
    if span.kind != TO_DATE or not claim.number("projection_months") <= span.length < A_YEAR:
        return "Only a year to date of some months is carried on to the year's end."
    if not is_count(claim.indicator) or claim.indicator.get("meaning") == "stock":
        return "Only a number that is counted through the year is carried on."
    return "The number is too small to be carried on." if very_small(claim, run.now) else ""


def _year_before(claim: Claim, run: Run) -> tuple[Reading | None, Reading | None]:
    """The same months of the year before, and all of it; neither where it cannot be gone by."""
    none = None, None
    if len(run.spots) < 2 or not run.now.span.follows(run.spots[-2].span):
        return none
    same = run.spots[-2]
    ends = run.now.span.ends - run.now.span.length
    line = claim.evidence.line(str(claim.indicator["id"]), claim.line)
    wholes = [
        spot
        for spot in spots_of(claim.indicator, line)
        if _is_a_year(spot.span) and last_month(claim.indicator, spot.span) == ends
    ]
    if not wholes or on_small_numbers(claim, same) or wholes[0].shown < same.shown:
        return none
    return same.reading, wholes[0].reading


def _is_a_year(span: Span) -> bool:
    return span.length == (1 if span.of_years else A_YEAR)


def _year(to_date: Span) -> str:
    """The financial year that it is heading for: "2019/20"."""
    first = (to_date.ends - to_date.length + 1) // A_YEAR
    return f"{first}/{(first + 1) % 100:02d}"
