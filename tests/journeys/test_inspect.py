"""`reportgen inspect` says what was recognised and what is wrong, and builds nothing."""

from __future__ import annotations

import csv
import json
from pathlib import Path

from typer.testing import CliRunner

from reportgen.ui.cli import app
from tests.journeys.builders import MEASURE, ROWS, csv_file, with_cell, xlsx_file


def inspected(workbook: Path, *options: str) -> str:
    answer = CliRunner().invoke(app, ["inspect", str(workbook), *options])
    assert answer.exit_code == 0, answer.stderr
    return answer.stdout


def test_layout_areas_indicators_and_polarity_are_told(tmp_path: Path) -> None:
    said = inspected(xlsx_file(tmp_path))
    assert "create-your-own table" in said
    assert "2 authorities (Halton, Lancashire)" in said
    assert "1 region, England" in said
    assert "2019 to 2022" in said
    assert "low" in said


def test_a_problem_is_told_with_its_place(tmp_path: Path) -> None:
    said = inspected(csv_file(tmp_path, with_cell(1, 1, "Haltom")))
    assert "Problems: 1 severe, 1 warning." in said
    assert "row 3" in said
    assert 'Did you mean "Halton"?' in said
    assert "To mend: " in said


def test_a_file_without_rows_of_figures_is_named_without_their_number(tmp_path: Path) -> None:
    book = tmp_path / "card.csv"
    book.write_text("Measure,Good is,Oct-19\nVisits,High,85\n", encoding="utf-8")
    (tmp_path / "card.yaml").write_text("kind: scorecard\narea: Halton\n", encoding="utf-8")
    said = inspected(book)
    assert "card.csv: council scorecard, 1 row\n" in said
    assert "card.yaml: mapping\n" in said


def test_findings_alike_are_counted_and_written_down_in_full(tmp_path: Path) -> None:
    rows = [[*row[:5], "-1", "-2", *row[7:]] for row in ROWS]
    out = tmp_path / "problems.csv"
    book = csv_file(tmp_path, rows)
    said = inspected(book, "--out", str(out))
    assert said.count("% is outside") == 1
    assert "- severe (percentages): " in said
    assert "And 7 more of this kind." in said
    with out.open(encoding="utf-8-sig", newline="") as file:
        found = [row["check"] for row in csv.DictReader(file)]
    assert found.count("percentages") == 8
    content = json.loads(inspected(book, "--json"))
    assert content["problems_by_check"]["percentages"] == {"severe": 8}


def test_problems_are_not_written_to_what_is_no_csv_file(tmp_path: Path) -> None:
    workbook = csv_file(tmp_path)
    answer = CliRunner().invoke(app, ["inspect", str(workbook), "--out", "problems.docx"])
    assert answer.exit_code == 2
    assert "--out problems.csv" in answer.stderr


def test_the_json_object_holds_the_same(tmp_path: Path) -> None:
    content = json.loads(inspected(csv_file(tmp_path), "--json"))
    names = {each["name"] for each in content["areas"]}
    assert names == {"Lancashire", "Halton", "North West", "England"}
    (indicator,) = content["indicators"]
    assert indicator["indicator"] == MEASURE
    assert (indicator["first"], indicator["last"]) == ("2019", "2022")


def test_quiet_inspection_says_nothing(tmp_path: Path) -> None:
    assert inspected(csv_file(tmp_path), "--quiet") == ""


def test_nothing_is_written_beside_the_workbook(tmp_path: Path) -> None:
    workbook = csv_file(tmp_path)
    inspected(workbook)
    assert list(tmp_path.iterdir()) == [workbook]


def test_a_workbook_without_an_authority_has_no_empty_brackets(tmp_path: Path) -> None:
    said = inspected(csv_file(tmp_path, ROWS[2:]))
    assert "0 authorities, 1 region, England" in said
