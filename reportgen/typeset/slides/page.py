"""The measures of a slide, in points; the layouts are made with them, and so is what must fit."""

from __future__ import annotations

from dataclasses import dataclass

EMU = 12_700  # in one point
WIDTH, HEIGHT = 960, 540


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a slide from its left upper corner, in points."""

    left: float
    top: float
    width: float
    height: float

    @property
    def transform(self) -> str:
        """Offset and extent as DrawingML writes them."""
        x, y, wide, high = (
            round(side * EMU) for side in (self.left, self.top, self.width, self.height)
        )
        return f'<a:off x="{x}" y="{y}"/><a:ext cx="{wide}" cy="{high}"/>'


TITLE = Box(48, 24, 864, 78)
BODY = Box(48, 114, 864, 370)
CHART = Box(48, 110, 864, 268)
SAYS = Box(48, 384, 864, 106)  # below a chart
FIRST_TITLE = Box(48, 96, 864, 120)
FIRST_LINES = Box(48, 228, 864, 240)
SECTION_TITLE = Box(48, 120, 864, 90)
SECTION_LINES = Box(48, 222, 864, 240)
FOOT = Box(48, 498, 740, 26)
NUMBER = Box(812, 498, 100, 26)

TITLE_SIZES = (28, 24, 20, 18)
FIRST_SIZES = (40, 36, 32, 28, 24)
TEXT_SIZES = (24, 20, 18)
LEAST = 18  # points: nothing that is read is smaller
FOOT_SIZE = 14
LETTERING = 14  # of a chart's axes
BEFORE = 8  # points above each paragraph
INDENT = 30  # of a bullet
INSET = 7  # inside a cell, left and right
