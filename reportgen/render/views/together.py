"""Several indicators in one sentence: how many are better, similar or worse, never which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from reportgen.domain.fact import Fact, Gap, Missing, TargetFact
from reportgen.domain.ledger import Basis, OfFact, Stated
from reportgen.domain.relation import Judgement, Relation
from reportgen.render.articles import counted
from reportgen.render.ledger.said import put_together, said
from reportgen.render.lists import joined
from reportgen.render.stands import Stand, stand_of, whose
from reportgen.render.views.names import named, names_view
from reportgen.render.views.sentence import ABSENT, Absent, NamesView, PeriodView
from reportgen.render.views.words import Fields, of, verdict
from reportgen.render.wording import said_period

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
    """Comparators beside which each of the indicators stands alike, and how many stand where.

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
    tallies: dict[frozenset[tuple[str, Standing]], list[list[Gap]]] = {}
    for comparator in dict.fromkeys(gap.comparator for gap in gaps):
        beside = [gap for gap in gaps if gap.comparator == comparator]
        # "Two were better than both" says that they are the same two.
        found = frozenset((gap.indicator.id, _stand(gap, judged)) for gap in beside)
        tallies.setdefault(found, []).append(beside)
    views = [_tally(facts, beside, judged) for beside in tallies.values()]
    times = dict.fromkeys(said_period(gap.indicator, gap.period) for gap in gaps)
    return TogetherView(
        about=said(about, Stated("outline, together")),
        total=_of_each(facts).word(counted(total), "indicator"),
        same_time=len(times) == 1,
        period=of(*gaps).period("period"),
        main=views[0],
        also=tuple(views[1:]),
    )


def _stand(gap: Gap, judged: bool) -> Standing:
    return _JUDGED[gap.judgement] if judged else _PLACED[gap.relation]


def _of_each(facts: Sequence[Fact]) -> Fields:
    """The first fact of each indicator: as many as are counted."""
    first = {fact.indicator.id: fact for fact in reversed(facts)}
    return of(*reversed(first.values()))


def _tally(facts: Sequence[Fact], beside: Sequence[Sequence[Gap]], judged: bool) -> TallyView:
    """How many stand where beside comparators that have one tally, the gaps to each of them.

    A count rests on the gaps to all of them: it is as many as there are to each.
    """
    field = "judgement" if judged else "relation"
    stands = [_stand(gap, judged) for gap in beside[0]]
    found: dict[Standing, list[Basis]] = {}
    for gap in (gap for gaps in beside for gap in gaps):
        found.setdefault(_stand(gap, judged), []).append(OfFact(gap, field))
    known = {gap.indicator.id for gap in beside[0]}
    lacking = _of_each([fact for fact in facts if fact.indicator.id not in known])
    without = [OfFact(fact, "indicator") for fact in lacking.facts]
    return TallyView(
        names=names_view([named(*gaps) for gaps in beside]),
        reach=of(*beside[0]).word(_reach(stands, bool(without)), field),
        shares=_shares(stands, found),
        without=_share(len(without), "without data", without) if without else ABSENT,
    )


def _reach(stands: Sequence[Standing], without: bool) -> Reach:
    if len(set(stands)) > 1:
        return ""
    if without:
        return "the other"
    return "both" if len(stands) == _BOTH else "all"


def _shares(
    stands: Sequence[Standing], found: Mapping[Standing, Sequence[Basis]]
) -> tuple[ShareView, ...]:
    return tuple(_share(stands.count(each), each, found[each]) for each in _ORDER if each in stands)


def _share(count: int, stand: Standing, bases: Sequence[Basis]) -> ShareView:
    return ShareView(said(counted(count), *bases), count > 1, said(stand, *bases))


def summary_view(facts: Sequence[Fact]) -> SummaryView:
    """The indicators of a section counted by what decides the assessment of each.

    Parameters
    ----------
    facts : one of each indicator: the gap or target that decided, the missing figure, or any
        other fact where nothing could be judged.
    """
    stands = [_assessed(fact) for fact in facts]
    found: dict[Standing, list[Basis]] = {}
    for fact, stand in zip(facts, stands, strict=True):
        found.setdefault(stand, []).append(OfFact(fact, _deciding(fact)))
    return SummaryView(
        total=of(*facts).word(counted(len(stands)), "indicator"),
        against=_against(facts),
        same=of(*facts).yes(len(set(stands)) == 1, "indicator"),
        shares=_shares(stands, found),
    )


def _against(facts: Sequence[Fact]) -> str:
    """All that decided, "England or the North West or their targets"."""
    gaps = [fact for fact in facts if isinstance(fact, Gap)]
    names = [
        of(*(gap for gap in gaps if gap.comparator.said == each)).word(each, "comparator")
        for each in dict.fromkeys(gap.comparator.said for gap in gaps)
    ]
    targets = whose([fact for fact in facts if isinstance(fact, TargetFact)])
    return put_together(joined([*map(str, names), *filter(None, [targets])], "or"))


def _assessed(fact: Fact) -> Standing:
    if isinstance(fact, Gap):
        return _JUDGED.get(fact.judgement, "not judged")
    if isinstance(fact, TargetFact):
        return stand_of(fact)
    return "without data" if isinstance(fact, Missing) else "not judged"


def _deciding(fact: Fact) -> str:
    """The field of a fact that decides its assessment."""
    if isinstance(fact, Gap):
        return "judgement"
    if isinstance(fact, TargetFact):
        return "band" if fact.result is None else "result"
    return "marker" if isinstance(fact, Missing) else "indicator"
