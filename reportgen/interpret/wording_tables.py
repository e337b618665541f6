"""The shape of the tables of words: edges of the words for size, and single numbers."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from reportgen.domain.relation import Size
from reportgen.interpret.wording_known import PER_CENT

_IN_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_SHARES = {Decimal("33.3333"): "a third", Decimal(50): "half", Decimal("66.6667"): "two thirds"}


class Of(StrEnum):
    """Of what a word tells the size."""

    BASELINE = "change since the baseline"
    PREVIOUS = "change on the previous period"
    GAP = "gap to a comparator"


class Over(StrEnum):
    """How far the two periods of a change lie apart; a gap is of one period."""

    YEAR = "year"  # twelve months or more
    QUARTER = "quarter"  # three months or more
    MONTH = "month"
    ANY = "any"


class Scale(StrEnum):
    """In what a difference is measured; OWN has no words for size."""

    POINTS = "points"
    WHOLE_POINTS = "whole points"
    RELATIVE = "per cent"
    OWN = "own"


class Column(NamedTuple):
    """Which rows of the table of adverbs hold for a difference."""

    of: Of
    over: Over

    @classmethod
    def change(cls, since_baseline: bool, months: int) -> Column:
        """The rows for a change between two periods that lie some months apart.

        Examples
        --------
        >>> Column.change(since_baseline=False, months=1).over.value
        'month'
        """
        far = Over.YEAR if months >= 12 else Over.QUARTER if months >= 3 else Over.MONTH
        return cls(Of.BASELINE if since_baseline else Of.PREVIOUS, far)


SINCE_BASELINE = Column(Of.BASELINE, Over.YEAR)
GAP = Column(Of.GAP, Over.ANY)


@dataclass(frozen=True, slots=True)
class Edges:
    """One row of the table: little and slight end below theirs, the strong words begin at theirs.

    All in the unit of the row; they never fall from left to right.
    """

    little: Decimal
    slight: Decimal
    considerable: Decimal
    sharp: Decimal

    def word(self, amount: Decimal) -> Size:
        """The word for one absolute amount.

        Examples
        --------
        >>> edges = Edges(*map(Decimal, (1, 2, 7, 15)))
        >>> [edges.word(Decimal(amount)).value for amount in (0, 1, 2, 7, 15)]
        ['little', 'slight', 'plain', 'considerable', 'sharp']
        """
        steps = (
            (self.little, Size.LITTLE),
            (self.slight, Size.SLIGHT),
            (self.considerable, Size.PLAIN),
            (self.sharp, Size.CONSIDERABLE),
        )
        return next((word for edge, word in steps if amount < edge), Size.SHARP)


@dataclass(frozen=True, slots=True)
class Threshold:
    """One number with its unit; prints itself with it: "eight periods", "0.5 percentage points"."""

    name: str
    value: Decimal
    unit: str

    def __str__(self) -> str:
        if self.unit == PER_CENT and self.value in _SHARES:
            return _SHARES[self.value]
        unit = self.unit.removesuffix("s") if self.value == 1 else self.unit
        return f"{self.bare} {unit}"

    @property
    def bare(self) -> str:
        """The number alone; of things that are counted, up to ten, in words."""
        whole = self.value == self.value.to_integral_value()
        counted = self.unit != PER_CENT and not self.unit.startswith("percentage")
        if whole and counted and 0 <= self.value < len(_IN_WORDS):
            return _IN_WORDS[int(self.value)]
        return plain(self.value)


def plain(number: Decimal) -> str:
    """A number without noughts at its end.

    Examples
    --------
    >>> plain(Decimal("7.50")), plain(Decimal(20))
    ('7.5', '20')
    """
    return format(number.normalize(), "f")
