"""Native charts in a Word file: sound, beside pictures with the same words, the same bytes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

from reportgen.domain.document import Document, Figure
from reportgen.domain.request import Charts
from reportgen.typeset.docx_writer import word_file
from reportgen.typeset.ooxml.package import unzipped
from tests.typeset import builders
from tests.typeset.charts.builders import bar_chart, line_chart
from tests.typeset.package_checks import faults, trees

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


def paper() -> Document:
    figures: list[Figure] = [
        replace(builders.figure("a"), chart=line_chart()),
        replace(builders.figure("b", 1), chart=bar_chart(), height_cm=4.0),
    ]
    return builders.short(*figures)


def word(charts: Charts, document: Document | None = None) -> bytes:
    record = builders.record(Path("unused"), request=builders.request(Path("o"), charts=charts))
    return word_file(document or paper(), record)


@pytest.fixture(scope="module")
def native() -> bytes:
    return word(Charts.NATIVE)


def drawings(content: bytes, what: str) -> list[dict[str, str]]:
    body: Any = trees(unzipped(content))["word/document.xml"]
    return [dict(each.attrib) for each in body.iter(f"{WP}{what}")]


def test_the_file_is_sound(native: bytes, tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(native)
    result = OpenXmlValidator().validate(path)
    assert [str(error) for error in result.errors] == []
    assert faults(unzipped(native)) == []


def test_each_chart_has_a_part_and_its_workbook(native: bytes) -> None:
    parts = unzipped(native)
    for number in ("0001", "0002"):
        assert f"word/charts/chart{number}.xml" in parts
        assert f"word/embeddings/chart{number}.xlsx" in parts
    assert not [name for name in parts if name.startswith("word/media/chart")]


def test_a_chart_says_and_measures_what_its_picture_does(native: bytes) -> None:
    picture = word(Charts.PICTURE)
    for what in ("docPr", "extent"):
        assert drawings(native, what) == drawings(picture, what)
    assert "word/charts/chart0001.xml" not in unzipped(picture)


def test_the_same_paper_gives_the_same_bytes(native: bytes) -> None:
    assert word(Charts.NATIVE) == native


def test_a_figure_without_figures_stays_a_picture() -> None:
    parts = unzipped(word(Charts.NATIVE, builders.short(builders.figure())))
    assert [name for name in parts if name.startswith("word/media/")]
    assert not [name for name in parts if name.startswith("word/charts/")]


def test_the_chart_is_found_by_its_relation(native: bytes) -> None:
    parts = unzipped(native)
    relations = etree.fromstring(parts["word/charts/_rels/chart0001.xml.rels"])
    [only] = relations
    assert only.get("Target") == "../embeddings/chart0001.xlsx"
    assert f'r:id="{only.get("Id")}"'.encode() in parts["word/charts/chart0001.xml"]
