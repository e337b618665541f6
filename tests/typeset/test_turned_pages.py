"""Turned pages: a section of their own that keeps head and foot, and no page left empty."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest
from lxml import etree

from reportgen.domain.document import Block, Bullets, Contents, Heading, Landscape, Paragraph
from reportgen.domain.house_style import HouseStyle
from reportgen.typeset.ooxml.markup import w
from tests.typeset import builders, councils
from tests.typeset.access_checks import barriers
from tests.typeset.package_checks import faults, trees
from tests.typeset.test_council_template import Parts, R, relations
from tests.typeset.whole_paper import MARK, appendix, parts_of, shipped, whole

WORDS = Paragraph("Upright words.")
UPRIGHT, TURNED = ("11906", "16838", None), ("16838", "11906", "landscape")


def made(*blocks: Block, style: HouseStyle = builders.PLAIN, mark: str = "") -> Parts:
    paper = builders.short(*blocks)
    said = replace(paper.properties, mark=mark)
    parts = parts_of(replace(paper, style=style, properties=said))
    assert not faults(parts)
    assert not barriers(parts)
    return parts


def sections(parts: Parts) -> list[Any]:
    return list(trees(parts)["word/document.xml"].iter(w("sectPr")))


def ways(parts: Parts) -> list[tuple[str, str, str | None]]:
    sizes = (each.find(w("pgSz")) for each in sections(parts))
    return [tuple(size.get(w(name)) for name in ("w", "h", "orient")) for size in sizes]


def foot_edges(parts: Parts) -> list[int]:
    """Where the right tab of each section's foot stands, as Word would hand feet on."""
    names = relations(parts, "word/_rels/document.xml.rels")
    edges: list[int] = []
    for section in sections(parts):
        found = section.find(f'{w("footerReference")}[@{w("type")}="default"]')
        if found is not None:
            foot: Any = etree.fromstring(parts[f"word/{names[found.get(f'{R}id')]}"])
            last = int(next(foot.iter(w("tab"))).get(w("pos")))
        edges.append(last)
    return edges


def test_pages_turn_for_the_blocks_and_stand_upright_again() -> None:
    parts = made(WORDS, appendix(), WORDS)
    assert ways(parts) == [UPRIGHT, TURNED, UPRIGHT]
    kinds = [each.find(w("type")) for each in sections(parts)]
    assert [None if each is None else each.get(w("val")) for each in kinds] == [
        None,
        "nextPage",
        "nextPage",
    ]


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ((appendix(),), [TURNED]),
        ((appendix(), WORDS), [TURNED, UPRIGHT]),
        ((WORDS, appendix()), [UPRIGHT, TURNED]),
        ((WORDS, appendix("a"), appendix("b")), [UPRIGHT, TURNED]),
        ((WORDS, Landscape(())), [UPRIGHT]),
        ((WORDS, Landscape(()), WORDS), [UPRIGHT]),
        ((Heading(1, "Alone", "x"), appendix()), [TURNED]),
        ((WORDS, Heading(1, "Alone", "x"), appendix()), [UPRIGHT, TURNED]),
    ],
    ids=["only", "first", "last", "two", "empty last", "empty", "heading first", "heading before"],
)
def test_no_page_is_left_empty(blocks: tuple[Block, ...], expected: list[Any]) -> None:
    assert ways(made(*blocks)) == expected


def test_a_heading_before_turned_pages_goes_with_them() -> None:
    body = trees(made(WORDS, Heading(1, "Alone", "x"), appendix()))["word/document.xml"][0]
    end = next(each for each in body if each.find(f"{w('pPr')}/{w('sectPr')}") is not None)
    assert "".join(end.itertext()) == "Upright words."


def test_tables_take_the_width_of_their_page() -> None:
    parts = made(builders.table(), appendix(), builders.table("again"))
    tables = trees(parts)["word/document.xml"].iter(w("tblW"))
    assert [int(each.get(w("w"))) for each in tables] == [9298, 14230, 9298]


def test_the_foot_reaches_the_right_edge_both_ways_up() -> None:
    assert foot_edges(made(WORDS, appendix(), WORDS)) == [9298, 14230, 9298]
    assert foot_edges(made(appendix(), WORDS)) == [14230, 9298]
    assert foot_edges(made(appendix())) == [14230]


def test_without_turned_pages_there_is_one_foot() -> None:
    assert len([name for name in made(WORDS) if "footer" in name]) == 1


def test_head_and_foot_of_a_council_go_on_over_turned_pages(tmp_path: Path) -> None:
    parts = made(WORDS, appendix(), WORDS, style=councils.council(tmp_path))
    first, *others = sections(parts)
    kinds = (w("headerReference"), w("footerReference"), w("titlePg"))
    assert len([each for each in first if each.tag in kinds]) == 7
    assert [each for other in others for each in other if each.tag in kinds] == []


def test_pages_are_counted_on_where_a_template_begins_at_one(tmp_path: Path) -> None:
    template = tmp_path / "council.docx"
    document = docx.Document(str(builders.PLAIN.reference))
    section = document.sections[0]._sectPr  # noqa: SLF001
    section.append(etree.fromstring(f'<w:pgNumType xmlns:w="{w("")[1:-1]}" w:start="1"/>'))
    document.save(str(template))
    parts = made(WORDS, appendix(), style=HouseStyle("council", template))
    starts = [each.find(w("pgNumType")).get(w("start")) for each in sections(parts)]
    assert starts == ["1", None]


@pytest.mark.parametrize("mark", [MARK, ""])
@pytest.mark.parametrize("template", ["plain", "numbered", "council"])
def test_the_mark_of_a_draft_is_on_every_page_and_on_none_of_a_final(
    tmp_path: Path, template: str, mark: str
) -> None:
    style = councils.council(tmp_path) if template == "council" else shipped(template)
    parts = parts_of(whole(style, mark))
    heads = [text for name, text in parts.items() if name.startswith("word/header")]
    assert [MARK.encode() in text for text in heads] == [bool(mark)] * len(heads)
    assert bool(heads) is (bool(mark) or template == "council")
    first, *others = sections(parts)
    assert (first.find(w("headerReference")) is not None) is bool(heads)
    assert not [each for each in others if each.find(w("headerReference")) is not None]
    if not mark:
        assert not [name for name, text in parts.items() if MARK.encode() in text]


def test_ids_labels_and_contents_of_turned_blocks_are_known() -> None:
    parts = parts_of(whole(builders.PLAIN))
    body = trees(parts)["word/document.xml"][0]
    lines = ["".join(each.itertext()) for each in next(body.iter(w("sdt"))).iter(w("hyperlink"))]
    assert "Appendix A: every figure" in lines
    words = ["".join(t.text or "" for t in each.iter(w("t"))) for each in body.iter(w("p"))]
    assert "Table 3: Every figure, 2013 to 2022" in words
    assert "It speaks of Table 1 and of Table 3." in words


def test_the_end_of_a_section_goes_with_the_last_row_of_its_table() -> None:
    body = trees(made(appendix(), WORDS))["word/document.xml"][0]
    row = list(body.iter(w("tr")))[-1]
    assert all(each.find(f"{w('pPr')}/{w('keepNext')}") is not None for each in row.iter(w("p")))


def test_a_contents_list_may_come_before_turned_pages() -> None:
    parts = made(WORDS, Contents(), appendix(), Heading(1, "After", "after"), WORDS)
    assert ways(parts) == [UPRIGHT, TURNED, UPRIGHT]


def test_a_list_may_end_a_section() -> None:
    points = Bullets((Paragraph("One."), Paragraph("Two.")))
    body = trees(made(points, appendix()))["word/document.xml"][0]
    end = next(each for each in body if each.find(f"{w('pPr')}/{w('sectPr')}") is not None)
    assert "".join(end.itertext()) == "Two."
