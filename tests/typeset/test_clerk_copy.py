"""A final paper is filed under a name that every system takes, and no old copy stays beside it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.domain.document import Document
from reportgen.domain.paper import Meeting
from reportgen.domain.run import RunRecord
from reportgen.errors import OutputError
from reportgen.typeset.clerk_copy import clerk_name
from reportgen.typeset.folder import remove
from reportgen.typeset.step import typeset
from tests.typeset import builders

COMMITTEE = "Children's Services Scrutiny Committee"
NAME = (
    "2026-01-22-childrens-services-scrutiny-committee-childrens-services-performance-in"
    "-northmoor.docx"
)


def record(out: Path, final: bool = True, **meeting: str) -> RunRecord:
    given = Meeting(**{"committee": COMMITTEE, "date": "2026-01-22", **meeting})  # type: ignore[arg-type]
    return builders.record(out, request=builders.request(out, final=final, meeting=given))


def titled(title: str) -> Document:
    document = builders.document()
    return replace(document, properties=replace(document.properties, title=title))


def name(title: str = "How we do", committee: str = COMMITTEE) -> str:
    return clerk_name(titled(title), record(Path("out"), committee=committee))


def test_the_copy_is_the_report_byte_by_byte(tmp_path: Path) -> None:
    folder, files = typeset(builders.document(), record(tmp_path))
    assert folder / NAME in files
    assert (folder / NAME).read_bytes() == (folder / "report.docx").read_bytes()


def test_a_draft_has_no_copy(tmp_path: Path) -> None:
    _, files = typeset(builders.document(), record(tmp_path, final=False))
    assert [path.name for path in files if path.name.startswith("2026")] == []


@pytest.mark.parametrize("lacking", [{"date": ""}, {"committee": ""}, {"date": "in January"}])
def test_without_day_or_committee_there_is_no_copy(lacking: dict[str, str]) -> None:
    assert clerk_name(builders.document(), record(Path("out"), True, **lacking)) == ""


def test_accents_are_folded_and_signs_left_out() -> None:
    assert name("Caffè: 50% & more/less?", "Überprüfung") == (
        "2026-01-22-uberprufung-caffe-50-more-less.docx"
    )


@given(st.text(max_size=300), st.text(min_size=1, max_size=200))
def test_every_title_gives_a_name_that_every_system_takes(title: str, committee: str) -> None:
    found = name(title, committee)
    assert found == "" or re.fullmatch(r"2026-01-22-[a-z0-9]+(?:-[a-z0-9]+)*\.docx", found)
    assert len(found) <= 100


def test_a_long_title_ends_at_a_whole_word() -> None:
    found = name("performance " * 30)
    assert found.endswith("-performance.docx")
    assert 85 < len(found) <= 100


def test_a_copy_under_an_earlier_name_goes(tmp_path: Path) -> None:
    folder, _ = typeset(builders.document(), record(tmp_path))
    typeset(builders.document(), record(tmp_path, date="2026-02-19"))
    assert not (folder / NAME).exists()
    assert (folder / NAME.replace("01-22", "02-19")).exists()


def test_a_draft_in_the_same_folder_takes_the_final_copy_away(tmp_path: Path) -> None:
    folder, _ = typeset(builders.document(), record(tmp_path))
    typeset(builders.document(), record(tmp_path, final=False))
    assert not (folder / NAME).exists()


def test_a_copy_that_somebody_changed_stays(tmp_path: Path) -> None:
    folder, _ = typeset(builders.document(), record(tmp_path))
    (folder / NAME).write_bytes(b"with the clerk's own changes")
    typeset(builders.document(), record(tmp_path, date="2026-02-19"))
    assert (folder / NAME).read_bytes() == b"with the clerk's own changes"


def test_a_copy_that_somebody_changed_is_never_written_over(tmp_path: Path) -> None:
    folder, _ = typeset(builders.document(), record(tmp_path))
    paper = (folder / "report.docx").read_bytes()
    (folder / NAME).write_bytes(b"with the clerk's own changes")
    with pytest.raises(OutputError, match="somebody has changed") as caught:
        typeset(builders.document(), record(tmp_path))
    assert "rename" in caught.value.cure
    assert (folder / NAME).read_bytes() == b"with the clerk's own changes"
    assert (folder / "report.docx").read_bytes() == paper


def test_another_file_of_the_folder_stays(tmp_path: Path) -> None:
    folder, _ = typeset(builders.document(), record(tmp_path))
    (folder / "notes for the meeting.docx").write_bytes((folder / "report.docx").read_bytes())
    typeset(builders.document(), record(tmp_path))
    assert (folder / "notes for the meeting.docx").exists()
    assert (folder / NAME).exists()


def test_a_form_that_is_no_longer_asked_for_goes(tmp_path: Path) -> None:
    with_slides = replace(record(tmp_path), slides=True)
    folder, files = typeset(builders.document(), with_slides)
    assert folder / "slides.pptx" in files
    typeset(builders.document(), record(tmp_path))
    assert not (folder / "slides.pptx").exists()


def test_what_cannot_be_removed_is_told(tmp_path: Path) -> None:
    stuck = tmp_path / "slides.pptx"
    stuck.mkdir()
    with pytest.raises(OutputError, match="earlier run"):
        remove([stuck])
