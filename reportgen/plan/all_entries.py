"""Every indicator that has a figure for the area and that no other section tells."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import TypeAlias

from reportgen.domain.fact import AreaFacts, IndicatorFacts
from reportgen.domain.indicator import Measure
from reportgen.domain.relation import Assessment
from reportgen.plan.entries import Entry, RosterSection, paired_codes
from reportgen.plan.outline import IndicatorEntry, SectionOutline
from reportgen.plan.parts import is_part

_Counts: TypeAlias = Mapping[tuple[str, str], IndicatorFacts]  # by topic and code
_NO_TOPIC = "Other indicators"


def all_sections(
    section: SectionOutline, facts: AreaFacts, taken: Collection[str], extras: int
) -> Iterator[RosterSection]:
    """One section, or one for each topic, in the order of the inputs; a code is told once.

    A number of the same topic is told with the rate whose `Pair` fact names it.

    Parameters
    ----------
    section : asks for all indicators.
    facts : everything known of the area.
    taken : the codes that other sections tell.
    extras : how many further sentences each may have.
    """
    entries = _entries(list(_first_of_each(facts, taken).values()), extras)
    if section.group_by is None:
        yield RosterSection(section.heading, section.introduction, tuple(entries))
        return
    for topic in dict.fromkeys(entry.facts.indicator.topic for entry in entries):
        of_topic = tuple(each for each in entries if each.facts.indicator.topic == topic)
        yield RosterSection(topic or _NO_TOPIC, section.introduction, of_topic)


def told_before(facts: AreaFacts, taken: Collection[str]) -> tuple[IndicatorFacts, ...]:
    """The indicators whose code an earlier topic of `all_sections` tells."""
    first = _first_of_each(facts, taken)
    return tuple(
        each
        for each in facts.indicators
        if each.indicator.code in first and first[each.indicator.code] is not each
    )


def _first_of_each(facts: AreaFacts, taken: Collection[str]) -> dict[str, IndicatorFacts]:
    """By code, the first indicator that is not taken and has a figure: two topics share some.

    Parts of a whole are not told on their own.
    """
    found: dict[str, IndicatorFacts] = {}
    for each in facts.indicators:
        if each.indicator.code not in taken and not is_part(each) and _has_figure(each):
            found.setdefault(each.indicator.code, each)
    return found


def _entries(held: list[IndicatorFacts], extras: int) -> list[Entry]:
    counts = {
        (each.indicator.topic, each.indicator.code): each
        for each in held
        if each.indicator.measure is Measure.COUNT
    }
    numbers = {each.indicator.id: _number_of(each, counts) for each in held}
    with_rates = {number.indicator.id for number in numbers.values() if number is not None}
    return [
        Entry(each, IndicatorEntry(code=each.indicator.code), extras, numbers[each.indicator.id])
        for each in held
        if each.indicator.id not in with_rates
    ]


def _number_of(facts: IndicatorFacts, counts: _Counts) -> IndicatorFacts | None:
    """The count that a rate's own `Pair` fact names; a count names none of its own."""
    if facts.indicator.measure is Measure.COUNT:
        return None
    found = (counts.get((facts.indicator.topic, code)) for code in paired_codes(facts))
    return next((each for each in found if each is not None), None)


def _has_figure(facts: IndicatorFacts) -> bool:
    """Whether the area itself has any figure, this period or earlier."""
    if facts.series:
        return any(point.figure is not None for point in facts.series[0].points)
    return facts.assessment is not Assessment.NO_DATA
