"""What one cell says: a number without noise, or the text that stands in its place."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Context, Decimal, InvalidOperation
from functools import lru_cache

_EXACT = Context(prec=15)  # binary noise begins at the sixteenth digit
_LARGEST = Decimal(10) ** 12  # "1e300" is a slip of the pen
_MINUS = str.maketrans({"\u2212": "-", "\u2013": "-"})
_BRACKETS = re.compile(r"[\[(] ?(\w+) ?[\])]")
_BESIDE = frozenset("prebf")  # marks that stand beside a number and do not replace it
_UNIT = re.compile(r"\s*(?:per|/)\s?[\d,]*000\b.*", re.IGNORECASE | re.DOTALL)
_NUMBER = re.compile(
    r"[£]?[+-]?[£]?(\d{1,3}(?:[, ]\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?(?<=[\d.]) ?%?", re.ASCII
)


def text_of(cell: object) -> str:
    """A cell as a person reads it, without stray spaces; whole numbers without ".0".

    Examples
    --------
    >>> text_of(2022.0), text_of("  A\\xa0 b "), text_of(None)
    ('2022', 'A b', '')
    """
    if isinstance(cell, str):
        return " ".join(cell.split())
    if cell is None:
        return ""
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else format(cell, ".15g")
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    return " ".join(str(cell).split())


def number_in(cell: object) -> Decimal | None:
    """The number of a cell, to fifteen digits; None where it holds none.

    Examples
    --------
    >>> number_in(9.3699999999999992), number_in("1,234 [r]"), number_in("2e+05")
    (Decimal('9.37'), Decimal('1234'), Decimal('200000'))
    >>> number_in("12.3 [c]"), number_in("c"), number_in(""), number_in("78%")
    (None, None, None, Decimal('78'))
    """
    if isinstance(cell, bool) or cell is None or isinstance(cell, date):
        return None
    return _of_number(cell) if isinstance(cell, int | float) else _of_text(str(cell))


def number_with_unit(cell: object) -> Decimal | None:
    """The same, where a council writes the unit beside the number.

    Examples
    --------
    >>> number_with_unit("48.2 per 10,000"), number_with_unit("85%"), number_with_unit("1 to 5")
    (Decimal('48.2'), Decimal('85'), None)
    """
    if not isinstance(cell, str):
        return number_in(cell)
    return number_in(_UNIT.sub("", cell))


def exact(number: Decimal) -> Decimal:
    """A number to fifteen digits, in plain figures."""
    return Decimal(format(_EXACT.plus(number), "f"))


@lru_cache(maxsize=65_536)  # the same few figures stand in many cells
def _of_number(number: float) -> Decimal | None:
    return _exact(format(number, ".15g"))


@lru_cache(maxsize=65_536)
def _of_text(text: str) -> Decimal | None:
    plain = " ".join(text.translate(_MINUS).split()).casefold()
    marks = _BRACKETS.findall(plain)
    if any(mark not in _BESIDE for mark in marks):
        return None
    plain = _BRACKETS.sub("", plain).strip()
    if not _NUMBER.fullmatch(plain) or not any(each.isdigit() for each in plain):
        return None
    return _exact(re.sub("[£, %]", "", plain))


def _exact(figures: str) -> Decimal | None:
    try:
        found = exact(Decimal(figures))
    except InvalidOperation:
        return None
    return found if found.is_finite() and abs(found) <= _LARGEST else None
