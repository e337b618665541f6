"""The roles of running text: gap, prompt, commentary, attribution; their look and their company."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest
from lxml import etree

from reportgen.domain.document import Block, Bullets, Heading, Paragraph, Particulars
from reportgen.domain.house_style import HouseStyle
from reportgen.typeset.ooxml.markup import w
from reportgen.typeset.ooxml.reference import LOOKS
from reportgen.typeset.ooxml.styles import BLUE, PALE_RED, RED, Look, styles_of
from tests.typeset import builders, councils
from tests.typeset.access_checks import contrast
from tests.typeset.package_checks import faults, trees
from tests.typeset.whole_paper import parts_of, shipped, whole

QUESTIONS = Bullets((Paragraph("Why?"), Paragraph("Since when?")), numbered=True)


def body_of(*blocks: Block) -> Any:
    parts = parts_of(builders.short(*blocks))
    assert not faults(parts)
    return trees(parts)["word/document.xml"][0]


def words_of(look: Any) -> str:
    """The words of the run with this look."""
    return "".join(look.getparent().getparent().itertext())


def kept(*blocks: Block) -> list[bool]:
    """Whether each paragraph below the title stays with the next."""
    each = body_of(*blocks).iter(w("p"))
    return [one.find(f"{w('pPr')}/{w('keepNext')}") is not None for one in each][1:]


@pytest.mark.parametrize("role", ["gap", "prompt", "commentary", "attribution"])
@pytest.mark.parametrize("template", ["plain", "council"])
def test_each_role_has_a_style_of_its_own_or_ours_on_loan(
    tmp_path: Path, role: str, template: str
) -> None:
    style = builders.PLAIN
    if template == "council":
        style = HouseStyle("council", tmp_path / "council.docx")
        docx.Document().save(str(style.reference))  # knows none of them
    paper = builders.short(Paragraph("Words.", role))
    parts = parts_of(replace(paper, style=style))
    assert not faults(parts)
    used = list(trees(parts)["word/document.xml"].iter(w("pStyle")))[-1].get(w("val"))
    sheet: Any = etree.fromstring(parts["word/styles.xml"])
    found = sheet.find(f'{w("style")}[@{w("styleId")}="{used}"]/{w("name")}')
    assert found.get(w("val")) == role.capitalize()


@pytest.mark.parametrize("look", LOOKS.values(), ids=list(LOOKS))
def test_every_letter_stands_out_from_white_paper(look: Look) -> None:
    colours = {
        found
        for style in styles_of(look)
        for found in re.findall(r'w:color w:val="(\w+)"', style.look)
    }
    assert len(colours) >= 4
    assert min(contrast(colour, "FFFFFF") for colour in colours) >= 4.5


@pytest.mark.parametrize("look", LOOKS.values(), ids=list(LOOKS))
def test_commentary_has_a_rule_at_its_left_and_no_box(look: Look) -> None:
    (style,) = (each for each in styles_of(look) if each.name == "Commentary")
    assert re.findall(r"<w:(\w+) w:val=\"single\"", style.paragraph) == ["left"]
    assert 'w:ind w:left="454"' in style.paragraph


def test_a_gap_is_ruled_and_shaded_so_that_its_colour_is_not_all() -> None:
    (style,) = (each for each in styles_of(LOOKS["plain"]) if each.name == "Gap")
    assert f'w:fill="{PALE_RED}"' in style.look
    assert "<w:left " in style.paragraph
    assert contrast(RED, PALE_RED) >= 4.5


def test_an_open_line_of_the_particulars_looks_like_a_gap() -> None:
    lines = (("Council", "Northmoor"), ("Report of", "[To be completed: the officer]"))
    body = body_of(Particulars(lines, ("Report of",)))
    looks = [(each.get(w("val")), words_of(each)) for each in body.iter(w("rStyle"))]
    assert looks == [("GapWords", " [To be completed: the officer]")]


def test_a_gap_in_a_list_looks_like_one() -> None:
    body = body_of(Bullets((Paragraph("the date", "gap"), Paragraph("said"))))
    assert [each.get(w("val")) for each in body.iter(w("rStyle"))] == ["GapWords"]


@pytest.mark.parametrize("role", ["note", "prompt", "gap"])
def test_what_a_list_is_stays_with_the_list(role: str) -> None:
    assert kept(Heading(1, "One", "a"), Paragraph("Prompts.", role), QUESTIONS) == [
        True,
        True,
        False,
        False,
    ]


def test_commentary_stays_with_whose_it_is() -> None:
    said, by = (
        Paragraph("Words.", "commentary"),
        Paragraph("Commentary by the director.", "attribution"),
    )
    assert kept(said, said, by) == [False, True, False]
    assert kept(by, said, said) == [True, False, False]


def test_links_have_readable_words_in_paragraphs_and_lists() -> None:
    page = Paragraph(
        "Figures: children in need.", link="https://www.gov.uk/a", link_text="children in need"
    )
    body = body_of(page, Bullets((page, page)))
    links = list(body.iter(w("hyperlink")))
    assert ["".join(each.itertext()) for each in links] == ["children in need"] * 3
    assert {each.get(w("val")) for link in links for each in link.iter(w("rStyle"))} == {
        "Hyperlink"
    }


def test_a_heading_is_not_left_alone_where_the_councils_style_would_let_it(tmp_path: Path) -> None:
    parts = parts_of(whole(councils.council(tmp_path)))
    styles = trees(parts)["word/document.xml"].iter(w("pStyle"))
    headings = [each.getparent() for each in styles if each.get(w("val")).startswith("Heading")]
    assert headings
    assert all(each.find(w("keepNext")) is not None for each in headings)


@pytest.mark.parametrize(
    ("colour", "lent"), [("5B1E4B", "5B1E4B"), ("FFCC00", BLUE), ("auto", BLUE)]
)
def test_what_is_lent_takes_the_colour_of_the_councils_headings_where_it_is_dark_enough(
    tmp_path: Path, colour: str, lent: str
) -> None:
    path = tmp_path / "council.docx"
    document = docx.Document()
    look = document.styles["Heading 1"].element.get_or_add_rPr()
    for each in look.findall(w("color")):
        look.remove(each)
    look.get_or_add_color().set(w("val"), colour)
    document.save(str(path))
    parts = parts_of(
        replace(builders.short(Paragraph("Words.", "lead")), style=HouseStyle("c", path))
    )
    sheet: Any = etree.fromstring(parts["word/styles.xml"])
    found = sheet.find(f'{w("style")}[@{w("styleId")}="Lead"]//{w("color")}')
    assert found.get(w("val")) == lent


@pytest.mark.parametrize("name", ["plain", "numbered"])
def test_every_role_is_in_both_shipped_templates(name: str) -> None:
    template = docx.Document(str(shipped(name).reference))
    names = {style.name for style in template.styles}
    assert {
        "Gap",
        "Gap Words",
        "Prompt",
        "Commentary",
        "Attribution",
        "Numbered Paragraph",
    } <= names


def test_a_logo_stands_above_the_title_in_line_with_the_text() -> None:
    parts = parts_of(whole(shipped("numbered")))
    body = trees(parts)["word/document.xml"][0]
    first = body[0]
    assert "Three rising bars" in next(first.iter(f"{WP}docPr")).get("descr")
    assert next(first.iter(f"{WP}inline")) is not None
    size = next(first.iter(f"{WP}extent"))
    assert (int(size.get("cx")), int(size.get("cy"))) == (720_000, 720_000)
    assert parts["word/media/logo.png"] == shipped("numbered").logo.read_bytes()  # type: ignore[union-attr]


WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


@pytest.mark.parametrize(("letters", "together"), [(300, True), (301, False)])
def test_a_heading_and_the_lines_below_it_go_with_the_list_that_they_lead_to(
    letters: int, together: bool
) -> None:
    lead, items = Paragraph("a" * letters), Bullets((Paragraph("One."), Paragraph("Two.")))
    assert kept(Heading(1, "What is going well", "list-good"), lead, items)[1] is together
    assert kept(Paragraph("Text."), lead, items)[1] is False
