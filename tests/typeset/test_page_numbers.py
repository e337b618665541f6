"""A contents list with page numbers: those of the laid out file, or none at all."""

from __future__ import annotations

import importlib.util
import re
import shutil
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document as WordDocument
from openxml_audit import OpenXmlValidator

from reportgen.domain.document import Document, Heading, Paragraph
from reportgen.typeset.docx_writer import word_file
from reportgen.typeset.libreoffice import LayoutError, Outline, outline_of
from reportgen.typeset.page_numbers import OutlineOf, with_pages
from tests.typeset import builders

NEEDED = shutil.which("soffice") is None or importlib.util.find_spec("pikepdf") is None
laid_out = pytest.mark.skipif(NEEDED, reason="LibreOffice (soffice) and pikepdf are needed")
NOWHERE = Path("unused")


def paper() -> Document:
    """Several pages; two headings of the same words on different ones."""
    pages = [Paragraph(builders.TEXT * 12) for _ in range(4)]
    return builders.document(
        Heading(1, "Data notes", "again"), *pages, Heading(2, "The end", "end", "7.1")
    )


def told(document: Document) -> list[tuple[str, str]]:
    """Words and page of each line of the contents list in the Word file."""
    word = WordDocument(BytesIO(word_file(document, builders.record(NOWHERE))))
    lines = [
        "".join(each.itertext(f"{{{each.nsmap['w']}}}t", f"{{{each.nsmap['w']}}}tab"))
        for each in word.element.body.xpath(".//w:sdt//w:hyperlink")
    ]
    return [_parts(line) for line in lines]


def _parts(line: str) -> tuple[str, str]:
    found = re.fullmatch(r"(.*?)(\d*)", line)
    assert found
    return found.group(1), found.group(2)


def outline(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Heading)]


def test_without_pages_there_are_links_and_the_field_asks_for_no_numbers() -> None:
    text = word_text(paper())
    assert "PAGEREF" not in text
    assert r' TOC \o "1-2" \n \h \z \u ' in text


def test_pages_stand_as_fields_at_the_end_of_dots() -> None:
    document = paper()
    known, notes = with_pages(document, builders.record(NOWHERE), in_order(document))
    text = word_text(known)
    assert notes == ()
    assert r' TOC \o "1-2" \h \z \u ' in text
    assert r" PAGEREF _Toc_again \h " in text
    assert 'w:val="right" w:leader="dot"' in text
    assert [page for _, page in told(known)] == ["1", "2", "3", "4", "5", "7", "8", "9"]


def test_the_file_that_is_laid_out_has_a_contents_list_as_long_as_the_last_one() -> None:
    document = paper()
    seen: list[bytes] = []

    def lay_out(content: bytes) -> Outline:
        seen.append(content)
        return in_order(document)(content)

    known, _ = with_pages(document, builders.record(NOWHERE), lay_out)
    (first,) = seen
    text = str(WordDocument(BytesIO(first)).element.xml)
    assert text.count("PAGEREF") == word_text(known).count("PAGEREF") > 0


def test_two_headings_of_the_same_words_have_their_own_pages() -> None:
    document = paper()
    known, _ = with_pages(document, builders.record(NOWHERE), in_order(document))
    assert dict(known.pages)["notes"] != dict(known.pages)["again"]


def test_numbers_and_titles_of_the_outline_that_are_no_headings_are_passed_over() -> None:
    document = builders.short(Heading(1, "One", "a", "1.0"), Heading(1, "Two", "b"))
    found: Outline = (("Title", 1), ("1.0  One", 2), ("Figure", 3), ("Two", 4))
    known, _ = with_pages(document, builders.record(NOWHERE), lambda _: found)
    assert known.pages == (("a", 2), ("b", 4))


def test_a_heading_that_was_not_found_leaves_all_numbers_out_and_is_told() -> None:
    document = builders.short(Heading(1, "One", "a"), Heading(1, "Two", "b"))
    same, notes = with_pages(document, builders.record(NOWHERE), lambda _: (("One", 1),))
    assert same == document
    assert "links and no page numbers" in notes[0]
    assert '"Two"' in notes[0]


def test_where_libreoffice_is_absent_the_links_stay_and_the_reason_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    same, notes = with_pages(paper(), builders.record(NOWHERE), outline_of)
    assert same == paper()
    assert "LibreOffice (soffice) was not found" in notes[0]


@laid_out
def test_the_numbers_are_those_of_the_laid_out_file_and_come_again() -> None:
    first, notes = with_pages(paper(), builders.record(NOWHERE), outline_of)
    assert notes == ()
    ours = tuple(outline(paper()))
    content = word_file(first, builders.record(NOWHERE))
    pages = [page for title, page in outline_of(content) if title.endswith(ours)]
    assert [page for _, page in first.pages] == pages
    assert [page for _, page in told(first)] == [str(page) for page in contents_of(first)]
    assert len(set(pages)) > 2
    assert pages[0] == 1  # the contents begin no page of their own
    second, _ = with_pages(paper(), builders.record(NOWHERE), outline_of)
    assert word_file(second, builders.record(NOWHERE)) == content


@laid_out
def test_a_strict_reader_finds_nothing_in_it(tmp_path: Path) -> None:
    known, _ = with_pages(paper(), builders.record(NOWHERE), in_order(paper()))
    (tmp_path / "report.docx").write_bytes(word_file(known, builders.record(NOWHERE)))
    assert list(OpenXmlValidator().validate(str(tmp_path / "report.docx")).errors) == []


@laid_out
def test_a_program_that_does_not_answer_is_ended_and_told() -> None:
    with pytest.raises(LayoutError, match="did not finish within 0 seconds"):
        outline_of(word_file(paper(), builders.record(NOWHERE)), longest=0.05)


def contents_of(document: Document) -> list[int]:
    """The pages of the headings that the contents list names."""
    blocks = [block for block in document.blocks if isinstance(block, Heading)]
    return [dict(document.pages)[block.id] for block in blocks if block.level <= 2]


def in_order(document: Document) -> OutlineOf:
    """A layout with one heading on each page."""
    return lambda _: tuple((title, page) for page, title in enumerate(outline(document), 1))


def word_text(document: Document) -> str:
    word = WordDocument(BytesIO(word_file(document, builders.record(NOWHERE))))
    return str(word.element.xml)
