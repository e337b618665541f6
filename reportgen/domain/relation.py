"""The words of comparison: directions, relations, judgements, sizes, shapes and results."""

from __future__ import annotations

from enum import StrEnum


class Direction(StrEnum):
    ROSE = "rose"
    FELL = "fell"
    UNCHANGED = "unchanged"


class Relation(StrEnum):
    """Where the area stands beside a comparator, at common printed precision."""

    ABOVE = "above"
    BELOW = "below"
    SIMILAR = "similar"  # inside the stated margin
    IN_LINE = "in line"  # equal at common precision


class Judgement(StrEnum):
    """Said only when polarity is high or low; NONE is what every neutral fact carries."""

    BETTER = "better"
    WORSE = "worse"
    IMPROVED = "improved"
    WORSENED = "worsened"
    SIMILAR = "similar"
    NONE = ""


class Size(StrEnum):
    """How much, by the table that a council may change (templates/wording/adverbs.csv)."""

    LITTLE = "little"
    SLIGHT = "slight"
    PLAIN = "plain"
    CONSIDERABLE = "considerable"
    SHARP = "sharp"  # of a gap: "far"


class Shape(StrEnum):
    STABLE = "stable"
    RISE_THEN_PLATEAU = "rise then plateau"
    FALL_THEN_PLATEAU = "fall then plateau"
    STEADY_RISE = "steady rise"
    STEADY_FALL = "steady fall"
    STEP_UP = "step up"
    STEP_DOWN = "step down"
    PEAK = "peak"
    TROUGH = "trough"
    OVERALL_RISE = "overall rise"
    OVERALL_FALL = "overall fall"
    FLUCTUATING = "fluctuating"


def keeps_to(shape: Shape, way: Direction) -> bool:
    """Whether a path of this shape may be said to have risen or fallen on the whole.

    Not one without a direction, nor one whose last leg goes the other way; of these only the two
    ends can be set beside each other.
    """
    if shape is Shape.PEAK:
        return way is not Direction.ROSE
    if shape is Shape.TROUGH:
        return way is not Direction.FELL
    return shape is not Shape.FLUCTUATING


class Recovery(StrEnum):
    """How far a peak or trough has come back."""

    PARTLY = "partly"
    MOSTLY = "mostly"  # nearly all of the way, but not within the little-change margin
    RETURNED = "returned"
    BEYOND = "beyond"
    NONE = ""


class History(StrEnum):
    """The side of a comparator over the window."""

    ALWAYS = "always"
    CROSSED = "crossed"
    ALTERNATING = "alternating"


class Pace(StrEnum):
    """A comparator's movement beside the area's own."""

    STABLE = "stable"
    OPPOSITE = "opposite"
    LESS_STEEP = "less steep"
    SIMILAR = "similar pace"
    STEEPER = "steeper"
    ALONE = "alone"  # the own figure changed little or went no clear way: no pace to go by


class TargetResult(StrEnum):
    MET = "met"
    NEAR = "near"  # missed, inside the tolerance
    MISSED = "missed"
    NOT_JUDGED = "not judged"  # no polarity


class Band(StrEnum):
    GREEN = "green"
    AMBER = "amber"
    RED = "red"


class Assessment(StrEnum):
    """One word per indicator for the status table and the counts."""

    BETTER = "better"
    SIMILAR = "similar"
    WORSE = "worse"
    ON_TARGET = "on target"  # this and the next two only where no comparator judges
    CLOSE_TO_TARGET = "close to target"
    OFF_TARGET = "off target"
    NOT_JUDGED = "not judged"
    NO_DATA = "no data"


class Standing(StrEnum):
    """In which list of a paper an indicator stands: by target, stated rating or comparators."""

    GOOD = "good"
    CLOSE = "close"
    IMPROVE = "improve"
    UNJUDGED = "unjudged"


class Mover(StrEnum):
    """Whose figure made a gap change."""

    OWN = "own"
    COMPARATOR = "comparator"
    BOTH = "both"
    NEITHER = "neither"  # each changed little by itself


class Interval(StrEnum):
    """How 95 per cent limits were worked out."""

    WILSON = "Wilson"
    BYAR = "Byar"
    EXACT = "exact"


class Portion(StrEnum):
    """How much of a whole its largest part holds."""

    LARGEST = "largest"  # not more than half
    MOST = "most"  # more than half
    ALMOST_ALL = "almost all"  # 95 per cent or more


class StartReason(StrEnum):
    """Why comparable figures begin where they do."""

    FORMED = "formed"
    BREAK = "break"


class Projected(StrEnum):
    """How a year to date was carried on to the year's end."""

    LAST_YEAR = "last year"
    STRAIGHT_LINE = "straight line"
