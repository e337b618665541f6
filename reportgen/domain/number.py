"""Numbers as they are printed: noise removed, rounded half up, in this one place."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

_EXACT_DIGITS = ".15g"  # binary noise begins at the sixteenth digit: 9.3699999999999992


def clean(stored: float | int | str | Decimal) -> Decimal:
    """One stored number without binary noise.

    Parameters
    ----------
    stored : one value as a workbook holds it; text must be a plain number ("4.798E-2" too).

    Returns
    -------
    One value, not rounded to its published places.

    Raises
    ------
    ValueError : when it is not a finite number.

    Examples
    --------
    >>> clean(9.3699999999999992)
    Decimal('9.37')
    >>> clean("2e+05")
    Decimal('200000')
    """
    try:
        value = Decimal(format(float(stored), _EXACT_DIGITS))
    except (TypeError, OverflowError) as error:
        raise ValueError(f"not a number: {stored!r}") from error
    if not value.is_finite():
        raise ValueError(f"not a finite number: {stored!r}")
    return Decimal(format(value, "f"))


@lru_cache(maxsize=65_536)  # the same few figures are printed in sentences, tables and charts
def round_half_up(value: Decimal, places: int) -> Decimal:
    """One value at `places` decimals, halves away from nought, never "-0".

    Examples
    --------
    >>> round_half_up(Decimal("65.35"), 1)
    Decimal('65.4')
    >>> round_half_up(Decimal("-0.04"), 1)
    Decimal('0.0')
    """
    rounded = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    return abs(rounded) if rounded.is_zero() else rounded
