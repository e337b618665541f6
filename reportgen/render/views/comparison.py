"""Comparators grouped as a sentence names them: by side, size of gap and history."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from reportgen.domain.area import Comparator, ComparatorKind
from reportgen.domain.fact import (
    ComparatorTrend,
    Crossover,
    Direction,
    Gap,
    History,
    Pace,
    Relation,
)
from reportgen.render.articles import counted
from reportgen.render.lists import in_list_order, joined, separator
from reportgen.render.views.sentence import (
    Apart,
    ComparisonView,
    GroupView,
    MovedView,
    MovementView,
    NamesView,
    NameView,
    SideView,
    StatementView,
    TurnedView,
)
from reportgen.render.views.words import period_view, verdict
from reportgen.render.wording import period_name, said_short

_MOST_FIGURES = 3  # in brackets in one clause
_TIES = (Relation.IN_LINE, Relation.SIMILAR)


def named(comparator: Comparator, value: str = "", note: str = "", before: str = "") -> NameView:
    """One comparator under the names it has in sentences and in headings."""
    neighbours = comparator.kind is ComparatorKind.NEIGHBOURS
    short = "statistical neighbours" if neighbours else comparator.said
    return NameView(comparator.said, short, value, note, before)


def names_view(names: Sequence[NameView]) -> NamesView:
    said = [one.name for one in names]
    ordered = tuple(names[place] for place in in_list_order(said))
    return NamesView(ordered, separator(said), several=len(names) > 1)


def comparison_view(gaps: Sequence[Gap], crossovers: Sequence[Crossover]) -> ComparisonView:
    """All gaps of one indicator and period as statements, and the history of each.

    Parameters
    ----------
    gaps : one per comparator, at least one, in the order to be named.
    crossovers : one per comparator at most; those without a gap here are not said.
    """
    statements = _statements(gaps)
    apart = [gap for gap in gaps if gap.relation not in _TIES]
    histories = _histories(apart, crossovers)
    turned = _turned(apart, histories)
    return ComparisonView(
        main=statements[0],
        also=statements[1:],
        always="" if turned else _always(histories, len(gaps)),
        turned=turned,
        apart=any(verdict(gap.judgement, gap.indicator) for gap in gaps) or _long(turned, gaps),
        period=period_view(gaps[0].indicator, gaps[0].period),
        alike=_alike(gaps),
    )


def _alike(gaps: Sequence[Gap]) -> str:
    one_side = len({gap.relation for gap in gaps}) == 1 and gaps[0].relation not in _TIES
    return f"all {counted(len(gaps))} comparators" if one_side and len(gaps) > 2 else ""


def _long(turned: Sequence[TurnedView], gaps: Sequence[Gap]) -> bool:
    """Whether the history would make the sentence longer than thirty words."""
    return len(turned) > 1 or (len(gaps) > 2 and any(not one.reach for one in turned))


def _statements(gaps: Sequence[Gap]) -> tuple[StatementView, ...]:
    """One statement for every three comparators of one relation; the first of each together."""
    relations = dict.fromkeys(gap.relation for gap in gaps)
    same = {relation: [gap for gap in gaps if gap.relation is relation] for relation in relations}
    longest = max(len(members) for members in same.values())
    return tuple(
        _statement([_part(members, start) for members in same.values()])
        for start in range(0, longest, _MOST_FIGURES)
    )


def _part(gaps: Sequence[Gap], start: int) -> Sequence[Gap]:
    return gaps[start : start + _MOST_FIGURES]


def _statement(parts: Iterable[Sequence[Gap]]) -> StatementView:
    present = [part for part in parts if part]
    sides = tuple(_side(part) for part in present if part[0].relation not in _TIES)
    ties = tuple(group for part in present if part[0].relation in _TIES for group in _groups(part))
    joined_already = len(sides) > 1 or any(side.verdict or side.names.several for side in sides)
    return StatementView(sides, ties, joined_already)


def _side(gaps: Sequence[Gap]) -> SideView:
    said = verdict(gaps[0].judgement, gaps[0].indicator)
    names = names_view([_compared(gap) for gap in gaps])
    groups = _groups(gaps)
    several = any(group.names.several for group in groups)
    return SideView(gaps[0].relation.value, said, groups, names, several)


def _groups(gaps: Sequence[Gap]) -> tuple[GroupView, ...]:
    sizes = [None] if gaps[0].relation in _TIES else list(dict.fromkeys(gap.size for gap in gaps))
    return tuple(_group([gap for gap in gaps if size in (None, gap.size)]) for size in sizes)


def _group(gaps: Sequence[Gap]) -> GroupView:
    first = gaps[0]
    return GroupView(
        stand=first.relation.value,
        size=first.size.value,
        judged=bool(verdict(first.judgement, first.indicator)),
        names=names_view([_compared(gap) for gap in gaps]),
    )


def _compared(gap: Gap) -> NameView:
    missing = gap.members < gap.asked
    note = f"from the {counted(gap.members)} neighbours with data" if missing else ""
    return named(gap.comparator, said_short(gap.indicator, gap.reference), note)


def _histories(gaps: Sequence[Gap], crossovers: Sequence[Crossover]) -> list[Crossover]:
    """The history of each gap, in the gaps' order, where there is one that agrees with it."""
    return [
        crossover
        for gap in gaps
        for crossover in crossovers
        if crossover.comparator == gap.comparator and crossover.relation is gap.relation
    ]


def _always(histories: Sequence[Crossover], wanted: int) -> str:
    if len(histories) < wanted:
        return ""
    if any(history.history is not History.ALWAYS for history in histories):
        return ""
    firsts = list(dict.fromkeys(history.first for history in histories))
    if len(firsts) > 1 or firsts[0] == histories[0].period:
        return ""
    return f"in every year since {period_name(histories[0].indicator, firsts[0])}"


def _turned(gaps: Sequence[Gap], histories: Sequence[Crossover]) -> tuple[TurnedView, ...]:
    crossed = [history for history in histories if history.history is History.CROSSED]
    keys = dict.fromkeys((one.relation, _earlier(one)) for one in crossed)
    return tuple(
        _turn([one for one in crossed if (one.relation, _earlier(one)) == key], len(gaps))
        for key in keys
    )


def _earlier(crossover: Crossover) -> str:
    """When it was on the other side: "in 2018", "in 2018 and 2019", "between 2018 and 2020"."""
    first, last = crossover.earlier_first, crossover.earlier_last
    if first is None or last is None:
        raise ValueError(f"a crossing without its earlier run: {crossover.comparator.label}")
    named = [period_name(crossover.indicator, period) for period in (first, last)]
    if first == last:
        return f"in {named[0]}"
    if last.directly_follows(first):
        return f"in {joined(named)}"
    # A longer run may hold years in line with the comparator, so not "in each year".
    return f"between {named[0]} and {named[1]}"


def _turn(crossed: Sequence[Crossover], compared: int) -> TurnedView:
    was: Apart = "below" if crossed[0].relation is Relation.ABOVE else "above"
    names = names_view([named(one.comparator) for one in crossed])
    every = {1: "one", 2: "both"}.get(compared, f"all {counted(compared)}")
    reach = every if len(crossed) == compared else ""
    return TurnedView(was, reach, names, _earlier(crossed[0]))


def movement_view(trends: Sequence[ComparatorTrend]) -> MovementView:
    """How the comparators moved, in groups of one pace and direction, two groups to a sentence."""
    keyed = [(_like(trend), trend) for trend in trends]
    order = list(dict.fromkeys(key for key, _ in keyed))
    keyed.sort(key=lambda pair: order.index(pair[0]))
    groups = [_moved([one for _, one in run]) for _, run in groupby(keyed, key=lambda one: one[0])]
    first = trends[0]
    return MovementView(
        period_view(first.indicator, first.reference_period), tuple(groups[:2]), tuple(groups[2:])
    )


def _like(trend: ComparatorTrend) -> tuple[Pace, Direction | None]:
    """What makes two movements alike; little changes are alike whichever way they went."""
    return trend.pace, None if trend.pace is Pace.STABLE else trend.direction


def _moved(trends: Sequence[ComparatorTrend]) -> MovedView:
    first = trends[0]
    return MovedView(
        pace=first.pace.value,
        way=first.direction.value,
        same_way=first.direction is first.own_direction and first.pace is not Pace.OPPOSITE,
        names=names_view([_travelled(trend) for trend in trends]),
    )


def _travelled(trend: ComparatorTrend) -> NameView:
    now = said_short(trend.indicator, trend.value)
    before = said_short(trend.indicator, trend.reference)
    return named(trend.comparator, now, before=before)
