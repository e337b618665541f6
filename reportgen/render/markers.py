"""What stands in a table where there is no number, and what it means."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.domain.observation import Marker

_ABSENT = "not in the data"
_WORDS = {
    Marker.CONFIDENTIAL: "withheld",
    Marker.NOT_AVAILABLE: "not available",
    Marker.NOT_APPLICABLE: "not applicable",
    Marker.LOW: "low",
    Marker.UNRELIABLE: "unreliable",
    Marker.NOT_STATED: "not published",
    Marker.NO_SUCH_PERIOD: _ABSENT,
    Marker.UNREADABLE: "not readable",
}
_MEANINGS = {
    "withheld": "the publisher withholds the figure so that nobody can be identified",
    "not available": "the publisher has no figure, or too few neighbours have one for an average",
    "not applicable": "a figure would have no meaning here",
    "low": "the figure is not nought but rounds to nought",
    "unreliable": "too few cases stand behind the figure for it to be published",
    "not published": (
        "there is no figure, and the publisher does not say whether it is missing, withheld or "
        "not applicable"
    ),
    _ABSENT: "the inputs hold nothing for that area and period",
    "not readable": "the workbook holds text where a number should be; problems.csv names the cell",
}


def marker_words(marker: Marker | None) -> str:
    """The words for one marker, or for nothing at all; never a nought and never an empty cell."""
    return _WORDS[marker] if marker else _ABSENT


def meanings(cells: Iterable[str]) -> tuple[str, ...]:
    """One sentence for each of the markers' words that occurs among the cells."""
    used = set(cells)
    return tuple(
        f"“{word}” in a table means that {meaning}."
        for word, meaning in _MEANINGS.items()
        if word in used
    )
