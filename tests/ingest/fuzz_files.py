"""A sound small file of every layout, and ways to write an edited one as another program would."""

from __future__ import annotations

import csv
import datetime
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq

from tests.ingest import tidy_builders
from tests.ingest.builders import AREAS, PLANS, REPEATED, Rows, table
from tests.ingest.fuzz_edits import Table
from tests.ingest.scorecard_builders import COUNTY, HALTON, HAVERING, ROTHERHAM
from tests.ingest.test_bds import HEADER as BDS_HEADER
from tests.ingest.test_bds import INDEX
from tests.ingest.test_bds import ROWS as BDS_ROWS
from tests.ingest.test_fingertips import HEADINGS as FINGERTIPS
from tests.ingest.test_fingertips import MAPPING as FINGERTIPS_MAPPING
from tests.ingest.test_fingertips import line
from tests.ingest.test_legacy_pages import MAIN, RESULTS, SCREEN

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_CREATE_OWN = table(("901", PLANS, 40, "41.5"), ("970", PLANS, "c", 0), ("981", REPEATED, None, 7))
_LONG: Rows = (
    ("Short Desc", "Data item", "Years", "LA and Regions", "Values", "LA Number", "Region"),
    ("PLANS", PLANS, "2021", "Northmoor", "40", "901", "NA"),
    ("PLANS", PLANS, "2022", "Northmoor", "-", "901", "NA"),
    ("PLANS", PLANS, "2022", "England", "0", "970", "NA"),
    ("PLANS%", REPEATED, "2022", "Saltby", "12.5", "902", "NA"),
)
_EES: Rows = (
    tidy_builders.HEADINGS,
    *tidy_builders.row("901", *tidy_builders.figures()),
    *tidy_builders.row("901", *tidy_builders.figures("c", 3, "z"), period="2021"),
    *tidy_builders.row("970", *tidy_builders.figures(50, 0, 50)),
)
_META: Rows = (
    ("col_name", "col_type", "label", "indicator_grouping", "indicator_unit", "indicator_dp"),
    ("plans", "Indicator", "Plans", "", "", "0"),
    ("rate", "Indicator", "Rate", "", "%", "1"),
)


@dataclass(frozen=True)
class Sound:
    """The rows of one layout: the file's name without its ending, and what it needs beside it."""

    rows: Rows
    name: str = "own"
    mapping: str = ""


SOUND: Mapping[str, Sound] = {
    "create-your-own table": Sound(_CREATE_OWN),
    "view": Sound(
        (
            ("LA Number", "LA and Regions", "2021", "2022", "Change from previous year", "Rank"),
            ("901", "Northmoor", 40, 41, 1, "1"),
            ("970", "England", None, 0, None, None),
            ("-", "Statistical Neighbours", 44, 45, 1, None),
        ),
        "Northmoor-Plans_ rate per 10,000-Local-Authority-View-2026-04-10",
    ),
    "BDS sheet": Sound([INDEX, BDS_HEADER, *BDS_ROWS]),
    "indicator page": Sound([(PLANS,), (), *MAIN, (), *RESULTS]),
    "summary of results": Sound([*_CREATE_OWN, (), *SCREEN]),
    "council scorecard": Sound(ROTHERHAM),
    "Havering": Sound(HAVERING),
    "County": Sound(COUNTY),
    "Halton": Sound(HALTON),
    "long file": Sound(_LONG, "long_2026-04-08"),
    "Explore Education Statistics": Sound(_EES, "plans", tidy_builders.MAPPING),
    "Explore Education Statistics metadata": Sound(_META, "plans.meta", tidy_builders.MAPPING),
    "Fingertips": Sound(
        [FINGERTIPS, line("901"), line("902", period="2020/21"), line("970", note="x", value="")],
        "health",
        FINGERTIPS_MAPPING,
    ),
}
OWN_SHEETS: Mapping[str, Rows] = {
    "Indicators": (
        ("code", "topic", "measure", "polarity", "kind", "unit", "places", "period_label", "pair"),
        ("PLANS", "Protection", PLANS, "low", "rate", "per 10,000 children", "1", "2021", ""),
        ("NEW", "Schools", "A new one", "high", "percentage", "%", "0", "", "PLANS"),
    ),
    "Areas": (
        ("code", "name", "kind", "region", "live", "aliases", "ons_codes", "since", "members"),
        ("901", "Northmoor", "authority", "981", "yes", "Moor", "E06000991", "2009-04-01", ""),
        ("G1", "A group", "group", "", "yes", "", "", "", "901|902"),
    ),
    "Rules": (
        ("code", "rule", "value", "owner", "date", "reason"),
        ("PLANS", "target", "38", "The board", "2025-04-01", "Plan"),
    ),
    "Breaks": (("code", "period", "reason"), ("PLANS", "2022", "New guidance")),
    "Joins": (
        ("successor", "predecessor", "period", "reason"),
        ("905", "904", "2022", "Reorganisation"),
    ),
    "Neighbours": (
        ("LA Number", "LA", "SN1", "SN1 number", "SN2", "SN2 number"),
        ("901", "Northmoor", "Saltby", "902", "Kingsham", "903"),
    ),
    "Read me": (("Released", "2026-04-08"), ("Source", "DfE")),
}
COMPANIONS = ("", "", "", *OWN_SHEETS)


def written_book(path: Path, sheets: Mapping[str, Sequence[Sequence[Any]]]) -> Path:
    """A workbook; signs that no XML holds are written as Excel writes them."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append([_cell(each) for each in row])
    book.save(path)
    return path


def _cell(value: Any) -> Any:
    if isinstance(value, str):
        return _CONTROL.sub(lambda sign: f"_x{ord(sign.group()):04X}_", value)[:32_767]
    return value


@dataclass(frozen=True)
class Dialect:
    """How a program writes csv."""

    encoding: str = "utf-8"
    separator: str = ","
    quoting: Literal[0, 1, 2, 3] = csv.QUOTE_MINIMAL
    line_end: str = "\n"
    start: str = ""
    between: str = ""
    end: str = field(default="")


def written_csv(path: Path, rows: Sequence[Sequence[Any]], dialect: Dialect) -> Path:
    out = io.StringIO()
    writer = csv.writer(
        out,
        delimiter=dialect.separator,
        quoting=dialect.quoting,
        lineterminator=dialect.line_end,
    )
    for row in rows:
        writer.writerow(["" if cell is None else _words(cell) for cell in row])
        out.write(dialect.between)
    text = f"{dialect.start}{out.getvalue()}{dialect.end}"
    path.write_bytes(text.encode(dialect.encoding, "replace"))
    return path


def _words(cell: Any) -> str:
    return cell.isoformat() if isinstance(cell, datetime.datetime) else str(cell)


def written_parquet(path: Path, rows: Table, plain: bool) -> Path:
    """A parquet file of the columns of a table; unless plain, with the types that arise."""
    heading = [str(each) for each in (rows[0] if rows else ["Values"])]
    columns = []
    for at in range(len(heading)):
        cells = [row[at] if at < len(row) else None for row in rows[1:]]
        columns.append(_column(cells, plain))
    names = [_CONTROL.sub("?", name) for name in heading]
    pq.write_table(pa.Table.from_arrays(columns, names=names), path)
    return path


def _column(cells: list[Any], plain: bool) -> pa.Array:
    if not plain:
        for kind in (pa.int64(), pa.float64(), pa.bool_(), pa.timestamp("us")):
            try:
                return pa.array(cells, kind)
            except (pa.ArrowException, OverflowError, TypeError, ValueError):
                continue
    return pa.array(
        [None if cell is None else _CONTROL.sub("?", str(cell)) for cell in cells], pa.string()
    )


FUZZ_AREAS: Rows = (
    (*AREAS[0], "ons_codes"),
    *(
        (*row, {"901": "E06000991", "902": "E10000992", "970": "E92000001"}.get(str(row[0]), ""))
        for row in AREAS[1:]
    ),
)
