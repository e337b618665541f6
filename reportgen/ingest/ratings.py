"""Ratings that somebody states of a figure, as a word or a colour, without any edge behind it."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.domain.relation import Standing
from reportgen.domain.source import Provenance
from reportgen.domain.threshold import Rating
from reportgen.errors import WorkbookError, did_you_mean
from reportgen.ingest.labels import fold
from reportgen.ingest.periods import read_period
from reportgen.ingest.records import Record

_WORDS: Mapping[Standing, str] = {
    Standing.GOOD: "good|green|g|on target|on track|going well|outstanding",
    Standing.CLOSE: "close|amber|a|yellow|close to target|near target",
    Standing.IMPROVE: (
        "improve|needs to improve|needs improvement|requires improvement|off target|off track"
        "|red|r|inadequate|challenge|needs to improve or a challenge"
    ),
}
_KNOWN: Mapping[str, Standing] = {
    word: standing for standing, words in _WORDS.items() for word in words.split("|")
}
_COLOURS: Mapping[str, str] = {"g": "green", "a": "amber", "r": "red"}
_NONE = frozenset(
    {"n a", "na", "none", "grey", "not rated", "no rag", "no rating", "no target", "tbc"}
)
_DASHES = frozenset({"", "-", "\u2013", "\u2014"})
OFFERED = ("good", "close", "improve", "green", "amber", "red")
_NEEDED = {
    "area": "the area that is rated",
    "rating_period": "the time of the rated figure",
    "owner": "who states the rating",
}


def rated_as(text: str) -> Standing | None:
    """Where a word puts a figure; None where it rates nothing.

    Examples
    --------
    >>> rated_as("Green").value, rated_as("Needs to improve").value, rated_as("\u2713")
    ('good', 'improve', None)
    """
    return _KNOWN.get(fold(text))


def rates_nothing(text: str) -> bool:
    """Whether a cell says plainly that there is no rating: empty, "-", "n/a", "grey"."""
    return text in _DASHES or fold(text) in _NONE


def rating_of(record: Record, provenance: Provenance) -> Rating | None:
    """The rating of one row of a rules sheet; None where it states none.

    Raises
    ------
    WorkbookError : when nobody knows the word, or it is not said who rated the figure of which
        area and time: only so can it be told as somebody's statement.
    """
    text = record["rating"]
    if rates_nothing(text):
        return None
    standing = rated_as(text)
    if standing is None:
        raise WorkbookError(
            record.place,
            f'rating is "{text}".',
            f"Expected {', '.join(OFFERED[:-1])} or {OFFERED[-1]}. "
            f"{did_you_mean(text, list(_KNOWN))}".strip(),
            "correct the column rating.",
        )
    missing = [heading for heading in _NEEDED if not record[heading]]
    if missing:
        raise WorkbookError(
            record.place,
            f'there is the rating "{text}", but no {" and no ".join(missing)}.',
            f"Expected {' and '.join(_NEEDED[each] for each in missing)}, because the report "
            "tells a rating as its author's.",
            f"fill {' and '.join(missing)}, or empty the column rating.",
        )
    word = _COLOURS.get(fold(text), text)
    return Rating(standing, word, _time(record), provenance)


def _time(record: Record) -> str:
    found = read_period(record["rating_period"])
    if found is None:
        raise WorkbookError(
            record.place,
            f'rating_period is "{record["rating_period"]}".',
            "Expected a period such as 2018/19 or October 2019.",
            "correct the column rating_period.",
        )
    return found.label
