"""The history of a comparison as a sentence says it: a side kept, or a side changed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reportgen.domain.fact import Crossover, Gap
from reportgen.domain.period import Period, PeriodStyle
from reportgen.domain.relation import History, Relation
from reportgen.render.articles import counted
from reportgen.render.ledger.said import put_together
from reportgen.render.lists import joined
from reportgen.render.views.length import EASY, counted_words, names_words
from reportgen.render.views.names import named, names_view
from reportgen.render.views.position import Apart, KeptView, TurnedView
from reportgen.render.views.sentence import ABSENT, Absent
from reportgen.render.views.words import of
from reportgen.render.wording import name_in_sentence, step_word

_MOST_YEARS = 4  # told one by one
_MOST_NAMES = 3  # in one clause
_OPENING = 3  # words: "It had been"


def histories_of(gaps: Sequence[Gap], crossovers: Sequence[Crossover]) -> list[Crossover]:
    """The history of each gap, in the gaps' order, where there is one that agrees with it."""
    return [
        crossover
        for gap in gaps
        for crossover in crossovers
        if crossover.comparator == gap.comparator and crossover.relation is gap.relation
    ]


def kept_view(histories: Sequence[Crossover], wanted: int, judged: bool) -> KeptView | Absent:
    """The side kept "in every year since 2018", where that holds of all `wanted` comparators."""
    if len(histories) < wanted or not histories:
        return ABSENT
    if any(history.history is not History.ALWAYS for history in histories):
        return ABSENT
    firsts = list(dict.fromkeys(history.first for history in histories))
    if len(firsts) > 1 or firsts[0] == histories[0].period:
        return ABSENT
    says = of(*histories)
    above = {history.relation is Relation.ABOVE for history in histories}
    return KeptView(
        stand=says.word(
            "mixed" if len(above) > 1 else "above" if above == {True} else "below", "relation"
        ),
        judged=says.yes(judged, "judgement"),
        reach=says.word(_every(wanted), "comparator"),
        names=names_view([named(history) for history in histories]),
        when=_kept_since(histories),
    )


def _kept_since(histories: Sequence[Crossover]) -> str:
    """ "in every year since 2018", "in every year with figures since 2018"."""
    says = of(*histories)
    known = " with figures" if any(history.gap_years for history in histories) else ""
    every = says.word(f"every {step_word(histories[0].first)}", "history")
    return put_together(f"in {every}{known} {says.period('first').since}")


def turned_views(histories: Sequence[Crossover], compared: int) -> tuple[TurnedView, ...]:
    """The comparators crossed, those alike together; `compared` is how many were named."""
    crossed = [history for history in histories if history.history is History.CROSSED]
    keys = dict.fromkeys((one.relation, one.earlier) for one in crossed)
    alike = [[one for one in crossed if (one.relation, one.earlier) == key] for key in keys]
    turned: list[TurnedView] = []
    room = EASY
    for clause in (clause for group in alike for clause in _clauses(group, compared)):
        made = _turn(clause, compared, begins=False)
        begins = turned_words(made) > room
        room = (EASY - _OPENING if begins or not turned else room) - turned_words(made)
        turned.append(_turn(clause, compared, begins))
    return tuple(turned)


def turned_words(turned: TurnedView) -> int:
    """How many words it takes: "higher than England in 2018", and "and" before it."""
    names = 0 if turned.reach == "one" else counted_words(turned.reach) + 1
    names = names if turned.reach else names_words(turned.names, figures=False) + 1
    return 2 + names + counted_words(turned.when)


def _clauses(alike: Sequence[Crossover], compared: int) -> list[Sequence[Crossover]]:
    """All at once where they are all there are, else at most three names at a time."""
    step = len(alike) if len(alike) == compared else _MOST_NAMES
    return [alike[start : start + step] for start in range(0, len(alike), step)]


def _turn(crossed: Sequence[Crossover], compared: int, begins: bool) -> TurnedView:
    was: Apart = "below" if crossed[0].relation is Relation.ABOVE else "above"
    says = of(*crossed)
    return TurnedView(
        was=says.word(was, "history"),
        reach=says.word(_every(compared) if len(crossed) == compared else "", "comparator"),
        names=names_view([named(one) for one in crossed]),
        when=says.timed(_earlier(crossed[0]), "earlier"),
        begins=begins,
    )


def _every(compared: int) -> str:
    return {1: "one", 2: "both"}.get(compared, f"all {counted(compared)}")


def _earlier(crossover: Crossover) -> str:
    """When it was on the other side: "in 2018", "between 2018 and 2020", "in 2018 and 2020".

    "Between" only where it held in every year, and each has a figure; else the years are told.
    """
    if not crossover.earlier:
        raise ValueError(f"a crossing without its earlier years: {crossover.comparator.label}")
    names = [name_in_sentence(crossover.indicator, period) for period in crossover.earlier]
    if len(names) > 2 and _unbroken(crossover.earlier):
        return f"between {names[0]} and {names[-1]}"
    if len(names) > _MOST_YEARS:
        steps = f"{step_word(crossover.earlier[0])}s"
        return f"in {counted(len(names))} of the {steps} from {names[0]} to {names[-1]}"
    at = "at" if crossover.earlier[0].style is PeriodStyle.DAY else "in"
    return f"{at} {joined(names)}"


def _unbroken(periods: Sequence[Period]) -> bool:
    return all(late.directly_follows(early) for early, late in pairwise(periods))
