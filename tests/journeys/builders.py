"""A small workspace with a small LAIT download, and the whole command run on it."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import openpyxl
from typer.testing import CliRunner

from reportgen.ui.cli import app

REPOSITORY = Path(__file__).parents[2]
SHARED = REPOSITORY.parent / "shared"
SAMPLE = REPOSITORY / "inputs" / "workbooks" / "lancashire_childrens_social_care.xlsx"

TOPIC = "Child Protection"
MEASURE = "Percentage of re-referrals to children's social care within 12 months"
HEADER = ["LA Number", "LA and Regions", "Region", "Topic", "Measure"]
PERIODS = ["2019", "2020", "2021", "2022"]
ROWS = [
    ["888", "Lancashire", "North West", TOPIC, MEASURE, "20.1", "19.8", "19.5", "19.1"],
    ["876", "Halton", "North West", TOPIC, MEASURE, "18.0", "18.4", "18.9", "19.6"],
    ["981", "North West", "", TOPIC, MEASURE, "22.6", "22.4", "22.1", "22.0"],
    ["970", "England", "", TOPIC, MEASURE, "22.6", "22.6", "22.7", "21.5"],
]

Rows = Sequence[Sequence[str]]


@dataclass(frozen=True)
class Answer:
    """What the command said and left behind."""

    code: int
    said: str
    wrong: str
    out: Path

    @property
    def reports(self) -> list[Path]:
        """The report of each run, without the clerk's copies."""
        return sorted(self.out.rglob("report.docx"))


def build(*words: str | Path, out: Path) -> Answer:
    """`reportgen build` with these words, without progress."""
    options = ["build", *map(str, words), "--quiet", "--out", str(out)]
    answer = CliRunner().invoke(app, options)
    return Answer(answer.exit_code, answer.stdout, answer.stderr, out)


def build_small(workbook: Path, *words: str, out: Path, area: str = "Lancashire") -> Answer:
    """A report on an area ("" names none) from a small workbook, without charts."""
    chosen = ("--area", area) if area else ()
    return build("--workbook", workbook, *chosen, "--charts", "none", *words, out=out)


def csv_file(folder: Path, rows: Rows = ROWS, header: Sequence[str] = ()) -> Path:
    """A create-your-own download as csv."""
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerows([list(header) or [*HEADER, *PERIODS], *rows])
    path = folder / "LAIT-create-your-own-table-2026-04-10.csv"
    path.write_text(text.getvalue(), encoding="utf-8")
    return path


def xlsx_file(folder: Path, rows: Rows = ROWS, header: Sequence[str] = ()) -> Path:
    """The same as a workbook, every cell text as LAIT writes it."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Sheet 1"
    for row in [list(header) or [*HEADER, *PERIODS], *rows]:
        sheet.append(list(row))
    path = folder / "LAIT-create-your-own-table-2026-04-10.xlsx"
    book.save(path)
    return path


def with_cell(row: int, column: int, text: str) -> list[list[str]]:
    """The small table with one cell changed (both counted from nought)."""
    rows = [list(each) for each in ROWS]
    rows[row][column] = text
    return rows


def own_workspace(folder: Path) -> Path:
    """A copy of the shipped templates and inputs, to be spoilt."""
    for name in ("templates", "inputs"):
        shutil.copytree(REPOSITORY / name, folder / name)
    return folder
