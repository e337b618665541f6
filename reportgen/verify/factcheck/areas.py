"""Which places a paper speaks of: the area, its country, region and neighbours, authorities."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook

from reportgen.errors import RequestError, WorkbookError, did_you_mean

ENGLAND = "970"
_TOO_PLAIN = ("East", "Central")  # in a text these are parts of the area, as often as not
_NEIGHBOURS_HEAD = ("la num", "old_la_code")


@dataclass(frozen=True)
class Areas:
    """The place a paper is about, and those beside which it may set it.

    Parameters
    ----------
    code, name : of the area, "888" and "Lancashire".
    region : the code of its region, "" where it has none.
    neighbours : the codes of its statistical neighbours.
    names : every place by its code.
    spellings : the code behind each way of naming a place, folded.
    """

    code: str
    name: str
    region: str
    neighbours: tuple[str, ...]
    names: Mapping[str, str]
    spellings: Mapping[str, str] = field(default_factory=dict)

    @property
    def others(self) -> frozenset[str]:
        """The codes of all places but the area, its region and its country."""
        return frozenset(self.names) - {self.code, self.region, ENGLAND}

    def said(self, code: str) -> str:
        """The name of a place; of the neighbours together their own."""
        return "statistical neighbours" if code == "neighbours" else self.names.get(code, code)

    def ways_of(self, code: str) -> tuple[str, ...]:
        """Every way of naming a place, folded, the longest first."""
        told = (spelling for spelling, each in self.spellings.items() if each == code)
        return tuple(sorted(told, key=len, reverse=True))

    def named_in(self, text: str) -> frozenset[str]:
        """The codes of all places that a text names."""
        folded = text.casefold()
        return frozenset(
            code for spelling, code in self.spellings.items() if _has(folded, spelling)
        )


def _has(folded: str, spelling: str) -> bool:
    return spelling in folded and bool(re.search(rf"\b{re.escape(spelling)}\b", folded))


def read_areas(wanted: str, folder: Path, neighbours: Path | None = None) -> Areas:
    """The area that was asked for, with those beside it.

    Parameters
    ----------
    wanted : its name or LA number.
    folder : where `areas.csv` and `neighbours.csv` lie.
    neighbours : the Department's neighbour workbook; else the latest edition of the folder.

    Raises
    ------
    RequestError : when there is no such authority.
    WorkbookError : when a file cannot be read.
    """
    rows = _table(folder / "areas.csv")
    names = {row["code"]: row["name"] for row in rows}
    spellings = {each.casefold(): row["code"] for row in rows for each in _spellings(row)}
    code = spellings.get(wanted.strip().casefold(), wanted.strip())
    row = next((each for each in rows if each["code"] == code), None)
    if row is None:
        raise RequestError(
            "--area",
            f'there is no authority "{wanted}".',
            did_you_mean(wanted, names.values()),
            "give the name or LA number of one authority.",
        )
    beside = _of_workbook(neighbours, code) if neighbours else _shipped(folder, code)
    return Areas(code, row["name"], row["region"], beside, names, spellings)


def _spellings(row: Mapping[str, str]) -> list[str]:
    said = row.get("said", "").removeprefix("the ")
    names = (row["name"], said, *re.split(r"[;|]", row["aliases"]))
    return [each for each in names if len(each) > 3 and each not in _TOO_PLAIN]


def _table(path: Path) -> list[dict[str, str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise WorkbookError(
            str(path), f"the table cannot be read ({error}).", "", "put the shipped file back."
        ) from error


def _shipped(folder: Path, code: str) -> tuple[str, ...]:
    rows = [row for row in _table(folder / "neighbours.csv") if row["area_code"] == code]
    editions = list(dict.fromkeys(row["edition"] for row in rows))
    return tuple(row["neighbour_code"] for row in rows if row["edition"] == editions[-1])


def _of_workbook(path: Path, code: str) -> tuple[str, ...]:
    try:
        book = CalamineWorkbook.from_path(path)
        rows = [
            row for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python()
        ]
    except (CalamineError, OSError) as error:
        raise WorkbookError(
            str(path), f"the neighbour workbook cannot be read ({error}).", "", "save it again."
        ) from error
    heads = [row for row in rows if str(row[0]).strip().casefold() in _NEIGHBOURS_HEAD]
    if not heads:
        raise WorkbookError(
            str(path),
            'no row begins with the heading "LA num".',
            "Expected the Department's workbook of statistical neighbours.",
            "give that workbook, or leave --neighbours out for the shipped list.",
        )
    columns = [place for place, head in enumerate(heads[0]) if re.fullmatch(r"SN\d+", str(head))]
    for row in rows:
        if _number(row[0]) == code:
            return tuple(_number(row[place]) for place in columns if _number(row[place]))
    return ()


def _number(cell: object) -> str:
    if isinstance(cell, float | int):
        return str(int(cell))
    return str(cell).strip()
