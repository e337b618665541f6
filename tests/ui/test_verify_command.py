"""`reportgen verify`: words, data, the page and exit codes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from reportgen.typeset.ooxml.package import unzipped, zipped
from reportgen.ui.cli import app
from reportgen.ui.verify_view import as_text
from reportgen.verify.finding import Finding, Kind, Verdict
from tests.journeys.builders import build_small, xlsx_file

TEXT = "word/document.xml"


def run(*words: str | Path) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["verify", *map(str, words)])
    return result.exit_code, result.output


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run folder with the workbook that it was made from beside it."""
    made = tmp_path_factory.mktemp("small")
    workbook = xlsx_file(made)
    answer = build_small(workbook, out=made / "out")
    assert answer.code == 0, answer.wrong
    shutil.copy(workbook, answer.reports[0].parent / workbook.name)
    return answer.reports[0].parent


@pytest.fixture
def spoilt(folder: Path, tmp_path: Path) -> Path:
    parts = unzipped((folder / "report.docx").read_bytes())
    path = tmp_path / "spoilt.docx"
    path.write_bytes(zipped({**parts, TEXT: parts[TEXT].replace(b"19.1%", b"19.2%")}))
    return path


def workbook_in(folder: Path) -> Path:
    return next(folder.glob("LAIT*.xlsx"))


def test_a_run_folder_with_its_workbook_needs_no_other_word(folder: Path) -> None:
    code, said = run(folder, "--quiet")
    assert (code, said) == (0, "")
    code, said = run(folder / "report.docx")
    assert code == 0
    assert "worked out anew" in said
    assert "all hold." in said


def test_what_does_not_hold_ends_with_one_and_names_place_cell_and_cure(
    folder: Path, spoilt: Path
) -> None:
    code, said = run(spoilt, "--workbook", workbook_in(folder))
    assert code == 1
    assert "What does not hold" in said
    assert "19.2%" in said
    assert "To mend:" in said


def test_the_same_is_told_as_data(folder: Path, spoilt: Path) -> None:
    code, said = run(spoilt, "--workbook", workbook_in(folder), "--json")
    told = json.loads(said)
    assert code == 1
    assert told["holds"] is False
    assert told["claims"] > 0
    assert any(each["words"] == "19.2%" and each["sentence"] for each in told["faults"])


def test_the_page_shows_every_sentence(folder: Path, spoilt: Path, tmp_path: Path) -> None:
    page = tmp_path / "proof.html"
    run(spoilt, "--workbook", workbook_in(folder), "--html", page)
    assert "<mark>19.2%" in page.read_text(encoding="utf-8")


def test_a_page_that_cannot_be_written_is_told(folder: Path, tmp_path: Path) -> None:
    code, said = run(folder, "--html", tmp_path / "nowhere" / "proof.html")
    assert code == 2
    assert "name another place with --html" in said


def test_a_workbook_that_is_nowhere_is_named(spoilt: Path) -> None:
    code, said = run(spoilt)
    assert code == 2
    assert "LAIT-create-your-own-table" in said
    assert "--workbook" in said


def test_a_file_that_is_no_report_ends_with_two(tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    path.write_text("no Word file")
    code, said = run(path)
    assert code == 2
    assert "To mend:" in said


def test_a_workbook_that_is_not_there_is_answered_with_its_neighbours(folder: Path) -> None:
    workbook = workbook_in(folder)
    code, said = run(folder, "--workbook", workbook.with_name(f"{workbook.stem}s.xlsx"))
    assert code == 2
    assert "there is no such file" in said
    assert f'Did you mean "{workbook.name}"' in said
    code, said = run(folder, "--workbook", folder)
    assert code == 2
    assert "this is a folder" in said


def test_a_last_paper_that_is_not_there_is_not_passed_over(folder: Path) -> None:
    code, said = run(folder, "--previous", folder / "nowhere.xlsx")
    assert code == 2
    assert "--previous" in said


def test_the_words_of_one_fault_are_told_together() -> None:
    found = "the workbook holds no figure for Lancashire in 2025."
    one, two = (Finding(Kind.FALSE, "sentence rate", found, words=each) for each in ("70%", "rose"))
    said = as_text(Verdict("report.docx", "Lancashire", (one, two), claims=1, cells=1))
    assert "false “70%”, “rose”: the workbook holds no figure" in said
    assert "2 faults found" in said
