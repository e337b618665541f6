"""Several indicators in one sentence: how many are better, similar or worse, never which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from reportgen.domain.area import Comparator
from reportgen.domain.fact import Fact, Gap, Missing, TargetFact
from reportgen.domain.relation import Judgement, Relation
from reportgen.render.articles import counted
from reportgen.render.lists import joined
from reportgen.render.stands import Stand, stand_of, whose
from reportgen.render.views.names import named, names_view
from reportgen.render.views.sentence import ABSENT, Absent, NamesView, PeriodView
from reportgen.render.views.words import period_view, verdict

Standing = Literal["better", "similar", "worse", "above", "below", Stand, "without data"]
Reach = Literal["all", "both", "the other", ""]

_JUDGED: Mapping[Judgement, Standing] = {
    Judgement.BETTER: "better",
    Judgement.SIMILAR: "similar",
    Judgement.WORSE: "worse",
}
_PLACED: Mapping[Relation, Standing] = {
    Relation.ABOVE: "above",
    Relation.SIMILAR: "similar",
    Relation.IN_LINE: "similar",
    Relation.BELOW: "below",
}
_ORDER: tuple[Standing, ...] = (
    *("better", "above", "similar", "worse", "below"),
    *("on target", "in the green band", "close to target", "in the amber band"),
    *("off target", "in the red band"),
    *("not judged", "without data"),
)
_BOTH = 2


@dataclass(frozen=True, slots=True)
class ShareView:
    """How many indicators stand alike: `count` "two", `several` for two or more."""

    count: str
    several: bool
    stand: Standing


@dataclass(frozen=True, slots=True)
class TallyView:
    """Comparators beside which the indicators stand alike, and how many stand where.

    `reach` is "all" or "both" where all stand alike, "the other" where some of them cannot
    be compared (`without` counts these), "" where they differ. `shares` are never empty.
    """

    names: NamesView
    reach: Reach
    shares: tuple[ShareView, ...]
    without: ShareView | Absent


@dataclass(frozen=True, slots=True)
class TogetherView:
    """Several indicators under one name beside the comparators, those with one tally together.

    `about` is "timeliness measures", `total` "three". `same_time` says that all figures are of
    `period`; otherwise they are the latest of each.
    """

    about: str
    total: str
    same_time: bool
    period: PeriodView
    main: TallyView
    also: tuple[TallyView, ...]


@dataclass(frozen=True, slots=True)
class SummaryView:
    """The indicators of one section by their assessment, as the status table counts them.

    `against` names those that decided, "England or the North West", with "their targets" where a
    target did. `same` where all stand alike.
    """

    total: str
    against: str
    same: bool
    shares: tuple[ShareView, ...]


def together_view(facts: Sequence[Fact], about: str) -> TogetherView:
    """What several indicators have in common beside each comparator.

    Better and worse are counted only where every comparison can be judged; else all are placed
    above, below or similar.

    Parameters
    ----------
    facts : of each indicator its `Gap` facts, and at least one fact where it has none.
    """
    total = len({fact.indicator.id for fact in facts})
    gaps = [fact for fact in facts if isinstance(fact, Gap)]
    judged = all(verdict(gap.judgement, gap.indicator) for gap in gaps)
    tallies: dict[tuple[Standing, ...], list[Comparator]] = {}
    for comparator in dict.fromkeys(gap.comparator for gap in gaps):
        found = [_stand(gap, judged) for gap in gaps if gap.comparator == comparator]
        tallies.setdefault(tuple(sorted(found, key=_ORDER.index)), []).append(comparator)
    views = [_tally(stands, beside, total) for stands, beside in tallies.items()]
    times = dict.fromkeys(period_view(gap.indicator, gap.period).when for gap in gaps)
    return TogetherView(
        about=about,
        total=counted(total),
        same_time=len(times) == 1,
        period=period_view(gaps[0].indicator, gaps[0].period),
        main=views[0],
        also=tuple(views[1:]),
    )


def _stand(gap: Gap, judged: bool) -> Standing:
    return _JUDGED[gap.judgement] if judged else _PLACED[gap.relation]


def _tally(stands: Sequence[Standing], beside: Sequence[Comparator], total: int) -> TallyView:
    without = total - len(stands)
    return TallyView(
        names=names_view([named(each) for each in beside]),
        reach=_reach(stands, without),
        shares=_shares(stands),
        without=_share(without, "without data") if without else ABSENT,
    )


def _reach(stands: Sequence[Standing], without: int) -> Reach:
    if len(set(stands)) > 1:
        return ""
    if without:
        return "the other"
    return "both" if len(stands) == _BOTH else "all"


def _shares(stands: Sequence[Standing]) -> tuple[ShareView, ...]:
    return tuple(_share(stands.count(each), each) for each in _ORDER if each in stands)


def _share(count: int, stand: Standing) -> ShareView:
    return ShareView(counted(count), count > 1, stand)


def summary_view(facts: Sequence[Fact]) -> SummaryView:
    """The indicators of a section counted by what decides the assessment of each.

    Parameters
    ----------
    facts : one of each indicator: the gap or target that decided, the missing figure, or any
        other fact where nothing could be judged.
    """
    stands = [_assessed(fact) for fact in facts]
    deciding = [fact.comparator.said for fact in facts if isinstance(fact, Gap)]
    targets = whose([fact for fact in facts if isinstance(fact, TargetFact)])
    return SummaryView(
        total=counted(len(stands)),
        against=joined([*dict.fromkeys(deciding), *filter(None, [targets])], "or"),
        same=len(set(stands)) == 1,
        shares=_shares(stands),
    )


def _assessed(fact: Fact) -> Standing:
    if isinstance(fact, Gap):
        return _JUDGED.get(fact.judgement, "not judged")
    if isinstance(fact, TargetFact):
        return stand_of(fact)
    return "without data" if isinstance(fact, Missing) else "not judged"
