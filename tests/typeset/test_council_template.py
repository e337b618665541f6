"""A report in a council's own template keeps its look, its letterhead and nothing of its text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import docx
import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from reportgen.domain.document import Document
from reportgen.domain.house_style import HouseStyle
from reportgen.typeset.docx_writer import word_file
from reportgen.typeset.ooxml.markup import w
from reportgen.typeset.ooxml.package import unzipped, zipped
from tests.typeset import builders, councils
from tests.typeset.access_checks import barriers
from tests.typeset.package_checks import faults, trees
from tests.typeset.whole_paper import MARK, parts_of, shipped, whole
from tests.typeset.word_count import counted

Parts = dict[str, bytes]
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def before_and_after(style: HouseStyle, mark: str = "") -> tuple[Parts, Parts]:
    return unzipped(style.reference.read_bytes()), parts_of(whole(style, mark))


def heads(parts: Parts) -> dict[str, str]:
    """The words of each head and foot by which it is and the pages it is for, first section."""
    names = relations(parts, "word/_rels/document.xml.rels")
    body = trees(parts)["word/document.xml"]
    first = next(body.iter(w("sectPr")))
    found: dict[str, str] = {}
    for each in first.iterchildren(w("headerReference"), w("footerReference")):
        head: Any = etree.fromstring(parts[f"word/{names[each.get(f'{R}id')]}"])
        which = etree.QName(each).localname.removesuffix("Reference")
        found[f"{which} {each.get(w('type'))}"] = "".join(head.itertext())
    return found


def relations(parts: Parts, name: str) -> dict[str, str]:
    return {str(each.get("Id")): str(each.get("Target")) for each in etree.fromstring(parts[name])}


def style_of(parts: Parts, identity: str) -> bytes:
    tree: Any = etree.fromstring(parts["word/styles.xml"])
    return etree.tostring(tree.find(f'{w("style")}[@{w("styleId")}="{identity}"]'), method="c14n")


@pytest.mark.parametrize("name", ["council.docx", "council.dotx"])
def test_every_style_of_the_template_is_kept_as_it_was(tmp_path: Path, name: str) -> None:
    before, after = before_and_after(councils.council(tmp_path, name))
    tree = etree.fromstring(before["word/styles.xml"])
    own = [str(each.get(w("styleId"))) for each in tree.iter(w("style"))]
    assert "NorthmoorTable" in own
    assert [each for each in own if style_of(before, each) != style_of(after, each)] == []


def test_heads_feet_and_the_crest_are_kept(tmp_path: Path) -> None:
    before, after = before_and_after(councils.council(tmp_path))
    assert heads(after) == heads(before)
    assert heads(after)["footer default"] == "Official"
    pictures = [content for name, content in after.items() if name.startswith("word/media/image")]
    assert pictures == [councils.CREST]
    assert b"evenAndOddHeaders" in after["word/settings.xml"]


def test_paper_and_margins_are_the_templates_own(tmp_path: Path) -> None:
    before, after = before_and_after(councils.council(tmp_path))

    def page(parts: Parts) -> list[Any]:
        section = next(trees(parts)["word/document.xml"].iter(w("sectPr")))
        return [dict(section.find(w(name)).attrib) for name in ("pgSz", "pgMar")]

    assert page(before) == page(after)


def test_text_controls_pictures_and_comments_of_the_body_are_gone(tmp_path: Path) -> None:
    _, after = before_and_after(councils.council(tmp_path))
    words = b"".join(content for name, content in after.items() if name.endswith((".xml", ".rels")))
    for said in (b"Delete this guidance", b"Set out the purpose", b"Click here", b"new logo"):
        assert said not in words
    assert not [name for name in after if "comments" in name]


def test_nobody_who_made_the_template_is_named(tmp_path: Path) -> None:
    _, after = before_and_after(councils.council(tmp_path))
    words = b"".join(content for name, content in after.items() if name.endswith((".xml", ".rels")))
    for trace in (b"Clerk", b"Manager", b"intranet", b"trackRevisions", b"documentProtection"):
        assert trace not in words


@pytest.mark.parametrize("asked", [{}, councils.numbered()])
@pytest.mark.parametrize("name", ["council.docx", "council.dotx"])
def test_the_paper_is_valid_sound_and_open_to_all(
    tmp_path: Path, name: str, asked: dict[str, Any]
) -> None:
    _, after = before_and_after(councils.council(tmp_path, name, **asked), MARK)
    path = tmp_path / "any.docx"
    path.write_bytes(zipped(after))
    assert not OpenXmlValidator().validate(str(path)).errors
    assert not faults(after)
    assert not barriers(after)


def test_a_letterhead_of_an_earlier_section_is_handed_on(tmp_path: Path) -> None:
    style = councils.council(tmp_path)
    document = docx.Document(str(style.reference))
    document.add_section()
    document.add_paragraph("The second section.")
    document.save(str(style.reference))
    assert heads(parts_of(whole(style)))["header default"] == "Northmoor Council"


def test_a_first_section_with_another_head_leaves_nothing_behind(tmp_path: Path) -> None:
    style = councils.council(tmp_path)
    document = docx.Document(str(style.reference))
    document.add_section().header.is_linked_to_previous = False
    document.sections[1].header.paragraphs[0].text = "Second head"
    document.save(str(style.reference))
    after = parts_of(whole(style))
    assert heads(after)["header default"] == "Second head"
    assert not [
        name for name, text in after.items() if b">Northmoor Council<" in text and "header" in name
    ]


@pytest.mark.parametrize("asked", [{}, councils.numbered()])
def test_a_template_of_word_2010_keeps_no_second_copy_of_its_styles(
    tmp_path: Path, asked: dict[str, Any]
) -> None:
    path = tmp_path / "council.docx"
    docx.Document().save(str(path))  # the library's own template is one of these
    after = parts_of(whole(HouseStyle("council", path, **asked)))
    path.write_bytes(zipped(after))
    assert not OpenXmlValidator().validate(str(path)).errors
    assert not faults(after)


def test_an_old_report_may_be_the_template_of_a_numbered_one(tmp_path: Path) -> None:
    path = tmp_path / "old.docx"
    path.write_bytes(word_file(whole(shipped("numbered")), builders.record(Path("x"))))
    style = HouseStyle("old", path, **councils.numbered())
    assert counted(parts_of(whole(style))) == counted(parts_of(whole(shipped("numbered"))))


def test_same_template_same_bytes(tmp_path: Path) -> None:
    document: Document = whole(councils.council(tmp_path, **councils.numbered()))
    made = [word_file(document, builders.record(Path("x"))) for _ in range(2)]
    assert made[0] == made[1]
