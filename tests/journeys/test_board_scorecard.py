"""A council's scorecard from sheet to Word: the shipped board paper, and one with targets."""

from __future__ import annotations

import csv
from pathlib import Path

import docx
import pytest

from tests.ingest.scorecard_builders import HAVERING, ROTHERHAM, scorecard
from tests.journeys.builders import Answer, build

REQUEST = "inputs/requests/lancashire_board_2019.yaml"
OWN = ("--area", "Rotherham", "--outline", "all_indicators", "--charts", "none")


@pytest.fixture(scope="module")
def board(tmp_path_factory: pytest.TempPathFactory) -> Answer:
    return build(REQUEST, "--charts", "none", out=tmp_path_factory.mktemp("board"))


@pytest.fixture(scope="module")
def monthly(tmp_path_factory: pytest.TempPathFactory) -> Answer:
    folder = tmp_path_factory.mktemp("monthly")
    rows = [("Rotherham: children's services scorecard",), *ROTHERHAM[1:]]
    path = scorecard(folder / "monthly.xlsx", rows)
    return build("--workbook", path, *OWN, out=folder / "out")


def text(answer: Answer) -> str:
    assert answer.code == 0, answer.wrong
    return "\n".join(each.text for each in docx.Document(str(answer.reports[0])).paragraphs)


def test_the_board_paper_says_what_the_board_was_told_of_october_2019(board: Answer) -> None:
    said = text(board)
    for sentence in (
        (
            "The number of child protection plans has fallen, from 1,296 in September 2019 to "
            "1,194 in October 2019."
        ),
        "In October 2019, the rate of child protection plans was 48.2 per 10,000.",
        "The rate of children looked after was 85.0 per 10,000 in October 2019.",
        "The re-referral rate was 21.3% in October 2019.",
        "The average caseload of all social workers was 17 in October 2019.",
    ):
        assert sentence in said


def test_what_the_board_was_told_as_good_makes_no_finding_of_the_paper(board: Answer) -> None:
    lines = text(board).split("\n")
    for words in ("Needs to improve", "off target"):  # the council's word, and its commentary
        assert len([line for line in lines if words in line]) == 1
    for words in ("was better", "improvement", "worsened"):
        assert not [line for line in lines if words in line]


def test_a_month_is_never_set_beside_a_year(board: Answer) -> None:
    with (board.reports[0].parent / "facts.csv").open(encoding="utf-8-sig", newline="") as file:
        facts = list(csv.DictReader(file))
    timeliness = [row for row in facts if row["indicator_code"] == "lancashire_timeliness"]
    assert timeliness
    assert not [row for row in timeliness if row["kind"] == "change"]


def test_targets_and_bands_of_a_scorecard_are_said_with_who_set_them(monthly: Answer) -> None:
    said = text(monthly)
    assert (
        "The percentage in March 2017 met the local target of 80% and was in the green band "
        "(locally set)."
    ) in said
    assert "Local target 80%, set by the council, as its scorecard states." in said
    assert "of no more than 70 per 10,000" in said


def test_the_councils_own_red_is_told_beside_the_report_not_in_it(monthly: Answer) -> None:
    problems = (monthly.reports[0].parent / "problems.csv").read_text(encoding="utf-8-sig")
    assert "says red for Children on a plan" in problems
    assert "red band" not in text(monthly)


def test_a_tolerance_of_ten_per_cent_is_said_as_one(tmp_path: Path) -> None:
    rows = [("Rotherham, quarter 3 2014/15",), *HAVERING[1:]]
    answer = build("--workbook", scorecard(tmp_path / "q3.xlsx", rows), *OWN, out=tmp_path / "out")
    assert (
        "was 5 short of the local target of 65, within the tolerance of 10% of the target"
    ) in text(answer)
