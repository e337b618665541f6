"""Every shipped request as a final paper: a clerk, a validator and a browser find nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest
from openxml_audit import OpenXmlValidator
from typer.testing import CliRunner

from reportgen.typeset.ooxml.package import unzipped, zipped
from reportgen.ui.cli import app
from tests.journeys.builders import REPOSITORY, build
from tests.typeset.browser import LEAST_PASSES, axe

SCHEMA = jsonschema.Draft202012Validator(
    json.loads((REPOSITORY / "reportgen/typeset/claims.schema.json").read_text(encoding="utf-8"))
)
REQUESTS = sorted((REPOSITORY / "inputs" / "requests").glob("*.yaml"))


@pytest.fixture(scope="module", params=REQUESTS, ids=lambda path: path.stem)
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The run folder of one shipped request, built once as a final paper."""
    answer = build(request.param, "--final", out=tmp_path_factory.mktemp("out"))
    assert answer.code == 0, answer.wrong
    return answer.reports[0].parent


def test_our_own_check_has_no_finding(folder: Path) -> None:
    for paper in folder.glob("*.docx"):  # and the clerk's copy
        told = CliRunner().invoke(app, ["check", str(paper), "--final", "--json"])
        assert json.loads(told.stdout)["findings"] == []
        assert told.exit_code == 0


def test_the_validator_of_the_open_xml_sdk_has_no_finding(folder: Path) -> None:
    found = {
        name: list(map(str, _findings(folder / name))) for name in ("report.docx", "data.xlsx")
    }
    assert found == {"report.docx": [], "data.xlsx": []}


def test_the_validator_would_find_a_fault(folder: Path, tmp_path: Path) -> None:
    parts = unzipped((folder / "report.docx").read_bytes())
    text = parts["word/document.xml"]
    parts["word/document.xml"] = text.replace(b"<w:keepNext/>", b"<w:keepNexxt/>", 1)
    spoilt = tmp_path / "spoilt.docx"
    spoilt.write_bytes(zipped(parts))
    assert list(_findings(spoilt))


def test_the_claims_are_what_their_published_schema_says(folder: Path) -> None:
    told = json.loads((folder / "claims.json").read_text(encoding="utf-8"))
    assert [f"{each.json_path}: {each.message}" for each in SCHEMA.iter_errors(told)] == []
    told["sentences"][0]["spans"] = [{"at": [0, 3], "text": "The", "says": []}]
    assert not SCHEMA.is_valid(told)


def test_axe_finds_nothing_on_the_web_page(folder: Path, tmp_path: Path) -> None:
    found = axe((folder / "report.html").read_text(encoding="utf-8"), tmp_path)
    assert found.violations == {}
    assert found.passes >= LEAST_PASSES


def _findings(path: Path) -> Iterator[object]:
    yield from OpenXmlValidator().validate(str(path)).errors
