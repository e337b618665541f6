"""The run folder: named safely, written together or not at all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.domain.house_style import HouseStyle
from reportgen.domain.release import ReleaseFile, Revisions
from reportgen.errors import OutputError, StyleError
from reportgen.typeset.folder import slug, write_together
from reportgen.typeset.formats import FORMATS
from reportgen.typeset.step import typeset
from tests.typeset import builders

_OLD = {"report.docx": b"old report", "facts.csv": b"old facts"}
_NEW = {"report.docx": b"new report", "facts.csv": b"new facts", "run.json": b"new record"}


def _found(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


@pytest.mark.parametrize(
    ("request_name", "area", "folder"),
    [
        ("scrutiny_2026", "St. Helens", "scrutiny_2026-st-helens"),
        ("lancashire", "Lancashire", "lancashire"),
        ("york", "North Yorkshire", "york-north-yorkshire"),
        ("Bericht: März?", "Bristol, City of", "bericht-marz-bristol-city-of"),
        ("..", "", "report"),
        ("../../etc", "King's Lynn", "etc-kings-lynn"),
        ("aux", "", "aux-report"),
        ("LPT1", "LPT1", "lpt1-report"),
    ],
)
def test_the_folder_is_named_safely_for_every_system(
    request_name: str, area: str, folder: str
) -> None:
    assert slug(request_name, area) == folder


def test_two_long_names_that_begin_alike_keep_apart() -> None:
    first, second = slug("x" * 200, "a"), slug("x" * 200, "b")
    assert first != second
    assert max(len(first), len(second)) <= 80


def test_every_format_is_in_the_run_folder_and_nothing_else(tmp_path: Path) -> None:
    folder, files = typeset(builders.document(), builders.record(tmp_path))
    assert folder == tmp_path / "scrutiny_2026-northmoor"
    # A PDF and slides; what differs from a last paper.
    asked_for = ("report.pdf", "slides.pptx", "revised.csv")
    always = [name for name in FORMATS if name not in asked_for]
    assert [path.name for path in files] == always
    assert sorted(path.name for path in folder.iterdir()) == sorted(always)


def test_a_last_paper_adds_the_file_of_what_was_revised(tmp_path: Path) -> None:
    found = Revisions(ReleaseFile("last.xlsx", "view"), ())
    record = replace(builders.record(tmp_path), revisions=found)
    _, files = typeset(builders.document(), record)
    others = ("report.pdf", "slides.pptx")
    assert [path.name for path in files] == [name for name in FORMATS if name not in others]


@pytest.mark.parametrize("last", ["", "facts.csv"])
def test_the_folder_of_the_last_paper_is_never_written_over(tmp_path: Path, last: str) -> None:
    record = builders.record(tmp_path)
    previous = tmp_path / "scrutiny_2026-northmoor" / last
    record = replace(record, request=replace(record.request, previous=previous))
    with pytest.raises(OutputError, match="this folder holds the last paper"):
        typeset(builders.document(), record)


def test_an_older_run_is_replaced_and_other_files_stay(tmp_path: Path) -> None:
    write_together(tmp_path, {**_OLD, "notes.txt": b"the author's own"})
    write_together(tmp_path, _NEW)
    assert _found(tmp_path) == {**_NEW, "notes.txt": b"the author's own"}


def test_a_file_where_the_folder_should_be_is_named(tmp_path: Path) -> None:
    out = tmp_path / "outputs"
    out.write_text("mine")
    with pytest.raises(OutputError) as caught:
        typeset(builders.document(), builders.record(out))
    assert caught.value.place == str(out)
    assert "a file of that name is in the way" in caught.value.found
    assert caught.value.cure
    assert out.read_text() == "mine"


def test_a_folder_where_the_report_should_be_is_named(tmp_path: Path) -> None:
    write_together(tmp_path, {"facts.csv": b"old facts"})
    (tmp_path / "report.docx").mkdir()
    with pytest.raises(OutputError, match="a folder stands where the file should be"):
        write_together(tmp_path, _NEW)
    assert _found(tmp_path) == {"facts.csv": b"old facts"}


@pytest.mark.parametrize("closed", ["report.docx", "facts.csv", "run.json"])
@pytest.mark.parametrize("when", ["moved aside", "put in place"])
def test_a_file_that_is_open_elsewhere_leaves_the_older_run_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, closed: str, when: str
) -> None:
    write_together(tmp_path, {**_OLD, "run.json": b"old record"})
    before = _found(tmp_path)
    real = Path.replace

    def refusing(self: Path, target: Path) -> Path:
        blocked = self.name == closed if when == "moved aside" else self.name == f".{closed}.new"
        if blocked:
            raise PermissionError(13, "The process cannot access the file")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", refusing)
    with pytest.raises(OutputError) as caught:
        write_together(tmp_path, _NEW)
    assert caught.value.place == str(tmp_path / closed)
    assert "close the file in Word" in caught.value.cure
    assert _found(tmp_path) == before


def test_a_full_disk_leaves_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.write_bytes

    def full(self: Path, content: bytes) -> int:
        if "run.json" in self.name:
            raise OSError(28, "No space left on device")
        return real(self, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OutputError, match="no space left"):
        write_together(tmp_path / "deep" / "run", _NEW)
    assert not list(tmp_path.iterdir())


def test_a_template_at_fault_leaves_no_folder(tmp_path: Path) -> None:
    style = HouseStyle("gone", tmp_path / "gone.docx")
    with pytest.raises(StyleError):
        typeset(builders.document(style=style), builders.record(tmp_path / "out"))
    assert not (tmp_path / "out").exists()
