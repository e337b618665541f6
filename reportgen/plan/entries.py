"""The indicators of a report before their facts are chosen, numbers beside their rates."""

from __future__ import annotations

from dataclasses import dataclass

from reportgen.domain.fact import IndicatorFacts, Pair
from reportgen.domain.plan import LeftOut
from reportgen.plan.outline import IndicatorEntry, SectionOutline, TogetherEntry


@dataclass(frozen=True, slots=True)
class Entry:
    """One indicator of the report with what the outline asks of it, its pair and parts beside."""

    facts: IndicatorFacts
    asked: IndicatorEntry
    extras: int
    paired: IndicatorFacts | None = None
    parts: tuple[IndicatorFacts, ...] = ()


@dataclass(frozen=True, slots=True)
class RosterSection:
    """One section of the report before its facts are chosen."""

    heading: str
    introduction: str
    entries: tuple[Entry, ...]
    together: tuple[TogetherEntry, ...] = ()
    asked: SectionOutline | None = None  # None where topics make sections of their own


@dataclass(frozen=True, slots=True)
class Roster:
    """All sections that hold an indicator, and what the outline asked for in vain.

    `again` are indicators whose code an earlier topic tells: they stand in the figures only.
    """

    sections: tuple[RosterSection, ...]
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[str, ...] = ()
    again: tuple[IndicatorFacts, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        return tuple(entry for section in self.sections for entry in section.entries)


def paired_codes(facts: IndicatorFacts) -> tuple[str, ...]:
    """The codes whose figure of the same period an indicator's own `Pair` facts hold."""
    return tuple(fact.other.code for fact in facts.facts if isinstance(fact, Pair))
