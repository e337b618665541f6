"""Checks of single values in a style.yaml: blanks that Word can fill, colours that can be seen."""

from __future__ import annotations

import re
from collections.abc import Callable

from pydantic_core import PydanticCustomError

from reportgen.errors import did_you_mean

FILLED = ("page", "pages")
_BLANK = re.compile(r"\{([^{}]*)\}")
_LINEAR_UP_TO = 0.04045


def page_words(text: str) -> str:
    """The words of the footer, when `{page}` and `{pages}` are all that is left to fill.

    Raises
    ------
    PydanticCustomError : at any other brace, with the nearest name.
    """
    for name in _BLANK.findall(text):
        if name not in FILLED:
            nearest = did_you_mean(name, FILLED)
            raise _fault(f"{nearest} Expected {{page}} and {{pages}} only: nothing else is filled.")
    return _without_braces(_BLANK.sub("", text), text)


def plain_words(text: str) -> str:
    """The words of a label, when nothing in them is left to fill."""
    return _without_braces(text, text)


def each_once(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names, when none stands there twice."""
    if len(set(names)) < len(names):
        raise _fault("Expected each name once.")
    return names


def seen_on_white(least: float) -> Callable[[str], str]:
    """A check that a colour stands out from white paper by `least` to 1.

    References
    ----------
    WCAG 2.2, 1.4.11: 3 to 1 for graphics; 1.4.3: 4.5 to 1 for letters.
    """

    def check(colour: str) -> str:
        found = contrast_with_white(colour)
        if found < least:
            raise _fault(
                f"Expected a colour that stands out from white by {least:g}:1 or more; "
                f"this one has {int(found * 10) / 10:g}:1."
            )
        return colour

    return check


def contrast_with_white(colour: str) -> float:
    """How far "#RRGGBB" stands out from white, 1 (not at all) to 21 (black).

    Examples
    --------
    >>> contrast_with_white("#FFFFFF"), round(contrast_with_white("#000000"), 6)
    (1.0, 21.0)
    """
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _linear(part: float) -> float:
    return part / 12.92 if part <= _LINEAR_UP_TO else ((part + 0.055) / 1.055) ** 2.4


def _without_braces(rest: str, text: str) -> str:
    if "{" in rest or "}" in rest:
        raise _fault("Expected words without braces: nothing is filled in here.")
    return text


def _fault(expected: str) -> PydanticCustomError:
    return PydanticCustomError("style", "{expected}", {"expected": expected.strip()})
