"""The target and band edges of an indicator as levels with their names."""

from __future__ import annotations

from decimal import Decimal

from reportgen.domain.indicator import Indicator
from reportgen.domain.observation import Figure
from reportgen.domain.threshold import Polarity, Target, TargetScope
from reportgen.render.wording import said_short


def levels(indicator: Indicator) -> tuple[tuple[Decimal, str], ...]:
    """Each level in the indicator's unit with what is written beside it.

    Bands are named only where the polarity says which side is good.
    """
    rules = indicator.thresholds
    named: list[tuple[Decimal, str]] = []
    if rules.target:
        named.append((rules.target.value, _target_words(indicator, rules.target)))
    if rules.bands and indicator.polarity.judges:
        green, red = ("from", "below") if indicator.polarity is Polarity.HIGH else ("to", "above")
        named.append((rules.bands.green, f"Green {green} {short(rules.bands.green, indicator)}"))
        named.append((rules.bands.red, f"Red {red} {short(rules.bands.red, indicator)}"))
    return tuple(named)


def short(level: Decimal, indicator: Indicator) -> str:
    """A level as it is printed beside its line: "85%", "12.5"."""
    exponent = level.as_tuple().exponent
    places = max(0, -exponent) if isinstance(exponent, int) else 0
    return said_short(indicator, Figure(level, places))


def _target_words(indicator: Indicator, target: Target) -> str:
    scope = "National target" if target.scope is TargetScope.NATIONAL else "Target"
    return f"{scope} {short(target.value, indicator)}"
