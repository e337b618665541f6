"""How each comparator moved over the same periods as the area."""

from __future__ import annotations

from reportgen.domain.fact import ComparatorTrend
from reportgen.domain.observation import Figure
from reportgen.domain.relation import Direction, Pace, keeps_to
from reportgen.interpret.arithmetic import difference, direction, sign, two_places
from reportgen.interpret.context import Beside, Context
from reportgen.interpret.magnitude import scale_of, stable_within
from reportgen.interpret.path import path_of
from reportgen.interpret.registry import rule
from reportgen.interpret.salience import Weight, weight
from reportgen.interpret.wording_tables import Scale

WORDING = (
    "Each comparator's change over the same periods, in percentage points for percentages and in "
    "per cent for rates: stable below the little-change margin; less steep below "
    "{less_steep_below} the area's change, steeper above {steeper_above}, else at a similar pace; "
    "without a pace where the area's own change lies below that margin, or its path did not go "
    "that way."
)


@rule(code="comparator_trend", asks="Did the comparators move the same way?")
def comparator_trend(context: Context) -> tuple[ComparatorTrend, ...]:
    """One fact per comparator with a figure at both ends of the area's change since baseline.

    Silent when the area's figure is unchanged, when a comparator lacks either end or has a
    break between, when windows of years overlap, and for numbers beside totals.
    """
    base = context.baseline
    if context.value is None or base is None or context.period.overlaps(context.when(base)):
        return ()
    found = (_trend(context, beside, base) for beside in context.beside if beside.told)
    return tuple(each for each in found if each is not None)


def _trend(context: Context, beside: Beside, base: int) -> ComparatorTrend | None:
    now, then = beside.figure(context.latest), beside.figure(base)
    own = context.figure(context.latest).shown - context.figure(base).shown
    if now is None or then is None or not own or beside.starts_anew(base, context.latest):
        return None
    moved = difference(now, then)
    pace = _pace(context, (now, then), base)
    found = _weight(pace)
    return ComparatorTrend(
        indicator=context.indicator,
        area=context.area,
        period=context.period,
        rule=context.wording.said(WORDING),
        salience=found.score,
        reasons=found.reasons,
        comparator=beside.comparator,
        value=now,
        reference_period=context.when(base),
        reference=then,
        difference=moved,
        direction=direction(moved.shown),
        own_direction=direction(own),
        pace=pace,
    )


def _pace(context: Context, ends: tuple[Figure, Figure], base: int) -> Pace:
    now, then = ends
    moved = now.shown - then.shown
    if abs(moved) < stable_within(context.indicator, then.shown, context.wording, context.negative):
        return Pace.STABLE
    own_then = context.figure(base).shown
    own = context.figure(context.latest).shown - own_then
    if sign(own) != sign(moved):
        return Pace.OPPOSITE
    little = stable_within(context.indicator, own_then, context.wording, context.negative)
    if abs(own) < little or not _went(context, direction(own), base):
        return Pace.ALONE
    ratio = abs(moved) / abs(own)
    relative = scale_of(context.indicator, context.negative) is Scale.RELATIVE
    if relative and own_then and then.shown:
        ratio *= abs(own_then) / abs(then.shown)
    if two_places(ratio) < context.wording.number("less_steep_below"):
        return Pace.LESS_STEEP
    steeper = two_places(ratio) > context.wording.number("steeper_above")
    return Pace.STEEPER if steeper else Pace.SIMILAR


def _went(context: Context, way: Direction, base: int) -> bool:
    """Whether the area's own path went the way of its change, as far as there is a path."""
    found = path_of(context) if context.window and context.window[0] == base else None
    return found is None or keeps_to(found.shape, way)


def _weight(pace: Pace) -> Weight:
    if pace is Pace.OPPOSITE:
        return weight(2, "the comparator moved the other way")
    return weight(1, "the comparator's movement puts the area's into proportion")
