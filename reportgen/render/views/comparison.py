"""Comparators grouped as a sentence names them: by side, size of gap and history."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from itertools import groupby

from reportgen.domain.fact import ComparatorTrend, Crossover, Gap
from reportgen.domain.fact_beside import Significance
from reportgen.domain.relation import Direction, Pace, Relation, Size
from reportgen.render.articles import counted
from reportgen.render.ledger.said import put_together
from reportgen.render.views.history import histories_of, kept_view, turned_views, turned_words
from reportgen.render.views.length import (
    EASY,
    LONGEST,
    counted_words,
    moved_words,
    position_words,
)
from reportgen.render.views.names import named, names_view
from reportgen.render.views.position import (
    ComparisonView,
    GroupView,
    InsignificantView,
    Reach,
    SideView,
    StatementView,
    TurnedView,
)
from reportgen.render.views.sentence import ABSENT, Absent, MovedView, MovementView, NameView
from reportgen.render.views.words import Fields, of, verdict
from reportgen.render.wording import said_period

_MOST_FIGURES = 3  # in brackets in one clause
_FIGURE_WAS = 2  # words, after "Northmoor's"
_FRAME = 3  # words: "the rate … was"
_HAVING = 2  # words: "having been"
_REACHES: dict[int, Reach] = {1: "one", 2: "both"}
_MOVED_FRAME = 4  # words: "Elsewhere, … the rate has"
_AND_HAS = 2  # words
_TIES = (Relation.IN_LINE, Relation.SIMILAR)


@dataclass(frozen=True, slots=True, kw_only=True)
class _TestedGap(Gap):
    """A gap whose difference was tested, as it was found and as it was tested."""

    significant: bool
    found: Gap
    test: Significance


def comparison_view(
    gaps: Sequence[Gap], crossovers: Sequence[Crossover], tests: Sequence[Significance] = ()
) -> ComparisonView:
    """All gaps of one indicator and period as statements, and the history of each.

    Parameters
    ----------
    gaps : one per comparator, at least one, in the order to be named.
    crossovers : one per comparator at most; those without a gap here are not said.
    tests : one per comparator at most, of those whose difference was tested.
    """
    gaps = [_tested(gap, tests) for gap in gaps]
    histories = histories_of(gaps, crossovers)
    turned = turned_views(histories, len(gaps))
    judged = any(verdict(gap.judgement, gap.indicator) for gap in gaps)
    statements = _statements(gaps, LONGEST - _lead(gaps[0]))
    message = _message(gaps)
    return ComparisonView(
        main=statements[0],
        also=statements[1:],
        kept=kept_view(histories, len(gaps), judged),
        turned=turned,
        apart=_apart(gaps, statements, turned),
        period=_of(gaps).period("period"),
        alike=_alike(gaps),
        message=message,
        mixed=len(message.sides) + len(message.ties) > 1,
        insignificant=_insignificant(gaps),
    )


def _tested(gap: Gap, tests: Sequence[Significance]) -> Gap:
    """The gap with the outcome of its test, to which its word of size gives way."""
    test = next((each for each in tests if each.comparator == gap.comparator), None)
    if test is None or gap.relation in _TIES or test.relation is not gap.relation:
        return gap
    slight = gap.size in (Size.LITTLE, Size.SLIGHT) and not test.significant
    held = {each.name: getattr(gap, each.name) for each in fields(gap)}
    size = gap.size if slight else Size.PLAIN
    return _TestedGap(**{**held, "size": size}, significant=test.significant, found=gap, test=test)


def _of(gaps: Sequence[Gap]) -> Fields:
    """What the gaps say, as they were found."""
    return of(*map(_found, gaps))


def _found(gap: Gap) -> Gap:
    return gap.found if isinstance(gap, _TestedGap) else gap


def _of_tests(gaps: Sequence[Gap]) -> Fields:
    return of(*(gap.test for gap in gaps if isinstance(gap, _TestedGap)))


def _is_significant(gap: Gap) -> bool:
    return isinstance(gap, _TestedGap) and gap.significant


def _insignificant(gaps: Sequence[Gap]) -> InsignificantView | Absent:
    """The comparators above or below which the area stands by no more than chance may do."""
    found = [gap for gap in gaps if isinstance(gap, _TestedGap) and not gap.significant]
    if not found:
        return ABSENT
    apart = [gap for gap in gaps if gap.relation not in _TIES]
    reach = _REACHES.get(len(found), "all") if found == apart else ""
    names = names_view([named(_found(gap)) for gap in found])
    return InsignificantView(names, _of_tests(found).word(reach, "significant"))


def _lead(gap: Gap) -> int:
    """The most words before the position: "The rate in 2022 was"."""
    period = _FRAME + counted_words(said_period(gap.indicator, gap.period))
    owner = counted_words(gap.area.belonging) + _FIGURE_WAS
    return max(owner, period)


def _alike(gaps: Sequence[Gap]) -> str:
    one_side = len({gap.relation for gap in gaps}) == 1 and gaps[0].relation not in _TIES
    if not one_side or len(gaps) <= 2:
        return ""
    every = _of(gaps).word(f"all {counted(len(gaps))}", "comparator")
    return put_together(f"{every} comparators")


def _apart(
    gaps: Sequence[Gap], statements: Sequence[StatementView], turned: Sequence[TurnedView]
) -> bool:
    """Whether the history needs a sentence of its own, to be clear or to be short."""
    words = sum(map(turned_words, turned)) + position_words(statements[0]) + _HAVING
    return (
        any(verdict(gap.judgement, gap.indicator) for gap in gaps)
        or len(statements) > 1
        or len(turned) > 1
        or (len(gaps) > 2 and any(not one.reach for one in turned))
        or (bool(turned) and words > EASY)
    )


def _message(gaps: Sequence[Gap]) -> StatementView:
    """What a message or heading says: the first three comparators, all of them in the text."""
    return _statement(_by_relation(gaps[:_MOST_FIGURES]))


def _by_relation(gaps: Sequence[Gap]) -> list[list[Gap]]:
    relations = dict.fromkeys(gap.relation for gap in gaps)
    return [[gap for gap in gaps if gap.relation is relation] for relation in relations]


def _statements(gaps: Sequence[Gap], room: int) -> tuple[StatementView, ...]:
    """One statement for every three comparators of one relation, with others where it is short.

    One of more than `room` words is parted, between relations where that is enough.
    """
    pieces = [
        piece
        for members in _by_relation(gaps)
        for start in range(0, len(members), _MOST_FIGURES)
        for piece in _pieces(members[start : start + _MOST_FIGURES], room)
    ]
    fitting: list[list[Sequence[Gap]]] = []
    for piece in pieces:
        together = _joined(fitting[-1], piece) if fitting else []
        short = together and max(map(len, together)) <= _MOST_FIGURES
        if short and position_words(_statement(together)) <= room:
            fitting[-1] = together
        else:
            fitting.append([piece])
    return tuple(_contrasted([_statement(parts) for parts in fitting]))


def _joined(parts: Sequence[Sequence[Gap]], piece: Sequence[Gap]) -> list[Sequence[Gap]]:
    """The parts with one more, those of one relation as one."""
    if parts[-1][0].relation is piece[0].relation:
        return [*parts[:-1], [*parts[-1], *piece]]
    return [*parts, piece]


def _contrasted(statements: Sequence[StatementView]) -> Iterator[StatementView]:
    """Each statement, marked where it begins with a side that none before it was on."""
    before: set[str] = set()
    for statement in statements:
        first = statement.sides[0].stand if statement.sides else ""
        yield replace(statement, contrast=bool(first and before) and first not in before)
        before.update(side.stand for side in statement.sides)


def _pieces(part: Sequence[Gap], room: int) -> list[Sequence[Gap]]:
    """The comparators of one relation, the last apart as long as they are too many words."""
    if len(part) == 1 or position_words(_statement([part])) <= room:
        return [part]
    return [*_pieces(part[:-1], room), part[-1:]]


def _statement(present: Sequence[Sequence[Gap]]) -> StatementView:
    sides = tuple(_side(part) for part in present if part[0].relation not in _TIES)
    ties = tuple(group for part in present if part[0].relation in _TIES for group in _groups(part))
    joined_already = len(sides) > 1 or any(side.verdict or side.names.several for side in sides)
    joined_already |= len(sides) + len(ties) > 1 and any(group.names.several for group in ties)
    return StatementView(sides, ties, joined_already)


def _side(gaps: Sequence[Gap]) -> SideView:
    said = verdict(gaps[0].judgement, gaps[0].indicator)
    groups = _groups(gaps)
    one_group = len(groups) == 1
    names = groups[0].names if one_group else names_view([_compared(gap) for gap in gaps])
    several = any(group.names.several for group in groups)
    says = _of(gaps)
    return SideView(
        stand=says.word(gaps[0].relation.value, "relation"),
        verdict=says.word(said, "judgement"),
        groups=groups,
        names=names,
        comma=several,
    )


def _groups(gaps: Sequence[Gap]) -> tuple[GroupView, ...]:
    if gaps[0].relation in _TIES:
        return (_group(gaps),)
    alike: dict[tuple[Size, bool], list[Gap]] = {}
    for gap in gaps:
        alike.setdefault((gap.size, _is_significant(gap)), []).append(gap)
    return tuple(map(_group, alike.values()))


def _group(gaps: Sequence[Gap]) -> GroupView:
    first, says = gaps[0], _of(gaps)
    return GroupView(
        stand=says.word(first.relation.value, "relation"),
        size=says.word(first.size.value, "size"),
        significant=_of_tests(gaps).yes(_is_significant(first), "significant"),
        judged=says.yes(bool(verdict(first.judgement, first.indicator)), "judgement"),
        names=names_view([_compared(gap) for gap in gaps]),
    )


def _compared(gap: Gap) -> NameView:
    says, note = _of([gap]), ""
    if gap.members < gap.asked:
        members = says.word(counted(gap.members), "members")
        note = put_together(f"from the {members} neighbours with data")
    return named(_found(gap), value=says.amount("reference").bare, note=note)


def movement_view(trends: Sequence[ComparatorTrend]) -> MovementView:
    """How the comparators moved, in groups of one pace and direction.

    A group holds at most three places, and the second shares the first one's sentence only
    where both are short.
    """
    keyed = [(_like(trend), trend) for trend in trends]
    order = list(dict.fromkeys(key for key, _ in keyed))
    keyed.sort(key=lambda pair: order.index(pair[0]))
    start = of(*trends).period("reference_period")
    room = LONGEST - counted_words(start.since) - _MOVED_FRAME
    groups = [
        replace(_moved(part), again=place > 0)
        for _, run in groupby(keyed, key=lambda one: one[0])
        for place, part in enumerate(_moved_parts([one for _, one in run], room))
    ]
    together = 2 if sum(map(moved_words, groups[:2])) + _AND_HAS <= room else 1
    return MovementView(start, tuple(groups[:together]), tuple(groups[together:]))


def _moved_parts(trends: Sequence[ComparatorTrend], room: int) -> list[Sequence[ComparatorTrend]]:
    """Places that moved alike, at most three to a sentence and fewer where they are too long."""
    most = min(len(trends), _MOST_FIGURES)
    while most > 1 and moved_words(_moved(trends[:most])) > room:
        most -= 1
    return [trends[start : start + most] for start in range(0, len(trends), most)]


def _like(trend: ComparatorTrend) -> tuple[Pace, Direction | None]:
    """What makes two movements alike; little changes are alike whichever way they went."""
    return trend.pace, None if trend.pace is Pace.STABLE else trend.direction


def _moved(trends: Sequence[ComparatorTrend]) -> MovedView:
    first, says = trends[0], of(*trends)
    same_way = first.direction is first.own_direction and first.pace is not Pace.OPPOSITE
    return MovedView(
        pace=says.word(first.pace.value, "pace"),
        way=says.word(first.direction.value, "direction"),
        same_way=says.yes(same_way, "pace"),
        names=names_view([_travelled(trend) for trend in trends]),
    )


def _travelled(trend: ComparatorTrend) -> NameView:
    says = of(trend)
    return named(trend, value=says.amount("value").bare, before=says.amount("reference").bare)
