"""By which headings LAIT's views are known, and the summaries of results that look like them."""

from __future__ import annotations

import re

from reportgen.ingest.layouts.wide_columns import PLACES

_OF_SEVERAL = frozenset({"topic", "measure", "measures", "indicator", "indicators"})
_RESULTS = frozenset({"trend", "quartile banding"})
_BANDS = (
    frozenset("abcd"),
    frozenset(f"{letter} up to and including" for letter in "abcd"),
)
_BEGINS_WITH_A_YEAR = re.compile(r"\d{4}")


def is_view(headings: frozenset[str]) -> bool:
    """Whether these headings, folded, are those of a view: a number, a place and no measure."""
    return (
        "la number" in headings
        and bool(headings & PLACES)
        and not headings & _OF_SEVERAL
        and not is_summary(headings)
    )


def is_summary(headings: frozenset[str]) -> bool:
    """Whether these headings, folded, are those of a table of results that holds no figures.

    LAIT shows it below its main table: trend, rank and quartile banding of the latest period,
    or the bounds of the four bands.

    Examples
    --------
    >>> is_summary(frozenset({"la number", "la and regions", "trend", "quartile banding"}))
    True
    >>> is_summary(frozenset({"la number", "la and regions", "2016", "trend"}))
    False
    """
    if any(_BEGINS_WITH_A_YEAR.match(text) for text in headings):
        return False
    return headings >= _RESULTS or any(headings >= bands for bands in _BANDS)
