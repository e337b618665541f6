"""Facts about several periods as one: where they begin, their mean, where a year is heading."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from reportgen.domain.area import Comparator
from reportgen.domain.fact import Fact
from reportgen.domain.observation import Figure
from reportgen.domain.period import Period
from reportgen.domain.relation import Projected, Relation, StartReason


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesStart(Fact):
    """Why the comparable figures begin later than those published: a break, or a new authority.

    `value` is the latest figure, `since` the first comparable period. `alone` is true where that
    is the latest, so that there is no earlier figure to compare with. `day` is the ISO day on
    which an authority was formed, `why` the reason of a break as it is written in the inputs.
    """

    kind: ClassVar[str] = "series_start"
    value: Figure
    since: Period
    reason: StartReason
    alone: bool
    day: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Average(Fact):
    """The mean of the area's figures of several whole years that follow one another.

    `value` is the mean with the cells of all; `first` the first of `years` years. `pooled` says
    that it is all numerators over all denominators, else it is the plain mean of the yearly
    figures. `beside` are the means of comparators made alike over the same years, of those with
    all figures, and where the area's own stands to each.
    """

    kind: ClassVar[str] = "average"
    value: Figure
    first: Period
    years: int
    pooled: bool = False
    beside: tuple[tuple[Comparator, Figure, Relation], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection(Fact):
    """Where a year would end if it went on as it has: never an outturn, never judged.

    `value` is the year to date. `low` and `high` are what chance alone would make likely, on
    the rest of the year; they and `projected` are rounded to the leading figure of that chance.
    `year` is the year it is heading for. `reference` and `whole_reference` are there where the
    rest of the year follows the pattern of the year before.
    """

    kind: ClassVar[str] = "projection"
    value: Figure
    projected: Decimal
    low: Decimal
    high: Decimal
    by: Projected
    year: Period
    reference: Figure | None = None  # the same months of the year before
    whole_reference: Figure | None = None  # all of the year before
