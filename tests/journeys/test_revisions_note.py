"""What a report says of revisions since the last paper, and where its figures come from."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import openpyxl
import pytest
from docx import Document

from tests.claims_file import said_in
from tests.journeys.builders import build
from tests.journeys.compare_builders import (
    NOW,
    THEN,
    download,
    report,
    revised_rows,
    two_years,
)

SIDES = ("facts.csv", "LAIT-create")  # the last paper, and this run's workbook


def note(run: Path) -> list[str]:
    """The paragraphs below the note's heading, up to the next heading, tables left out."""
    paragraphs = Document(str(run / "report.docx")).paragraphs
    styles = [(each.style.name if each.style else "") or "" for each in paragraphs]
    heads = [at for at, style in enumerate(styles) if style.startswith("Head")]
    starts = [at for at in heads if paragraphs[at].text == "Figures revised since the last paper"]
    if not starts:
        return []
    end = next(at for at in heads if at > starts[0])
    return [each.text for each in paragraphs[starts[0] + 1 : end]]


@pytest.mark.parametrize("route", ["workbook", "run folder", "facts.csv"])
def test_england_and_the_north_west_changing_places_is_told_in_the_report(
    tmp_path: Path, route: str
) -> None:
    last = report(tmp_path / "then", THEN)
    named = {
        "workbook": tmp_path / "then" / "LAIT-create-your-own-table-2026-04-10.csv",
        "run folder": last,
        "facts.csv": last / "facts.csv",
    }
    run = report(tmp_path / "now", NOW, "--previous", named[route])
    told = note(run)
    assert "Of the 3 figures" in told[0]
    assert "3 differ in print, in one indicator." in told[0]
    assert told[1].startswith("Referrals (rate), in 2021/22: England (552.8) is higher than the ")
    assert told[1].endswith(
        "North West (551.4); in the last paper's figures it was lower (537.7 and 548.1)."
    )
    assert sorted(revised_rows(tmp_path / "now"))[-3:] == [
        (
            "CPP_Total_Rateper10,000",
            "England and North West",
            "2022",
            "537.7 and 548.1",
            "552.8 and 551.4",
        ),
        ("CPP_Total_Rateper10,000", "Lancashire", "2022", "253.9", "256.2"),
        ("CPP_Total_Rateper10,000", "North West", "2022", "548.1", "551.4"),
    ]


def test_the_last_paper_stands_in_the_run_record(tmp_path: Path) -> None:
    last = report(tmp_path / "then", THEN)
    run = report(tmp_path / "now", NOW, "--previous", last)
    record = json.loads((run / "run.json").read_text(encoding="utf-8"))
    assert record["last_paper"]["name"] == "facts.csv"
    assert (record["last_paper"]["revised"], record["last_paper"]["orders_changed"]) == (3, 1)
    layouts = [each["layout"] for each in record["inputs"] if each["name"] == "facts.csv"]
    assert layouts == ["last paper: facts of the last paper"]


def test_every_figure_of_the_note_is_traced_to_the_cells_of_both_releases(tmp_path: Path) -> None:
    last = report(tmp_path / "then", THEN)
    run = report(tmp_path / "now", NOW, "--previous", last)
    claims = said_in(run)
    summary, order = (each for each in claims if each["id"].startswith("revisions"))
    assert [summary["text"], order["text"]] == note(run)[:2]
    traced = {(each["area"], each["then"], each["now"]) for each in summary["facts"]}
    assert traced >= {("Lancashire", "253.9", "256.2"), ("North West", "548.1", "551.4")}
    for fact in (*summary["facts"], *order["facts"]):
        assert fact["rule"].startswith("revisions: figures and orders that differ in print")
        then, now = ([each for each in fact["cells"] if name in each] for name in SIDES)
        assert then
        assert now
        assert set(fact["cells"]) == {*then, *now}
    sheet = openpyxl.load_workbook(run / "data.xlsx")["Revised"]
    rows = [[str(cell or "") for cell in row] for row in sheet.iter_rows(values_only=True)]
    with (run / "revised.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row[:5] for row in rows] == [row[:5] for row in csv.reader(file)]
    assert [row[5:7] for row in rows if row[3:5] == ["Lancashire", "2022"]] == [["253.9", "256.2"]]


def test_a_figure_that_is_withheld_today_is_not_repeated_from_the_last_paper(
    tmp_path: Path,
) -> None:
    then, now = two_years(tmp_path / "then", "253.9"), two_years(tmp_path / "now", "c")
    named = ("--workbook", now, "--area", "Lancashire", "--charts", "none", "--previous", then)
    answer = build(*named, out=tmp_path / "made")
    assert answer.code == 0, answer.wrong
    (run,) = (tmp_path / "made").iterdir()
    told = [row for row in revised_rows(run) if row[1] == "Lancashire"]
    assert told == [("CPP_Total_Rateper10,000", "Lancashire", "2021", "", "")]
    assert "newly withheld" in (run / "revised.csv").read_text(encoding="utf-8-sig")
    for name in ("revised.csv", "claims.json", "facts.csv", "problems.csv"):
        assert "253.9" not in (run / name).read_text(encoding="utf-8-sig")
    document = Document(str(run / "report.docx"))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert {"a figure", "withheld"} <= set(cells)
    assert "253.9" not in cells


def test_the_same_figures_are_said_to_be_unrevised_in_one_sentence(tmp_path: Path) -> None:
    last = report(tmp_path / "then", NOW)
    (told,) = note(report(tmp_path / "now", NOW, "--previous", last))
    assert told.endswith("has been revised in print.")


def test_without_a_last_paper_there_is_no_note_and_no_file(tmp_path: Path) -> None:
    run = report(tmp_path, NOW)
    assert note(run) == []
    assert not (run / "revised.csv").exists()


def test_a_paper_about_another_area_is_said_to_hold_nothing(tmp_path: Path) -> None:
    last = report(tmp_path / "then", THEN)
    facts = (last / "facts.csv").read_text(encoding="utf-8-sig").replace("Lancashire", "Halton")
    (tmp_path / "facts.csv").write_text(facts, encoding="utf-8")
    told = note(report(tmp_path / "now", NOW, "--previous", tmp_path / "facts.csv"))
    assert "The last paper's facts hold nothing about Lancashire." in told


def test_the_run_that_is_compared_with_is_never_written_over(tmp_path: Path) -> None:
    last = report(tmp_path, THEN)
    before = (last / "report.docx").read_bytes()
    workbook = download(tmp_path, NOW)
    named = ("--workbook", workbook, "--area", "Lancashire", "--previous", last)
    answer = build(*named, "--charts", "none", out=tmp_path / "made")
    assert answer.code == 2
    assert "this folder holds the last paper" in answer.wrong
    assert (last / "report.docx").read_bytes() == before
