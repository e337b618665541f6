"""The numbered paper in LibreOffice: it counts as the document says, and no page is empty."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from reportgen.domain.document import Heading, Paragraph, flat
from reportgen.typeset.docx_writer import word_file
from tests.typeset import builders
from tests.typeset.test_page_images import PDFTOTEXT, SOFFICE, _run
from tests.typeset.whole_paper import MARK, appendix, shipped, whole

PAPER = whole(shipped("numbered"), MARK, appendix("last"))
_NUMBERED = re.compile(r"^ *(\d+\.\d+) +(\S.*?)(?: {2,}.*)?$", re.MULTILINE)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The text of each page, as laid out."""
    if SOFFICE is None or PDFTOTEXT is None:
        pytest.skip("LibreOffice (soffice) and pdftotext are needed to see pages")
    folder = tmp_path_factory.mktemp("numbered")
    (folder / "report.docx").write_bytes(word_file(PAPER, builders.record(Path("unused"))))
    own = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    _run([SOFFICE, "--headless", own, "--convert-to", "pdf", "report.docx"], folder)
    _run([PDFTOTEXT, "-layout", "report.pdf", "report.txt"], folder)
    shutil.rmtree(folder / "profile", ignore_errors=True)
    return (folder / "report.txt").read_text(encoding="utf-8").split("\f")[:-1]


def test_the_numbers_on_the_page_are_those_of_the_document(pages: list[str]) -> None:
    text = "\n".join(page for page in pages if "\n Contents" not in page)
    shown = dict(_NUMBERED.findall(text))
    said = [
        (each.number, each.text)
        for each in flat(PAPER.blocks)
        if isinstance(each, Heading | Paragraph) and each.number
    ]
    assert len(said) > 15
    assert [each for each in said if not each[1].startswith(shown.get(each[0], "nothing"))] == []


def test_every_page_turned_or_not_has_the_mark_the_foot_and_words_of_its_own(
    pages: list[str],
) -> None:
    for number, page in enumerate(pages, 1):
        lines = [line.strip() for line in page.splitlines() if line.strip()]
        assert lines[0] == MARK
        assert re.search(rf"Northmoor +Page {number} of {len(pages)}$", lines[-1])
        assert len(lines) > 3
