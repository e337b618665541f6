"""Targets and ratings of a time of their own: whether they are of the period that is told."""

from __future__ import annotations

from dataclasses import replace

from reportgen.domain.indicator import Indicator, Measure, PeriodMeaning
from reportgen.domain.period import MONTHS_IN_A_YEAR, Period
from reportgen.interpret.asked import asked_period
from reportgen.interpret.moments import end_of, start_of


def untimely(indicator: Indicator, told: Period) -> str:
    """The time of the indicator's target where the told period does not end within it; else "".

    A number counted over a part of a year is not set beside one for the whole of it.
    """
    target = indicator.thresholds.target
    if target is None or not target.period:
        return ""
    time = asked_period(target.period)
    if not (told.within_year or time.within_year):
        return "" if told.last == time.last else target.period
    within = start_of(indicator, time) <= end_of(indicator, told) <= end_of(indicator, time)
    return "" if within and not _part_of(indicator, told, time) else target.period


def _part_of(indicator: Indicator, told: Period, time: Period) -> bool:
    if indicator.measure is not Measure.COUNT or indicator.meaning is PeriodMeaning.STOCK:
        return False
    length = time.months if time.within_year else time.years * MONTHS_IN_A_YEAR
    return 0 < told.months < length


def without_target(indicator: Indicator) -> Indicator:
    """The indicator as if no target were set."""
    return replace(indicator, thresholds=replace(indicator.thresholds, target=None))


def unrated(indicator: Indicator, told: Period) -> str:
    """The time of the indicator's stated rating where that is not the told one; else ""."""
    rating = indicator.thresholds.rating
    if rating is None or rating.period == told.label:
        return ""
    time = asked_period(rating.period)
    if told.within_year or time.within_year:
        return "" if told.is_like(time) and told.moment == time.moment else rating.period
    return "" if (told.first, told.last) == (time.first, time.last) else rating.period


def without_rating(indicator: Indicator) -> Indicator:
    """The indicator as if nobody had rated it."""
    return replace(indicator, thresholds=replace(indicator.thresholds, rating=None))
