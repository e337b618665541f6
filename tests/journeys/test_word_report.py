"""The sample reports as files: nothing that a strict reader of Office documents would mend."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

from reportgen.typeset.ooxml.package import unzipped, zipped
from tests.journeys.builders import REPOSITORY, build

REQUESTS = sorted((REPOSITORY / "inputs" / "requests").glob("*.yaml"))


@pytest.fixture(scope="module", params=REQUESTS, ids=lambda path: path.stem)
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The run folder of one shipped request."""
    answer = build(request.param, out=tmp_path_factory.mktemp("out"))
    assert answer.code == 0, answer.wrong
    return answer.reports[0].parent


@pytest.mark.parametrize("name", ["report.docx", "data.xlsx"])
def test_the_validator_of_the_open_xml_sdk_has_no_findings(folder: Path, name: str) -> None:
    assert [str(each) for each in _findings(folder / name)] == []


def test_the_validator_would_find_a_fault(folder: Path, tmp_path: Path) -> None:
    parts = unzipped((folder / "report.docx").read_bytes())
    text = parts["word/document.xml"]
    parts["word/document.xml"] = text.replace(b"<w:keepNext/>", b"<w:keepNexxt/>", 1)
    spoilt = tmp_path / "spoilt.docx"
    spoilt.write_bytes(zipped(parts))
    assert list(_findings(spoilt))


def _findings(path: Path) -> Iterator[object]:
    yield from OpenXmlValidator().validate(str(path)).errors
