"""The scrutiny sample as slides and with charts to be edited: sound, and true to the report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook
from openxml_audit import OpenXmlValidator
from pptx import Presentation

from reportgen.typeset.ooxml.package import unzipped
from tests.journeys.builders import REPOSITORY, build, build_small, csv_file
from tests.typeset.package_checks import faults

REQUEST = REPOSITORY / "inputs" / "requests" / "somerset_scrutiny_2021.yaml"
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?%?")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("slides")
    answer = build(REQUEST, "--charts", "native", out=out)
    assert answer.code == 0, answer.wrong
    [report] = answer.reports
    return report.parent


@pytest.fixture(scope="module")
def deck(folder: Path) -> Any:
    return Presentation(str(folder / "slides.pptx"))


def shown(deck: Any) -> Iterator[str]:
    """Every text of every slide."""
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.has_text_frame and shape.placeholder_format.idx != 12:
                yield shape.text_frame.text
            elif shape.has_table:
                for row in shape.table.rows:
                    yield from (cell.text for cell in row.cells)


def paper(folder: Path) -> str:
    """All text of the Word report."""
    document = Document(str(folder / "report.docx"))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


@pytest.mark.parametrize("name", ["slides.pptx", "report.docx"])
def test_both_files_are_sound(folder: Path, name: str) -> None:
    found = OpenXmlValidator().validate(folder / name)
    assert [str(each) for each in found.errors] == []


def test_the_package_of_the_report_is_whole(folder: Path) -> None:
    assert faults(unzipped((folder / "report.docx").read_bytes())) == []


def test_a_slide_says_no_number_that_the_report_does_not(folder: Path, deck: Any) -> None:
    known = set(NUMBER.findall(paper(folder)))
    said = {number for text in shown(deck) for number in NUMBER.findall(text)}
    counted = {number for number in said if re.fullmatch(r"\d", number)}  # "(2 of 3)"
    assert said - counted - known == set()


def test_every_section_has_its_four_parts(deck: Any) -> None:
    titles = [slide.shapes.title.text_frame.text for slide in deck.slides]
    for part in ("background", "what the data indicates", "lines of enquiry"):
        assert any(title.startswith(f"Children looked after: {part}") for title in titles)
    assert any(title.startswith("Summary of lines of enquiry") for title in titles)
    assert len(set(titles)) == len(titles)


def test_the_charts_of_slides_and_report_hold_the_same_figures(folder: Path, deck: Any) -> None:
    parts = unzipped((folder / "report.docx").read_bytes())
    names = sorted(name for name in parts if name.startswith("word/embeddings/"))
    of_word = [_figures(parts[name]) for name in names]
    of_slides = [
        _figures(shape.chart.part.chart_workbook.xlsx_part.blob)
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_chart
    ]
    assert of_word
    assert of_word == of_slides


def test_every_figure_of_a_chart_stands_in_the_report(folder: Path) -> None:
    text = paper(folder)
    parts = unzipped((folder / "report.docx").read_bytes())
    for name in (name for name in parts if name.startswith("word/charts/chart")):
        for value in re.findall(rb"<c:pt [^>]*><c:v>(-?\d+\.\d+)</c:v>", parts[name]):
            assert value.decode() in text.replace(",", "")


def test_no_slides_are_made_where_nobody_asks(tmp_path: Path) -> None:
    answer = build_small(csv_file(tmp_path), out=tmp_path / "out")
    assert answer.code == 0, answer.wrong
    assert list((tmp_path / "out").rglob("slides.pptx")) == []
    assert len(list((tmp_path / "out").rglob("agenda.txt"))) == 1


def _figures(content: bytes) -> list[tuple[Any, ...]]:
    sheet: Any = load_workbook(BytesIO(content)).active
    return list(sheet.iter_rows(values_only=True))
