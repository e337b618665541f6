"""Facts about the parts of a figure: its shares, its districts, the cases it counts."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from reportgen.domain.area import Area
from reportgen.domain.fact import Fact
from reportgen.domain.indicator import Indicator
from reportgen.domain.observation import Figure
from reportgen.domain.period import Period
from reportgen.domain.relation import Portion


@dataclass(frozen=True, slots=True)
class PartShare:
    """One part of a breakdown: its name, its per cent of the whole, its number if known."""

    name: str
    figure: Figure
    number: Figure | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Composition(Fact):
    """Of what a whole is made up, by one dimension; `value` is the whole.

    `parts` have the largest first. `largest` counts those that share the first place in print.
    `portion` says how much of the whole the largest holds.
    """

    kind: ClassVar[str] = "composition"
    dimension: str
    value: Figure
    parts: tuple[PartShare, ...]
    largest: int
    portion: Portion


@dataclass(frozen=True, slots=True)
class PlaceFigure:
    """One place with its figure."""

    area: Area
    figure: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Districts(Fact):
    """The districts inside the area in one period: both ends, and which way they went.

    `highest` and `lowest` name none where so many share the end, or so few cases stand behind
    it, that no name is given. `listed` has all with a figure, the highest first, where they are
    few enough to be named. `held` of `inside` districts have a figure. `rose`, `fell` and
    `unchanged` count those with one in `reference_period` too, and add up to `compared`.
    """

    kind: ClassVar[str] = "districts"
    highest: tuple[Area, ...]
    highest_value: Figure
    lowest: tuple[Area, ...]
    lowest_value: Figure
    held: int
    inside: int
    listed: tuple[PlaceFigure, ...] = ()
    reference_period: Period | None = None
    rose: int = 0
    fell: int = 0
    unchanged: int = 0

    @property
    def compared(self) -> int:
        return self.rose + self.fell + self.unchanged


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowRatio(Fact):
    """How many of a flow in there were for each of the flow out: 0.8 started for each that ceased.

    `ratio` is the printed figure over the printed other one, at one decimal.
    """

    kind: ClassVar[str] = "flow_ratio"
    value: Figure
    other: Indicator
    other_value: Figure
    ratio: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Numerator(Fact):
    """The cases behind a percentage: 13 of 24.

    `numerator` is None where only the denominator is known; `counted` is the denominator's own
    indicator, whose unit says what a case is. `one_case` is what one case more or less makes, in
    percentage points at one decimal, where so few are counted that it must be said; else None.
    """

    kind: ClassVar[str] = "numerator"
    value: Figure
    numerator: Figure | None
    denominator: Figure
    counted: Indicator | None = None
    one_case: Decimal | None = None
