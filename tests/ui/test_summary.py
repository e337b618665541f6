"""What the command says at the end, to people and to programs."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from reportgen.errors import ReportgenError
from reportgen.ui.summary import (
    as_json,
    error_as_json,
    failure_lines,
    problem_words,
    summary,
)
from tests.ui.builders import failed, finished, outcome

HERE = Path("/desk")
FOLDER = HERE / "outputs" / "one"


def test_one_report_is_told_with_place_counts_and_problems() -> None:
    said = summary(outcome(finished("Northmoor", FOLDER, warning=2)), HERE)
    assert "Report for Northmoor: outputs/one/report.docx" in said
    assert "Indicators: 3 (2 better, 1 worse)" in said
    assert "Problems: 2 warnings; see outputs/one/problems.csv" in said


def test_a_severe_problem_is_the_next_thing_to_read() -> None:
    said = summary(outcome(finished("Northmoor", FOLDER, severe=1)), HERE)
    assert "Next: read problems.csv first" in said


def test_without_problems_the_report_is_the_next_thing_to_read() -> None:
    said = summary(outcome(finished("Northmoor", FOLDER)), HERE)
    assert "Problems: none" in said
    assert "Next: open report.docx" in said


def test_a_batch_has_a_line_for_each_report_and_counts_failures() -> None:
    two = (finished("Northmoor", FOLDER), finished("Halden", FOLDER))
    said = summary(outcome(*two, failed("Farrow")), HERE)
    assert "Halden: outputs/one/report.docx (3 indicators)" in said
    assert "2 reports written, 1 failed." in said


def test_a_report_outside_the_present_folder_is_told_by_its_whole_path() -> None:
    said = summary(outcome(finished("Northmoor", Path("/else/one"))), HERE)
    assert "/else/one/report.docx" in said


def test_problems_are_counted_by_severity_in_order_of_weight() -> None:
    assert problem_words({"note": 1, "severe": 2, "warning": 1}) == "2 severe, 1 warning, 1 note"


def test_one_error_that_stops_many_areas_is_told_once() -> None:
    (said,) = failure_lines([failed(f"Area {number}") for number in range(1, 8)])
    assert said.startswith("No report for Area 1, Area 2, Area 3, Area 4, Area 5 and 2 more.\n")
    assert said.count("it is open.") == 1


def test_the_json_object_has_folder_files_counts_and_problems() -> None:
    content = json.loads(as_json(outcome(finished("Northmoor", FOLDER, note=3), failed("Farrow"))))
    (report,) = content["reports"]
    assert report["folder"] == str(FOLDER)
    assert report["files"] == ["report.docx", "facts.csv"]
    assert report["counts"] == {"better": 2, "worse": 1}
    assert report["problems"] == {"severe": 0, "warning": 0, "note": 3}
    assert content["failures"] == [
        {
            "area": "Farrow",
            "place": "report.docx",
            "found": "it is open.",
            "expected": "",
            "cure": "close it.",
        }
    ]


def test_an_error_has_the_same_json_shape() -> None:
    content = json.loads(error_as_json(ReportgenError("a.xlsx", "it is not there.", "", "look.")))
    assert content["reports"] == []
    assert content["failures"][0]["cure"] == "look."


def test_what_could_not_be_had_is_said_of_one_report_and_once_of_many() -> None:
    note = "The contents list has links and no page numbers: LibreOffice was not found."
    one, two = (replace(finished(name, FOLDER), notes=(note,)) for name in ("Northmoor", "Halden"))
    assert f"  {note}" in summary(outcome(one), HERE).splitlines()
    assert summary(outcome(one, two), HERE).count(note) == 1
    assert json.loads(as_json(outcome(one)))["reports"][0]["notes"] == [note]
