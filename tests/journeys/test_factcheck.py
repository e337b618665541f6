"""A clerk sets a paper written by hand against the workbook, from the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from reportgen.ui.cli import app
from tests.journeys.builders import SAMPLE, build

WRONG = "In 2021/22, the re-referral rate in Lancashire was 19.1%, above England (21.5%)."
RIGHT = WRONG.replace("above", "below")


def factcheck(paper: Path, *words: str) -> Result:
    options = ["--workbook", str(SAMPLE), "--area", "Lancashire", "--as-of", "2022"]
    return CliRunner().invoke(app, ["factcheck", str(paper), *options, *words])


def paper_of(folder: Path, text: str) -> Path:
    paper = folder / "minutes.txt"
    paper.write_text(text, encoding="utf-8")
    return paper


def test_a_true_paper_ends_with_nought(tmp_path: Path) -> None:
    answer = factcheck(paper_of(tmp_path, RIGHT))
    assert answer.exit_code == 0
    assert "3 claims agree with the workbook" in answer.stdout
    assert "minutes.txt, Lancashire: 3 claims read; 3 agree." in answer.stdout
    assert "2021/22 as 2022" in answer.stdout


def test_a_false_paper_ends_with_one_and_tells_the_cells(tmp_path: Path) -> None:
    answer = factcheck(paper_of(tmp_path, WRONG))
    assert answer.exit_code == 1
    assert "Contradicts the workbook (1)" in answer.stdout
    assert "Lancashire higher than England in 2022: 19.1 beside 21.5: lower." in answer.stdout
    assert "Re-referrals within 12 months (ReReferral), confidence high 1.00;" in answer.stdout
    assert "Data!L86" in answer.stdout


def test_a_paper_of_another_area_is_asked_whether_the_area_is_right(tmp_path: Path) -> None:
    paper = paper_of(tmp_path, "\n\n".join([RIGHT] * 10))
    wrong = factcheck(paper, "--area", "Kent")
    assert "names Kent" not in wrong.stdout  # its sentences name their own, and are right
    without = RIGHT.replace(" in Lancashire", "")
    answer = factcheck(paper_of(tmp_path, "\n\n".join([without] * 10)), "--area", "Kent")
    assert "No sentence that was read names Kent: is --area right?" in answer.stdout


def test_the_same_stands_in_the_data(tmp_path: Path) -> None:
    answer = factcheck(paper_of(tmp_path, WRONG), "--json")
    told = json.loads(answer.stdout)
    assert told["counts"] == {
        "agrees": 2, "differs": 0, "contradicts": 1, "advice": 0, "cannot be matched": 0,
    }  # fmt: skip
    (false,) = [each for each in told["claims"] if each["outcome"] == "contradicts"]
    assert false["code"] == "ReReferral"
    assert false["figures"] == ["Lancashire 2022: 19.1", "England 2022: 21.5"]
    assert false["confidence"] == "high"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--area", "Lancastershire"), 'Did you mean "Lancashire"'),
        (("--as-of", "soon"), '"soon" is no period'),
        (("--area", "Leeds"), 'the workbook has no figure of "Leeds"'),
    ],
)
def test_a_mistake_of_the_user_ends_with_two_and_the_cure(
    words: tuple[str, ...], told: str, tmp_path: Path
) -> None:
    answer = factcheck(paper_of(tmp_path, RIGHT), *words)
    assert answer.exit_code == 2
    assert told in answer.stderr
    assert "To mend: " in answer.stderr


def test_a_paper_that_is_not_there_ends_with_two(tmp_path: Path) -> None:
    paper_of(tmp_path, RIGHT)
    answer = factcheck(tmp_path / "minute.txt")
    assert answer.exit_code == 2
    assert 'Did you mean "minutes.txt"?' in answer.stderr


def test_a_folder_is_no_paper_and_a_paper_without_figures_says_so(tmp_path: Path) -> None:
    answer = factcheck(tmp_path)
    assert answer.exit_code == 2
    assert "this is a folder" in answer.stderr
    answer = factcheck(paper_of(tmp_path, "The meeting began with thanks."))
    assert answer.exit_code == 0
    assert "no claim about a figure was found" in answer.stdout


def test_nothing_in_a_report_of_our_own_is_called_wrong(tmp_path: Path) -> None:
    """Its figures are proven elsewhere: what did not agree would be a false accusation."""
    (report,) = build("lancashire_latest", "--charts", "none", out=tmp_path).reports
    answer = factcheck(report, "--json", "--as-of", "2025")
    told = json.loads(answer.stdout)
    doubted = [each for each in told["claims"] if each["outcome"] != "agrees"]
    assert {each["outcome"] for each in doubted} <= {"cannot be matched"}
    assert told["counts"]["agrees"] > 600
    assert len(doubted) < 5
