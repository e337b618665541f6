"""Draws a picture as SVG text for a web page: the strokes, marks, bars and labels of the PNG."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from math import isnan

from reportgen.render.charts.picture import Align, Bar, Label, Marks, Picture, Shape, Stroke

_FONTS = "Arial, Helvetica, sans-serif"  # none is wider than the letters that were measured
_BELOW_MIDDLE = 0.35  # of the type size, from the middle of a line of text to its foot
_CROSS_WIDTH = 1.6
_ANCHORS = {Align.LEFT: "start", Align.MIDDLE: "middle", Align.RIGHT: "end"}
# Corners from the middle of a mark, in halves of its size; y points down as on the page.
_CORNERS: dict[Shape, tuple[tuple[float, float], ...]] = {
    Shape.SQUARE: ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    Shape.TRIANGLE: ((-1.1, 0.9), (1.1, 0.9), (0, -1.1)),
    Shape.DIAMOND: ((0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)),
    Shape.DOWNWARD: ((-1.1, -0.9), (1.1, -0.9), (0, 1.1)),
}


def svg(picture: Picture, alt: str) -> str:
    """The picture as one element that any page may hold: no ids, no style sheet, no script.

    Parameters
    ----------
    alt : what the picture shows, in words; its name for a screen reader.
    """
    width, height = _number(picture.width), _number(picture.height)
    size = f'viewBox="0 0 {width} {height}" width="{width}pt" height="{height}pt"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" {size}',
        f' font-family="{_FONTS}" fill="{picture.ink}">',
        f"<title>{escape(alt)}</title>",
        f'<rect width="{width}" height="{height}" fill="#FFFFFF"/>',
        *map(_bar, picture.bars),
        *map(_stroke, picture.strokes),
        *map(_marks, picture.marks),
        *map(_label, picture.labels),
        "</svg>",
    ]
    return "".join(parts)


def _bar(bar: Bar) -> str:
    left, width = min(bar.left, bar.left + bar.width), abs(bar.width)
    edge = f' stroke="{bar.edge}"' if bar.edge else ""
    return (
        f'<rect x="{_number(left)}" y="{_number(bar.top)}" width="{_number(width)}" '
        f'height="{_number(bar.height)}" fill="{bar.fill}"{edge}/>'
    )


def _stroke(stroke: Stroke) -> str:
    dash = f' stroke-dasharray="{" ".join(map(_number, stroke.dash))}"' if stroke.dash else ""
    return (
        f'<path d="{_way(stroke.xs, stroke.ys)}" fill="none" stroke="{stroke.colour}" '
        f'stroke-width="{_number(stroke.width)}" stroke-linejoin="round"{dash}/>'
    )


def _way(xs: Sequence[float], ys: Sequence[float]) -> str:
    """Moves and lines through the points; after a gap the pen is set down anew."""
    steps: list[str] = []
    down = False
    for x, y in zip(xs, ys, strict=True):
        here = _there(x, y)
        if here:
            steps.append(f"{'L' if down else 'M'}{_number(x)} {_number(y)}")
        down = here
    return "".join(steps)


def _marks(marks: Marks) -> str:
    ways = "".join(
        _mark(x, y, marks) for x, y in zip(marks.xs, marks.ys, strict=True) if _there(x, y)
    )
    if marks.shape is Shape.CROSS:
        look = f'fill="none" stroke="{marks.colour}" stroke-width="{_CROSS_WIDTH}"'
    else:
        look = f'fill="{marks.colour}"'
    return f'<path d="{ways}" {look}/>' if ways else ""


def _mark(x: float, y: float, marks: Marks) -> str:
    half = marks.size / 2
    if marks.shape is Shape.CIRCLE:
        radius, across = _number(half), _number(2 * half)
        arc = f"a{radius} {radius} 0 1 0"
        return f"M{_number(x - half)} {_number(y)}{arc} {across} 0{arc} -{across} 0z"
    if marks.shape is Shape.CROSS:
        across = _number(2 * half)
        return (
            f"M{_number(x - half)} {_number(y - half)}l{across} {across}"
            f"M{_number(x - half)} {_number(y + half)}l{across} -{across}"
        )
    corners = (
        f"{_number(x + right * half)} {_number(y + below * half)}"
        for right, below in _CORNERS[marks.shape]
    )
    return f"M{'L'.join(corners)}z"


def _label(label: Label) -> str:
    anchor = "" if label.align is Align.LEFT else f' text-anchor="{_ANCHORS[label.align]}"'
    weight = ' font-weight="bold"' if label.bold else ""
    foot = label.y + label.size * _BELOW_MIDDLE
    return (
        f'<text x="{_number(label.x)}" y="{_number(foot)}" font-size="{_number(label.size)}"'
        f"{anchor}{weight}>{escape(label.text, quote=False)}</text>"
    )


def _there(x: float, y: float) -> bool:
    return not (isnan(x) or isnan(y))


def _number(value: float) -> str:
    """At most two decimal places: less than a dot of any screen."""
    return f"{round(value, 2) + 0.0:.2f}".rstrip("0").rstrip(".")
