"""What the last paper was made from: its workbook, or the facts.csv that its run left."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from reportgen.domain.observation import Figure
from reportgen.domain.release import Previous, Printed, ReleaseFile, Stated
from reportgen.domain.request import ReportRequest
from reportgen.domain.source import Cell
from reportgen.errors import WorkbookError
from reportgen.ingest.files.grid import Grid
from reportgen.ingest.files.input_file import input_file
from reportgen.ingest.files.opening import first_row, open_csv
from reportgen.ingest.files.safety import FileKind, kind_of
from reportgen.ingest.step import ingest

_FACTS = "facts.csv"
_NEEDED = ("indicator_code", "indicator", "area", "period", "kind", "comparator", "value")
_BESIDE_COMPARATOR = ("gap", "crossover")  # kinds whose second figure is the comparator's
_NOT_OF_THE_AREA = ("target",)  # its second figure is a target, not a published figure
_NUMBER = re.compile(r"-?[0-9]{1,20}(\.[0-9]{1,10})?")
_WORKSPACE = "workspace"
Cells = Mapping[str, str]


def read_previous(request: ReportRequest) -> Previous | None:
    """The figures of the last paper, or what it printed; None where the request names none.

    The catalogue, areas and neighbours are today's, so that only figures differ. A run folder
    stands for the facts.csv in it.

    Raises
    ------
    WorkbookError : when it cannot be read, or is no file of figures and no facts.csv.
    """
    if request.previous is None:
        return None
    path = _file(request.previous)
    if kind_of(path) is FileKind.CSV and set(_NEEDED) <= set(first_row(path)):
        return _paper(path)
    dataset = ingest(replace(request, workbooks=(path,), previous=None))
    files = [each for each in dataset.inputs if each.layout != _WORKSPACE]
    file = ReleaseFile(files[0].name, files[0].layout, dataset.released, files[0].sha256)
    return Previous(file, dataset=dataset, stated=dataset.stated, further=tuple(files[1:]))


def _file(path: Path) -> Path:
    if not path.is_dir():
        return path
    if not (path / _FACTS).is_file():
        raise WorkbookError(
            path.name,
            f"the folder of the last paper holds no {_FACTS}.",
            "Expected the folder of a run, a facts.csv, or the workbook of the last paper.",
            'correct "previous" in the request.',
        )
    return path / _FACTS


def _paper(path: Path) -> Previous:
    grid = open_csv(path)
    rows = list(_rows(grid))
    if not rows:
        raise WorkbookError(
            path.name,
            "the file holds no facts.",
            "Expected one row for each fact.",
            "give the facts.csv as the run of the last paper left it.",
        )
    found: dict[tuple[str, str, str], Printed] = {}
    for row in rows:
        for each in _printed(grid, row):
            found.setdefault((each.code, each.who, each.period), each)
    names = {(row.cells["indicator_code"], row.cells["topic"]): row.cells for row in rows}
    stated = tuple(
        Stated(code, topic, row["indicator"], words="catalogue")
        for (code, topic), row in names.items()
    )
    record = input_file(path, "facts of the last paper", rows=len(rows))
    released = _released(path)
    file = ReleaseFile(record.name, record.layout, released, record.sha256)
    further = (input_file(_run_record(path), "record of the last run"),) if released else ()
    return Previous(file, printed=tuple(found.values()), stated=stated, further=further)


@dataclass(frozen=True, slots=True)
class _Row:
    number: int
    cells: Cells


def _rows(grid: Grid) -> Iterator[_Row]:
    headings = grid.headings(1)
    for number, row in enumerate(grid.rows[1:], start=2):
        if any(row) and len(row) < len(headings):
            raise _broken_off(grid, number, len(row))
        cells = {name: str(cell) for name, cell in zip(headings, row, strict=False)}
        if cells.get("indicator_code"):
            yield _Row(number, {"topic": "", "detail": "", **cells})


def _broken_off(grid: Grid, row: int, columns: int) -> WorkbookError:
    return WorkbookError(
        grid.at(row, columns),
        "the row breaks off here.",
        "Expected a cell below each heading.",
        "give the facts.csv as the run of the last paper left it.",
    )


def _printed(grid: Grid, row: _Row) -> Iterator[Printed]:
    """Each published figure that one fact stands on, with whose it is and its period."""
    cells = row.cells
    area, comparator, kind = cells["area"], cells["comparator"], cells["kind"]
    own = comparator if kind == "comparator_trend" else area
    other = comparator if kind in _BESIDE_COMPARATOR else own
    code, period = cells["indicator_code"], cells["period"]
    reference = cells.get("reference_period", "")
    told = [(code, own, period, cells["value"])]
    if kind not in _NOT_OF_THE_AREA:
        told.append((code, other, reference, cells.get("reference_value", "")))
    details = _details(cells["detail"])
    if "other" in details:
        told.append((details["other"], area, period, details.get("other_value", "")))
        told.append((details["other"], area, reference, details.get("other_reference", "")))
    for whose, who, when, text in told:
        if text and when:
            yield Printed(whose, who, when, _figure(text, grid, row.number))


def _details(text: str) -> dict[str, str]:
    parts = (part.partition("=") for part in text.split("; "))
    return {name: value for name, _, value in parts}


def _figure(text: str, grid: Grid, row: int) -> Figure:
    """A printed number with the places it was printed to."""
    if not _NUMBER.fullmatch(text):
        raise WorkbookError(
            grid.at(row, 1),
            f'"{text}" stands where a printed figure should be.',
            "Expected a plain number, as the run wrote it.",
            "give the facts.csv as the run of the last paper left it.",
        )
    places = len(text.partition(".")[2])
    return Figure(Decimal(text), places, (Cell(grid.file, "", f"row {row}"),))


def _run_record(path: Path) -> Path:
    return path.with_name("run.json")


def _released(path: Path) -> str:
    """The release that the run record beside a facts.csv names; "" where it does not."""
    try:
        found = json.loads(_run_record(path).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return ""
    released = found.get("released", "") if isinstance(found, dict) else ""
    return released if isinstance(released, str) else ""
