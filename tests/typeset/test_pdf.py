"""The report as a PDF: tagged, named and the same every time, where WeasyPrint can be loaded."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from reportgen.domain.document import Figure, Table
from reportgen.errors import RequestError
from reportgen.typeset.pdf_writer import pdf_file, pdf_tools
from tests.typeset import builders

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 40 10" width="40pt" '
    'height="10pt"><title>A line in words.</title><path d="M0 0L40 10" stroke="#12436D"/></svg>'
)


def made() -> bytes:
    document = builders.document(replace(builders.figure("drawn"), svg=SVG, table="status"))
    record = builders.record(Path("unused"))
    return pdf_file(document, replace(record, request=replace(record.request, pdf=True)))


@pytest.fixture(scope="module")
def content() -> bytes:
    try:
        pdf_tools()
    except RequestError as error:
        pytest.skip(f"WeasyPrint with Pango and pikepdf are needed for a PDF: {error}")
    return made()


@pytest.fixture(scope="module")
def pdf(content: bytes) -> Iterator[Any]:
    pikepdf = importlib.import_module("pikepdf")
    with pikepdf.open(BytesIO(content)) as opened:
        yield opened


def elements(pdf: Any, kind: str) -> list[Any]:
    """The elements of the tree of tags of one kind, wherever they stand."""
    objects = (each for each in pdf.objects if hasattr(each, "get"))
    tagged = (each for each in objects if each.get("/Type", None) == "/StructElem")
    return [each for each in tagged if str(each.S) == f"/{kind}"]


def test_a_request_without_a_pdf_makes_none() -> None:
    assert pdf_file(builders.document(), builders.record(Path("unused"))) == b""


def test_it_is_tagged_and_shows_its_title_and_language(pdf: Any) -> None:
    assert pdf.Root.MarkInfo.Marked
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert str(pdf.Root.Lang) == "en-GB"
    assert str(pdf.docinfo.Title) == "Children's services performance in Northmoor, 2021/22"
    assert [str(each.S) for each in elements(pdf, "H1")] == ["/H1"]


def test_each_heading_cell_says_what_it_heads(pdf: Any) -> None:
    scopes = [str(each.A.Scope) for each in elements(pdf, "TH")]
    tables = [block for block in builders.blocks() if isinstance(block, Table)]
    assert scopes.count("/Column") >= sum(len(each.columns) for each in tables)
    assert scopes.count("/Row") == sum(len(each.rows) for each in tables)


def test_each_chart_has_its_words(pdf: Any) -> None:
    (drawn,) = [block for block in builders.blocks() if isinstance(block, Figure)]
    assert [str(each.Alt) for each in elements(pdf, "Figure")] == [drawn.alt, "A line in words."]


def test_links_lead_out_and_inside(pdf: Any) -> None:
    links = [each for page in pdf.pages for each in page.get("/Annots", [])]
    assert {str(each.A.URI) for each in links if "/A" in each and "/URI" in each.A} == {
        "https://www.gov.uk/example?a=1&b=2"
    }
    assert len([each for each in links if "/Dest" in each or "/A" in each]) == len(links)
    assert all(page.obj.Tabs == "/S" for page in pdf.pages)


def test_the_bookmarks_are_the_headings(pdf: Any) -> None:
    def titles(items: Any) -> Iterator[str]:
        for item in items:
            yield item.title
            yield from titles(item.children)

    with pdf.open_outline() as outline:
        told = list(titles(outline.root))
    assert told[:2] == ["Children's services performance in Northmoor, 2021/22", "Contents"]
    assert told[-2:] == ["What to ask", "Data notes"]


def test_dates_are_the_papers_and_two_runs_give_the_same_bytes(content: bytes, pdf: Any) -> None:
    assert str(pdf.docinfo.CreationDate).startswith("D:20260122")
    assert made() == content


def test_conformance_is_claimed_in_no_word_of_ours(content: bytes) -> None:
    assert b"conform" not in content


def test_without_weasyprint_the_error_says_what_to_install(monkeypatch: Any) -> None:
    def absent(name: str) -> ModuleType:
        raise OSError(f"cannot load library for {name}")

    monkeypatch.setattr(importlib, "import_module", absent)
    with pytest.raises(RequestError) as caught:
        made()
    assert 'pip install "reportgen[pdf]"' in caught.value.cure
    assert "Windows" in caught.value.cure
