"""Title, purpose, recommendations and background papers: the author's, else the outline's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from reportgen.domain.fact import AreaFacts, IndicatorFacts
from reportgen.domain.indicator import Indicator
from reportgen.domain.request import ReportRequest
from reportgen.plan.outline import Outline

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@dataclass(frozen=True, slots=True)
class Places:
    """What fills {area} and {period} in an outline's texts."""

    area: str
    period: str

    def fill(self, text: str) -> str:
        return text.replace("{area}", self.area).replace("{period}", self.period)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    title: str
    purpose: str
    recommendations: tuple[str, ...]
    background_papers: tuple[str, ...]


def places_for(facts: AreaFacts, request: ReportRequest, told: Sequence[IndicatorFacts]) -> Places:
    """The area as said in a sentence, and the period asked for or else the commonest latest one.

    Of periods that are equally common the latest is taken.
    """
    asked = request.as_of or facts.as_of
    return Places(facts.area.in_sentence, asked or commonest_period(told))


def commonest_period(told: Sequence[IndicatorFacts]) -> str:
    """The label most indicators have as their latest period; the latest of equals."""
    counted = Counter((each.period.last, each.period.label) for each in told)
    ranked = sorted(counted, key=lambda period: (counted[period], period), reverse=True)
    return ranked[0][1] if ranked else ""


def front_matter(
    outline: Outline, places: Places, request: ReportRequest, told: Sequence[IndicatorFacts]
) -> FrontMatter:
    """The request's own words where it has any, else the outline's with its places filled.

    Background papers default to each source with its release dates, then the inputs' names.
    """
    recommendations = tuple(places.fill(text) for text in outline.recommendations)
    papers = (*_sources(each.indicator for each in told), *_workbooks(request))
    return FrontMatter(
        title=request.title or places.fill(outline.title),
        purpose=request.purpose or places.fill(outline.purpose),
        recommendations=request.recommendations or recommendations,
        background_papers=request.background_papers or papers,
    )


def _sources(indicators: Iterable[Indicator]) -> tuple[str, ...]:
    """One line for each source in the order met, with its release dates, newest first."""
    releases: dict[str, dict[str, None]] = {}
    for indicator in indicators:
        if indicator.source:
            dates = releases.setdefault(indicator.source, {})
            if indicator.released:
                dates[indicator.released] = None
    return tuple(_source(name, sorted(dates, reverse=True)) for name, dates in releases.items())


def _source(name: str, dates: Sequence[str]) -> str:
    if not dates:
        return name
    said = [in_words(each) for each in dates]
    listed = f"{', '.join(said[:-1])} and {said[-1]}" if len(said) > 1 else said[0]
    return f"{name}: figures released on {listed}"


def _workbooks(request: ReportRequest) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f"Workbook: {path.name}" for path in request.workbooks))


def in_words(written: str) -> str:
    """An ISO date in words; anything else as it stands.

    Examples
    --------
    >>> in_words("2025-10-30"), in_words("autumn 2025")
    ('30 October 2025', 'autumn 2025')
    """
    try:
        day = date.fromisoformat(written)
    except ValueError:
        return written
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
