"""The figures of a chart, for programs that draw it again: Word and PowerPoint."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class ChartForm(StrEnum):
    LINE = "line"
    BAR = "bar"  # lying bars, one a place


@dataclass(frozen=True, slots=True)
class ChartLine:
    """One line or set of bars: its name, its colour "#RRGGBB", a figure or a gap for each category.

    The figures are those printed. `dash` ("dash", "sysDot" ..., "" for a solid line) and `marker`
    ("circle", "square" ...) tell lines apart in grey, by the names that Word gives them.
    """

    name: str
    colour: str
    values: tuple[Decimal | None, ...]
    strong: bool = False
    dash: str = ""
    marker: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """What a native, editable chart is made from; the same figures as the picture beside it.

    `categories` are periods or places as printed; where two periods must not be joined (one was
    left out, or a series breaks) a category without figures stands between them. `unit` is that
    of the values ("%", "per 10,000 children"); `places` the decimal places shown; `low` where
    the value axis begins, None for nought; `high` and `step` its end and the way between ticks.
    `levels` are targets and band edges with their words. Of bars `strong_category` is the area's
    own and `outlined` are the wider areas and averages. `about` is the id of the indicator.
    """

    form: ChartForm
    categories: tuple[str, ...]
    lines: tuple[ChartLine, ...]
    unit: str
    places: int
    low: Decimal | None = None
    high: Decimal | None = None
    step: Decimal | None = None
    levels: tuple[tuple[Decimal, str], ...] = ()
    strong_category: int | None = None
    outlined: tuple[int, ...] = ()
    about: str = ""
