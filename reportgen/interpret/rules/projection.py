"""Where a year to date is heading: by last year's pattern or a straight line, with a range."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from reportgen.domain.fact_over_time import Projection
from reportgen.domain.indicator import Measure, PeriodMeaning
from reportgen.domain.observation import Figure
from reportgen.domain.period import MONTHS_IN_A_YEAR, Period, PeriodStyle
from reportgen.domain.relation import Projected
from reportgen.interpret.context import Context
from reportgen.interpret.registry import rule
from reportgen.interpret.salience import untold

WORDING = (
    "A year to date of at least {projection_months} that is counted is carried on to the year's "
    "end: by what the year before made of the same months, where both its figures are held and no "
    "small numbers, else in a straight line where the number is known to add up over the year. "
    "The range is twice the square root of the number "
    "still to come, which is what chance alone makes likely, not what else may change. All three "
    "are rounded to the leading figure of that chance. A projection is never judged or ranked, "
    "and told only where an outline asks for it."
)
_SPREAD = 2  # standard deviations of a count, which is its own variance


@dataclass(frozen=True, slots=True)
class _Pattern:
    """The same months of the year before, and all of that year."""

    same: Figure
    whole: Figure


@rule(code="projection", asks="Where would the year end if it went on as it has?")
def projection(context: Context) -> tuple[Projection, ...]:
    """At most one fact, for a number that is counted through the year.

    Silent for what is counted on a day, for rates and percentages, before the middle of the
    year and at its end, for a number below 10, where last year's pattern leaves nothing, and
    where neither that pattern nor a statement says that the number adds up over the year.
    """
    if context.value is None or not _can_be_carried_on(context):
        return ()
    pattern = _pattern(context)
    if pattern is None and context.indicator.meaning is not PeriodMeaning.FLOW:
        return ()
    projected = _projected(context, context.value, pattern)
    to_come = projected - context.value.shown
    if to_come <= 0:
        return ()
    spread = _SPREAD * to_come.sqrt()
    unit = Decimal(1).scaleb(max(0, spread.adjusted()))
    told = untold("a projection is told where the outline asks for it")
    return (
        Projection(
            indicator=context.indicator,
            area=context.area,
            period=context.period,
            rule=context.wording.said(WORDING),
            salience=told.score,
            reasons=told.reasons,
            value=context.value,
            projected=_rounded(projected, unit, ROUND_HALF_UP),
            low=max(context.value.shown, _rounded(projected - spread, unit, ROUND_FLOOR)),
            high=_rounded(projected + spread, unit, ROUND_CEILING),
            by=Projected.LAST_YEAR if pattern else Projected.STRAIGHT_LINE,
            year=_year(context.period),
            reference=pattern.same if pattern else None,
            whole_reference=pattern.whole if pattern else None,
        ),
    )


def _can_be_carried_on(context: Context) -> bool:
    period = context.period
    fewest = context.wording.number("projection_months")
    return (
        period.style is PeriodStyle.TO_DATE
        and fewest <= period.months < MONTHS_IN_A_YEAR
        and context.indicator.measure is Measure.COUNT
        and context.indicator.meaning is not PeriodMeaning.STOCK
        and not context.on_very_small_numbers(context.latest)
    )


def _pattern(context: Context) -> _Pattern | None:
    """What the year before made of the same months; None where it cannot be gone by."""
    before, whole = context.previous, context.whole_year_before
    if before is None or whole is None or context.on_small_numbers(before):
        return None
    same = context.figure(before)
    follows = context.period.directly_follows(context.when(before))
    return _Pattern(same, whole) if follows and whole.shown >= same.shown else None


def _projected(context: Context, value: Figure, pattern: _Pattern | None) -> Decimal:
    if pattern:
        return value.shown * pattern.whole.shown / pattern.same.shown
    return value.shown * MONTHS_IN_A_YEAR / context.period.months


def _rounded(number: Decimal, unit: Decimal, way: str) -> Decimal:
    return (number / unit).to_integral_value(rounding=way) * unit


def _year(to_date: Period) -> Period:
    """The financial year that a year to date belongs to."""
    last = (to_date.ends - to_date.months) // MONTHS_IN_A_YEAR + 1
    return Period(f"{last - 1}/{last % 100:02d}", PeriodStyle.SPLIT_YEAR, last - 1, last)
