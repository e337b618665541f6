"""A service's own words are read from its file as they stand, or not at all."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml

from reportgen.errors import RequestError
from reportgen.ingest import word_text
from reportgen.ingest.commentary_file import commentary_paragraphs

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PLACE = "ours.yaml, line 8"


def saved(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def word(folder: Path, *paragraphs: str, xml: str = "") -> Path:
    """A Word file of these paragraphs, and one more of the given markup."""
    made = docx.Document()
    for text in paragraphs:
        made.add_paragraph(text)
    if xml:
        made.element.body.insert(0, parse_xml(f'<w:p xmlns:w="{W}">{xml}</w:p>'))
    made.save(str(folder / "ours.docx"))
    return folder / "ours.docx"


def body_of(folder: Path, body: str, head: str = "") -> Path:
    """An archive whose text is just this markup."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        text = f'{head}<w:document xmlns:w="{W}">{body}</w:document>'
        archive.writestr("word/document.xml", text)
    return saved(folder, "ours.docx", packed.getvalue())


def read(path: Path) -> tuple[str, ...]:
    return commentary_paragraphs(path, PLACE)


def fault(path: Path) -> RequestError:
    with pytest.raises(RequestError) as caught:
        read(path)
    assert caught.value.place.startswith(PLACE)
    assert path.name in caught.value.place
    assert caught.value.cure
    return caught.value


def test_each_paragraph_of_a_word_file_is_one(tmp_path: Path) -> None:
    path = word(tmp_path, "Visits were late in May.", "", "A new team began\tin June.")
    assert read(path) == ("Visits were late in May.", "A new team began in June.")


def test_what_track_changes_or_hiding_took_away_is_not_printed(tmp_path: Path) -> None:
    xml = (
        "<w:r><w:t>Seen, </w:t></w:r><w:ins><w:r><w:t>added</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>deleted</w:delText></w:r></w:del>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
        '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> and shown.</w:t></w:r>'
    )
    assert read(word(tmp_path, xml=xml)) == ("Seen, added and shown.",)


def test_a_line_break_in_word_is_a_blank(tmp_path: Path) -> None:
    xml = "<w:r><w:t>One</w:t><w:br/><w:t>two</w:t><w:noBreakHyphen/><w:t>three.</w:t></w:r>"
    assert read(word(tmp_path, xml=xml)) == ("One two\u2011three.",)


def test_marks_of_markdown_are_taken_off_and_no_word_is(tmp_path: Path) -> None:
    text = "# Our view\n\nVisits were **late**\nin *May*.\n\n- a `new` team\n- began\n\n---\n1. Now"
    assert read(saved(tmp_path, "ours.md", text)) == (
        "Our view",
        "Visits were late in May.",
        "a new team",
        "began",
        "Now",
    )


def test_a_link_of_markdown_keeps_its_address(tmp_path: Path) -> None:
    path = saved(tmp_path, "ours.md", "See [the plan](https://x.test/plan).")
    assert read(path) == ("See the plan (https://x.test/plan).",)


def test_plain_text_is_parted_at_blank_lines(tmp_path: Path) -> None:
    path = saved(tmp_path, "ours.txt", "\ufeffOne line\nand one more.\r\n \r\n*Two*.\n")
    assert read(path) == ("One line and one more.", "*Two*.")


def _a_table(folder: Path) -> Path:
    made = docx.Document()
    made.add_table(1, 1)
    made.save(str(folder / "ours.docx"))
    return folder / "ours.docx"


@pytest.mark.parametrize(
    ("make", "found"),
    [
        (_a_table, "a table, which would be lost"),
        (lambda at: word(at, xml="<w:r><w:drawing/></w:r>"), "a picture or text box"),
        (lambda at: word(at, xml="<w:r><w:footnoteReference/></w:r>"), "a footnote"),
        (lambda at: saved(at, "ours.md", "| a | b |\n|---|---|\n| 1 | 2 |\n"), "a table"),
        (lambda at: saved(at, "ours.md", "One.\n\n![us](us.png)\n"), "a picture"),
        (lambda at: saved(at, "ours.md", "One.\n\n<b>Two</b>\n"), "HTML"),
        (lambda at: saved(at, "ours.md", "One.\n\n    two\n"), "a block of code"),
    ],
)
def test_what_would_be_lost_is_refused(
    tmp_path: Path, make: Callable[[Path], Path], found: str
) -> None:
    error = fault(make(tmp_path))
    assert found in error.found
    assert "say it in words" in error.cure


@pytest.mark.parametrize(
    ("make", "found"),
    [
        (lambda at: at / "ours.docx", "no such file"),
        (lambda at: saved(at, "ours.pdf", "%PDF"), 'ends in ".pdf"'),
        (lambda at: saved(at, "ours.docx", "no archive"), "cannot be read as a Word file"),
        (lambda at: body_of(at, "<w:p>"), "cannot be read as a Word file"),
        (lambda at: body_of(at, ""), "cannot be read as a Word file"),
        (lambda at: saved(at, "ours.docx", bytes.fromhex("D0CF11E0A1B11AE1")), "older Word"),
        (lambda at: word(at, ""), "holds no words"),
        (lambda at: saved(at, "ours.txt", b"\xff\xfeO\0n\0e\0"), "not plain text"),
        (lambda at: saved(at, "ours.txt", "One\0two"), "not plain text"),
        (lambda at: saved(at, "ours.txt", "word " * 8_000), "39,999 letters"),
        (lambda at: saved(at, "ours.txt", b"x" * (20 * 1024 * 1024 + 1)), "20 MB"),
    ],
)
def test_a_wrong_file_is_an_error_with_its_place_and_cure(
    tmp_path: Path, make: Callable[[Path], Path], found: str
) -> None:
    assert found in fault(make(tmp_path)).found


def test_a_name_that_is_nearly_right_is_offered(tmp_path: Path) -> None:
    saved(tmp_path, "comments.md", "One.")
    with pytest.raises(RequestError, match=r'Did you mean "comments\.md"'):
        read(tmp_path / "coments.md")


def test_entities_of_a_strangers_file_are_not_resolved(tmp_path: Path) -> None:
    head = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
    path = body_of(tmp_path, "<w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body>", head)
    assert "cannot be read as a Word file" in fault(path).found


def test_a_text_that_unpacks_to_far_more_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(word_text, "_MOST_BYTES", 2_000)
    body = f"<w:body><w:p><w:r><w:t>{'a' * 3_000}</w:t></w:r></w:p></w:body>"
    assert "unpacks to more" in fault(body_of(tmp_path, body)).found


def test_a_folder_is_called_a_folder_and_a_file_without_ending_so(tmp_path: Path) -> None:
    (tmp_path / "words.docx").mkdir()
    assert "folder" in fault(tmp_path / "words.docx").found
    assert "without an ending" in fault(saved(tmp_path, "words", "Said.")).found
