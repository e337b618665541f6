"""Edges as people write them: "95%", "95% or more", "<90%", "90-95%"."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from decimal import Decimal

from reportgen.domain.number import clean
from reportgen.ingest.labels import as_text

_NUMBER = r"£?(-?\d[\d,]*(?:\.\d+)?)\s*%?(?:\s*per\s[\d,]+.*)?"
_RANGE = re.compile(
    r"£?(-?\d[\d,]*(?:\.\d+)?)\s*%?\s*(?:-|\u2013|\u2014|to|and)\s*£?(\d[\d,]*(?:\.\d+)?)\s*%?"
)
_BEFORE = {
    ">=": r">=|=>|≥|at least|min(?:imum)?(?: of)?|from",
    "<=": r"<=|=<|≤|at most|no more than|not more than|max(?:imum)?(?: of)?|up to",
    ">": r">|above|over|more than|greater than",
    "<": r"<|below|under|less than|fewer than",
}
_AFTER = {
    ">=": r"\+|or (?:more|above|over|higher|greater|better)|and (?:above|over)",
    "<=": r"or (?:less|below|under|lower|fewer)|and (?:below|under)",
}


@dataclass(frozen=True, slots=True)
class Edge:
    """One edge: `sign` is ">=", "<=", ">", "<" or "" for a bare number; `to` ends a range."""

    value: Decimal
    sign: str = ""
    to: Decimal | None = None
    text: str = ""


def edge_of(cell: object) -> Edge | None:
    """The edge that a cell holds; None for nothing, a marker, or a form that may mean two things.

    Examples
    --------
    >>> edge = edge_of("95% or more")
    >>> edge.value, edge.sign
    (Decimal('95'), '>=')
    >>> edge_of("90-94.9%").to, edge_of("<90%").sign, edge_of("90%>"), edge_of("TBC")
    (Decimal('94.9'), '<', None, None)
    """
    if isinstance(cell, bool):
        return None
    if isinstance(cell, int | float):
        if not math.isfinite(cell):
            return None
        return Edge(clean(str(cell)), text=as_text(cell))
    written = as_text(cell) if isinstance(cell, str) else ""
    text = written.casefold()
    found = _RANGE.fullmatch(text)
    if found is not None:
        first, last = _number(found[1]), _number(found[2])
        return Edge(first, to=last, text=written) if first <= last else None
    found = re.fullmatch(_NUMBER, text)
    if found is not None:
        return Edge(_number(found[1]), text=written)
    for sign, words in _BEFORE.items():
        found = re.fullmatch(rf"(?:{words})\s*{_NUMBER}", text)
        if found is not None:
            return Edge(_number(found[1]), sign, text=written)
    for sign, words in _AFTER.items():
        found = re.fullmatch(rf"{_NUMBER}\s*(?:{words})", text)
        if found is not None:
            return Edge(_number(found[1]), sign, text=written)
    return None


def _number(text: str) -> Decimal:
    return clean(text.replace(",", ""))
