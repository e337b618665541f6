"""A council changes a threshold: its sentences and its data notes follow, and nothing else."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from tests.journeys.builders import build_small, csv_file, own_workspace, with_cell

SINCE = "change since the baseline,year,points,"


def words_of(report: Path) -> str:
    with zipfile.ZipFile(report) as parts:
        xml = parts.read("word/document.xml").decode()
    return re.sub(r"<[^>]+>", " ", xml).replace("\u2019", "'")


def told(workbook: Path, out: Path) -> str:
    answer = build_small(workbook, out=out)
    assert (answer.code, answer.wrong) == (0, "")
    return words_of(answer.reports[0])


def change(own: Path, file: str, before: str, after: str) -> None:
    path = own / "templates" / "wording" / file
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = own_workspace(tmp_path / "own")
    monkeypatch.chdir(folder)
    return folder


def test_a_lower_edge_of_sharp_turns_a_plain_fall_into_a_sharp_one(
    tmp_path: Path, own: Path
) -> None:
    workbook = csv_file(tmp_path, with_cell(0, 5, "25.1"))  # 25.1 to 19.1: six points
    before = told(workbook, tmp_path / "before")
    assert "sharply" not in re.sub("sharply; of a gap, far", "", before)
    assert "from 15 points or 50%" in before
    change(own, "adverbs.csv", f"{SINCE}1,2,7.5,15", f"{SINCE}1,2,4,5")
    after = told(workbook, tmp_path / "after")
    assert re.search(r"(fell|fallen|decreased) sharply", after)
    assert "from 5 points (15 for whole percentages) or 50%" in after
    assert "from 15 points or 50%" not in after


def test_a_wider_margin_of_similar_takes_the_judgement_away(tmp_path: Path, own: Path) -> None:
    workbook = csv_file(tmp_path, with_cell(0, 8, "20.4"))  # England 21.5
    before = told(workbook, tmp_path / "before")
    assert "similar to England" not in before
    assert "closer than 0.5 percentage points" in before
    change(own, "tolerances.csv", "similar_percentage,0.5", "similar_percentage,1.5")
    after = told(workbook, tmp_path / "after")
    assert "similar to England" in after
    assert "closer than 1.5 percentage points" in after


def test_a_slip_in_a_table_is_told_before_the_workbook_is_read(tmp_path: Path, own: Path) -> None:
    change(own, "adverbs.csv", f"{SINCE}1,2,7.5,15", f"{SINCE}1,2,7.5,5")
    broken = tmp_path / "no workbook.xlsx"
    broken.write_bytes(b"not a workbook")
    answer = build_small(broken, out=tmp_path / "out")
    assert answer.code == 2
    assert "adverbs.csv, line 2: sharply_from is 5, which is less than" in answer.wrong
    assert not (tmp_path / "out").exists()
