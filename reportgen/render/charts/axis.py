"""The value axis: round ticks, from nought where that is fair, and said where it is cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

_MOST_STEPS = 5
_NEAR_NOUGHT = Decimal("0.5")  # a lowest value under half of the highest: the axis begins at nought
_LEAST_SPAN = Decimal("0.1")  # of the highest value: small wobbles must not look like cliffs
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Axis:
    """Ticks from the lowest to the highest, evenly spaced; exact decimals."""

    ticks: tuple[Decimal, ...]

    @property
    def low(self) -> Decimal:
        return self.ticks[0]

    @property
    def high(self) -> Decimal:
        return self.ticks[-1]

    @property
    def is_cut(self) -> bool:
        """Whether nought is off the axis, which the caption must say."""
        return self.low > 0 or self.high < 0

    @property
    def places(self) -> int:
        """Decimal places that every tick needs."""
        return max(0, *(-_exponent(tick) for tick in self.ticks))

    def share(self, value: Decimal) -> float:
        """How far up the axis a value lies, 0 to 1."""
        return float((value - self.low) / (self.high - self.low))


def line_axis(values: Sequence[Decimal], share_of_hundred: bool = False) -> Axis:
    """An axis for lines: cut where all values lie far from nought.

    `share_of_hundred` keeps percentages of a whole from showing ticks over 100.

    Examples
    --------
    >>> [str(tick) for tick in line_axis([Decimal("81.2"), Decimal("84.9")]).ticks]
    ['78', '80', '82', '84', '86', '88']
    """
    low, high = min(values), max(values)
    if 0 <= low <= high * _NEAR_NOUGHT:
        low = Decimal(0)
    if low * _NEAR_NOUGHT <= high <= 0:
        high = Decimal(0)
    return _axis(*_widened(low, high), share_of_hundred and max(values) <= _HUNDRED)


def bar_axis(values: Sequence[Decimal]) -> Axis:
    """An axis for bars: nought is always on it."""
    low, high = min([*values, Decimal(0)]), max([*values, Decimal(0)])
    return _axis(low, high if high > low else low + 1, False)


def _widened(low: Decimal, high: Decimal) -> tuple[Decimal, Decimal]:
    least = max(abs(low), abs(high)) * _LEAST_SPAN or Decimal(1)
    missing = max(Decimal(0), least - (high - low))
    down = min(missing / 2, low) if low >= 0 else missing / 2
    return low - down, high + (missing - down)


def _axis(low: Decimal, high: Decimal, capped: bool) -> Axis:
    step = _round_step((high - low) / _MOST_STEPS)
    first = (low / step).to_integral_value(ROUND_FLOOR)
    last = (high / step).to_integral_value(ROUND_CEILING)
    ticks = tuple(_plain(step * (first + count)) for count in range(int(last - first) + 1))
    return Axis(tuple(tick for tick in ticks if not (capped and tick > _HUNDRED)))


def _round_step(least: Decimal) -> Decimal:
    """The smallest of 1, 2 and 5 times a power of ten that is no less than `least`."""
    power = Decimal(1).scaleb(least.adjusted())
    return next(power * times for times in (1, 2, 5, 10) if power * times >= least)


def _plain(value: Decimal) -> Decimal:
    """Without trailing noughts after the point, never as 1E+2."""
    short = value.normalize()
    return short.quantize(Decimal(1)) if _exponent(short) > 0 else short


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
