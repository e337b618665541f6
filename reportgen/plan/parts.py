"""Parts of a whole: they stand in a table under it, and never on their own unasked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reportgen.domain.fact import AreaFacts, IndicatorFacts
from reportgen.domain.plan import LeftOut
from reportgen.plan.entries import Entry, RosterSection
from reportgen.plan.selection import left_out

_IN_A_TABLE = "a part of a whole: it stands in the table under {}"
_WITHOUT_WHOLE = "a part of {}, which this report does not tell"


def is_part(facts: IndicatorFacts) -> bool:
    """Whether it is one part of a breakdown."""
    return facts.indicator.part is not None


def with_parts(sections: Sequence[RosterSection], facts: AreaFacts) -> tuple[RosterSection, ...]:
    """The same sections, each indicator with the parts of which it, or its number, is the whole.

    A part that the outline names stands on its own and in the table too.
    """
    parts = [each for each in facts.indicators if is_part(each)]
    if not parts:
        return tuple(sections)
    return tuple(_with_parts(section, parts) for section in sections)


def _with_parts(section: RosterSection, parts: Sequence[IndicatorFacts]) -> RosterSection:
    entries = (replace(each, parts=_of(each, parts)) for each in section.entries)
    return replace(section, entries=tuple(entries))


def parts_left_out(sections: Iterable[RosterSection], facts: AreaFacts) -> Iterator[LeftOut]:
    """One row for each fact of a part that no section tells in words, and why."""
    entries = [entry for section in sections for entry in section.entries]
    told = {entry.facts.indicator.id for entry in entries}
    tables = {
        part.indicator.id: entry.facts.indicator.label for entry in entries for part in entry.parts
    }
    for each in facts.indicators:
        if each.indicator.part is not None and each.indicator.id not in told:
            whole = tables.get(each.indicator.id, "")
            without = _WITHOUT_WHOLE.format(each.indicator.part.whole)
            yield from left_out(each, _IN_A_TABLE.format(whole) if whole else without)


def _of(entry: Entry, parts: Sequence[IndicatorFacts]) -> tuple[IndicatorFacts, ...]:
    wholes = [each.indicator for each in (entry.facts, entry.paired) if each is not None]
    codes = {each.code for each in wholes}
    found = {
        each.indicator.code: each
        for each in reversed(parts)
        if each.indicator.part is not None and each.indicator.part.whole in codes
    }
    return tuple(reversed(found.values()))
