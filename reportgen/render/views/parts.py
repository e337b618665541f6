"""The facts of parts and places as the words a template may use."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from reportgen.domain.fact_of_parts import Composition, Numerator, PartShare
from reportgen.render.lists import joined
from reportgen.render.views.sentence import PeriodView
from reportgen.render.views.words import period_view
from reportgen.render.wording import one_of_unit, printed, said_difference

_HUNDRED = Decimal(100)
_AFTER_A_NOUN = re.compile(
    r"(in|on|at|of|by|to|for|from|with|within|without|after|before|between|under|over|up|more|"
    r"less|fewer|not|whose|who|which|that|where|until|since|aged|placed|living|lasting|open)\b"
)
_IN_QUOTES = re.compile(r"\d|(a|an|one)\b")


@dataclass(frozen=True, slots=True)
class CasesView:
    """The cases behind a percentage: "14 of 24"; `numerator` "" where only the whole is known.

    `one` is what one of them is called, "child" or "case"; `points` what it makes,
    "4.2 percentage points", or "" where so many are counted that it need not be said; `exact` where
    that is no rounded figure.
    """

    numerator: str
    denominator: str
    one: str
    points: str
    exact: bool


@dataclass(frozen=True, slots=True)
class MadeUpView:
    """A whole by one `dimension`: the `largest` parts by name, `several` where they tie.

    `figure` is "174 of 264, 65.9%", or "each 34.0%"; `then` the next parts with their figures,
    "residential care (50, 18.9%)", or "".
    """

    dimension: str
    largest: str
    several: bool
    portion: Literal["largest", "most", "almost all"]
    figure: str
    then: str


@dataclass(frozen=True, slots=True)
class CompositionView:
    """What a number is made up of, one item for each dimension."""

    period: PeriodView
    items: tuple[MadeUpView, ...]


def cases_view(fact: Numerator) -> CasesView:
    made = fact.one_case
    return CasesView(
        numerator=printed(fact.numerator) if fact.numerator else "",
        denominator=printed(fact.denominator),
        one=one_of_unit(fact.counted.unit) if fact.counted else "case",
        points="" if made is None else said_difference(fact.indicator, _plain(made)),
        exact=made is not None and made * fact.denominator.shown == _HUNDRED,
    )


def _plain(made: Decimal) -> Decimal:
    """A number of points without a nought behind the point: 5, not 5.0."""
    whole = made.to_integral_value()
    return whole if whole == made else made


def composition_view(facts: Sequence[Composition]) -> CompositionView:
    """What a number is made up of, by each dimension in the order of the facts."""
    first = facts[0]
    return CompositionView(
        period=period_view(first.indicator, first.period),
        items=tuple(_made_up(each) for each in facts),
    )


def _made_up(fact: Composition) -> MadeUpView:
    leaders, then = fact.parts[: fact.largest], fact.parts[fact.largest :]
    several = fact.largest > 1
    return MadeUpView(
        dimension=fact.dimension,
        largest=joined([_called(each) for each in leaders]),
        several=several,
        portion=fact.portion.value,
        figure=f"each {_share(leaders[0])}" if several else _figure(leaders[0], fact),
        then=" and ".join(f"{_called(each)} ({_figure(each)})" for each in then),
    )


def _figure(part: PartShare, fact: Composition | None = None) -> str:
    """ "174, 65.9%", of the largest "174 of 264, 65.9%"; the share alone without a number."""
    if part.number is None:
        return _share(part)
    of = f" of {printed(fact.value)}" if fact else ""
    return f"{printed(part.number)}{of}, {_share(part)}"


def _share(part: PartShare) -> str:
    return f"{printed(part.figure)}%"


def _called(part: PartShare) -> str:
    """A part by its name: "foster care", "those aged 10 to 15", "“10 to 15”"."""
    if _AFTER_A_NOUN.match(part.name):
        return f"those {part.name}"
    return f"“{part.name}”" if _IN_QUOTES.match(part.name) else part.name
