"""The side of a comparator over the window: always the same, crossed once, or alternating."""

from __future__ import annotations

from reportgen.domain.fact import Crossover
from reportgen.domain.observation import Figure
from reportgen.domain.relation import History, Judgement, Relation
from reportgen.domain.threshold import Polarity
from reportgen.interpret.arithmetic import relation, side, standing
from reportgen.interpret.context import Beside, Context
from reportgen.interpret.registry import rule
from reportgen.interpret.salience import Weight, weight
from reportgen.interpret.window import gap_between
from reportgen.interpret.wording import Wording

WORDING = (
    "Over the window, periods in line or similar set aside: crossed means exactly one change of "
    "side, after at least {crossover_earlier_fewest} on the other (one, where just "
    "{crossover_fewest.bare} in a row were compared); always the same side is said only where it "
    "held in every period compared, at least {crossover_fewest.bare}."
)


@rule(code="crossover", asks="Has it crossed a comparator since the baseline?")
def crossover(context: Context) -> tuple[Crossover, ...]:
    """At most one fact per comparator, from the relations of each year of the window.

    Silent when the area is in line with or similar to the comparator now, with fewer than three
    years compared, when a single earlier year lay on the other side (but of three years in a
    row), when windows of years overlap, and for numbers beside totals. Years with a marker on
    either side are left out, and make a gap.
    """
    if context.value is None or context.shares_time:
        return ()
    found = (_crossover(context, beside) for beside in context.beside if beside.told)
    return tuple(each for each in found if each is not None)


def _crossover(context: Context, beside: Beside) -> Crossover | None:
    compared = [place for place in context.window if beside.figure(place) is not None]
    reference = beside.figure(context.latest)
    fewest = context.wording.number("crossover_fewest")
    if len(compared) < fewest or reference is None or context.value is None:
        return None
    sides = [_side(context, beside, place) for place in compared]
    if not sides[-1]:
        return None
    runs = _runs([(place, each) for place, each in zip(compared, sides, strict=True) if each])
    gap_years = gap_between(context.series.points, compared)
    history = _history(context.wording, runs, sides, gap_years)
    if history is None:
        return None
    now = Relation.ABOVE if sides[-1] > 0 else Relation.BELOW
    earlier = tuple(map(context.when, runs[0])) if history is History.CROSSED else ()
    judged = context.indicator.polarity if beside.judged else Polarity.NONE
    judgement = standing(now, judged)
    found = _weight(history, judgement)
    return Crossover(
        indicator=context.indicator,
        area=context.area,
        period=context.period,
        rule=context.wording.said(WORDING),
        salience=found.score,
        reasons=found.reasons,
        comparator=beside.comparator,
        value=context.value,
        reference=reference,
        relation=now,
        history=history,
        first=context.when(compared[0]),
        since=context.when(runs[-1][0]) if earlier else None,
        earlier_first=earlier[0] if earlier else None,
        earlier_last=earlier[-1] if earlier else None,
        judgement=judgement,
        earlier=earlier,
        gap_years=gap_years,
    )


def _side(context: Context, beside: Beside, place: int) -> int:
    other: Figure | None = beside.figure(place)
    if other is None:
        return 0
    return side(relation(context.figure(place), other, context.indicator, context.wording))


def _runs(sided: list[tuple[int, int]]) -> list[list[int]]:
    """The positions grouped into runs on one side, in time order."""
    runs: list[list[int]] = []
    before = 0
    for place, each in sided:
        if each != before:
            runs.append([])
        runs[-1].append(place)
        before = each
    return runs


def _history(
    wording: Wording, runs: list[list[int]], sides: list[int], gap_years: bool
) -> History | None:
    if len(runs) == 1:
        return History.ALWAYS if all(sides) else None
    if len(runs) > 2:  # more than one change of side
        return History.ALTERNATING
    # Of just three years in a row the first is enough; with years missing between it is not.
    short = len(sides) == wording.number("crossover_fewest") and not gap_years
    long_enough = len(runs[0]) >= wording.number("crossover_earlier_fewest") or short
    return History.CROSSED if long_enough else None


def _weight(history: History, judgement: Judgement) -> Weight:
    found = {
        History.CROSSED: weight(2, "it has crossed the comparator"),
        History.ALWAYS: weight(1, "it has kept the same side throughout"),
        History.ALTERNATING: weight(0, "it has kept to no side"),
    }[history]
    return found.judged(judgement) if history is History.CROSSED else found
