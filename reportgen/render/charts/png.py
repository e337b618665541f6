"""Draws a picture to PNG bytes: lines by matplotlib's Agg, letters and palette by Pillow.

A whole matplotlib figure takes three to four times as long: its axes are rebuilt for every
chart and its letters are laid out one by one. Same picture, same bytes.
"""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import Any

import numpy as np
from matplotlib.backend_bases import GraphicsContextBase
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.colors import to_rgb
from matplotlib.path import Path
from matplotlib.transforms import Affine2D
from PIL import Image, ImageDraw

from reportgen.render.charts.picture import Align, Bar, Label, Marks, Picture, Shape, Stroke
from reportgen.render.charts.text import SCALE, font

_AGG: Any = RendererAgg  # matplotlib gives its methods no types
_WHITE = (255, 255, 255)
_PALETTE_SIZE = 256
_MOST_TINTS = 16  # steps from white to a full colour, for smooth edges
_LEAST_STEP = 14  # between two tints: Pillow's search is blind to smaller differences
_COMPRESSION = 3  # 9 takes twice the time for three per cent of the bytes
_ANCHORS = {Align.LEFT: "lm", Align.MIDDLE: "mm", Align.RIGHT: "rm"}
_SHAPES = {
    Shape.CIRCLE: Path.unit_circle(),
    Shape.SQUARE: Path([(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9), (-0.9, -0.9)]),
    Shape.TRIANGLE: Path([(-1.1, -0.9), (1.1, -0.9), (0, 1.1), (-1.1, -0.9)]),
    Shape.DIAMOND: Path([(0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0), (0, -1.25)]),
    Shape.DOWNWARD: Path([(-1.1, 0.9), (1.1, 0.9), (0, -1.1), (-1.1, 0.9)]),
    Shape.CROSS: Path(
        [(-1, -1), (1, 1), (-1, 1), (1, -1)], [Path.MOVETO, Path.LINETO, Path.MOVETO, Path.LINETO]
    ),
}


def png(picture: Picture) -> bytes:
    """The picture as a paletted PNG at 180 dots to the inch, without any metadata of ours."""
    size = (round(picture.width * SCALE), round(picture.height * SCALE))
    renderer = _AGG(*size, 72 * SCALE)
    place = Affine2D().scale(SCALE, -SCALE).translate(0, size[1])
    _bar(renderer, place, Bar(0, 0, picture.width, picture.height, "#FFFFFF"))
    for bar in picture.bars:
        _bar(renderer, place, bar)
    for stroke in picture.strokes:
        _stroke(renderer, place, stroke)
    for marks in picture.marks:
        _marks(renderer, place, marks)
    image = Image.frombuffer("RGBA", size, renderer.buffer_rgba(), "raw", "RGBA", 0, 1)
    return _encoded(_lettered(image.convert("RGB"), picture), picture.colours)


def _bar(renderer: Any, place: Affine2D, bar: Bar) -> None:
    gc = _context(renderer, bar.edge or bar.fill, 1.0 if bar.edge else 0.0)
    right, bottom = bar.left + bar.width, bar.top + bar.height
    corners = [(bar.left, bar.top), (right, bar.top), (right, bottom), (bar.left, bottom)]
    renderer.draw_path(gc, Path([*corners, corners[0]]), place, (*to_rgb(bar.fill), 1.0))


def _stroke(renderer: Any, place: Affine2D, stroke: Stroke) -> None:
    gc = _context(renderer, stroke.colour, stroke.width)
    if stroke.dash:
        gc.set_dashes(0, stroke.dash)
    renderer.draw_path(gc, Path(np.column_stack([stroke.xs, stroke.ys])), place)


def _marks(renderer: Any, place: Affine2D, marks: Marks) -> None:
    line = marks.shape is Shape.CROSS
    gc = _context(renderer, marks.colour, 1.6 if line else 0.0)
    radius = Affine2D().scale(marks.size * SCALE / 2)
    spots = Path(np.column_stack([marks.xs, marks.ys]))
    fill = None if line else (*to_rgb(marks.colour), 1.0)
    renderer.draw_markers(gc, _SHAPES[marks.shape], radius, spots, place, fill)


def _context(renderer: Any, colour: str, width: float) -> GraphicsContextBase:
    gc: GraphicsContextBase = renderer.new_gc()
    gc.set_foreground(to_rgb(colour), isRGBA=False)
    gc.set_linewidth(width)
    gc.set_joinstyle("round")
    return gc


def _lettered(image: Image.Image, picture: Picture) -> Image.Image:
    pen = ImageDraw.Draw(image)
    ink = _bytes_of(picture.ink)
    for label in picture.labels:
        _letter(pen, label, ink)
    return image


def _letter(pen: ImageDraw.ImageDraw, label: Label, ink: tuple[int, int, int]) -> None:
    spot = (label.x * SCALE, label.y * SCALE)
    face = font(label.size, label.bold)
    pen.text(spot, label.text, fill=ink, font=face, anchor=_ANCHORS[label.align])


def _encoded(image: Image.Image, colours: tuple[str, ...]) -> bytes:
    paletted = image.quantize(palette=_palette(colours), dither=Image.Dither.NONE)
    out = BytesIO()
    paletted.save(out, "png", compress_level=_COMPRESSION, dpi=(72 * SCALE, 72 * SCALE))
    return out.getvalue()


@lru_cache(maxsize=16)
def _palette(colours: tuple[str, ...]) -> Image.Image:
    """White and every colour in tints, as the one-dot picture that Pillow takes a palette from."""
    most = min(_MOST_TINTS, (_PALETTE_SIZE - 1) // len(colours))
    entries = [_WHITE, *(tint for each in colours for tint in _tints(_bytes_of(each), most))]
    holder = Image.new("P", (1, 1))
    holder.putpalette([part for entry in entries for part in entry])
    return holder


def _tints(colour: tuple[int, int, int], most: int) -> list[tuple[int, int, int]]:
    """Even steps from near white to the colour itself."""
    steps = max(1, min(most, (255 - min(colour)) // _LEAST_STEP))
    return [_tint(colour, (step + 1) / steps) for step in range(steps)]


def _tint(colour: tuple[int, int, int], share: float) -> tuple[int, int, int]:
    red, green, blue = (round(255 + (part - 255) * share) for part in colour)
    return red, green, blue


def _bytes_of(colour: str) -> tuple[int, int, int]:
    red, green, blue = (round(part * 255) for part in to_rgb(colour))
    return red, green, blue
