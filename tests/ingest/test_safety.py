"""What is unsafe, damaged, locked or of single children is refused, each in its own words."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.errors import WorkbookError
from reportgen.ingest.files import safety, sheet
from reportgen.ingest.files.opening import open_csv, open_workbook
from reportgen.ingest.inputs import open_input
from tests.ingest.builders import PLANS, ROOT, table, write_book, write_csv
from tests.ingest.hostile_builders import OLE, changed, good_book, parquet, part_of, with_sheet
from tests.ingest.hostile_files import HOSTILE_FILES

MESSAGES = ROOT / "tests" / "golden" / "hostile_files.md"


def messages() -> dict[str, str]:
    """What is expected to be said of each hostile file, by its name."""
    parts = MESSAGES.read_text("utf-8").split("\n## ")[1:]
    return {name: said.strip() for name, _, said in (part.partition("\n") for part in parts)}


@pytest.mark.parametrize("name", HOSTILE_FILES)
def test_a_hostile_file_is_refused_in_its_own_words(tmp_path: Path, name: str) -> None:
    path = HOSTILE_FILES[name](tmp_path)
    with pytest.raises(WorkbookError) as caught:
        open_input(path)
    assert str(caught.value) == messages()[name]
    assert caught.value.cure
    assert "Secretname" not in str(caught.value)


def test_every_message_belongs_to_a_hostile_file() -> None:
    assert list(messages()) == list(HOSTILE_FILES)


FIGURES = table(("901", PLANS, 40, 41))


def opened(path: Path) -> tuple[object, ...]:
    """The rows of the first table of a file that is not refused."""
    return tuple(open_input(path).tables[0][0].rows)


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("xl/vbaProject.bin", OLE + bytes(600)),
        ("xl/externalLinks/externalLink1.xml", b"<externalLink/>"),
        ("xl/embeddings/sheet.xlsx", b"PK\x03\x04 a workbook in a workbook"),
        ("customXml/item1.xml", b"<a xmlns:x='file:///etc/passwd'/>"),
    ],
)
def test_what_else_lies_in_a_workbook_is_left_alone(
    tmp_path: Path, part: str, content: bytes
) -> None:
    assert opened(changed(good_book(tmp_path), {part: content})) == opened(good_book(tmp_path))


def test_a_link_to_another_workbook_is_not_followed(tmp_path: Path) -> None:
    linked = (
        '<row r="1"><c r="A1" t="str"><f>[1]Sheet1!A1</f><v>LA and Regions</v></c></row>'
        '<row r="2"><c r="A2"><f>"x"&amp;[1]Sheet1!A2</f><v>7</v></c></row>'
    )
    book = with_sheet(tmp_path, linked)
    relations = part_of(book, "xl/_rels/workbook.xml.rels").replace(
        b"</Relationships>",
        b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'relationships/externalLink" Target="file:///etc/passwd" TargetMode="External"/>'
        b"</Relationships>",
    )
    linked_book = changed(book, {"xl/_rels/workbook.xml.rels": relations}, "linked.xlsx")
    (grid,) = open_workbook(linked_book)
    assert grid.rows == [("LA and Regions",), (7,)]


def test_a_measure_may_speak_of_births_and_numbers_of_pupils(tmp_path: Path) -> None:
    for row, measure in enumerate(("Date of birth", "UPN", "NHS Number")):
        book = write_book(tmp_path / f"{row}.xlsx", S=table(("901", measure, 40, 41)))
        assert len(opened(book)) == 2


@pytest.mark.parametrize(
    "notes",
    [
        [("UPN", "The unique pupil number that each school gives to each of its pupils.")],
        [("School", "Postcode", "Head teacher"), ("Saltby High", "ZZ1 1ZZ", "")],
        [("Date of birth", "the day from which an age is counted")],
    ],
)
def test_a_glossary_or_a_list_of_schools_is_no_record_of_children(
    tmp_path: Path, notes: list[tuple[str, ...]]
) -> None:
    book = write_book(tmp_path / "own.xlsx", Sheet_1=FIGURES, Notes=notes)
    assert len(opened(book)) == 2


def test_a_list_of_pupils_headed_by_a_year_is_still_one(tmp_path: Path) -> None:
    book = write_book(tmp_path / "own.xlsx", S=[("UPN", 2022), ("A1", "x")])
    with pytest.raises(WorkbookError, match='the heading "UPN"'):
        open_input(book)


def test_children_in_our_own_sheets_or_the_workspace_are_refused_too(tmp_path: Path) -> None:
    book = write_book(tmp_path / "own.xlsx", Data=FIGURES, Rules=[("UPN", "Surname")])
    with pytest.raises(WorkbookError, match='sheet "Rules", row 1: the heading "UPN"'):
        open_input(book)
    with pytest.raises(WorkbookError, match='the heading "UPN"'):
        open_csv(write_csv(tmp_path / "areas.csv", [("UPN", "Surname")]))


def test_a_sheet_of_too_many_cells_is_not_read_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheet, "MOST_CELLS", 10)
    with pytest.raises(WorkbookError, match="the sheet has more than 10 cells"):
        open_input(good_book(tmp_path))


def test_a_parquet_file_of_too_many_rows_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(safety, "_MOST_ROWS", 0)
    with pytest.raises(WorkbookError, match="the file has 1 rows of 2 columns"):
        open_input(parquet(tmp_path / "own.parquet", "Short Desc", "Values"))


def test_a_cell_coloured_far_out_is_no_column(tmp_path: Path) -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="0"/></row>'
    (grid,) = open_workbook(with_sheet(tmp_path, rows))
    assert grid.rows == [(1,)]
