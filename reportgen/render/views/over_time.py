"""Facts about several periods as one, as the words a template may use."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from reportgen.domain.calendar_date import in_words
from reportgen.domain.fact_over_time import Average, Projection, SeriesStart
from reportgen.domain.indicator import Measure
from reportgen.domain.ledger import Basis, OfFact
from reportgen.domain.observation import Figure
from reportgen.domain.relation import Relation
from reportgen.render.articles import counted
from reportgen.render.ledger.said import said
from reportgen.render.views.names import names_of, names_view
from reportgen.render.views.position import Stand
from reportgen.render.views.sentence import AmountView, NamesView, NameView, PeriodView
from reportgen.render.views.words import of
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
    fact, others = facts[0], facts[1:]
    says = of(fact)
    before = said_since(fact.indicator, fact.since).removeprefix("since ")
    return SeriesStartView(
        reason=says.word(fact.reason.value, "reason"),
        before=says.word(before, "since"),
        alone=says.yes(fact.alone, "alone"),
        day=says.word(in_words(fact.day) if fact.day else "", "day"),
        why=says.word(fact.why, "why"),
        others=of(*others).word(counted(len(others)) if others else "", "indicator"),
        several=len(others) > 1,
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
    says, beside = of(fact), _means_beside(fact)
    return AverageView(
        value=says.amount("value"),
        years=says.word(counted(fact.years), "years"),
        first=says.period("first"),
        last=says.period("period"),
        pooled=says.yes(fact.pooled, "pooled"),
        main=beside[:_TOGETHER],
        also=beside[_TOGETHER:],
        provisional=says.yes(is_provisional(fact.value, fact.period), "value"),
    )


def _means_beside(fact: Average) -> tuple[MeanBesideView, ...]:
    """The comparators in their order, those alike together; each by its place among them."""
    groups: dict[tuple[Stand, str], list[int]] = {}
    for place, (_, mean, found) in enumerate(fact.beside):
        groups.setdefault((found.value, _apart(fact, mean, found)), []).append(place)
    return tuple(_mean_beside(fact, *alike, places) for alike, places in groups.items())


def _mean_beside(fact: Average, stand: Stand, by: str, places: Sequence[int]) -> MeanBesideView:
    def at(field: str) -> Iterator[Basis]:
        return (OfFact(fact, f"beside.{place}.{field}") for place in places)

    return MeanBesideView(
        stand=said(stand, *at("relation")),
        by=said(by, *at("difference")),
        names=names_view([_name_of_mean(fact, place) for place in places]),
    )


def _name_of_mean(fact: Average, place: int) -> NameView:
    says, (comparator, mean, _) = of(fact), fact.beside[place]
    name, short = (says.word(each, f"beside.{place}.comparator") for each in names_of(comparator))
    value = says.word(said_short(fact.indicator, mean), f"beside.{place}.value")
    return NameView(name, short, value, note="", before="")


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
    says, year = of(fact), fact.year
    before = replace(year, label="", first=year.first - 1, last=year.last - 1)
    return ProjectionView(
        by=says.word(fact.by.value, "by"),
        year=says.period("year").name,
        year_before=says.word(name_in_sentence(fact.indicator, before), "year_before"),
        months=says.word(counted(fact.period.months), "months"),
        near=says.word(said_number(fact.projected), "projected"),
        low=says.word(said_number(fact.low), "low"),
        high=says.word(said_number(fact.high), "high"),
        provisional=says.yes(is_provisional(fact.value, fact.period), "value"),
    )
