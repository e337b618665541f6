"""Which indicators the report holds: section by section, each once, numbers with their rates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from reportgen.domain.fact import AreaFacts, Assessment, IndicatorFacts, Pair
from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.plan import LeftOut
from reportgen.errors import OutlineError, did_you_mean
from reportgen.plan.outline import IndicatorEntry, SectionOutline
from reportgen.plan.outline_reading import ReadOutline

_Counts: TypeAlias = Mapping[tuple[str, str], IndicatorFacts]  # by topic and code

NO_FIGURES = "the inputs hold no figures for it"


@dataclass(frozen=True, slots=True)
class Entry:
    """One indicator of the report with what the outline asks of it, its pair's facts beside it."""

    facts: IndicatorFacts
    asked: IndicatorEntry
    extras: int
    paired: IndicatorFacts | None = None


@dataclass(frozen=True, slots=True)
class RosterSection:
    """One section of the report before its facts are chosen."""

    heading: str
    introduction: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Roster:
    """All sections that hold an indicator, and what the outline asked for in vain."""

    sections: tuple[RosterSection, ...]
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(entry for section in self.sections for entry in section.entries)


def call_roster(read: ReadOutline, facts: AreaFacts) -> Roster:
    """The indicators of an outline for one area, in the outline's order, each once.

    A number named as `pair` is told with its rate when both have a figure for one period
    (the rate then holds a `Pair` fact); otherwise it is told directly after it.

    Raises
    ------
    OutlineError : when the outline names an unknown indicator, names one twice, or when
        nothing it names has figures in the inputs.
    """
    known = _Known(facts)
    named = _named(read, known)
    sections: list[RosterSection] = []
    for at, section in enumerate(read.outline.sections):
        if section.everything:
            sections.extend(_everything(section, named, facts, read.outline.extras))
        else:
            entries = _asked(read, at, known)
            sections.append(RosterSection(section.heading, section.introduction, entries))
    filled = tuple(section for section in sections if section.entries)
    if not filled:
        raise _nothing_to_tell(read, facts)
    absent = [code for code in named if known.facts_of(code) is None]
    return Roster(filled, _absent_rows(absent), _absent_notes(absent) + _split_notes(filled))


class _Known:
    """Indicators by code and by "Topic / code"; codes without figures are known too."""

    def __init__(self, facts: AreaFacts) -> None:
        self._by_name: dict[str, IndicatorFacts] = {}
        for each in facts.indicators:
            self._by_name.setdefault(each.indicator.code, each)
            self._by_name[each.indicator.id] = each
        self._names = tuple(dict.fromkeys([*self._by_name, *facts.known]))
        self._codes = tuple(
            dict.fromkeys([*(each.indicator.code for each in facts.indicators), *facts.known])
        )

    def facts_of(self, code: str) -> IndicatorFacts | None:
        return self._by_name.get(code)

    def check(self, code: str, place: str) -> None:
        if code in self._names:
            return
        raise OutlineError(
            place,
            f'the indicator "{code}" is not known.',
            did_you_mean(code, self._codes) or "No known indicator has a code like it.",
            "correct the code, or add the indicator to the workbook's sheet Indicators; "
            "reportgen inspect lists every code of a workbook.",
        )


def _named(read: ReadOutline, known: _Known) -> dict[str, str]:
    """Every code the outline names, in its order, with its place; checked."""
    named: dict[str, str] = {}
    for at, section in enumerate(read.outline.sections):
        for number, entry in enumerate(section.indicators):
            place = read.place("sections", at, "indicators", number)
            for code, where in ((entry.code, place), (entry.pair, place)):
                if code:
                    known.check(code, where)
                    _refuse_twice(code, where, named)
                    named[code] = where
    return named


def _refuse_twice(code: str, place: str, named: Mapping[str, str]) -> None:
    if code in named:
        raise OutlineError(
            place,
            f'the indicator "{code}" stands in this outline twice.',
            f"It was named before: {named[code]}.",
            "take one of the two out; an indicator is told and counted once.",
        )


def _asked(read: ReadOutline, at: int, known: _Known) -> tuple[Entry, ...]:
    extras = read.outline.extras
    entries: list[Entry] = []
    for asked in read.outline.sections[at].indicators:
        entries.extend(_with_pair(asked, extras, known))
    return tuple(entries)


def _with_pair(asked: IndicatorEntry, extras: int, known: _Known) -> Iterator[Entry]:
    """The rate with its number as one entry, or as two where they cannot be told together."""
    facts, paired = known.facts_of(asked.code), known.facts_of(asked.pair)
    together = facts is not None and paired is not None and _told_together(facts, paired)
    if facts is not None:
        yield Entry(facts, asked, _extras(asked, extras), paired if together else None)
    if paired is not None and not together:
        alone = IndicatorEntry(code=asked.pair)
        yield Entry(paired, alone, _extras(alone, extras))


def _extras(asked: IndicatorEntry, default: int) -> int:
    return max(default, len(asked.facts)) if asked.extras is None else asked.extras


def _told_together(facts: IndicatorFacts, paired: IndicatorFacts) -> bool:
    return any(
        isinstance(fact, Pair) and fact.other.code == paired.indicator.code for fact in facts.facts
    )


def _everything(
    section: SectionOutline, named: Mapping[str, str], facts: AreaFacts, extras: int
) -> Iterator[RosterSection]:
    """One section, or one for each topic, of all that has a figure for the area."""
    held = [
        each
        for each in facts.indicators
        if {each.indicator.code, each.indicator.id}.isdisjoint(named) and _has_figure(each)
    ]
    counts = _counts(held)
    numbers = {each.indicator.id: _number_of(each, counts) for each in held}
    with_rates = {number.indicator.id for number in numbers.values() if number is not None}
    entries = [
        Entry(each, IndicatorEntry(code=each.indicator.code), extras, numbers[each.indicator.id])
        for each in held
        if each.indicator.id not in with_rates
    ]
    if section.group_by is None:
        yield RosterSection(section.heading, section.introduction, tuple(entries))
        return
    topics = dict.fromkeys(entry.facts.indicator.topic for entry in entries)
    for topic in topics:
        of_topic = tuple(each for each in entries if each.facts.indicator.topic == topic)
        yield RosterSection(topic or "Other indicators", section.introduction, of_topic)


def _has_figure(facts: IndicatorFacts) -> bool:
    """Whether the area itself has any figure, this period or earlier."""
    if facts.series:
        return any(point.figure is not None for point in facts.series[0].points)
    return facts.assessment is not Assessment.NO_DATA


def _number_of(facts: IndicatorFacts, counts: _Counts) -> IndicatorFacts | None:
    """The count of the same topic that a rate's own `Pair` fact names."""
    if facts.indicator.measure is Measure.COUNT:
        return None
    codes = (fact.other.code for fact in facts.facts if isinstance(fact, Pair))
    found = (counts.get((facts.indicator.topic, code)) for code in codes)
    return next((each for each in found if each is not None), None)


def _counts(held: list[IndicatorFacts]) -> _Counts:
    return {
        (each.indicator.topic, each.indicator.code): each
        for each in held
        if each.indicator.measure is Measure.COUNT
    }


def _absent_rows(codes: list[str]) -> tuple[LeftOut, ...]:
    return tuple(
        LeftOut(Indicator(code, "", code), "indicator", "", 0, NO_FIGURES) for code in codes
    )


def _absent_notes(codes: list[str]) -> tuple[str, ...]:
    if not codes:
        return ()
    listed = ", ".join(codes)
    return (f"Asked for by the outline but without figures in the inputs: {listed}.",)


def _split_notes(sections: tuple[RosterSection, ...]) -> tuple[str, ...]:
    """Which rates could not be told with their numbers."""
    entries = [entry for section in sections for entry in section.entries]
    told = {entry.asked.code for entry in entries}
    labels = [
        entry.facts.indicator.label
        for entry in entries
        if entry.paired is None and entry.asked.pair in told
    ]
    if not labels:
        return ()
    return (f"Told apart from the number it goes with: {'; '.join(labels)}.",)


def _nothing_to_tell(read: ReadOutline, facts: AreaFacts) -> OutlineError:
    return OutlineError(
        read.file,
        f"none of its indicators has figures for {facts.area.name} in the inputs.",
        "Expected at least one indicator to tell.",
        "name another outline (all_indicators takes whatever the inputs hold), or add the "
        "workbook that holds these indicators.",
    )
