"""The shape of the path over the window."""

from __future__ import annotations

from reportgen.domain.fact import Trend
from reportgen.domain.observation import Figure
from reportgen.domain.relation import Judgement, Recovery, Shape, Size
from reportgen.interpret.arithmetic import difference, movement, sign
from reportgen.interpret.context import Context
from reportgen.interpret.magnitude import (
    size_of_change,
    stable_within,
    step_of,
)
from reportgen.interpret.path import path_of
from reportgen.interpret.registry import rule
from reportgen.interpret.salience import Weight, by_size, weight
from reportgen.interpret.shapes import Found
from reportgen.interpret.window import gap_between
from reportgen.interpret.wording_tables import Column

WORDING = (
    "The first of these that fits the printed figures of the window: stable (all within the "
    "little-change margin); plateau ({plateau_fewest.bare} or more last figures within the margin "
    "of the first of them, after a movement of {plateau_margins}, at {plateau_pace} of its pace or "
    "less); steady or, where one step of {step_fewest.bare} periods or more holds {step_share} of "
    "the movement, a step; peak or trough (two legs that make up {turn_cover} of all movement, the "
    "shorter at least {turn_least_leg} of the longer; part of the way back is up to {partly_up_to} "
    "of it, and about its earlier level is up to {returned_up_to} of it, but within the margin of "
    "that level); overall (a net movement of {overall_margins} and {overall_directness} of all "
    "movement that no single period decides); else fluctuating."
)
_CLEAR = {
    Shape.STEADY_RISE,
    Shape.STEADY_FALL,
    Shape.STEP_UP,
    Shape.STEP_DOWN,
    Shape.OVERALL_RISE,
    Shape.OVERALL_FALL,
}
_OVERALL = (Shape.OVERALL_RISE, Shape.OVERALL_FALL)
_NOTEWORTHY = {
    Shape.PEAK,
    Shape.TROUGH,
    Shape.STEP_UP,
    Shape.STEP_DOWN,
    Shape.RISE_THEN_PLATEAU,
    Shape.FALL_THEN_PLATEAU,
}


@rule(code="trend", asks="What shape has the path?")
def trend(context: Context) -> tuple[Trend, ...]:
    """One fact with the shape of at least three figures of the window.

    Silent with fewer, and for rolling windows of years, which share figures. Markers are
    stepped over; `gap_years` then bars "each year" and "steadily". Nothing before a break counts.
    """
    found = path_of(context)
    if context.value is None or found is None:
        return ()
    return (_trend(context, context.value, found),)


def _trend(context: Context, value: Figure, found: Found) -> Trend:
    first = context.window[0]
    reference = context.figure(first)
    against = _against(context, found)
    turn = context.window[found.turn] if found.turn is not None else None
    until = context.window[found.turn_last] if found.turn_last is not None else None
    judgement = _judgement(context, found)
    why = _weight(context, found).judged(judgement)
    by_value = sorted(context.window, key=lambda place: context.figure(place).shown)
    return Trend(
        indicator=context.indicator,
        area=context.area,
        period=context.period,
        rule=context.wording.said(WORDING),
        salience=why.score,
        reasons=why.reasons,
        shape=found.shape,
        first=context.when(first),
        value=value,
        reference=reference,
        difference=difference(value, reference),
        low=context.figure(by_value[0]),
        high=context.figure(by_value[-1]),
        turn=context.when(turn) if turn is not None else None,
        turn_value=context.figure(turn) if turn is not None else None,
        turn_until=context.when(until) if until is not None and until != turn else None,
        recovery=found.recovery,
        latest_against=against[1],
        initial_against=against[0],
        gap_years=gap_between(context.series.points, context.window),
        judgement=judgement,
    )


def _against(context: Context, found: Found) -> tuple[bool, bool]:
    """Whether the first and the last step went against an overall movement."""
    if found.shape not in _OVERALL:
        return False, False
    values = context.shown(context.window)
    margin = stable_within(context.indicator, values[0], context.wording, context.negative)
    least = step_of(context.indicator, margin, context.wording)
    way = sign(values[-1] - values[0])
    first, last = values[1] - values[0], values[-1] - values[-2]
    return -way * first >= least, -way * last >= least


def _judgement(context: Context, found: Found) -> Judgement:
    if found.shape not in _CLEAR:
        return Judgement.NONE
    values = context.shown(context.window)
    return movement(sign(values[-1] - values[0]), context.indicator.polarity)


def _weight(context: Context, found: Found) -> Weight:
    """The size of what the shape tells beyond the two ends."""
    if found.shape is Shape.STABLE:
        return weight(1, "it has been stable")
    if found.shape is Shape.FLUCTUATING:
        return weight(1, "the two ends alone would mislead")
    longest = by_size(_leg_size(context, found))
    if found.shape in _NOTEWORTHY:
        return longest.plus(1, "the path has a turn or a step")
    return longest.plus(-1, "the change since the baseline says part of it")


def _leg_size(context: Context, found: Found) -> Size:
    start = context.window[0]
    end = context.latest
    if found.recovery is not Recovery.NONE and found.turn is not None:
        start = context.window[found.turn]
    base = context.figure(start).shown
    moved = context.figure(end).shown - base
    capped = context.on_small_numbers(start)
    months = context.period.moment - context.when(start).moment
    column = Column.change(since_baseline=True, months=months)
    return size_of_change(context.indicator, moved, base, column, context.wording, capped)
