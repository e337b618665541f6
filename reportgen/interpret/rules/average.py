"""The mean of several whole years: all cases together, or the plain mean of the yearly figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from reportgen.domain.area import Comparator
from reportgen.domain.fact_over_time import Average
from reportgen.domain.indicator import Measure
from reportgen.domain.number import clean, round_half_up
from reportgen.domain.observation import Figure
from reportgen.domain.period import Period
from reportgen.domain.relation import Relation
from reportgen.interpret.arithmetic import relation
from reportgen.interpret.context import Beside, Context, Held
from reportgen.interpret.registry import rule
from reportgen.interpret.salience import untold
from reportgen.interpret.window import gap_between

WORDING = (
    "The mean of {average_years}, all with a figure and following one another. Where the inputs "
    "hold numerators and denominators that give every one of these figures, it is all numerators "
    "over all denominators; else the plain mean of the yearly figures, and called so. Comparators "
    "are taken alike, over the same years. It is told where an outline asks for it."
)
_SCALES = tuple(Decimal(10) ** power for power in (0, 2, 3, 4, 5, 6))  # per one, per cent, …


@dataclass(frozen=True, slots=True)
class _Sum:
    """Several years of one place: numerators, denominators, and their cells."""

    above: Decimal
    below: Decimal
    held: tuple[Figure, ...]


@rule(code="average", asks="What is the mean of the last years?")
def average(context: Context) -> tuple[Average, ...]:
    """At most one fact, over the last whole years in a row that may be compared.

    Silent where a year is missing or withheld or lies before a break, for windows of years and
    for periods within a year: they share time, or are parts of one year.
    """
    years = int(context.wording.number("average_years"))
    places = context.segment[-years:]
    if context.value is None or len(places) < years:
        return ()
    if context.period.within_year or context.shares_time:
        return ()
    if gap_between(context.series.points, places):
        return ()
    pooled = _pooled(context, places)
    value, beside = pooled or _plain(context, places)
    told = untold("a mean of several years is told where the outline asks for it")
    return (
        Average(
            indicator=context.indicator,
            area=context.area,
            period=context.period,
            rule=context.wording.said(WORDING),
            salience=told.score,
            reasons=told.reasons,
            value=value,
            first=context.when(places[0]),
            years=years,
            pooled=pooled is not None,
            beside=beside,
        ),
    )


_Found = tuple[Figure, tuple[tuple[Comparator, Figure, Relation], ...]]


def _plain(context: Context, places: Sequence[int]) -> _Found:
    """The plain means of the area's and the comparators' yearly figures."""
    figures = [context.figure(place) for place in places]
    own = _mean(figures, figures[-1].places)
    means = []
    for beside in _fit(context, places):
        theirs = [figure for place in places if (figure := beside.figure(place))]
        if len(theirs) == len(places):
            means.append((beside.comparator, _mean(theirs, own.places)))
    return own, _related(context, own, means)


def _mean(figures: Sequence[Figure], places: int) -> Figure:
    """The plain mean, never printed finer than the area's: the difference is told beside it."""
    total = sum((each.stored for each in figures), Decimal(0))
    least = min(places, figures[-1].places)
    return _figure(total / len(figures), figures, least)


def _figure(value: Decimal, figures: Sequence[Figure], places: int) -> Figure:
    """One figure with the cells and flags of all that it was worked from."""
    cells = tuple(cell for each in figures for cell in each.evidence)
    flags = tuple(dict.fromkeys(flag for each in figures for flag in each.flags))
    return Figure(clean(value), places, cells, flags, len(cells))


def _fit(context: Context, places: Sequence[int]) -> list[Beside]:
    """The comparators that may be set beside a mean: told, of no total, and without a break."""
    if context.indicator.measure is Measure.COUNT:
        return []
    first, last = places[0], places[-1]
    return [
        each
        for each in context.beside
        if each.told and each.judged and not each.starts_anew(first, last)
    ]


def _related(
    context: Context, own: Figure, means: Sequence[tuple[Comparator, Figure]]
) -> tuple[tuple[Comparator, Figure, Relation], ...]:
    return tuple(
        (comparator, mean, relation(own, mean, context.indicator, context.wording))
        for comparator, mean in means
    )


def _pooled(context: Context, places: Sequence[int]) -> _Found | None:
    """All numerators over all denominators; None where they do not give each yearly figure."""
    periods = [context.when(place) for place in places]
    if context.numerator is None or context.denominator is None:
        return None
    own = _sum((context.numerator, context.denominator), periods)
    scale = _scale(context, places) if own else None
    if own is None or scale is None:
        return None
    value = _quotient(context, own, scale)
    means = [
        (beside.comparator, _quotient(context, found, scale))
        for beside in _fit(context, places)
        if beside.fraction and (found := _sum(beside.fraction, periods))
    ]
    return value, _related(context, value, means)


def _quotient(context: Context, found: _Sum, scale: Decimal) -> Figure:
    return _figure(found.above / found.below * scale, found.held, context.indicator.places)


def _sum(fraction: tuple[Held, Held], periods: Sequence[Period]) -> _Sum | None:
    """The sums over some periods; None where one is missing or nothing is below the line."""
    above, below = (_figures(held, periods) for held in fraction)
    if above is None or below is None:
        return None
    totals = [sum((each.stored for each in line), Decimal(0)) for line in (above, below)]
    return _Sum(totals[0], totals[1], (*above, *below)) if totals[1] > 0 else None


def _figures(held: Held, periods: Sequence[Period]) -> list[Figure] | None:
    by_period = {point.period: point.figure for point in held[1]}
    found = [figure for each in periods if (figure := by_period.get(each)) is not None]
    return found if len(found) == len(periods) else None


def _scale(context: Context, places: Sequence[int]) -> Decimal | None:
    """By what a numerator over its denominator is multiplied to give every printed figure."""
    return next((each for each in _SCALES if _gives_all(context, places, each)), None)


def _gives_all(context: Context, places: Sequence[int], scale: Decimal) -> bool:
    if context.numerator is None or context.denominator is None:
        return False
    for place in places:
        found = _sum((context.numerator, context.denominator), [context.when(place)])
        figure = context.figure(place)
        if not found or round_half_up(found.above / found.below * scale, figure.places) != (
            figure.shown
        ):
            return False
    return True
