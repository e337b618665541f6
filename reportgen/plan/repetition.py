"""Which facts only say again what another sentence of the same indicator says."""

from __future__ import annotations

from reportgen.domain.fact import Change, Fact, IndicatorFacts, Streak, Trend
from reportgen.domain.relation import Direction, Shape, Size, keeps_to

_STEADY = (Shape.STEADY_RISE, Shape.STEADY_FALL)
_OVERALL = {Shape.OVERALL_RISE: Direction.ROSE, Shape.OVERALL_FALL: Direction.FELL}
_TURNS = (Shape.PEAK, Shape.TROUGH)


def baseline_change(facts: IndicatorFacts) -> Change | None:
    """The change since the start of the window; none between windows that share years."""
    return _change(facts, "baseline")


def previous_change(facts: IndicatorFacts) -> Change | None:
    """The change since the period directly before, or the nearest earlier one."""
    return _change(facts, "previous")


def trend_of(facts: IndicatorFacts) -> Trend | None:
    return next((fact for fact in facts.facts if isinstance(fact, Trend)), None)


def path_without_way(facts: IndicatorFacts) -> Trend | None:
    """The path, where it did not go the way of the change between its ends.

    The level then sets two figures beside each other and does not say that one rose or fell.
    """
    path, change = trend_of(facts), baseline_change(facts)
    if path is None or change is None or change.reference_period != path.first:
        return None
    return None if keeps_to(path.shape, change.direction) else path


def said_again(fact: Fact, facts: IndicatorFacts) -> str:
    """Why a fact would be told twice, in words; "" when it adds something.

    A trend is told rather than what it holds: it silences a streak inside it, but gives way
    to the change since the baseline when it adds no more than that.
    """
    if isinstance(fact, Trend):
        return _trend_again(fact, baseline_change(facts))
    if isinstance(fact, Streak):
        return _streak_again(fact, trend_of(facts))
    if isinstance(fact, Change) and fact.kind_of != "baseline":
        return _change_again(fact, baseline_change(facts))
    return ""


def _trend_again(trend: Trend, change: Change | None) -> str:
    if change is None or change.reference_period != trend.first:
        return ""
    stable = trend.shape is Shape.STABLE and change.size is Size.LITTLE
    plain = _OVERALL.get(trend.shape) is change.direction
    exception = trend.latest_against or trend.initial_against
    if stable or (plain and not exception):
        return f"the change since {trend.first} already says it"
    return ""


def _streak_again(streak: Streak, trend: Trend | None) -> str:
    if trend is None:
        return ""
    turned = trend.shape in _TURNS and trend.turn == streak.reference_period
    return "the shape of the trend already says it" if trend.shape in _STEADY or turned else ""


def _change_again(change: Change, baseline: Change | None) -> str:
    if baseline is None:
        return ""
    if baseline.reference_period == change.reference_period:
        return "it is the same change as the one since the baseline"
    if baseline.reference.shown == change.reference.shown:
        return (
            f"it runs between the same two figures as the change since {baseline.reference_period}"
        )
    return ""


def _change(facts: IndicatorFacts, kind_of: str) -> Change | None:
    changes = (fact for fact in facts.facts if isinstance(fact, Change) and not fact.overlapping)
    return next((change for change in changes if change.kind_of == kind_of), None)
