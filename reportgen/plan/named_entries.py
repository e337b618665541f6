"""The indicators an outline names, checked against those that are known, pairs put together."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from reportgen.domain.fact import AreaFacts, IndicatorFacts
from reportgen.errors import OutlineError, did_you_mean
from reportgen.plan.entries import Entry, paired_codes
from reportgen.plan.outline import IndicatorEntry
from reportgen.plan.outline_reading import ReadOutline


class Known:
    """Indicators by code and by "Topic / code"; codes without figures are known too."""

    def __init__(self, facts: AreaFacts) -> None:
        self._by_name: dict[str, IndicatorFacts] = {}
        for each in facts.indicators:
            self._by_name.setdefault(each.indicator.code, each)
            self._by_name[each.indicator.id] = each
        held = [each.indicator.code for each in facts.indicators]
        self._codes = tuple(dict.fromkeys([*held, *facts.known]))

    def facts_of(self, code: str) -> IndicatorFacts | None:
        return self._by_name.get(code)

    def identity(self, code: str, place: str) -> str:
        """What tells an indicator from others, however it is named.

        Raises
        ------
        OutlineError : when nobody knows it, at `place`.
        """
        found = self.facts_of(code)
        if found is not None:
            return found.indicator.id
        if code in self._codes:
            return code
        raise OutlineError(
            place,
            f'the indicator "{code}" is not known.',
            did_you_mean(code, self._codes) or "No known indicator has a code like it.",
            "correct the code, or add the indicator to the workbook's sheet Indicators; "
            "reportgen inspect lists every code of a workbook.",
        )


def named_codes(read: ReadOutline, known: Known) -> tuple[str, ...]:
    """Every code an outline names, pairs too, in its order; optional ones that have figures.

    Raises
    ------
    OutlineError : when an indicator is unknown or named twice, with file and line.
    """
    places: dict[str, str] = {}
    codes: list[str] = []
    for at, section in enumerate(read.outline.sections):
        for number, entry in enumerate(section.indicators):
            place = read.place("sections", at, "indicators", number)
            for code in filter(None, (entry.code, entry.pair)):
                if entry.optional and known.facts_of(code) is None:
                    continue
                _note_place(code, known.identity(code, place), place, places)
                codes.append(code)
    return tuple(codes)


def _note_place(code: str, identity: str, place: str, places: dict[str, str]) -> None:
    if identity in places:
        raise OutlineError(
            place,
            f'the indicator "{code}" stands in this outline twice.',
            f"It was named before: {places[identity]}.",
            "take one of the two out; an indicator is told and counted once.",
        )
    places[identity] = place


def named_entries(
    read: ReadOutline, at: int, known: Known, named: Collection[str]
) -> tuple[Entry, ...]:
    """The entries of one section, in the outline's order.

    Parameters
    ----------
    at : place of the section in the outline, from 0.
    named : all codes the outline names; a number among them stands where it is named.
    """
    entries: list[Entry] = []
    for asked in read.outline.sections[at].indicators:
        entries.extend(_with_pair(asked, read.outline.extras, known, named))
    return tuple(entries)


def _with_pair(
    asked: IndicatorEntry, extras: int, known: Known, named: Collection[str]
) -> Iterator[Entry]:
    """The rate with its number as one entry, or as two where they cannot be told together."""
    facts, paired = known.facts_of(asked.code), known.facts_of(asked.pair)
    if facts is not None:
        held = paired_codes(facts)
        together = paired is not None and paired.indicator.code in held
        beside = paired if together else _unnamed(held, known, named)
        yield Entry(facts, asked, _extras(asked, extras), beside)
        if together:
            return
    if paired is not None:
        alone = IndicatorEntry(code=asked.pair)
        yield Entry(paired, alone, _extras(alone, extras))


def _unnamed(held: Collection[str], known: Known, named: Collection[str]) -> IndicatorFacts | None:
    """The number that the inputs pair with a rate, unless the outline tells it elsewhere."""
    free = (known.facts_of(code) for code in held if code not in named)
    return next((each for each in free if each is not None and not _told(each, named)), None)


def _told(facts: IndicatorFacts, named: Collection[str]) -> bool:
    return facts.indicator.id in named


def _extras(asked: IndicatorEntry, default: int) -> int:
    return max(default, len(asked.facts)) if asked.extras is None else asked.extras
