"""How much is "slightly" or "sharply": the published table of magnitudes, as data and in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.relation import Size
from reportgen.interpret.arithmetic import one_unit, within_share

SMALL_COUNT = Decimal(20)  # a base below this bears no word stronger than the plain verb
VERY_SMALL_COUNT = Decimal(10)  # a number below this bears no adverb and no per cent
_HUNDRED = Decimal(100)
_SLIGHT_SHARE = Decimal(20)  # per cent of a small percentage that a "slight" change stays below
_OWN_UNIT_LITTLE = Decimal(1)  # per cent of the base, for scores without a margin of their own


class Scale(StrEnum):
    """In what a difference is measured."""

    POINTS = "points"
    RELATIVE = "relative"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Edges:
    """Where each word ends: little below `little`, slight below `slight`, and so on upwards."""

    little: Decimal
    slight: Decimal
    plain: Decimal
    considerable: Decimal

    def word(self, amount: Decimal) -> Size:
        """The word for one absolute amount.

        Examples
        --------
        >>> GAP_POINTS.word(Decimal("1.4")).value, GAP_POINTS.word(Decimal(12)).value
        ('slight', 'sharp')
        """
        steps = (
            (self.little, Size.LITTLE),
            (self.slight, Size.SLIGHT),
            (self.plain, Size.PLAIN),
            (self.considerable, Size.CONSIDERABLE),
        )
        return next((word for edge, word in steps if amount < edge), Size.SHARP)


def _edges(*numbers: str) -> Edges:
    little, slight, plain, considerable = (Decimal(number) for number in numbers)
    return Edges(little, slight, plain, considerable)


BASELINE_POINTS = _edges("1", "2", "7.5", "15")
BASELINE_WHOLE_POINTS = _edges("2", "2", "7.5", "15")
BASELINE_RELATIVE = _edges("3", "5", "25", "50")
PREVIOUS_POINTS = _edges("0.5", "1", "5", "10")
PREVIOUS_WHOLE_POINTS = _edges("1", "1", "5", "10")
PREVIOUS_RELATIVE = _edges("2", "5", "20", "35")
GAP_POINTS = _edges("0", "1.5", "7", "12")
GAP_RELATIVE = _edges("0", "10", "40", "65")

WORDING = (
    "Change since the baseline: little change is less than 1 percentage point (2 where the figure "
    "is published as a whole number) or 3 per cent; slightly, less than 2 points or 5 per cent; "
    "considerably, from 7.5 points or 25 per cent; sharply, from 15 points or 50 per cent. "
    "Change on the previous period: little change is less than 0.5 points (1 for whole numbers) or "
    "2 per cent; slightly, less than 1 point or 5 per cent; considerably, from 5 points or 20 per "
    "cent; sharply, from 10 points or 35 per cent. "
    "Gap to a comparator: slightly is less than 1.5 points or 10 per cent; considerably, from 7 "
    "points or 40 per cent; far, from 12 points or 65 per cent. "
    "Percentages are measured in percentage points, rates, numbers and averages in per cent of the "
    "earlier or compared figure. For a small percentage little change ends at 10 per cent of that "
    "figure and slightly at 20 per cent of it, but neither below one unit as printed. "
    "Scores, and figures that can be negative, bear no such word, nor "
    "does a change from nought or from a number below 20 one stronger than the verb itself."
)


def scale_of(indicator: Indicator, negative: bool = False) -> Scale:
    """How differences of an indicator are measured; `negative` says that figures below 0 exist."""
    if indicator.in_points:
        return Scale.POINTS
    if indicator.measure is Measure.SCORE or negative:
        return Scale.OWN
    return Scale.RELATIVE


def stable_within(indicator: Indicator, base: Decimal, negative: bool = False) -> Decimal:
    """The change since baseline below which a figure counts as stable, in its own unit.

    Never below one printed unit (NARRATIVE 1.5).

    Parameters
    ----------
    base : the earliest figure of the span, as printed.
    """
    scale = scale_of(indicator, negative)
    if scale is Scale.POINTS:
        edge = _change_edges(indicator, base, since_baseline=True).little
    elif scale is Scale.RELATIVE:
        edge = abs(base) * BASELINE_RELATIVE.little / _HUNDRED
    else:
        edge = _own_margin(indicator, base)
    return max(edge, one_unit(indicator.places))


def stable_margin(indicator: Indicator, negative: bool = False) -> Callable[[Decimal], Decimal]:
    """`stable_within` of one indicator, for any base."""
    return lambda base: stable_within(indicator, base, negative)


def step_of(indicator: Indicator, tolerance: Decimal) -> Decimal:
    """The least step that counts: half the stable margin, never below one printed unit."""
    return max(one_unit(indicator.places), tolerance / 2)


def size_of_change(
    indicator: Indicator, change: Decimal, base: Decimal, since_baseline: bool, capped: bool = False
) -> Size:
    """The word for a change of printed figures.

    Parameters
    ----------
    change : later minus earlier, in the indicator's unit.
    base : the earlier figure.
    since_baseline : by the column for three to five years; else that for one.
    capped : the base rests on too small a number for a strong word.
    """
    amount = abs(change)
    if scale_of(indicator, base < 0 or base + change < 0) is Scale.OWN:
        return Size.LITTLE if amount < _own_margin(indicator, base) or not amount else Size.PLAIN
    edges = _change_edges(indicator, base, since_baseline)
    if indicator.in_points:
        return _cap(edges.word(amount), capped or base == 0)
    if base == 0:
        return Size.PLAIN if amount else Size.LITTLE
    return _cap(edges.word(amount * _HUNDRED / abs(base)), capped)


def size_of_gap(indicator: Indicator, gap: Decimal, comparator: Decimal, capped: bool) -> Size:
    """The word for a gap, once it is known to be more than similar."""
    if scale_of(indicator, comparator < 0 or comparator + gap < 0) is Scale.OWN:
        return Size.PLAIN
    if indicator.in_points:
        return _cap(_of_small(GAP_POINTS, indicator, comparator).word(abs(gap)), capped)
    if comparator == 0:
        return Size.PLAIN
    return _cap(GAP_RELATIVE.word(abs(gap) * _HUNDRED / abs(comparator)), capped)


def _change_edges(indicator: Indicator, base: Decimal, since_baseline: bool) -> Edges:
    if not indicator.in_points:
        return BASELINE_RELATIVE if since_baseline else PREVIOUS_RELATIVE
    if since_baseline:
        edges = BASELINE_POINTS if indicator.places else BASELINE_WHOLE_POINTS
    else:
        edges = PREVIOUS_POINTS if indicator.places else PREVIOUS_WHOLE_POINTS
    return _of_small(edges, indicator, base)


def _of_small(edges: Edges, indicator: Indicator, base: Decimal) -> Edges:
    """Edges in points drawn in for a small percentage, of which points alone hide multiples."""
    unit = one_unit(indicator.places)
    return replace(
        edges,
        little=within_share(edges.little, base, unit),
        slight=within_share(edges.slight, base, unit, _SLIGHT_SHARE),
    )


def _own_margin(indicator: Indicator, base: Decimal) -> Decimal:
    stated = indicator.thresholds.similar_within
    if stated is not None:
        return stated.of(base)
    return abs(base) * _OWN_UNIT_LITTLE / _HUNDRED


def _cap(size: Size, capped: bool) -> Size:
    strong = (Size.CONSIDERABLE, Size.SHARP)
    return Size.PLAIN if capped and size in strong else size
