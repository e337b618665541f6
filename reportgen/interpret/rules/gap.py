"""The area beside England, region, neighbours or a named place in the same period."""

from __future__ import annotations

from reportgen.domain.area import ComparatorKind
from reportgen.domain.fact import Gap
from reportgen.domain.observation import Figure
from reportgen.domain.relation import Judgement, Relation, Size
from reportgen.interpret.arithmetic import (
    common_places,
    difference,
    relation,
    standing,
)
from reportgen.interpret.context import Beside, Context
from reportgen.interpret.magnitude import size_of_gap
from reportgen.interpret.registry import rule
from reportgen.interpret.salience import Weight, by_size, untold

WORDING = (
    "Both figures of the same period at the decimal places of the coarser one: equal is in line; "
    "closer than the margin of similar is similar; else above or below."
)
_APART = (Relation.ABOVE, Relation.BELOW)


@rule(code="gap", asks="How does it compare with each comparator?")
def gap(context: Context) -> tuple[Gap, ...]:
    """One fact per comparator with a figure in the newest period.

    Silent for a comparator without one, or when the area has none: any marker stops it. A
    number beside a total or a mean of numbers, a mean of fewer than five neighbours, and an
    average beyond all authorities' figures are kept for the figures with salience 0; a number
    is never judged, not beside a named authority's either.
    """
    value = context.value
    if value is None:
        return ()
    return tuple(
        _gap(context, beside, value, beside.latest)
        for beside in context.beside
        if beside.latest is not None
    )


def _gap(context: Context, beside: Beside, value: Figure, reference: Figure) -> Gap:
    found = relation(value, reference, context.indicator, context.wording)
    size = _size(context, beside, (value, reference), found)
    judgement = standing(found, context.indicator.polarity) if beside.judged else Judgement.NONE
    weight = _weight(context, beside, size, judgement)
    return Gap(
        indicator=context.indicator,
        area=context.area,
        period=context.period,
        rule=context.wording.said(WORDING),
        salience=weight.score,
        reasons=weight.reasons,
        comparator=beside.comparator,
        value=value,
        reference_period=context.period,
        reference=reference,
        difference=difference(value, reference),
        relation=found,
        size=size,
        judgement=judgement,
        members=reference.members,
        asked=beside.asked,
    )


def _size(
    context: Context, beside: Beside, figures: tuple[Figure, Figure], found: Relation
) -> Size:
    if found not in _APART:
        return Size.LITTLE
    value, reference = figures
    places = common_places(value, reference)
    other = reference.at(places)
    capped = not beside.judged or context.on_small_numbers(context.latest)
    between = value.at(places) - other
    return size_of_gap(context.indicator, between, other, context.wording, capped)


def _weight(context: Context, beside: Beside, size: Size, judgement: Judgement) -> Weight:
    if beside.told:
        return by_size(size).judged(judgement)
    if beside.outside:
        return untold("its figure lies outside the range of the authorities' figures")
    fewest = context.wording.number("neighbours_fewest")
    few = beside.latest is not None and beside.latest.members < fewest
    if few and beside.comparator.kind is ComparatorKind.NEIGHBOURS:
        return untold(
            context.wording.said("fewer than {neighbours_fewest.bare} neighbours have a figure")
        )
    return untold("a number depends on the size of the place")
