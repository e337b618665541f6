"""How much text a slide holds: widths from a font that comes with Pillow, much like Arial."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from PIL import ImageFont

from reportgen.typeset.slides.page import BEFORE, INDENT, TEXT_SIZES, Box
from reportgen.typeset.slides.slide import Line, Mark

_MEASURED = 100  # points; widths grow with the size
_WIDER, _BOLDER = 1.04, 1.12  # than the font measured with: Arial, and Arial in bold
SHARED = TEXT_SIZES[1]  # the size of text that runs over several slides
_SHARES = (0.5, 0.6, 0.7, 0.8, 0.9)  # of a slide's height, for slides that are equally full
_HAIR = 0.01  # points: a word as wide as its column stands in it
LEADING = 1.2  # of the type size, from one line to the next


def width(text: str, size: float, bold: bool = False) -> float:
    """How wide one line of text is, in points, rather too much than too little."""
    return _measured(text) * size / _MEASURED * (_BOLDER if bold else _WIDER)


def rows(text: str, room: float, size: float, bold: bool = False) -> int:
    """How many lines a paragraph takes in a room that wide, in points."""
    lines, used = 1, 0.0
    blank = width(" ", size, bold)
    for word in text.split():
        wide = width(word, size, bold)
        if used and used + blank + wide > room:
            lines, used = lines + 1, wide
        else:
            used += (blank if used else 0) + wide
        while used > room + _HAIR:  # a word longer than the line
            lines, used = lines + 1, used - room
    return lines


def height(line: Line, box: Box, size: float) -> float:
    """How high one paragraph is with the white above it, in points."""
    room = box.width - (INDENT if line.mark is not Mark.NONE else 0)
    return rows(line.text, room, size, line.bold) * size * LEADING + BEFORE


def fits(lines: Sequence[Line], box: Box, size: float) -> bool:
    """Whether all paragraphs stand in a box at a size."""
    return sum(height(line, box, size) for line in lines) <= box.height


def size_for(lines: Sequence[Line], box: Box, sizes: Sequence[int]) -> int:
    """The largest of some sizes at which all fits, else the smallest."""
    return next((size for size in sizes if fits(lines, box, size)), sizes[-1])


def pages(lines: Sequence[Line], box: Box) -> tuple[tuple[Line, ...], ...]:
    """The paragraphs on as many slides as they need; none is longer than a slide.

    A heading line never stands last, the slides are about equally full, and one size serves
    them all: the middle one where there are several.
    """
    if not lines or fits(lines, box, SHARED):
        return (tuple(lines),) if lines else ()
    short = [part for line in lines for part in _cut(line, box)]
    full = _filled(short, box)
    lower = (_filled(short, replace(box, height=box.height * share)) for share in _SHARES)
    return next((found for found in lower if len(found) == len(full) and _hold(found, box)), full)


def _filled(lines: Sequence[Line], box: Box) -> tuple[tuple[Line, ...], ...]:
    """As much on each slide as its box takes; a heading line never stands last."""
    found: list[list[Line]] = [[]]
    for line in lines:
        if not fits([*found[-1], line], box, SHARED):
            carried = found[-1][-1:] if found[-1][-1:] and found[-1][-1].bold else []
            found[-1] = found[-1][: len(found[-1]) - len(carried)]
            found.append(list(carried))
        found[-1].append(line)
    return tuple(tuple(page) for page in found if page)


def _hold(found: Sequence[Sequence[Line]], box: Box) -> bool:
    return all(fits(page, box, SHARED) for page in found)


def _cut(line: Line, box: Box) -> list[Line]:
    """A paragraph that is longer than a slide, cut between words; the rest without its mark."""
    if fits([line], box, SHARED):
        return [line]
    words = line.text.split()
    many = len(words)
    while many > 1 and not fits([replace(line, text=" ".join(words[:many]))], box, SHARED):
        many -= 1
    stop = _sentence_end(words, many)
    first = replace(line, text=" ".join(words[:stop]))
    rest = replace(line, text=" ".join(words[stop:]), mark=Mark.NONE)
    return [first, *_cut(rest, box)]


def _sentence_end(words: Sequence[str], most: int) -> int:
    """After the last sentence that ends within so many words, else after the last of them."""
    ends = [place for place in range(1, most + 1) if words[place - 1].endswith((".", "?", "!"))]
    return ends[-1] if ends else most


@lru_cache(maxsize=8192)
def _measured(text: str) -> float:
    return float(_font().getlength(text))


@lru_cache(maxsize=1)
def _font() -> ImageFont.FreeTypeFont:
    font = ImageFont.load_default(_MEASURED)
    if not isinstance(font, ImageFont.FreeTypeFont):
        raise TypeError("Pillow has no scalable font of its own")
    return font
