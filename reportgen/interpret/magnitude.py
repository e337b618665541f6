"""How much is "slightly" or "sharply", by the tables that a council may change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.relation import Size
from reportgen.interpret.arithmetic import one_unit, within_share
from reportgen.interpret.wording import Wording
from reportgen.interpret.wording_tables import GAP, SINCE_BASELINE, Column, Edges, Scale

_HUNDRED = Decimal(100)


def scale_of(indicator: Indicator, negative: bool = False) -> Scale:
    """How differences of an indicator are measured; `negative` says that figures below 0 exist."""
    if indicator.in_points:
        return Scale.POINTS if indicator.places else Scale.WHOLE_POINTS
    if indicator.measure is Measure.SCORE or negative:
        return Scale.OWN
    return Scale.RELATIVE


def stable_within(
    indicator: Indicator, base: Decimal, wording: Wording, negative: bool = False
) -> Decimal:
    """The change since baseline below which a figure counts as stable, in its own unit.

    Never below one printed unit (NARRATIVE 1.5). It is the edge of little change over a year or
    more, also where the periods are months: what is noise in a figure does not grow with time.

    Parameters
    ----------
    base : the earliest figure of the span, as printed.
    """
    scale = scale_of(indicator, negative)
    if scale is Scale.OWN:
        edge = _own_margin(indicator, base, wording)
    elif scale is Scale.RELATIVE:
        edge = abs(base) * wording.edges(SINCE_BASELINE, scale).little / _HUNDRED
    else:
        edge = _edges(indicator, base, SINCE_BASELINE, wording).little
    return max(edge, one_unit(indicator.places))


def stable_margin(
    indicator: Indicator, wording: Wording, negative: bool = False
) -> Callable[[Decimal], Decimal]:
    """`stable_within` of one indicator, for any base."""
    return lambda base: stable_within(indicator, base, wording, negative)


def step_of(indicator: Indicator, tolerance: Decimal, wording: Wording) -> Decimal:
    """The least step that counts: a share of the stable margin, never below one printed unit."""
    return max(one_unit(indicator.places), tolerance * wording.share("least_step"))


def size_of_change(
    indicator: Indicator,
    change: Decimal,
    base: Decimal,
    column: Column,
    wording: Wording,
    capped: bool = False,
) -> Size:
    """The word for a change of printed figures.

    Parameters
    ----------
    change : later minus earlier, in the indicator's unit.
    base : the earlier figure.
    column : which rows of the table hold, from `Column.change`.
    capped : the base rests on too small a number for a strong word.
    """
    if scale_of(indicator, base < 0 or base + change < 0) is Scale.OWN:
        own = _own_margin(indicator, base, wording)
        return Size.LITTLE if abs(change) < own or not change else Size.PLAIN
    amount = amount_of(indicator, change, base)
    if amount is None:
        return Size.PLAIN if change else Size.LITTLE
    edges = _edges(indicator, base, column, wording)
    return _cap(edges.word(amount), capped or base == 0)


def size_of_gap(
    indicator: Indicator, gap: Decimal, comparator: Decimal, wording: Wording, capped: bool
) -> Size:
    """The word for a gap, once it is known to be more than similar."""
    if scale_of(indicator, comparator < 0 or comparator + gap < 0) is Scale.OWN:
        return Size.PLAIN
    amount = amount_of(indicator, gap, comparator)
    if amount is None:
        return Size.PLAIN
    return _cap(_edges(indicator, comparator, GAP, wording).word(amount), capped)


def amount_of(indicator: Indicator, difference: Decimal, base: Decimal) -> Decimal | None:
    """How great a difference is, as it is held against the edges of the words; None without words.

    Parameters
    ----------
    base : the earlier or compared figure.

    Returns
    -------
    Percentage points of a percentage, else per cent of the base. None of scores, of figures
    below nought and of those that start from nought.
    """
    scale = scale_of(indicator, base < 0 or base + difference < 0)
    if scale is Scale.OWN or (scale is Scale.RELATIVE and not base):
        return None
    return abs(difference) * _HUNDRED / abs(base) if scale is Scale.RELATIVE else abs(difference)


def _edges(indicator: Indicator, base: Decimal, column: Column, wording: Wording) -> Edges:
    """The edges that hold beside a figure; those in points drawn in for a small percentage.

    Of such a one points alone hide multiples.
    """
    if not indicator.in_points:
        return wording.edges(column, Scale.RELATIVE)
    edges = wording.edges(column, scale_of(indicator))
    unit = one_unit(indicator.places)
    little = wording.number("small_percentage_little")
    slight = wording.number("small_percentage_slight")
    return replace(
        edges,
        little=within_share(edges.little, base, unit, little),
        slight=within_share(edges.slight, base, unit, slight),
    )


def _own_margin(indicator: Indicator, base: Decimal, wording: Wording) -> Decimal:
    stated = indicator.thresholds.similar_within
    if stated is not None:
        return stated.of(base)
    return abs(base) * wording.share("own_unit_little")


def _cap(size: Size, capped: bool) -> Size:
    strong = (Size.CONSIDERABLE, Size.SHARP)
    return Size.PLAIN if capped and size in strong else size
