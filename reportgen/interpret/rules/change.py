"""Change since the baseline and on the previous period, on printed figures."""

from __future__ import annotations

from decimal import Decimal

from reportgen.domain.fact import Change
from reportgen.domain.indicator import Measure
from reportgen.domain.observation import Figure
from reportgen.domain.period import MONTHS_IN_A_YEAR, Period, PeriodStyle
from reportgen.domain.relation import Direction, Judgement, Size
from reportgen.interpret.arithmetic import (
    difference,
    direction,
    movement,
    multiple,
    per_cent_change,
    sign,
)
from reportgen.interpret.context import Context
from reportgen.interpret.magnitude import size_of_change
from reportgen.interpret.registry import rule
from reportgen.interpret.salience import Weight, by_size, untold
from reportgen.interpret.wording_tables import Column

BASELINE = "baseline"
PREVIOUS = "previous"
YEAR_EARLIER = "year_earlier"
WORDING = (
    "Later minus earlier figure as printed, inside one comparable run of periods. Percentages "
    "change by percentage points. The previous period is the nearest earlier one with a figure; "
    '"the latest year" (or quarter, or month) is said only where no period lies between. '
    "A year to date is set beside the same months of another year; a month, a quarter or a rolling "
    "year also beside that of a year earlier. "
    '"Halved" and "doubled" hold within {halved_doubled_within}.'
)
_IN_PER_CENT = (Measure.COUNT, Measure.RATE)
_HAS_A_SEASON = (PeriodStyle.MONTH, PeriodStyle.QUARTER, PeriodStyle.ROLLING)


@rule(code="change", asks="How has it changed since the baseline, and on the previous period?")
def change(context: Context) -> tuple[Change, ...]:
    """A fact of the change since the baseline, one on the previous period, one on a year earlier.

    Silent where the comparable run holds no earlier figure: the first period, all earlier ones
    marked, or a break before the newest. Markers are stepped over, which `consecutive` tells; but
    the same month or quarter of a year earlier is that and no other, and told once.
    """
    if context.value is None:
        return ()
    found = []
    if context.baseline is not None:
        found.append(_change(context, context.value, context.baseline, BASELINE))
    if context.previous is not None:
        found.append(_change(context, context.value, context.previous, PREVIOUS))
    a_year_earlier = _a_year_earlier(context)
    if a_year_earlier is not None and a_year_earlier != context.previous:
        found.append(_change(context, context.value, a_year_earlier, YEAR_EARLIER))
    return tuple(found)


def _a_year_earlier(context: Context) -> int | None:
    """The position of the same month, quarter or rolling year a year before, if it has a figure."""
    if context.period.style not in _HAS_A_SEASON:
        return None
    ends = context.period.ends - MONTHS_IN_A_YEAR
    return next((place for place in context.segment if context.when(place).ends == ends), None)


def _change(context: Context, value: Figure, place: int, kind_of: str) -> Change:
    base, then = context.figure(place), context.when(place)
    moved = difference(value, base)
    size = _size(context, moved.shown, place, kind_of)
    judgement = movement(sign(moved.shown), context.indicator.polarity, size)
    overlapping = context.period.overlaps(then)
    found = _weight(size, judgement, _shared(context.period) if overlapping else "")
    return Change(
        indicator=context.indicator,
        area=context.area,
        period=context.period,
        rule=context.wording.said(WORDING),
        salience=found.score,
        reasons=found.reasons,
        kind_of=kind_of,
        value=value,
        reference_period=then,
        reference=base,
        difference=moved,
        direction=direction(moved.shown),
        size=size,
        judgement=Judgement.NONE if overlapping else judgement,
        per_cent=_per_cent(context, value, place),
        multiple=_multiple(context, value, place),
        consecutive=context.period.directly_follows(then),
        overlapping=overlapping,
    )


def _size(context: Context, moved: Decimal, place: int, kind_of: str) -> Size:
    if _very_small(context, place):
        return Size.LITTLE if direction(moved) is Direction.UNCHANGED else Size.PLAIN
    base = context.figure(place).shown
    capped = context.on_small_numbers(place)
    months = context.period.moment - context.when(place).moment
    column = Column.change(kind_of == BASELINE, months)
    return size_of_change(context.indicator, moved, base, column, context.wording, capped)


def _very_small(context: Context, place: int) -> bool:
    return context.on_very_small_numbers(place) or context.on_very_small_numbers(context.latest)


def _per_cent(context: Context, value: Figure, place: int) -> Decimal | None:
    if context.indicator.measure not in _IN_PER_CENT or context.negative:
        return None
    return (
        None
        if _very_small(context, place)
        else per_cent_change(value.shown, context.figure(place).shown)
    )


def _multiple(context: Context, value: Figure, place: int) -> str:
    if context.indicator.measure not in _IN_PER_CENT or context.on_small_numbers(place):
        return ""
    if _very_small(context, place):
        return ""
    slack = context.wording.share("halved_doubled_within")
    return multiple(value.shown, context.figure(place).shown, slack)


def _shared(period: Period) -> str:
    """Why windows of years or rolling years that overlap have no change to tell."""
    if period.within_year:
        return "the two periods share months, so their difference is no change from one to the next"
    return "the two periods share years, so their difference is no yearly change"


def _weight(size: Size, judgement: Judgement, overlapping: str) -> Weight:
    if overlapping:
        return untold(overlapping)
    return by_size(size).judged(judgement)
