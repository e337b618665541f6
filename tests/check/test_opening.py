"""What is no Word file, or not safe to open, is told in words and never opened."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from reportgen.check.checking import check_bytes, check_file
from reportgen.errors import WordFileError
from tests.check.builders import NAME, OFFICE, changed, clean, codes, zipped

_TYPES = "[Content_Types].xml"


def _archive(**parts: str) -> bytes:
    return zipped({name.replace("__", "/"): text.encode() for name, text in parts.items()})


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "the file is empty"),
        (b"Not at all", "this is not a Word file"),
        (b"%PDF-1.7", "this is a PDF"),
        (b"PK\x03\x04 and no more", "damaged: its list of parts"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600), "an older Word document"),
        (
            bytes.fromhex("D0CF11E0A1B11AE1") + "EncryptedPackage".encode("utf-16-le"),
            "encrypted with a password",
        ),
        (_archive(readme="hello"), "this is not a Word file: it is"),
        (_archive(**{"xl/workbook.xml": "<x/>"}), "this is not a Word file: it is"),
        (_archive(**{"word/styles.xml": "<x/>"}), 'its text ("word/document.xml") is missing'),
        (_archive(**{"word/document.xml": "<w:x"}), "cannot be read"),
    ],
)
def test_what_is_no_word_file_is_told(content: bytes, told: str) -> None:
    with pytest.raises(WordFileError) as caught:
        check_bytes(NAME, content)
    assert told in caught.value.found
    assert caught.value.cure


def test_a_file_with_macros_is_refused() -> None:
    parts = changed(
        _TYPES,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    with pytest.raises(WordFileError, match="carries macros"):
        check_bytes(NAME, zipped(parts))


def test_a_macro_under_another_type_is_refused_too() -> None:
    with pytest.raises(WordFileError, match="carries macros"):
        check_bytes(NAME, zipped({**clean(), "word/vbaProject.bin": b"x"}))


def test_entities_are_never_read() -> None:
    parts = clean()
    told = parts["word/document.xml"].decode()
    parts["word/document.xml"] = f'<!DOCTYPE x [<!ENTITY a "b">]>{told}'.encode()
    with pytest.raises(WordFileError, match="declares entities"):
        check_bytes(NAME, zipped(parts))


def test_a_bomb_is_not_unpacked() -> None:
    parts = {**clean(), "word/media/image1.bmp": bytes(30 * 1024 * 1024)}
    with pytest.raises(WordFileError, match="unpacks to more"):
        check_bytes(NAME, zipped(parts))


def test_a_part_outside_its_folder_is_refused() -> None:
    with pytest.raises(WordFileError, match="outside its own folder"):
        check_bytes(NAME, zipped({**clean(), "../evil.xml": b"<x/>"}))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_that_is_there_twice_is_refused() -> None:
    target = BytesIO(zipped(clean()))
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr("word/document.xml", "<x/>")
    with pytest.raises(WordFileError, match="there twice"):
        check_bytes(NAME, target.getvalue())


def test_a_file_that_is_not_there_is_told_with_the_nearest_name(tmp_path: Path) -> None:
    (tmp_path / "report.docx").write_bytes(zipped(clean()))
    with pytest.raises(WordFileError, match=r'Did you mean "report\.docx"'):
        check_file(tmp_path / "reprot.docx")


def test_a_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(WordFileError, match="this is a folder"):
        check_file(tmp_path)


def test_the_text_may_lie_in_a_part_of_another_name() -> None:
    parts = {}
    for name, content in clean().items():
        moved = name.replace("document.xml", "document2.xml")
        told = content
        if name in (_TYPES, "_rels/.rels"):
            told = content.replace(b"word/document.xml", b"word/document2.xml")
        parts[moved] = told
    assert codes(parts) == set()


def test_a_strict_file_is_read_as_any_other() -> None:
    strict = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    parts = {
        name: content.replace(OFFICE.encode(), strict.encode()).replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        )
        for name, content in clean().items()
    }
    assert codes(parts) == set()
