"""The paper in LibreOffice: it opens, and its pages say what they should."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

SOFFICE = shutil.which("soffice")
PDFTOTEXT = shutil.which("pdftotext")


@pytest.fixture(scope="module")
def pages(paper: bytes, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The text of each page, as laid out."""
    if SOFFICE is None or PDFTOTEXT is None:
        pytest.skip("LibreOffice (soffice) and pdftotext are needed to see pages")
    folder = tmp_path_factory.mktemp("pages")
    (folder / "report.docx").write_bytes(paper)
    own = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    _run([SOFFICE, "--headless", own, "--convert-to", "pdf", "report.docx"], folder)
    _run([PDFTOTEXT, "-layout", "report.pdf", "report.txt"], folder)
    return (folder / "report.txt").read_text(encoding="utf-8").split("\f")[:-1]


def _run(command: list[str], folder: Path) -> None:
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=180)  # noqa: S603


def test_every_page_counts_itself(pages: list[str]) -> None:
    ends = [page.strip().splitlines()[-1] for page in pages]
    assert all(end.endswith(f"Page {number} of {len(pages)}") for number, end in enumerate(ends, 1))


def test_no_heading_stands_alone_at_the_foot_of_a_page(pages: list[str]) -> None:
    headings = {"Purpose of the report", "Recommendations", "Key messages", "Data notes"}
    lasts = [[line for line in page.splitlines() if line.strip()][-2].strip() for page in pages]
    assert not headings & set(lasts)


def test_no_word_of_a_table_is_broken(pages: list[str]) -> None:
    text = " ".join(" ".join(pages).split())
    assert "Latest Period Change England Assessment" in text


def test_references_and_captions_show_their_numbers(pages: list[str]) -> None:
    text = " ".join(" ".join(pages).split())
    assert "Table 1 has every indicator; Figure 1 shows the longest one." in text
    assert "Figure 1: Percentage of assessments" in text
    assert "Table 2: Latest figures" in text
    assert "Error" not in text
