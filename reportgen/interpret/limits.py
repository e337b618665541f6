"""95 per cent limits of a percentage, a rate or a number: Wilson's, Byar's and the exact ones."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from reportgen.domain.relation import Interval

Z = Decimal("1.959964")  # of the normal distribution, two and a half per cent in each tail
BYAR_FROM = 10  # cases; the approximation is to two decimals there
_NINE = Decimal(9)
_THREE = Decimal(3)
_HUNDRED = Decimal(100)

# Limits of the mean of a Poisson number of 1 to 9 cases, each with 2.5 per cent in its tail.
_EXACT = {
    1: (Decimal("0.025318"), Decimal("5.571643")),
    2: (Decimal("0.242209"), Decimal("7.224688")),
    3: (Decimal("0.618672"), Decimal("8.767273")),
    4: (Decimal("1.089865"), Decimal("10.241589")),
    5: (Decimal("1.623486"), Decimal("11.668332")),
    6: (Decimal("2.201894"), Decimal("13.059474")),
    7: (Decimal("2.814363"), Decimal("14.422675")),
    8: (Decimal("3.453832"), Decimal("15.763189")),
    9: (Decimal("4.115373"), Decimal("17.084803")),
}


@dataclass(frozen=True, slots=True)
class Limits:
    """The lower and upper limit, in the unit of the figure, and how they were worked out."""

    low: Decimal
    high: Decimal
    interval: Interval


def wilson(cases: int, of: int) -> Limits:
    """The limits of a percentage of `cases` among `of`, in per cent.

    References
    ----------
    E. B. Wilson, Journal of the American Statistical Association 22 (1927), pages 209 to 212.

    Examples
    --------
    >>> found = wilson(318, 663)
    >>> round(found.low, 1), round(found.high, 1)
    (Decimal('44.2'), Decimal('51.8'))
    """
    number, share = Decimal(of), Decimal(cases) / Decimal(of)
    squared = Z * Z
    middle = share + squared / (2 * number)
    spread = Z * (share * (1 - share) / number + squared / (4 * number * number)).sqrt()
    whole = 1 + squared / number
    return Limits(
        (middle - spread) / whole * _HUNDRED,
        (middle + spread) / whole * _HUNDRED,
        Interval.WILSON,
    )


def of_number(cases: int) -> Limits:
    """The limits of the number that is expected where `cases` were counted, at least one.

    References
    ----------
    Breslow and Day, Statistical Methods in Cancer Research, volume II (1987), for Byar's.

    Examples
    --------
    >>> found = of_number(485)
    >>> round(found.low, 1), round(found.high, 1)
    (Decimal('442.8'), Decimal('530.1'))
    """
    if cases < BYAR_FROM:
        return Limits(*_EXACT[cases], Interval.EXACT)
    return Limits(_byar(Decimal(cases), -Z), _byar(Decimal(cases + 1), Z), Interval.BYAR)


def _byar(number: Decimal, z: Decimal) -> Decimal:
    return number * (1 - 1 / (_NINE * number) + z / (_THREE * number.sqrt())) ** 3


def of_rate(rate: Decimal, cases: int) -> Limits:
    """The limits of a rate in its own unit: those of its number, scaled."""
    found = of_number(cases)
    scale = rate / Decimal(cases)
    return Limits(found.low * scale, found.high * scale, found.interval)
