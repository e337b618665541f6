"""Validation finds a planted fault in the templates, and none in the shipped ones."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.errors import TemplateError
from reportgen.render.narrative import Narrator
from reportgen.workshop.checks.sentence import Weight
from reportgen.workshop.validate.validation import Validation, validate, validation_csv
from tests.journeys.builders import REPOSITORY, csv_file
from tests.workshop.builders import small_request, spoilt_workspace, templates

BOTH_SIDES_HIGHER = ("_comparison.j2", "lower than", "higher than")
TOO_LONG = ("_words.j2", ", which is better", f", which is {'very, ' * 40} better")


def failures(found: Validation) -> set[str]:
    return {row.check for row in found.rows if row.weight is Weight.FAILURE}


def spoilt(folder: Path, fault: tuple[str, str, str]) -> Validation:
    return validate(small_request(folder, spoilt_workspace(folder, *fault)))


def test_the_shipped_templates_have_no_failure(tmp_path: Path) -> None:
    found = validate(small_request(tmp_path))
    assert [row for row in found.rows if row.weight is Weight.FAILURE] == []
    assert (found.areas, found.indicators) == (2, 1)
    assert found.sentences >= 10
    assert len(found.longest) == 10
    assert 0 < len(found.silent) < found.branches


def test_a_template_that_says_higher_for_both_sides_is_found(tmp_path: Path) -> None:
    found = spoilt(tmp_path, BOTH_SIDES_HIGHER)
    assert failures(found) == {"contradiction"}
    row = next(row for row in found.rows if row.template.startswith("gap.j2, line "))
    assert row.found == '"higher", but 19.1 stands beside 21.5'


def test_a_sentence_of_more_than_forty_words_is_found(tmp_path: Path) -> None:
    assert failures(spoilt(tmp_path, TOO_LONG)) == {"over_long"}


def test_a_template_that_says_nothing_for_some_facts_is_found(tmp_path: Path) -> None:
    silent = "{% if comparison and not comparison %}x{% endif %}"
    workspace = spoilt_workspace(tmp_path, "gap.j2", "purpose:", "purpose:")
    path = workspace / "templates" / "narrative" / "gap.j2"
    head, _, _ = path.read_text(encoding="utf-8").partition("--- -#}")
    path.write_text(f"{head}--- -#}}\n{silent}\n", encoding="utf-8")
    found = validate(small_request(tmp_path, workspace))
    assert failures(found) == {"empty"}
    assert ("gap.j2", "if comparison and not comparison") in [
        (branch.file, branch.words) for branch in found.silent
    ]


def test_a_template_at_fault_in_itself_stops_before_any_sentence(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match='Did you mean "main"'):
        spoilt(tmp_path, ("gap.j2", "comparison.main", "comparison.mian"))


def test_a_mistake_of_the_program_in_one_sentence_is_a_finding_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> str:
        raise KeyError("level")

    whole = validate(small_request(tmp_path))
    monkeypatch.setattr(Narrator, "alt_text", broken)
    found = validate(small_request(tmp_path))
    told = [row for row in found.rows if row.weight is Weight.FAILURE]
    assert {(row.check, row.template) for row in told} == {("unwritten", "alt_text.j2")}
    assert "a mistake of reportgen itself" in told[0].found
    assert found.areas == whole.areas

    monkeypatch.setattr(Narrator, "write", broken)
    found = validate(small_request(tmp_path))
    assert failures(found) == {"unwritten"}
    assert "gap.j2" in {row.template for row in found.rows}


def test_two_processes_find_the_same_in_the_same_order_as_one(tmp_path: Path) -> None:
    request = small_request(tmp_path, spoilt_workspace(tmp_path, *BOTH_SIDES_HIGHER))
    assert validate(request, jobs=2) == validate(request, jobs=1)


def test_an_area_without_a_report_is_a_warning_and_the_others_go_on(tmp_path: Path) -> None:
    request = replace(small_request(tmp_path), outline="ours")
    outlines = spoilt_workspace(tmp_path, "gap.j2", "purpose:", "purpose:") / "templates/outlines"
    text = "name: x\ntitle: x\npurpose: x\nsections:\n  - heading: x\n"
    text += "    indicators: [CPP_Total_NumRef]\n"
    (outlines / "ours.yaml").write_text(text, encoding="utf-8")
    found = validate(replace(request, templates=outlines.parent))
    assert [row.check for row in found.rows] == ["no_report", "no_report"]


def test_every_finding_and_every_silent_branch_is_a_row_of_the_csv(tmp_path: Path) -> None:
    found = spoilt(tmp_path, BOTH_SIDES_HIGHER)
    lines = validation_csv(found).decode("utf-8-sig").splitlines()
    rows = list(csv.DictReader(lines))
    assert len(rows) == len(found.rows) + len(found.silent)
    assert {row["weight"] for row in rows} <= {"failure", "warning", "note"}


def test_the_command_ends_with_2_and_says_what_is_wrong_and_where(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(spoilt_workspace(tmp_path, *BOTH_SIDES_HIGHER))
    table, out = csv_file(tmp_path), tmp_path / "findings.csv"
    answer = templates("validate", table, "--jobs", "1", "--quiet", "--out", out, out=tmp_path)
    assert answer.code == 2
    assert "failure: contradiction" in answer.said
    assert "gap.j2, line " in answer.said
    assert out.is_file()


def test_the_command_ends_with_0_on_the_shipped_templates_and_speaks_json(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(REPOSITORY)
    words = (csv_file(tmp_path), "--area", "Lancashire", "--jobs", "1", "--json")
    answer = templates("validate", *words, out=tmp_path)
    assert answer.code == 0, answer.said
    assert json.loads(answer.said)["failures"] == 0
