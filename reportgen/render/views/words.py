"""Figures, periods, areas and indicators as the words a template may use."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeVar

from reportgen.domain.area import Area
from reportgen.domain.fact import Fact
from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.ledger import Named
from reportgen.domain.observation import Figure
from reportgen.domain.period import Period
from reportgen.domain.relation import Judgement
from reportgen.domain.threshold import Polarity
from reportgen.render.ledger.said import known, of_facts, said
from reportgen.render.views.sentence import (
    AmountView,
    AreaView,
    Better,
    IndicatorView,
    Noun,
    PeriodView,
    Verdict,
)
from reportgen.render.wording import (
    inside,
    name_in_sentence,
    noun,
    said_briefly,
    said_period,
    said_short,
    said_since,
    said_value,
    step_word,
    subject,
)

_Word = TypeVar("_Word", bound=str)
_PREPOSITION = re.compile(r"(?:at|in|on|since|over|between) ")
_LONG_SUBJECT = 9  # words; with a figure and three comparators that makes thirty
_NOUNS: dict[str, Noun] = {
    "rate": "rate",
    "percentage": "percentage",
    "number": "number",
    "average": "average",
    "score": "score",
    "amount": "amount",
}
_BETTER: dict[Polarity, Better] = {Polarity.HIGH: "high", Polarity.LOW: "low"}
_VERDICTS: dict[Judgement, Verdict] = {
    Judgement.BETTER: "better",
    Judgement.WORSE: "worse",
    Judgement.IMPROVED: "improved",
    Judgement.WORSENED: "worsened",
    Judgement.SIMILAR: "similar",
    Judgement.NONE: "",
}


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of a fact, or of several told as one, as words that know what they rest on."""

    facts: tuple[Fact, ...]

    @property
    def indicator(self) -> Indicator:
        return self.facts[0].indicator

    def word(self, text: _Word, field: str) -> _Word:
        """The text, as saying one field."""
        return of_facts(text, field, self.facts)

    def yes(self, fact_says: bool, field: str) -> bool:
        """A yes or no, as found in one field."""
        return known(fact_says, field, self.facts)

    def amount(self, field: str, of: Indicator | None = None) -> AmountView:
        """The figure that a field holds, in print; `of` another indicator than the facts' own."""
        printed = amount_view(of or self.indicator, getattr(self.facts[0], field))
        return AmountView(self.word(printed.full, field), self.word(printed.bare, field))

    def period(self, field: str) -> PeriodView:
        """The period that a field holds."""
        return self.named(self.indicator, getattr(self.facts[0], field), field)

    def named(self, indicator: Indicator, period: Period, field: str) -> PeriodView:
        """A period under the name that it has for an indicator."""
        return PeriodView(
            when=self.timed(said_period(indicator, period), field),
            short=self.timed(said_briefly(indicator, period), field),
            since=self.timed(said_since(indicator, period), field),
            name=self.word(name_in_sentence(indicator, period), field),
            step=step_word(period),
        )

    def timed(self, text: str, field: str) -> str:
        """A period with its preposition, "in 2021/22", of which it alone says the field."""
        return of_facts(text, field, self.facts, before=letters_before(text))


def of(*facts: Fact) -> Fields:
    """The fields of these facts."""
    return Fields(facts)


def area_view(area: Area) -> AreaView:
    name = Named("area", area.code)
    place = inside(area)
    return AreaView(
        name=said(area.in_sentence, name),
        possessive=said(area.belonging, name),
        inside=said(place, name, before=letters_before(place)),
    )


def indicator_view(indicator: Indicator) -> IndicatorView:
    phrase = subject(indicator)
    name = Named("indicator", indicator.id)
    return IndicatorView(
        subject=said(phrase, name),
        label=said(indicator.label, name),
        noun=noun_word(indicator),
        better=better_way(indicator),
        paired=bool(indicator.pair),
        long=len(phrase.split()) > _LONG_SUBJECT,
        long_label=len(indicator.label.split()) > _LONG_SUBJECT,
    )


def better_way(indicator: Indicator) -> Better:
    """Which way is better as a word; a stated "none" and an unstated polarity judge alike."""
    return _BETTER.get(indicator.polarity, "neither")


def noun_word(indicator: Indicator) -> Noun:
    return _NOUNS.get(noun(indicator), "figure")


def letters_before(text: str) -> int:
    """How many letters the preposition takes in "in 2021/22" or "on the Isle of Wight"."""
    preposition = _PREPOSITION.match(text)
    return preposition.end() if preposition else 0


def amount_view(indicator: Indicator, figure: Figure) -> AmountView:
    """A figure in print; of a count the subject has said what is counted, so no unit follows."""
    short = said_short(indicator, figure)
    counted = indicator.measure is Measure.COUNT
    return AmountView(short if counted else said_value(indicator, figure), short)


def verdict(judgement: Judgement, indicator: Indicator) -> Verdict:
    """The judgement as a word; nothing where no polarity is stated, whatever the fact says."""
    return _VERDICTS[judgement] if indicator.polarity.judges else ""


def verdict_of_rise(rises: bool, indicator: Indicator) -> Verdict:
    """What a movement up or down means for this indicator."""
    if not indicator.polarity.judges:
        return ""
    return "improved" if rises is (indicator.polarity is Polarity.HIGH) else "worsened"
