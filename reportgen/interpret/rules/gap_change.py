"""The gap to a comparator: wider or narrower than at the baseline, on the same side."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from reportgen.domain.fact_beside import GapChange
from reportgen.domain.indicator import Measure
from reportgen.domain.observation import Figure
from reportgen.domain.relation import Judgement, Mover, Relation
from reportgen.interpret.arithmetic import (
    common_places,
    direction,
    favourable,
    one_unit,
    relation,
    sign,
    standing,
    within_share,
)
from reportgen.interpret.context import Beside, Context
from reportgen.interpret.magnitude import stable_within
from reportgen.interpret.registry import rule
from reportgen.interpret.salience import Weight, weight

WORDING = (
    "A gap has widened or narrowed when it differs from that at the baseline by at least "
    "{gap_change_share} of it, and by {gap_change_points} (for other figures than percentages, "
    "{gap_change_relative} of the comparator), but never by less than two units as printed; on the "
    "same side at both ends. It is judged only on the unfavourable side, and only where the area's "
    "own figure moved that way."
)
_FEWEST_UNITS = 2  # each of two gaps is of two rounded figures


@dataclass(frozen=True, slots=True)
class _End:
    """Both figures of one period, and the gap between them at common places."""

    own: Figure
    other: Figure
    gap: Decimal


@rule(code="gap_change", asks="Has the gap to a comparator widened or narrowed?")
def gap_change(context: Context) -> tuple[GapChange, ...]:
    """One fact per comparator with a figure at both ends of the area's change since baseline.

    Silent below the thresholds, where the side changed or the figures are equal at one end,
    when a comparator lacks either end or has a break between, when windows of years overlap,
    for figures that can be negative and scores about nought, and for numbers: their gap is that
    of two sizes.
    """
    base = context.baseline
    if context.value is None or base is None or context.period.overlaps(context.when(base)):
        return ()
    if context.negative or context.indicator.measure is Measure.COUNT:
        return ()
    judged = (beside for beside in context.beside if beside.told and beside.judged)
    found = (_gap_change(context, beside, base) for beside in judged)
    return tuple(each for each in found if each is not None)


def _gap_change(context: Context, beside: Beside, base: int) -> GapChange | None:
    now, then = _end(context, beside, context.latest), _end(context, beside, base)
    if now is None or then is None or beside.starts_anew(base, context.latest):
        return None
    kept_side = sign(now.gap) == sign(then.gap) != 0
    if not kept_side or _around_nought(context, now, then) or not _far_enough(context, now, then):
        return None
    widened = abs(now.gap) > abs(then.gap)
    judgement = _judgement(context, now, then)
    found = _weight(widened, judgement)
    return GapChange(
        indicator=context.indicator,
        area=context.area,
        period=context.period,
        rule=context.wording.said(WORDING),
        salience=found.score,
        reasons=found.reasons,
        comparator=beside.comparator,
        value=now.own,
        reference=now.other,
        reference_period=context.when(base),
        earlier_value=then.own,
        earlier_reference=then.other,
        gap_now=abs(now.gap),
        gap_then=abs(then.gap),
        widened=widened,
        relation=Relation.ABOVE if now.gap > 0 else Relation.BELOW,
        own_direction=direction(now.own.shown - then.own.shown),
        direction=direction(now.other.shown - then.other.shown),
        mover=_mover(context, now, then),
        judgement=judgement,
    )


def _end(context: Context, beside: Beside, place: int) -> _End | None:
    own, other = context.figure(place), beside.figure(place)
    if other is None:
        return None
    places = common_places(own, other)
    return _End(own, other, own.at(places) - other.at(places))


def _around_nought(context: Context, now: _End, then: _End) -> bool:
    """Whether scores lie so near nought that no share of one is a measure of their gap."""
    if context.indicator.measure is not Measure.SCORE:
        return False
    least = min(figure.shown for end in (now, then) for figure in (end.own, end.other))
    return least <= max(abs(now.gap), abs(then.gap))


def _far_enough(context: Context, now: _End, then: _End) -> bool:
    """Whether the gap changed by more than the thresholds and than rounding could make it."""
    moved = abs(abs(now.gap) - abs(then.gap))
    share = context.wording.share("gap_change_share")
    unit = one_unit(min(common_places(end.own, end.other) for end in (now, then)))
    compared = abs(now.other.shown)
    if context.indicator.in_points:
        small = context.wording.number("small_percentage_little")
        least = within_share(context.wording.number("gap_change_points"), compared, unit, small)
    else:
        least = compared * context.wording.share("gap_change_relative")
    return moved >= share * abs(then.gap) and moved >= max(least, _FEWEST_UNITS * unit)


def _mover(context: Context, now: _End, then: _End) -> Mover:
    own = _moved(context, now.own, then.own)
    other = _moved(context, now.other, then.other)
    if own and other:
        return Mover.BOTH
    if own:
        return Mover.OWN
    return Mover.COMPARATOR if other else Mover.NEITHER


def _moved(context: Context, now: Figure, then: Figure) -> int:
    """1 or -1 for a rise or fall that is more than a little change, else 0."""
    change = now.shown - then.shown
    margin = stable_within(context.indicator, then.shown, context.wording, context.negative)
    little = abs(change) < margin
    return 0 if little else sign(change)


def _judgement(context: Context, now: _End, then: _End) -> Judgement:
    """Improved or worsened on the unfavourable side, where the own figure went that way too."""
    polarity = context.indicator.polarity
    good = favourable(_moved(context, now.own, then.own), polarity)
    widened = abs(now.gap) > abs(then.gap)
    worse_end = now if widened else then
    found = relation(worse_end.own, worse_end.other, context.indicator, context.wording)
    if standing(found, polarity) is not Judgement.WORSE:
        return Judgement.NONE
    if widened:
        return Judgement.WORSENED if good < 0 else Judgement.NONE
    return Judgement.IMPROVED if good > 0 else Judgement.NONE


def _weight(widened: bool, judgement: Judgement) -> Weight:
    word = "widened" if widened else "narrowed"
    return weight(1, f"the gap has {word}").judged(judgement)
