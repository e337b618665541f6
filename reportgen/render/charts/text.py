"""Fonts of the charts and how wide words are: always DejaVu Sans, so machines do not differ."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import matplotlib
from PIL import ImageFont

from reportgen.render.charts.picture import Align, Label

SCALE = 2.5  # dots to a point: 180 to the inch
LINE_HEIGHT = 1.2  # of the type size, from one line to the next


@lru_cache(maxsize=32)
def font(size: float, bold: bool) -> ImageFont.FreeTypeFont:
    """The chart font in dots for a type size in points."""
    name = "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"
    path = Path(matplotlib.get_data_path()) / "fonts" / "ttf" / name
    return ImageFont.truetype(str(path), size * SCALE, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=4096)
def width(text: str, size: float, bold: bool = False) -> float:
    """How wide one line of text is, in points."""
    return font(size, bold).getlength(text) / SCALE


def box(label: Label) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a label, in points."""
    wide = width(label.text, label.size, label.bold)
    left = label.x - wide * {Align.LEFT: 0.0, Align.MIDDLE: 0.5, Align.RIGHT: 1.0}[label.align]
    half = label.size * LINE_HEIGHT / 2
    return left, label.y - half, left + wide, label.y + half


def wrap(text: str, room: float, size: float, bold: bool = False) -> tuple[str, ...]:
    """The text in lines no wider than `room` points where words allow it, never inside a word."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size, bold) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)
