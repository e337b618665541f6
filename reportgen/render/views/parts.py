"""The facts of parts and places as the words a template may use."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from reportgen.domain.area import Area
from reportgen.domain.fact_of_parts import (
    Composition,
    Districts,
    FlowRatio,
    Numerator,
    PartShare,
)
from reportgen.domain.indicator import Measure
from reportgen.domain.ledger import Named
from reportgen.render.articles import counted
from reportgen.render.ledger.said import put_together, said
from reportgen.render.lists import is_compound, joined
from reportgen.render.views.sentence import ABSENT, Absent, AmountView, PeriodView, Way
from reportgen.render.views.words import of
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

    `subject` and `figure` are those of the flow out; `for_ten` says how many came for every `ten`
    that went, `exact` where that is no rounded figure, and `own` what came: "who started to be
    looked after", or "starting", where both flows are of the same.
    """

    subject: str
    figure: AmountView
    ten: str
    for_ten: str
    exact: bool
    own: str
    period: PeriodView
    provisional: bool


def cases_view(fact: Numerator) -> CasesView:
    says, made = of(fact), fact.one_case
    points = "" if made is None else said_difference(fact.indicator, _plain(made))
    exact = made is not None and made * fact.denominator.shown == _HUNDRED
    return CasesView(
        numerator=says.word(printed(fact.numerator) if fact.numerator else "", "numerator"),
        denominator=says.word(printed(fact.denominator), "denominator"),
        one=one_of_unit(fact.counted.unit) if fact.counted else "case",
        points=says.word(points, "one_case"),
        exact=says.yes(exact, "one_case"),
    )


def _plain(made: Decimal) -> Decimal:
    """A number of points without a nought behind the point: 5, not 5.0."""
    whole = made.to_integral_value()
    return whole if whole == made else made


def composition_view(facts: Sequence[Composition]) -> CompositionView:
    """What a number is made up of, by each dimension in the order of the facts."""
    return CompositionView(
        period=of(*facts).period("period"),
        items=tuple(_made_up(each) for each in facts),
    )


def _made_up(fact: Composition) -> MadeUpView:
    says = of(fact)
    parts = [_PartSaid(fact, place) for place in range(len(fact.parts))]
    leaders, then = parts[: fact.largest], parts[fact.largest :]
    several = fact.largest > 1
    figure = f"each {leaders[0].share}" if several else leaders[0].figure(of_the_whole=True)
    following = " and ".join(f"{each.name} ({each.figure()})" for each in then)
    return MadeUpView(
        dimension=says.word(fact.dimension, "dimension"),
        largest=put_together(joined([str(each.name) for each in leaders])),
        several=says.yes(several, "largest"),
        portion=says.word(fact.portion.value, "portion"),
        figure=put_together(figure),
        then=put_together(following),
    )


@dataclass(frozen=True, slots=True)
class _PartSaid:
    """One part of a breakdown, by its place in it."""

    fact: Composition
    place: int

    @property
    def part(self) -> PartShare:
        return self.fact.parts[self.place]

    @property
    def name(self) -> str:
        return self._word(_called(self.part), "name")

    @property
    def share(self) -> str:
        return self._word(f"{printed(self.part.figure)}%", "figure")

    def figure(self, *, of_the_whole: bool = False) -> str:
        """ "174, 65.9%", or "174 of 264, 65.9%"; the share alone without a number."""
        if self.part.number is None:
            return str(self.share)
        number = self._word(printed(self.part.number), "number")
        whole = of(self.fact).word(printed(self.fact.value), "value")
        return f"{number}{f' of {whole}' if of_the_whole else ''}, {self.share}"

    def _word(self, text: str, field: str) -> str:
        return of(self.fact).word(text, f"parts.{self.place}.{field}")


def _called(part: PartShare) -> str:
    """A part by its name: "foster care", "those aged 10 to 15", "“10 to 15”"."""
    if _AFTER_A_NOUN.match(part.name):
        return f"those {part.name}"
    return f"“{part.name}”" if _IN_QUOTES.match(part.name) else part.name


def districts_view(fact: Districts) -> DistrictsView:
    indicator, says = fact.indicator, of(fact)
    low, high = (says.amount(each).bare for each in ("lowest_value", "highest_value"))
    number = indicator.measure is Measure.COUNT
    named = (*fact.highest, *fact.lowest, *(each.area for each in fact.listed))
    known = all(any(code.startswith(_DISTRICT) for code in each.ons) for each in named)
    return DistrictsView(
        called="districts" if known else "areas",
        one="district" if known else "area",
        held=says.word(counted(fact.held), "held"),
        inside=says.word(counted(fact.inside), "inside"),
        complete=says.yes(fact.held == fact.inside, "held"),
        listed=_in_order([_in_place(fact, place) for place in range(len(fact.listed))]),
        range=put_together(f"{low} to {high}") if number else "",
        highest=_names(fact, "highest"),
        lowest=_names(fact, "lowest"),
        high=high,
        low=low,
        joint_high=says.yes(len(fact.highest) > 1, "highest"),
        joint_low=says.yes(len(fact.lowest) > 1, "lowest"),
        period=says.period("period"),
        since=says.period("reference_period") if fact.reference_period else ABSENT,
        compared=says.word(counted(fact.compared), "compared"),
        all_compared=says.yes(fact.compared == fact.inside, "compared"),
        moves=_moves(fact),
    )


def _names(fact: Districts, field: Literal["highest", "lowest"]) -> str:
    """The places at one end."""
    places: tuple[Area, ...] = getattr(fact, field)
    return put_together(joined([str(of(fact).word(each.in_sentence, field)) for each in places]))


def _in_place(fact: Districts, place: int) -> str:
    """One of those listed: "66.0% in East"."""
    says, each = of(fact), fact.listed[place]
    figure = says.word(said_short(fact.indicator, each.figure), f"listed.{place}.figure")
    return f"{figure} {says.timed(inside(each.area), f'listed.{place}.area')}"


def _in_order(texts: Sequence[str]) -> str:
    """Texts in a row in the order given; semicolons where a name holds an "and" of its own."""
    *most, last = texts or ("",)
    if not most:
        return put_together(last)
    if any(map(is_compound, texts)) and len(most) > 1:
        return put_together(f"{'; '.join(most)}; and {last}")
    return put_together(f"{', '.join(most)} and {last}")


def _moves(fact: Districts) -> tuple[CountedMoveView, ...]:
    ways: tuple[tuple[Way, int], ...] = (
        ("rose", fact.rose),
        ("fell", fact.fell),
        ("unchanged", fact.unchanged),
    )
    return tuple(
        CountedMoveView(
            way=of(fact).word(way, way),
            count=of(fact).word(
                _of_all(number) if number == fact.compared else counted(number), way
            ),
        )
        for way, number in ways
        if number
    )


def _of_all(number: int) -> str:
    return "both" if number == 2 else f"all {counted(number)}"


def flow_view(fact: FlowRatio) -> FlowView:
    says, for_ten = of(fact), fact.ratio * _TEN
    flagged = (is_provisional(each, fact.period) for each in (fact.value, fact.other_value))
    own = _what_came(subject(fact.indicator), subject(fact.other))
    return FlowView(
        subject=said(subject(fact.other), Named("indicator", fact.other.id)),
        figure=says.amount("other_value", fact.other),
        ten=says.word("ten", "ten"),
        for_ten=says.word(counted(int(for_ten)), "ratio"),
        exact=says.yes(_is_exact(fact), "ratio"),
        own=said(own, Named("indicator", fact.indicator.id)),
        period=says.named(fact.other, fact.period, "period"),
        provisional=says.yes(any(flagged), "value"),
    )


def _is_exact(fact: FlowRatio) -> bool:
    """Whether nothing was rounded away of what came for every ten."""
    is_count = fact.indicator.measure is Measure.COUNT
    return is_count and fact.ratio * fact.other_value.shown == fact.value.shown


def _what_came(own: str, other: str) -> str:
    """What is said of the flow in without the noun that both share: "who started to be …"."""
    mine, theirs = (text.partition(" of ")[2].split() for text in (own, other))
    shared = 0
    while shared < len(mine) - 1 and mine[: shared + 1] == theirs[: shared + 1]:
        shared += 1
    if shared and mine[shared - 1] in _RELATIVE:
        shared -= 1
    return " ".join(mine[shared:])
