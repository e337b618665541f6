"""The names on offer to every sentence template, and how they are filled from the facts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TypeVar

from reportgen.domain.area import Area
from reportgen.domain.fact import (
    Change,
    ComparatorTrend,
    Crossover,
    Fact,
    Gap,
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
from reportgen.domain.fact_beside import ComparatorMissing, GapChange, RankChange, Significance
from reportgen.domain.fact_of_parts import Composition, Districts, FlowRatio, Numerator
from reportgen.domain.fact_over_time import Average, Projection, SeriesStart
from reportgen.domain.indicator import Indicator
from reportgen.render.views import parts
from reportgen.render.views import position as beside
from reportgen.render.views import sentence as views
from reportgen.render.views.beside import (
    GapChangeView,
    GapMovedView,
    RankMoveView,
    gap_change_view,
    rank_move_view,
)
from reportgen.render.views.comparison import comparison_view, movement_view
from reportgen.render.views.facts import (
    band_view,
    change_view,
    level_view,
    missing_view,
    neighbour_rank_view,
    pair_view,
    rank_view,
    record_view,
    streak_view,
    target_view,
    trend_view,
)
from reportgen.render.views.lacking import LackingView, lacking_view
from reportgen.render.views.over_time import (
    AverageView,
    MeanBesideView,
    ProjectionView,
    SeriesStartView,
    average_view,
    projection_view,
    series_start_view,
)
from reportgen.render.views.sentence import ABSENT, Opening
from reportgen.render.views.together import (
    ShareView,
    SummaryView,
    TallyView,
    TogetherView,
    summary_view,
    together_view,
)
from reportgen.render.views.words import area_view, indicator_view

OFFERED: Mapping[str, object] = MappingProxyType(
    {
        "opening": Opening,
        "area": views.AreaView,
        "indicator": views.IndicatorView,
        "level": views.LevelView,
        "cases": parts.CasesView,
        "lacking": LackingView,
        "composition": parts.CompositionView,
        "flow": parts.FlowView,
        "districts": parts.DistrictsView,
        "pair": views.PairView,
        "since_baseline": views.ChangeView,
        "on_previous": views.ChangeView,
        "on_year_earlier": views.ChangeView,
        "series_start": SeriesStartView,
        "average": AverageView,
        "projection": ProjectionView,
        "comparison": beside.ComparisonView,
        "gap_change": GapChangeView,
        "trend": views.TrendView,
        "movement": views.MovementView,
        "streak": views.StreakView,
        "record": views.RecordView,
        "rank": views.RankView,
        "rank_change": RankMoveView,
        "neighbour_rank": views.RankView,
        "target": views.TargetView,
        "band": views.BandView,
        "missing": views.MissingView,
        "together": TogetherView,
        "summary": SummaryView,
        "chart": views.ChartView,
    }
)
"""Each name a sentence template may use, with the type that says what it offers."""

THINGS: Mapping[str, object] = MappingProxyType(
    {
        **OFFERED,
        "amount": views.AmountView,
        "period": views.PeriodView,
        "change": views.ChangeView,
        "name": views.NameView,
        "names": views.NamesView,
        "group": beside.GroupView,
        "side": beside.SideView,
        "statement": beside.StatementView,
        "turned": beside.TurnedView,
        "kept": beside.KeptView,
        "moved": views.MovedView,
        "gaps": GapMovedView,
        "mean": MeanBesideView,
        "line": views.LineView,
        "tally": TallyView,
        "share": ShareView,
        "way": views.Way,
        "size": views.Size,
        "verdict": views.Verdict,
        "stand": beside.Stand,
        "multiple": views.Multiple,
        "text": str,
        "first": bool,
        "last": bool,
    }
)
"""What a macro may take: a parameter is named after the thing that it stands for."""

_OPENINGS: tuple[Opening, ...] = ("first", "second", "third")
_OneKind = TypeVar("_OneKind", bound=Fact)


def offer(
    facts: Sequence[Fact], area: Area, indicator: Indicator, position: int = 0, about: str = ""
) -> dict[str, object]:
    """Everything one sentence may use; a name without its fact stands for nothing (false).

    Parameters
    ----------
    facts : those of the sentence's plan, all of one indicator unless it is `about` several.
    position : of the indicator in its section, from 0; openings rotate by it.
    """
    names: dict[str, object] = dict.fromkeys(OFFERED, ABSENT)
    names["opening"] = _OPENINGS[position % len(_OPENINGS)]
    names["area"] = area_view(area)
    if about:
        return names | _together(facts, about)
    names["indicator"] = indicator_view(indicator)
    views_found = {**_movements(facts), **_positions(facts), **_parts(facts)}
    return names | {name: view for name, view in views_found.items() if view is not None}


def _together(facts: Sequence[Fact], about: str) -> dict[str, object]:
    """What several indicators have in common; a summary where each is there with one fact."""
    gaps = _all(facts, Gap)
    if not gaps:
        return {}
    once = len({fact.indicator.id for fact in facts}) == len(facts)
    view: dict[str, object] = {"together": together_view(facts, about)}
    return {**view, "summary": summary_view(facts)} if once else view


def _all(facts: Sequence[Fact], kind: type[_OneKind]) -> list[_OneKind]:
    return [fact for fact in facts if isinstance(fact, kind)]


def _one(facts: Sequence[Fact], kind: type[_OneKind]) -> _OneKind | None:
    return next(iter(_all(facts, kind)), None)


def _change(facts: Sequence[Fact], kind_of: str) -> Change | None:
    return next((fact for fact in _all(facts, Change) if fact.kind_of == kind_of), None)


def _movements(facts: Sequence[Fact]) -> dict[str, object]:
    """What the area's own figures did."""
    baseline, previous = _change(facts, "baseline"), _change(facts, "previous")
    mean, heading = _one(facts, Average), _one(facts, Projection)
    year_earlier, begins = _change(facts, "year_earlier"), _one(facts, SeriesStart)
    level, pair, missing = _one(facts, Level), _one(facts, Pair), _one(facts, Missing)
    trend, streak, record = _one(facts, Trend), _one(facts, Streak), _one(facts, Record)
    return {
        "level": level and level_view(level),
        "pair": pair and pair_view(pair),
        "since_baseline": baseline and change_view(baseline),
        "on_previous": previous and change_view(previous, baseline),
        "projection": heading and projection_view(heading),
        "average": mean and average_view(mean),
        "series_start": begins and series_start_view(begins),
        "on_year_earlier": year_earlier and change_view(year_earlier, previous),
        "trend": trend and trend_view(trend),
        "streak": streak and streak_view(streak),
        "record": record and record_view(record),
        "missing": missing and missing_view(missing),
    }


def _parts(facts: Sequence[Fact]) -> dict[str, object]:
    """What a figure is made of, and the places inside the area."""
    numerator, made = _one(facts, Numerator), _all(facts, Composition)
    inside, flow = _one(facts, Districts), _one(facts, FlowRatio)
    return {
        "flow": flow and parts.flow_view(flow),
        "districts": inside and parts.districts_view(inside),
        "composition": parts.composition_view(made) if made else None,
        "cases": numerator and parts.cases_view(numerator),
    }


def _positions(facts: Sequence[Fact]) -> dict[str, object]:
    """Where the area stands beside others, targets and bands."""
    lacking = _all(facts, ComparatorMissing)
    gaps, trends = _all(facts, Gap), _all(facts, ComparatorTrend)
    gap_changes = _all(facts, GapChange)
    rank, neighbour_rank = _one(facts, Rank), _one(facts, NeighbourRank)
    moved, tests = _one(facts, RankChange), _all(facts, Significance)
    target = _one(facts, TargetFact)
    return {
        "lacking": lacking_view(lacking) if lacking else None,
        "comparison": comparison_view(gaps, _all(facts, Crossover), tests) if gaps else None,
        "movement": movement_view(trends) if trends else None,
        "gap_change": gap_change_view(gap_changes) if gap_changes else None,
        "rank": rank and rank_view(rank),
        "rank_change": moved and rank_move_view(moved),
        "neighbour_rank": neighbour_rank and neighbour_rank_view(neighbour_rank),
        "target": target and target_view(target),
        "band": target and band_view(target),
    }
