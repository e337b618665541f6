"""All that a request names, opened: workbooks, the workspace's tables, dictionary, neighbours."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reportgen.domain.area import NeighbourSet
from reportgen.domain.problem import Problem
from reportgen.domain.request import ReportRequest
from reportgen.domain.source import InputFile
from reportgen.errors import RequestError
from reportgen.ingest import breaks, catalogue, joins, rules
from reportgen.ingest.areas import area_book
from reportgen.ingest.areas.area_book import AreaBook, book_of
from reportgen.ingest.catalogue import Catalogue, catalogue_of
from reportgen.ingest.checks.doubts import neighbour_wishes, renamings
from reportgen.ingest.dictionary import read_dictionary
from reportgen.ingest.files.input_file import input_file
from reportgen.ingest.inputs import Opened, open_input, own_records
from reportgen.ingest.layouts.layout import Desk
from reportgen.ingest.markers import marks_of
from reportgen.ingest.neighbour_sets import all_sets
from reportgen.ingest.records import Record
from reportgen.ingest.workspace import Workspace, read_workspace


@dataclass(frozen=True, slots=True)
class Sources:
    """The opened inputs of one request; `rules` and `breaks` are rows, most trusted first.

    `area` is the code of the single area that is asked for, "" when there are several.
    """

    workspace: Workspace
    opened: tuple[Opened, ...]
    book: AreaBook
    catalogue: Catalogue
    rules: tuple[Record, ...]
    breaks: tuple[Record, ...]
    joins: tuple[Record, ...]
    area: str
    neighbour_sets: tuple[NeighbourSet, ...]
    further: tuple[InputFile, ...]
    problems: tuple[Problem, ...]
    described: tuple[tuple[Record, ...], tuple[Record, ...]] = ((), ())  # dictionary, own sheet

    def desk(self, path: Path) -> Desk:
        """What the reader of one file may look things up in."""
        marks = marks_of(self.workspace.markers)
        mappings = next(each.mappings for each in self.opened if each.path == path)
        return Desk(path, marks, self.catalogue, self.book, mappings)


def open_sources(request: ReportRequest) -> Sources:
    """Everything that the request names, opened and read except for the figures.

    Raises
    ------
    RequestError : when the request names no workbook.
    WorkbookError : when a file cannot be read as it stands.
    """
    if not request.workbooks:
        raise _no_workbook()
    workspace = read_workspace(request.inputs)
    places = book_of(workspace.areas)
    opened = tuple(
        open_input(path, workspace.mappings, places, request.cache) for path in request.workbooks
    )
    own_areas = own_records(opened, "Areas", area_book.HEADINGS)
    book = book_of(workspace.areas, own_areas)
    sets, files, problems = all_sets(workspace.neighbours, request.neighbours, opened, book)
    area = book.code(request.areas[0]) if len(request.areas) == 1 else ""
    default = sets[-1].name if sets else ""
    further = [input_file(file.path, "statistical neighbours") for file in files]
    dictionary: tuple[Record, ...] = ()
    if request.dictionary is not None:
        dictionary = read_dictionary(request.dictionary)
        further.append(input_file(request.dictionary, "data dictionary", rows=len(dictionary)))
    own = own_records(opened, "Indicators", catalogue.HEADINGS)
    return Sources(
        workspace=workspace,
        opened=opened,
        book=book,
        catalogue=catalogue_of(own, workspace.indicators, dictionary),
        rules=(*own_records(opened, "Rules", rules.HEADINGS), *workspace.rules),
        breaks=(*own_records(opened, "Breaks", breaks.HEADINGS), *workspace.breaks),
        joins=(*own_records(opened, "Joins", joins.HEADINGS), *workspace.joins),
        area=area,
        neighbour_sets=sets,
        further=tuple(further),
        problems=(
            *problems,
            *(problem for file in opened for problem in file.problems),
            *renamings(workspace.indicators, dictionary),
            *neighbour_wishes(own_areas, area, request.neighbour_set, default),
        ),
        described=(dictionary, own),
    )


def _no_workbook() -> RequestError:
    return RequestError(
        "the request",
        "no workbook is named.",
        "Expected at least one workbook, csv or parquet file.",
        "name one: reportgen build --workbook FILE.",
    )
