"""Small builders for the words of the domain; invented places, so that no figure is mistaken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from reportgen.domain.area import Area, AreaKind, Comparator
from reportgen.domain.fact import Difference, Point, Series
from reportgen.domain.indicator import Indicator, Measure, PeriodMeaning, YearType
from reportgen.domain.number import clean
from reportgen.domain.observation import Figure, Marker
from reportgen.domain.period import Period, PeriodStyle
from reportgen.domain.period_label import month_name, read_within_year
from reportgen.domain.source import Cell, Provenance
from reportgen.domain.threshold import Polarity
from reportgen.render.examples.places import NORTHMOOR, VS_ENGLAND, VS_NEIGHBOURS, VS_REGION

__all__ = ["NORTHMOOR", "VS_ENGLAND", "VS_NEIGHBOURS", "VS_REGION"]

EASTLANDS = Area("981", "Eastlands", AreaKind.REGION)
ENGLAND = Area("970", "England", AreaKind.COUNTRY)


def year(number: int) -> Period:
    """A plain year, "2022"."""
    return Period(str(number), PeriodStyle.YEAR, number, number)


def split_year(first: int) -> Period:
    """A split year, "2021/22" for 2021."""
    label = f"{first}/{(first + 1) % 100:02d}"
    return Period(label, PeriodStyle.SPLIT_YEAR, first, first + 1)


def within_year(label: str) -> Period:
    """A month, quarter, year to date, rolling year or day by its label, "Oct-19"."""
    period = read_within_year(label)
    assert period is not None, label
    return period


def months_to(label: str, count: int) -> tuple[Period, ...]:
    """Months in a row up to the one named."""
    last = within_year(label).ends
    return tuple(within_year(month_name(last - count + 1 + at)) for at in range(count))


def quarters_to(label: str, count: int) -> tuple[Period, ...]:
    """Quarters of the financial year in a row up to the one named."""
    last = within_year(label).ends // 3
    return tuple(_quarter(last - count + 1 + at) for at in range(count))


def _quarter(number: int) -> Period:
    start = (number - 1) // 4
    return within_year(f"Q{(number - 1) % 4 + 1} {start}/{(start + 1) % 100:02d}")


def indicator(polarity: Polarity = Polarity.HIGH, **changes: object) -> Indicator:
    """A percentage of assessments in time, published to one place, unless changed."""
    base = Indicator(
        code="IN_TIME",
        topic="Assessments",
        name="Assessments completed in time",
        short="Assessments in time",
        subject="the percentage of assessments completed in time",
        polarity=polarity,
        polarity_provenance=Provenance("builders"),
        measure=Measure.PERCENTAGE,
        unit="%",
        places=1,
        year_type=YearType.FINANCIAL,
        meaning=PeriodMeaning.FLOW,
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def figure(value: float | str | Decimal, places: int = 1, address: str = "B2") -> Figure:
    """One printed figure with a cell."""
    return Figure(clean(value), places, (Cell("made.xlsx", "Data", address),))


def difference(later: float | str, earlier: float | str) -> Difference:
    """Later minus earlier, as printed and as stored alike."""
    gap = clean(later) - clean(earlier)
    return Difference(gap, gap)


def series(
    values: Sequence[float | str | None],
    last: int = 2022,
    comparator: Comparator | None = None,
    places: int = 1,
) -> Series:
    """Plain years up to `last`; None stands for a figure that is not stated."""
    points = tuple(
        Point(
            year(last - len(values) + 1 + place),
            None if value is None else figure(value, places, f"{chr(66 + place)}2"),
            Marker.NOT_STATED if value is None else None,
        )
        for place, value in enumerate(values)
    )
    label = comparator.label if comparator else NORTHMOOR.name
    return Series(label, points, comparator)
