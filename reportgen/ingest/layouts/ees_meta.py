"""The metadata file of an EES data set: labels, units and decimal places of its columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from reportgen.domain.indicator import Measure
from reportgen.domain.source import InputFile
from reportgen.ingest.block import Block
from reportgen.ingest.files.opening import first_row, open_csv
from reportgen.ingest.labels import as_text, spaced
from reportgen.ingest.layouts.layout import Desk
from reportgen.ingest.mapping_files import MappingFile
from reportgen.ingest.mappings.ees import EesDataSet, Wanted, ees_data_sets
from reportgen.ingest.records import Record

_NEEDED = {"col_name", "col_type", "label"}
_UNITS = {
    "%": ("%", Measure.PERCENTAGE),
    "pp": ("percentage points", Measure.OTHER),
    "£": ("£", Measure.MONEY),
    "£m": ("£ million", Measure.MONEY),
}
Columns = Mapping[str, Mapping[str, str]]


def is_metadata(headings: Sequence[str], mappings: Sequence[MappingFile]) -> bool:
    """Whether these are the headings of a metadata file."""
    return {spaced(text) for text in headings} >= _NEEDED


def read_metadata(desk: Desk) -> Iterator[Block]:
    """Nothing: the file holds no figures."""
    yield from ()


def states_metadata(path: Path, mappings: Sequence[MappingFile]) -> Mapping[str, Sequence[Record]]:
    """Units and decimal places for the indicators of every mapping whose columns it describes.

    Raises
    ------
    WorkbookError : when a mapping of this kind is at fault.
    """
    columns = _rows_of(path)
    wanted = [
        each
        for data_set in _described_by(columns, mappings)
        for each in data_set.wanted
        if each.described
    ]
    return {"Indicators": with_metadata(wanted, columns)}


def uses_metadata(path: Path, mappings: Sequence[MappingFile]) -> Iterator[InputFile]:
    """The mappings whose columns it describes."""
    columns = _rows_of(path)
    yield from (each.as_input for each in mappings if _described_by(columns, (each,)))


def _described_by(columns: Columns, mappings: Sequence[MappingFile]) -> list[EesDataSet]:
    return [
        data_set
        for data_set in ees_data_sets(mappings)
        if {spaced(name) for name in data_set.known_by} <= columns.keys()
    ]


def beside(path: Path) -> Columns:
    """The columns that the metadata file beside a data file describes; none if there is none."""
    metadata = metadata_of(path)
    return {} if metadata is None else _rows_of(metadata)


def metadata_of(path: Path) -> Path | None:
    """The metadata file beside a data file; None if there is none."""
    metadata = path.with_name(f"{path.stem}.meta.csv")
    known = metadata.is_file() and is_metadata(first_row(metadata), ())
    return metadata if known else None


def labels_of(columns: Columns) -> Mapping[str, str]:
    """The publisher's label of each column."""
    return {name: each.get("label", "") for name, each in columns.items()}


def with_metadata(wanted: Sequence[Wanted], columns: Columns) -> tuple[Record, ...]:
    """What the mappings say, filled from the metadata where they describe an indicator anew."""
    return tuple(
        Record(each.record.place, {**_stated(columns, each), **each.record.values})
        for each in wanted
    )


def _stated(columns: Columns, wanted: Wanted) -> dict[str, str]:
    """Unit and places of a column; of a code that the catalogue describes, nothing."""
    row = columns.get(spaced(wanted.column))
    if row is None or not wanted.record["measure"]:
        return {}
    stated = {}
    unit = _UNITS.get(row.get("indicator_unit", ""))
    if unit and not wanted.record["unit"] and not wanted.record["kind"]:
        stated = {"unit": unit[0], "kind": unit[1].value}
    if row.get("indicator_dp", "").isdigit():
        stated["places"] = row["indicator_dp"]
    return stated


def _rows_of(path: Path) -> Columns:
    rows = open_csv(path).rows
    headings = [spaced(as_text(cell)) for cell in rows[0]] if rows else []
    named = (
        {name: as_text(cell) for name, cell in zip(headings, row, strict=False)} for row in rows[1:]
    )
    return {spaced(each["col_name"]): each for each in named if each.get("col_name")}
