"""A request for a report with what the shipped ones rarely tell: streaks, targets, averages."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
from ruamel import yaml

from reportgen.domain.request import Charts, ReportRequest

SAMPLE = "lancashire_childrens_social_care.xlsx"
NAME = "rich"
_FACTS = ("streak", "average", "record", "rank", "gap_change", "comparator_trend", "change")
_EXTRAS = 5
# A target near the figures of each, above some and below others.
_TARGETS = {
    "ReReferral": ("18", "local"),
    "Continue_Assess_Comp": ("95", "national"),
    "CP_conf_15days": ("85", "local"),
    "PrevRegCPR": ("20", "local"),
    "RevCP": ("98", "local"),
    "LACHealth%": ("90", "national"),
}


def rich_request(request: ReportRequest, out: Path) -> ReportRequest:
    """The request with another outline and targets, in a workspace of its own below `out`."""
    templates = out / "templates"
    shutil.copytree(request.templates, templates, dirs_exist_ok=True)
    _tell_more(templates / "outlines" / f"{request.outline}.yaml")
    workbook = out / SAMPLE
    _set_targets(request.workbooks[0], workbook)
    return replace(
        request,
        workbooks=(workbook,),
        templates=templates,
        out=out / "reports",
        name=NAME,
        charts=Charts.NATIVE,
    )


def _tell_more(outline: Path) -> None:
    """Every indicator asks for all facts over time."""
    plain: Any = yaml.YAML()
    told = plain.load(outline.read_text(encoding="utf-8"))
    told["extras"] = _EXTRAS
    for section in told["sections"]:
        for each in section["indicators"]:
            each["facts"] = list(_FACTS)
    with outline.open("w", encoding="utf-8") as file:
        plain.dump(told, file)


def _set_targets(source: Path, workbook: Path) -> None:
    book = openpyxl.load_workbook(source)
    sheet: Any = book["Rules"]
    places = {str(cell.value): cell.column for cell in sheet[1]}
    for row, (code, (target, scope)) in enumerate(_TARGETS.items(), 2):
        sheet.cell(row, places["indicator_code"]).value = code
        sheet.cell(row, places["target"]).value = float(target)
        sheet.cell(row, places["target_scope"]).value = scope
        sheet.cell(row, places["owner"]).value = "Made for a trial"
    book.save(workbook)
