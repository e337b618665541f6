"""True statements as data: one class per kind; numbers are Decimals as printed, with evidence."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from reportgen.domain.area import Area, Comparator
from reportgen.domain.indicator import Indicator
from reportgen.domain.observation import Figure, Marker
from reportgen.domain.period import Period
from reportgen.domain.relation import (
    Assessment,
    Band,
    Direction,
    History,
    Judgement,
    Pace,
    Recovery,
    Relation,
    Shape,
    Size,
    TargetResult,
)
from reportgen.domain.release import Revisions
from reportgen.domain.threshold import Bands, Target


@dataclass(frozen=True, slots=True)
class Difference:
    """A difference of two figures in the indicator's unit.

    `shown` is the difference of the printed values (a reader's own subtraction), `stored` of
    the stored ones.
    """

    shown: Decimal
    stored: Decimal


@dataclass(frozen=True, slots=True)
class Point:
    """One period of a series: a figure, or the marker that stands instead."""

    period: Period
    figure: Figure | None
    marker: Marker | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """One line of a chart or table: the area (comparator None) or one comparator.

    Points are in time order over the whole history up to the report's period, one for each
    period of the indicator; `break_before` are labels of periods that start a new basis.
    """

    label: str
    points: tuple[Point, ...]
    comparator: Comparator | None = None
    break_before: tuple[str, ...] = ()

    def at(self, period: Period) -> Figure | None:
        """The figure of one period; None where there is none."""
        return next((point.figure for point in self.points if point.period == period), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What every fact carries.

    `rule` names the rule with its thresholds in words, as printed in the method note.
    `salience` is how much it deserves saying; `reasons` say why, in words.
    """

    kind: ClassVar[str] = "fact"
    indicator: Indicator
    area: Area
    period: Period
    rule: str
    salience: int = 0
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Level(Fact):
    """The latest figure of the area.

    `behind` is the indicator's own latest period where that is later than the area's figure.
    """

    kind: ClassVar[str] = "level"
    value: Figure
    behind: Period | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair(Fact):
    """A rate with its number (or the reverse): both figures of one period, and both at baseline."""

    kind: ClassVar[str] = "pair"
    value: Figure
    other: Indicator
    other_value: Figure
    reference_period: Period | None = None
    reference: Figure | None = None
    other_reference: Figure | None = None
    direction: Direction | None = None
    other_direction: Direction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change(Fact):
    """Later minus earlier, on the printed figures.

    `kind_of` is "previous" (the period directly before, or the nearest earlier one with a
    figure; `consecutive` says which), "baseline", or "year_earlier" for a month, a quarter or a
    rolling year beside the same of the year before. `per_cent` is the change in per cent of the
    earlier figure, one decimal, for counts and rates with a base that is not nought.
    `multiple` is "halved", "doubled", "more than halved" or "more than doubled", else "".
    `overlapping` is true for rolling windows that share years.
    """

    kind: ClassVar[str] = "change"
    kind_of: str
    value: Figure
    reference_period: Period
    reference: Figure
    difference: Difference
    direction: Direction
    size: Size
    judgement: Judgement = Judgement.NONE
    per_cent: Decimal | None = None
    multiple: str = ""
    consecutive: bool = True
    overlapping: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap(Fact):
    """The area beside one comparator in the same period.

    `members` of `asked` neighbours had a figure (1 of 1 for a single area).
    """

    kind: ClassVar[str] = "gap"
    comparator: Comparator
    value: Figure
    reference_period: Period
    reference: Figure
    difference: Difference
    relation: Relation
    size: Size
    judgement: Judgement = Judgement.NONE
    members: int = 1
    asked: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossover(Fact):
    """The side of a comparator over the window: always the same, crossed once, or alternating.

    `relation` is the side now (ABOVE or BELOW). `since` is the first period on that side after
    the last on the other; `earlier_first` and `earlier_last` bound the earlier run, `earlier`
    are its periods that were above or below indeed, neither similar nor without a figure.
    `first` is the first period that was compared. `gap_years` bars "every year": a year from
    `first` to `period` has no figure of the area or of the comparator.
    """

    kind: ClassVar[str] = "crossover"
    comparator: Comparator
    value: Figure
    reference: Figure
    relation: Relation
    history: History
    first: Period
    since: Period | None = None
    earlier_first: Period | None = None
    earlier_last: Period | None = None
    judgement: Judgement = Judgement.NONE
    earlier: tuple[Period, ...] = ()
    gap_years: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparatorTrend(Fact):
    """How a comparator moved over the same periods as the area's change since baseline."""

    kind: ClassVar[str] = "comparator_trend"
    comparator: Comparator
    value: Figure  # of the comparator now
    reference_period: Period
    reference: Figure  # of the comparator then
    difference: Difference
    direction: Direction
    own_direction: Direction
    pace: Pace


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend(Fact):
    """The shape of the path over the window (NARRATIVE 1.5).

    `first` to `period` is the span named. `turn` is the period of a peak or trough, the start
    of a plateau, or the period in which a step came. `latest_against` is true when the last
    step went against an overall movement, `initial_against` when the first did.
    `low` and `high` are the least and greatest figures of the span.
    `gap_years` bars "each year" and "steadily". `turn_until` is the last period at the turning
    figure where a peak or trough is flat (fell to it in `turn`, has risen since `turn_until`),
    and of a plateau whose figures are all the same.
    """

    kind: ClassVar[str] = "trend"
    shape: Shape
    first: Period
    value: Figure
    reference: Figure  # at `first`
    difference: Difference
    low: Figure
    high: Figure
    turn: Period | None = None
    turn_value: Figure | None = None
    recovery: Recovery = Recovery.NONE
    latest_against: bool = False
    initial_against: bool = False
    gap_years: bool = False
    judgement: Judgement = Judgement.NONE
    turn_until: Period | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Streak(Fact):
    """`steps` changes of one direction in a row, over consecutive periods, three or more."""

    kind: ClassVar[str] = "streak"
    steps: int
    direction: Direction
    value: Figure
    reference_period: Period
    reference: Figure
    judgement: Judgement = Judgement.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Record(Fact):
    """The highest or lowest of at least eight periods.

    `reference` is the previous extreme; `equalled` says that it is the same figure.
    """

    kind: ClassVar[str] = "record"
    highest: bool
    value: Figure
    first: Period  # start of comparable records
    reference_period: Period  # the previous extreme
    reference: Figure
    equalled: bool = False
    judgement: Judgement = Judgement.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank(Fact):
    """The place among the authorities with a figure in the period.

    These are the live ones, and an abolished one only while a successor of it has no figure:
    so the publisher's own places count. With polarity 1 is best; without, 1 is highest and
    `kind_of` is "position" (no quartile, no judgement). `joint` counts the authorities
    that share the place (1: nobody else).
    `quartile` is LAIT's letter A (best) to D; "" without polarity, where the range is too small
    or a shared place reaches into two quarters. `quartile_unsaid` is the letter that the figures
    would give there: for the figures behind the report, never for a sentence. `field` is a hash
    of the figures of all ranked authorities, for claims.json.
    """

    kind: ClassVar[str] = "rank"
    kind_of: str
    value: Figure
    rank: int
    ranked: int
    joint: int = 1
    quartile: str = ""
    quartile_unsaid: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NeighbourRank(Fact):
    """The place among the area and its neighbours with a figure; `ranked` counts the area too."""

    kind: ClassVar[str] = "neighbour_rank"
    comparator: Comparator
    value: Figure
    rank: int
    ranked: int
    joint: int = 1
    best_first: bool = True  # false: 1 is highest, no polarity


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetFact(Fact):
    """The figure beside its target or bands; `difference` is figure minus target."""

    kind: ClassVar[str] = "target"
    value: Figure
    target: Target | None = None
    reference: Figure | None = None
    difference: Difference | None = None
    result: TargetResult | None = None
    bands: Bands | None = None
    band: Band | None = None
    judgement: Judgement = Judgement.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing(Fact):
    """No figure for the area in the report's period, with the reason and its last figure if any."""

    kind: ClassVar[str] = "missing"
    marker: Marker
    last_period: Period | None = None
    last_value: Figure | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A remark for the data notes on one indicator, in words that follow its name and a colon.

    `{period}` in the text stands for `period`, which is said as everywhere else in the report.
    It is left out where a sentence tells the indicator's fact of the kind `told_by`.
    """

    text: str
    period: Period | None = None
    told_by: str = ""


@dataclass(frozen=True, slots=True)
class IndicatorFacts:
    """All that is known of one indicator for one area, facts in the order of the rules."""

    indicator: Indicator
    period: Period  # the indicator's latest up to `as_of`
    facts: tuple[Fact, ...]
    series: tuple[Series, ...]  # the area first, then comparators in the request's order
    assessment: Assessment
    neighbours: tuple[tuple[Area, Figure | None], ...] = ()  # each neighbour's latest figure
    notes: tuple[Note, ...] = ()  # provisional, break, fewer neighbours: for the data notes
    share: Figure | None = None  # of a part in its whole, in per cent, in the same period
    local: tuple[tuple[Area, Point], ...] = ()  # districts of the area, in the same period
    neighbour_markers: tuple[tuple[str, Marker], ...] = ()  # why a neighbour has none, by code
    own_list: bool = False  # whether the neighbours are those of a council's own list

    def of(self, *kinds: type[Fact]) -> tuple[Fact, ...]:
        """The facts of these kinds, in the order of the rules."""
        return tuple(fact for fact in self.facts if isinstance(fact, kinds))


@dataclass(frozen=True, slots=True)
class AreaFacts:
    """One area's facts: the indicators with observations, in the dataset's order.

    `known` are the codes of every indicator the dataset knows, with figures or not. `words` has a
    row for each word of size: its edges since the start, on the period before, and of a gap.
    `revisions` say what was revised since the last paper; None where none is named.
    """

    area: Area
    comparators: tuple[Comparator, ...]
    indicators: tuple[IndicatorFacts, ...]
    as_of: str = ""
    rules: tuple[
        tuple[str, str], ...
    ] = ()  # name and wording of each rule used, for the method note
    words: tuple[tuple[str, str, str, str], ...] = ()
    notes: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    revisions: Revisions | None = None
