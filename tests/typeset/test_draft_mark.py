"""The mark of a draft stands at the head of every page, as text, beside any letterhead."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import docx

from reportgen.domain.house_style import HouseStyle
from reportgen.typeset.docx_writer import word_file
from tests.typeset import builders

MARK = "DRAFT, not for publication"


def written(folder: Path, style: HouseStyle, mark: str = MARK) -> Any:
    document = replace(builders.short(builders.table()), style=style)
    document = replace(document, properties=replace(document.properties, mark=mark))
    return docx.Document(BytesIO(word_file(document, builders.record(folder))))


def letterhead(folder: Path) -> HouseStyle:
    """A template with a letterhead on the first page, and odd and even pages of their own."""
    council = docx.Document(str(builders.PLAIN.reference))
    section = council.sections[0]
    section.different_first_page_header_footer = True
    council.settings.odd_and_even_pages_header_footer = True
    section.first_page_header.paragraphs[0].text = "Northmoor Council"
    section.header.paragraphs[0].text = "Official"
    council.save(str(folder / "theirs.docx"))
    return HouseStyle("theirs", folder / "theirs.docx")


def lines(head: Any) -> list[str]:
    return [paragraph.text for paragraph in head.paragraphs if paragraph.text]


def test_the_mark_is_text_at_the_head_of_the_page(tmp_path: Path) -> None:
    word = written(tmp_path, builders.PLAIN)
    assert lines(word.sections[0].header) == [MARK]
    assert word.core_properties.content_status == MARK


def test_a_letterhead_keeps_its_words_below_the_mark(tmp_path: Path) -> None:
    section = written(tmp_path, letterhead(tmp_path)).sections[0]
    assert lines(section.first_page_header) == [MARK, "Northmoor Council"]
    assert lines(section.header) == [MARK, "Official"]
    assert lines(section.even_page_header) == [MARK]


def test_a_final_report_leaves_the_head_as_it_was(tmp_path: Path) -> None:
    section = written(tmp_path, letterhead(tmp_path), mark="").sections[0]
    assert lines(section.first_page_header) == ["Northmoor Council"]
    assert lines(section.header) == ["Official"]
