"""The sample report on paper: pages as LibreOffice sets them."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest

from tests.journeys.builders import build

SOFFICE = shutil.which("soffice")
PDFTOTEXT = shutil.which("pdftotext")
MOST = 20  # pages: what a committee can be asked to read


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The text of each page of the sample in its short form."""
    if SOFFICE is None or PDFTOTEXT is None:
        pytest.skip("LibreOffice (soffice) and pdftotext are needed to see pages")
    folder = tmp_path_factory.mktemp("pages")
    answer = build("--form", "short", out=folder)
    assert answer.code == 0, answer.wrong
    converted = ["--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
    converted += ["--convert-to", "pdf", "--outdir", str(folder), str(answer.reports[0])]
    _run([SOFFICE, *converted])
    _run([PDFTOTEXT, "-layout", str(folder / "report.pdf")])
    return (folder / "report.txt").read_text(encoding="utf-8").split("\f")[:-1]


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=180)  # noqa: S603


def test_forty_indicators_in_the_short_form_stay_under_twenty_pages(pages: list[str]) -> None:
    assert len(pages) <= MOST


def test_the_first_page_holds_purpose_and_key_messages(pages: list[str]) -> None:
    for said in ("Purpose", "Recommendations", "Key messages", "indicators in Table 1"):
        assert said in pages[0]


def test_every_page_says_which_it_is(pages: list[str]) -> None:
    for number, page in enumerate(pages, 1):
        assert re.search(rf"Page {number} of {len(pages)}\b", page)


def test_no_heading_stands_alone_at_the_foot_of_a_page(pages: list[str]) -> None:
    headings = {"Purpose", "Contents", "Child protection", "Care leavers", "Data notes", "Glossary"}
    lasts = [[line for line in page.splitlines() if line.strip()][-2].strip() for page in pages]
    assert not headings & set(lasts)
    assert not [line for line in lasts if re.search(r": (below|above|lower|higher) ", line)]
