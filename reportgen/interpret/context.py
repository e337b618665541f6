"""What a rule is given: one indicator of one area, with all that it may be compared with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from reportgen.domain.area import Area, Comparator
from reportgen.domain.fact import Point, Series
from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.observation import Figure, Flag, Marker
from reportgen.domain.period import Period, PeriodStyle
from reportgen.interpret.moments import steps
from reportgen.interpret.national import Place
from reportgen.interpret.wording import Wording

Held: TypeAlias = tuple[Indicator, tuple[Point, ...]]  # a linked indicator with its points


@dataclass(frozen=True, slots=True)
class District:
    """A district of the area: its points at the positions of the area's, up to the latest.

    `cases` is the number behind its latest figure (that of a count is the figure itself);
    None where the inputs hold no such number at all.
    """

    area: Area
    points: tuple[Point, ...]
    cases: Point | None = None


@dataclass(frozen=True, slots=True)
class Beside:
    """One comparator with its series; points stand at the same positions as the area's.

    `asked` places were asked for their figure. `latest` is the figure of the latest period,
    even where it is the mean of fewer than five neighbours and so stands in no series.
    `told` is false where the relation is worked out for the figures but not said: a number
    beside a total, a mean of too few. `judged` is false where the size of the place decides,
    so that neither better nor worse nor a strong word can be said: any number or total.
    `outside` is true where its figure lies beyond those of all authorities, so that it cannot
    be the average it should be: it then stands in no chart and no sentence. `newest` is the
    newest period of another kind (years beside months) for which it has a figure, which is
    `newest_figure`. `fraction` are
    its numerators and denominators, where it is one place and the inputs hold them.
    """

    comparator: Comparator
    series: Series
    asked: int
    latest: Figure | None
    told: bool
    judged: bool
    outside: bool = False
    newest: Period | None = None
    newest_figure: Figure | None = None
    fraction: tuple[Held, Held] | None = None

    def figure(self, place: int) -> Figure | None:
        """The comparator's figure at one position."""
        return self.series.points[place].figure

    def starts_anew(self, first: int, last: int) -> bool:
        """Whether a break is marked on its own figures after the first position, up to the last."""
        later = (self.figure(place) for place in range(first + 1, last + 1))
        return any(each is not None and Flag.BREAK in each.flags for each in later)


@dataclass(frozen=True, slots=True)
class Context:
    """One indicator of one area at the report's period.

    Positions are those of the periods in `series.points`: `latest` is the indicator's newest
    period with any figure; `segment` holds the positions with a figure that may be compared
    with it, `window` those since the baseline (both empty where the area has no latest figure).
    `stand_ins` are abolished authorities that the national place counts.
    `wording` are the tables of thresholds. `pair` is the linked number or rate with its points,
    `whole` that of which it is a part.
    `neighbours` are the figures of the neighbours in the latest period, `neighbour_markers` say
    by code why one has none. `negative` says that figures below nought occur in the segment.
    `aside` is the last period of each kind of period that is held too and not told;
    `behind` a later period than the latest, which the area lacks. `local` are the districts of
    the area with their latest point. `untimely` is the time of a target that was set for another
    one than the latest period, and so is not the indicator's here; `rated_before` that of a
    stated rating.
    `window_from` is the moment at which the window would begin without any break, `why_broken`
    the reason of the last break, as the inputs give it. `whole_year_before` is, beside a year to
    date, the figure of all of the year before it.
    `tested` says that the request asks for tests of significance; `place_before` is the national
    place in the period of the position before the latest.
    `numerator`, `denominator`, `parts` and `outflow` are the linked indicators with the area's
    points; `districts` those of `local`, and any that lack the latest period, with their history.
    """

    indicator: Indicator
    area: Area
    series: Series
    latest: int
    segment: tuple[int, ...]
    window: tuple[int, ...]
    beside: tuple[Beside, ...]
    wording: Wording
    place: Place | None = None
    pair: Held | None = None
    neighbours: tuple[tuple[Area, Figure | None], ...] = ()
    neighbour_markers: tuple[tuple[str, Marker], ...] = ()
    neighbour_comparator: Comparator | None = None
    negative: bool = False
    stand_ins: tuple[Area, ...] = ()
    whole: Held | None = None
    aside: tuple[Period, ...] = ()
    behind: Period | None = None
    untimely: str = ""
    rated_before: str = ""
    local: tuple[tuple[Area, Point], ...] = ()
    numerator: Held | None = None
    denominator: Held | None = None
    parts: tuple[Held, ...] = ()
    outflow: Held | None = None
    tested: bool = False
    place_before: Place | None = None
    districts: tuple[District, ...] = ()
    window_from: int = 0
    why_broken: str = ""
    whole_year_before: Figure | None = None

    @property
    def period(self) -> Period:
        return self.series.points[self.latest].period

    @property
    def value(self) -> Figure | None:
        """The area's latest figure; None where there is none."""
        return self.series.points[self.latest].figure

    @property
    def shares_time(self) -> bool:
        """Whether periods beside one another share figures: windows of years, rolling years."""
        return self.period.years > 1 or self.period.style is PeriodStyle.ROLLING

    def figure_of(self, held: Held | None) -> Figure | None:
        """The figure of a linked indicator in the latest period; None without one."""
        points = held[1] if held else ()
        return next((each.figure for each in points if each.period == self.period), None)

    def steps(self, places: Sequence[int]) -> list[int]:
        """A number for each position; two periods that follow one another differ by 1."""
        return steps([self.when(place) for place in places])

    @property
    def baseline(self) -> int | None:
        """The position of the earliest figure of the window; None where it is the latest."""
        return self.window[0] if len(self.window) > 1 else None

    @property
    def previous(self) -> int | None:
        """The position of the nearest earlier figure of the segment."""
        return self.segment[-2] if len(self.segment) > 1 else None

    def figure(self, place: int) -> Figure:
        """The area's figure at a position of the segment."""
        found = self.series.points[place].figure
        if found is None:
            raise LookupError(f"no figure at position {place} of {self.indicator.id}")
        return found

    def when(self, place: int) -> Period:
        """The period at a position."""
        return self.series.points[place].period

    def shown(self, places: Sequence[int]) -> list[Decimal]:
        """The printed figures at some positions of the segment."""
        return [self.figure(place).shown for place in places]

    def on_small_numbers(self, place: int) -> bool:
        """Whether the figure at a position rests on a number below 20, as far as is known."""
        count = self._count(place)
        return count is not None and count < self.wording.number("small_count_below")

    def on_very_small_numbers(self, place: int) -> bool:
        """Whether it is itself a number below 10."""
        if self.indicator.measure is not Measure.COUNT:
            return False
        return self.figure(place).shown < self.wording.number("very_small_count_below")

    def _count(self, place: int) -> Decimal | None:
        """The number at a position: the figure itself, or that of the linked number."""
        if self.indicator.measure is Measure.COUNT:
            return self.figure(place).shown
        if self.pair is None or self.pair[0].measure is not Measure.COUNT:
            return None
        period = self.when(place)
        found = next((each.figure for each in self.pair[1] if each.period == period), None)
        return found.shown if found else None
