"""Explore Education Statistics: tidy csv files, read through the mapping that knows them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

from reportgen.domain.source import InputFile
from reportgen.ingest.block import Block, LabelCells, MeasureLabel
from reportgen.ingest.files.input_file import input_file
from reportgen.ingest.files.opening import first_row
from reportgen.ingest.labels import spaced
from reportgen.ingest.layouts.coded import CodedTable, Mask, read_coded_table
from reportgen.ingest.layouts.ees_axes import LEVELS, areas_of, periods_of
from reportgen.ingest.layouts.ees_meta import beside, metadata_of, with_metadata
from reportgen.ingest.layouts.ees_recognition import FRAME, REQUIRED, aliases, fitting, nothing_fits
from reportgen.ingest.layouts.ees_told import other_levels, unmapped, unread_periods, without_rows
from reportgen.ingest.layouts.layout import Desk
from reportgen.ingest.layouts.tidy import Axis, Chosen, block_of, holds_figures, refuse_several
from reportgen.ingest.mapping_files import MappingFile
from reportgen.ingest.mappings.ees import EesDataSet, Wanted
from reportgen.ingest.mappings.words import PeriodsAs
from reportgen.ingest.records import Record


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


def uses_ees(path: Path, mappings: Sequence[MappingFile]) -> Iterator[InputFile]:
    """The mappings that know the file, and the metadata file beside it."""
    headings = first_row(path)
    yield from (each.as_input for each in mappings if fitting(headings, (each,)))
    metadata = metadata_of(path)
    if metadata is not None:
        yield input_file(metadata, "metadata")


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
    level = table["geographic_level"].are(lambda text: spaced(text) in LEVELS)
    areas = areas_of(table, desk)
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
        periods, read = periods_of(table, labelled)
        chosen = _chosen(table, asked, level & read, (areas, periods), desk)
        blocks.append((chosen, periods, unread_periods(table, level & ~read)))
    problems = [
        *other_levels(table, ~level),
        *(problem for _, _, told in blocks[:1] for problem in told),
        *without_rows(table, found, {c.label.code for each, _, _ in blocks for c in each}),
        *unmapped(table, found, desk),
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


def _label_cells(table: CodedTable) -> LabelCells:
    name, number = (table.column(each).column for each in ("la_name", "old_la_code"))
    return LabelCells(0, name, number)
