"""The words at the ends of lines: wrapped, kept apart, and tied to their line by a thin stroke."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.render.charts.frame import TICK_COLOUR
from reportgen.render.charts.labels import spread
from reportgen.render.charts.picture import Label, Stroke
from reportgen.render.charts.text import LINE_HEIGHT, width, wrap

MOST_WIDTH = 118.0  # points: about a quarter of the picture
_SIZES = (9.5, 9.0, 8.0, 7.0)
_LEADER = 0.7
_WHITE = 2.5  # between the words of two lines
_LONG_LEADER_DASH = (1.0, 2.5)
_REACH = 16.0  # from the plotting area to the words


@dataclass(frozen=True, slots=True)
class End:
    """Where one line ends, and how its words are set; `early` is well before the last period."""

    x: float
    y: float
    colour: str
    bold: bool = False
    early: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """The chosen type size and the lines of every end, in the given order; widths in points."""

    size: float
    lines: tuple[tuple[str, ...], ...]
    width: float

    @property
    def heights(self) -> tuple[float, ...]:
        """Of each end's lines with a little white, in points."""
        return tuple(len(each) * self.size * LINE_HEIGHT + _WHITE for each in self.lines)


def column(texts: Sequence[tuple[str, bool]], room: float) -> Column:
    """The largest type in which all texts fit one below the other in `room` points of height."""
    for size in _SIZES:
        chosen = _column_of(size, texts)
        if sum(chosen.heights) <= room:
            return chosen
    return _column_of(_SIZES[-1], texts)


def _column_of(size: float, texts: Sequence[tuple[str, bool]]) -> Column:
    lines = tuple(wrap(text, MOST_WIDTH, size, bold) for text, bold in texts)
    widest = max(
        width(line, size, bold)
        for wrapped, (_, bold) in zip(lines, texts, strict=True)
        for line in wrapped
    )
    return Column(size, lines, widest + _REACH)


def end_labels(
    ends: Sequence[End], words: Column, right: float, limits: tuple[float, float]
) -> tuple[tuple[Label, ...], tuple[Stroke, ...]]:
    """The labels to the right of `right`, between the two heights, and the strokes to them."""
    middles = spread([end.y for end in ends], words.heights, *limits)
    labels: list[Label] = []
    strokes: list[Stroke] = []
    for end, lines, middle in zip(ends, words.lines, middles, strict=True):
        labels += _stacked(lines, right + _REACH, middle, words.size, end.bold)
        strokes.append(_leader(end, middle, right))
    return tuple(labels), tuple(strokes)


def _leader(end: End, middle: float, right: float) -> Stroke:
    """From the line's end to its words; dotted and grey over periods that have no figure."""
    xs, ys = (end.x, right + 2, right + _REACH - 3), (end.y, end.y, middle)
    if end.early:
        return Stroke(xs, ys, TICK_COLOUR, _LEADER, _LONG_LEADER_DASH)
    return Stroke(xs, ys, end.colour, _LEADER)


def _stacked(
    lines: tuple[str, ...], x: float, middle: float, size: float, bold: bool
) -> list[Label]:
    step = size * LINE_HEIGHT
    first = middle - step * (len(lines) - 1) / 2
    return [Label(x, first + step * rank, line, size, bold=bold) for rank, line in enumerate(lines)]
