"""Parts of a whole: they stand in a table under it, and never on their own unasked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reportgen.domain.fact import AreaFacts, IndicatorFacts
from reportgen.domain.observation import Figure
from reportgen.domain.plan import LeftOut
from reportgen.plan.entries import Entry, RosterSection
from reportgen.plan.silence import left_out

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
        code: entry.facts.indicator.label for entry in reversed(entries) for code in _wholes(entry)
    }
    for each in facts.indicators:
        if each.indicator.part is not None and each.indicator.id not in told:
            whole = tables.get(each.indicator.part.whole, "")
            without = _WITHOUT_WHOLE.format(each.indicator.part.whole)
            yield from left_out(each, _IN_A_TABLE.format(whole) if whole else without)


def _of(entry: Entry, parts: Sequence[IndicatorFacts]) -> tuple[IndicatorFacts, ...]:
    codes = _wholes(entry)
    found = {
        each.indicator.code: each
        for each in reversed(parts)
        if each.indicator.part is not None and each.indicator.part.whole in codes
    }
    return tuple(_with_published_shares(tuple(reversed(found.values()))))


def _wholes(entry: Entry) -> tuple[str, ...]:
    """The codes whose parts stand under an entry: its own, and that of its number."""
    return tuple(each.indicator.code for each in (entry.facts, entry.paired) if each is not None)


def _with_published_shares(parts: Sequence[IndicatorFacts]) -> Iterator[IndicatorFacts]:
    """The parts, each number with the share that its publisher gives, which has no row then."""
    codes = {each.indicator.code for each in parts}
    shares = {
        each.indicator.numerator: each
        for each in parts
        if each.indicator.in_points and each.indicator.numerator in codes
    }
    beside = {each.indicator.code for each in shares.values()}
    for each in parts:
        published = shares.get(each.indicator.code)
        if published is not None:
            figure = _figure(published, each)
            yield replace(each, share=figure or each.share)
        elif each.indicator.code not in beside:
            yield each


def _figure(share: IndicatorFacts, number: IndicatorFacts) -> Figure | None:
    """The share of the period for which a part's number is told."""
    points = share.series[0].points if share.series else ()
    return next((point.figure for point in points if point.period == number.period), None)
