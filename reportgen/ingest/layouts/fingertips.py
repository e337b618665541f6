"""Fingertips: the public health csv, read through the mapping that knows its indicators."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

from reportgen.domain.source import InputFile
from reportgen.errors import WorkbookError
from reportgen.ingest.block import Block, LabelCells, MeasureLabel
from reportgen.ingest.labels import spaced
from reportgen.ingest.layouts.coded import Coded, CodedTable, Mask, read_coded_table
from reportgen.ingest.layouts.fingertips_notes import notes_told, with_notes
from reportgen.ingest.layouts.fingertips_periods import fingertips_period
from reportgen.ingest.layouts.fingertips_told import (
    named,
    nothing_chosen,
    other_places,
    unmapped,
    unread,
)
from reportgen.ingest.layouts.layout import Desk
from reportgen.ingest.layouts.tidy import Axis, Chosen, area_label, block_of, refuse_several
from reportgen.ingest.mapping_files import MappingFile
from reportgen.ingest.mappings.fingertips import (
    FingertipsBreakdown,
    FingertipsEntry,
    category_code,
    fingertips_entries,
)
from reportgen.ingest.mappings.words import PeriodsAs
from reportgen.ingest.records import Record

_REQUIRED = ("Indicator ID", "Indicator Name", "Area Code", "Area Name", "Time period", "Value")
# England, regions, Inner and Outer London, unitary authorities, districts of cities, boroughs,
# counties. Districts of counties (E07), wards and parts of the health service are not read.
_PLACES = ("E92", "E12", "E13", "E06", "E08", "E09", "E10")
_FILTERS = ("Sex", "Age", "Category Type", "Category")


def is_fingertips(headings: Sequence[str], mappings: Sequence[MappingFile]) -> bool:
    """Whether these are the headings of such a file."""
    return {spaced(name) for name in _REQUIRED} <= {spaced(text) for text in headings}


def states_fingertips(
    path: Path, mappings: Sequence[MappingFile]
) -> Mapping[str, Sequence[Record]]:
    """What the mappings say of the file's indicators, as rows of "Indicators".

    Raises
    ------
    WorkbookError : when no mapping knows any of the file's indicators, or one is at fault.
    """
    table = read_coded_table(path)
    return {
        "Indicators": [
            record
            for entry in _entries(table, mappings)
            for record in entry.records(_categories(table, entry))
        ]
    }


def uses_fingertips(path: Path, mappings: Sequence[MappingFile]) -> Iterator[InputFile]:
    """The mappings that know any of the file's indicators."""
    held = set(read_coded_table(path)["Indicator ID"].texts)
    for each in mappings:
        if any(str(entry.indicator.id) in held for entry in fingertips_entries((each,))):
            yield each.as_input


def read_fingertips(desk: Desk) -> Iterator[Block]:
    """The figures of every indicator that a mapping takes from the file.

    Raises
    ------
    WorkbookError : when the file cannot be read, no mapping knows any of its indicators, or a
        mapping leaves open which sex or age is meant.
    """
    table = read_coded_table(desk.path)
    entries = _entries(table, desk.mappings)
    places = table["Area Code"].are(lambda code: code[:3].upper() in _PLACES)
    areas = _areas(table, desk)
    problems = [*other_places(table, ~places), *unmapped(table, entries)]
    value = with_notes(table, desk.marks)
    for labelled in PeriodsAs:
        asked = [each for each in entries if each.periods is labelled]
        if not asked:
            continue
        periods, read = _periods(table, labelled)
        chosen: list[Chosen] = []
        for entry in asked:
            mine = places & table.holds("Indicator ID", str(entry.indicator.id))
            problems += unread(table, mine & ~read)
            chosen += _chosen(table, entry, mine & read, (areas, periods), value)
        if not any(len(each.rows) for each in chosen):
            raise nothing_chosen(table, asked[0], problems)
        used = np.zeros(table.rows, bool)
        for one in chosen:
            used[one.rows] = True
        problems += notes_told(table, used)
        told = (_label_cells(table), problems)
        problems = []
        yield block_of(table, "Fingertips", chosen, (areas, periods), desk.marks, told)


def _chosen(
    table: CodedTable,
    entry: FingertipsEntry,
    mine: Mask,
    axes: tuple[Axis, Axis],
    value: Coded,
) -> list[Chosen]:
    """The value, count and population of one indicator, then the values of its categories."""
    indicator = entry.indicator
    for name, meant in (("Sex", indicator.sex), ("Age", indicator.age)):
        if meant and name in table:
            mine = mine & table.holds(name, meant)
    whole = mine & table.column("Category").are(lambda text: not text)
    taken = [(indicator.code, value, whole)]
    for number, heading in ((indicator.count, "Count"), (indicator.population, "Denominator")):
        if number is not None and heading in table:
            taken.append((number.code, table[heading], whole))
    for breakdown, name in _categories(table, entry):
        rows = mine & table.holds("Category Type", breakdown.category_type)
        rows &= table.holds("Category", name)
        taken.append((category_code(indicator, name), value, rows))
    chosen = []
    for code, column, rows in taken:
        one = Chosen(MeasureLabel(code), column, np.flatnonzero(rows))
        others = [name for name in _FILTERS if name in table]
        refuse_several(table, one, axes, others, entry.place)
        chosen.append(one)
    return chosen


def _entries(table: CodedTable, mappings: Sequence[MappingFile]) -> list[FingertipsEntry]:
    every = fingertips_entries(mappings)
    held = set(table["Indicator ID"].texts)
    found = [each for each in every if str(each.indicator.id) in held]
    if not found:
        raise WorkbookError(
            table.place[0],
            "this is a file of Fingertips, but no mapping knows its indicators: "
            f"{'; '.join(named(table)[:8])}.",
            "Expected a file in inputs/catalogue/mappings, of the kind fingertips, with the id "
            "of at least one of them.",
            "write a mapping for it; inputs/catalogue/mappings/README.md shows how.",
        )
    return found


def _categories(table: CodedTable, entry: FingertipsEntry) -> list[tuple[FingertipsBreakdown, str]]:
    """The categories of each breakdown that a mapping asks for, in the file's order."""
    category = table.column("Category")
    found = []
    for breakdown in entry.indicator.breakdowns:
        mine = table.holds("Indicator ID", str(entry.indicator.id))
        mine &= table.holds("Category Type", breakdown.category_type)
        names = dict.fromkeys(category.texts[at] for at in category.at[mine].tolist())
        found += [(breakdown, name) for name in names if name]
    return found


def _areas(table: CodedTable, desk: Desk) -> Axis:
    rows, at = table.distinct("Area Code", "Area Name")
    code, name = table["Area Code"], table["Area Name"]
    labels = tuple(
        area_label(desk.book, "", code.texts[int(code.at[row])], name.texts[int(name.at[row])])
        for row in rows.tolist()
    )
    return Axis(labels, at)


def _periods(table: CodedTable, labelled: PeriodsAs) -> tuple[Axis, Mask]:
    rows, at = table.distinct("Time period", "Time period Sortable")
    label, sortable = table["Time period"], table.column("Time period Sortable")
    found = [
        fingertips_period(
            label.texts[int(label.at[row])], sortable.texts[int(sortable.at[row])], labelled
        )
        for row in rows.tolist()
    ]
    labels = tuple(dict.fromkeys(found))
    place = np.array([labels.index(each) for each in found], np.int32)
    return Axis(labels, place[at]), np.array([bool(each) for each in found], bool)[at]


def _label_cells(table: CodedTable) -> LabelCells:
    name, code = table["Area Name"].column, table["Area Code"].column
    return LabelCells(0, name, code)
