"""Tables near every layout, edited at random: read as they stand, or refused with a cure."""

from __future__ import annotations

import csv
import datetime
import io
import math
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow.parquet as pq
import pytest
from hypothesis import strategies as st

from reportgen.domain.dataset import Dataset
from reportgen.domain.observation import Marker
from reportgen.ingest.layouts.known import COLUMN_LAYOUTS, SHEET_LAYOUTS
from tests.ingest.builders import asked, workspace
from tests.ingest.fuzz_builders import DEEPER, Search, attempted, tried
from tests.ingest.fuzz_edits import EDITS, Edit, edited
from tests.ingest.fuzz_files import (
    COMPANIONS,
    FUZZ_AREAS,
    OWN_SHEETS,
    SOUND,
    Dialect,
    written_book,
    written_csv,
    written_parquet,
)

NO_FIGURES = ("summary of results", "Explore Education Statistics metadata")
_SAID_BY_FAULT = (Marker.UNREADABLE, Marker.NO_SUCH_PERIOD)
DIALECTS = st.builds(
    Dialect,
    st.sampled_from(
        ["utf-8", "utf-8", "utf-8-sig", "cp1252", "utf-16", "latin-1", "utf-7", "cp037"]
    ),
    st.sampled_from([",", ",", ",", ";", "\t", "|"]),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC]),
    st.sampled_from(["\n", "\r\n", "\r", "\n\n"]),
    st.sampled_from(["", "", "", "\n", "\ufeff", "sep=,\n", "\x00", '"']),
    st.sampled_from(["", "", "", "\n", ","]),
    st.sampled_from(["", "", "", '"', '"unclosed', "\x1a", "\x00", "a,b", "\r\r"]),
)


def prepared(room: Path, layout: str) -> Path:
    """The invented workspace with the mapping that a layout needs."""
    inputs = workspace(room, areas=FUZZ_AREAS)
    if SOUND[layout].mapping:
        folder = inputs / "catalogue" / "mappings"
        folder.mkdir()
        (folder / "made.yaml").write_text(SOUND[layout].mapping, encoding="utf-8")
    return inputs


def book_keeps_promises(made: tuple[str, list[Edit], str, list[Edit]], room: Path) -> None:
    """A workbook with one sheet near a layout, and often one of our own sheets near its form."""
    layout, edits, companion, further = made
    sheets = {"Sheet 1": edited(SOUND[layout].rows, edits)}
    if companion:
        sheets[companion] = edited(OWN_SHEETS[companion], further)
    path = written_book(room / f"{SOUND[layout].name}.xlsx", sheets)
    dataset = attempted(asked(prepared(room, layout), path), path.name)
    if dataset is not None:
        assert_cells_say_so(dataset, path)


def csv_keeps_promises(made: tuple[str, list[Edit], Dialect], room: Path) -> None:
    """A csv file near a layout, in whatever way a program wrote it."""
    layout, edits, dialect = made
    rows = edited(SOUND[layout].rows, edits)
    path = written_csv(room / f"{SOUND[layout].name}.csv", rows, dialect)
    dataset = attempted(asked(prepared(room, layout), path), path.name)
    if dataset is not None:
        assert_cells_say_so(dataset, path)


def parquet_keeps_promises(made: tuple[list[Edit], bool], room: Path) -> None:
    """A parquet file near the long file."""
    edits, plain = made
    path = room / "long_2026-04-08.parquet"
    written_parquet(path, edited(SOUND["long file"].rows, edits), plain)
    dataset = attempted(asked(prepared(room, "long file"), path), path.name)
    if dataset is not None:
        assert_cells_say_so(dataset, path)


def assert_cells_say_so(dataset: Dataset, path: Path) -> None:
    """Each figure's cell holds that number; each marker's holds none, unless it is at fault."""
    frame = dataset.observations
    cells = _cells_of(path)
    for sheet, row, column, value, marker in zip(
        *(frame[name] for name in ("sheet", "row", "column", "value", "marker")), strict=True
    ):
        file, name, _ = dataset.sheets[sheet]
        assert file == path.name
        cell = cells[name].get((row, column))
        number = _number(cell)
        if not marker:
            assert number is not None, (cell, value)
            assert math.isclose(number, value, rel_tol=1e-9) or number == value, (cell, value)
        elif marker not in _SAID_BY_FAULT:
            assert number is None, (cell, marker)


def _cells_of(path: Path) -> dict[str, dict[tuple[int, int], Any]]:
    """The cells of every sheet by row and column from 1, read anew."""
    if path.suffix == ".xlsx":
        book = openpyxl.load_workbook(path, data_only=True)
        return {
            sheet.title: {
                (cell.row or 0, cell.column or 0): cell.value
                for row in sheet.iter_rows()
                for cell in row
            }
            for sheet in book.worksheets
        }
    if path.suffix == ".parquet":
        table = pq.read_table(path)
        rows = [
            table.column_names,
            *zip(*(each.to_pylist() for each in table.columns), strict=True),
        ]
    else:
        stored = path.read_bytes()
        try:
            text = stored.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = stored.decode("cp1252")
        rows = list(csv.reader(io.StringIO(text, newline="")))
    return {"": {(r, c): v for r, row in enumerate(rows, 1) for c, v in enumerate(row, 1)}}


def _number(cell: Any) -> float | None:
    """A cell's number by a reading of our own: signs round it taken off, nothing guessed."""
    if isinstance(cell, bool | datetime.datetime | None):
        return None
    if isinstance(cell, int | float):
        return float(cell)
    text = "".join(str(cell).split()).casefold()
    for sign in ("(p)", "[p]", "(r)", "[r]", "(e)", "[e]", "(b)", "[b]", "%", "\u00a3", ","):
        text = text.replace(sign, "")
    try:
        found = float(text.replace("\u2212", "-").replace("\u2013", "-"))
    except ValueError:
        return None
    return found if math.isfinite(found) else None


BOOKS = st.tuples(st.sampled_from(list(SOUND)), EDITS, st.sampled_from(COMPANIONS), EDITS)
CSVS = st.tuples(st.sampled_from(list(SOUND)), EDITS | st.just([]), DIALECTS)
SEARCHES = {
    "workbooks": Search(BOOKS, book_keeps_promises, 120),
    "csv files": Search(CSVS, csv_keeps_promises, 150),
    "parquet files": Search(st.tuples(EDITS, st.booleans()), parquet_keeps_promises, 50),
}


def test_every_layout_has_a_sound_file_to_start_from() -> None:
    sheets = {each.name for each in SHEET_LAYOUTS}
    assert sheets | {each.name for each in COLUMN_LAYOUTS} <= set(SOUND)


@pytest.mark.parametrize("layout", SOUND)
def test_the_sound_file_of_a_layout_is_read(tmp_path: Path, layout: str) -> None:
    sound = SOUND[layout]
    by_columns = layout in {each.name for each in COLUMN_LAYOUTS}
    path = tmp_path / f"{sound.name}.{'csv' if by_columns else 'xlsx'}"
    if by_columns:
        written_csv(path, sound.rows, Dialect())
    else:
        written_book(path, {"Sheet 1": sound.rows})
    found = attempted(asked(prepared(tmp_path, layout), path), path.name)
    assert (found is None) == (layout in NO_FIGURES)
    if found is not None:
        assert_cells_say_so(found, path)


@pytest.mark.parametrize("name", SEARCHES)
def test_no_edited_table_is_misread_and_none_crashes(name: str) -> None:
    tried(SEARCHES[name])


@pytest.mark.slow
@pytest.mark.parametrize("name", SEARCHES)
def test_a_deeper_search_of_tables_finds_nothing(name: str) -> None:
    tried(SEARCHES[name], DEEPER)
