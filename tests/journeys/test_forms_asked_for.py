"""A PDF and page numbers, asked for on the command line, with and without what makes them."""

from __future__ import annotations

import importlib
import shutil
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from typer.testing import CliRunner

from reportgen.errors import RequestError
from reportgen.typeset.pdf_writer import pdf_tools
from reportgen.ui.cli import app
from tests.journeys.builders import build_small, csv_file


def test_a_pdf_asked_for_lies_beside_the_paper_and_goes_when_it_is_not(tmp_path: Path) -> None:
    try:
        pdf_tools()
    except RequestError as error:
        pytest.skip(f"WeasyPrint with Pango and pikepdf are needed for a PDF: {error}")
    workbook, out = csv_file(tmp_path), tmp_path / "out"
    asked = build_small(workbook, "--pdf", out=out)
    assert asked.code == 0, asked.wrong
    (folder,) = {report.parent for report in asked.reports}
    assert (folder / "report.pdf").read_bytes().startswith(b"%PDF-")
    assert build_small(workbook, out=out).code == 0
    assert not (folder / "report.pdf").exists()


def test_without_weasyprint_nothing_is_read_and_the_cure_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = importlib.import_module

    def without(name: str, package: str | None = None) -> Any:
        if name == "weasyprint":
            raise ImportError(name)
        return opened(name, package)

    monkeypatch.setattr(importlib, "import_module", without)
    answer = build_small(csv_file(tmp_path), "--pdf", out=tmp_path / "out")
    assert answer.code == 2
    assert answer.wrong.startswith("--pdf: a PDF is asked for")
    assert 'pip install "reportgen[pdf]"' in answer.wrong
    assert answer.reports == []


def test_without_libreoffice_the_paper_is_made_and_the_summary_says_what_it_lacks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    words = ["build", "--workbook", str(csv_file(tmp_path)), "--area", "Lancashire"]
    options = ["--page-numbers", "--charts", "none", "--out", str(tmp_path / "out")]
    answer = CliRunner().invoke(app, [*words, *options])
    assert answer.exit_code == 0
    assert "no page numbers: LibreOffice (soffice) was not found." in answer.stdout
    (report,) = (tmp_path / "out").rglob("report.docx")
    assert "PAGEREF" not in Document(str(report)).element.xml
