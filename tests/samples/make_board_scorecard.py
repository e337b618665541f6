"""Makes inputs/workbooks/lancashire_board_october_2019.xlsx from the figures of a published paper.

Run it from the repository: python -m tests.samples.make_board_scorecard
Every figure is one that the paper quotes; where it gives none, the cell is empty.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from pathlib import Path

import openpyxl
from openpyxl.styles import Alignment, Font

ROOT = Path(__file__).parents[2]
TARGET = ROOT / "inputs" / "workbooks" / "lancashire_board_october_2019.xlsx"
_FIXED = (2019, 11, 26, 0, 0, 0)
_STAMP = b"2019-11-26T00:00:00Z"
_DAY = "2019-11-26"

Row = tuple[object, ...]

TITLE = "Lancashire: Children's Services Performance Update for October 2019"
HEADINGS: Row = (
    "Indicator",
    "2017/18",
    "Sep-19",
    "Oct-19",
    "National average",
    "Told the board as",
    "Comment",
)
GOOD, IMPROVE = "Good", "Needs to improve or a challenge"
ROWS: tuple[Row, ...] = (
    ("Assessments and referrals",),
    ("Timeliness", "78%", None, "89%", None, GOOD),
    ("Timeliness, rate of six months", None, None, "85%", None, GOOD),
    ("Re-referral rate", None, None, "21.3%", None, IMPROVE),
    ("Child Protection",),
    ("Child protection plans", None, 1296, 1194, None, GOOD),
    (
        *("Child protection plans per 10,000", None, None, "48.2 per 10,000"),
        *("45.7 per 10,000", GOOD),
    ),
    ("Child protection visits within timescale", None, None, "85%", None, IMPROVE),
    ("Repeat child protection in 12 months", None, None, "7.1%", None, IMPROVE, "Off target"),
    ("Repeat child protection ever", None, None, "25.5%", None, IMPROVE, "Off target"),
    ("Children Looked After",),
    ("Rate of CLA per 10,000", None, None, "85.0 per 10,000", None, IMPROVE),
    ("Short term placement stability", None, None, "8.2%", None, GOOD),
    ("CLA visits in timescale", None, None, "92%", None, GOOD),
    ("Placements: fostering", None, None, "61.1%", None, GOOD, "Increase"),
    ("Placements: supported accommodation", None, None, "6.7%", None, GOOD, "Reduction"),
    ("Repeat CLA", None, None, "10.2%", None, IMPROVE),
    ("Dental current performance", None, None, "70.3%", None, IMPROVE),
    (
        *("Missing episodes interview completed within three days", None, None, "44.8%", None),
        IMPROVE,
    ),
    ("No Strengths and Difficulty Questionnaire", None, None, 312, None, IMPROVE),
    ("Care Leavers",),
    ("In suitable accommodation (19-21 years)", None, None, "92.4%", None, GOOD),
    ("In education, employment or training", None, None, "43.8%", None, IMPROVE),
    ("In contact (last two months)", None, None, "72.2%", None, IMPROVE),
    ("Workforce",),
    ("Average caseload, all social workers", None, None, 17, None, GOOD),
)
_READ_ME = (
    ("What this is", "A sample of a council's own scorecard; see inputs/README.md."),
    (
        "Source",
        (
            "Corporate Parenting Board, Children in Care and Care Leavers Performance Information, "
            "decision of 26 November 2019: the Children's Services Performance Update for October "
            "2019. Each figure is as the paper quotes it; what it does not give is empty here."
        ),
    ),
    (
        "National average",
        "The paper names no year for it (45.7), so that it is beside the figure but not compared.",
    ),
    ("Targets", "The paper gives no target, tolerance or edge of a colour, so there is none here."),
    (
        "Groups",
        (
            "The paper says that care leavers, children looked after and child protection are "
            'groups of its own; "Assessments and referrals" and "Workforce" are our reading. It '
            "does not say of what the timeliness is."
        ),
    ),
    (
        "Told the board as",
        (
            "Under which of the paper's two headings the indicator stands: what was good as at "
            "October 2019, and what needed to improve or was a challenge."
        ),
    ),
    ("Areas", "Figures of North, East and Central were shown to the board; the paper has none."),
    ("Released", _DAY),
)


def board_scorecard() -> bytes:
    """The workbook's bytes, the same in every run."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Scorecard"
    for row in ((TITLE,), HEADINGS, *ROWS):
        sheet.append(list(row))
    for cell in (*sheet[1], *sheet[2]):
        cell.font = Font(bold=True)
    _widen(sheet, (52, 10, 10, 18, 18, 32, 14))
    told = book.create_sheet("Read me")
    for line in _READ_ME:
        told.append(list(line))
        told.cell(told.max_row, 2).alignment = Alignment(wrap_text=True, vertical="top")
    _widen(told, (18, 90))
    return _reproducible(book)


def _widen(sheet: object, widths: Sequence[int]) -> None:
    for at, width in enumerate(widths):
        sheet.column_dimensions["ABCDEFG"[at]].width = width  # type: ignore[attr-defined]


def _reproducible(book: openpyxl.Workbook) -> bytes:
    made = io.BytesIO()
    book.save(made)
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(made) as source,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in sorted(source.namelist()):
            content = source.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", _STAMP, content)
            target.writestr(zipfile.ZipInfo(name, _FIXED), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


if __name__ == "__main__":
    TARGET.write_bytes(board_scorecard())
