"""The national place beside that of the period before, where it moved far."""

from __future__ import annotations

from reportgen.domain.fact_beside import RankChange
from reportgen.domain.indicator import Measure
from reportgen.interpret.context import Context
from reportgen.interpret.national import Place
from reportgen.interpret.registry import rule
from reportgen.interpret.salience import weight

WORDING = (
    "Said beside the place where it moved by at least {rank_change_places} more than the number "
    "of authorities with a figure changed, or by at least {rank_change_quarters}, since the period "
    "directly before. Smaller moves are common by "
    "chance: half of all authorities move by a dozen places or more in a year."
)
_LETTERS = "ABCD"


@rule(code="rank_change", asks="Has its place among all authorities moved far?")
def rank_change(context: Context) -> tuple[RankChange, ...]:
    """One fact with both places, where they lie far apart; told beside the place alone.

    Silent below both thresholds; when the period directly before has no comparable figure; for
    windows that share years; for numbers; and where others print the figure of either period
    but stand elsewhere.
    """
    now, before, value = context.place, context.place_before, context.value
    if now is None or before is None or value is None or not _follows(context):
        return ()
    if context.indicator.measure is Measure.COUNT or not (_printed(now) and _printed(before)):
        return ()
    places = before.rank - now.rank
    if not places or not _far(context, now, before):
        return ()
    found = weight(1, "its place among all authorities moved far")
    said = context.indicator.quartiles
    return (
        RankChange(
            indicator=context.indicator,
            area=context.area,
            period=context.period,
            rule=context.wording.said(WORDING),
            salience=found.score,
            reasons=found.reasons,
            value=value,
            rank=now.rank,
            ranked=now.ranked,
            reference_period=context.when(context.latest - 1),
            reference_rank=before.rank,
            reference_ranked=before.ranked,
            reference_joint=before.joint,
            places=places,
            quartile=now.letter if said else "",
            reference_quartile=before.letter if said else "",
            field=now.field,
            reference_field=before.field,
        ),
    )


def _follows(context: Context) -> bool:
    """Whether the period directly before has a figure that may be compared."""
    before = context.previous
    if before is None or before != context.latest - 1 or context.shares_time:
        return False
    return context.period.directly_follows(context.when(before))


def _printed(place: Place) -> bool:
    """Whether a reader of the printed figures would give the same place."""
    return place.printed <= place.joint


def _far(context: Context, now: Place, before: Place) -> bool:
    more_or_fewer = abs(before.ranked - now.ranked)
    moved = abs(before.rank - now.rank) - more_or_fewer
    if moved >= context.wording.number("rank_change_places"):
        return True
    if not (context.indicator.quartiles and now.letter and before.letter):
        return False
    quarters = abs(_LETTERS.index(now.letter) - _LETTERS.index(before.letter))
    return quarters >= context.wording.number("rank_change_quarters")
