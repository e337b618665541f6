"""Figures for a check made from a few numbers, without a file."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from reportgen.domain.area import Area, AreaKind, NeighbourSet
from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.period import Period
from reportgen.domain.problem import Problem
from reportgen.ingest.catalogue import catalogue_of
from reportgen.ingest.checks.check import Check
from reportgen.ingest.checks.sight import Sight
from reportgen.ingest.figures import MARKERS, Arrays, Figures
from reportgen.ingest.periods import read_period
from reportgen.ingest.records import Record

Series = dict[str, list[Any]]  # by area, one for each year: a number, a marker or None
Table = dict[str, Series]  # by code
ENGLAND = Area("970", "England", AreaKind.COUNTRY)
EASTLANDS = Area("981", "Eastlands", AreaKind.REGION, said="the Eastlands")


def authorities(number: int) -> dict[str, Area]:
    """Invented places A001 onwards, with a region and England."""
    codes = [f"A{place:03d}" for place in range(1, number + 1)]
    areas = [Area(code, f"Town {code}", AreaKind.AUTHORITY, "981") for code in codes]
    return {area.code: area for area in (*areas, EASTLANDS, ENGLAND)}


def rate(code: str = "R", **changes: Any) -> Indicator:
    """A rate called "Rate R" with one decimal place."""
    settings = {"measure": Measure.RATE, "places": 1, **changes}
    return Indicator(code, "Topic", f"Rate {code}", short=f"Rate {code}", **settings)


def sight(
    series: Table,
    indicators: Sequence[Indicator] = (),
    first: int = 2019,
    **further: Any,
) -> Sight:
    """The figures by code and area, one number for each year from `first` on.

    `labels` name other periods. A text is a marker, None stands for no cell at all. Cells stand
    in a sheet, a row for each series and a column for each year.
    """
    known = further.pop("areas", None) or authorities(200)
    codes, areas = sorted(series), sorted(known)
    years = max(len(each) for by_area in series.values() for each in by_area.values())
    labels = further.pop("labels", None) or [str(first + place) for place in range(years)]
    periods = [_period(label) for label in labels]
    rows = [
        (codes.index(code), areas.index(area), at, value, row, 6 + at)
        for row, (code, area) in enumerate(
            ((code, area) for code in codes for area in sorted(series[code])), start=2
        )
        for at, value in enumerate(series[code][area])
        if value is not None
    ]
    figures = Figures(_arrays(rows), tuple(codes), tuple(areas), tuple(periods), ("",), (PLACE,))
    settings = {"catalogue": catalogue_of((), (), ()), **further}
    return Sight(figures, tuple(indicators), known, **settings)


PLACE = ("t.xlsx", "Data", "xlsx")


def found(check: Check, looked_at: Sight) -> list[Problem]:
    """All findings, none graver than the check says it can be."""
    findings = list(check.search(looked_at))
    order = ["severe", "warning", "note"]
    assert all(order.index(each.severity) >= order.index(check.worst) for each in findings)
    return findings


def many(number: int, *values: float, step: float = 1.0) -> Series:
    """The same numbers for many authorities, a step more for each."""
    return {
        f"A{place:03d}": [value + step * place for value in values]
        for place in range(1, number + 1)
    }


def neighbours(**members: tuple[str, ...]) -> NeighbourSet:
    return NeighbourSet("May 2025", members, "neighbours.csv")


def record(**values: str) -> Record:
    return Record("rules.csv, row 2", values)


def _period(label: str) -> Period:
    period = read_period(label)
    assert period is not None
    return period


def _arrays(rows: Sequence[tuple[int, int, int, float | str, int, int]]) -> Arrays:
    code, area, period, value, row, column = zip(*rows, strict=True)
    numbers = [math.nan if isinstance(each, str) else float(each) for each in value]
    marks = [MARKERS.index(each) if isinstance(each, str) else 0 for each in value]
    nothing = np.zeros(len(rows), np.int32)
    return Arrays(
        np.array(code, np.int32),
        np.array(area, np.int32),
        np.array(period, np.int32),
        np.array(numbers),
        np.array(marks, np.int32),
        nothing,
        nothing,
        np.array(row, np.int32),
        np.array(column, np.int32),
    )
