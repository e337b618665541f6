"""Whether a comparator's figure lies outside the 95 per cent limits of the area's own."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportgen.domain.area import ComparatorKind
from reportgen.domain.fact_beside import Significance
from reportgen.domain.indicator import Measure
from reportgen.domain.observation import Figure
from reportgen.interpret.arithmetic import one_unit, relation
from reportgen.interpret.context import Beside, Context, Held
from reportgen.interpret.limits import Limits, of_rate, wilson
from reportgen.interpret.registry import rule
from reportgen.interpret.salience import weight

WORDING = (
    "A difference from England, the region or the neighbour average is called significant where "
    "that figure lies outside the 95 per cent limits of the area's own: Wilson's for a percentage "
    "whose numerator and denominator are known; for a rate whose number is known Byar's from 10 "
    "cases, and exact Poisson limits below. A named authority is not tested, because its own "
    "figure varies as much. What was not tested is never called significant."
)
_STEADY = (ComparatorKind.ENGLAND, ComparatorKind.REGION, ComparatorKind.NEIGHBOURS)
_HUNDRED = Decimal(100)


@rule(code="significance", asks="Is the difference from a comparator statistically significant?")
def significance(context: Context) -> tuple[Significance, ...]:
    """One fact per comparator whose figure could be tested, where the request asks for tests.

    Silent without whole numbers of cases in the newest period (for a percentage both, and such
    as give the printed figure), for a rate of no cases, and for any other measure. Silent for
    named authorities, and for what is not said in the gap either.
    """
    value = context.value
    if not context.tested or value is None:
        return ()
    found = _limits(context, value)
    return tuple(_beside(context, value, found)) if found else ()


def _beside(context: Context, value: Figure, limits: Limits) -> Iterator[Significance]:
    cases, of = context.figure_of(_number(context)), context.figure_of(context.denominator)
    percentage = context.indicator.measure is Measure.PERCENTAGE
    worth = weight(1, "the difference was tested")
    for beside in context.beside:
        if beside.latest is None or not _testable(beside):
            continue
        other = beside.latest.shown
        yield Significance(
            indicator=context.indicator,
            area=context.area,
            period=context.period,
            rule=WORDING,
            salience=worth.score,
            reasons=worth.reasons,
            comparator=beside.comparator,
            value=value,
            reference=beside.latest,
            low=limits.low,
            high=limits.high,
            interval=limits.interval,
            significant=not limits.low <= other <= limits.high,
            relation=relation(value, beside.latest, context.indicator, context.wording),
            numerator=cases,
            denominator=of if percentage else None,
        )


def _testable(beside: Beside) -> bool:
    return beside.told and beside.judged and beside.comparator.kind in _STEADY


def _limits(context: Context, value: Figure) -> Limits | None:
    measure = context.indicator.measure
    cases = _whole(context, _number(context))
    if cases is None:
        return None
    if measure is Measure.RATE:
        return of_rate(value.shown, cases) if cases and value.shown > 0 else None
    of = _whole(context, context.denominator)
    if measure is not Measure.PERCENTAGE or not of or cases > of:
        return None
    printed = abs(cases * _HUNDRED / of - value.shown) <= one_unit(value.places) / 2
    return wilson(cases, of) if printed else None


def _number(context: Context) -> Held | None:
    """The cases of the figure: its numerator, or the number that a rate is paired with."""
    if context.numerator is not None or context.indicator.measure is not Measure.RATE:
        return context.numerator
    return context.pair


def _whole(context: Context, held: Held | None) -> int | None:
    figure = context.figure_of(held)
    if held is None or figure is None or held[0].measure is not Measure.COUNT:
        return None
    whole = figure.stored >= 0 and figure.stored == figure.stored.to_integral_value()
    return int(figure.stored) if whole else None
