"""Title, purpose, recommendations and background papers: the author's, else the outline's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportgen.domain.calendar_date import release_in_words
from reportgen.domain.fact import AreaFacts, IndicatorFacts
from reportgen.domain.indicator import Indicator
from reportgen.domain.paper import Link
from reportgen.domain.request import ReportRequest
from reportgen.plan.outline import Outline
from reportgen.plan.web_addresses import is_web_address, link_in


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
    background_papers: tuple[Link, ...]


def places_for(facts: AreaFacts, request: ReportRequest, told: Sequence[IndicatorFacts]) -> Places:
    """The area as said in a sentence, and the period asked for or else the commonest latest one.

    Of periods that are equally common the latest is taken.
    """
    asked = facts.as_of or request.as_of
    return Places(facts.area.in_sentence, asked or commonest_period(told))


def commonest_period(told: Sequence[IndicatorFacts]) -> str:
    """The label most indicators have as their latest period; the latest of equals.

    Of a month and a year that are equally common the month is taken: it says when the paper stands.
    """
    counted = Counter(
        (each.period.within_year, each.period.moment, each.period.label) for each in told
    )
    ranked = sorted(counted, key=lambda period: (counted[period], period), reverse=True)
    return ranked[0][-1] if ranked else ""


def front_matter(
    outline: Outline, places: Places, request: ReportRequest, told: Sequence[IndicatorFacts]
) -> FrontMatter:
    """The request's own words where it has any, else the outline's with its places filled.

    Background papers default to each source with its releases, then the inputs' names; an
    address goes with the words before it.
    """
    recommendations = tuple(places.fill(text) for text in outline.recommendations)
    papers = (*_sources(each.indicator for each in told), *_workbooks(request))
    return FrontMatter(
        title=request.title or places.fill(outline.title),
        purpose=request.purpose or places.fill(outline.purpose),
        recommendations=request.recommendations or recommendations,
        background_papers=tuple(map(link_in, request.background_papers)) or papers,
    )


def _sources(indicators: Iterable[Indicator]) -> tuple[Link, ...]:
    """One line for each source in the order met, with its releases and its link if it has one."""
    by_source: dict[str, list[Indicator]] = {}
    for indicator in indicators:
        if indicator.source:
            by_source.setdefault(indicator.source, []).append(indicator)
    return tuple(_source(name, of_source) for name, of_source in by_source.items())


def _source(name: str, indicators: Sequence[Indicator]) -> Link:
    dates = sorted({each.released for each in indicators if each.released})
    links = {each.link for each in indicators if each.link}
    released = f", released {_listed([release_in_words(each) for each in dates])}" if dates else ""
    link = links.pop() if len(links) == 1 else ""
    return Link(f"{name}{released}", link if is_web_address(link) else "")


def _listed(texts: Sequence[str]) -> str:
    return f"{', '.join(texts[:-1])} and {texts[-1]}" if len(texts) > 1 else texts[0]


def _workbooks(request: ReportRequest) -> tuple[Link, ...]:
    names = dict.fromkeys(f"Workbook: {path.name}" for path in request.workbooks)
    return tuple(Link(name, "") for name in names)
