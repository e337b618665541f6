"""Files are opened safely, and cells come out as a person sees them in Excel."""

from __future__ import annotations

import datetime
import random
import re
import tempfile
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from reportgen.errors import WorkbookError
from reportgen.ingest.files.opening import open_csv, open_workbook
from reportgen.ingest.files.safety import FileKind, kind_of
from reportgen.ingest.values import UNCALCULATED
from tests.ingest.builders import SAMPLE, write_book, write_csv

SHEET = "xl/worksheets/sheet1.xml"
MAIN = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'


def refused(path: Path, *parts: str) -> None:
    with pytest.raises(WorkbookError) as caught:
        kind_of(path)
    assert caught.value.cure
    for part in parts:
        assert part in str(caught.value)


def small_book(folder: Path) -> Path:
    return write_book(folder / "small.xlsx", Data=[("a", "b"), (1, 2.5)])


def rezipped(path: Path, target: Path, changed: dict[str, bytes]) -> Path:
    """A copy of a workbook with some parts put in or replaced."""
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for name in [*source.namelist(), *(changed.keys() - set(source.namelist()))]:
            out.writestr(name, changed.get(name) or source.read(name))
    return target


def test_a_missing_file_is_answered_with_the_nearest_name(tmp_path: Path) -> None:
    small_book(tmp_path)
    refused(tmp_path / "smal.xlsx", "no such file", 'Did you mean "small.xlsx"?')


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    refused(tmp_path, "folder")


def test_a_letter_with_the_name_of_a_workbook_is_no_workbook(tmp_path: Path) -> None:
    letter = tmp_path / "letter.xlsx"
    letter.write_text("Dear committee", "utf-8")
    refused(letter, "not a workbook", ".xlsx")


def test_an_empty_file_is_called_empty(tmp_path: Path) -> None:
    (tmp_path / "empty.xlsx").touch()
    refused(tmp_path / "empty.xlsx", "empty")


def test_an_encrypted_workbook_is_named_as_such(tmp_path: Path) -> None:
    locked = tmp_path / "locked.xlsx"
    start = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600)
    locked.write_bytes(start + "EncryptedPackage".encode("utf-16-le"))
    refused(locked, "password")


def test_an_older_excel_file_is_told_apart_from_an_encrypted_one(tmp_path: Path) -> None:
    old = tmp_path / "old.xls"
    old.write_bytes(bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600))
    assert kind_of(old) is FileKind.OLD_WORKBOOK


def test_a_zip_bomb_by_size_is_not_opened(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.xlsx"
    chance = random.Random(1)  # noqa: S311  (keeps the ratio low, so that only the size is at fault)
    piece = b"".join(chance.randbytes(100) + bytes(9_900) for _ in range(2_200))
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"<workbook/>")
        for number in range(10):
            archive.writestr(f"xl/worksheets/sheet{number}.xml", piece)
        assert all(each.file_size < 200 * each.compress_size for each in archive.infolist())
    refused(bomb, "was not opened", "200 MB")


def test_a_zip_bomb_by_ratio_is_not_opened(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", bytes(20 * 1024 * 1024))
    refused(bomb, "was not opened", "200 times")


def test_a_workbook_of_thousands_of_parts_is_not_opened(tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(bomb, "w") as archive:
        archive.writestr("xl/workbook.xml", b"<workbook/>")
        for number in range(2_001):
            archive.writestr(f"xl/media/{number}", b"")
    refused(bomb, "2,002 parts")


def test_a_cut_off_workbook_is_called_damaged(tmp_path: Path) -> None:
    whole = small_book(tmp_path).read_bytes()
    (tmp_path / "cut.xlsx").write_bytes(whole[: len(whole) // 2])
    refused(tmp_path / "cut.xlsx", "damaged")


def test_an_archive_of_something_else_is_no_workbook(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "data.xlsx", "w") as archive:
        archive.writestr("figures.csv", "a,b")
    refused(tmp_path / "data.xlsx", "archive")


def test_a_file_is_known_by_its_bytes_and_not_by_its_name(tmp_path: Path) -> None:
    renamed = tmp_path / "download.csv"
    renamed.write_bytes(small_book(tmp_path).read_bytes())
    assert kind_of(renamed) is FileKind.WORKBOOK


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml"])
def test_entities_in_a_part_are_refused(tmp_path: Path, part: str) -> None:
    laughing = (
        b'<?xml version="1.0"?><!DOCTYPE lol [<!ENTITY lol "lol">]><worksheet>&lol;</worksheet>'
    )
    bad = rezipped(small_book(tmp_path), tmp_path / "bad.xlsx", {part: laughing})
    with pytest.raises(WorkbookError, match="declares entities"):
        open_workbook(bad)


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml"])
def test_a_part_that_is_no_xml_is_called_damaged(tmp_path: Path, part: str) -> None:
    bad = rezipped(small_book(tmp_path), tmp_path / "bad.xlsx", {part: b"<worksheet><row r='1'>"})
    with pytest.raises(WorkbookError, match="damaged"):
        open_workbook(bad)


def test_cells_of_every_type_come_out_as_excel_shows_them(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    bold = CellRichText("Saltby ", TextBlock(InlineFont(b=True), "Bay"))
    cells = {"A1": 28, "B1": 2.5, "D1": "n/a", "A3": True, "B3": bold, "AB3": "", "C3": -1.5e-7}
    for address, value in cells.items():
        sheet[address].value = value
    sheet["E1"] = datetime.date(2026, 1, 22)
    sheet["F1"] = "#DIV/0!"
    book.save(tmp_path / "types.xlsx")
    (grid,) = open_workbook(tmp_path / "types.xlsx")
    date = datetime.datetime(2026, 1, 22)  # noqa: DTZ001
    assert grid.rows[0] == (28, 2.5, None, "n/a", date, "#DIV/0!")
    assert grid.rows[1] == ()
    assert grid.rows[2][:3] == (True, "Saltby Bay", -1.5e-7)
    assert isinstance(grid.rows[0][0], int)


def test_a_formula_that_was_never_calculated_is_marked(tmp_path: Path) -> None:
    book = write_book(tmp_path / "formula.xlsx", Data=[("a",), ("=1+1",), (2,)])
    (grid,) = open_workbook(book)
    assert grid.rows == [("a",), (UNCALCULATED,), (2,)]


def test_a_formula_without_a_value_is_marked_too(tmp_path: Path) -> None:
    book = write_book(tmp_path / "formula.xlsx", Data=[("a",), ("=1+1",)])
    with zipfile.ZipFile(book) as archive:
        sheet = re.sub(rb"<v ?/>|<v></v>", b"", archive.read(SHEET))
    (grid,) = open_workbook(rezipped(book, tmp_path / "bare.xlsx", {SHEET: sheet}))
    assert b"<v" not in sheet.partition(b"<f>")[2]
    assert grid.rows == [("a",), (UNCALCULATED,)]


def test_a_formula_whose_text_is_empty_was_calculated(tmp_path: Path) -> None:
    book = write_book(tmp_path / "formula.xlsx", Data=[("a",), ('=""',), (2,)])
    with zipfile.ZipFile(book) as archive:
        sheet = archive.read(SHEET).replace(b'<c r="A2">', b'<c r="A2" t="str">')
    (grid,) = open_workbook(rezipped(book, tmp_path / "empty.xlsx", {SHEET: sheet}))
    assert grid.rows == [("a",), ("",), (2,)]


def test_an_error_of_a_formula_is_its_value(tmp_path: Path) -> None:
    book = write_book(tmp_path / "formula.xlsx", Data=[("a",), ("=1/0",)])
    with zipfile.ZipFile(book) as archive:
        sheet = archive.read(SHEET).replace(b'<c r="A2">', b'<c r="A2" t="e">')
    sheet = re.sub(rb"<v ?/>|<v></v>", b"<v>#DIV/0!</v>", sheet)
    (grid,) = open_workbook(rezipped(book, tmp_path / "error.xlsx", {SHEET: sheet}))
    assert grid.rows == [("a",), ("#DIV/0!",)]


def test_a_wrong_size_of_a_sheet_and_rows_left_out_move_nothing(tmp_path: Path) -> None:
    book = write_book(tmp_path / "gaps.xlsx", Data=[(1, 2), (), (3, 4, 5), (None,)])
    with zipfile.ZipFile(book) as archive:
        sheet = re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1:A1"', archive.read(SHEET))
    (grid,) = open_workbook(rezipped(book, tmp_path / "wrong.xlsx", {SHEET: sheet}))
    assert grid.rows == [(1, 2), (), (3, 4, 5)]


def test_a_row_beyond_the_last_of_excel_is_damage(tmp_path: Path) -> None:
    sheet = MAIN + b'<sheetData><row r="9999999"><c><v>1</v></c></row></sheetData></worksheet>'
    bad = rezipped(small_book(tmp_path), tmp_path / "bad.xlsx", {SHEET: sheet})
    with pytest.raises(WorkbookError, match="more rows than Excel allows"):
        open_workbook(bad)


def test_a_strict_workbook_is_refused_with_what_to_save_it_as(tmp_path: Path) -> None:
    loose, strict = b"schemas.openxmlformats.org/officeDocument/2006", b"purl.oclc.org/ooxml/office"
    book = small_book(tmp_path)
    with zipfile.ZipFile(book) as archive:
        workbook = archive.read("xl/workbook.xml").replace(loose, strict)
    bad = rezipped(book, tmp_path / "strict.xlsx", {"xl/workbook.xml": workbook})
    with pytest.raises(WorkbookError, match="Strict Open XML") as caught:
        open_workbook(bad)
    assert "as an Excel workbook (.xlsx)" in caught.value.cure


def test_what_openpyxl_leaves_out_of_a_workbook_is_no_warning(tmp_path: Path) -> None:
    book = small_book(tmp_path)
    extended = b'<extLst><ext uri="{CCE6A557-97BC-4B89-ADB6-D9C93CAAB3DF}"/></extLst></worksheet>'
    with zipfile.ZipFile(book) as archive:
        sheet = archive.read(SHEET).replace(b"</worksheet>", extended)
        styles = re.sub(rb"<cellStyles.*</cellStyles>", b"", archive.read("xl/styles.xml"))
    odd = rezipped(book, tmp_path / "odd.xlsx", {SHEET: sheet, "xl/styles.xml": styles})
    styleless = pytest.warns(UserWarning, match="no default style")
    with styleless, pytest.warns(UserWarning, match="Data Validation extension"):
        list(openpyxl.load_workbook(odd, read_only=True).worksheets[0].values)
    (grid,) = open_workbook(odd)  # a warning would be an error here
    assert grid.rows == [("a", "b"), (1, 2.5)]


def test_sheets_are_read_by_the_defused_parser() -> None:
    assert openpyxl.DEFUSEDXML


def test_cells_shown_as_per_cent_are_read_as_shown_and_counted(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet["A1"], sheet["B1"], sheet["C1"] = 0.66, 0.07, 0.66
    sheet["A1"].number_format = "0.0%"
    sheet["B1"].number_format = "0%"
    sheet["C1"].number_format = '0.00"%"'
    book.save(tmp_path / "shares.xlsx")
    (grid,) = open_workbook(tmp_path / "shares.xlsx")
    assert grid.rows[0] == (66.0, 7.0, 0.66)
    assert grid.percentages == 2


def test_a_csv_of_older_excel_is_read(tmp_path: Path) -> None:
    (tmp_path / "old.csv").write_bytes("Measure\n2\u20132\u00bd year olds\n".encode("cp1252"))
    assert open_csv(tmp_path / "old.csv").rows[1] == ("2\u20132\u00bd year olds",)


def test_a_byte_order_mark_is_no_part_of_the_first_heading(tmp_path: Path) -> None:
    (tmp_path / "mark.csv").write_bytes(b"\xef\xbb\xbfLA Number,2022\n")
    assert open_csv(tmp_path / "mark.csv").rows[0] == ("LA Number", "2022")


def test_na_and_nothing_stay_apart_in_csv(tmp_path: Path) -> None:
    (tmp_path / "na.csv").write_text('a,b\nNA,""\n', "utf-8")
    assert open_csv(tmp_path / "na.csv").rows[1] == ("NA", "")


def test_a_csv_without_a_known_end_is_refused(tmp_path: Path) -> None:
    refused(write_csv(tmp_path / "figures.txt", [("a", "b")]), "not a workbook")


@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=8))
@settings(max_examples=60, deadline=None)
def test_a_workbook_damaged_anywhere_is_read_or_refused_in_words(
    blows: list[tuple[int, int]],
) -> None:
    whole = bytearray(SAMPLE.read_bytes())
    for place, byte in blows:
        whole[place % len(whole)] = byte
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "damaged.xlsx"
        path.write_bytes(whole)
        try:
            kind_of(path)
            open_workbook(path)
        except WorkbookError as error:
            assert error.cure  # noqa: PT017  (most damage is refused, some does not matter)


@given(
    st.sampled_from(["[Content_Types].xml", "xl/workbook.xml", "xl/styles.xml", SHEET]),
    st.lists(st.tuples(st.integers(0, 10**6), st.integers(32, 126)), min_size=1, max_size=3),
)
@settings(max_examples=60, deadline=None)
def test_a_part_damaged_anywhere_is_read_or_refused_in_words(
    part: str, blows: list[tuple[int, int]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        book = small_book(Path(folder))
        with zipfile.ZipFile(book) as archive:
            content = bytearray(archive.read(part))
        for place, byte in blows:
            content[place % len(content)] = byte
        try:
            open_workbook(rezipped(book, Path(folder) / "bad.xlsx", {part: bytes(content)}))
        except WorkbookError as error:
            assert error.cure  # noqa: PT017  (most damage is refused, some does not matter)
