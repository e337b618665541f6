"""A rate with its number, or a number with its rate."""

from __future__ import annotations

from reportgen.domain.fact import Pair
from reportgen.domain.observation import Figure
from reportgen.domain.period import Period
from reportgen.interpret.arithmetic import direction
from reportgen.interpret.context import Context
from reportgen.interpret.registry import rule
from reportgen.interpret.salience import weight

WORDING = (
    "A rate is given with the number it belongs to where both are published for the same period; "
    "where one rose and the other fell, both are said."
)


@rule(code="pair", asks="What is the number behind the rate?")
def pair(context: Context) -> tuple[Pair, ...]:
    """One fact with both figures of the newest period, and both at the baseline where held.

    Silent without a linked indicator, or when either has no figure in the newest period. A
    marker in either stops it; at the baseline it stops only the comparison.
    """
    if context.pair is None or context.value is None:
        return ()
    other, _ = context.pair
    other_value = _other_at(context, context.period)
    if other_value is None:
        return ()
    base = context.baseline
    then = _other_at(context, context.when(base)) if base is not None else None
    reference = context.figure(base) if base is not None and then is not None else None
    own_way = direction(context.value.shown - reference.shown) if reference else None
    other_way = direction(other_value.shown - then.shown) if then else None
    found = weight(1, "a rate is plainer with its number")
    if own_way is not other_way:
        found = found.plus(1, "number and rate did not move the same way")
    return (
        Pair(
            indicator=context.indicator,
            area=context.area,
            period=context.period,
            rule=WORDING,
            salience=found.score,
            reasons=found.reasons,
            value=context.value,
            other=other,
            other_value=other_value,
            reference_period=context.when(base) if base is not None and reference else None,
            reference=reference,
            other_reference=then,
            direction=own_way,
            other_direction=other_way,
        ),
    )


def _other_at(context: Context, period: Period) -> Figure | None:
    points = context.pair[1] if context.pair else ()
    return next((each.figure for each in points if each.period == period), None)
