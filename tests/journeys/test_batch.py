"""Several areas in one call: the national work once, one failure never stops the others."""

from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner

from reportgen.ui.cli import app
from tests.journeys.builders import build_small, csv_file


def test_each_named_area_gets_its_own_report(tmp_path: Path) -> None:
    answer = build_small(csv_file(tmp_path), "--area", "Halton", out=tmp_path / "out")
    assert (answer.code, answer.wrong) == (0, "")
    assert [path.parent.name for path in answer.reports] == ["report-halton", "report-lancashire"]


def test_all_means_every_authority_with_figures(tmp_path: Path) -> None:
    answer = build_small(csv_file(tmp_path), area="all", out=tmp_path / "out")
    assert [path.parent.name for path in answer.reports] == ["report-halton", "report-lancashire"]


def test_one_report_that_fails_does_not_stop_the_others(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "report-halton").write_text("in the way", encoding="utf-8")
    words = ["build", "--workbook", str(csv_file(tmp_path)), "--area", "Halton"]
    words += ["--area", "Lancashire", "--charts", "none", "--json", "--out", str(out)]
    answer = CliRunner().invoke(app, words)
    content = json.loads(answer.stdout)
    assert answer.exit_code == 2
    assert [report["area"] for report in content["reports"]] == ["Lancashire"]
    assert [failure["area"] for failure in content["failures"]] == ["Halton"]
    assert "No report for Halton." in answer.stderr
    assert (out / "report-halton").read_text(encoding="utf-8") == "in the way"


def test_a_misspelt_area_is_told_before_any_report_is_written(tmp_path: Path) -> None:
    answer = build_small(csv_file(tmp_path), "--area", "Haltom", out=tmp_path / "out")
    assert answer.code == 2
    assert 'Did you mean "Halton"?' in answer.wrong
    assert answer.reports == []
