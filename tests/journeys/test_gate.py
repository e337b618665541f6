"""A severe problem stops a final report, not a marked draft, and not what it does not concern."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import docx
import pytest
from typer.testing import CliRunner

from reportgen.ui.cli import app
from tests.journeys.builders import (
    MEASURE,
    ROWS,
    TOPIC,
    Answer,
    build,
    build_small,
    csv_file,
    with_cell,
)

MARK = "DRAFT, not for publication"


def spoilt(folder: Path, row: int = 0) -> Path:
    """The small download with a percentage below nought in one row's newest period."""
    return csv_file(folder, with_cell(row, 8, "-19.1"))


def stopped(answer: Answer, *parts: str) -> None:
    assert answer.code == 2
    for part in parts:
        assert part in answer.wrong, answer.wrong
    assert "To mend: " in answer.wrong
    assert "--draft" in answer.wrong
    assert answer.reports == []
    assert not answer.out.exists() or not list(answer.out.rglob("*.*"))


def texts(report: Path) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(str(report)).paragraphs]


def test_a_severe_problem_of_the_area_stops_the_report(tmp_path: Path) -> None:
    answer = build_small(spoilt(tmp_path), out=tmp_path / "out")
    stopped(answer, "row 2, column 9", "1 severe problem concerns the report on Lancashire")
    assert "-19.1% is outside 0% to 100%" in answer.wrong


def test_a_severe_problem_of_a_comparator_stops_the_report(tmp_path: Path) -> None:
    stopped(build_small(spoilt(tmp_path, 3), out=tmp_path / "out"), "row 5, column 9")


def test_an_error_cell_of_the_area_stops_the_report_and_one_of_another_place_does_not(
    tmp_path: Path,
) -> None:
    stopped(
        build_small(csv_file(tmp_path, with_cell(0, 8, "#N/A")), out=tmp_path / "out"),
        "row 2, column 9",
        'the cell shows "#N/A"',
    )
    other = ["301", "Barking and Dagenham", *ROWS[0][2:8], "#N/A"]
    answer = build_small(csv_file(tmp_path, [*ROWS, other]), out=tmp_path / "out")
    assert (answer.code, answer.wrong) == (0, "")


@pytest.mark.parametrize("slip", ["Lancashir", "Englnd", "North-Wst"])
def test_a_misspelt_name_of_the_area_or_a_comparator_stops_the_report(
    tmp_path: Path, slip: str
) -> None:
    rows = [*ROWS, ("", slip, *ROWS[0][2:])]
    answer = build_small(csv_file(tmp_path, rows), out=tmp_path / "out")
    stopped(answer, f'No area is named "{slip}"')


def test_a_name_that_is_like_no_place_of_the_report_stops_nothing(tmp_path: Path) -> None:
    rows = [*ROWS, ("", "Rutlnd", *ROWS[0][2:])]
    assert build_small(csv_file(tmp_path, rows), out=tmp_path / "out").code == 0


def test_a_severe_problem_of_another_authority_does_not_stop_it(tmp_path: Path) -> None:
    answer = build_small(
        csv_file(tmp_path, [*ROWS, ["301", "Barking and Dagenham", *ROWS[0][2:8], "-3"]]),
        out=tmp_path / "out",
    )
    assert (answer.code, answer.wrong) == (0, "")


def test_a_severe_problem_of_an_indicator_not_told_does_not_stop_it(tmp_path: Path) -> None:
    other = "Percentage of children who became the subject of a plan for a second time"
    rows = [*ROWS, ["888", "Lancashire", "North West", TOPIC, other, "1", "2", "3", "-4"]]
    answer = build_small(
        csv_file(tmp_path, rows), "--outline", "childrens_social_care", out=tmp_path / "out"
    )
    assert (answer.code, len(answer.reports)) == (0, 1), answer.wrong


def test_a_row_that_names_no_area_stops_the_report_as_the_file_is_at_fault(tmp_path: Path) -> None:
    nameless = ["", "", "", TOPIC, MEASURE, "1", "2", "3", "4"]
    stopped(build_small(csv_file(tmp_path, [*ROWS, nameless]), out=tmp_path / "out"), "row 6")


def test_five_severe_problems_are_named_and_the_rest_counted(tmp_path: Path) -> None:
    rows = [[*row[:5], "-1", "-2", *row[7:]] for row in ROWS]
    answer = build_small(csv_file(tmp_path, rows), out=tmp_path / "out")
    stopped(answer, "6 severe problems concern", "There is 1 more")
    assert answer.wrong.count("% is outside") == 5


def test_in_a_batch_the_others_go_on(tmp_path: Path) -> None:
    book = csv_file(tmp_path, [["888", *ROWS[0][1:8], "-1"], *ROWS[1:]])
    answer = build("--workbook", book, "--area", "all", "--charts", "none", out=tmp_path / "out")
    assert answer.code == 2
    assert "No report for Lancashire." in answer.wrong
    assert [path.parent.name for path in answer.reports] == ["report-halton"]


def test_a_draft_goes_through_with_its_mark_and_the_severe_problems(tmp_path: Path) -> None:
    answer = build_small(spoilt(tmp_path), "--draft", out=tmp_path / "out")
    assert (answer.code, answer.wrong) == (0, "")
    (report,) = answer.reports
    word = docx.Document(str(report))
    said = texts(report)
    assert MARK in [line.text for line in word.sections[0].header.paragraphs]
    assert f"Status: {MARK}" in " ".join(" ".join(said[:4]).split())
    assert word.core_properties.content_status == MARK
    assert MARK in word.core_properties.keywords
    after = said[said.index("Data notes") + 1 :]
    assert after[0] == "Severe problems in the inputs"
    assert "One severe problem concerns this draft" in after[1]
    assert after[1].endswith("needs it mended.")
    assert "-19.1% is outside 0% to 100%" in after[2]
    assert "row 2, column 9" in after[2]


def test_the_run_record_holds_the_draft_and_the_checks(tmp_path: Path) -> None:
    (report,) = build_small(spoilt(tmp_path), "--draft", out=tmp_path / "out").reports
    record = json.loads((report.parent / "run.json").read_text(encoding="utf-8"))
    assert record["draft"] is True
    assert record["counts"]["problems_by_check"]["percentages"] == 1
    with (report.parent / "problems.csv").open(encoding="utf-8-sig", newline="") as file:
        checks = [row["check"] for row in csv.DictReader(file)]
    assert "percentages" in checks


def test_a_report_is_a_draft_until_it_is_final(tmp_path: Path) -> None:
    (report,) = build_small(csv_file(tmp_path), out=tmp_path / "out").reports
    assert f"Status: {MARK}" in " ".join(" ".join(texts(report)[:4]).split())
    record = json.loads((report.parent / "run.json").read_text(encoding="utf-8"))
    assert (record["draft"], record["final"], record["gaps"]) == (False, False, [])


def test_a_final_report_bears_no_mark(tmp_path: Path) -> None:
    request = tmp_path / "ours.yaml"
    lines = [f"workbooks: {csv_file(tmp_path)}", "areas: Lancashire", "outline: all_indicators"]
    lines += ["charts: none", "meeting: {author: Performance Manager}"]
    request.write_text("\n".join(lines), encoding="utf-8")
    (report,) = build(request, "--final", out=tmp_path / "out").reports
    word = docx.Document(str(report))
    assert not any("DRAFT" in line for line in texts(report))
    assert not any(line.text for line in word.sections[0].header.paragraphs)
    assert word.core_properties.content_status == ""


def test_a_final_report_that_is_nobodys_is_refused(tmp_path: Path) -> None:
    answer = build_small(csv_file(tmp_path), "--final", out=tmp_path / "out")
    assert (answer.code, answer.reports) == (2, [])
    assert 'whose paper this is: fill in "author" under "meeting"' in answer.wrong


def test_a_request_file_may_ask_for_a_draft(tmp_path: Path) -> None:
    book = spoilt(tmp_path)
    request = tmp_path / "ours.yaml"
    lines = [f"workbooks: {book}", "areas: Lancashire", "outline: all_indicators", "charts: none"]
    request.write_text("\n".join([*lines, "draft: true"]), encoding="utf-8")
    answer = CliRunner().invoke(app, ["build", str(request), "--out", str(tmp_path / "out")])
    assert answer.exit_code == 0, answer.stderr
    (report,) = sorted((tmp_path / "out").rglob("report.docx"))
    assert f"Status: {MARK}" in " ".join(" ".join(texts(report)[:4]).split())


def test_a_warning_on_a_figure_of_the_report_is_told_among_the_data_notes(tmp_path: Path) -> None:
    rows = with_cell(0, 8, "119.1")
    (report,) = build_small(csv_file(tmp_path, rows), out=tmp_path / "out").reports
    said = texts(report)
    checks = said[said.index("Data checks") + 1 :]
    assert any(line.endswith("Lancashire, 2022: 119.1% is outside 0% to 100%.") for line in checks)
    listed = report.with_name("problems.csv").read_text(encoding="utf-8")
    assert "row 2" in listed  # its place is for whoever mends the file, not for members


def test_a_warning_on_another_authority_is_left_to_the_list(tmp_path: Path) -> None:
    other = ["301", "Barking and Dagenham", *ROWS[0][2:8], "119.1"]
    (report,) = build_small(csv_file(tmp_path, [*ROWS, other]), out=tmp_path / "out").reports
    assert not any("119.1%" in line for line in texts(report))
    assert "119.1%" in (report.parent / "problems.csv").read_text(encoding="utf-8-sig")
