"""The highest or lowest of at least eight periods."""

from __future__ import annotations

from decimal import Decimal

from reportgen.domain.fact import Record
from reportgen.domain.observation import Figure
from reportgen.domain.relation import Judgement
from reportgen.interpret.arithmetic import extreme
from reportgen.interpret.context import Context
from reportgen.interpret.magnitude import stable_within, step_of
from reportgen.interpret.registry import rule
from reportgen.interpret.salience import weight

WORDING = (
    "The highest or lowest printed figure of at least {record_fewest} that may be compared, beyond "
    "the previous extreme by at least {least_step} of the little-change margin; equal to it is "
    "said as equal."
)


@rule(code="record", asks="Is it the highest or lowest on record?")
def record(context: Context) -> tuple[Record, ...]:
    """One fact when the newest figure is, or equals, the extreme of its whole comparable run.

    Silent below eight figures, when it beats the previous extreme by less than a step, when
    highest and lowest lie less than the little-change margin apart, and for rolling windows
    of years. Markers are stepped over; nothing before a break counts.
    """
    if context.value is None or context.shares_time or _too_short(context):
        return ()
    earlier = context.segment[:-1]
    values = context.shown(earlier)
    tolerance = stable_within(context.indicator, values[0], context.wording, context.negative)
    now = context.value.shown
    if max(*values, now) - min(*values, now) < tolerance:
        return ()
    for way, bound in ((1, max(values)), (-1, min(values))):
        beyond = way * (now - bound)
        if beyond == 0 or beyond >= step_of(context.indicator, tolerance, context.wording):
            return (_record(context, context.value, way, bound),)
    return ()


def _too_short(context: Context) -> bool:
    return len(context.segment) < context.wording.number("record_fewest")


def _record(context: Context, value: Figure, way: int, bound: Decimal) -> Record:
    earlier = context.segment[:-1]
    held = [place for place in earlier if context.figure(place).shown == bound][-1]
    equalled = value.shown == bound
    judgement = extreme(way, context.indicator.polarity)
    if equalled:
        found = weight(1, "it equals the extreme on record")
    else:
        found = weight(2, "it is the extreme on record").judged(judgement)
    return Record(
        indicator=context.indicator,
        area=context.area,
        period=context.period,
        rule=context.wording.said(WORDING),
        salience=found.score,
        reasons=found.reasons,
        highest=way > 0,
        value=value,
        first=context.when(context.segment[0]),
        reference_period=context.when(held),
        reference=context.figure(held),
        equalled=equalled,
        judgement=Judgement.NONE if equalled else judgement,
    )
