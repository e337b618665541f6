"""Places of cells as the ledger writes them, taken apart: file, sheet, row and column."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

_FILE = re.compile(r"(.+?\.(?:xlsx|xlsm|xls|ods|csv|parquet)), (.+)", re.IGNORECASE | re.DOTALL)
_IN_SHEET = re.compile(r"(.+)!([A-Z]{1,3}\d+(?:, [A-Z]{1,3}\d+)*)", re.DOTALL)
_ADDRESS = re.compile(r"([A-Z]{1,3})(\d+)")
_ROWS = re.compile(r"row (\d+)(?:, column (\d+))?")
_ALL_ROWS = re.compile(r"row \d+(?:, column \d+)?(?:, row \d+(?:, column \d+)?)*")
_ROW_OF_SHEET = re.compile(r'sheet "(.+)", row (\d+)', re.DOTALL)
_CELL_OF_SHEET = re.compile(r'sheet "(.+)", cell ([A-Z]{1,3})(\d+)', re.DOTALL)
_LETTERS = 26


class Spot(NamedTuple):
    """One cell, rows and columns from 1; column 0 where the place names a row alone."""

    file: str
    sheet: str
    row: int
    column: int = 0

    def __str__(self) -> str:
        if self.sheet:
            return f"{self.file}, {self.sheet}!{column_letters(self.column)}{self.row}"
        if self.column:
            return f"{self.file}, row {self.row}, column {self.column}"
        return f"{self.file}, row {self.row}"


def spots(place: str, files: Collection[str] = ()) -> tuple[Spot, ...]:
    """Every cell of a place; a mean names many ("a.xlsx, Data!O4, O9"). None where unreadable.

    Parameters
    ----------
    files : names that are known, for a name that holds ", " or an ending in its middle.

    Examples
    --------
    >>> spots("a.xlsx, Data!B3, AA4")[1]
    Spot(file='a.xlsx', sheet='Data', row=4, column=27)
    >>> [str(each) for each in spots("a.csv, row 12, column 6, row 13, column 6")]
    ['a.csv, row 12, column 6', 'a.csv, row 13, column 6']
    >>> spots("a.parquet, row 12"), spots('a.xlsx, sheet "Rules", row 2')[0].sheet
    ((Spot(file='a.parquet', sheet='', row=12, column=0),), 'Rules')
    """
    known = max((each for each in files if place.startswith(f"{each}, ")), key=len, default="")
    if known:
        return _within(known, place[len(known) + 2 :])
    found = _FILE.fullmatch(place)
    return _within(found[1], found[2]) if found else ()


def _within(file: str, address: str) -> tuple[Spot, ...]:
    if found := _IN_SHEET.fullmatch(address):
        return tuple(
            Spot(file, found[1], int(row), column_number(letters))
            for letters, row in _ADDRESS.findall(found[2])
        )
    if _ALL_ROWS.fullmatch(address):
        return tuple(
            Spot(file, "", int(row), int(column or 0)) for row, column in _ROWS.findall(address)
        )
    if found := _ROW_OF_SHEET.fullmatch(address):
        return (Spot(file, found[1], int(found[2])),)
    if found := _CELL_OF_SHEET.fullmatch(address):
        return (Spot(file, found[1], int(found[3]), column_number(found[2])),)
    return ()


def column_number(letters: str) -> int:
    """A column's number from 1.

    Examples
    --------
    >>> column_number("A"), column_number("AB")
    (1, 28)
    """
    number = 0
    for letter in letters:
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    return number


def column_letters(number: int) -> str:
    """A column's letters from its number.

    Examples
    --------
    >>> column_letters(1), column_letters(28), column_letters(52)
    ('A', 'AB', 'AZ')
    """
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters
