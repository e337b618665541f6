"""Where a figure or a rule comes from: file, sheet and cell; owner, date and reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """One place in one input file.

    `sheet` is empty for csv and parquet. `address` is as a person would look it up:
    "H417" in a workbook, "row 12, 2016" in a csv, "row 12, Values" in a long file.
    """

    file: str
    sheet: str
    address: str

    def __str__(self) -> str:
        sheet = f", {self.sheet}!" if self.sheet else ", "
        return f"{self.file}{sheet}{self.address}"


@dataclass(frozen=True, slots=True)
class Provenance:
    """Who says so: printed in the method note beside each rule.

    `place` is the file and row ("inputs/catalogue/indicators.csv, row 88"); the rest as given.
    """

    place: str
    owner: str = ""
    date: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class InputFile:
    """One file that was read: its name without folders, what it was taken for, and its hash."""

    name: str
    layout: str
    sha256: str
    sheets: tuple[str, ...] = ()
    rows: int = 0
