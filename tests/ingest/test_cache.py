"""What was read of a large workbook is kept: the same cells, safely, within bounds."""

from __future__ import annotations

import dataclasses
import datetime
import hashlib
import os
import struct
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.build import build_reports
from reportgen.domain.request import Charts
from reportgen.ingest.files import cache
from reportgen.ingest.files.cache import kept_or_read
from reportgen.ingest.files.sheet import Sheet, without_empty_end
from reportgen.ingest.inputs import open_input
from tests.ingest.builders import INPUTS, LAIT, SAMPLE, asked, needs_lait, read_real

DAY = datetime.datetime(2026, 1, 22)  # noqa: DTZ001 - a cell's day has no zone
SHEETS = [
    Sheet("Data", [("a", 1, 2.5, None, True), (), ("", DAY, False, 0, -0.0, 2**70)], 3),
    Sheet("\u00e9", [], 0, True, (1, 4), (2,), ((1, 1, 2, 2), (3, 1, 3, 4))),
]
CELLS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(),
    st.datetimes(),
)


@pytest.fixture(autouse=True)
def _any_size_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "WORTH_KEEPING", 0)


def reader(sheets: list[Sheet]) -> tuple[list[Path], Callable[[Path], list[Sheet]]]:
    """A reader that gives these sheets, and the list of what it was asked to read."""
    calls: list[Path] = []

    def read(path: Path) -> list[Sheet]:
        calls.append(path)
        return sheets

    return calls, read


def book(folder: Path, content: str = "a workbook") -> Path:
    path = folder / "own.xlsx"
    path.write_text(content, "utf-8")
    return path


def kept(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.sheets"))


def exact(sheets: list[Sheet]) -> list[object]:
    """Sheets so that 1, 1.0 and True differ, and a NaN is like itself."""
    return [(dataclasses.replace(each, rows=[]), _exact_rows(each)) for each in sheets]


def _exact_rows(sheet: Sheet) -> list[object]:
    return [[(type(cell), _bits(cell)) for cell in row] for row in sheet.rows]


def _bits(cell: object) -> object:
    return struct.pack("<d", cell) if isinstance(cell, float) else cell


def test_what_is_kept_comes_back_cell_for_cell_without_reading_again(tmp_path: Path) -> None:
    calls, read = reader(SHEETS)
    path = book(tmp_path)
    assert kept_or_read(path, tmp_path / "kept", read) is SHEETS
    again = kept_or_read(path, tmp_path / "kept", read)
    assert again is not SHEETS
    assert exact(again) == exact(SHEETS)
    assert len(calls) == 1


@given(st.lists(st.lists(CELLS).map(tuple), max_size=6))
@settings(max_examples=150, deadline=None)
def test_cells_of_any_kind_come_back_exactly(rows: list[tuple[object, ...]]) -> None:
    sheets = [Sheet("Data", without_empty_end(rows))]
    try:
        content = cache._content(sheets)  # noqa: SLF001
    except ValueError:
        return  # a text that is no text (half a sign): it is not kept
    with pa.ipc.open_file(content) as stored:
        back = [cache._rows(stored.get_batch(0))]  # noqa: SLF001
    assert [_exact_rows(Sheet("", each)) for each in back] == [_exact_rows(sheets[0])]


def test_nothing_is_kept_without_a_folder(tmp_path: Path) -> None:
    calls, read = reader(SHEETS)
    kept_or_read(book(tmp_path), None, read)
    kept_or_read(book(tmp_path), None, read)
    assert len(calls) == 2
    assert [each.name for each in tmp_path.iterdir()] == ["own.xlsx"]


def test_a_small_workbook_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "WORTH_KEEPING", 1_000)
    kept_or_read(book(tmp_path), tmp_path / "kept", reader(SHEETS)[1])
    assert not (tmp_path / "kept").exists()


def test_a_workbook_that_changed_is_read_anew(tmp_path: Path) -> None:
    calls, read = reader(SHEETS)
    kept_or_read(book(tmp_path), tmp_path / "kept", read)
    kept_or_read(book(tmp_path, "another workbook"), tmp_path / "kept", read)
    assert len(calls) == 2


def test_a_renamed_workbook_need_not_be_read_again(tmp_path: Path) -> None:
    calls, read = reader(SHEETS)
    path = book(tmp_path)
    kept_or_read(path, tmp_path / "kept", read)
    kept_or_read(path.rename(tmp_path / "renamed.xlsx"), tmp_path / "kept", read)
    assert len(calls) == 1


def test_other_code_reads_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls, read = reader(SHEETS)
    kept_or_read(book(tmp_path), tmp_path / "kept", read)
    monkeypatch.setattr(cache, "_code_version", lambda: "of tomorrow")
    kept_or_read(book(tmp_path), tmp_path / "kept", read)
    assert len(calls) == 2


def test_the_version_of_the_code_holds_the_reader_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("domain/number.py", "ingest/files/cache.py", "ingest/layouts/known.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("one = 1\n", "utf-8")
    monkeypatch.setattr(cache, "__file__", str(tmp_path / "ingest" / "files" / "cache.py"))
    versions = []
    for name in ("domain/number.py", "ingest/files/cache.py", "ingest/layouts/known.py"):
        (tmp_path / name).write_text("one = 2\n", "utf-8")
        versions.append(cache._code_version.__wrapped__())  # noqa: SLF001
    assert len(set(versions)) == 3


def test_a_damaged_kept_file_is_passed_over_and_mended(tmp_path: Path) -> None:
    calls, read = reader(SHEETS)
    path = book(tmp_path)
    kept_or_read(path, tmp_path / "kept", read)
    (file,) = kept(tmp_path / "kept")
    whole = file.read_bytes()
    for damaged in (b"", whole[:40], whole[:-1], whole[:50] + b"\xff" + whole[51:], b"\0" * 90):
        file.write_bytes(damaged)
        assert exact(kept_or_read(path, tmp_path / "kept", read)) == exact(SHEETS)
        assert file.read_bytes() == whole
    assert len(calls) == 6


def test_a_folder_that_cannot_be_written_is_passed_over(tmp_path: Path) -> None:
    path = book(tmp_path)
    calls, read = reader(SHEETS)
    assert kept_or_read(path, path / "below a file", read) is SHEETS
    assert len(calls) == 1


def test_a_cell_that_cannot_be_kept_is_no_fault(tmp_path: Path) -> None:
    odd = [Sheet("Data", [("\ud800",), (object(),)])]
    assert kept_or_read(book(tmp_path), tmp_path / "kept", reader(odd)[1]) is odd
    assert kept(tmp_path / "kept") == []


def test_a_workbook_saved_while_it_was_read_is_not_kept(tmp_path: Path) -> None:
    def saved_meanwhile(path: Path) -> list[Sheet]:
        path.write_text("saved anew", "utf-8")
        return SHEETS

    kept_or_read(book(tmp_path), tmp_path / "kept", saved_meanwhile)
    assert not (tmp_path / "kept").exists()


def test_what_was_not_used_for_longest_makes_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "kept"
    files: dict[str, Path] = {}
    for at, content in enumerate(("one", "two", "three")):
        kept_or_read(book(tmp_path, content), folder, reader(SHEETS)[1])
        (files[content],) = set(kept(folder)) - set(files.values())
        os.utime(files[content], (at, at))
    size = files["one"].stat().st_size
    monkeypatch.setattr(cache, "MOST_KEPT", 3 * size)
    kept_or_read(book(tmp_path, "one"), folder, reader(SHEETS)[1])  # used again: now the newest
    (folder / "own.sheets.1.part").write_bytes(bytes(size))
    os.utime(folder / "own.sheets.1.part", (0, 0))
    (folder / "something else").write_bytes(bytes(10 * size))
    kept_or_read(book(tmp_path, "four"), folder, reader(SHEETS)[1])
    left = set(kept(folder))
    assert files["one"] in left
    assert files["three"] in left
    assert files["two"] not in left
    assert not (folder / "own.sheets.1.part").exists()
    assert (folder / "something else").exists()


def test_no_unfinished_file_is_left(tmp_path: Path) -> None:
    kept_or_read(book(tmp_path), tmp_path / "kept", reader(SHEETS)[1])
    assert [each.suffix for each in (tmp_path / "kept").iterdir()] == [".sheets"]


def test_another_process_that_was_first_does_no_harm(tmp_path: Path) -> None:
    folder = tmp_path / "kept"

    def overtaken(path: Path) -> list[Sheet]:
        kept_or_read(path, folder, reader(SHEETS)[1])
        return SHEETS

    path = book(tmp_path)
    kept_or_read(path, folder, overtaken)
    assert exact(kept_or_read(path, folder, reader([])[1])) == exact(SHEETS)


def test_the_sample_is_the_same_dataset_from_the_cache(tmp_path: Path) -> None:
    fresh = read_real(SAMPLE)
    for _ in range(2):
        again = read_real(SAMPLE, cache=tmp_path / "kept")
        assert again.observations.equals(fresh.observations)
        assert dataclasses.replace(again, observations=fresh.observations) == fresh
    assert len(kept(tmp_path / "kept")) == 1


def test_a_run_is_byte_for_byte_the_same_with_and_without_the_cache(tmp_path: Path) -> None:
    def hashes(folder: str, kept_in: Path | None) -> dict[str, str]:
        request = dataclasses.replace(
            asked(INPUTS, SAMPLE, areas=("Lancashire",), charts=Charts.NONE),
            templates=INPUTS.parent / "templates",
            out=tmp_path / folder,
            cache=kept_in,
        )
        (run,) = build_reports(request)
        return {each.name: hashlib.sha256(each.read_bytes()).hexdigest() for each in run.files}

    fresh = hashes("fresh", None)
    assert hashes("written", tmp_path / "kept") == fresh
    assert hashes("recalled", tmp_path / "kept") == fresh
    assert len(kept(tmp_path / "kept")) == 1


@needs_lait
@pytest.mark.slow
def test_the_national_workbook_is_the_same_from_the_cache(tmp_path: Path) -> None:
    wide = LAIT / "workbooks" / "bds_wide.xlsx"
    fresh = open_input(wide, cache=tmp_path)
    again = open_input(wide, cache=tmp_path)
    for (one, _), (other, _) in zip(fresh.tables, again.tables, strict=True):
        assert _exact_rows(Sheet("", list(one.rows))) == _exact_rows(Sheet("", list(other.rows)))
    assert fresh.problems == again.problems
