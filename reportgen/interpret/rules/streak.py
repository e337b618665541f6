"""Changes of one direction in a row."""

from __future__ import annotations

from reportgen.domain.fact import Streak
from reportgen.domain.relation import Shape
from reportgen.interpret.arithmetic import direction, movement, sign
from reportgen.interpret.context import Context
from reportgen.interpret.magnitude import stable_margin, stable_within, step_of
from reportgen.interpret.registry import rule
from reportgen.interpret.salience import Weight, weight
from reportgen.interpret.shapes import shape_of

WORDING = (
    "At least {streak_fewest} of one direction in a row, each of at least {least_step} of the "
    "little-change margin, over periods that follow one another."
)
_LONG = 4
_STEADY = (Shape.STEADY_RISE, Shape.STEADY_FALL)


@rule(code="streak", asks="For how many periods has it moved the same way?")
def streak(context: Context) -> tuple[Streak, ...]:
    """One fact with the number of changes in a row that end in the newest period.

    Silent below three; where a period is missing or marked the run ends; where the trend
    already calls the whole of it steady; and for rolling windows of years.
    """
    if context.value is None or context.shares_time:
        return ()
    run = _run(context)
    steps = len(run) - 1
    few = steps < context.wording.number("streak_fewest")
    if few or (steps < len(context.window) and _steady(context)):
        return ()
    start, value = context.figure(run[0]), context.value
    moved = value.shown - start.shown
    judgement = movement(sign(moved), context.indicator.polarity)
    found = _weight(steps).judged(judgement)
    return (
        Streak(
            indicator=context.indicator,
            area=context.area,
            period=context.period,
            rule=context.wording.said(WORDING),
            salience=found.score,
            reasons=found.reasons,
            steps=steps,
            direction=direction(moved),
            value=value,
            reference_period=context.when(run[0]),
            reference=start,
            judgement=judgement,
        ),
    )


def _run(context: Context) -> list[int]:
    """Positions of the run that ends in the newest period, in time order."""
    places, wording = context.segment, context.wording
    fewest = int(wording.number("streak_fewest"))
    if len(places) <= fewest:
        return list(places[-1:])
    values = context.shown(places)
    start = values[max(0, len(values) - 1 - fewest)]
    margin = stable_within(context.indicator, start, wording, context.negative)
    least = step_of(context.indicator, margin, wording)
    run = [places[-1]]
    way = sign(values[-1] - values[-2])
    for at in range(len(places) - 1, 0, -1):
        step = values[at] - values[at - 1]
        follows = context.when(places[at]).directly_follows(context.when(places[at - 1]))
        if not follows or way * step < least:
            break
        run.append(places[at - 1])
    return run[::-1]


def _steady(context: Context) -> bool:
    values = context.shown(context.window)
    margin = stable_margin(context.indicator, context.wording, context.negative)
    found = shape_of(values, context.steps(context.window), margin, context.wording)
    return found is not None and found.shape in _STEADY


def _weight(steps: int) -> Weight:
    if steps >= _LONG:
        return weight(2, "four or more changes in a row went one way")
    return weight(1, "three changes in a row went one way")
