"""The figures that a claim rests on, as the auditor reads them from cells: what recompute asks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Protocol

_WIDE = Context(prec=60)  # no figure is too long to be rounded


@dataclass(frozen=True, slots=True)
class Reading:
    """One figure or its absence, read from the workbook and never from the ledger.

    Parameters
    ----------
    of : the area or comparator by its label in the report ("North West").
    period : the label as published ("2025", "2021/22").
    stored : the number with noise beyond the fifteenth digit removed; None where there is none.
    places : the decimal places at which it is printed.
    marker : the sign that stands instead of a number, "" where there is one.
    cells : "file, Data!O29"; of a mean those of all members.
    members, asked : of a mean: how many neighbours had a figure, of how many; else 1 and 1.
    """

    of: str
    period: str
    stored: Decimal | None
    places: int
    marker: str = ""
    cells: tuple[str, ...] = ()
    members: int = 1
    asked: int = 1

    @property
    def shown(self) -> Decimal | None:
        """The number as printed: rounded half up (away from nought) to its places."""
        return None if self.stored is None else rounded(self.stored, self.places)

    def at(self, places: int) -> Decimal | None:
        """The number as printed with other places, for a comparison with a coarser figure."""
        return None if self.stored is None else rounded(self.stored, places)


def rounded(number: Decimal, places: int) -> Decimal:
    """Half up, away from nought, as Excel and the Department round.

    Examples
    --------
    >>> rounded(Decimal("2.5"), 0), rounded(Decimal("-0.25"), 1), rounded(Decimal("-0.04"), 1)
    (Decimal('3'), Decimal('-0.3'), Decimal('0.0'))
    """
    whole = number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, _WIDE)
    return whole or abs(whole)


class Evidence(Protocol):
    """What stands in the workbooks of one report, by indicator id, label and period label."""

    def at(self, indicator: str, of: str, period: str) -> Reading | None:
        """One figure, or the sign in its place; None where the workbook has no such cell."""

    def line(self, indicator: str, of: str) -> Sequence[Reading]:
        """Every period of one line in time order, up to the report's period."""

    def field(self, indicator: str, period: str) -> Sequence[tuple[str, Reading]]:
        """Every authority with a cell for the period, by code: for national places."""

    def cell(self, place: str) -> str | None:
        """The text of one cell by its place, "file, Sheet!A1"; None where there is no such cell."""

    def row(self, place: str) -> Mapping[str, str]:
        """The texts of one row by their headings: 'file, sheet "Rules", row 3', "file.csv, row 3".

        Of one cell, 'file, sheet "Card", cell F4': what that row of a scorecard sets, under
        "target", "green", "amber", "red", "tolerance" and "way". Empty where the place cannot be
        read, so that nothing can be said of what it states.
        """
