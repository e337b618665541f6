"""What a sentence template may see: every figure already in print, every relation a word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportgen.render.lists import Separator
from reportgen.render.wording import StepWord

Opening = Literal["first", "second", "third"]
Way = Literal["rose", "fell", "unchanged"]
Size = Literal["little", "slight", "plain", "considerable", "sharp"]
Verdict = Literal["improved", "worsened", "better", "worse", "similar", ""]
Noun = Literal["rate", "percentage", "number", "average", "score", "amount", "figure"]
Multiple = Literal["halved", "doubled", "more than halved", "more than doubled", ""]
Better = Literal["high", "low", "neither"]
Between = Literal["none", "one", "several"]
Extreme = Literal["highest", "lowest", ""]
Quartile = Literal["A", "B", "C", "D", ""]
Reason = Literal[
    "confidential",
    "not available",
    "not applicable",
    "low",
    "unreliable",
    "not stated",
    "empty",
    "no such period",
    "unreadable",
]
ShapeWord = Literal[
    "stable",
    "rise then plateau",
    "fall then plateau",
    "steady rise",
    "steady fall",
    "step up",
    "step down",
    "peak",
    "trough",
    "overall rise",
    "overall fall",
    "fluctuating",
]


class Absent:
    """Stands where the plan gave no fact: false in an `if`, and no word may be asked of it."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False


ABSENT = Absent()


@dataclass(frozen=True, slots=True)
class AreaView:
    """`name` "Lancashire", `possessive` "Lancashire's", `inside` "in Lancashire"."""

    name: str
    possessive: str
    inside: str


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """`subject` begins a sentence; `label` a heading; `noun` is "rate", "percentage" and so on.

    `better` says which way is better: "high", "low" or "neither". A `long` subject leaves room
    for one clause only, and so does a `long_label` in a heading; a `paired` one is told together
    with another figure.
    """

    subject: str
    label: str
    noun: Noun
    better: Better
    long: bool
    paired: bool
    long_label: bool = False


@dataclass(frozen=True, slots=True)
class PeriodView:
    """`when` "at 31 March 2022"; `short` "in 2022"; `since` "since 2022"; `name` "2022".

    `step` is what lies between it and the next: "year", "quarter" or "month".
    """

    when: str
    short: str
    since: str
    name: str
    step: StepWord


@dataclass(frozen=True, slots=True)
class AmountView:
    """`full` with its unit, "19.4 per 10,000 children"; `bare` where the unit has been said."""

    full: str
    bare: str


@dataclass(frozen=True, slots=True)
class LevelView:
    """The latest figure; `behind` names the later period it lacks, else ""."""

    value: AmountView
    period: PeriodView
    provisional: bool
    behind: str


@dataclass(frozen=True, slots=True)
class PairView:
    """The other figure of a number and its rate; `before` is absent where it had none.

    `subject` is "their number" where it counts just what the rate is of. `way` is the other
    figure's own movement, `opposite` whether the two moved against each other.
    """

    subject: str
    noun: Noun
    now: AmountView
    before: AmountView | Absent
    way: Way
    opposite: bool


@dataclass(frozen=True, slots=True)
class ChangeView:
    """Later minus earlier; `by` is "2.3 percentage points" or a count, else "".

    `against` is true where the fact beside it (the change since the baseline) went the other way.
    """

    start: AmountView
    start_period: PeriodView
    end: AmountView
    end_period: PeriodView
    way: Way
    size: Size
    verdict: Verdict
    by: str
    per_cent: str
    multiple: Multiple
    between: Between
    overlapping: bool
    against: bool
    provisional: bool


@dataclass(frozen=True, slots=True)
class NameView:
    """A comparator with its figure; `note` says how many neighbours had one, else "".

    `short` is for headings; `before` its figure at the start, for movements.
    """

    name: str
    short: str
    value: str
    note: str
    before: str


@dataclass(frozen=True, slots=True)
class NamesView:
    """Comparators in the order to be said, and what separates them; `several` for two or more."""

    items: tuple[NameView, ...]
    separator: Separator
    several: bool


@dataclass(frozen=True, slots=True)
class TrendView:
    """The shape of the path; `flat` when every figure is the same.

    `turn_until` is the end of a flat peak, trough or plateau, absent where it is not flat.
    `since_turn` judges the movement after a peak or trough, only where polarity allows.
    """

    shape: ShapeWord
    first: PeriodView
    last: PeriodView
    start: AmountView
    end: AmountView
    low: AmountView
    high: AmountView
    turn: PeriodView | Absent
    turn_until: PeriodView | Absent
    turn_value: AmountView | Absent
    recovery: Literal["partly", "mostly", "returned", "beyond", ""]
    latest_against: bool
    initial_against: bool
    gap_years: bool
    flat: bool
    verdict: Verdict
    since_turn: Verdict


@dataclass(frozen=True, slots=True)
class MovedView:
    """Comparators that moved alike; `same_way` as the area's own figure.

    `again` where others before moved alike too.
    """

    pace: Literal["stable", "opposite", "less steep", "similar pace", "steeper", "alone"]
    way: Way
    same_way: bool
    names: NamesView
    again: bool = False


@dataclass(frozen=True, slots=True)
class MovementView:
    """How the comparators moved since `start`, in groups that moved alike."""

    start: PeriodView
    main: tuple[MovedView, ...]
    also: tuple[MovedView, ...]


@dataclass(frozen=True, slots=True)
class StreakView:
    """`times` is "third", "fourth": the steps of one direction in a row."""

    times: str
    way: Way
    start: AmountView
    start_period: PeriodView
    end: AmountView
    end_period: PeriodView
    verdict: Verdict
    provisional: bool


@dataclass(frozen=True, slots=True)
class RecordView:
    """The highest or lowest since `first`; `previous` the extreme it beat or equalled."""

    extreme: Extreme
    first: PeriodView
    period: PeriodView
    end: AmountView
    previous: AmountView
    previous_period: PeriodView
    equalled: bool
    provisional: bool


@dataclass(frozen=True, slots=True)
class RankView:
    """The place among `of` areas, `others` without the area itself.

    `extreme` for the very first or last place by size. `best_first` says that first is best;
    otherwise first is highest and nothing is judged. `quartile` is LAIT's band: "A" (best) to
    "D", or "". `own_list` says that the others are on a council's own list of neighbours.
    """

    place: str
    of: str
    others: str
    joint: bool
    best_first: bool
    extreme: Extreme
    quartile: Quartile
    period: PeriodView
    own_list: bool = False


@dataclass(frozen=True, slots=True)
class TargetView:
    """The figure beside its target; `off` is the distance and `tolerance` what counts as near."""

    target: str
    scope: Literal["national", "local"]
    result: Literal["met", "near", "missed", "not judged"]
    side: Literal["above", "below", "on"]
    off: str
    tolerance: str
    better: Better
    period: PeriodView


@dataclass(frozen=True, slots=True)
class BandView:
    """The band a figure falls in, as a word."""

    colour: Literal["green", "amber", "red"]
    period: PeriodView


@dataclass(frozen=True, slots=True)
class MissingView:
    """Why there is no figure, and the last one there was (absent when there never was one)."""

    reason: Reason
    period: PeriodView
    last_value: AmountView | Absent
    last_period: PeriodView | Absent


@dataclass(frozen=True, slots=True)
class LineView:
    """One line of a trend chart or one bar: its name and its figures at both ends.

    `has_start` is false where only one period is drawn; `whole` where the line runs from the
    first to the last period of the chart; `gaps` where a period between has no figure.
    """

    name: str
    start: str
    start_when: str
    end: str
    end_when: str
    has_start: bool
    whole: bool
    gaps: bool


@dataclass(frozen=True, slots=True)
class ChartView:
    """A chart in words; `own` is absent where the area has no figure in it.

    `lowest` and `highest` are the ends of the neighbours' own figures, "" where not drawn;
    `own_list` says that these neighbours are a council's own choice.
    """

    kind: Literal["trend", "bars"]
    span: str
    own: LineView | Absent
    others: tuple[LineView, ...]
    silent: tuple[str, ...]
    lowest: str
    highest: str
    own_list: bool
