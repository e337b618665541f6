"""`reportgen check` and `reportgen style check`: words, data and exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from reportgen.ui.cli import app
from tests.check.builders import NAME, clean, p, with_body, zipped


def run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, list(words))
    return result.exit_code, result.output


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    path = tmp_path / NAME
    path.write_bytes(zipped(clean()))
    return path


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    path = tmp_path / "report.docx"
    path.write_bytes(zipped(with_body(p("", "Heading2"), *(p("[insert]") for _ in range(8)))))
    return path


def test_nothing_found_ends_with_nought(sound: Path) -> None:
    code, said = run("check", str(sound), "--final")
    assert code == 0
    assert "no findings" in said


def test_something_found_ends_with_one(faulty: Path) -> None:
    code, said = run("check", str(faulty), "--final")
    assert code == 1
    assert "report.docx: 9 findings, 9 errors and 0 warnings" in said
    assert "error heading-empty" in said
    assert "and 3 more (--all lists them)" in said
    assert "To mend: write them" in said


def test_all_are_listed_where_asked(faulty: Path) -> None:
    _, said = run("check", str(faulty), "--final", "--all")
    assert said.count("is still to be filled in") == 8


def test_the_gates_are_asked_for(faulty: Path) -> None:
    code, said = run("check", str(faulty))
    assert code == 1
    assert "placeholder" not in said
    assert "add --final" in said


def test_what_cannot_be_read_ends_with_two(tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    path.write_text("no Word file")
    code, said = run("check", str(path))
    assert code == 2
    assert "To mend:" in said


def test_advice_is_no_finding(sound: Path) -> None:
    other = sound.with_name("other.docx")
    other.write_bytes(sound.read_bytes())
    code, said = run("check", str(other), "--final")
    assert code == 0
    assert "file-name" in said


def test_the_same_is_told_as_data(faulty: Path) -> None:
    code, said = run("check", str(faulty), "--final", "--json")
    told = json.loads(said)
    assert code == 1
    assert (told["errors"], told["warnings"]) == (9, 0)
    assert told["findings"][0]["code"] == "heading-empty"
    assert set(told["findings"][0]) == {
        *("code", "family", "severity", "place", "found", "expected", "cure"),
    }
    assert [each["code"] for each in told["advice"]] == ["file-name"]


def test_quiet_says_nothing_of_a_sound_paper(sound: Path) -> None:
    assert run("check", str(sound), "--quiet") == (0, "")


def test_a_template_is_checked_by_the_same_codes(sound: Path, tmp_path: Path) -> None:
    code, said = run("style", "check", str(sound))
    assert code == 0
    assert "A report keeps of it" in said
    assert "A report brings along" in said
    poor = tmp_path / "poor.docx"
    parts = clean()
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(b'"heading 3"', b'"Third"')
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(b"Heading3", b"Third")
    poor.write_bytes(zipped(parts))
    code, said = run("style", "check", str(poor), "--json")
    assert code == 1
    assert [each["code"] for each in json.loads(said)["findings"]] == ["style-missing"]
