"""A small workspace of invented places, files in every layout, and ways to ask a dataset."""

from __future__ import annotations

import csv
import shutil
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from reportgen.domain.dataset import Dataset
from reportgen.domain.indicator import Indicator
from reportgen.domain.problem import Problem, Severity
from reportgen.domain.request import ReportRequest
from reportgen.ingest.step import ingest

ROOT = Path(__file__).parents[2]
INPUTS = ROOT / "inputs"
LAIT = ROOT / ".." / "shared" / "lait"
SAMPLE = INPUTS / "workbooks" / "lancashire_childrens_social_care.xlsx"
needs_lait = pytest.mark.skipif(
    not (LAIT / "bds_long.parquet").is_file(), reason="the real LAIT files are not at hand"
)

Rows = Sequence[Sequence[object]]
_NO_LENGTH = "text of no length"

AREAS: Rows = (
    ("code", "name", "kind", "region", "live", "said", "aliases"),
    ("901", "Northmoor", "authority", "981", "yes", "", "Northmoor Borough"),
    ("902", "Saltby", "authority", "981", "yes", "", ""),
    ("903", "Kingsham, City of", "authority", "981", "yes", "Kingsham", "Kingsham"),
    ("904", "Fenmarsh (Pre LG)", "authority", "981", "no", "", "Fenmarsh"),
    ("905", "Fenmarsh", "authority", "981", "yes", "", ""),
    ("981", "Eastlands", "region", "", "yes", "the Eastlands", ""),
    ("970", "England", "country", "", "yes", "", ""),
)
INDICATORS: Rows = tuple(
    tuple(line.split(";"))
    for line in (
        "code;topic;measure;also_named;polarity;kind;unit;places;year_type;period_style;places_seen",
        "PLANS;Protection;Plans: rate per 10,000;;low;rate;per 10,000 children;1;financial;year;1",
        "PLANS%;Protection;Plans: % repeated;Plans % again;low;percentage;%;;financial;year;1",
        "ABSENT;Schools;Days missed (%);;low;percentage;%;1;academic;split year;",
        "DEATHS;Health;Deaths of infants;;;rate;per 1,000 births;1;calendar;;",
        "SCORE;Schools;Average score / all pupils;;high;score;;2;academic;year;",
    )
)
HEADER = ("LA Number", "LA and Regions", "Region", "Topic", "Measure")
PLANS, REPEATED = "Plans: rate per 10,000", "Plans: % repeated"


def workspace(folder: Path, **tables: Rows) -> Path:
    """A folder `inputs` with invented areas and indicators; a table may be changed by name."""
    inputs = folder / "inputs"
    (inputs / "areas").mkdir(parents=True, exist_ok=True)
    (inputs / "catalogue").mkdir(exist_ok=True)
    shutil.copy(INPUTS / "catalogue" / "markers.csv", inputs / "catalogue")
    write_csv(inputs / "areas" / "areas.csv", tables.get("areas", AREAS))
    write_csv(inputs / "catalogue" / "indicators.csv", tables.get("indicators", INDICATORS))
    for name in ("rules", "breaks", "markers"):
        if name in tables:
            write_csv(inputs / "catalogue" / f"{name}.csv", tables[name])
    if "neighbours" in tables:
        write_csv(inputs / "areas" / "neighbours.csv", tables["neighbours"])
    return inputs


def asked(inputs: Path, *workbooks: Path, **changes: object) -> ReportRequest:
    """A request for Northmoor unless `areas` says otherwise."""
    settings: dict[str, object] = {"areas": ("Northmoor",), **changes}
    folder = inputs.parent
    return ReportRequest(
        workbooks=workbooks,
        templates=INPUTS.parent / "templates",
        inputs=inputs,
        out=folder / "outputs",
        **settings,  # type: ignore[arg-type]
    )


def read(folder: Path, *workbooks: Path, tables: Mapping[str, Rows] | None = None) -> Dataset:
    """The dataset of some files in an invented workspace."""
    return ingest(asked(workspace(folder, **(tables or {})), *workbooks))


def read_real(*workbooks: Path, **changes: object) -> Dataset:
    """The dataset of real files with the shipped catalogue."""
    return ingest(asked(INPUTS, *workbooks, **{"areas": ("Lancashire",), **changes}))


def write_csv(path: Path, rows: Rows) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)
    return path


def write_book(path: Path, **sheets: Rows) -> Path:
    """A workbook with these sheets; "_" in a name stands for a blank.

    A cell "" is written as LAIT writes it, a text of no length, which openpyxl would leave out.
    """
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name.replace("_", " "))
        for row in rows:
            sheet.append([_NO_LENGTH if cell == "" else cell for cell in row])
    book.save(path)
    with zipfile.ZipFile(path) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in parts.items():
            target.writestr(name, content.replace(_NO_LENGTH.encode(), b""))
    return path


def table(*rows: Sequence[object], periods: Sequence[object] = ("2021", "2022")) -> Rows:
    """A create-your-own table; a row is (area code, measure, figures ...)."""
    names = {str(row[0]): row[1] for row in AREAS[1:]}
    filled = [
        (area, names[str(area)], "Eastlands", "Protection", measure, *figures)
        for area, measure, *figures in rows
    ]
    return ((*HEADER, *periods), *filled)


def said(dataset: Dataset, code: str, area: str, label: str) -> float | str | None:
    """The number or marker of one key; None where there is no row."""
    found = rows_of(dataset, code, area, label)
    if found.empty:
        return None
    assert len(found) == 1
    return str(found["marker"].iloc[0]) or float(found["value"].iloc[0])


def rows_of(dataset: Dataset, code: str, area: str, label: str) -> pd.DataFrame:
    frame = dataset.observations
    labels = frame["period"].map(lambda at: dataset.periods[at].label)
    return frame[(frame["code"] == code) & (frame["area"] == area) & (labels == label)]


def place_of(dataset: Dataset, code: str, area: str, label: str) -> str:
    """The address of one figure."""
    row = rows_of(dataset, code, area, label).iloc[0]
    return str(dataset.cell(int(row["sheet"]), int(row["row"]), int(row["column"])))


def indicator(dataset: Dataset, code: str) -> Indicator:
    return next(each for each in dataset.indicators.values() if each.code == code)


def told(dataset: Dataset, words: str, severity: Severity | None = None) -> Problem:
    """The one problem whose four parts hold these words."""
    found = [
        problem
        for problem in dataset.problems
        if words in f"{problem.place} {problem.found} {problem.expected} {problem.cure}"
        and severity in (None, problem.severity)
    ]
    assert len(found) == 1, [problem.found for problem in dataset.problems]
    return found[0]
