"""One figure as a file writes it, with the names it stands under."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from reportgen.verify.workbook.calendar import Time


class IndicatorName(NamedTuple):
    """An indicator as a file names it; "" for what the file does not say.

    `within` says that `name` is a title or the file's own name, in which the indicator's lies.
    Of a published file's series `topic` is what its rows are filtered by, `name` the column, and
    `part` tells the part of a whole that a mapping says it is.
    """

    topic: str
    code: str
    name: str
    within: bool = False
    part: str = ""


class AreaName(NamedTuple):
    """A place as a file names it: LA number or code of the statistics office, and name."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Written:
    """One figure, or what stands in its place.

    Parameters
    ----------
    label, time : the period as its heading writes it, and as it was read.
    stored : the number without noise beyond the fifteenth digit; None where there is none.
    text : the cell's text, "" where it is empty.
    place : "file, Data!O29".
    blank : what an empty cell means there: "empty", or "-" in the downloads of LAIT.
    also : another reading of the period: a year in two halves by the year it ends in.
    """

    indicator: IndicatorName
    area: AreaName
    label: str
    time: Time
    stored: Decimal | None
    text: str
    place: str
    blank: str = "-"
    also: Time | None = None
