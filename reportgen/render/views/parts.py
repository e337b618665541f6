"""The facts of parts and places as the words a template may use."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from reportgen.domain.fact_of_parts import (
    Composition,
    Districts,
    FlowRatio,
    Numerator,
    PartShare,
    PlaceFigure,
)
from reportgen.domain.indicator import Measure
from reportgen.render.articles import counted
from reportgen.render.lists import is_compound, joined
from reportgen.render.views.sentence import ABSENT, Absent, AmountView, PeriodView, Way
from reportgen.render.views.words import amount_view, period_view
from reportgen.render.wording import (
    inside,
    is_provisional,
    one_of_unit,
    printed,
    said_difference,
    said_short,
    subject,
)

_HUNDRED = Decimal(100)
_TEN = Decimal(10)
_RELATIVE = ("who", "that", "which")
_DISTRICT = "E07"  # how the code of a district of a county begins
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


@dataclass(frozen=True, slots=True)
class CountedMoveView:
    """How many districts went one way: "seven"; "all nine" or "both" where every one did."""

    way: Way
    count: str


@dataclass(frozen=True, slots=True)
class DistrictsView:
    """The districts inside the area: `held` of `inside` have a figure, `complete` where all do.

    `listed` is "66.0% in East, 44.0% in Central and 21.2% in North" where there are few, else "".
    `highest` and `lowest` are names, "" where none is given, with `high` and `low`; of a number
    only `range`, "21 to 98", is said. `since` is the period compared with, absent where none is;
    `compared` districts have a figure for both, `all_compared` where all do.
    """

    called: Literal["districts", "areas"]
    one: Literal["district", "area"]
    held: str
    inside: str
    complete: bool
    listed: str
    range: str
    highest: str
    lowest: str
    high: str
    low: str
    joint_high: bool
    joint_low: bool
    period: PeriodView
    since: PeriodView | Absent
    compared: str
    all_compared: bool
    moves: tuple[CountedMoveView, ...]


@dataclass(frozen=True, slots=True)
class FlowView:
    """A flow in beside its flow out, "the number of children who ceased to be looked after".

    `subject` and `figure` are those of the flow out; `for_ten` says how many came for every ten
    that went, `exact` where that is no rounded figure, and `own` what came: "who started to be
    looked after", or "starting", where both flows are of the same.
    """

    subject: str
    figure: AmountView
    for_ten: str
    exact: bool
    own: str
    period: PeriodView
    provisional: bool


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


def districts_view(fact: Districts) -> DistrictsView:
    indicator = fact.indicator
    ends = [said_short(indicator, each) for each in (fact.lowest_value, fact.highest_value)]
    number = indicator.measure is Measure.COUNT
    named = (*fact.highest, *fact.lowest, *(each.area for each in fact.listed))
    known = all(any(code.startswith(_DISTRICT) for code in each.ons) for each in named)
    return DistrictsView(
        called="districts" if known else "areas",
        one="district" if known else "area",
        held=counted(fact.held),
        inside=counted(fact.inside),
        complete=fact.held == fact.inside,
        listed=_in_order([_in_place(fact, each) for each in fact.listed]),
        range=" to ".join(ends) if number else "",
        highest=joined([each.in_sentence for each in fact.highest]),
        lowest=joined([each.in_sentence for each in fact.lowest]),
        high=ends[1],
        low=ends[0],
        joint_high=len(fact.highest) > 1,
        joint_low=len(fact.lowest) > 1,
        period=period_view(indicator, fact.period),
        since=period_view(indicator, fact.reference_period) if fact.reference_period else ABSENT,
        compared=counted(fact.compared),
        all_compared=fact.compared == fact.inside,
        moves=_moves(fact),
    )


def _in_place(fact: Districts, each: PlaceFigure) -> str:
    return f"{said_short(fact.indicator, each.figure)} {inside(each.area)}"


def _in_order(texts: Sequence[str]) -> str:
    """Texts in a row in the order given; semicolons where a name holds an "and" of its own."""
    *most, last = texts or ("",)
    if not most:
        return last
    if any(map(is_compound, texts)) and len(most) > 1:
        return f"{'; '.join(most)}; and {last}"
    return f"{', '.join(most)} and {last}"


def _moves(fact: Districts) -> tuple[CountedMoveView, ...]:
    ways: tuple[tuple[Way, int], ...] = (
        ("rose", fact.rose),
        ("fell", fact.fell),
        ("unchanged", fact.unchanged),
    )
    return tuple(
        CountedMoveView(way, _of_all(number) if number == fact.compared else counted(number))
        for way, number in ways
        if number
    )


def _of_all(number: int) -> str:
    return "both" if number == 2 else f"all {counted(number)}"


def flow_view(fact: FlowRatio) -> FlowView:
    for_ten = fact.ratio * _TEN
    flagged = (is_provisional(each, fact.period) for each in (fact.value, fact.other_value))
    return FlowView(
        subject=subject(fact.other),
        figure=amount_view(fact.other, fact.other_value),
        for_ten=counted(int(for_ten)),
        exact=fact.indicator.measure is Measure.COUNT
        and for_ten * fact.other_value.shown == fact.value.shown * _TEN,
        own=_what_came(subject(fact.indicator), subject(fact.other)),
        period=period_view(fact.other, fact.period),
        provisional=any(flagged),
    )


def _what_came(own: str, other: str) -> str:
    """What is said of the flow in without the noun that both share: "who started to be …"."""
    mine, theirs = (text.partition(" of ")[2].split() for text in (own, other))
    shared = 0
    while shared < len(mine) - 1 and mine[: shared + 1] == theirs[: shared + 1]:
        shared += 1
    if shared and mine[shared - 1] in _RELATIVE:
        shared -= 1
    return " ".join(mine[shared:])
