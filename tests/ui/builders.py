"""Workspaces and finished runs made by hand, so that the doors are tested without the rooms."""

from __future__ import annotations

from pathlib import Path

from reportgen.errors import ReportgenError
from reportgen.ui.batch import Failed, Finished, Outcome

WORKBOOK = "inputs/workbooks/made.xlsx"


def workspace(folder: Path, **requests: str) -> Path:
    """A workspace with an empty workbook and one request file for each name."""
    (folder / "templates").mkdir(parents=True)
    (folder / "inputs" / "requests").mkdir(parents=True)
    (folder / "inputs" / "workbooks").mkdir()
    (folder / WORKBOOK).touch()
    for name, text in requests.items():
        (folder / "inputs" / "requests" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def request_text(*lines: str) -> str:
    """A request for Northmoor with further lines after its first two."""
    return "\n".join([f"workbooks: {WORKBOOK}", "areas: Northmoor", *lines]) + "\n"


def finished(area: str, folder: Path, **problems: int) -> Finished:
    """A run of three indicators."""
    files = (folder / "report.docx", folder / "facts.csv")
    return Finished(area, folder, files, {"better": 2, "worse": 1}, problems)


def failed(area: str) -> Failed:
    return Failed(area, ReportgenError("report.docx", "it is open.", "", "close it."))


def outcome(*parts: Finished | Failed) -> Outcome:
    return Outcome(
        tuple(part for part in parts if isinstance(part, Finished)),
        tuple(part for part in parts if isinstance(part, Failed)),
    )
