"""The largest parts of a whole, by each dimension in which it is broken down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from reportgen.domain.fact_of_parts import Composition, PartShare
from reportgen.domain.indicator import Indicator, Measure, Part
from reportgen.domain.number import round_half_up
from reportgen.domain.observation import Figure
from reportgen.domain.relation import Portion
from reportgen.interpret.arithmetic import one_unit
from reportgen.interpret.context import Context, Held
from reportgen.interpret.registry import rule
from reportgen.interpret.salience import weight
from reportgen.interpret.shares import PLACES

WORDING = (
    "The largest part of a whole is told where the parts sum to it within their rounding; "
    "a part that is withheld must be shown to be smaller by what the others leave, and not be "
    "what the others named leave. More than "
    "{most} per cent is most of the whole, {almost} per cent or more almost all of it. No part "
    "of fewer than {few} is named."
)
NAMED = 3  # parts at most that a sentence can hold
_ALL = Decimal(100)
_ROUNDED_TO = (Decimal(10), Decimal(5))


@rule(code="composition", asks="What is it made up of?")
def composition(context: Context) -> tuple[Composition, ...]:
    """One fact for each dimension of which the largest part is certain.

    Silent where parts overlap, do not sum to the whole within rounding, or leave room for a
    withheld one to be as large; where more parts share the first place than a sentence holds;
    and where a number to be named is very small. Shares are the publisher's, else worked from
    the printed numbers.
    """
    if context.value is None or context.indicator.measure is not Measure.COUNT:
        return ()
    found = (_of_dimension(context, context.value, *each) for each in _dimensions(context))
    return tuple(fact for fact in found if fact is not None)


def _dimensions(context: Context) -> Iterator[tuple[str, list[list[Held]]]]:
    """Each dimension of complete parts, with the indicators of each part: number, share."""
    dimensions: dict[str, dict[str, list[Held]]] = {}
    overlapping: set[str] = set()
    for held in context.parts:
        part = held[0].part
        if part is None:
            continue
        dimensions.setdefault(part.dimension, {}).setdefault(part.name, []).append(held)
        if not part.complete:
            overlapping.add(part.dimension)
    for dimension, parts in dimensions.items():
        if dimension not in overlapping and len(parts) > 1:
            yield dimension, list(parts.values())


def _of_dimension(
    context: Context, whole: Figure, dimension: str, parts: Sequence[Sequence[Held]]
) -> Composition | None:
    stated = (_part(context, whole, each) for each in parts)
    known = [each for each in stated if each is not None]
    if not known or not _sums(context, whole, known, len(parts) - len(known)):
        return None
    ordered = sorted(known, key=lambda each: -each.figure.shown)
    first = ordered[0].figure.shown
    largest = sum(each.figure.shown == first for each in ordered)
    if largest > NAMED or not _certain(ordered, len(parts) - len(known)):
        return None
    named = _named(context, ordered, largest, complete=len(known) == len(parts))
    if not named or len(parts) - 1 == len(known) == len(named):
        return None  # the whole less those named would be the one that is withheld
    portion = _portion(context, first) if largest == 1 else Portion.LARGEST
    found = weight(1, "it says what the number is made up of")
    if portion is Portion.ALMOST_ALL:
        found = found.plus(1, "nearly all of it is of one kind")
    return Composition(
        indicator=context.indicator,
        area=context.area,
        period=context.period,
        rule=_in_words(context),
        salience=found.score,
        reasons=found.reasons,
        dimension=dimension,
        value=whole,
        parts=named,
        largest=largest,
        portion=portion,
    )


def _in_words(context: Context) -> str:
    number = context.wording.number
    return WORDING.format(
        most=number("most_above"), almost=number("almost_all_from"), few=number("named_from")
    )


def _part(context: Context, whole: Figure, held: Sequence[Held]) -> PartShare | None:
    """One part with its share of the whole; None where neither share nor number is known."""
    number = share = None
    name = ""
    for each in held:
        indicator, figure = each[0], context.figure_of(each)
        name = _name(indicator, indicator.part)
        if indicator.measure is Measure.COUNT:
            number = figure
        elif indicator.measure is Measure.PERCENTAGE:
            share = figure
    if any(context.figure_of(each) is None for each in held):
        return None  # a publisher who withholds one of the two means to withhold the part
    if share is None and number is not None and whole.shown > 0:
        worked = round_half_up(number.shown * _ALL / whole.shown, PLACES)
        share = Figure(worked, PLACES, (*number.evidence, *whole.evidence))
    return PartShare(name, share, number) if share is not None else None


def _name(indicator: Indicator, part: Part | None) -> str:
    return part.name if part else indicator.label


def _sums(context: Context, whole: Figure, known: Sequence[PartShare], withheld: int) -> bool:
    """Whether the known parts sum to the whole, or to no more than it where some are withheld."""
    numbers = [each.number for each in known if each.number is not None]
    if len(numbers) == len(known):
        shown = [each.shown for each in numbers]
        off = sum(shown, Decimal(0)) - whole.shown
        room = _lost([*shown, whole.shown]) * len(known)
    else:
        off = sum((each.figure.shown for each in known), Decimal(0)) - _ALL
        room = sum((one_unit(each.figure.places) / 2 for each in known), Decimal(0))
    return off <= room if withheld else abs(off) <= room


def _lost(numbers: Sequence[Decimal]) -> Decimal:
    """Half of what numbers seem to be rounded to: 5 where all end in nought, else nothing."""
    unit = next((each for each in _ROUNDED_TO if all(one % each == 0 for one in numbers)), None)
    return unit / 2 if unit else Decimal(0)


def _certain(ordered: Sequence[PartShare], withheld: int) -> bool:
    """Whether no withheld part can be as large as the largest, even if it holds all the rest."""
    if not withheld:
        return True
    rest = _ALL - sum((each.figure.shown for each in ordered), Decimal(0))
    room = sum((one_unit(each.figure.places) / 2 for each in ordered), Decimal(0))
    first = ordered[0].figure
    return rest + room < first.shown - one_unit(first.places) / 2


def _named(
    context: Context, ordered: Sequence[PartShare], largest: int, *, complete: bool
) -> tuple[PartShare, ...]:
    """Those in the first place and what surely comes next; none where one of them is very small."""
    few = context.wording.number("named_from")
    named = list(ordered[:largest])
    if any(each.number is not None and each.number.shown < few for each in named):
        return ()
    next_ones = list(ordered[largest:NAMED]) if complete else []
    beyond = ordered[NAMED].figure.shown if len(ordered) > NAMED else None
    for each in next_ones:
        small = each.number is not None and each.number.shown < few
        if small or each.figure.shown <= 0 or each.figure.shown == beyond:
            break
        named.append(each)
    return tuple(named)


def _portion(context: Context, share: Decimal) -> Portion:
    if share >= context.wording.number("almost_all_from"):
        return Portion.ALMOST_ALL
    return Portion.MOST if share > context.wording.number("most_above") else Portion.LARGEST
