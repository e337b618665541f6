"""Explore Education Statistics: tidy csv files, read through the mapping that knows them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

from reportgen.domain.problem import Problem, Severity
from reportgen.errors import WorkbookError
from reportgen.ingest.block import Block, LabelCells, MeasureLabel, Positions
from reportgen.ingest.grid import in_words
from reportgen.ingest.labels import spaced
from reportgen.ingest.layouts.coded import (
    FIRST_ROW,
    CodedTable,
    Mask,
    listed,
    read_coded_table,
    rows_are,
)
from reportgen.ingest.layouts.ees_meta import beside, labels_of, with_metadata
from reportgen.ingest.layouts.ees_periods import ees_period
from reportgen.ingest.layouts.ees_recognition import (
    FRAME,
    REQUIRED,
    aliases,
    fitting,
    nothing_fits,
)
from reportgen.ingest.layouts.layout import Desk
from reportgen.ingest.layouts.tidy import (
    Axis,
    Chosen,
    area_label,
    block_of,
    holds_figures,
    refuse_several,
)
from reportgen.ingest.mapping_files import MappingFile
from reportgen.ingest.mappings.ees import EesDataSet, Wanted
from reportgen.ingest.mappings.words import PeriodsAs
from reportgen.ingest.opening import first_row
from reportgen.ingest.records import Record

_LEVELS = ("national", "regional", "local authority")


def is_ees(headings: Sequence[str], mappings: Sequence[MappingFile]) -> bool:
    """Whether these are the headings of such a file, in any order."""
    return set(REQUIRED) <= {spaced(text) for text in headings}


def states_ees(path: Path, mappings: Sequence[MappingFile]) -> Mapping[str, Sequence[Record]]:
    """What the mappings that know the file say of its indicators, as rows of "Indicators".

    Raises
    ------
    WorkbookError : when no mapping knows the file, or one that does is at fault.
    """
    headings = first_row(path)
    found = fitting(headings, mappings)
    if not found:
        raise nothing_fits(path, headings, mappings)
    wanted = [each for data_set in found for each in data_set.wanted if each.described]
    return {"Indicators": with_metadata(wanted, beside(path))}


def read_ees(desk: Desk) -> Iterator[Block]:
    """The figures of every indicator that a mapping takes from the file, in one block.

    Raises
    ------
    WorkbookError : when the file cannot be read, no mapping knows it, or a mapping leaves open
        which of several rows is meant.
    """
    headings = first_row(desk.path)
    found = fitting(headings, desk.mappings)
    if not found:
        raise nothing_fits(desk.path, headings, desk.mappings)
    table = read_coded_table(desk.path, aliases(found, headings))
    level = table["geographic_level"].are(lambda text: spaced(text) in _LEVELS)
    areas = _areas(table, desk)
    blocks = []
    for labelled in PeriodsAs:
        asked = [
            (data_set, each)
            for data_set in found
            for each in data_set.wanted
            if each.periods is labelled and each.column in table
        ]
        if not asked:
            continue
        periods, read = _periods(table, labelled)
        chosen = _chosen(table, asked, level & read, (areas, periods), desk)
        blocks.append((chosen, periods, _unread_periods(table, level & ~read)))
    problems = [
        *_other_levels(table, ~level),
        *(problem for _, _, told in blocks[:1] for problem in told),
        *_without_rows(table, found, {c.label.code for each, _, _ in blocks for c in each}),
        *_unmapped(table, found, desk),
    ]
    for at, (chosen, periods, _) in enumerate(blocks):
        told = (_label_cells(table), problems if at == 0 else ())
        yield block_of(table, "EES", chosen, (areas, periods), desk.marks, told)


def _chosen(
    table: CodedTable,
    asked: Sequence[tuple[EesDataSet, Wanted]],
    kept: Mask,
    axes: tuple[Axis, Axis],
    desk: Desk,
) -> list[Chosen]:
    """Each indicator's rows; those without any are left out."""
    open_columns = [
        name
        for name in table.names
        if name and spaced(name) not in FRAME and not holds_figures(table[name], desk.marks)
    ]
    chosen = []
    for _, each in asked:
        mask = kept.copy()
        for name, value in each.filters.items():
            mask &= table.holds(name, value) if name in table else np.zeros_like(mask)
        if not mask.any():
            continue
        label = MeasureLabel(each.code, each.record["topic"], each.record["measure"])
        one = Chosen(label, table[each.column], np.flatnonzero(mask))
        fixed = {spaced(name) for name in each.filters}
        others = [name for name in open_columns if spaced(name) not in fixed]
        refuse_several(table, one, axes, others, each.record.place)
        chosen.append(one)
    return chosen


def _areas(table: CodedTable, desk: Desk) -> Axis:
    """The place of each row; a region by its name, an authority by its number or ONS code."""
    names = ("geographic_level", "old_la_code", "new_la_code", "la_name", "region_name")
    rows, at = table.distinct(*names, "country_name")
    labels = []
    for row in rows.tolist():
        level, number, ons, name, region = (_text(table, each, row) for each in names)
        if spaced(level) == "local authority":
            labels.append(area_label(desk.book, number, ons, name))
        else:
            regional = spaced(level) == "regional"
            place = region if regional else _text(table, "country_name", row)
            labels.append(area_label(desk.book, "", "", place))
    return Axis(tuple(labels), at)


def _periods(table: CodedTable, labelled: PeriodsAs) -> tuple[Axis, Mask]:
    """The period of each row, and which rows have one that can be read."""
    rows, at = table.distinct("time_period", "time_identifier")
    found = [
        ees_period(_text(table, "time_period", row), _text(table, "time_identifier", row), labelled)
        for row in rows.tolist()
    ]
    labels = tuple(dict.fromkeys(found))
    place = np.array([labels.index(label) for label in found], np.int32)
    position: Positions = place[at] if len(found) else at
    return Axis(labels, position), np.array([bool(each) for each in found], bool)[at]


def _text(table: CodedTable, name: str, row: int) -> str:
    column = table.column(name)
    return column.texts[int(column.at[row])]


def _label_cells(table: CodedTable) -> LabelCells:
    name, number = (table.column(each).column for each in ("la_name", "old_la_code"))
    return LabelCells(0, name, number)


def _other_levels(table: CodedTable, mask: Mask) -> Iterator[Problem]:
    """A note with a count for each level that no report is made of."""
    column = table["geographic_level"]
    for at, text in enumerate(column.texts):
        rows = np.flatnonzero(mask & (column.at == at))
        if len(rows):
            yield Problem(
                Severity.NOTE,
                in_words(table.place, int(rows[0]) + FIRST_ROW, column.column),
                f'{rows_are(len(rows))} of the level "{text}".',
                "Rows of the levels National, Regional and Local authority are read.",
                "nothing needs to be done; the other rows were set aside.",
            )


def _unread_periods(table: CodedTable, mask: Mask) -> list[Problem]:
    """A warning with a count for each kind of period that is not read."""
    column = table["time_identifier"]
    told = []
    for at, text in enumerate(column.texts):
        rows = np.flatnonzero(mask & (column.at == at))
        if len(rows):
            first = _text(table, "time_period", int(rows[0]))
            told.append(
                Problem(
                    Severity.WARNING,
                    in_words(table.place, int(rows[0]) + FIRST_ROW, column.column),
                    f'{len(rows):,} rows have periods such as {first} with "{text}", which are '
                    "not read.",
                    "Expected calendar, reporting, academic, financial or tax years, months, or "
                    "quarters of the financial year.",
                    "give a data set of whole years; these rows were set aside.",
                )
            )
    return told


def _without_rows(
    table: CodedTable, found: Sequence[EesDataSet], present: set[str]
) -> Iterator[Problem]:
    """For each mapping that found something, what it did not find.

    Raises
    ------
    WorkbookError : when no mapping found anything.
    """
    if not present:
        first = found[0].wanted[0]
        filters = "; ".join(f'{name}: "{value}"' for name, value in first.filters.items())
        raise WorkbookError(
            table.place[0],
            f"no row is one that {found[0].place} asks for ({filters or 'no filter'}).",
            f"The file holds {_values(table, first)}.",
            f"correct the filters in {found[0].place}.",
        )
    for data_set in found:
        codes = [each.code for each in data_set.wanted]
        missing = [code for code in codes if code not in present]
        if missing and len(missing) < len(codes):
            yield Problem(
                Severity.WARNING,
                table.place[0],
                f"the file holds nothing for {listed(missing, 5)}, which {data_set.place} asks "
                "for.",
                "Expected a column, and rows with the filters' values, for each indicator.",
                "correct the mapping, if the publisher has renamed a column or a value.",
            )


def _values(table: CodedTable, wanted: Wanted) -> str:
    held = (
        f"{name}: {listed(dict.fromkeys(table[name].texts), 6)}"
        for name in wanted.filters
        if name in table
    )
    return "; ".join(held) or "no rows of England, a region or an authority with a known period"


def _unmapped(table: CodedTable, found: Sequence[EesDataSet], desk: Desk) -> list[Problem]:
    """One note for the columns that no mapping names, by their label where it is known."""
    named = {spaced(name) for data_set in found for name in data_set.columns}
    labels = labels_of(beside(desk.path))
    others = [
        f"{name} ({labels[spaced(name)]})" if labels.get(spaced(name)) else name
        for name in table.names
        if name and spaced(name) not in named and spaced(name) not in FRAME
    ]
    if not others:
        return []
    return [
        Problem(
            Severity.NOTE,
            f"{table.place[0]}, row 1",
            f"{len(others)} columns are named in no mapping, and were not read: "
            f"{listed(others, 20)}.",
            f"The mapping {found[0].place} names the columns that become indicators.",
            "add those to it that the report needs.",
        )
    ]
