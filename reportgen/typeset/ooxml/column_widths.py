"""Widths of columns: the shares asked for, but no column narrower than its longest word."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportgen.domain.document import Table

# Widths of Arial's letters in thousandths of the letter size, by groups that are near enough.
_GROUPS = (
    ("ijl'|.,:;!I ", 278),
    ("ft()[]/-", 333),
    ("rJ", 400),
    ("abcdeghknopqsuvxyzL0123456789?+=<>–", 556),
    ("ABEFKPRSTVXYZ&", 680),
    ("CDHNUwGOQ", 760),
    ("mMW%—", 890),
)
_LETTERS = {letter: width for letters, width in _GROUPS for letter in letters}
_OTHER = 800  # ▲ ▼ ● and whatever a council may write
_HEADINGS = (1.08, 1.0)  # bold as usual, regular in small letters
_PHRASE = 18  # letters: "down 13.8 points" and "4 of 153" stay on one line where there is room
_NEARLY_ALL = 0.9  # of a column's cells: the others may take two lines
_LITTLE_MORE = 1.1  # but not for the sake of a letter or two: "down 13.8" among "down 6.7 points"
_KEEPS = 0.7  # of its share, so that short cells do not squeeze a column of long ones
_SPARE = 20  # twentieths of a point against rounding in Word's own measure


@dataclass(frozen=True, slots=True)
class Fit:
    """The columns' widths in twentieths of a point, and whether small letters were needed."""

    widths: tuple[int, ...]
    small: bool


def fit(table: Table, width: int, sizes: tuple[float, float], margins: tuple[int, int]) -> Fit:
    """Column widths that together make exactly `width` and break no word where that can be.

    Parameters
    ----------
    width : of the text in twentieths of a point.
    sizes, margins : letter size in points and both side margins of a cell together in twentieths
        of a point, first as usual, then for a table that is too wide so.
    """
    shares = [share for _, _, share in table.columns]
    phrases = _least(table, sizes[0], margins[0], _HEADINGS[0], _PHRASE)
    if sum(phrases) <= width:
        widths = _shared(shares, phrases, width)
        if _fair(widths, shares, width):
            return Fit(widths, False)
    for small, (size, margin) in enumerate(zip(sizes, margins, strict=True)):
        words = _least(table, size, margin, _HEADINGS[small])
        if sum(words) <= width:
            return Fit(_shared(shares, words, width), bool(small))
    return Fit(_shared(words, [0] * len(words), width), True)


def _least(table: Table, size: float, margin: int, weight: float, whole: int = 0) -> list[int]:
    """The least width of each column; most cells of up to `whole` letters are not to be broken."""
    heads = (_longest(heading.split()) * weight for heading, _, _ in table.columns)
    cells = (_of_cells([row[at] for row in table.rows], whole) for at in range(len(table.columns)))
    longest = (max(head, cell) for head, cell in zip(heads, cells, strict=True))
    return [round(each * size / 50) + margin + _SPARE for each in longest]


def _of_cells(cells: Sequence[str], whole: int) -> float:
    """The longest word of all cells, or the longest phrase of nearly all; 0 without rows."""
    words = _longest({word for cell in cells for word in cell.split()})
    usual = sorted(map(measured, cells))[: math.ceil(len(cells) * _NEARLY_ALL)]
    most = max(usual, default=0) * _LITTLE_MORE
    phrases = (measured(cell) for cell in cells if len(cell) <= whole)
    return max([words, *(each for each in phrases if each <= most)])


def _fair(widths: Sequence[int], shares: Sequence[int], width: int) -> bool:
    """Whether every column keeps most of the share it was given."""
    whole = sum(shares)
    return all(
        part * whole >= _KEEPS * share * width for part, share in zip(widths, shares, strict=True)
    )


def _longest(words: Iterable[str]) -> float:
    return max((measured(word) for word in words), default=0)


def measured(word: str) -> int:
    """The width of a word in thousandths of its letter size; breaks after a hyphen are kept.

    Examples
    --------
    >>> measured("2021/22")
    3669
    """
    return sum(_LETTERS.get(letter, _OTHER) for letter in word)


def _shared(shares: Sequence[int], least: Sequence[int], width: int) -> tuple[int, ...]:
    """The width given out by shares, after those that need more than their share have had it.

    Examples
    --------
    >>> _shared([50, 25, 25], [0, 0, 0], 9001), _shared([80, 10, 10], [0, 150, 0], 1000)
    ((4501, 2250, 2250), (756, 150, 94))
    """
    needy: set[int] = set()
    while True:
        free = width - sum(least[place] for place in needy)
        whole = sum(share for place, share in enumerate(shares) if place not in needy) or 1
        parts = [
            least[place] if place in needy else free * share // whole
            for place, share in enumerate(shares)
        ]
        more = {place for place, part in enumerate(parts) if part < least[place]}
        if not more:
            break
        needy |= more
    widest = parts.index(max(parts))
    parts[widest] += width - sum(parts)
    return tuple(parts)
