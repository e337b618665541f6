"""Names that look like formulas come through a whole run as the texts that they are."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from reportgen.build import Run, build_reports
from reportgen.domain.request import Charts
from tests.ingest.builders import AREAS, HEADER, INPUTS, asked, workspace, write_book

SIGNS = ("=", "+", "-", "@", "\t", "\r")
MEASURES = ('=HYPERLINK("http://x")', "+44 measure", "-2+3", "@SUM(A1)")
AREA = "=cmd|' /C calc'!A0"


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    folder = tmp_path_factory.mktemp("formula")
    rows = [
        (*HEADER, "2021", "2022", "=Notes()"),
        *(("901", AREA, "", "@Topic", measure, 40, 41.5, "=1+1") for measure in MEASURES),
        *(("970", "England", "", "@Topic", measure, 39, "-", "") for measure in MEASURES),
        ("", "+Atlantis", "", "@Topic", MEASURES[0], 1, 2, ""),
    ]
    areas = (AREAS[0], ("901", AREA, *AREAS[1][2:]), *AREAS[2:])
    book = write_book(folder / "=book.xlsx", Sheet_1=rows)
    for address, text in (("H1", "=Notes()"), ("B2", AREA)):
        _as_text(book, address, text)
    request = replace(
        asked(workspace(folder, areas=areas), book, areas=("901",), outline="all_indicators"),
        templates=INPUTS.parent / "templates",
        charts=Charts.NONE,
        title="=1+1",
    )
    (made,) = build_reports(request)
    return made


def _as_text(path: Path, address: str, text: str) -> None:
    """Every cell that openpyxl took for a formula, as the text that it is."""
    book = openpyxl.load_workbook(path)
    for row in book.worksheets[0].iter_rows():
        for cell in row:
            if cell.data_type == "f":
                cell.data_type = "s"
    assert book.worksheets[0][address].value == text
    book.save(path)


def tables(run: Run) -> Iterator[tuple[str, list[list[str]]]]:
    for path in run.folder.glob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield path.name, list(csv.reader(file))


def test_no_cell_of_a_csv_file_is_a_live_formula(run: Run) -> None:
    live = []
    for name, rows in tables(run):
        for row in rows:
            live += [
                (name, cell)
                for cell in row
                if cell.startswith(SIGNS) and cell != "-" and not _is_number(cell)
            ]
    assert live == []


def test_the_names_themselves_are_still_there(run: Run) -> None:
    texts = {cell for _, rows in tables(run) for row in rows for cell in row}
    assert {f"'{measure}" for measure in MEASURES} <= texts
    assert any(AREA in text for text in texts)


def test_no_cell_of_the_workbook_beside_is_a_formula(run: Run) -> None:
    book = openpyxl.load_workbook(run.folder / "data.xlsx")
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert not [cell.value for cell in cells if cell.data_type == "f"]
    assert set(MEASURES) <= {cell.value for cell in cells}


def test_the_claims_keep_the_names_as_they_are(run: Run) -> None:
    claims = json.loads((run.folder / "claims.json").read_text("utf-8"))
    assert any(measure in json.dumps(claims) for measure in ("-2+3", "@SUM(A1)"))


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
