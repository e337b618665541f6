"""The share of one part in its whole, where both are numbers of one period."""

from __future__ import annotations

from decimal import Decimal

from reportgen.domain.indicator import Measure
from reportgen.domain.number import round_half_up
from reportgen.domain.observation import Figure
from reportgen.interpret.context import Context

PLACES = 1
_HUNDRED = Decimal(100)


def share_of(context: Context) -> Figure | None:
    """The part in per cent of its whole, worked from the printed figures of the newest period.

    None for an indicator that is no part, where part or whole is no number or has no figure in
    the period, for a whole of nought, and for a part greater than its whole. The evidence is the
    cells of both.
    """
    part = context.value
    if context.whole is None or part is None or context.indicator.measure is not Measure.COUNT:
        return None
    indicator, points = context.whole
    at = (each.figure for each in points if each.period == context.period)
    whole = next((each for each in at if each is not None), None)
    if indicator.measure is not Measure.COUNT or whole is None:
        return None
    if whole.shown <= 0 or not 0 <= part.shown <= whole.shown:
        return None
    share = round_half_up(part.shown * _HUNDRED / whole.shown, PLACES)
    flags = tuple(dict.fromkeys([*part.flags, *whole.flags]))
    return Figure(share, PLACES, (*part.evidence, *whole.evidence), flags)
