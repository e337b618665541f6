"""Every block and role in both shipped styles and in a council's own: valid, open, same bytes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from reportgen.domain.house_style import HouseStyle
from reportgen.errors import StyleError
from reportgen.typeset.docx_writer import word_file
from reportgen.typeset.ooxml.markup import w
from reportgen.typeset.ooxml.package import unzipped, zipped
from reportgen.typeset.ooxml.reference import LOOKS, reference_bytes
from tests.typeset import builders, councils
from tests.typeset.access_checks import barriers
from tests.typeset.package_checks import faults, trees
from tests.typeset.whole_paper import MARK, TEMPLATES, parts_of, shipped, whole

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
Made = Callable[[Path], HouseStyle]
STYLES: dict[str, Made] = {
    "plain": lambda _: shipped("plain"),
    "numbered": lambda _: shipped("numbered"),
    "council": lambda folder: councils.council(folder, **councils.numbered()),
    "council's list": councils.listed,
}


@pytest.mark.parametrize("name", LOOKS)
def test_each_committed_template_is_what_the_script_makes(name: str) -> None:
    committed = TEMPLATES / "house_styles" / name / "reference.docx"
    assert committed.read_bytes() == reference_bytes(LOOKS[name])


@pytest.mark.parametrize("name", STYLES)
@pytest.mark.parametrize("mark", [MARK, ""])
def test_the_paper_is_valid_sound_and_open_to_all(tmp_path: Path, name: str, mark: str) -> None:
    content = word_file(whole(STYLES[name](tmp_path), mark), builders.record(Path("x")))
    path = tmp_path / "any.docx"
    path.write_bytes(content)
    assert not OpenXmlValidator().validate(str(path)).errors
    assert not faults(unzipped(content))
    assert not barriers(unzipped(content))


@pytest.mark.parametrize("name", STYLES)
def test_the_same_document_gives_the_same_bytes(tmp_path: Path, name: str) -> None:
    document = whole(STYLES[name](tmp_path))
    first, second = (word_file(document, builders.record(Path("x"))) for _ in range(2))
    assert first == second


def _font(parts: dict[str, bytes]) -> tuple[set[str], set[str]]:
    """The fonts of text in no style, and those of the theme."""
    styles: Any = etree.fromstring(parts["word/styles.xml"])
    fonts = styles.find(f"{w('docDefaults')}//{w('rFonts')}")
    theme: Any = etree.fromstring(parts["word/theme.xml"])
    faces = {each.get("typeface") for each in theme.iterfind(f".//{A}fontScheme/*/{A}latin")}
    return set(fonts.attrib.values()), faces


def test_a_font_of_the_style_is_that_of_the_paper_and_its_theme() -> None:
    assert _font(parts_of(whole(shipped("plain")))) == ({"Arial"}, {"Arial"})
    calibri = replace(shipped("plain"), font="Calibri")
    assert _font(parts_of(whole(calibri))) == ({"Calibri"}, {"Calibri"})


def test_a_font_is_set_where_the_template_says_nothing_of_one(tmp_path: Path) -> None:
    parts = unzipped(reference_bytes())
    sheet: Any = etree.fromstring(parts["word/styles.xml"])
    sheet.remove(sheet.find(w("docDefaults")))
    parts["word/styles.xml"] = etree.tostring(sheet)
    (tmp_path / "bare.docx").write_bytes(zipped(parts))
    made = parts_of(whole(HouseStyle("bare", tmp_path / "bare.docx", font="Verdana")))
    assert _font(made)[0] == {"Verdana"}


def test_columns_are_measured_by_the_letters_of_the_font() -> None:
    def first_column(font: str) -> int:
        parts = parts_of(whole(replace(builders.PLAIN, font=font)))
        columns = next(trees(parts)["word/document.xml"].iter(w("tblGrid")))
        return int(columns[0].get(w("w")))

    assert first_column("Verdana") < first_column("Arial") == first_column("Calibri")


def test_a_heading_with_a_font_of_its_own_keeps_it(tmp_path: Path) -> None:
    style = replace(councils.council(tmp_path), font="Verdana")
    sheet: Any = etree.fromstring(parts_of(whole(style))["word/styles.xml"])
    heading = sheet.find(f'{w("style")}[@{w("styleId")}="Heading1"]//{w("rFonts")}')
    assert heading.get(w("ascii")) == "Georgia"


def test_a_logo_that_cannot_be_opened_is_told_with_its_cure(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(b"\x89PNG\r\n\x1a\nbroken")
    style = replace(builders.PLAIN, logo=tmp_path / "logo.png", logo_alt="Northmoor Council")
    with pytest.raises(StyleError, match="cannot be opened as a picture") as caught:
        parts_of(whole(style))
    assert caught.value.cure


def test_a_wide_logo_keeps_its_proportions(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(builders.png(1200, 100))
    style = replace(builders.PLAIN, logo=tmp_path / "logo.png", logo_alt="Northmoor Council")
    assert b'cx="2160000" cy="180000"' in parts_of(whole(style))["word/document.xml"]


@pytest.mark.parametrize(("font", "half_points"), [("Arial", "19"), ("Verdana", "16")])
def test_small_letters_of_tables_take_no_more_room_in_a_broad_font(
    font: str, half_points: str
) -> None:
    parts = parts_of(whole(replace(builders.PLAIN, font=font)))
    sheet: Any = etree.fromstring(parts["word/styles.xml"])
    size = sheet.find(f'{w("style")}[@{w("styleId")}="TableTextSmall"]//{w("sz")}')
    assert size.get(w("val")) == half_points


def test_a_foot_in_a_broad_font_takes_two_lines_sooner() -> None:
    def lines(font: str) -> int:
        paper = builders.short(builders.table())
        words = replace(
            paper.properties,
            footer="Children's services performance in Northmoor, 2021/22: a report",
        )
        parts = parts_of(replace(paper, properties=words, style=replace(paper.style, font=font)))
        return len(list(trees(parts)["word/footer1.xml"].iter(w("p"))))

    assert (lines("Arial"), lines("Verdana")) == (1, 2)
