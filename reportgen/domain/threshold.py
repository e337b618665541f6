"""Direction and thresholds: what counts as good, met, near or missed, and who said so."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from reportgen.domain.relation import Standing
from reportgen.domain.source import Provenance


class Polarity(StrEnum):
    """Which way is better. NONE is stated ("no better or worse way"); UNSTATED is a gap."""

    HIGH = "high"
    LOW = "low"
    NONE = "none"
    UNSTATED = "unstated"

    @property
    def judges(self) -> bool:
        """Whether "better" and "worse" may be said at all."""
        return self in (Polarity.HIGH, Polarity.LOW)


class ToleranceUnit(StrEnum):
    POINTS = "points"  # in the indicator's own unit (percentage points for a percentage)
    PER_CENT = "per cent"  # of the target or comparator


class TargetScope(StrEnum):
    NATIONAL = "national"
    LOCAL = "local"


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How far off still counts as near: `size` in `unit`."""

    size: Decimal
    unit: ToleranceUnit

    def of(self, base: Decimal) -> Decimal:
        """The tolerance in the indicator's own unit, for a target or comparator of `base`."""
        if self.unit is ToleranceUnit.POINTS:
            return self.size
        return abs(base) * self.size / 100


@dataclass(frozen=True, slots=True)
class Target:
    """A value to reach. Exactly on target is met. Without polarity a target is not judged.

    `period` is the label of the time for which it is set ("2019/20"): a figure of another time
    is not set beside it. "" where nobody says.
    """

    value: Decimal
    provenance: Provenance
    scope: TargetScope = TargetScope.LOCAL
    tolerance: Tolerance | None = None
    period: str = ""


@dataclass(frozen=True, slots=True)
class Bands:
    """Red, amber and green by edges in the indicator's unit.

    High is good: green at or above `green`, red below `red`, amber between.
    Low is good: green at or below `green`, red above `red`, amber between.
    """

    green: Decimal
    red: Decimal
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Rating:
    """How somebody rated the figure of one time, in `word`: a statement, never worked out here.

    `standing` is the list to which the word belongs, `period` the label of the rated figure's
    time: a figure of another time is not rated by it. The provenance's reason is the document.
    """

    standing: Standing
    word: str
    period: str
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Thresholds:
    """All rules of one indicator in one place; None where nothing is set."""

    target: Target | None = None
    bands: Bands | None = None
    similar_within: Tolerance | None = None
    similar_provenance: Provenance | None = None
    baseline: str = ""  # a period label; empty means the first of the window
    baseline_provenance: Provenance | None = None
    rating: Rating | None = None
