"""A text with its marks: words that hold underlined, words that do not struck by a cross."""

from __future__ import annotations

from html import escape
from itertools import pairwise

from reportgen.verify.finding import Mark, Read


def marked(read: Read) -> str:
    """The text as HTML, cut where marks begin and end; marks may stand inside one another."""
    ends = {place for mark in read.marks for place in (mark.start, mark.end)}
    cuts = sorted({0, len(read.text), *(each for each in ends if 0 <= each <= len(read.text))})
    pieces = []
    for start, end in pairwise(cuts):
        over = [mark for mark in read.marks if mark.start <= start and end <= mark.end]
        pieces.append(_piece(read.text[start:end], over))
    return "".join(pieces)


def sign(holds: bool) -> str:
    """A tick or a cross, with the word for who does not see it."""
    name, told, mark = ("holds", "holds", "✓") if holds else ("fails", "does not hold", "✗")
    return (
        f'<span class="{name}"><span aria-hidden="true">{mark}</span>'
        f'<span class="unseen">{told}:</span></span>'
    )


def _piece(text: str, over: list[Mark]) -> str:
    said = escape(text)
    if not over:
        return said
    if all(mark.holds for mark in over):
        return f'<span class="read">{said}</span>'
    return f'<mark>{said}<span aria-hidden="true">✗</span></mark>'


def why_list(read: Read) -> str:
    """Each marked word with what it was compared with and its cells."""
    rows = []
    for mark in read.marks:
        cells = f'<br><span class="note">{escape("; ".join(mark.cells))}</span>'
        words = escape(read.text[mark.start : mark.end])
        told = f"“{words}”: {escape(mark.why)}{cells if mark.cells else ''}"
        rows.append(f"<li>{sign(mark.holds)} {told}</li>")
    return f"<ul>{''.join(rows)}</ul>"
