"""No figure in the newest period: the reason, and the area's last figure."""

from __future__ import annotations

from reportgen.domain.fact import Missing
from reportgen.domain.observation import Marker
from reportgen.interpret.context import Context
from reportgen.interpret.registry import rule

WORDING = (
    "Where an area has no figure in the indicator's newest period, none is taken from an earlier "
    "one, and nothing is compared."
)


@rule(code="missing", asks="Is there no figure, and why?")
def missing(context: Context) -> tuple[Missing, ...]:
    """One fact with the marker that stands in the newest period, and the last figure before it.

    Silent when there is a figure, nought included.
    """
    if context.value is not None:
        return ()
    point = context.series.points[context.latest]
    earlier = [each for each in context.series.points[: context.latest] if each.figure]
    last = earlier[-1] if earlier else None
    return (
        Missing(
            indicator=context.indicator,
            area=context.area,
            period=context.period,
            rule=WORDING,
            salience=1,
            reasons=("a reader would look for the figure",),
            marker=point.marker or Marker.NOT_STATED,
            last_period=last.period if last else None,
            last_value=last.figure if last else None,
        ),
    )
