"""Percentages of older workbooks that were surely read as shares stop their report."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.domain.problem import Problem, Severity
from tests.ingest.builders import (
    HEADER,
    INDICATORS,
    PLANS,
    REPEATED,
    Rows,
    read,
    table,
    write_book,
)
from tests.ingest.hostile_builders import old_workbook, open_document, open_document_row

RATE = ("901", "Northmoor", "Eastlands", "P", PLANS, 0.4, 0.5)


def row(first: float, second: float) -> tuple[object, ...]:
    return ("901", "Northmoor", "Eastlands", "P", REPEATED, first, second)


def found(folder: Path, *rows: tuple[object, ...], catalogue: Rows = INDICATORS) -> list[Problem]:
    path = old_workbook(folder / "old.xls", [(*HEADER, "2021", "2022"), *rows])
    problems = read(folder, path, tables={"indicators": catalogue}).problems
    return [each for each in problems if each.check == "shares"]


def test_percentages_from_0_to_1_of_an_older_workbook_are_severe_with_cell_and_cure(
    tmp_path: Path,
) -> None:
    (problem,) = found(tmp_path, row(0.66, 0), RATE)
    assert problem.severity is Severity.SEVERE
    assert problem.place == 'old.xls, sheet "Sheet 1", cell F2'
    assert "lie from 0 to 0.66" in problem.found
    assert "save it as an Excel workbook (.xlsx)" in problem.cure
    assert (problem.indicator_code, problem.area) == ("PLANS%", "")


@pytest.mark.parametrize("cells", [(0.66, 21.5), (0, 0), (1.2, 0.4)])
def test_percentages_that_may_be_what_they_say_are_silent(
    tmp_path: Path, cells: tuple[float, float]
) -> None:
    assert not found(tmp_path, row(*cells))


def test_a_series_that_never_exceeds_1_is_silent(tmp_path: Path) -> None:
    marks = ("below_one", *("yes" if row[0] == "PLANS%" else "" for row in INDICATORS[1:]))
    catalogue = [(*row, mark) for row, mark in zip(INDICATORS, marks, strict=True)]
    assert not found(tmp_path, row(0.02, 0.03), catalogue=catalogue)


def test_an_open_document_is_looked_over_too(tmp_path: Path) -> None:
    cells = ("901", "Northmoor", "Eastlands", "P", REPEATED, "66%", "67%")
    rows = open_document_row(*HEADER, "2021", "2022") + open_document_row(*cells)
    problems = read(tmp_path, open_document(tmp_path / "own.ods", rows)).problems
    assert [each.indicator_code for each in problems if each.check == "shares"] == ["PLANS%"]


def test_a_newer_workbook_beside_it_is_not_accused(tmp_path: Path) -> None:
    new = write_book(tmp_path / "new.xlsx", Sheet_1=table(("902", REPEATED, 0.5, 0.6)))
    old = old_workbook(tmp_path / "old.xls", [(*HEADER, "2021", "2022"), RATE])
    assert not [each for each in read(tmp_path, new, old).problems if each.check == "shares"]
