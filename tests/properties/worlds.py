"""Made-up worlds of figures, and all that the whole chain says of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from reportgen.domain.fact import IndicatorFacts
from reportgen.domain.indicator import Indicator, Measure, PeriodMeaning, YearType
from reportgen.domain.period import Period
from reportgen.domain.plan import SentencePlan
from reportgen.domain.threshold import Polarity
from reportgen.plan.entries import Entry
from reportgen.plan.key_messages import key_message
from reportgen.plan.ordering import Names, headline_facts
from reportgen.plan.outline import AskedFact, IndicatorEntry
from reportgen.plan.selection import choose
from reportgen.render.narrative import Narrator
from tests.builders import NORTHMOOR, indicator, months_to, quarters_to, year
from tests.interpret.builders import Value, told
from tests.render.builders_narrative import TEMPLATES

MARKERS = ("c", "x", "z", "-", "low", "u")
HEADINGS = ("headline",)
DEEP = 25  # times as many examples in the longer proof
_KINDS = {
    Measure.PERCENTAGE: ("percentage", "%"),
    Measure.RATE: ("rate", "per 10,000 children"),
    Measure.COUNT: ("number", ""),
    Measure.AVERAGE: ("average", "days"),
    Measure.SCORE: ("score", ""),
    Measure.MONEY: ("amount", "£"),
}
_MOST = {Measure.PERCENTAGE: 10_000, Measure.COUNT: 400_000}  # hundredths
_EVERYTHING = tuple(AskedFact)


@dataclass(frozen=True, slots=True)
class World:
    """One indicator of Northmoor and of all it is set beside; every series is of one length."""

    about: Indicator
    own: tuple[Value, ...]
    england: tuple[Value, ...] = ()
    region: tuple[Value, ...] = ()
    neighbours: tuple[tuple[Value, ...], ...] = ()
    periods: tuple[Period, ...] = ()
    breaks: str = ""
    position: int = 0

    def facts(self, **changes: Any) -> IndicatorFacts:
        """What the rules find."""
        return told(
            self.own,
            about=self.about,
            england=self.england,
            region=self.region,
            neighbours=self.neighbours,
            periods=self.periods,
            breaks=self.breaks,
            **changes,
        )

    def said(self, **changes: Any) -> tuple[tuple[str, str], ...]:
        """Every sentence of the chain with the template that wrote it."""
        return said_of(self.facts(**changes), self.position)

    def text(self, **changes: Any) -> str:
        """All sentences and messages in a row, without headings."""
        return " ".join(text for name, text in self.said(**changes) if name not in HEADINGS)

    def with_all(self, change: Callable[[float], float], about: Indicator) -> World:
        """The same world with every number changed alike; markers stay."""

        def one(series: tuple[Value, ...]) -> tuple[Value, ...]:
            return tuple(
                each if each is None or isinstance(each, str) else change(float(each))
                for each in series
            )

        return replace(
            self,
            about=about,
            own=one(self.own),
            england=one(self.england),
            region=one(self.region),
            neighbours=tuple(map(one, self.neighbours)),
        )


def said_of(
    facts: IndicatorFacts, position: int = 0, narrator: Narrator | None = None
) -> tuple[tuple[str, str], ...]:
    """Everything that may be said of one indicator: headline, message, and all further facts."""
    asked = IndicatorEntry(code=facts.indicator.code, facts=_EVERYTHING)
    entry = Entry(facts, asked, extras=len(_EVERYTHING))
    chosen = choose(entry)
    name = Names({facts.indicator.id: "case"})
    plans = [
        SentencePlan("case.headline", "headline", headline_facts(chosen), position),
        *(
            SentencePlan(f"case.{template}", template, told_facts, position)
            for template, told_facts in chosen.sentences
        ),
        key_message(entry, chosen, name),
    ]
    # A message on a missing figure tells the same as the sentence does.
    writer = narrator or _narrator()
    return tuple((each.template, writer.write(each).text) for each in plans if each.facts)


@lru_cache(maxsize=1)
def _narrator() -> Narrator:
    return Narrator(TEMPLATES, NORTHMOOR)


def always(
    *strategies: Any, examples: int = 40
) -> Callable[[Callable[..., None]], Callable[[str], None]]:
    """A property, tried on some examples in every run and on many in the longer proof."""

    def tried(claim: Callable[..., None]) -> Callable[[str], None]:
        @pytest.mark.parametrize("depth", ["some", pytest.param("many", marks=pytest.mark.slow)])
        def test(depth: str) -> None:
            most = examples if depth == "some" else examples * DEEP
            limits: Any = settings(
                max_examples=most, deadline=None, derandomize=True, database=None
            )
            limits(given(*strategies)(claim))()  # type: ignore[no-untyped-call]

        test.__name__, test.__doc__, test.__module__ = (
            claim.__name__,
            claim.__doc__,
            claim.__module__,
        )
        return test

    return tried


@some.composite
def indicators(draw: some.DrawFn, measures: Sequence[Measure] = tuple(_KINDS)) -> Indicator:
    """An indicator of any kind of number, direction, places and kind of year."""
    measure = draw(some.sampled_from(measures))
    noun, unit = _KINDS[measure]
    return indicator(
        draw(some.sampled_from(Polarity)),
        measure=measure,
        unit=unit,
        places=0 if measure is Measure.COUNT else draw(some.integers(0, 2)),
        subject=f"the {noun} of visits",
        year_type=draw(some.sampled_from(YearType)),
        meaning=draw(some.sampled_from([PeriodMeaning.STOCK, PeriodMeaning.FLOW])),
        day="31 March",
    )


@some.composite
def numbers(draw: some.DrawFn, about: Indicator, count: int) -> list[float]:
    """A path of numbers with two decimals: at random, near one another, or all one way."""
    most = _MOST.get(about.measure, 90_000)
    whole = 100 if about.measure is Measure.COUNT else 1
    low = -300 if about.measure is Measure.SCORE else 0
    how = draw(some.sampled_from(["anything", "near", "one way", "level"]))
    if how == "anything":
        path = draw(some.lists(some.integers(low, most), min_size=count, max_size=count))
    else:
        start = draw(some.integers(max(low, 0), most))
        reach = {"near": 150, "level": 1, "one way": max(2, most // 40)}[how] * whole
        steps = draw(some.lists(some.integers(0, reach), min_size=count, max_size=count))
        turn = draw(some.sampled_from([1, -1])) if how == "one way" else 1
        path, at = [], start
        for step in steps:
            at = at + turn * step if how == "one way" else start + step
            path.append(min(max(at, low), most))
    return [each // whole * whole / 100 for each in path]


@some.composite
def worlds(
    draw: some.DrawFn,
    least: int = 1,
    marked: bool = True,
    measures: Sequence[Measure] = tuple(_KINDS),
    breaks: bool = True,
) -> World:
    """A world of one to fourteen periods, some of them missing, with any comparators or none."""
    about = draw(indicators(measures))
    count = draw(some.integers(least, 14))
    periods = draw(_periods(count))

    def series(full: bool = False) -> tuple[Value, ...]:
        drawn: list[Value] = list(draw(numbers(about, count)))
        for at in draw(some.sets(some.integers(0, count - 1), max_size=3)) if marked else ():
            if not (full and at == count - 1):
                drawn[at] = draw(some.sampled_from(MARKERS))
        return tuple(drawn)

    # The last series always ends in a figure, so that the newest period is the same for all.
    return World(
        about=about,
        own=series(full=draw(some.integers(0, 7)) > 0),
        england=series(full=True),
        region=series() if draw(some.booleans()) else (),
        neighbours=tuple(series() for _ in range(draw(some.sampled_from([0, 4, 5, 10])))),
        periods=periods,
        breaks=draw(some.sampled_from(["", "", *(each.label for each in periods)]))
        if breaks
        else "",
        position=draw(some.integers(0, 2)),
    )


@some.composite
def _periods(draw: some.DrawFn, count: int) -> tuple[Period, ...]:
    kind = draw(some.sampled_from(["years", "years", "gaps", "months", "quarters"]))
    if kind == "months":
        return months_to("Oct-19", count)
    if kind == "quarters":
        return quarters_to("Q2 2019/20", count)
    if kind == "years" or count == 1:
        return tuple(year(2022 - count + 1 + at) for at in range(count))
    earlier = draw(
        some.lists(some.integers(2003, 2021), min_size=count - 1, max_size=count - 1, unique=True)
    )
    return tuple(year(each) for each in sorted([*earlier, 2022]))
