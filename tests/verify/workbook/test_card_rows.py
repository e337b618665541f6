"""What a row of a scorecard sets, read from the cell that the list of claims names."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.verify.recompute.stated import row_at
from reportgen.verify.workbook.opened import Workbooks
from tests.ingest.scorecard_builders import HALTON, HAVERING, ROTHERHAM, scorecard


class _Card:
    """Evidence that reads rows alone."""

    def __init__(self, path: Path) -> None:
        self.books = Workbooks([path])

    def row(self, place: str) -> object:
        (spot,) = self.books.spots(place)
        return self.books.row(spot)


def _row(folder: Path, rows: object, cell: str) -> object:
    card = _Card(scorecard(folder / "card.xlsx", rows))  # type: ignore[arg-type]
    return row_at(card, f'card.xlsx, sheet "Scorecard", cell {cell}')  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("cell", "target", "green", "red"),
    [("M5", "80", "80", "70"), ("M8", "70", "70", "75")],
)
def test_edges_are_read_as_they_are_written(
    tmp_path: Path, cell: str, target: str, green: str, red: str
) -> None:
    row = _row(tmp_path, ROTHERHAM, cell)
    found = [str(row.number(name)) for name in ("target", "green", "red")]  # type: ignore[attr-defined]
    assert found == [target, green, red]


def test_a_tolerance_has_the_unit_that_its_words_give_it(tmp_path: Path) -> None:
    found = [
        _row(tmp_path, HAVERING, cell).margin("tolerance", "")  # type: ignore[attr-defined]
        for cell in ("E3", "E4")
    ]
    assert [(str(size), unit) for size, unit in found] == [("10", "per cent"), ("5", "points")]


def test_a_direction_may_be_an_arrow_or_a_word(tmp_path: Path) -> None:
    ways = [_row(tmp_path, HALTON, cell).polarity for cell in ("C3", "C4")]  # type: ignore[attr-defined]
    assert ways == ["high", "low"]


def test_of_a_sheet_whose_headings_name_no_indicators_nothing_is_said(tmp_path: Path) -> None:
    rows = (("What", "Target"), ("Visits in time", "80%"))
    assert not _row(tmp_path, rows, "B2")
