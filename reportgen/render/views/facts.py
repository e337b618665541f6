"""Every other kind of fact as the words a template may use."""

from __future__ import annotations

from reportgen.domain.fact import (
    Change,
    Level,
    Missing,
    NeighbourRank,
    Pair,
    Rank,
    Record,
    Streak,
    TargetFact,
    Trend,
)
from reportgen.domain.indicator import Measure
from reportgen.domain.observation import Marker
from reportgen.domain.period import Period
from reportgen.domain.relation import Direction, Shape, Size
from reportgen.domain.threshold import Tolerance, ToleranceUnit
from reportgen.render.articles import counted, ordinal
from reportgen.render.views.sentence import (
    ABSENT,
    BandView,
    Between,
    ChangeView,
    Extreme,
    LevelView,
    MissingView,
    Multiple,
    PairView,
    Quartile,
    RankView,
    Reason,
    RecordView,
    StreakView,
    TargetView,
    TrendView,
    Verdict,
)
from reportgen.render.views.words import (
    amount_view,
    better_way,
    noun_word,
    period_view,
    verdict,
    verdict_of_rise,
)
from reportgen.render.wording import (
    StepWord,
    is_provisional,
    said_difference,
    said_number,
    said_per_cent,
    step_word,
    subject,
    with_unit,
)

_OPPOSITE = {Direction.ROSE: Direction.FELL, Direction.FELL: Direction.ROSE}
_MULTIPLES: dict[str, Multiple] = {
    "halved": "halved",
    "doubled": "doubled",
    "more than halved": "more than halved",
    "more than doubled": "more than doubled",
}
_NEXT_BUT_ONE = 2
_MONTHS_OF: dict[StepWord, int] = {"year": 12, "quarter": 3, "month": 1}
_QUARTILES: dict[str, Quartile] = {"A": "A", "B": "B", "C": "C", "D": "D"}
_MARKERS: dict[Marker, Reason] = {
    Marker.CONFIDENTIAL: "confidential",
    Marker.NOT_AVAILABLE: "not available",
    Marker.NOT_APPLICABLE: "not applicable",
    Marker.LOW: "low",
    Marker.UNRELIABLE: "unreliable",
    Marker.NOT_STATED: "not stated",
    Marker.EMPTY: "empty",
    Marker.NO_SUCH_PERIOD: "no such period",
    Marker.UNREADABLE: "unreadable",
}


def level_view(fact: Level) -> LevelView:
    newest = period_view(fact.indicator, fact.behind).name if fact.behind else ""
    return LevelView(
        value=amount_view(fact.indicator, fact.value),
        period=period_view(fact.indicator, fact.period),
        provisional=is_provisional(fact.value, fact.period),
        behind=newest,
    )


def pair_view(fact: Pair) -> PairView:
    before = amount_view(fact.other, fact.other_reference) if fact.other_reference else ABSENT
    way = fact.other_direction or Direction.UNCHANGED
    return PairView(
        subject=_other_subject(fact),
        noun=noun_word(fact.other),
        now=amount_view(fact.other, fact.other_value),
        before=before,
        way=way.value,
        opposite=_OPPOSITE.get(way) is fact.direction,
    )


def _other_subject(fact: Pair) -> str:
    """ "Their number" after "the rate of children on a plan", when it is the number of the same.

    Not after a percentage, where it could be read as the number of all.
    """
    own, other = (subject(each).partition(" of ") for each in (fact.indicator, fact.other))
    same = bool(own[2]) and own[2] == other[2] and other[0] == "the number"
    rate = fact.indicator.measure is Measure.RATE
    return "their number" if same and rate else subject(fact.other)


def change_view(fact: Change, beside: Change | None = None) -> ChangeView:
    """One change; `beside` is the longer change that the sentence tells first, if any."""
    return ChangeView(
        start=amount_view(fact.indicator, fact.reference),
        start_period=period_view(fact.indicator, fact.reference_period),
        end=amount_view(fact.indicator, fact.value),
        end_period=period_view(fact.indicator, fact.period),
        way=fact.direction.value,
        size=fact.size.value,
        verdict="" if fact.size is Size.LITTLE else verdict(fact.judgement, fact.indicator),
        by=_distance(fact),
        per_cent="" if fact.per_cent is None else said_per_cent(fact.per_cent),
        multiple=_MULTIPLES.get(fact.multiple, ""),
        between=_between(fact.period, fact.reference_period),
        overlapping=fact.overlapping,
        against=_against(fact, beside),
        provisional=is_provisional(fact.value, fact.period),
    )


def _distance(fact: Change) -> str:
    """How far, where the figures do not say it more plainly: points and whole counts."""
    if fact.indicator.in_points or fact.indicator.measure in (Measure.COUNT, Measure.MONEY):
        return said_difference(fact.indicator, fact.difference.shown)
    return ""


def _between(later: Period, earlier: Period) -> Between:
    """How many periods of the same kind lie between two."""
    if not later.is_like(earlier) or later.directly_follows(earlier):
        return "none"
    months = _MONTHS_OF[step_word(later)]
    apart = later.moment // months - earlier.moment // months
    if apart <= 1:
        return "none"
    return "one" if apart == _NEXT_BUT_ONE else "several"


def _against(fact: Change, beside: Change | None) -> bool:
    if beside is None or fact.size is Size.LITTLE or beside.size is Size.LITTLE:
        return False
    return _OPPOSITE.get(fact.direction) is beside.direction


def trend_view(fact: Trend) -> TrendView:
    turns = fact.turn is not None and fact.turn_value is not None
    return TrendView(
        shape=fact.shape.value,
        first=period_view(fact.indicator, fact.first),
        last=period_view(fact.indicator, fact.period),
        start=amount_view(fact.indicator, fact.reference),
        end=amount_view(fact.indicator, fact.value),
        low=amount_view(fact.indicator, fact.low),
        high=amount_view(fact.indicator, fact.high),
        turn=period_view(fact.indicator, fact.turn) if fact.turn else ABSENT,
        turn_until=period_view(fact.indicator, fact.turn_until) if fact.turn_until else ABSENT,
        turn_value=amount_view(fact.indicator, fact.turn_value) if fact.turn_value else ABSENT,
        recovery=fact.recovery.value,
        latest_against=fact.latest_against,
        initial_against=fact.initial_against,
        gap_years=fact.gap_years,
        flat=fact.low.shown == fact.high.shown,
        verdict=verdict(fact.judgement, fact.indicator),
        since_turn=_since_turn(fact) if turns else "",
    )


def _since_turn(fact: Trend) -> Verdict:
    if fact.shape not in (Shape.PEAK, Shape.TROUGH):
        return ""
    return verdict_of_rise(fact.shape is Shape.TROUGH, fact.indicator)


def streak_view(fact: Streak) -> StreakView:
    return StreakView(
        times=ordinal(fact.steps),
        way=fact.direction.value,
        start=amount_view(fact.indicator, fact.reference),
        start_period=period_view(fact.indicator, fact.reference_period),
        end=amount_view(fact.indicator, fact.value),
        end_period=period_view(fact.indicator, fact.period),
        verdict=verdict(fact.judgement, fact.indicator),
        provisional=is_provisional(fact.value, fact.period),
    )


def record_view(fact: Record) -> RecordView:
    return RecordView(
        extreme="highest" if fact.highest else "lowest",
        first=period_view(fact.indicator, fact.first),
        period=period_view(fact.indicator, fact.period),
        end=amount_view(fact.indicator, fact.value),
        previous=amount_view(fact.indicator, fact.reference),
        previous_period=period_view(fact.indicator, fact.reference_period),
        equalled=fact.equalled,
        provisional=is_provisional(fact.value, fact.period),
    )


def rank_view(fact: Rank) -> RankView:
    best_first = fact.kind_of != "position"
    return RankView(
        place=ordinal(fact.rank),
        of=f"{fact.ranked:,}",
        others=counted(fact.ranked - 1),
        joint=fact.joint > 1,
        best_first=best_first,
        extreme="" if best_first else _extreme(fact),
        quartile=_QUARTILES.get(fact.quartile, "") if best_first else "",
        period=period_view(fact.indicator, fact.period),
    )


def neighbour_rank_view(fact: NeighbourRank) -> RankView:
    return RankView(
        place=ordinal(fact.rank),
        of=counted(fact.ranked),
        others=counted(fact.ranked - 1),
        joint=fact.joint > 1,
        best_first=fact.best_first,
        extreme="" if fact.best_first else _extreme(fact),
        quartile="",
        period=period_view(fact.indicator, fact.period),
        own_list=fact.comparator.own,
    )


def _extreme(fact: Rank | NeighbourRank) -> Extreme:
    if fact.rank == 1:
        return "highest"
    return "lowest" if fact.rank + fact.joint - 1 == fact.ranked else ""


def target_view(fact: TargetFact) -> TargetView | None:
    """The target in words; None where the fact carries bands alone."""
    if fact.target is None or fact.result is None or fact.difference is None:
        return None
    indicator, off = fact.indicator, fact.difference.shown
    return TargetView(
        target=_target_text(fact),
        scope=fact.target.scope.value,
        result=fact.result.value,
        side="on" if off == 0 else "above" if off > 0 else "below",
        off=said_difference(indicator, off),
        tolerance=_tolerance_text(fact, fact.target.tolerance) if fact.target.tolerance else "",
        better=better_way(indicator),
        period=period_view(indicator, fact.period),
    )


def _target_text(fact: TargetFact) -> str:
    """The target as whoever set it wrote it: 90%, not 90.0%."""
    if fact.target is None:
        return ""
    return with_unit(fact.indicator, said_number(fact.target.value))


def _tolerance_text(fact: TargetFact, tolerance: Tolerance) -> str:
    if tolerance.unit is ToleranceUnit.PER_CENT:
        return f"{said_per_cent(tolerance.size)} of the target"
    return said_difference(fact.indicator, tolerance.size)


def band_view(fact: TargetFact) -> BandView | None:
    """The band in words; None where there is none."""
    if fact.band is None:
        return None
    return BandView(fact.band.value, period_view(fact.indicator, fact.period))


def missing_view(fact: Missing) -> MissingView:
    known = fact.last_period is not None and fact.last_value is not None
    return MissingView(
        reason=_MARKERS[fact.marker],
        period=period_view(fact.indicator, fact.period),
        last_value=amount_view(fact.indicator, fact.last_value)
        if known and fact.last_value
        else ABSENT,
        last_period=period_view(fact.indicator, fact.last_period)
        if known and fact.last_period
        else ABSENT,
    )
