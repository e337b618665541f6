"""Mappings of Explore Education Statistics: columns and filters of a data set to indicators."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from reportgen.domain.indicator import Measure, YearType
from reportgen.errors import did_you_mean
from reportgen.ingest.mapping_files import MappingFile
from reportgen.ingest.mappings.faults import checked, fault
from reportgen.ingest.mappings.parts import PART, count_words, share_words
from reportgen.ingest.mappings.words import Part, PeriodsAs, Places, Text, Words, said_by
from reportgen.ingest.records import Record

Filters = dict[str, str]


class EesIndicator(Words):
    """One column, of the rows that its filters keep."""

    column: Text
    filters: Filters = Field(default_factory=dict)
    periods: PeriodsAs | None = None


class EesPart(Part):
    """One part of a whole: a column of its own, or the rows of one value of a filter."""

    name: Text
    column: str = ""
    share: str = ""
    filters: Filters = Field(default_factory=dict)
    code: str = ""
    share_code: str = ""


class EesBreakdown(Part):
    """A whole divided: `column` and `share` serve the parts that name none of their own."""

    whole: Text
    dimension: Text
    complete: bool = True
    measure: Text
    short: str = ""
    subject: str = ""
    share_measure: str = ""
    share_short: str = ""
    share_subject: str = ""
    column: str = ""
    share: str = ""
    filters: Filters = Field(default_factory=dict)
    kind: Measure = Measure.COUNT
    unit: str = ""
    places: Places = 0
    share_places: Places = 1
    parts: Annotated[tuple[EesPart, ...], Field(min_length=2)]


class EesMapping(Part):
    """One data set, known by its columns."""

    title: Text
    known_by: Annotated[tuple[Text, ...], Field(min_length=1)]
    topic: Text
    source: str = ""
    link: str = ""
    year_type: YearType | None = None
    periods: PeriodsAs = PeriodsAs.AS_PUBLISHED
    filters: Filters = Field(default_factory=dict)
    also_named: dict[str, tuple[Text, ...]] = Field(default_factory=dict)
    indicators: Annotated[tuple[EesIndicator, ...], Field(min_length=1)]
    breakdowns: tuple[EesBreakdown, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """One indicator that a mapping takes from a file: a column, of some rows.

    `record` is what the mapping says of it; `described` whether it says more than the code.
    """

    column: str
    filters: Filters
    periods: PeriodsAs
    record: Record
    described: bool

    @property
    def code(self) -> str:
        return self.record["code"]


@dataclass(frozen=True, slots=True)
class EesDataSet:
    """A checked mapping with all that it takes from a file."""

    place: str
    title: str
    known_by: tuple[str, ...]
    also_named: Mapping[str, tuple[str, ...]]
    wanted: tuple[Wanted, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column that it names, filters first."""
        filters = (name for each in self.wanted for name in each.filters)
        return tuple(dict.fromkeys((*filters, *(each.column for each in self.wanted))))


def ees_data_sets(mappings: Sequence[MappingFile]) -> tuple[EesDataSet, ...]:
    """Every mapping of this kind, checked.

    Raises
    ------
    WorkbookError : for the first fault, with file and line.
    """
    return tuple(_data_set(each) for each in mappings if each.kind == "ees")


def _data_set(file: MappingFile) -> EesDataSet:
    mapping = checked(file, EesMapping)
    _check_codes(file, mapping)
    wanted = (*_indicators(file, mapping), *_parts(file, mapping))
    _refuse_twice(file, wanted)
    return EesDataSet(file.file, mapping.title, mapping.known_by, mapping.also_named, wanted)


def _indicators(file: MappingFile, mapping: EesMapping) -> Iterator[Wanted]:
    for at, each in enumerate(mapping.indicators):
        values = {"code": each.code, **dict(said_by(each))}
        if each.is_new:
            values = {**_common(mapping), **values}
        yield Wanted(
            each.column,
            {**mapping.filters, **each.filters},
            each.periods or mapping.periods,
            Record(file.place("indicators", at), values),
            len(values) > 1,
        )


def _common(mapping: EesMapping) -> dict[str, str]:
    """What every new indicator of a data set shares."""
    shared = {
        "topic": mapping.topic,
        "source": mapping.source,
        "link": mapping.link,
        "year_type": mapping.year_type.value if mapping.year_type else "",
    }
    return {heading: text for heading, text in shared.items() if text}


def _shared_by_parts(mapping: EesMapping, whole: EesIndicator) -> dict[str, str]:
    """What a part has of its data set and of its whole."""
    of_whole = {
        "topic": whole.topic,
        "year_type": whole.year_type.value if whole.year_type else "",
        "meaning": whole.meaning.value if whole.meaning else "",
        "day": whole.day,
    }
    return {**_common(mapping), **{name: text for name, text in of_whole.items() if text}}


def _parts(file: MappingFile, mapping: EesMapping) -> Iterator[Wanted]:
    wholes = {each.code: each for each in mapping.indicators}
    for at, breakdown in enumerate(mapping.breakdowns):
        whole = wholes[breakdown.whole]
        base = _shared_by_parts(mapping, whole)
        for number, part in enumerate(breakdown.parts):
            place = file.place("breakdowns", at, "parts", number)
            filters = {**mapping.filters, **breakdown.filters, **part.filters}
            periods = whole.periods or mapping.periods
            column, share = part.column or breakdown.column, part.share or breakdown.share
            if column:
                said = {} if part.code else base
                record = Record(place, {**said, **count_words(breakdown, part)})
                yield Wanted(column, filters, periods, record, True)
            if share:
                said = {} if part.share_code else base
                record = Record(place, {**said, **share_words(breakdown, part, bool(column))})
                yield Wanted(share, filters, periods, record, True)


def _check_codes(file: MappingFile, mapping: EesMapping) -> None:
    codes = [each.code for each in mapping.indicators]
    for at, each in enumerate(mapping.indicators):
        for key in ("numerator", "denominator"):
            if getattr(each, key) not in ("", *codes):
                raise _unknown_code(file, ("indicators", at, key), getattr(each, key), codes)
    for at, breakdown in enumerate(mapping.breakdowns):
        path: tuple[str | int, ...] = ("breakdowns", at)
        if breakdown.whole not in codes:
            raise _unknown_code(file, (*path, "whole"), breakdown.whole, codes)
        if PART not in breakdown.measure:
            raise fault(
                file,
                (*path, "measure"),
                f'the measure "{breakdown.measure}" does not say where the part\'s name goes.',
                f'Expected {PART} in it, such as "Plans at 31 March, {PART}".',
                f"write {PART} where the name of each part belongs.",
            )
        _check_columns(file, path, breakdown)


def _check_columns(file: MappingFile, path: tuple[str | int, ...], breakdown: EesBreakdown) -> None:
    for number, part in enumerate(breakdown.parts):
        if not (part.column or part.share or breakdown.column or breakdown.share):
            raise fault(
                file,
                (*path, "parts", number),
                f'the part "{part.name}" has no column.',
                "Expected a column of numbers (column), of shares (share), or both.",
                "name the column here, or once for the whole breakdown.",
            )


def _unknown_code(
    file: MappingFile, path: tuple[str | int, ...], code: str, codes: Sequence[str]
) -> Exception:
    return fault(
        file,
        path,
        f'no indicator of this file has the code "{code}".',
        f"Expected one of {', '.join(codes)}. {did_you_mean(code, codes)}".strip(),
        "correct the code, or add the indicator under indicators.",
    )


def _refuse_twice(file: MappingFile, wanted: Sequence[Wanted]) -> None:
    seen: set[str] = set()
    for each in wanted:
        if each.code in seen:
            raise fault(
                file,
                (),
                f'the code "{each.code}" stands there twice ({each.record.place}).',
                "Expected each code once.",
                "give one of the two another code.",
            )
        seen.add(each.code)
