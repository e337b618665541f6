"""What a chart is made of before it is drawn: strokes, marks, bars and labels, in points."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

POINTS_PER_CM = 72 / 2.54


class Shape(StrEnum):
    """The marks that tell lines apart where colour does not."""

    CIRCLE = "circle"
    SQUARE = "square"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"
    DOWNWARD = "downward triangle"
    CROSS = "cross"


class Align(StrEnum):
    LEFT = "left"
    MIDDLE = "middle"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points from the top left corner; a NaN in `ys` is a gap."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    colour: str
    width: float = 0.8
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Marks:
    """One shape at several points; a NaN is left out."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    shape: Shape
    colour: str
    size: float = 6.0


@dataclass(frozen=True, slots=True)
class Bar:
    """A rectangle; `width` may be negative (a bar to the left of nought)."""

    left: float
    top: float
    width: float
    height: float
    fill: str
    edge: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """One line of horizontal text; `y` is its middle, `x` the side named by `align`."""

    x: float
    y: float
    text: str
    size: float
    align: Align = Align.LEFT
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A whole chart in points (72 to the inch), drawn in this order: bars, strokes, marks, labels.

    `ink` is the colour of all text.
    """

    width: float
    height: float
    ink: str
    bars: tuple[Bar, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    marks: tuple[Marks, ...] = ()
    labels: tuple[Label, ...] = ()

    @property
    def colours(self) -> tuple[str, ...]:
        """Every colour drawn, once each, in a fixed order."""
        drawn = [bar.fill for bar in self.bars] + [bar.edge for bar in self.bars]
        drawn += [stroke.colour for stroke in self.strokes]
        drawn += [marks.colour for marks in self.marks]
        return tuple(dict.fromkeys(each for each in [self.ink, *drawn] if each))
