"""A comparator without a figure in the area's period."""

from __future__ import annotations

from reportgen.domain.fact import Point
from reportgen.domain.fact_beside import ComparatorMissing
from reportgen.domain.indicator import Measure
from reportgen.domain.observation import Figure
from reportgen.domain.period import Period
from reportgen.interpret.context import Beside, Context
from reportgen.interpret.moments import end_of
from reportgen.interpret.registry import rule
from reportgen.interpret.salience import untold, weight

WORDING = (
    "A comparator without a figure for the period is named in the data notes; in a sentence only "
    "where no other comparator has one, and an older figure can be given in its place. The two "
    "are never compared."
)


@rule(code="comparator_missing", asks="Which comparators have no figure, and what was their last?")
def comparator_missing(context: Context) -> tuple[ComparatorMissing, ...]:
    """One fact for each comparator without a figure in the newest period, with its last one.

    Silent where the area has none itself. All but those to be said have salience 0: where a
    comparator does have a figure, where none has an older one, and for a number, which is not
    compared. A figure from before a break is never given.
    """
    if context.value is None:
        return ()
    lacking = [(each, _newest(context, each)) for each in context.beside if each.latest is None]
    found = weight(1, "no comparator has a figure for the period")
    if len(lacking) < len(context.beside):
        found = untold("another comparator has a figure; the data notes name those without one")
    elif context.indicator.measure is Measure.COUNT:
        found = untold("a number depends on the size of the place")
    elif not any(newest for _, newest in lacking):
        found = untold("no comparator has an older figure; the data notes name them")
    return tuple(
        ComparatorMissing(
            indicator=context.indicator,
            area=context.area,
            period=context.period,
            rule=WORDING,
            salience=found.score,
            reasons=found.reasons,
            comparator=beside.comparator,
            newest=newest[0] if newest else None,
            newest_value=newest[1] if newest else None,
        )
        for beside, newest in lacking
    )


def _newest(context: Context, beside: Beside) -> tuple[Period, Figure] | None:
    """The comparator's last figure, of the told kind of period or of another; None without one."""
    found = [
        (each.period, each.figure) for each in _since_break(beside) if each.figure is not None
    ][-1:]
    if beside.newest is not None and beside.newest_figure is not None:
        found.append((beside.newest, beside.newest_figure))
    return max(found, key=lambda each: end_of(context.indicator, each[0]), default=None)


def _since_break(beside: Beside) -> tuple[Point, ...]:
    """The points from the last break on."""
    points, cuts = beside.series.points, beside.series.break_before
    starts = [at for at, each in enumerate(points) if each.period.label in cuts]
    return points[starts[-1] if starts else 0 :]
