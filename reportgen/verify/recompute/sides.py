"""Above and below, rose and fell, better and worse: by printed figures and the stated way."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from reportgen.verify.evidence import Reading
from reportgen.verify.ledger import Ledger
from reportgen.verify.recompute.sizes import similar_within

Entry = Mapping[str, Any]

ABOVE, BELOW, SIMILAR, IN_LINE = "above", "below", "similar", "in line"
ROSE, FELL, UNCHANGED = "rose", "fell", "unchanged"
BETTER, WORSE, IMPROVED, WORSENED = "better", "worse", "improved", "worsened"
_SIDE = {ABOVE: 1, BELOW: -1}
_GOOD_WAY = {"high": 1, "low": -1}


def way(number: Decimal) -> int:
    """1 up, -1 down, 0 neither."""
    return int(number > 0) - int(number < 0)


def direction(earlier: Decimal, later: Decimal) -> str:
    """The word for a movement between two printed figures."""
    return {1: ROSE, -1: FELL, 0: UNCHANGED}[way(later - earlier)]


def at_common_places(own: Reading, other: Reading) -> tuple[Decimal, Decimal] | None:
    """Both figures at the decimal places of the coarser one; None where either has no number."""
    places = min(own.places, other.places)
    first, second = own.at(places), other.at(places)
    return None if first is None or second is None else (first, second)


def relation(ledger: Ledger, indicator: Entry, own: Reading, other: Reading) -> str:
    """Where the area stands beside a comparator; "" where either has no number."""
    figures = at_common_places(own, other)
    if figures is None:
        return ""
    here, there = figures
    if here == there:
        return IN_LINE
    places = min(own.places, other.places)
    if abs(here - there) < similar_within(ledger, indicator, there, places):
        return SIMILAR
    return ABOVE if here > there else BELOW


def side(found: str) -> int:
    """1 above, -1 below, 0 for similar and in line."""
    return _SIDE.get(found, 0)


def judges(indicator: Entry) -> bool:
    """Whether one way is better, so that "better" and "worse" may be said at all."""
    return indicator.get("polarity") in _GOOD_WAY


def good(indicator: Entry, moved: int) -> int:
    """1 where a way (1 up, -1 down) is the good one, -1 where it is the bad one, else 0."""
    return _GOOD_WAY.get(str(indicator.get("polarity")), 0) * moved


def standing(indicator: Entry, found: str) -> str:
    """Better, worse or similar for a relation; "" where no way is better."""
    if not judges(indicator):
        return ""
    return {1: BETTER, -1: WORSE, 0: SIMILAR}[good(indicator, side(found))]


def movement(indicator: Entry, moved: int, little: bool = False) -> str:
    """Improved, worsened or (of no or little change) similar; "" where no way is better."""
    if not judges(indicator):
        return ""
    return {1: IMPROVED, -1: WORSENED, 0: SIMILAR}[0 if little else good(indicator, moved)]


def at_an_end(indicator: Entry, end: int) -> str:
    """Better or worse for the highest (1) or lowest (-1) of several; "" where none is better."""
    return {1: BETTER, -1: WORSE, 0: ""}[good(indicator, end)]
