"""Facts about several periods as one, as the words a template may use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from reportgen.domain.calendar_date import in_words
from reportgen.domain.fact_over_time import Average, Projection, SeriesStart
from reportgen.domain.indicator import Measure
from reportgen.domain.observation import Figure
from reportgen.domain.relation import Relation
from reportgen.render.articles import counted
from reportgen.render.views.names import named, names_view
from reportgen.render.views.position import Stand
from reportgen.render.views.sentence import AmountView, NamesView, NameView, PeriodView
from reportgen.render.views.words import amount_view, period_view
from reportgen.render.wording import (
    is_provisional,
    name_in_sentence,
    said_difference,
    said_number,
    said_short,
    said_since,
)

_TOGETHER = 2  # distances in one sentence


@dataclass(frozen=True, slots=True)
class SeriesStartView:
    """Why there is no comparable figure `before` "2018"; `alone` where there is none at all.

    `day` is when the authority was formed, `why` the inputs' own reason of a break, or "".
    `others` is for how many other indicators of the section the same is said, "26", or "";
    `several` where these are more than one.
    """

    reason: Literal["formed", "break"]
    before: str
    alone: bool
    day: str
    why: str
    others: str
    several: bool


def series_start_view(facts: Sequence[SeriesStart]) -> SeriesStartView:
    """The first fact in words; the others are of other indicators and say the same."""
    fact, others = facts[0], len(facts) - 1
    return SeriesStartView(
        reason=fact.reason.value,
        before=said_since(fact.indicator, fact.since).removeprefix("since "),
        alone=fact.alone,
        day=in_words(fact.day) if fact.day else "",
        why=fact.why,
        others=counted(others) if others else "",
        several=others > 1,
    )


@dataclass(frozen=True, slots=True)
class MeanBesideView:
    """Comparators with their own means, beside which the area's stands alike.

    `by` is how far it lies above or below all of them, "" where it does not.
    """

    stand: Stand
    by: str
    names: NamesView


@dataclass(frozen=True, slots=True)
class AverageView:
    """The mean of `years` years, "three", from `first` to `last`; `pooled` from all cases.

    `main` are the first comparators, `also` those for which there is no room beside them.
    """

    value: AmountView
    years: str
    first: PeriodView
    last: PeriodView
    pooled: bool
    main: tuple[MeanBesideView, ...]
    also: tuple[MeanBesideView, ...]
    provisional: bool


def average_view(fact: Average) -> AverageView:
    beside = _means_beside(fact)
    return AverageView(
        value=amount_view(fact.indicator, fact.value),
        years=counted(fact.years),
        first=period_view(fact.indicator, fact.first),
        last=period_view(fact.indicator, fact.period),
        pooled=fact.pooled,
        main=beside[:_TOGETHER],
        also=beside[_TOGETHER:],
        provisional=is_provisional(fact.value, fact.period),
    )


def _means_beside(fact: Average) -> tuple[MeanBesideView, ...]:
    """The comparators in their order, those alike together."""
    groups: dict[tuple[Stand, str], list[NameView]] = {}
    for comparator, mean, found in fact.beside:
        name = named(comparator, said_short(fact.indicator, mean))
        groups.setdefault((found.value, _apart(fact, mean, found)), []).append(name)
    return tuple(MeanBesideView(*alike, names_view(names)) for alike, names in groups.items())


def _apart(fact: Average, mean: Figure, found: Relation) -> str:
    """How far, with its unit; of a rate the number alone, since its unit has been said."""
    if found not in (Relation.ABOVE, Relation.BELOW):
        return ""
    places = min(fact.value.places, mean.places)
    apart = fact.value.at(places) - mean.at(places)
    if fact.indicator.measure is Measure.RATE:
        return said_number(abs(apart))
    return said_difference(fact.indicator, apart)


@dataclass(frozen=True, slots=True)
class ProjectionView:
    """Where `year` would end, by the pattern of `year_before` or as its `months` months went."""

    by: Literal["last year", "straight line"]
    year: str
    year_before: str
    months: str
    near: str
    low: str
    high: str
    provisional: bool


def projection_view(fact: Projection) -> ProjectionView:
    year = fact.year
    before = replace(year, label="", first=year.first - 1, last=year.last - 1)
    return ProjectionView(
        by=fact.by.value,
        year=name_in_sentence(fact.indicator, year),
        year_before=name_in_sentence(fact.indicator, before),
        months=counted(fact.period.months),
        near=said_number(fact.projected),
        low=said_number(fact.low),
        high=said_number(fact.high),
        provisional=is_provisional(fact.value, fact.period),
    )
