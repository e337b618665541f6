"""Why comparable figures begin later than those published: a break, or a new authority."""

from __future__ import annotations

from datetime import date

from reportgen.domain.fact_over_time import SeriesStart
from reportgen.domain.observation import Figure
from reportgen.domain.period import MONTHS_IN_A_YEAR, Period
from reportgen.domain.relation import StartReason
from reportgen.interpret.context import Context
from reportgen.interpret.moments import start_of
from reportgen.interpret.registry import rule
from reportgen.interpret.salience import weight

WORDING = (
    "Figures before a break in the series are on a different basis and are compared with none "
    "after it. It is said where such a figure lies within the years shown, or where no comparable "
    "earlier figure is left. That an authority was formed is the reason only where it did not "
    "exist throughout the period before its first figure."
)


@rule(code="series_start", asks="Where do comparable figures begin, and why?")
def series_start(context: Context) -> tuple[SeriesStart, ...]:
    """At most one fact: a break before the newest figure, or the day the authority was formed.

    Silent where earlier figures are only missing or withheld, where a break lies before the
    window, and for a new authority that has comparable figures already.
    """
    if context.value is None:
        return ()
    alone = len(context.segment) == 1
    since = _broken(context)
    if since is None and alone and _formed(context):
        return (_fact(context, context.value, None, alone),)
    if since is not None and (alone or _cut(context)):
        return (_fact(context, context.value, since, alone),)
    return ()


def _broken(context: Context) -> Period | None:
    """The period of the last break; None where there is none, or no figure before it."""
    shown = context.series.points[: context.latest + 1]
    labels = context.series.break_before
    starts = [place for place, point in enumerate(shown) if point.period.label in labels]
    return context.when(starts[-1]) if starts and _figures_before(context, starts[-1]) else None


def _figures_before(context: Context, start: int) -> list[Period]:
    """The earlier periods of one kind with the latest that have a figure."""
    return [
        point.period
        for point in context.series.points[:start]
        if point.figure is not None and context.period.is_like(point.period)
    ]


def _cut(context: Context) -> bool:
    """Whether a figure that the window would hold lies before the break."""
    before = _figures_before(context, context.segment[0])
    return any(period.moment >= context.window_from for period in before)


def _formed(context: Context) -> bool:
    """Whether the authority was too new to have a figure before its first."""
    first = context.segment[0]
    if not context.area.since or not first:
        return False
    day = date.fromisoformat(context.area.since)
    formed = day.year * MONTHS_IN_A_YEAR + day.month - 1
    return start_of(context.indicator, context.when(first - 1)) < formed


def _fact(context: Context, value: Figure, broken: Period | None, alone: bool) -> SeriesStart:
    """The fact of a break at a period; without one that of a new authority."""
    found = weight(1, "it says why there is no more to compare with")
    formed = broken is None
    return SeriesStart(
        indicator=context.indicator,
        area=context.area,
        period=context.period,
        rule=WORDING,
        salience=found.score,
        reasons=found.reasons,
        value=value,
        since=broken or context.period,
        reason=StartReason.FORMED if formed else StartReason.BREAK,
        alone=alone,
        day=context.area.since if formed else "",
        why="" if formed else context.why_broken,
    )
