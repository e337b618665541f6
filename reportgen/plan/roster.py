"""Which indicators the report holds: section by section, each once, numbers with their rates."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.domain.fact import AreaFacts
from reportgen.domain.indicator import Indicator
from reportgen.domain.plan import LeftOut
from reportgen.errors import OutlineError
from reportgen.plan.all_entries import all_sections, told_before
from reportgen.plan.entries import Entry, Roster, RosterSection
from reportgen.plan.named_entries import Known, named_codes, named_entries
from reportgen.plan.outline_reading import ReadOutline
from reportgen.plan.parts import parts_left_out, with_parts

NO_FIGURES = "the inputs hold no figures for it"


def call_roster(read: ReadOutline, facts: AreaFacts) -> Roster:
    """The indicators of an outline for one area, in the outline's order, each once.

    A number is told with its rate when both have a figure for one period (the rate then holds
    a `Pair` fact) and the outline names it as `pair` or not at all. Named as `pair` but without
    such a figure, it is told directly after the rate.

    Raises
    ------
    OutlineError : when the outline names an unknown indicator, names one twice, or when
        nothing it names has figures in the inputs.
    """
    known = Known(facts)
    named = named_codes(read, known)
    own = [
        () if section.everything else named_entries(read, at, known, named)
        for at, section in enumerate(read.outline.sections)
    ]
    taken = _taken(named, own)
    sections = with_parts(_sections(read, facts, own, taken), facts)
    if not sections:
        raise _nothing_to_tell(read, facts)
    absent = [code for code in named if known.facts_of(code) is None]
    notes = (*_absent_notes(absent), *_apart_notes([entry for each in own for entry in each]))
    everything = any(section.everything for section in read.outline.sections)
    again = told_before(facts, taken) if everything else ()
    rows = (*_absent_rows(absent), *(parts_left_out(sections, facts) if everything else ()))
    return Roster(sections, rows, notes, again)


def _sections(
    read: ReadOutline,
    facts: AreaFacts,
    own: Sequence[tuple[Entry, ...]],
    taken: frozenset[str],
) -> tuple[RosterSection, ...]:
    """The sections that hold an indicator; those that ask for all are filled last."""
    sections: list[RosterSection] = []
    for section, entries in zip(read.outline.sections, own, strict=True):
        if section.everything:
            sections.extend(all_sections(section, facts, taken, read.outline.extras))
        else:
            sections.append(
                RosterSection(
                    section.heading, section.introduction, entries, section.together, section
                )
            )
    return tuple(section for section in sections if section.entries)


def _taken(named: Sequence[str], own: Sequence[tuple[Entry, ...]]) -> frozenset[str]:
    """The codes that sections with a list tell, apart or beside a rate."""
    entries = [entry for section in own for entry in section]
    told = [entry.facts.indicator.code for entry in entries]
    beside = [entry.paired.indicator.code for entry in entries if entry.paired is not None]
    return frozenset([*named, *told, *beside])


def _absent_rows(codes: Sequence[str]) -> tuple[LeftOut, ...]:
    return tuple(
        LeftOut(Indicator(code, "", code), "indicator", "", 0, NO_FIGURES) for code in codes
    )


def _absent_notes(codes: Sequence[str]) -> tuple[str, ...]:
    if not codes:
        return ()
    listed = ", ".join(codes)
    return (f"Asked for by the outline but without figures in the inputs: {listed}.",)


def _apart_notes(entries: Sequence[Entry]) -> tuple[str, ...]:
    """Which rates could not be told with the number that the outline names beside them."""
    told = {entry.asked.code for entry in entries}
    labels = [entry.facts.indicator.label for entry in entries if entry.asked.pair in told]
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
