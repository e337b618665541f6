"""The linter's findings as text, data, SARIF and workflow commands, and the command itself."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from reportgen.render.lint.finding import Finding
from reportgen.render.lint.linting import Lint
from reportgen.render.template.codes import Code
from reportgen.ui.cli import app
from reportgen.ui.lint_formats import as_github, as_json, as_sarif, as_text, as_text_of_all
from tests.render.builders_narrative import TEMPLATES
from tests.render.lint.builders import HEAD, folder_with, looked_through

WRONG = "This was sadly lower.\n{{ level.valeu }}"
NO_EXAMPLE = HEAD.split("examples:")[0] + "--- -#}\n"


@pytest.fixture
def told(tmp_path: Path) -> Lint:
    return looked_through(tmp_path, WRONG)


def run(here: Path, monkeypatch: pytest.MonkeyPatch, *words: str) -> Any:
    """What the command says when it is called in a folder."""
    monkeypatch.chdir(here)
    return CliRunner().invoke(app, ["templates", "lint", *words])


def test_text_gives_place_code_message_nearest_name_and_cure(told: Lint) -> None:
    lines = as_text(told).split("\n")
    file = told.files[0]
    assert lines[0].startswith(f'{file}:13: E8 "sadly" is not for reports')
    assert lines[3].startswith(f'{file}:14: E2 the sentence asks for "level.valeu"')
    assert lines[4].strip().startswith('Did you mean "value"?')
    assert lines[5].strip() == "To mend: correct the word."
    assert lines[-1] == "1 template: 2 errors, 0 warnings."


def test_branches_without_an_example_are_one_remark_for_a_file(tmp_path: Path) -> None:
    told = looked_through(tmp_path, "This was {% if missing %}x{% else %}seen{% endif %}.")
    assert as_text(told).split("\n") == [
        "1 template: 0 errors, 0 warnings.",
        "No worked example reaches 1 branch. To list them: reportgen templates lint --all",
    ]
    listed = as_text_of_all(told)
    assert "W5 1 branch is reached by no worked example (line 13)." in listed
    assert listed.endswith("1 template: 0 errors, 0 warnings.")


def test_what_was_accepted_is_counted_and_listed_with_its_reason_when_asked() -> None:
    spare = Finding(Code.UNUSED, "a.j2", 3, "the macro is not used.", "take it out")
    told = Lint(("a.j2",), (), ((spare, "It is for the council's own sentences."),))
    assert as_text(told).split("\n") == [
        "1 template: 0 errors, 0 warnings. 1 warning accepted with a reason.",
        "To list them: reportgen templates lint --all",
    ]
    assert "a.j2:3: W3 accepted: It is for the council's own sentences." in as_text_of_all(told)


def test_json_has_every_part_of_every_finding(told: Lint) -> None:
    data = json.loads(as_json(told))
    assert (data["errors"], data["warnings"]) == (2, 0)
    assert data["findings"][0]["column"] == 10
    assert set(data["findings"][1]) == {
        *("code", "severity", "file", "line", "column", "message", "expected", "cure")
    }


def test_sarif_has_what_code_scanning_requires(told: Lint) -> None:
    log = json.loads(as_sarif(told))
    (run,) = log["runs"]
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-2.1.0.json")
    driver = run["tool"]["driver"]
    assert driver["name"]
    assert driver["semanticVersion"].count(".") == 2
    for rule in driver["rules"]:
        assert rule["id"]
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"]
        assert rule["help"]["text"]
        assert rule["defaultConfiguration"]["level"] in ("error", "warning")
    for result in run["results"]:
        assert result["message"]["text"]
        assert result["level"] in ("error", "warning", "note")
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        (location,) = result["locations"]
        place = location["physicalLocation"]
        assert place["artifactLocation"]["uri"]
        assert place["region"]["startLine"] >= 1
    assert len(run["results"]) == len(told.findings)


def test_a_workflow_shows_each_finding_beside_its_line(told: Lint) -> None:
    first, second = as_github(told).split("\n")
    assert first.startswith(f"::error file={told.files[0]},line=13,col=10,title=E8::")
    assert "::error file=" in second


def test_signs_with_a_meaning_for_workflows_are_written_otherwise(tmp_path: Path) -> None:
    said = as_github(looked_through(tmp_path, "This was 50% lower."))
    assert "50%25" in said
    assert "\n" not in said


# --- the command --------------------------------------------------------------------------------


def test_clean_templates_end_in_nought_and_errors_in_two(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder_with(tmp_path, "This was seen.")
    clean = run(tmp_path, monkeypatch, "narrative")
    folder_with(tmp_path, WRONG)
    wrong = run(tmp_path, monkeypatch, "narrative")
    assert (clean.exit_code, wrong.exit_code) == (0, 2)
    assert "narrative/made.j2:14: E2" in wrong.output


def test_warnings_fail_only_when_strict(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder_with(tmp_path, "This was seen.", NO_EXAMPLE)
    assert run(tmp_path, monkeypatch, "narrative").exit_code == 0
    assert run(tmp_path, monkeypatch, "narrative", "--strict").exit_code == 2


def test_a_folder_that_is_not_there_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = run(tmp_path, monkeypatch, "narative")
    assert result.exit_code == 2
    assert "there is no such folder" in result.output


def test_an_empty_folder_of_examples_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder_with(tmp_path, "This was seen.")
    result = run(tmp_path, monkeypatch, "narrative", "--examples", ".")
    assert result.exit_code == 2
    assert "holds no worked examples" in result.output


def test_the_folder_of_the_workspace_is_taken_when_none_is_named() -> None:
    result = CliRunner().invoke(app, ["templates", "lint", "--format", "json"])
    assert len(json.loads(result.output)["files"]) == len(list(TEMPLATES.glob("*.j2")))
