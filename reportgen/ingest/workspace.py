"""The workspace's own tables in the folder inputs: catalogue, rules, markers, areas, neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reportgen.domain.source import InputFile
from reportgen.errors import WorkbookError
from reportgen.ingest import breaks, catalogue, joins, markers, rules
from reportgen.ingest.areas import area_book, neighbours
from reportgen.ingest.files.input_file import input_file
from reportgen.ingest.files.opening import open_csv
from reportgen.ingest.mapping_files import MappingFile, read_mappings
from reportgen.ingest.records import Heading, Record, records_of

_NEEDED = ("areas/areas.csv", "catalogue/markers.csv")


@dataclass(frozen=True, slots=True)
class Workspace:
    """The rows of each table; a table that is not there has none.

    `mappings` describe files whose headings are their publisher's own.
    """

    indicators: tuple[Record, ...]
    rules: tuple[Record, ...]
    breaks: tuple[Record, ...]
    markers: tuple[Record, ...]
    areas: tuple[Record, ...]
    neighbours: tuple[Record, ...]
    joins: tuple[Record, ...]
    mappings: tuple[MappingFile, ...]
    files: tuple[InputFile, ...]


def read_workspace(folder: Path) -> Workspace:
    """All tables of the folder `inputs`.

    Raises
    ------
    WorkbookError : when areas.csv or markers.csv is missing, or a heading is unknown.
    """
    indicators, indicators_file = _read(folder, "catalogue/indicators.csv", catalogue.HEADINGS)
    ruled, rules_file = _read(folder, "catalogue/rules.csv", rules.HEADINGS)
    broken, breaks_file = _read(folder, "catalogue/breaks.csv", breaks.HEADINGS)
    marks, markers_file = _read(folder, "catalogue/markers.csv", markers.HEADINGS)
    areas, areas_file = _read(folder, "areas/areas.csv", area_book.HEADINGS)
    sets, sets_file = _read(folder, "areas/neighbours.csv", neighbours.HEADINGS)
    joined, joins_file = _read(folder, "areas/joins.csv", joins.HEADINGS)
    catalogued = (indicators_file, rules_file, breaks_file, markers_file)
    files = (*catalogued, areas_file, sets_file, joins_file)
    read = tuple(file for file in files if file is not None)
    mappings = read_mappings(folder / "catalogue" / "mappings", f"{folder.name}/catalogue/mappings")
    return Workspace(indicators, ruled, broken, marks, areas, sets, joined, mappings, read)


def _read(
    folder: Path, name: str, headings: Sequence[Heading]
) -> tuple[tuple[Record, ...], InputFile | None]:
    path = folder / name
    if not path.is_file():
        if name in _NEEDED:
            raise WorkbookError(
                f"{folder.name}/{name}",
                "there is no such file.",
                "Expected the folder inputs as reportgen init makes it.",
                "run reportgen init in an empty folder and copy the file from there.",
            )
        return (), None
    grid = replace(open_csv(path), file=f"{folder.name}/{name}")
    records = records_of(grid, headings)
    return records, replace(input_file(path, "workspace", rows=len(records)), name=grid.file)
