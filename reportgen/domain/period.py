"""Periods by type: a year, a window of years, a month, a quarter; which follows which."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from reportgen.domain.observation import Flag

MONTHS_IN_A_YEAR = 12


class PeriodStyle(StrEnum):
    """How the publisher writes the period; decides what its years mean."""

    YEAR = "year"  # 2022
    SPLIT_YEAR = "split year"  # 2021/22, 2021-22
    WINDOW = "window"  # 2014-16: calendar years
    SPLIT_WINDOW = "split window"  # 2013/14-15/16
    QUARTER = "quarter"  # Q2 2019/20
    MONTH = "month"  # October 2019
    TO_DATE = "year to date"  # April to October 2019
    ROLLING = "rolling year"  # the 12 months to October 2019
    DAY = "day"  # 31 October 2019


_WITHIN_A_YEAR = {
    PeriodStyle.QUARTER: 3,
    PeriodStyle.MONTH: 1,
    PeriodStyle.TO_DATE: MONTHS_IN_A_YEAR,  # only the same months of another year are its like
    PeriodStyle.ROLLING: 1,
    PeriodStyle.DAY: 1,
}


@dataclass(frozen=True, slots=True)
class Period:
    """One period of one indicator.

    `label` is as published without its status word ("2020 (Final)" gives "2020").
    `first` and `last` are the first and last calendar years it names (2021/22: 2021, 2022;
    2022: 2022, 2022; 2014-16: 2014, 2016). `years` is its length: 1, or 3 for a window.
    Flags come from the label's status word.

    A period within a year has `ends`, the month in which it ends counted from year 0 (October
    2019 is 2019 * 12 + 9), and `months`, how many it covers: 1, 3, 12 for a rolling year, those
    since April for a year to date, 0 for a day. `first` and `last` are then the year it ends in.
    Periods of years have 0 for both. `day` is the day of the month of a DAY.
    """

    label: str
    style: PeriodStyle
    first: int
    last: int
    years: int = 1
    flags: tuple[Flag, ...] = field(default=(), compare=False)
    ends: int = 0
    months: int = 0
    day: int = 0

    def __str__(self) -> str:
        return self.label

    @property
    def within_year(self) -> bool:
        """Whether it is a month, a quarter or the like, not a year or a window of years."""
        return self.style in _WITHIN_A_YEAR

    @property
    def moment(self) -> int:
        """Where it stands in time, in months: two periods of one indicator are in this order."""
        return self.ends or self.last * MONTHS_IN_A_YEAR + MONTHS_IN_A_YEAR - 1

    def is_like(self, other: Period) -> bool:
        """Whether figures of the two may be compared at all: both of one kind and length."""
        if self.within_year or other.within_year:
            return self.style is other.style and self.months == other.months
        return self.years == other.years

    def directly_follows(self, earlier: Period) -> bool:
        """Whether no period is missing between the two ("the previous year" may be said).

        Examples
        --------
        >>> def month(ends):
        ...     return Period(str(ends), PeriodStyle.MONTH, 2019, 2019, ends=ends, months=1)
        >>> month(24237).directly_follows(month(24236)), month(24237).directly_follows(month(24235))
        (True, False)
        """
        if not self.is_like(earlier):
            return False
        if self.within_year:
            return self.ends - earlier.ends == _WITHIN_A_YEAR[self.style]
        return self.last - earlier.last == 1

    def overlaps(self, earlier: Period) -> bool:
        """Whether the two share a time (rolling windows): no trend may be said between them."""
        if self.within_year or earlier.within_year:
            return self.moment - earlier.moment < self.months and self.months > 1
        return self.years > 1 and self.last - earlier.last < self.years
