"""The place among the area and its neighbours."""

from __future__ import annotations

from reportgen.domain.area import Comparator
from reportgen.domain.fact import NeighbourRank
from reportgen.domain.indicator import Measure
from reportgen.domain.observation import Figure
from reportgen.domain.threshold import Polarity
from reportgen.interpret.context import Context
from reportgen.interpret.registry import rule
from reportgen.interpret.salience import Weight, untold, weight

WORDING = (
    "The place among the area and its {neighbours} with a figure in the period, by the "
    "printed figures, ties sharing the lower number; the area itself is counted."
)


@rule(code="neighbour_rank", asks="Where does it stand among its neighbours?")
def neighbour_rank(context: Context) -> tuple[NeighbourRank, ...]:
    """One fact with the place among at least five neighbours and the area itself.

    Silent with fewer, without a neighbour set, for one part of a whole, or when the area has no
    figure. A neighbour with a marker is not counted.
    """
    if context.indicator.part is not None:
        return ()
    comparator, value = context.neighbour_comparator, context.value
    held = [figure for _, figure in context.neighbours if figure is not None]
    fewest = context.wording.number("neighbours_fewest")
    if comparator is None or value is None or len(held) < fewest:
        return ()
    return (_fact(context, comparator, value, held),)


def _fact(
    context: Context, comparator: Comparator, value: Figure, held: list[Figure]
) -> NeighbourRank:
    low = context.indicator.polarity is Polarity.LOW
    own = value.shown
    before = sum(each.shown < own if low else each.shown > own for each in held)
    same = sum(each.shown == own for each in held)
    found = _weight(context, before, same, len(held) + 1)
    return NeighbourRank(
        indicator=context.indicator,
        area=context.area,
        period=context.period,
        rule=WORDING.format(neighbours=_called(comparator)),
        salience=found.score,
        reasons=found.reasons,
        comparator=comparator,
        value=value,
        rank=before + 1,
        ranked=len(held) + 1,
        joint=same + 1,
        best_first=context.indicator.polarity.judges,
    )


def _called(comparator: Comparator) -> str:
    return "neighbours on its own list" if comparator.own else "statistical neighbours"


def _weight(context: Context, before: int, same: int, ranked: int) -> Weight:
    if context.indicator.measure is Measure.COUNT:
        return untold("a number depends on the size of the place")
    found = weight(1, "the place among the neighbours")
    if before == 0 or before + same + 1 == ranked:
        return found.plus(1, "it stands at one end of its neighbours")
    return found
