"""Why a series is cut where it is: the reason that the inputs give for a break."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.domain.dataset import Break
from reportgen.domain.fact import Point
from reportgen.domain.indicator import Indicator
from reportgen.domain.period import Period
from reportgen.interpret.asked import break_periods
from reportgen.interpret.window import starts_new_basis


def break_reason(
    indicator: Indicator, points: Sequence[Point], breaks: Sequence[Break], period: Period
) -> str:
    """Why a series is cut before a period, without a full stop; "" where nobody says.

    Parameters
    ----------
    points : those of the area, in time order.
    breaks : those of the dataset.
    """
    earlier = [point.period for point in points if point.period.moment < period.moment]
    own = [each for each in breaks if each.indicator_code == indicator.code]
    reasons = (
        each.reason.rstrip(".")
        for each, start in zip(own, break_periods(own, indicator.code), strict=True)
        if starts_new_basis(indicator, period, start)
        if not any(starts_new_basis(indicator, one, start) for one in earlier)
    )
    return next(reasons, "")
