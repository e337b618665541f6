"""One slide before it is set: its kind, its title, what it shows and what the speaker may say."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reportgen.domain.document import Figure


class SlideKind(StrEnum):
    """Each kind has a layout of its own."""

    FIRST = "first"
    SECTION = "section"
    TEXT = "text"
    CHART = "chart"
    TABLE = "table"


class Mark(StrEnum):
    """What stands before a line."""

    NONE = "none"
    BULLET = "bullet"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of a slide; `number` is that of a numbered one, from 1."""

    text: str
    mark: Mark = Mark.NONE
    number: int = 0
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table, or a part of one: heads and rows of text; `numbers` are columns of figures."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[int, ...]
    numbers: tuple[bool, ...]
    description: str


@dataclass(frozen=True, slots=True)
class Slide:
    """What one slide holds; `notes` are paragraphs for the speaker.

    `size` is that of its text in points where slides that belong together share one; 0 leaves it
    to the room there is.
    """

    kind: SlideKind
    title: str
    lines: tuple[Line, ...] = ()
    figure: Figure | None = None
    grid: Grid | None = None
    notes: tuple[str, ...] = ()
    size: int = 0
