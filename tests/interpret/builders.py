"""A small dataset from series by indicator and area, and the facts that come of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pandas as pd

from reportgen.domain.area import Area, AreaKind, NeighbourSet
from reportgen.domain.dataset import Break, Dataset
from reportgen.domain.fact import AreaFacts, Fact, IndicatorFacts
from reportgen.domain.indicator import Indicator
from reportgen.domain.period import Period
from reportgen.domain.request import ReportRequest
from reportgen.domain.source import Provenance
from reportgen.interpret.step import interpret
from reportgen.interpret.wording import read_wording
from tests.builders import EASTLANDS, ENGLAND, NORTHMOOR, indicator, year

Value = float | str | None  # a number, a marker, or None for no row at all
Values = Mapping[str, Sequence[Value]]

NEIGHBOURS = tuple(
    Area(str(code), f"Neighbour {code}", AreaKind.AUTHORITY, region="981")
    for code in range(911, 921)
)
NEIGHBOUR_CODES = tuple(each.code for each in NEIGHBOURS)
MAY_2025 = NeighbourSet("May 2025", {NORTHMOOR.code: NEIGHBOUR_CODES})
PLACES = (NORTHMOOR, *NEIGHBOURS, EASTLANDS, ENGLAND)

WORDING = read_wording(Path(__file__).parents[2] / "templates")
TEXTS = ("code", "area", "marker", "flags")

_Kind = TypeVar("_Kind", bound=Fact)


def years_to(last: int, count: int) -> tuple[Period, ...]:
    """Plain years up to `last`."""
    return tuple(year(last - count + 1 + place) for place in range(count))


def rows_of(code: str, periods: Sequence[int], values: Values) -> list[dict[str, object]]:
    """The frame's rows of one indicator; `periods` are positions in the dataset's periods."""
    rows: list[dict[str, object]] = []
    for row, (area, series) in enumerate(values.items(), start=2):
        for column, value in enumerate(series, start=2):
            if value is None:
                continue
            word = value if isinstance(value, str) else ""
            marker, _, flag = word.partition(" ")
            flagged = marker.startswith("=")  # "=4.5 p" is the number 4.5 with a flag
            rows.append(
                {
                    "code": code,
                    "area": area,
                    "period": periods[column - 2],
                    "value": float(marker[1:] if flagged else "nan" if word else value),
                    "marker": "" if flagged else marker,
                    "flags": flag,
                    "sheet": 0,
                    "row": row,
                    "column": column,
                }
            )
    return rows


def frame_of(rows: Sequence[Mapping[str, object]]) -> pd.DataFrame:
    """The frame with texts as categories, as ingest hands it on."""
    columns = {name: [row[name] for row in rows] for name in rows[0]}
    kept = {name: pd.Categorical(columns.pop(name)) for name in TEXTS}
    return pd.DataFrame({**kept, **columns})


def dataset(
    values: Mapping[str, Values],
    *,
    indicators: Sequence[Indicator] = (),
    last: int = 2022,
    periods: Sequence[Period] = (),
    areas: Sequence[Area] = PLACES,
    sets: Sequence[NeighbourSet] = (MAY_2025,),
    breaks: Mapping[str, str] | None = None,
) -> Dataset:
    """A dataset of plain years up to `last`, all of one length, from code to area to values.

    A text stands for a marker ("c"), "=4.5 p" for a number with a flag, None for no row.
    """
    known = indicators or [indicator(code=code) for code in values]
    count = max(len(series) for areas_of in values.values() for series in areas_of.values())
    spans = tuple(periods) or years_to(last, count)
    rows = [
        row
        for code, areas_of in values.items()
        for row in rows_of(code, range(len(spans)), areas_of)
    ]
    return Dataset(
        observations=frame_of(rows),
        periods=spans,
        sheets=(("made.xlsx", "Data", "xlsx"),),
        indicators={each.id: each for each in known},
        areas={each.code: each for each in areas},
        neighbour_sets=tuple(sets),
        breaks=tuple(
            Break(code, label, "a new definition", Provenance("Breaks, row 2"))
            for code, label in (breaks or {}).items()
        ),
    )


def request(**changes: object) -> ReportRequest:
    """A request for Northmoor with England, its region and its neighbours."""
    base = ReportRequest(
        workbooks=(Path("made.xlsx"),),
        areas=("Northmoor",),
        templates=Path("templates"),
        inputs=Path("inputs"),
        out=Path("outputs"),
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def facts_of(found: Dataset, **changes: object) -> AreaFacts:
    """The facts of the first area asked for."""
    return next(iter(interpret(found, request(**changes))))


def told(
    own: Sequence[Value],
    *,
    about: Indicator | None = None,
    england: Sequence[Value] = (),
    region: Sequence[Value] = (),
    neighbours: Sequence[Sequence[Value]] = (),
    last: int = 2022,
    periods: Sequence[Period] = (),
    breaks: str = "",
    **changes: object,
) -> IndicatorFacts:
    """The facts of one indicator for Northmoor, from its series and its comparators'.

    A second indicator gives Northmoor a figure where the first withholds all of its own.
    """
    stated = about or indicator()
    series: dict[str, Sequence[Value]] = {NORTHMOOR.code: own}
    if england:
        series[ENGLAND.code] = england
    if region:
        series[EASTLANDS.code] = region
    series.update(zip(NEIGHBOUR_CODES, neighbours, strict=False))
    made = dataset(
        {stated.code: series, "OTHER": {NORTHMOOR.code: [1]}},
        indicators=[stated, indicator(code="OTHER")],
        last=last,
        periods=periods,
        breaks={stated.code: breaks} if breaks else None,
    )
    return facts_of(made, **changes).indicators[0]


def of_kind(found: IndicatorFacts, kind: type[_Kind]) -> tuple[_Kind, ...]:
    """The facts of one class, in order."""
    return tuple(fact for fact in found.facts if isinstance(fact, kind))


def only(found: IndicatorFacts, kind: type[_Kind]) -> _Kind:
    """The one fact of a class."""
    (fact,) = of_kind(found, kind)
    return fact
