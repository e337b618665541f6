"""Styles of ours that a council's template lacks, lent to it in the colour of its own headings."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from reportgen.typeset.ooxml.markup import parsed, w
from reportgen.typeset.ooxml.styles import PLAIN, Style, styles_of

_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")
_WEIGHTS = (0.2126, 0.7152, 0.0722)  # of red, green and blue in what an eye takes for light
_LIGHTEST = 0.18  # of white's light: letters of 4.5:1 on white, and white letters on it


def lend(sheet: Any, names: Iterable[str], known: dict[str, str]) -> None:
    """Adds our styles of these names where they are missing, and those they build on.

    Parameters
    ----------
    sheet : the styles of the template.
    known : style ids by folded name; what is lent is added.
    """
    ours = {style.name: style for style in styles_of(replace(PLAIN, ink=_ink(sheet, known)))}
    for name in names:
        if name.casefold() not in known:
            _lend(sheet, name, known, ours)


def _lend(sheet: Any, name: str, known: dict[str, str], ours: dict[str, Style]) -> None:
    style = ours[name]
    base = next((each.name for each in ours.values() if each.id == style.based_on), "")
    if base and base.casefold() not in known:
        _lend(sheet, base, known, ours)
    sheet.extend(parsed(style.xml(known.get(base.casefold(), ""))))
    known[name.casefold()] = style.id


def _ink(sheet: Any, known: dict[str, str]) -> str:
    """The colour of the template's headings, where it is dark enough; else ours."""
    heading = known.get("heading 1", "")
    found = sheet.find(f'{w("style")}[@{w("styleId")}="{heading}"]/{w("rPr")}/{w("color")}')
    colour = "" if found is None else str(found.get(w("val")))
    dark = _COLOUR.fullmatch(colour) and _light(colour) <= _LIGHTEST
    return colour if dark else PLAIN.ink


def _light(colour: str) -> float:
    """How light a colour "RRGGBB" is, from 0 (black) to 1 (white), as screens show it.

    Examples
    --------
    >>> round(_light("FFFFFF"), 6), _light("000000")
    (1.0, 0.0)
    """
    parts = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    lights = (weight * math.pow(part, 2.2) for weight, part in zip(_WEIGHTS, parts, strict=True))
    return sum(lights)
