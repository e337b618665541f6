"""Differences, directions, relations and judgements, all on printed figures."""

from __future__ import annotations

from decimal import Decimal

from reportgen.domain.fact import Difference
from reportgen.domain.indicator import Indicator, Measure
from reportgen.domain.number import round_half_up
from reportgen.domain.observation import Figure
from reportgen.domain.relation import Direction, Judgement, Relation, Size
from reportgen.domain.threshold import Polarity
from reportgen.interpret.wording import Wording

_HUNDRED = Decimal(100)
_HALF = Decimal("0.5")
_DOUBLE = Decimal(2)


def difference(later: Figure, earlier: Figure) -> Difference:
    """Later (or the area) minus earlier (or the comparator), as printed and as stored."""
    return Difference(later.shown - earlier.shown, later.stored - earlier.stored)


def sign(number: Decimal) -> int:
    """1, 0 or -1."""
    return (number > 0) - (number < 0)


def direction(number: Decimal) -> Direction:
    """The direction of a change.

    Examples
    --------
    >>> direction(Decimal("-0.1")).value
    'fell'
    """
    return (Direction.UNCHANGED, Direction.ROSE, Direction.FELL)[sign(number)]


def common_places(area: Figure, comparator: Figure) -> int:
    """The decimal places at which two figures may be compared: those of the coarser one."""
    return min(area.places, comparator.places)


def relation(area: Figure, comparator: Figure, indicator: Indicator, wording: Wording) -> Relation:
    """Where the area stands beside the comparator, at common printed precision.

    References
    ----------
    NARRATIVE 1.2, in its order: in line, similar, then above or below.
    """
    places = common_places(area, comparator)
    own, other = area.at(places), comparator.at(places)
    if own == other:
        return Relation.IN_LINE
    if abs(own - other) < similar_margin(indicator, other, places, wording):
        return Relation.SIMILAR
    return Relation.ABOVE if own > other else Relation.BELOW


def similar_margin(
    indicator: Indicator, comparator: Decimal, places: int, wording: Wording
) -> Decimal:
    """The margin of "similar" in the indicator's unit; nought where there is none."""
    stated = indicator.thresholds.similar_within
    if stated is not None:
        return stated.of(comparator)
    if indicator.measure is Measure.COUNT or (indicator.in_points and not places):
        return Decimal(0)
    margin = wording.number(f"similar_{indicator.measure.value}")
    if indicator.in_points:
        share = wording.number("small_percentage_little")
        return within_share(margin, comparator, one_unit(places), share)
    return abs(comparator) * margin / _HUNDRED


def within_share(points: Decimal, base: Decimal, unit: Decimal, share: Decimal) -> Decimal:
    """A margin in points, but at most a share (per cent) of `base`, and never below one unit.

    Half a point is next to nothing beside 50 per cent, and more than double beside 0.2.

    Examples
    --------
    >>> half, tenth, share = Decimal("0.5"), Decimal("0.1"), Decimal(10)
    >>> [str(within_share(half, Decimal(base), tenth, share)) for base in ("9.3", "0.6")]
    ['0.5', '0.1']
    """
    return min(points, max(abs(base) * share / _HUNDRED, unit))


def side(found: Relation) -> int:
    """1 above, -1 below, 0 for similar and in line."""
    return {Relation.ABOVE: 1, Relation.BELOW: -1}.get(found, 0)


def favourable(way: int, polarity: Polarity) -> int:
    """1 where a movement or place that way (1 up, -1 down) is good, -1 where bad, else 0."""
    if polarity is Polarity.HIGH:
        return way
    return -way if polarity is Polarity.LOW else 0


def standing(found: Relation, polarity: Polarity) -> Judgement:
    """Better, similar or worse than a comparator; NONE without polarity."""
    if not polarity.judges:
        return Judgement.NONE
    good = favourable(side(found), polarity)
    return (Judgement.SIMILAR, Judgement.BETTER, Judgement.WORSE)[good]


def movement(way: int, polarity: Polarity, size: Size = Size.PLAIN) -> Judgement:
    """Improved or worsened; SIMILAR for little or no change; NONE without polarity."""
    if not polarity.judges:
        return Judgement.NONE
    if size is Size.LITTLE or way == 0:
        return Judgement.SIMILAR
    return Judgement.IMPROVED if favourable(way, polarity) > 0 else Judgement.WORSENED


def extreme(way: int, polarity: Polarity) -> Judgement:
    """Better or worse for a figure at the high (1) or low (-1) end; NONE without polarity."""
    if not polarity.judges:
        return Judgement.NONE
    return Judgement.BETTER if favourable(way, polarity) > 0 else Judgement.WORSE


def per_cent_change(later: Decimal, earlier: Decimal) -> Decimal | None:
    """The change in per cent of the earlier figure, one decimal; None where that is not above 0.

    Examples
    --------
    >>> per_cent_change(Decimal("256.2"), Decimal("462.5"))
    Decimal('-44.6')
    """
    if earlier <= 0:
        return None
    return round_half_up((later - earlier) * _HUNDRED / earlier, 1)


def multiple(later: Decimal, earlier: Decimal, slack: Decimal) -> str:
    """ "halved" or "doubled" within a share of it, "more than ..." beyond, else "".

    Parameters
    ----------
    slack : how far off the half or the double is still called so, as a part of one.

    Examples
    --------
    >>> slack = Decimal("0.02")
    >>> multiple(Decimal("19.4"), Decimal("50.5"), slack), multiple(Decimal(99), Decimal(50), slack)
    ('more than halved', 'doubled')
    """
    if earlier <= 0 or later <= 0:
        return ""
    ratio = later / earlier
    for word, target, beyond in (("halved", _HALF, -1), ("doubled", _DOUBLE, 1)):
        if abs(ratio - target) <= target * slack:
            return word
        if sign(ratio - target) == beyond:
            return f"more than {word}"
    return ""


def one_unit(places: int) -> Decimal:
    """The least difference that can be printed at `places`.

    Examples
    --------
    >>> one_unit(1), one_unit(0)
    (Decimal('0.1'), Decimal('1'))
    """
    return Decimal(1).scaleb(-places)


def two_places(ratio: Decimal) -> Decimal:
    """A ratio as it is held against a threshold of two decimals."""
    return round_half_up(ratio, 2)
