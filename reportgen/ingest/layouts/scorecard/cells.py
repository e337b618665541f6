"""Number cells of a scorecard: units beside numbers, dashes, and two figures in one cell."""

from __future__ import annotations

import math
import re

from reportgen.domain.number import clean
from reportgen.errors import WorkbookError
from reportgen.ingest.files.grid import Grid
from reportgen.ingest.labels import as_text
from reportgen.ingest.values import holds_a_number

_NUMBER = r"[+\u2212-]?£?\d[\d,]*(?:\.\d+)?%?"
_WITH_UNIT = re.compile(rf"({_NUMBER})\s*((?:per|/)\s?(?:1,?000|10,?000|100,?000)\b.*)")
_NUMBERS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_FLAG = re.compile(r"\[\w+\]|\((?:p|r|e|b|prov|rev|est)\.?\)")
_DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2015")
_PER = re.compile(r"per\s?(1,?000|10,?000|100,?000)\b(.*)", re.IGNORECASE)


def number_cell(grid: Grid, row: int, column: int) -> object:
    """One number cell, from 1, without the unit that is written beside the number.

    A dash of any length alone is "-"; other texts stand as they are.

    Raises
    ------
    WorkbookError : when two figures stand in the cell.
    """
    cells = grid.rows[row - 1]
    cell = cells[column - 1] if column <= len(cells) else None
    if not isinstance(cell, str):
        return cell
    text = " ".join(cell.split())
    if text in _DASHES:
        return "-"
    if holds_a_number(text):
        return text
    beside = _WITH_UNIT.fullmatch(text)
    if beside is not None and len(_NUMBERS.findall(beside[2])) == 1:
        return beside[1]
    if len(_NUMBERS.findall(_FLAG.sub("", text))) > 1:
        raise WorkbookError(
            grid.at(row, column),
            f'two figures stand in one cell: "{text}".',
            "Expected one figure in each cell.",
            "give each figure a row of its own, such as one for the number and one for the rate.",
        )
    return text


def unit_beside(cell: object) -> str:
    """The unit that a cell shows with its number: "%", "per 10,000", "£"; "" for none.

    Examples
    --------
    >>> unit_beside("48.2 per 10,000"), unit_beside("85%"), unit_beside(17)
    ('per 10,000', '%', '')
    """
    text = as_text(cell) if isinstance(cell, str) else ""
    found = _WITH_UNIT.fullmatch(text)
    if found is not None:
        return unit_in_words(found[2])
    number = _FLAG.sub("", text).strip()
    if not holds_a_number(number):
        return ""
    return "%" if number.endswith("%") else "£" if number.lstrip("-").startswith("£") else ""


def unit_in_words(text: str) -> str:
    """A rate's unit as it is said after a number; "" where the text names no rate.

    Examples
    --------
    >>> unit_in_words("Children on a plan per 10000 population"), unit_in_words("% in time")
    ('per 10,000 population', '')
    """
    found = _PER.search(text.replace("/1", "per 1"))
    if found is None:
        return ""
    base = f"{int(found[1].replace(',', '')):,}"
    return f"per {base} {' '.join(found[2].split())}".strip(" ).,;:")


def decimals(cell: object) -> int | None:
    """How many decimal places a number cell shows; None where there is no number.

    Examples
    --------
    >>> decimals("85.0%"), decimals(43.8), decimals(17.0), decimals("TBC")
    (1, 1, 0, None)
    """
    if isinstance(cell, str):
        number = _NUMBERS.search(cell)
        if number is None:
            return None
        return len(number[0].partition(".")[2])
    if not isinstance(cell, int | float) or isinstance(cell, bool) or not math.isfinite(cell):
        return None
    exponent = clean(str(cell)).normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else None
