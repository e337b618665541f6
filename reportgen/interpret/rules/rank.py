"""The place among all live authorities with a figure."""

from __future__ import annotations

from reportgen.domain.fact import Rank
from reportgen.domain.indicator import Measure
from reportgen.interpret.context import Context
from reportgen.interpret.national import NATIONAL_FROM, Place
from reportgen.interpret.registry import rule
from reportgen.interpret.salience import Weight, untold, weight

BEST = "best"
POSITION = "position"
WORDING = (
    "The place among the authorities with a figure in the period (an abolished one only where a "
    "successor has none), by the stored figures, ties sharing the lower number; said only where "
    "the printed figures tie likewise. 1 is best where a direction is stated, "
    "else highest. Quarters are cut as LAIT cuts "
    "them, and named where all that share the place stand in one. "
    f"Only where the data cover at least {NATIONAL_FROM} authorities."
)
_ENDS = ("A", "D")
_LETTERS = "ABCD"


@rule(code="rank", asks="Where does it stand among all authorities?")
def rank(context: Context) -> tuple[Rank, ...]:
    """One fact with place, number ranked, how many share the place, and the quartile letter.

    Silent when the area has no figure, and in a dataset of fewer than 140 live authorities,
    where "of 17" would mislead. No letter without polarity; where the publisher gives none
    because the range is too small, or where a shared place reaches into two quarters, it stands
    in `quartile_unsaid` instead. Kept for the figures
    with salience 0 where others print the same figure but stand elsewhere.
    """
    place, value = context.place, context.value
    if place is None or value is None:
        return ()
    judges = context.indicator.polarity.judges
    said = context.indicator.quartiles and _in_one_quarter(place)
    found = _weight(context, place.letter if said else "")
    return (
        Rank(
            indicator=context.indicator,
            area=context.area,
            period=context.period,
            rule=WORDING,
            salience=found.score,
            reasons=found.reasons,
            kind_of=BEST if judges else POSITION,
            value=value,
            rank=place.rank,
            ranked=place.ranked,
            joint=place.joint,
            quartile=place.letter if said else "",
            quartile_unsaid="" if said else place.letter,
            field=place.field,
        ),
    )


def _in_one_quarter(place: Place) -> bool:
    """Whether all that share a place stand in the quarter of its letter; one alone always does."""
    first, last = place.rank - 1, place.rank + place.joint - 2
    quarters = {_LETTERS[each * len(_LETTERS) // place.ranked] for each in (first, last)}
    return place.joint == 1 or quarters == {place.letter}


def _weight(context: Context, letter: str) -> Weight:
    if context.indicator.measure is Measure.COUNT:
        return untold("a number depends on the size of the place")
    if context.place and context.place.printed > context.place.joint:
        return untold("other authorities with the same printed figure have another place")
    found = weight(1, "the place among all authorities")
    if letter in _ENDS:
        quarter = "best" if letter == _ENDS[0] else "worst"
        return found.plus(1, f"it lies in the {quarter} quarter")
    return found
