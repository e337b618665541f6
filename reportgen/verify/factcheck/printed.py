"""Figures as they are printed, set against each other at a precision that both have."""

from __future__ import annotations

from decimal import Decimal

from reportgen.verify.evidence import Reading, rounded
from reportgen.verify.factcheck.measures import Unit
from reportgen.verify.factcheck.signs import Number

_NEAR = Decimal("0.04")  # of the figure: what a restatement usually moves
_TEN = Decimal("0.1")


def same(number: Number, reading: Reading) -> bool:
    """Whether a figure is the workbook's, at the places at which the paper writes it."""
    if reading.stored is None:
        return False
    ways = {rounded(reading.stored, number.places)}
    if reading.shown is not None:
        ways.add(rounded(reading.shown, number.places))
    return number.value in ways


def near(number: Number, reading: Reading) -> bool:
    """Whether it is so close that a restatement may be the reason that it differs."""
    if reading.stored is None:
        return False
    apart = abs(number.value - reading.stored)
    last = max(Decimal(1).scaleb(-number.places), Decimal(1).scaleb(-reading.places))
    return apart <= max(_NEAR * abs(reading.stored), last * Decimal("1.1"))


def roughly(number: Number, reading: Reading) -> bool:
    """Whether "around 40%" may be said of the workbook's figure."""
    return reading.stored is not None and abs(number.value - reading.stored) <= _TEN * abs(
        reading.stored
    )


def order(first: Reading, second: Reading) -> str:
    """ "higher", "lower" or "same": the first beside the second, as printed with common places."""
    places = min(first.places, second.places)
    return _order(first.at(places) or Decimal(), second.at(places) or Decimal())


def told_order(first: Number, second: Number) -> str:
    """The same of two figures of the paper."""
    places = min(first.places, second.places)
    return _order(rounded(first.value, places), rounded(second.value, places))


def _order(first: Decimal, second: Decimal) -> str:
    return "same" if first == second else "higher" if first > second else "lower"


def close(first: Decimal, second: Decimal, unit: Unit) -> bool:
    """Whether "in line with" may be said of two figures without being wrong."""
    apart = abs(first - second)
    if unit is Unit.PER_CENT:
        return apart <= 3
    return apart <= _TEN * max(abs(first), abs(second))


def said(reading: Reading) -> str:
    """A figure as it is printed, or the sign in its place."""
    shown = reading.shown
    return reading.marker or "no figure" if shown is None else f"{shown:,}"
