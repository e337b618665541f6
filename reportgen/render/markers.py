"""What stands in a table where there is no number or beside one, and what it means."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.domain.observation import Flag, Marker
from reportgen.render.ledger.marks import named

_ABSENT = "not in the data"
_WORDS = {
    Marker.CONFIDENTIAL: "withheld",
    Marker.NOT_AVAILABLE: "not available",
    Marker.NOT_APPLICABLE: "not applicable",
    Marker.LOW: "low",
    Marker.UNRELIABLE: "unreliable",
    Marker.NOT_STATED: "not published",
    Marker.EMPTY: "not given",
    Marker.NO_SUCH_PERIOD: _ABSENT,
    Marker.UNREADABLE: "not readable",
}
_MEANINGS = {
    "withheld": "the publisher withholds the figure so that nobody can be identified",
    "not available": "the publisher has no figure, or too few neighbours have one for an average",
    "not applicable": "a figure would have no meaning here",
    "low": "the figure is not nought but rounds to nought",
    "unreliable": "the publisher calls the figure of low reliability, and it is not used",
    "not published": (
        "there is no figure, and the publisher does not say whether it is missing, withheld or "
        "not applicable"
    ),
    "not given": "the cell for the figure is empty in the workbook, and no reason stands there",
    _ABSENT: "the inputs hold nothing for that area and period",
    "not readable": "the workbook holds text where a number should be; problems.csv names the cell",
}
FLAG_SIGNS = {
    Flag.PROVISIONAL: "[p]",
    Flag.REVISED: "[r]",
    Flag.ESTIMATED: "[e]",
    Flag.BREAK: "[b]",
    Flag.FORECAST: "[f]",
    Flag.OUTTURN: "[outturn]",
}
FLAG_MEANINGS = {
    "[p]": "provisional: the publisher may still change the figure",
    "[r]": "revised since it was first published",
    "[e]": "estimated by the publisher",
    "[b]": "the first figure on a new basis",
    "[f]": "forecast: not yet a figure of what happened",
    "[outturn]": "what was spent in the end, not what was planned",
}
_SHORT = {  # beside a table; the data notes say it in full
    "[p]": "provisional",
    "[r]": "revised",
    "[e]": "estimated",
    "[b]": "first figure on a new basis",
    "[f]": "forecast",
    "[outturn]": "spent in the end",
    "withheld": "so that nobody can be identified",
    "low": "not nought, but rounds to nought",
    "unreliable": "of low reliability, so not used",
}


def signs_of(flags: Iterable[Flag]) -> str:
    """The signs behind a figure or a period, one pair of brackets each: " [r][e]"; "" without.

    Examples
    --------
    >>> signs_of([Flag.REVISED, Flag.ESTIMATED, Flag.FINAL])
    ' [r][e]'
    """
    signs = "".join(FLAG_SIGNS[flag] for flag in flags if flag in FLAG_SIGNS)
    return f" {signs}" if signs else ""


def key_of(cells: Iterable[str]) -> str:
    """What the signs and the less plain words of some cells mean, to stand near a table.

    Examples
    --------
    >>> from reportgen.render.ledger.marks import plain
    >>> plain(key_of(["19.4% [p]", "withheld", "20.0%"]))
    'Key: [p] provisional; withheld, so that nobody can be identified.'
    """
    told = tuple(dict.fromkeys(cells))
    found = [
        named(f"{sign}{' ' if sign.startswith('[') else ', '}{meaning}", "sign", sign)
        for sign, meaning in _SHORT.items()
        if any(sign == cell or (sign.startswith("[") and sign in cell) for cell in told)
    ]
    return f"Key: {'; '.join(found)}." if found else ""


def signs_used(cells: Iterable[str]) -> tuple[str, ...]:
    """One sentence for each sign that stands behind a figure in the cells."""
    text = "\n".join(cells)
    return tuple(
        named(f"{sign} behind a figure means {meaning}.", "sign", sign)
        for sign, meaning in FLAG_MEANINGS.items()
        if sign in text
    )


def marker_words(marker: Marker | None) -> str:
    """The words for one marker, or for nothing at all; never a nought and never an empty cell."""
    return _WORDS[marker] if marker else _ABSENT


def meanings(cells: Iterable[str]) -> tuple[str, ...]:
    """One sentence for each of the markers' words that occurs among the cells."""
    used = set(cells)
    return tuple(
        named(f"“{word}” in a table means that {meaning}.", "sign", word)
        for word, meaning in _MEANINGS.items()
        if word in used
    )
