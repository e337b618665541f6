"""The ledger tells every text of the Word file that no template wrote, in its order."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from tests.journeys.builders import REPOSITORY, build

LABEL = re.compile(r"^(?:Figure|Table) \d+: ")
_W_TEXT, _W_BREAK = qn("w:t"), qn("w:br")


@pytest.fixture(
    scope="module", params=("halton_committee_2020", "somerset_scrutiny_2021", "lancashire_latest")
)
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    asked = REPOSITORY / "inputs" / "requests" / f"{request.param}.yaml"
    return build(asked, out=tmp_path_factory.mktemp("out")).reports[0].parent


@pytest.fixture(scope="module")
def claims(folder: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((folder / "claims.json").read_text(encoding="utf-8"))
    return told


def read(element: Any) -> str:
    """The letters of a paragraph or cell as Word shows them."""
    signs = (each for each in element.iter() if each.tag in (_W_TEXT, _W_BREAK))
    return "".join((each.text or "") if each.tag == _W_TEXT else "\n" for each in signs)


def texts(report: Path) -> Iterator[str]:
    """Title, headings, running text, alt texts, captions, descriptions and cells, in order."""
    for block in docx.Document(str(report)).element.body:
        if block.tag == qn("w:p"):
            for drawing in block.iter(qn("wp:docPr")):
                yield drawing.get("descr")
            yield LABEL.sub("", read(block))
        elif block.tag == qn("w:sdt"):  # the contents: their heading alone
            yield read(next(block.iter(qn("w:p"))))
        elif block.tag == qn("w:tbl"):
            yield next(block.iter(qn("w:tblDescription"))).get(qn("w:val"))
            yield from (read(cell) for cell in block.iter(qn("w:tc")))


def without_sentences(text: str, sentences: list[str]) -> str:
    """What is left of a paragraph beside the templates' sentences in it."""
    for each in sentences:
        text = text.replace(each, "", 1)
    return text.strip()


def test_the_texts_told_are_those_of_the_word_file_in_its_order(
    folder: Path, claims: dict[str, Any]
) -> None:
    sentences = sorted((each["text"] for each in claims["sentences"]), key=len, reverse=True)
    headlines = {each.removesuffix(".") for each in sentences}
    in_word = [
        left
        for text in texts(folder / "report.docx")
        if text.strip() and text not in headlines and (left := _left(text, sentences))
    ]
    told = [each for each in claims["statements"] if each["kind"] != "head or foot"]
    assert [each["text"].strip() for each in told] == in_word


def _left(text: str, sentences: list[str]) -> str:
    holds = any(each in text for each in sentences)
    return without_sentences(text, sentences) if holds else text.strip()


def test_every_number_of_a_text_told_lies_in_a_span(claims: dict[str, Any]) -> None:
    for each in claims["statements"]:
        covered = [place for span in each["spans"] for place in range(*span["at"])]
        bare = [found for found in re.finditer(r"\d", each["text"]) if found.start() not in covered]
        assert not bare, each["text"]
        for span in each["spans"]:
            assert each["text"][slice(*span["at"])] == span["text"]
            assert span["says"]


def test_a_figure_cell_of_the_ledger_names_the_figure_that_it_prints(
    claims: dict[str, Any],
) -> None:
    checked = 0
    for each in claims["statements"]:
        says = [one for span in each["spans"] for one in span["says"] if "figure" in one]
        if each["kind"] != "table cell" or len(says) != 1:
            continue
        figure = claims["figures"][says[0]["figure"]]
        number = re.sub(r"[£%,]| \[.*", "", each["text"])
        if figure.get("shown"):
            assert number == figure["shown"], each
            checked += 1
    assert checked > 100
