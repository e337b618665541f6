"""Facts about the area beside others over time, or where there is nothing to stand beside."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from reportgen.domain.area import Comparator
from reportgen.domain.fact import Fact
from reportgen.domain.observation import Figure
from reportgen.domain.period import Period
from reportgen.domain.relation import Direction, Interval, Judgement, Mover, Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class GapChange(Fact):
    """The gap to one comparator, wider or narrower than at the baseline, on the same side.

    `value` and `reference` are the area's and the comparator's figures now, `earlier_value` and
    `earlier_reference` those at the baseline, `reference_period`. `gap_now` and `gap_then` are
    sizes without sign, of the printed figures at common places. `relation` is the side at both
    ends. `direction` is the comparator's, and `mover` says whose figure moved more than little.
    """

    kind: ClassVar[str] = "gap_change"
    comparator: Comparator
    value: Figure
    reference: Figure
    reference_period: Period
    earlier_value: Figure
    earlier_reference: Figure
    gap_now: Decimal
    gap_then: Decimal
    widened: bool
    relation: Relation
    own_direction: Direction
    direction: Direction
    mover: Mover
    judgement: Judgement = Judgement.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Significance(Fact):
    """A comparator's figure beside the 95 per cent limits of the area's own.

    `low` and `high` are the limits in the indicator's unit. `significant` is true where the
    comparator's figure lies outside them. `denominator` is None for an exact or Byar's interval
    of a number without one.
    """

    kind: ClassVar[str] = "significance"
    comparator: Comparator
    value: Figure
    reference: Figure
    low: Decimal
    high: Decimal
    interval: Interval
    significant: bool
    relation: Relation
    numerator: Figure | None = None
    denominator: Figure | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparatorMissing(Fact):
    """A comparator without a figure in the area's period, and its newest one if there is any."""

    kind: ClassVar[str] = "comparator_missing"
    comparator: Comparator
    newest: Period | None = None
    newest_value: Figure | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RankChange(Fact):
    """The national place now and in the comparable period before, where it moved far.

    `places` is how many places up (towards the first) it moved, negative for down;
    `reference_joint` counts those that shared the earlier place. `field` and `reference_field`
    are hashes of the figures of all ranked authorities, for claims.json.
    """

    kind: ClassVar[str] = "rank_change"
    value: Figure
    rank: int
    ranked: int
    reference_period: Period
    reference_rank: int
    reference_ranked: int
    places: int
    reference_joint: int = 1
    quartile: str = ""
    reference_quartile: str = ""
    field: str = ""
    reference_field: str = ""
