"""Draws the neutral mark of the numbered house style: python -m tests.samples.make_house_logo."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw

LOGO = Path(__file__).parents[2] / "templates/house_styles/numbered/logo.png"
_INK, _PALE = (31, 77, 58), (157, 184, 171)  # the colours of the style's headings and rules
_SIDE, _FINER = 240, 4  # pixels; drawn larger and shrunk, for smooth edges


def logo_bytes() -> bytes:
    """Three rising bars in a ring: a mark that stands for no council; same bytes each time."""
    side = _SIDE * _FINER
    picture = Image.new("RGB", (side, side), "white")
    pen = ImageDraw.Draw(picture)
    edge = side // 24
    pen.ellipse((edge, edge, side - edge, side - edge), outline=_INK, width=side // 16)
    foot = side * 7 // 10
    for place, (height, colour) in enumerate(((2, _PALE), (3, _PALE), (4, _INK))):
        left = side * (30 + 15 * place) // 100
        pen.rectangle((left, foot - side * height // 10, left + side // 10, foot), fill=colour)
    target = BytesIO()
    picture.resize((_SIDE, _SIDE), Image.Resampling.LANCZOS).save(target, "png")
    return target.getvalue()


if __name__ == "__main__":
    LOGO.write_bytes(logo_bytes())
