"""Scorecards as four councils draw them, of invented figures and an invented authority."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import openpyxl
from openpyxl.styles import Alignment

from reportgen.domain.dataset import Dataset
from reportgen.ingest.step import ingest
from tests.ingest.builders import Rows, asked, workspace

TITLE = ("Northmoor Council: children's services scorecard",)

# Headings as Rotherham's monthly report has them: a group over targets, trend and benchmarks.
ROTHERHAM: Rows = (
    TITLE,
    (
        *(None, None, None, None, None, None, None, None, None, None),
        *("Target and Tolerances", None, None, "YR ON YR TREND", None, "DATA OF OTHERS"),
        *(None, None, None),
    ),
    (
        *("NO.", "INDICATORS", "GOOD PERF IS", "DATA NOTE (Monthly)", "Jan-17", "Feb-17"),
        *("Mar-17", "2016/17", "DOT (Month on Month)", "RAG (in month)", "Red", "Amber"),
        *("Target Green", "2014/15", "2015/16", "STAT NEIGH AVE", "BEST STAT NEIGH"),
        *("NAT AVE 2014/15", "NAT TOP QTILE THRESHOLD"),
    ),
    ("CONTACT AND REFERRAL",),
    (
        *("1.1", "% of referrals decided in a day", "High", None, "80.0%", "82.0%", "84.5%"),
        *("81.2%", "↑", "Green", "<70%", "70-79%", "80%+", "75.0%", "78.1%", 77, 90, 76.3, 88),
    ),
    (
        *("1.2", "Number of referrals", "Info", "Monthly", 310, 290, 301, 3600, "↑", None),
        *(None, None, None, 3500, 3550, None, None, None, None),
    ),
    ("PLANS",),
    (
        *("2.1", "Children on a plan - rate per 10,000", "Low", "Snapshot (month end)", 70.1),
        *(69.8, 69.8, None, "→", "Red", ">75", None, "70", None, None, None, None, None, None),
    ),
)

# Havering: quarters, red, amber and green by ten per cent of the target, Wingdings arrows.
HAVERING: Rows = (
    ("Northmoor, quarter 3 2014/15",),
    (
        *("Ref", "Indicator", "Value", "Tolerance", "2014/15 Annual Target"),
        *("2014/15 Q3 Performance", "Short Term DOT against 2014/15 (Q2)", "2014/15 Q2"),
        *("Long Term DOT against 2013/14 (Q3)", "2013/14 Q3", "RAG Rating", "Comments"),
    ),
    (
        *("C1", "Care leavers in work", "Bigger is better", "within 10%", 65, 60),
        *("é", 57, "ê", 61, "Green", "Fewer left care."),
    ),
    (
        *("C2", "Average days in care", "Smaller is better", "5 points", 100, 120),
        *("ê", 110, "è", 120, "Amber", None),
    ),
)

# As the board paper of a county divides its figures: areas side by side, the month in the title.
COUNTY: Rows = (
    ("Northmoor: care leavers, October 2019",),
    ("Measure", "Good performance is", "North", "East", "Central", "Northmoor", "Comment"),
    ("Care Leavers",),
    ("In suitable accommodation", "High", "90.1%", "92.0%", "–", "91.3%", "On par."),
    ("In touch", "High", "70%", "N/A", "75%", "72.2%", None),
)

# As Halton's appendix: last year, this year's target, the quarter, a sign and an arrow.
HALTON: Rows = (
    ("Northmoor Borough Council: priority performance report 2019/20",),
    (
        *("Ref", "Measure", "Polarity", "18/19 Actual", "19/20 Target", "Q3", "Current Progress"),
        *("Direction of Travel", "Supporting Commentary"),
    ),
    ("CH1", "Assessments in 45 days %", "↑", "93.0%", "95.0%", "91.0%", "✓", "⬆", "Good."),
    ("CH2", "Fixed-term exclusions", "↓", 44, "TBC", 31, "?", "⬇", None),
)


def scorecard(path: Path, rows: Rows, merged: Sequence[str] = ()) -> Path:
    """A workbook with one sheet of these rows, some cells merged."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Scorecard"
    for row in rows:
        sheet.append(list(row))
    for cells in merged:
        sheet.merge_cells(cells)
        sheet[cells.split(":")[0]].alignment = Alignment(horizontal="center")
    book.save(path)
    return path


def read_card(folder: Path, rows: Rows, merged: Sequence[str] = (), yaml: str = "") -> Dataset:
    """The dataset of one scorecard, with a description beside it where there is one."""
    path = scorecard(folder / "card.xlsx", rows, merged)
    if yaml:
        (folder / "card.yaml").write_text(yaml, encoding="utf-8")
    return ingest(asked(workspace(folder), path))


def table(*rows: Sequence[object], headings: Sequence[object] = ()) -> Rows:
    """A small scorecard of October 2019 under Northmoor's name."""
    shown = headings or ("Ref", "Indicator", "Good performance is", "Sep-19", "Oct-19")
    return (TITLE, tuple(shown), *rows)
