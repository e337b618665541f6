"""Figures, periods, areas and indicators as the words a template may use."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeVar

from reportgen.domain.area import Area
from reportgen.domain.fact import Fact
from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.ledger import Basis, Named, OfFact
from reportgen.domain.observation import Figure
from reportgen.domain.period import Period
from reportgen.domain.relation import Judgement
from reportgen.domain.threshold import Polarity
from reportgen.render.ledger.said import known, of_facts, put_together, said
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
        return of_facts(text, field, *self.facts)

    def yes(self, fact_says: bool, field: str) -> bool:
        """A yes or no, as found in one field."""
        return known(fact_says, field, *self.facts)

    def amount(self, field: str, of: Indicator | None = None) -> AmountView:
        """The figure that a field holds, in print; `of` another indicator than the facts' own."""
        printed = amount_view(of or self.indicator, getattr(self.facts[0], field))
        return AmountView(self.word(printed.full, field), self.word(printed.bare, field))

    def period(self, field: str) -> PeriodView:
        """The period that a field holds."""
        bases = [OfFact(fact, field) for fact in self.facts]
        return period_view(self.indicator, getattr(self.facts[0], field), *bases)


def of(*facts: Fact) -> Fields:
    """The fields of these facts."""
    return Fields(facts)


def area_view(area: Area) -> AreaView:
    name = Named("area", area.code)
    return AreaView(
        said(area.in_sentence, name), said(area.belonging, name), timed(inside(area), name)
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


def period_view(indicator: Indicator, period: Period, *bases: Basis) -> PeriodView:
    return PeriodView(
        when=timed(said_period(indicator, period), *bases),
        short=timed(said_briefly(indicator, period), *bases),
        since=timed(said_since(indicator, period), *bases),
        name=said(name_in_sentence(indicator, period), *bases),
        step=step_word(period),
    )


def timed(text: str, *bases: Basis) -> str:
    """A period or place with its preposition, "in 2021/22", of which it alone has the bases."""
    before = _PREPOSITION.match(text)
    start = before.end() if before else 0
    return put_together(f"{text[:start]}{said(text[start:], *bases)}")


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
