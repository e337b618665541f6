"""Numbers of headings and paragraphs: counted by Word, and as the document says."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest
from lxml import etree

from reportgen.domain.document import Document, Heading, Paragraph, Reference, flat
from reportgen.domain.house_style import HouseStyle
from reportgen.typeset.ooxml.markup import w
from tests.typeset import builders, councils
from tests.typeset.package_checks import trees
from tests.typeset.whole_paper import parts_of, shipped, whole
from tests.typeset.word_count import counted

Made = Callable[[Path], HouseStyle]


def said(document: Document) -> list[tuple[str, str]]:
    """Number and words of each numbered block, in reading order."""
    blocks = (each for each in flat(document.blocks) if isinstance(each, Heading | Paragraph))
    return [(each.number, each.text) for each in blocks if each.number]


def shown(document: Document) -> list[tuple[str, str]]:
    """What Word would count, without lists; references have fields in their words."""
    texts = {each.text for each in flat(document.blocks) if isinstance(each, Heading | Paragraph)}
    return [
        (number, words)
        for number, words in counted(parts_of(document))
        if number and not number.endswith(".") and words in texts
    ]


def _plain_numbered(folder: Path) -> HouseStyle:
    del folder
    return replace(builders.PLAIN, **councils.numbered())


def _own_list(folder: Path) -> HouseStyle:
    return councils.listed(folder, **councils.numbered())


def _same_list(folder: Path) -> HouseStyle:
    return councils.listed(folder, ("%1.0", "%1.%2"), **councils.numbered())


def _contents_built_on_heading_1(folder: Path) -> HouseStyle:
    style = councils.council(folder, **councils.numbered())
    document = docx.Document(str(style.reference))
    for name in ("TOC Heading", "Heading 2", "Heading 3"):
        document.styles[name].base_style = document.styles["Heading 1"]
    document.save(str(style.reference))
    return style


@pytest.mark.parametrize(
    "made",
    [
        lambda _: shipped("numbered"),
        _plain_numbered,
        lambda folder: councils.council(folder, **councils.numbered()),
        _own_list,
        _same_list,
        _contents_built_on_heading_1,
    ],
    ids=["shipped", "plain", "council", "own list", "own list alike", "built on heading 1"],
)
def test_word_counts_what_the_document_says(tmp_path: Path, made: Made) -> None:
    document = whole(made(tmp_path))
    assert said(document)[-1] == ("10.0", "Further data")
    assert shown(document) == said(document)


@pytest.mark.parametrize("made", [_plain_numbered, _own_list, _contents_built_on_heading_1])
def test_title_contents_and_sub_headings_have_no_number(tmp_path: Path, made: Made) -> None:
    found = {words: number for number, words in counted(parts_of(whole(made(tmp_path))))}
    assert found["Contents"] == ""
    assert found["Children's services performance in Northmoor, 2021/22"] == ""
    assert found["Assessments were on time more often than in England"] == ""
    assert found["What to ask"] == ""


def test_a_line_with_a_cross_reference_counts_too() -> None:
    document = whole(shipped("numbered"))
    numbers = [each.number for each in document.blocks if isinstance(each, Reference)]
    assert numbers == ["3.1", "", "8.4"]
    assert ("3.1", "Table 1 has every indicator; Figure 1 shows the longest one.") in counted(
        parts_of(document)
    )


def test_no_number_is_typed() -> None:
    parts = parts_of(whole(shipped("numbered")))
    control = next(trees(parts)["word/document.xml"].iter(w("sdt")))
    body = control.getparent()
    body.remove(control)  # the contents list shows them until Word fills it anew
    words = ["".join(each.itertext()) for each in body.findall(w("p"))]
    assert "The committee is asked:" in words
    assert not [each for each in words if re.match(r"\d+\.\d", each)]


def test_the_contents_list_shows_the_numbers_of_headings() -> None:
    control = next(trees(parts_of(whole(shipped("numbered"))))["word/document.xml"].iter(w("sdt")))
    lines = ["".join(each.itertext()) for each in control.iter(w("hyperlink"))]
    assert lines[0] == "1.0Purpose of the report"
    assert [each.tag for each in next(control.iter(w("hyperlink"))).iter(w("tab"))] == [w("tab")]


def test_a_list_of_the_council_that_counts_alike_is_kept(tmp_path: Path) -> None:
    parts = parts_of(whole(_same_list(tmp_path)))
    body = trees(parts)["word/document.xml"]
    used = {each.get(w("val")) for each in body.iter(w("pStyle"))}
    assert "Clause" in used
    assert "NumberedParagraph" not in used
    assert parts["word/numbering.xml"].count(b'w:lvlText w:val="%1.0"') == 1


def test_a_list_that_gives_way_is_joined_to_the_styles_no_more(tmp_path: Path) -> None:
    numbering = parts_of(whole(_own_list(tmp_path)))["word/numbering.xml"]
    joined = re.findall(rb'w:pStyle w:val="(\w+)"', numbering)
    assert joined.count(b"Heading1") == 1
    assert b"Heading2" not in joined


def test_a_list_of_the_council_stays_where_nothing_is_numbered(tmp_path: Path) -> None:
    found = counted(parts_of(whole(councils.listed(tmp_path))))
    assert ("1.", "Purpose of the report") in found


def test_a_paragraph_put_in_renumbers_the_rest() -> None:
    parts = parts_of(whole(shipped("numbered")))
    tree = etree.fromstring(parts["word/document.xml"])
    first = next(each for each in tree.iter(w("p")) if _style(each) == "NumberedParagraph")
    first.addprevious(etree.fromstring(etree.tostring(first)))
    parts["word/document.xml"] = etree.tostring(tree)
    assert [number for number, words in counted(parts) if words == builders.TEXT] == [
        "1.2",
        "1.3",
        "4.1",
    ]


def _style(paragraph: Any) -> str:
    found = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return "" if found is None else str(found.get(w("val")))
