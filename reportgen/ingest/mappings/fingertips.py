"""Mappings of Fingertips: an indicator's number, sex and age to a code of ours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from reportgen.domain.indicator import Measure, YearType
from reportgen.ingest.mapping_files import MappingFile
from reportgen.ingest.mappings.faults import checked, fault
from reportgen.ingest.mappings.parts import PART
from reportgen.ingest.mappings.words import Part, PeriodsAs, Text, Words, said_by
from reportgen.ingest.records import Record


class FingertipsBreakdown(Part):
    """The rows of one category type: each category is a part, or a group beside the others."""

    category_type: Text
    dimension: Text
    measure: Text
    short: str = ""
    subject: str = ""


class FingertipsIndicator(Words):
    """One indicator of Fingertips; `count` and `population` are its numerator and denominator."""

    id: Annotated[int, Field(gt=0)]
    sex: str = ""
    age: str = ""
    periods: PeriodsAs | None = None
    standardised: bool = False
    count: Words | None = None
    population: Words | None = None
    breakdowns: tuple[FingertipsBreakdown, ...] = ()


class FingertipsMapping(Part):
    """Indicators of one topic."""

    title: Text
    topic: Text
    source: str = ""
    link: str = ""
    year_type: YearType | None = None
    periods: PeriodsAs = PeriodsAs.AS_PUBLISHED
    indicators: Annotated[tuple[FingertipsIndicator, ...], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class FingertipsEntry:
    """One indicator of a mapping, with the file and line where it stands."""

    place: str
    indicator: FingertipsIndicator
    shared: dict[str, str]
    periods: PeriodsAs

    def records(self, categories: Sequence[tuple[FingertipsBreakdown, str]]) -> tuple[Record, ...]:
        """What the mapping says of it, of its count and population, and of its categories."""
        own = {"code": self.indicator.code, **dict(said_by(self.indicator))}
        if self.indicator.is_new:
            own = {**self.shared, **own}
        numbers = [each for each in (self.indicator.count, self.indicator.population) if each]
        if not self.indicator.standardised:
            keys = ("numerator", "denominator")
            linked = (self.indicator.count, self.indicator.population)
            own |= {key: each.code for key, each in zip(keys, linked, strict=True) if each}
        rows = [own] if len(own) > 1 else []
        rows += [{**self.shared, "code": each.code, **dict(said_by(each))} for each in numbers]
        rows += [self._category(breakdown, name) for breakdown, name in categories]
        return tuple(Record(self.place, values) for values in rows)

    def _category(self, breakdown: FingertipsBreakdown, name: str) -> dict[str, str]:
        kind = self.indicator.kind or Measure.RATE
        values = {
            **self.shared,
            "code": category_code(self.indicator, name),
            "measure": breakdown.measure.replace(PART, name),
            "short": (breakdown.short or breakdown.measure).replace(PART, name),
            "subject": breakdown.subject.replace(PART, name),
            "polarity": "none",
            "kind": kind.value,
            "unit": self.indicator.unit,
            "places": "" if self.indicator.places is None else str(self.indicator.places),
            "part_of": self.indicator.code,
            "dimension": breakdown.dimension,
            "part": name,
            "parts_complete": "no",  # rates of groups never sum to the rate of all
        }
        return {heading: text for heading, text in values.items() if text}


def category_code(indicator: FingertipsIndicator, name: str) -> str:
    """The code of one category: that of its whole, and its name."""
    return f"{indicator.code}: {name}"


def fingertips_entries(mappings: Sequence[MappingFile]) -> tuple[FingertipsEntry, ...]:
    """Every indicator of every mapping of this kind, checked.

    Raises
    ------
    WorkbookError : for the first fault, with file and line.
    """
    return tuple(
        entry
        for file in mappings
        if file.kind == "fingertips"
        for entry in _entries(file, checked(file, FingertipsMapping))
    )


def _entries(file: MappingFile, mapping: FingertipsMapping) -> list[FingertipsEntry]:
    shared = {
        "topic": mapping.topic,
        "source": mapping.source,
        "link": mapping.link,
        "year_type": mapping.year_type.value if mapping.year_type else "",
    }
    shared = {heading: text for heading, text in shared.items() if text}
    for at, each in enumerate(mapping.indicators):
        _check_names(file, at, each)
    return [
        FingertipsEntry(file.place("indicators", at), each, shared, each.periods or mapping.periods)
        for at, each in enumerate(mapping.indicators)
    ]


def _check_names(file: MappingFile, at: int, indicator: FingertipsIndicator) -> None:
    for key in ("count", "population"):
        number = getattr(indicator, key)
        if number is not None and not number.measure:
            raise fault(
                file,
                ("indicators", at, key),
                f'the {key} "{number.code}" has no name.',
                "Expected the key measure with a name, for it is no indicator of the catalogue.",
                'add it, such as "measure: Number of admissions".',
            )
    for number, breakdown in enumerate(indicator.breakdowns):
        if PART not in breakdown.measure:
            raise fault(
                file,
                ("indicators", at, "breakdowns", number, "measure"),
                f'the measure "{breakdown.measure}" does not say where the category goes.',
                f'Expected {PART} in it, such as "Admissions, {PART}".',
                f"write {PART} where the name of each category belongs.",
            )
