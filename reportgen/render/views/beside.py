"""Facts about the area beside others over time, as the words a template may use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from reportgen.domain.area import Comparator, ComparatorKind
from reportgen.domain.fact_beside import GapChange, RankChange
from reportgen.domain.indicator import Indicator
from reportgen.domain.relation import Direction, Relation
from reportgen.render.articles import ordinal
from reportgen.render.views.length import counted_words
from reportgen.render.views.sentence import (
    ABSENT,
    Absent,
    AmountView,
    PeriodView,
    Verdict,
    Way,
)
from reportgen.render.views.words import Fields, of, verdict
from reportgen.render.wording import said_number, said_since, with_unit

WhoMoved = Literal["own", "comparator", "both", "neither"]
_TOGETHER = 2  # comparators in one sentence
_ROOM = 12  # words of their names, the unit and the start together


@dataclass(frozen=True, slots=True)
class GapEndsView:
    """One comparator by `name` with its gap `then` and `now`."""

    name: str
    then: AmountView
    now: AmountView


@dataclass(frozen=True, slots=True)
class GapMovedView:
    """One or two comparators whose gaps changed alike; `again` the way of those told before.

    `mover` says whose figure moved, `own` and `theirs` which way; `more` that the area's own
    moved further, where both went one way. `whose` is "England's", "theirs" or "that average".
    `sized` where the sizes are what a reader finds who subtracts the printed figures: of figures
    printed to unlike places they are not.
    """

    widened: bool
    again: bool
    gap: GapEndsView
    second: GapEndsView | Absent
    mover: WhoMoved
    own: Way
    theirs: Way
    more: bool
    whose: str
    verdict: Verdict
    sized: bool


@dataclass(frozen=True, slots=True)
class GapChangeView:
    """How the gaps changed since `start`, those alike together."""

    start: PeriodView
    groups: tuple[GapMovedView, ...]


@dataclass(frozen=True, slots=True)
class RankMoveView:
    """The national place in the period before: "up" is towards the first place.

    `highest` is for the very first place, where places go by size.
    """

    way: Literal["up", "down"]
    place: str
    of: str
    joint: bool
    highest: bool
    period: PeriodView


def rank_move_view(fact: RankChange) -> RankMoveView:
    """The place that the area had before, beside the one it has."""
    says = of(fact)
    return RankMoveView(
        way=says.word("up" if fact.places > 0 else "down", "places"),
        place=says.word(ordinal(fact.reference_rank), "reference_rank"),
        of=says.word(f"{fact.reference_ranked:,}", "reference_ranked"),
        joint=says.yes(fact.reference_joint > 1, "reference_joint"),
        highest=says.yes(fact.reference_rank == 1, "reference_rank"),
        period=says.period("reference_period"),
    )


def gap_change_view(facts: Sequence[GapChange]) -> GapChangeView:
    """All gaps of one indicator that changed since one baseline; at least one."""
    groups = _groups(facts)
    return GapChangeView(
        start=of(*facts).period("reference_period"),
        groups=tuple(_moved(group, groups[:place]) for place, group in enumerate(groups)),
    )


def _groups(facts: Sequence[GapChange]) -> list[list[GapChange]]:
    """Those alike, two at most in one sentence and only where it stays short."""
    groups: list[list[GapChange]] = []
    for fact in facts:
        fitting = (each for each in groups if _alike(each[0], fact) and _fits(each, fact))
        group = next(fitting, None)
        if group is None:
            groups.append([fact])
        else:
            group.append(fact)
    return groups


def _alike(one: GapChange, other: GapChange) -> bool:
    """Whether one set of words is true of both."""
    words = ("widened", "relation", "mover", "direction", "judgement")
    said = all(getattr(one, word) == getattr(other, word) for word in words)
    return said and _is_sized(one) is _is_sized(other)


def _is_sized(fact: GapChange) -> bool:
    """Whether both figures have as many places, now and then, so that no gap was rounded."""
    now, then = (fact.value, fact.reference), (fact.earlier_value, fact.earlier_reference)
    return all(own.places == other.places for own, other in (now, then))


def _fits(group: Sequence[GapChange], fact: GapChange) -> bool:
    together = [*group, fact]
    names = " ".join(each.comparator.said for each in together)
    unit = _distance(fact.indicator, fact.gap_now).full.partition(" ")[2]
    since = said_since(fact.indicator, fact.reference_period)
    return len(together) <= _TOGETHER and counted_words(f"{names} {unit} {since}") <= _ROOM


def _moved(group: Sequence[GapChange], before: Sequence[Sequence[GapChange]]) -> GapMovedView:
    first, says = group[0], of(*group)
    return GapMovedView(
        widened=says.yes(first.widened, "widened"),
        again=bool(before) and before[-1][0].widened is first.widened,
        gap=_ends(first),
        second=_ends(group[1]) if len(group) > 1 else ABSENT,
        mover=says.word(first.mover.value, "mover"),
        own=says.word(first.own_direction.value, "own_direction"),
        theirs=says.word(first.direction.value, "direction"),
        more=says.yes(_own_moved_more(first), "moved_more"),
        whose=says.word(_whose([each.comparator for each in group]), "comparator"),
        verdict=says.word(verdict(first.judgement, first.indicator), "judgement"),
        sized=_is_sized(first),
    )


def _own_moved_more(fact: GapChange) -> bool:
    """Of two that moved one way: a rise above, or a fall below, widens the gap by being larger."""
    away = (fact.relation is Relation.ABOVE) is (fact.own_direction is Direction.ROSE)
    return away is fact.widened


def _ends(fact: GapChange) -> GapEndsView:
    says = of(fact)
    name = says.word(fact.comparator.said, "comparator")
    return GapEndsView(name, _gap(says, "gap_then"), _gap(says, "gap_now"))


def _gap(says: Fields, field: str) -> AmountView:
    """The gap that a field holds."""
    size = _distance(says.indicator, getattr(says.facts[0], field))
    return AmountView(says.word(size.full, field), says.word(size.bare, field))


def _distance(indicator: Indicator, size: Decimal) -> AmountView:
    """A gap with its unit, always in the plural: it stands after another ("from 3 to 1 days")."""
    number = said_number(size)
    if indicator.in_points:
        return AmountView(f"{number} percentage points", number)
    full = with_unit(indicator, "{}").replace("{}", number)
    return AmountView(full, full if full.startswith("£") else number)


def _whose(comparators: Sequence[Comparator]) -> str:
    if len(comparators) > 1:
        return "theirs"
    if comparators[0].kind is ComparatorKind.NEIGHBOURS:
        return "that average"
    said = comparators[0].said
    return f"{said}'" if said.endswith("s") else f"{said}'s"
