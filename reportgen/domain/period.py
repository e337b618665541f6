"""Periods by type: a year, a split year, a window of years; which follows which."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from reportgen.domain.observation import Flag


class PeriodStyle(StrEnum):
    """How the publisher writes the period; decides what its years mean."""

    YEAR = "year"  # 2022
    SPLIT_YEAR = "split year"  # 2021/22, 2021-22
    WINDOW = "window"  # 2014-16: calendar years
    SPLIT_WINDOW = "split window"  # 2013/14-15/16


@dataclass(frozen=True, slots=True)
class Period:
    """One period of one indicator.

    `label` is as published without its status word ("2020 (Final)" gives "2020").
    `first` and `last` are the first and last calendar years it names (2021/22: 2021, 2022;
    2022: 2022, 2022; 2014-16: 2014, 2016). `years` is its length: 1, or 3 for a window.
    Two periods of one indicator are in order of `last`. Flags come from the label's status word.
    """

    label: str
    style: PeriodStyle
    first: int
    last: int
    years: int = 1
    flags: tuple[Flag, ...] = field(default=(), compare=False)

    def __str__(self) -> str:
        return self.label

    def directly_follows(self, earlier: Period) -> bool:
        """Whether no period is missing between the two ("the previous year" may be said)."""
        return self.years == earlier.years and self.last - earlier.last == 1

    def overlaps(self, earlier: Period) -> bool:
        """Whether the two share a year (rolling windows): no year-on-year trend may be said."""
        return self.years > 1 and self.last - earlier.last < self.years
