"""What a layout is: a name, a sign by which it is known, and a reader."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportgen.domain.source import InputFile
from reportgen.ingest.areas.area_book import AreaBook
from reportgen.ingest.block import Block
from reportgen.ingest.catalogue import Catalogue
from reportgen.ingest.files.grid import Grid
from reportgen.ingest.mapping_files import MappingFile
from reportgen.ingest.records import Record


@dataclass(frozen=True, slots=True)
class Desk:
    """What a reader may look things up in, beside the sheet itself.

    `marks` are the signs of markers.csv; `mappings` the analyst's descriptions of files whose
    headings differ from council to council and from release to release. `alone` says that the
    file holds one table only, so that what the file's name says is said of that table.
    """

    path: Path
    marks: Mapping[str, str]
    catalogue: Catalogue
    book: AreaBook
    mappings: tuple[MappingFile, ...] = ()
    alone: bool = True


def _nothing_stated(
    grid: Grid, header: int, mappings: Sequence[MappingFile], book: AreaBook
) -> Mapping[str, Sequence[Record]]:
    return {}


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """A layout of a sheet, read cell by cell.

    `known_by` tells a person how it is recognised and stands in inputs/README.md.
    `header_row` gives the row of the headings from 1, or None where the sheet is another's;
    `read` makes its blocks. `states` gives what the sheet itself says of indicators, areas and
    rules, as rows of "Indicators", "Areas" and "Rules"; most say nothing. It is asked with the
    areas of areas.csv, since a scorecard is about one of them. `uses` gives the further files
    that say how it is to be read: a mapping file.
    """

    name: str
    known_by: str
    header_row: Callable[[Grid, Sequence[MappingFile]], int | None]
    read: Callable[[Grid, int, Desk], Iterable[Block]]
    states: Callable[
        [Grid, int, Sequence[MappingFile], AreaBook], Mapping[str, Sequence[Record]]
    ] = _nothing_stated
    uses: Callable[[Grid, Sequence[MappingFile]], Iterable[InputFile]] = lambda grid, mappings: ()


@dataclass(frozen=True, slots=True)
class ColumnLayout:
    """A layout of a csv or parquet file with one figure, or a few, in each row.

    `fits` is asked with the headings of the first row; `read` reads the file by its columns.
    `states` and `uses` as with a sheet, asked with the file.
    """

    name: str
    known_by: str
    fits: Callable[[Sequence[str], Sequence[MappingFile]], bool]
    read: Callable[[Desk], Iterable[Block]]
    states: Callable[[Path, Sequence[MappingFile]], Mapping[str, Sequence[Record]]] = (
        lambda path, mappings: {}
    )
    uses: Callable[[Path, Sequence[MappingFile]], Iterable[InputFile]] = lambda path, mappings: ()


@dataclass(frozen=True, slots=True)
class Found:
    """A sheet's layout and the row of its headings, counted from 1."""

    layout: SheetLayout
    header: int


HEADER_WITHIN = 20  # rows; a title, notes and index rows may stand above the headings


def header_with(*signs: frozenset[str]) -> Callable[[Grid, Sequence[MappingFile]], int | None]:
    """A `header_row` that finds the first row with all headings of one of the signs, folded."""

    def found(grid: Grid, mappings: Sequence[MappingFile]) -> int | None:
        for row, headings in grid.first_headings(HEADER_WITHIN):
            if any(sign <= headings for sign in signs):
                return row
        return None

    return found
