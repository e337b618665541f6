"""The names on offer to every sentence template, and how they are filled from the facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
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
_View = Callable[["_Held"], object | None]


@dataclass(frozen=True, slots=True)
class _Held:
    """The facts of one sentence, by their kind."""

    facts: Sequence[Fact]
    about: str = ""

    def all(self, kind: type[_OneKind]) -> list[_OneKind]:
        return [fact for fact in self.facts if isinstance(fact, kind)]

    def one(self, kind: type[_OneKind]) -> _OneKind | None:
        return next((fact for fact in self.facts if isinstance(fact, kind)), None)

    def change(self, kind_of: str) -> Change | None:
        return next((fact for fact in self.all(Change) if fact.kind_of == kind_of), None)


def _of_one(kind: type[_OneKind], view: Callable[[_OneKind], object]) -> _View:
    """What is filled from the first fact of a kind."""

    def filled(held: _Held) -> object | None:
        found = held.one(kind)
        return None if found is None else view(found)

    return filled


def _of_all(kind: type[_OneKind], view: Callable[[list[_OneKind]], object]) -> _View:
    """What is filled from all facts of a kind together."""

    def filled(held: _Held) -> object | None:
        found = held.all(kind)
        return view(found) if found else None

    return filled


def _of_change(kind_of: str, beside: str = "") -> _View:
    """What is filled from a change, and says how it stands to the change `beside` it."""

    def filled(held: _Held) -> object | None:
        found, other = held.change(kind_of), held.change(beside) if beside else None
        return None if found is None else change_view(found, other)

    return filled


def _comparison(held: _Held) -> object | None:
    gaps = held.all(Gap)
    if not gaps:
        return None
    return comparison_view(gaps, held.all(Crossover), held.all(Significance))


def _together(held: _Held) -> object | None:
    return together_view(held.facts, held.about) if held.one(Gap) else None


def _summary(held: _Held) -> object | None:
    """Only where each indicator is there with one fact."""
    once = len({fact.indicator.id for fact in held.facts}) == len(held.facts)
    decided = held.one(Gap) or held.one(TargetFact)
    return summary_view(held.facts) if once and decided else None


_OF_ONE_INDICATOR: Mapping[str, _View] = {
    "level": _of_one(Level, level_view),
    "cases": _of_one(Numerator, parts.cases_view),
    "lacking": _of_all(ComparatorMissing, lacking_view),
    "composition": _of_all(Composition, parts.composition_view),
    "flow": _of_one(FlowRatio, parts.flow_view),
    "districts": _of_one(Districts, parts.districts_view),
    "pair": _of_one(Pair, pair_view),
    "since_baseline": _of_change("baseline"),
    "on_previous": _of_change("previous", beside="baseline"),
    "on_year_earlier": _of_change("year_earlier", beside="previous"),
    "series_start": _of_all(SeriesStart, series_start_view),
    "average": _of_one(Average, average_view),
    "projection": _of_one(Projection, projection_view),
    "comparison": _comparison,
    "gap_change": _of_all(GapChange, gap_change_view),
    "trend": _of_one(Trend, trend_view),
    "movement": _of_all(ComparatorTrend, movement_view),
    "streak": _of_one(Streak, streak_view),
    "record": _of_one(Record, record_view),
    "rank": _of_one(Rank, rank_view),
    "rank_change": _of_one(RankChange, rank_move_view),
    "neighbour_rank": _of_one(NeighbourRank, neighbour_rank_view),
    "target": _of_one(TargetFact, target_view),
    "band": _of_one(TargetFact, band_view),
    "missing": _of_one(Missing, missing_view),
}


_OF_SEVERAL: Mapping[str, _View] = {
    "together": _together,
    "summary": _summary,
}


class Offer(Mapping[str, object]):
    """Everything one sentence may use; a view is worked out when it is first asked for."""

    def __init__(self, held: _Held, given: Mapping[str, object]) -> None:
        self._held = held
        self._known = dict(given)
        self._views = _OF_SEVERAL if held.about else _OF_ONE_INDICATOR

    def add(self, name: str, view: object) -> None:
        """Offers what is not worked out from the facts of the sentence alone."""
        self._known[name] = view

    def __getitem__(self, name: str) -> object:
        if name not in self._known:
            view = self._views[name](self._held) if name in self._views else None
            self._known[name] = ABSENT if view is None else view
        return self._known[name]

    def __contains__(self, name: object) -> bool:
        return name in OFFERED

    def __iter__(self) -> Iterator[str]:
        return iter(OFFERED)

    def __len__(self) -> int:
        return len(OFFERED)


def offer(
    facts: Sequence[Fact], area: Area, indicator: Indicator, position: int = 0, about: str = ""
) -> Offer:
    """Everything one sentence may use; a name without its fact stands for nothing (false).

    Parameters
    ----------
    facts : those of the sentence's plan, all of one indicator unless it is `about` several.
    position : of the indicator in its section, from 0; openings rotate by it.
    """
    given: dict[str, object] = {
        "opening": _OPENINGS[position % len(_OPENINGS)],
        "area": area_view(area),
    }
    one = {} if about else {"indicator": indicator_view(indicator)}
    return Offer(_Held(facts, about), given | one)
