"""A flow in beside the flow out that belongs to it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportgen.domain.fact_of_parts import FlowRatio
from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.number import round_half_up
from reportgen.domain.observation import Figure
from reportgen.interpret.arithmetic import one_unit
from reportgen.interpret.context import Context
from reportgen.interpret.registry import rule
from reportgen.interpret.salience import weight

WORDING = (
    "Where the inputs name the flow out that belongs to a flow in, their printed figures of one "
    "period are divided, for every ten, if rounding leaves no doubt of the answer; never where "
    "either is a number below {few}, or a rate of one."
)
ONE_PLACE = 1
_FLOWS = (Measure.COUNT, Measure.RATE)


@rule(code="flow_ratio", asks="How many came for each that went?")
def flow_ratio(context: Context) -> tuple[FlowRatio, ...]:
    """One fact with both figures of the newest period and the one over the other.

    Silent without a linked flow, where either is missing, withheld or nought, where the two are
    not numbers or not rates in one unit, where one has no subject to be said with, and where
    figures that print alike could give another ratio at one decimal. A marker in either stops it.
    """
    value, other = context.value, context.figure_of(context.outflow)
    if context.outflow is None or value is None or other is None:
        return ()
    out = context.outflow[0]
    if not _alike(context.indicator, out) or _small(context, value, other):
        return ()
    ratio = _ratio(value, other, rounded=_is_rounded(context.indicator, value, other))
    if ratio is None:
        return ()
    found = weight(1, "it sets what came beside what went")
    few = context.wording.number("small_count_below")
    return (
        FlowRatio(
            indicator=context.indicator,
            area=context.area,
            period=context.period,
            rule=WORDING.format(few=few),
            salience=found.score,
            reasons=found.reasons,
            value=value,
            other=out,
            other_value=other,
            ratio=ratio,
        ),
    )


def _alike(own: Indicator, other: Indicator) -> bool:
    """Whether both are numbers, or both rates of one population, with words of their own."""
    same = own.measure is other.measure and own.measure in _FLOWS
    unit = own.measure is Measure.COUNT or own.unit == other.unit
    said = all(" of " in each.subject for each in (own, other))
    return same and unit and said


def _small(context: Context, *figures: Figure) -> bool:
    """Whether a flow is nought or a small number, or a rate of one, as far as is known."""
    if any(each.shown <= 0 for each in figures):
        return True
    if context.indicator.measure is not Measure.COUNT:
        withheld = context.pair is not None and context.figure_of(context.pair) is None
        return withheld or context.on_small_numbers(context.latest)
    few = context.wording.number("small_count_below")
    return any(each.shown < few for each in figures)


def _is_rounded(indicator: Indicator, *figures: Figure) -> bool:
    """Whether figures may lie half a printed unit to either side: all but whole numbers."""
    return indicator.measure is not Measure.COUNT or any(each.places for each in figures)


def _ratio(value: Figure, other: Figure, *, rounded: bool) -> Decimal | None:
    """The one over the other; None where rounding leaves it open, or it would print as nought."""
    found = set(_possible(value, other, rounded=rounded))
    ratio = round_half_up(value.shown / other.shown, ONE_PLACE)
    return ratio if found == {ratio} and ratio > 0 else None


def _possible(value: Figure, other: Figure, *, rounded: bool) -> Iterator[Decimal]:
    if not rounded:
        yield round_half_up(value.shown / other.shown, ONE_PLACE)
        return
    half, below = one_unit(value.places) / 2, one_unit(other.places) / 2
    for way in (1, -1):
        if other.shown - way * below > 0:
            least = (value.shown + way * half) / (other.shown - way * below)
            yield round_half_up(least, ONE_PLACE)
