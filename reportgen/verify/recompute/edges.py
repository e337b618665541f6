"""Edges, margins and ways as councils write them in scorecards: "80%+", "within 10%", "Low"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

_NUMBER = re.compile(r"(?<![\w.,-])-?\d[\d,]*(?:\.\d+)?")
_RANGE = re.compile(r"(?<=[\d%\s])(?:-|\u2013|\u2014|to|and)(?=[\s\u00a3\d])")
_BASE = re.compile(r"\bper\s+[\d,]+.*")  # "70 per 10,000"
_SHARE = re.compile(r"(?:%|per ?cent)(?: (?:of|off|from)(?: the)? target)?")
_ENOUGH = re.compile(r"\b(?:is|are|best|good|better|numbers?|figures?|values?)\b")
_WAYS = {
    "high": "high higher bigger big up increase increasing maximise more h \u2191 \u2b06 \u25b2",
    "low": "low lower smaller small down decrease decreasing minimise less fewer l \u2193 \u2b07",
}


def numbers_of(text: str) -> tuple[Decimal, ...]:
    """The one number of an edge, or the two of a range; none of anything else.

    Examples
    --------
    >>> numbers_of("80%+"), numbers_of("no more than 1,200"), numbers_of("TBC")
    ((Decimal('80'),), (Decimal('1200'),), ())
    >>> numbers_of("70-79%"), numbers_of("70 per 10,000")
    ((Decimal('70'), Decimal('79')), (Decimal('70'),))
    """
    plain = _RANGE.sub(" ", _BASE.sub("", text.casefold())).replace("\u00a3", "")
    try:
        return tuple(Decimal(each.replace(",", "")) for each in _NUMBER.findall(plain))
    except InvalidOperation:
        return ()


def edge_of(text: str) -> Decimal | None:
    """The number of an edge; None of a range, and of what holds no number."""
    found = numbers_of(text)
    return found[0] if len(found) == 1 else None


def red_of(row: Mapping[str, str], way: str) -> Decimal | None:
    """Where red begins: beyond the worse end of amber, else beyond red's own edge."""
    amber, red = numbers_of(row.get("amber", "")), edge_of(row.get("red", ""))
    if amber:
        return min(amber) if way == "high" else max(amber)
    return red


def margin_of(text: str) -> tuple[Decimal, str] | None:
    """A tolerance with its unit; None where "5%" may be points or a share of the target.

    Examples
    --------
    >>> margin_of("within 10%"), margin_of("5 points"), margin_of("5%"), margin_of("")
    ((Decimal('10'), 'per cent'), (Decimal('5'), 'points'), None, None)
    """
    plain = text.casefold().strip()
    size = edge_of(re.sub(r"^\+/?-|\u00b1", "", plain))
    if size is None:
        return None
    share = _SHARE.search(plain)
    if share is None:
        return size, "points"
    certain = plain.startswith("within") or "target" in share[0]
    return (size, "per cent") if certain else None


def way_of(text: str) -> str:
    """ "high" or "low" by a word that says which is good; "" where it says neither.

    Examples
    --------
    >>> way_of("Bigger is better"), way_of("Low"), way_of("Info")
    ('high', 'low', '')
    """
    words = _ENOUGH.sub(" ", text.casefold()).split()
    found = {way for way, known in _WAYS.items() if set(words) & set(known.split())}
    return found.pop() if len(found) == 1 else ""
