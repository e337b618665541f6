"""DfE's data dictionary as rows of the catalogue's shape."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path

from openpyxl.utils.datetime import from_excel

from reportgen.errors import WorkbookError, did_you_mean
from reportgen.ingest.files.opening import open_csv
from reportgen.ingest.files.safety import FileKind, kind_of
from reportgen.ingest.labels import as_text, fold
from reportgen.ingest.records import Record

_NEEDED = ("Measure_short", "Topic", "Measure", "Polarity")
_POLARITY = {"high": "high", "low": "low", "-": "none"}
_FIRST_SERIAL, _LAST_SERIAL = 36526, 73050  # the years 2000 to 2099


def read_dictionary(path: Path) -> tuple[Record, ...]:
    """The dictionary's rows, each with the headings of inputs/catalogue/indicators.csv.

    "NA" and nothing are no answer. A row's place counts csv records, as a spreadsheet does.

    Raises
    ------
    WorkbookError : when it is no csv file or a needed column is missing.
    """
    if kind_of(path) is not FileKind.CSV:
        raise WorkbookError(
            path.name,
            "this is not a csv file.",
            "Expected DfE's data dictionary as csv.",
            "give the data dictionary as it was downloaded.",
        )
    grid = open_csv(path)
    headings = {fold(text): column for column, text in enumerate(grid.headings(1))}
    for name in _NEEDED:
        if fold(name) not in headings:
            raise WorkbookError(
                path.name,
                f'there is no column "{name}".',
                f"Expected DfE's data dictionary. {did_you_mean(name, grid.headings(1))}".strip(),
                "give the data dictionary as it was downloaded.",
            )
    records = []
    for row, cells in enumerate(grid.rows[1:], start=2):
        found = {
            name: as_text(cells[column]) if column < len(cells) else ""
            for name, column in headings.items()
        }
        answers = {name: "" if text == "NA" else text for name, text in found.items()}
        if answers["measure short"]:
            records.append(Record(f"{path.name}, row {row}", _facts(answers)))
    return tuple(records)


def kind_and_unit(axis: str) -> tuple[str, str]:
    """The kind of number and its unit, from the title of the chart's axis.

    Examples
    --------
    >>> kind_and_unit("% of referrals"), kind_and_unit("Rate per 10,000")
    (('percentage', '%'), ('rate', 'per 10,000'))
    >>> kind_and_unit("Number CPP"), kind_and_unit("Average Score"), kind_and_unit("Case Load")
    (('count', ''), ('score', ''), ('average', ''))
    """
    text = axis.casefold()
    if text.startswith("%") or text in ("turnover rate", "absence rate"):
        return "percentage", "%"
    if text.startswith("rate per"):
        return "rate", axis[len("rate ") :]
    if text in ("case load", "average"):
        return "average", ""
    if text.startswith(("number", "entries", "total cases", "social workers")) or "fte" in text:
        return "count", ""
    if "score" in text:
        return "score", ""
    if text in ("spend", "unit cost"):
        return "money", ""
    return "other", ""


def _facts(row: Mapping[str, str]) -> Mapping[str, str]:
    kind, unit = kind_and_unit(row.get("y axis name", ""))
    return {
        "code": row["measure short"],
        "topic": row["topic"],
        "measure": row["measure"],
        "polarity": _POLARITY.get(row["polarity"].casefold(), ""),
        "kind": kind,
        "unit": unit,
        "places": row.get("dps", ""),
        "year_type": year_type(row.get("year type", "")),
        "quartiles": "no" if row.get("no quartile") == "N" else "",
        "description": row.get("description", ""),
        "link": row.get("hyperlink s", ""),
        "released": _date(row.get("last update", "")),
    }


def year_type(text: str) -> str:
    """The catalogue's word for the dictionary's Year_Type; "" when it has none."""
    first = text.casefold().split(" ")[0]
    return first if first in ("financial", "academic", "calendar") else "other" if first else ""


def _date(text: str) -> str:
    """An Excel day number or an ISO date as an ISO date; "" for words such as "New Data"."""
    if text.isdigit() and _FIRST_SERIAL <= int(text) <= _LAST_SERIAL:
        return as_text(from_excel(int(text)))
    try:
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError:
        return ""
