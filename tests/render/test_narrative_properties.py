"""What holds of every sentence, whatever the facts: judgement, grammar, points, sameness."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as some

from reportgen.domain.area import Comparator, ComparatorKind
from reportgen.domain.fact import Change, Crossover, Difference, Fact, Gap, Level, Trend
from reportgen.domain.indicator import Indicator, Measure, PeriodMeaning, YearType
from reportgen.domain.period import Period
from reportgen.domain.plan import SentencePlan
from reportgen.domain.relation import Direction, History, Judgement, Recovery, Relation, Shape, Size
from reportgen.domain.threshold import Polarity
from reportgen.render.articles import article
from reportgen.render.narrative import Narrator
from tests.builders import (
    NORTHMOOR,
    VS_ENGLAND,
    VS_NEIGHBOURS,
    VS_REGION,
    difference,
    figure,
    indicator,
    year,
)
from tests.properties.reading import JUDGING
from tests.properties.test_language import faults_in
from tests.render.builders_narrative import TEMPLATES, said

NARRATOR = Narrator(TEMPLATES, NORTHMOOR)
TOLD = ("gap", "key_message", "level", "trend")

_TOWN = Comparator(ComparatorKind.AUTHORITY, ("931",), "Tyne and Wear", "Tyne and Wear")
_OTHER = Comparator(ComparatorKind.AUTHORITY, ("932",), "Kent", "Kent")
_EARLIER = some.lists(some.integers(2014, 2021), min_size=1, unique=True).map(
    lambda years: [year(each) for each in sorted(years)]
)
_ALL = (VS_ENGLAND, VS_REGION, VS_NEIGHBOURS, _TOWN, _OTHER)
_JUDGED = {
    Polarity.HIGH: (Judgement.BETTER, Judgement.WORSE),
    Polarity.LOW: (Judgement.WORSE, Judgement.BETTER),
}


@some.composite
def indicators(draw: some.DrawFn) -> Indicator:
    measure, unit = draw(
        some.sampled_from(
            [(Measure.PERCENTAGE, "%"), (Measure.RATE, "per 10,000 children"), (Measure.COUNT, "")]
        )
    )
    return indicator(
        draw(some.sampled_from(Polarity)),
        measure=measure,
        unit=unit,
        meaning=draw(some.sampled_from(PeriodMeaning)),
        year_type=draw(some.sampled_from(YearType)),
        day="31 March",
    )


@some.composite
def cases(draw: some.DrawFn) -> tuple[Fact, ...]:
    """Facts of one indicator that agree with each other, as the rules would make them."""
    made = draw(indicators())
    value, base = (draw(some.integers(0, 20000)) / 10 for _ in range(2))
    shared: dict[str, Any] = {
        "indicator": made,
        "area": NORTHMOOR,
        "period": year(2022),
        "rule": "made",
    }
    facts: list[Fact] = [Level(**shared, value=figure(value))]
    way = Direction.ROSE if value > base else Direction.FELL
    way = Direction.UNCHANGED if value == base else way
    facts.append(
        Change(
            **shared,
            kind_of="baseline",
            value=figure(value),
            reference_period=year(2018),
            reference=figure(base),
            difference=difference(value, base),
            direction=way,
            size=draw(some.sampled_from(Size)),
            judgement=_moved(made, way),
        )
    )
    for comparator in draw(some.lists(some.sampled_from(_ALL), unique=True)):
        facts.extend(_beside(draw, shared, value, comparator))
    facts.append(_path(draw, shared, value, base))
    return tuple(facts)


def _moved(made: Indicator, way: Direction) -> Judgement:
    if not made.polarity.judges or way is Direction.UNCHANGED:
        return Judgement.NONE
    good = (way is Direction.ROSE) is (made.polarity is Polarity.HIGH)
    return Judgement.IMPROVED if good else Judgement.WORSENED


def _beside(
    draw: some.DrawFn, shared: dict[str, Any], value: float, comparator: Comparator
) -> list[Fact]:
    made = shared["indicator"]
    assert isinstance(made, Indicator)
    relation = draw(some.sampled_from(Relation))
    other = max(0.0, value + {Relation.ABOVE: -7.3, Relation.BELOW: 7.3}.get(relation, 0.0))
    judged = _JUDGED.get(made.polarity, (Judgement.NONE, Judgement.NONE))
    judgement = {Relation.ABOVE: judged[0], Relation.BELOW: judged[1]}.get(relation, Judgement.NONE)
    gap = Gap(
        **shared,
        comparator=comparator,
        value=figure(value),
        reference_period=year(2022),
        reference=figure(other),
        difference=Difference(figure(value).shown - figure(other).shown, figure(value).shown),
        relation=relation,
        size=draw(some.sampled_from(Size)),
        judgement=judgement,
        members=8 if comparator == VS_NEIGHBOURS else 10,
        asked=10,
    )
    history = draw(some.sampled_from([None, *History]))
    if history is None or relation not in (Relation.ABOVE, Relation.BELOW):
        return [gap]
    side = Crossover(
        **shared,
        comparator=comparator,
        value=figure(value),
        reference=figure(other),
        relation=relation,
        history=history,
        first=year(2014),
        earlier=tuple(draw(_EARLIER)) if history is History.CROSSED else (),
        gap_years=draw(some.booleans()),
    )
    return [gap, side]


def _path(draw: some.DrawFn, shared: dict[str, Any], value: float, base: float) -> Trend:
    return Trend(
        **shared,
        shape=draw(some.sampled_from(Shape)),
        first=year(2018),
        value=figure(value),
        reference=figure(base),
        difference=difference(value, base),
        low=figure(min(value, base)),
        high=figure(max(value, base) + 1),
        turn=year(2020),
        turn_value=figure(max(value, base) + 1),
        recovery=draw(some.sampled_from(Recovery)),
        latest_against=draw(some.booleans()),
        initial_against=draw(some.booleans()),
        gap_years=draw(some.booleans()),
    )


def _say(template: str, facts: tuple[Fact, ...], position: int = 0) -> str:
    if template == "gap" and not any(isinstance(fact, Gap) for fact in facts):
        return "Nothing is compared."
    return NARRATOR.write(SentencePlan("case", template, facts, position)).text


@given(cases(), some.sampled_from(TOLD), some.integers(0, 2))
@settings(max_examples=150, deadline=None)
def test_every_sentence_is_whole_english(
    facts: tuple[Fact, ...], template: str, position: int
) -> None:
    text = _say(template, facts, position)
    assert not faults_in(text, template), text


@given(_EARLIER)
@settings(max_examples=60, deadline=None)
def test_between_covers_only_years_on_that_side(earlier: list[Period]) -> None:
    history = " ".join(each.label for each in earlier)
    text = said(
        "gap",
        [
            "rate",
            "now 9 in 2022",
            "gap England 7, above",
            f"side England, now above, below {history}",
        ],
    )
    years = [each.last for each in earlier]
    if "between" in text:
        assert years == list(range(years[0], years[-1] + 1)), text
    elif len(years) <= 4:
        assert all(f"{each - 1}/{each % 100}" in text for each in years), text


@given(cases(), some.sampled_from(TOLD))
@settings(max_examples=120, deadline=None)
def test_without_polarity_no_sentence_judges(facts: tuple[Fact, ...], template: str) -> None:
    text = _say(template, facts)
    if not facts[0].indicator.polarity.judges:
        assert not JUDGING.search(text), text


@given(cases(), some.sampled_from(TOLD))
@settings(max_examples=120, deadline=None)
def test_turning_the_polarity_round_turns_only_the_judgement(
    facts: tuple[Fact, ...], template: str
) -> None:
    turned = tuple(_turned(fact) for fact in facts)
    assert _plain(_say(template, facts)) == _plain(_say(template, turned))


def _turned(fact: Fact) -> Fact:
    other = {Polarity.HIGH: Polarity.LOW, Polarity.LOW: Polarity.HIGH}
    opposite = {
        Judgement.BETTER: Judgement.WORSE,
        Judgement.WORSE: Judgement.BETTER,
        Judgement.IMPROVED: Judgement.WORSENED,
        Judgement.WORSENED: Judgement.IMPROVED,
    }
    made = fact.indicator
    made = replace(made, polarity=other.get(made.polarity, made.polarity))
    if isinstance(fact, Change | Gap | Trend):
        return replace(fact, indicator=made, judgement=opposite.get(fact.judgement, fact.judgement))
    return replace(fact, indicator=made)


def _plain(text: str) -> str:
    return re.sub(r", (an improvement|which is (better|worse))", "", text)


@given(cases(), some.sampled_from(TOLD))
@settings(max_examples=100, deadline=None)
def test_points_are_for_percentages_and_per_cent_is_never_a_change(
    facts: tuple[Fact, ...], template: str
) -> None:
    text = _say(template, facts)
    if facts[0].indicator.measure is not Measure.PERCENTAGE:
        assert "percentage point" not in text
        assert "%" not in text


@given(some.integers(0, 999_999), some.integers(0, 9))
def test_an_article_agrees_with_the_number_as_it_is_spoken(whole: int, tenth: int) -> None:
    spoken_first = _first_spoken_word(whole)
    wanted = "an" if spoken_first in ("eight", "eleven", "eighteen", "eighty") else "a"
    assert article(f"{whole:,}.{tenth}%") == wanted


def _first_spoken_word(number: int) -> str:
    """The first word of a number that matters to its article, by its leading group."""
    while number >= 1000:
        number //= 1000
    if number >= 100:
        number //= 100
    elif number >= 20:
        return "eighty" if number // 10 == 8 else "other"
    return {8: "eight", 11: "eleven", 18: "eighteen"}.get(number, "other")
