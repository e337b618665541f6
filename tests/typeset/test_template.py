"""A council's own Word template: found by name, lent what it lacks, refused with a cure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pytest

from reportgen.domain.house_style import HouseStyle
from reportgen.errors import StyleError
from reportgen.typeset.docx_writer import word_file
from reportgen.typeset.ooxml.package import unzipped, zipped
from reportgen.typeset.ooxml.reference import reference_bytes
from tests.typeset import builders
from tests.typeset.package_checks import faults

Parts = dict[str, bytes]


def _council(folder: Path, mend: Callable[[Parts], None], name: str = "council.docx") -> HouseStyle:
    """A house style whose template is ours with one thing changed."""
    parts = unzipped(reference_bytes())
    mend(parts)
    path = folder / name
    path.write_bytes(zipped(parts))
    return HouseStyle("council", path)


def _written(style: HouseStyle) -> bytes:
    return word_file(builders.document(style=style), builders.record(Path("x")))


def _in_styles(old: bytes, new: bytes) -> Callable[[Parts], None]:
    def mend(parts: Parts) -> None:
        assert old in parts["word/styles.xml"]
        parts["word/styles.xml"] = parts["word/styles.xml"].replace(old, new)

    return mend


def test_a_word_template_file_is_accepted(tmp_path: Path) -> None:
    def as_dotx(parts: Parts) -> None:
        types = parts["[Content_Types].xml"]
        parts["[Content_Types].xml"] = types.replace(b"document.main+xml", b"template.main+xml")

    written = _written(_council(tmp_path, as_dotx, "council.dotx"))
    assert b"document.main+xml" in unzipped(written)["[Content_Types].xml"]


def test_style_names_are_found_whatever_their_capitals(tmp_path: Path) -> None:
    style = _council(tmp_path, _in_styles(b'w:val="heading 1"', b'w:val="Heading 1"'))
    assert docx.Document(BytesIO(_written(style))).paragraphs


def test_a_style_under_another_id_is_used_by_its_name(tmp_path: Path) -> None:
    style = _council(tmp_path, _in_styles(b'w:styleId="Title"', b'w:styleId="Titel"'))
    assert b'<w:pStyle w:val="Titel"/>' in unzipped(_written(style))["word/document.xml"]


def test_missing_styles_are_all_named_with_the_way_to_add_them(tmp_path: Path) -> None:
    def without(parts: Parts) -> None:
        for name in (b"heading 2", b"List Number"):
            _in_styles(b'w:val="' + name + b'"', b'w:val="Other ' + name + b'"')(parts)
        _in_styles(b'w:styleId="Heading2"', b'w:styleId="Other2"')(parts)
        _in_styles(b'w:styleId="ListNumber"', b'w:styleId="OtherNumber"')(parts)

    with pytest.raises(StyleError) as caught:
        _written(_council(tmp_path, without))
    assert '"heading 2", "List Number" are missing' in caught.value.found
    assert "Ctrl+Alt+Shift+S" in caught.value.cure


def test_styles_that_are_ours_are_lent_to_the_council(tmp_path: Path) -> None:
    template = tmp_path / "theirs.docx"
    docx.Document().save(str(template))  # the library's own template: no toc, no Source, no Lead
    written = _written(HouseStyle("theirs", template))
    names = {style.name for style in docx.Document(BytesIO(written)).styles}
    assert {"Lead", "Source", "Note", "toc 1", "Report Table", "Table Number"} <= names
    assert not faults(unzipped(written))


def test_the_councils_own_foot_is_left_alone(tmp_path: Path) -> None:
    template = tmp_path / "theirs.docx"
    council = docx.Document(str(builders.PLAIN.reference))
    council.sections[0].footer.paragraphs[0].text = "Official"
    council.save(str(template))
    written = docx.Document(BytesIO(_written(HouseStyle("theirs", template))))
    assert [each.text for each in written.sections[0].footer.paragraphs] == ["Official"]


def test_an_old_report_may_serve_as_template_and_leaves_nothing_behind(
    tmp_path: Path, paper: bytes
) -> None:
    template = tmp_path / "old.docx"
    template.write_bytes(paper)
    document = replace(builders.short(builders.table()), style=HouseStyle("old", template))
    again = unzipped(word_file(document, builders.record(Path("x"))))
    assert not faults(again)
    assert [name for name in again if "media" in name] == []
    assert b"gov.uk" not in again["word/_rels/document.xml.rels"]


@pytest.mark.parametrize("content", [b"", b"no zip", zipped({"a.txt": b"a zip, not Word"})])
def test_what_is_no_word_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "council.docx"
    path.write_bytes(content)
    with pytest.raises(StyleError, match="not a Word file"):
        _written(HouseStyle("council", path))


def test_a_template_with_macros_is_refused(tmp_path: Path) -> None:
    def with_macros(parts: Parts) -> None:
        old = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
        new = b"application/vnd.ms-word.document.macroEnabled.main+xml"
        parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(old, new)

    with pytest.raises(StyleError, match="carries macros"):
        _written(_council(tmp_path, with_macros))


def test_a_template_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(StyleError, match="is not there") as caught:
        _written(HouseStyle("council", tmp_path / "gone.docx"))
    assert caught.value.place.endswith("gone.docx")


def test_a_list_style_without_numbers_is_named(tmp_path: Path) -> None:
    old = b'<w:numPr><w:numId w:val="2"/></w:numPr>'
    with pytest.raises(StyleError, match='"List Number" is joined to no list'):
        _written(_council(tmp_path, _in_styles(old, b"")))


def test_the_language_of_the_template_gives_way_to_the_reports(tmp_path: Path) -> None:
    style = _council(tmp_path, _in_styles(b'w:lang w:val="en-GB"', b'w:lang w:val="de-DE"'))
    assert b'w:lang w:val="en-GB"' in unzipped(_written(style))["word/styles.xml"]
