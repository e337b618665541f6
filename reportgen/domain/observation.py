"""One published figure, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from reportgen.domain.number import round_half_up
from reportgen.domain.source import Cell


class Marker(StrEnum):
    """Why there is no number. Never becomes nought."""

    CONFIDENTIAL = "c"  # withheld so that nobody can be identified
    NOT_AVAILABLE = "x"
    NOT_APPLICABLE = "z"
    LOW = "low"  # rounds to nought but is not nought
    UNRELIABLE = "u"
    NOT_STATED = "-"  # LAIT's one sign for missing, withheld and not applicable
    EMPTY = "empty"  # the cell is empty: no sign of the publisher's stands there
    NO_SUCH_PERIOD = "no such period"
    UNREADABLE = "unreadable"  # text where a number should be; always with a Problem


class Flag(StrEnum):
    """What must be said beside a number."""

    PROVISIONAL = "p"
    REVISED = "r"
    ESTIMATED = "e"
    BREAK = "b"
    FORECAST = "f"
    FINAL = "final"
    OUTTURN = "outturn"


@dataclass(frozen=True, slots=True)
class Figure:
    """One number as printed, as stored (noise removed), and where it stands.

    `shown` is `stored` rounded half up to `places`. A mean of neighbours has the cells of all
    its members as evidence and `members` says how many there were.
    """

    stored: Decimal
    places: int
    evidence: tuple[Cell, ...] = ()
    flags: tuple[Flag, ...] = ()
    members: int = 1

    @property
    def shown(self) -> Decimal:
        return round_half_up(self.stored, self.places)

    def at(self, places: int) -> Decimal:
        """The printed value at fewer places, for a fair comparison with a coarser figure."""
        return round_half_up(self.stored, places)
