"""Two texts word by word: what stayed, what went, what came."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import StrEnum

_PIECES = re.compile(r"\s+|[^\s]+")
_AROUND = 3  # words that a short redline repeats on either side


class Part(StrEnum):
    SAME = ""
    GONE = "gone"
    NEW = "new"


def redline(then: str, now: str) -> tuple[tuple[Part, str], ...]:
    """The pieces of both texts in reading order; the same ones put together give each text.

    Examples
    --------
    >>> [(part.value, text) for part, text in redline("It rose to 9.", "It fell to 9.")]
    [('', 'It '), ('gone', 'rose'), ('new', 'fell'), ('', ' to 9.')]
    """
    old, new = _PIECES.findall(then), _PIECES.findall(now)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return tuple(_pieces(matcher, old, new))


def marked(then: str, now: str) -> str:
    """Both texts as one, with marks that need no colour.

    Examples
    --------
    >>> marked("It rose to 9.", "It fell to 9.")
    'It [-rose-]{+fell+} to 9.'
    """
    signs = {Part.SAME: "{}", Part.GONE: "[-{}-]", Part.NEW: "{{+{}+}}"}
    return "".join(signs[part].format(text) for part, text in redline(then, now))


def shortly(then: str, now: str) -> str:
    """The marked text with only three words around each mark: for the words of a rule."""
    shown = []
    pieces = redline(then, now)
    for place, (part, text) in enumerate(pieces):
        words = text.split()
        if part is not Part.SAME:
            shown.append(f"[-{text}-]" if part is Part.GONE else f"{{+{text}+}}")
        elif len(words) <= 2 * _AROUND:
            shown.append(text)
        else:
            before = "" if place == 0 else f" {' '.join(words[:_AROUND])}"
            after = "" if place == len(pieces) - 1 else f"{' '.join(words[-_AROUND:])} "
            shown.append(f"{before} … {after}")
    return "".join(shown).strip()


def _pieces(
    matcher: SequenceMatcher[str], old: list[str], new: list[str]
) -> Iterator[tuple[Part, str]]:
    for sign, a, b, c, d in matcher.get_opcodes():
        if sign == "equal":
            yield Part.SAME, "".join(old[a:b])
            continue
        if b > a:
            yield Part.GONE, "".join(old[a:b])
        if d > c:
            yield Part.NEW, "".join(new[c:d])
