"""95 per cent limits, worked out from their definitions: Wilson, Byar, and the exact Poisson."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from statistics import NormalDist

_TAIL = 0.025
_Z = NormalDist().inv_cdf(1 - _TAIL)
_EXACT_BELOW = 10  # cases
_HALVINGS = 100


@dataclass(frozen=True, slots=True)
class Limits:
    """Both limits in the unit of the figure; `interval` names how they were found."""

    low: float
    high: float
    interval: str


def of_share(cases: int, of: int) -> Limits:
    """Wilson's limits of `cases` among `of`, in per cent: the roots of his quadratic equation.

    Examples
    --------
    >>> found = of_share(318, 663)
    >>> round(found.low, 1), round(found.high, 1), found.interval
    (44.2, 51.8, 'Wilson')
    """
    share = cases / of
    a, b, c = of + _Z**2, -(2 * cases + _Z**2), of * share**2
    root = math.sqrt(max(0.0, b * b - 4 * a * c))
    return Limits(100 * (-b - root) / (2 * a), 100 * (-b + root) / (2 * a), "Wilson")


def of_rate(rate: Decimal, cases: int) -> Limits:
    """The limits of a rate from those of the number of cases behind it, at least one.

    Examples
    --------
    >>> found = of_rate(Decimal("19.2"), 485)
    >>> round(found.low, 1), round(found.high, 1), found.interval
    (17.5, 21.0, 'Byar')
    """
    each = float(rate) / cases
    if cases < _EXACT_BELOW:
        low = _where(lambda mean: 1 - _up_to(cases - 1, mean), _TAIL, rising=True)
        high = _where(lambda mean: _up_to(cases, mean), _TAIL, rising=False)
        return Limits(low * each, high * each, "exact")
    low, high = _byar(cases, -1), _byar(cases + 1, 1)
    return Limits(low * each, high * each, "Byar")


def _byar(number: int, sign: int) -> float:
    third = 1 - 1 / (9 * number) + sign * _Z / (3 * math.sqrt(number))
    return float(number * third**3)


def _up_to(cases: int, mean: float) -> float:
    """The chance of so many cases or fewer where `mean` are expected."""
    terms = (mean**each / math.factorial(each) for each in range(cases + 1))
    return math.exp(-mean) * math.fsum(terms)


def _where(chance: Callable[[float], float], wanted: float, *, rising: bool) -> float:
    """The mean at which a chance is as wanted, by halving."""
    low, high = 0.0, 50.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if (chance(middle) < wanted) == rising:
            low = middle
        else:
            high = middle
    return (low + high) / 2
