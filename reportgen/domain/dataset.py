"""What ingest hands on: every observation with its cell, and what is known about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportgen.domain.area import Area, NeighbourSet
from reportgen.domain.indicator import Indicator
from reportgen.domain.period import Period
from reportgen.domain.problem import Problem
from reportgen.domain.release import Stated
from reportgen.domain.source import Cell, InputFile, Provenance

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Break:
    """A break in series: no comparison across the start of `period` (a label)."""

    indicator_code: str
    period: str
    reason: str
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Join:
    """Somebody's decision to set an abolished authority's figures before a successor's own.

    Both are area codes; `period` is the first one that is the successor's own.
    """

    successor: str
    predecessor: str
    period: Period
    reason: str
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a dataset holds of one indicator, for a person who inspects a workbook."""

    indicator: Indicator
    authorities: int
    first: Period
    last: Period
    figures: int
    markers: int


@dataclass(frozen=True)
class Dataset:
    """The tidy figures of all inputs.

    `observations` has one row per indicator code, area and period, no key twice, sorted by
    those three (period by `last` year), and these columns:

    ==========  =========  ==================================================================
    column      dtype      meaning
    ==========  =========  ==================================================================
    code        category   indicator code; shared by the indicators of two topics
    area        category   area code
    period      int32      position in `periods`
    value       float64    the stored number; NaN where there is a marker
    marker      category   a `Marker` value; "" where there is a number
    flags       category   `Flag` values of the cell itself joined by a blank; "" mostly
    sheet       int32      position in `sheets`
    row         int32      row in that sheet, from 1 (the header counts)
    column      int32      column in that sheet, from 1
    ==========  =========  ==================================================================

    `indicators` also holds those that only the catalogue or dictionary knows.
    `periods` holds each distinct period once; `sheets` (file, sheet, kind of place) where
    kind is "xlsx", "csv" or "long". `indicators` by `Indicator.id`, in the dictionary's order.
    `areas` by code. The last of `neighbour_sets` is the default. `stated` is what the inputs
    themselves say of their indicators, for a comparison with another release.
    """

    observations: pd.DataFrame
    periods: tuple[Period, ...]
    sheets: tuple[tuple[str, str, str], ...]
    indicators: Mapping[str, Indicator]
    areas: Mapping[str, Area]
    neighbour_sets: tuple[NeighbourSet, ...]
    breaks: tuple[Break, ...] = ()
    joins: tuple[Join, ...] = ()
    problems: tuple[Problem, ...] = ()
    inputs: tuple[InputFile, ...] = ()
    released: str = ""  # ISO date of the newest release named in the inputs; "" when none is
    stated: tuple[Stated, ...] = ()

    def cell(self, sheet: int, row: int, column: int) -> Cell:
        """The place of one observation, from the last three columns of its row in the frame.

        Examples
        --------
        >>> places = (("a.xlsx", "Data", "xlsx"), ("b.csv", "", "csv"))
        >>> empty = Dataset(None, (), places, {}, {}, ())
        >>> str(empty.cell(0, 417, 8)), str(empty.cell(1, 12, 6))
        ('a.xlsx, Data!H417', 'b.csv, row 12, column 6')
        """
        file, name, kind = self.sheets[sheet]
        return Cell(file, name, address(kind, row, column))


def address(kind: str, row: int, column: int) -> str:
    """One cell's address as a person would look it up, by the kind of place it stands in.

    Parameters
    ----------
    kind : "xlsx", "csv" or "long" (one figure a row: the row says all).
    row, column : from 1; the header counts.

    Examples
    --------
    >>> address("xlsx", 12, 28), address("csv", 12, 6), address("long", 12, 5)
    ('AB12', 'row 12, column 6', 'row 12')
    """
    if kind == "xlsx":
        return f"{column_letters(column)}{row}"
    return f"row {row}" if kind == "long" else f"row {row}, column {column}"


def column_letters(column: int) -> str:
    """The letters that a spreadsheet gives a column, counted from 1.

    Examples
    --------
    >>> column_letters(1), column_letters(26), column_letters(27), column_letters(703)
    ('A', 'Z', 'AA', 'AAA')
    """
    letters = ""
    while column:
        column, place = divmod(column - 1, 26)
        letters = chr(ord("A") + place) + letters
    return letters
