"""Figures, periods, areas and indicators as the words a template may use."""

from __future__ import annotations

from reportgen.domain.area import Area
from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.observation import Figure
from reportgen.domain.period import Period
from reportgen.domain.relation import Judgement
from reportgen.domain.threshold import Polarity
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


def area_view(area: Area) -> AreaView:
    return AreaView(area.in_sentence, area.belonging, inside(area))


def indicator_view(indicator: Indicator) -> IndicatorView:
    phrase = subject(indicator)
    return IndicatorView(
        subject=phrase,
        label=indicator.label,
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


def period_view(indicator: Indicator, period: Period) -> PeriodView:
    return PeriodView(
        when=said_period(indicator, period),
        short=said_briefly(indicator, period),
        since=said_since(indicator, period),
        name=name_in_sentence(indicator, period),
        step=step_word(period),
    )


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
