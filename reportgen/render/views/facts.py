"""Every other kind of fact as the words a template may use."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

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
from reportgen.domain.ledger import Named
from reportgen.domain.observation import Marker
from reportgen.domain.period import Period
from reportgen.domain.relation import Direction, Shape, Size
from reportgen.domain.threshold import Tolerance, ToleranceUnit
from reportgen.render.articles import counted, ordinal
from reportgen.render.ledger.said import said
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
    better_way,
    noun_word,
    of,
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
    says = of(fact)
    return LevelView(
        value=says.amount("value"),
        period=says.period("period"),
        provisional=says.yes(is_provisional(fact.value, fact.period), "value"),
        behind=says.period("behind").name if fact.behind else "",
    )


def pair_view(fact: Pair) -> PairView:
    says = of(fact)
    before = says.amount("other_reference", fact.other) if fact.other_reference else ABSENT
    way = fact.other_direction or Direction.UNCHANGED
    return PairView(
        subject=said(_other_subject(fact), Named("indicator", fact.other.id)),
        noun=noun_word(fact.other),
        now=says.amount("other_value", fact.other),
        before=before,
        way=says.word(way.value, "other_direction"),
        opposite=says.yes(_OPPOSITE.get(way) is fact.direction, "other_direction"),
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
    says = of(fact)
    return ChangeView(
        start=says.amount("reference"),
        start_period=says.period("reference_period"),
        end=says.amount("value"),
        end_period=says.period("period"),
        way=says.word(fact.direction.value, "direction"),
        size=says.word(fact.size.value, "size"),
        verdict=says.word(_verdict_of_change(fact), "judgement"),
        by=says.word(_distance(fact), "difference"),
        per_cent=says.word(_per_cent(fact), "per_cent"),
        multiple=says.word(_MULTIPLES.get(fact.multiple, ""), "multiple"),
        between=says.word(_between(fact.period, fact.reference_period), "reference_period"),
        overlapping=says.yes(fact.overlapping, "overlapping"),
        against=says.yes(_against(fact, beside), "direction"),
        provisional=says.yes(is_provisional(fact.value, fact.period), "value"),
    )


def _verdict_of_change(fact: Change) -> Verdict:
    return "" if fact.size is Size.LITTLE else verdict(fact.judgement, fact.indicator)


def _per_cent(fact: Change) -> str:
    return "" if fact.per_cent is None else said_per_cent(fact.per_cent)


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
    says = of(fact)
    turns = fact.turn is not None and fact.turn_value is not None
    return TrendView(
        shape=says.word(fact.shape.value, "shape"),
        first=says.period("first"),
        last=says.period("period"),
        start=says.amount("reference"),
        end=says.amount("value"),
        low=says.amount("low"),
        high=says.amount("high"),
        turn=says.period("turn") if fact.turn else ABSENT,
        turn_until=says.period("turn_until") if fact.turn_until else ABSENT,
        turn_value=says.amount("turn_value") if fact.turn_value else ABSENT,
        recovery=says.word(fact.recovery.value, "recovery"),
        latest_against=says.yes(fact.latest_against, "latest_against"),
        initial_against=says.yes(fact.initial_against, "initial_against"),
        gap_years=says.yes(fact.gap_years, "gap_years"),
        flat=says.yes(fact.low.shown == fact.high.shown, "shape"),
        verdict=says.word(verdict(fact.judgement, fact.indicator), "judgement"),
        since_turn=says.word(_since_turn(fact) if turns else "", "since_turn"),
    )


def _since_turn(fact: Trend) -> Verdict:
    if fact.shape not in (Shape.PEAK, Shape.TROUGH):
        return ""
    return verdict_of_rise(fact.shape is Shape.TROUGH, fact.indicator)


def streak_view(fact: Streak) -> StreakView:
    says = of(fact)
    return StreakView(
        times=says.word(ordinal(fact.steps), "steps"),
        way=says.word(fact.direction.value, "direction"),
        start=says.amount("reference"),
        start_period=says.period("reference_period"),
        end=says.amount("value"),
        end_period=says.period("period"),
        verdict=says.word(verdict(fact.judgement, fact.indicator), "judgement"),
        provisional=says.yes(is_provisional(fact.value, fact.period), "value"),
    )


def record_view(fact: Record) -> RecordView:
    says = of(fact)
    return RecordView(
        extreme=says.word("highest" if fact.highest else "lowest", "highest"),
        first=says.period("first"),
        period=says.period("period"),
        end=says.amount("value"),
        previous=says.amount("reference"),
        previous_period=says.period("reference_period"),
        equalled=says.yes(fact.equalled, "equalled"),
        provisional=says.yes(is_provisional(fact.value, fact.period), "value"),
    )


def rank_view(fact: Rank) -> RankView:
    says = of(fact)
    best_first = fact.kind_of != "position"
    return RankView(
        place=says.word(ordinal(fact.rank), "rank"),
        of=says.word(f"{fact.ranked:,}", "ranked"),
        others=says.word(counted(fact.ranked - 1), "others"),
        joint=says.yes(fact.joint > 1, "joint"),
        best_first=says.yes(best_first, "kind_of"),
        extreme=says.word("" if best_first else _extreme(fact), "rank"),
        quartile=says.word(_QUARTILES.get(fact.quartile, "") if best_first else "", "quartile"),
        period=says.period("period"),
    )


def neighbour_rank_view(fact: NeighbourRank) -> RankView:
    says = of(fact)
    return RankView(
        place=says.word(ordinal(fact.rank), "rank"),
        of=says.word(counted(fact.ranked), "ranked"),
        others=says.word(counted(fact.ranked - 1), "neighbours"),
        joint=says.yes(fact.joint > 1, "joint"),
        best_first=says.yes(fact.best_first, "best_first"),
        extreme=says.word("" if fact.best_first else _extreme(fact), "rank"),
        quartile="",
        period=says.period("period"),
        own_list=says.yes(fact.comparator.own, "comparator"),
    )


def _extreme(fact: Rank | NeighbourRank) -> Extreme:
    if fact.rank == 1:
        return "highest"
    return "lowest" if fact.rank + fact.joint - 1 == fact.ranked else ""


def target_view(fact: TargetFact) -> TargetView | None:
    """The target in words; None where the fact carries bands alone."""
    if fact.target is None or fact.result is None or fact.difference is None:
        return None
    says, off = of(fact), fact.difference.shown
    tolerance = _tolerance_text(fact, fact.target.tolerance) if fact.target.tolerance else ""
    return TargetView(
        target=says.word(_target_text(fact), "target"),
        scope=fact.target.scope.value,
        result=says.word(fact.result.value, "result"),
        side=says.word(_side_of_target(off), "difference"),
        off=says.word(said_difference(fact.indicator, off), "difference"),
        tolerance=says.word(tolerance, "tolerance"),
        better=says.word(better_way(fact.indicator), "difference"),
        period=says.period("period"),
    )


def _side_of_target(off: Decimal) -> Literal["above", "below", "on"]:
    return "on" if off == 0 else "above" if off > 0 else "below"


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
    says = of(fact)
    return BandView(says.word(fact.band.value, "band"), says.period("period"))


def missing_view(fact: Missing) -> MissingView:
    says = of(fact)
    known = fact.last_period is not None and fact.last_value is not None
    return MissingView(
        reason=says.word(_MARKERS[fact.marker], "marker"),
        period=says.period("period"),
        last_value=says.amount("last_value") if known else ABSENT,
        last_period=says.period("last_period") if known else ABSENT,
    )
