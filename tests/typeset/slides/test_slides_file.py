"""slides.pptx is sound, accessible, the same each time, and its charts can be edited."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from openpyxl import load_workbook
from openxml_audit import OpenXmlValidator

from reportgen.errors import OutputError
from reportgen.typeset.ooxml.package import unzipped
from reportgen.typeset.slides import library
from reportgen.typeset.slides_writer import slides
from tests.typeset import builders
from tests.typeset.slides.builders import chart, opened, paper, record, whole, whole_file
from tests.typeset.slides.builders import full_section as section

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


def shapes(content: bytes) -> list[Any]:
    return [shape for slide in opened(content).slides for shape in slide.shapes]


def test_the_file_is_sound(tmp_path: Path) -> None:
    path = tmp_path / "slides.pptx"
    path.write_bytes(whole_file())
    assert [str(each) for each in OpenXmlValidator().validate(path).errors] == []


def test_nothing_is_made_where_nothing_is_asked_for() -> None:
    assert slides(whole(), record(wanted=False)) == b""


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert slides(whole(), record()) == whole_file()


def test_nothing_of_the_library_s_own_file_is_left() -> None:
    names = list(unzipped(whole_file()))
    assert not [name for name in names if "thumbnail" in name or "printer" in name]
    text = b"".join(part for name, part in unzipped(whole_file()).items() if name.endswith(".xml"))
    assert b"en-US" not in text
    assert b"Steve Canny" not in text


def test_every_slide_has_a_title_of_its_own_in_a_placeholder() -> None:
    titles = [slide.shapes.title.text_frame.text for slide in opened(whole_file()).slides]
    assert all(titles)
    assert len(set(titles)) == len(titles)


def test_every_shape_is_a_placeholder_and_none_is_empty() -> None:
    for slide in opened(whole_file()).slides:
        for shape in slide.shapes:
            assert shape.is_placeholder, shape.name
            assert not shape.has_text_frame or shape.text_frame.text.strip()


def test_titles_come_first_in_the_reading_order() -> None:
    for slide in opened(whole_file()).slides:
        assert slide.shapes[0] == slide.shapes.title


def test_charts_and_tables_have_alt_text() -> None:
    frames = [each for each in shapes(whole_file()) if each.has_chart or each.has_table]
    assert frames
    for frame in frames:
        described = frame._element.find(f".//{P}cNvPr").get("descr")  # noqa: SLF001
        assert len(described) > 20
    charts = [each for each in frames if each.has_chart]
    own = charts[0]._element.find(f".//{P}cNvPr").get("descr")  # noqa: SLF001
    assert own == builders.figure().alt


def test_a_chart_can_be_edited_and_its_sheet_holds_the_figures() -> None:
    [frame] = [each for each in shapes(slides(paper(*section()), record())) if each.has_chart]
    assert [series.name for series in frame.chart.plots[0].series][:1] == ["Northmoor"]
    sheet: Any = load_workbook(BytesIO(frame.chart.part.chart_workbook.xlsx_part.blob)).active
    assert [cell.value for cell in sheet["B"]] == ["Northmoor", 80.1, None, 82.5, 84.9]


def test_a_table_has_a_header_row_on_each_slide() -> None:
    tables = [each.table for each in shapes(whole_file()) if each.has_table]
    assert len(tables) > 1
    assert all(table.first_row for table in tables)
    assert {table.cell(0, 0).text for table in tables} == {"Indicator"}


def test_text_is_eighteen_points_or_more_but_for_the_foot() -> None:
    for slide in opened(whole_file()).slides:
        for shape in slide.placeholders:
            if shape.placeholder_format.idx in (11, 12):
                continue
            found = shape._element.iter(f"{A}rPr")  # noqa: SLF001
            sizes = [int(each.get("sz")) for each in found if each.get("sz")]
            assert min(sizes, default=1800) >= 1800


def test_text_is_in_the_language_of_the_paper() -> None:
    for slide in opened(whole_file()).slides:
        for run in slide._element.iter(f"{A}rPr"):  # noqa: SLF001
            assert run.get("lang", "en-GB") == "en-GB"


def test_slides_are_numbered_wide_and_marked_as_a_draft() -> None:
    deck = opened(whole_file())
    assert deck.slide_width * 9 == deck.slide_height * 16
    for slide in deck.slides:
        held = {each.placeholder_format.idx: each for each in slide.placeholders}
        assert "DRAFT" in held[11].text_frame.text
        assert held[12]._element.find(f".//{A}fld").get("type") == "slidenum"  # noqa: SLF001


def test_the_notes_hold_the_full_text() -> None:
    notes = [
        slide.notes_slide.notes_text_frame.text
        for slide in opened(whole_file()).slides
        if slide.has_notes_slide
    ]
    assert any("Source: Department for Education." in each for each in notes)


def test_the_properties_are_those_of_the_report() -> None:
    core = opened(whole_file()).core_properties
    assert core.title == builders.document().properties.title
    assert core.language == "en-GB"
    assert core.created.isoformat().startswith("2026-01-22")


def test_the_house_s_font_and_colours_are_the_theme_s() -> None:
    theme = etree.fromstring(unzipped(whole_file())["ppt/theme/theme1.xml"])
    assert {each.get("typeface") for each in theme.iter(f"{A}latin")} == {"Arial"}
    accent = theme.find(f".//{A}accent1/{A}srgbClr")
    assert accent is not None
    assert f"#{accent.get('val')}" == builders.PLAIN.colours.area


def test_a_chart_without_figures_is_a_picture_with_its_words() -> None:
    blocks = (*section()[:4], replace(chart(), chart=None))
    pictures = [each for each in shapes(slides(paper(*blocks), record())) if each.shape_type == 13]
    assert len(pictures) == 1
    described = pictures[0]._element.find(f".//{P}cNvPr").get("descr")  # noqa: SLF001
    assert described == builders.figure().alt


def test_no_shape_of_a_slide_has_the_number_of_another() -> None:
    for slide in opened(whole_file()).slides:
        numbers = [shape.shape_id for shape in slide.shapes]
        assert len(set(numbers)) == len(numbers)


def test_signs_of_xml_do_no_harm() -> None:
    document = paper(*section())
    title = 'Rates < 5 & "others" > 6\x0b'
    document = replace(document, properties=replace(document.properties, title=title))
    first = opened(slides(document, record())).slides[0]
    assert first.shapes.title.text_frame.text == re.sub("\x0b", "", title)


def test_without_the_library_the_error_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> Any:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(library, "import_module", absent)
    with pytest.raises(OutputError, match="--no-slides"):
        slides(whole(), record())
