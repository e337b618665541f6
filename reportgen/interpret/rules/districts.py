"""The districts inside the area: the highest and lowest, and which way they went."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reportgen.domain.area import Area
from reportgen.domain.fact_of_parts import Districts, PlaceFigure
from reportgen.domain.indicator import Measure
from reportgen.domain.observation import Flag
from reportgen.domain.relation import Direction
from reportgen.interpret.arithmetic import direction
from reportgen.interpret.context import Context, District
from reportgen.interpret.registry import rule
from reportgen.interpret.salience import weight

WORDING = (
    "Districts of the area are set beside one another for one period. Up to {listed} are all "
    "named; of more, the highest and the lowest, but of a number only how far it ranges, since "
    "it depends on the size of a place. None with fewer than {few} cases is named, and no numbers "
    "are given that leave the one of a single district over. Which way they went is "
    "counted among those with a figure for the period before too."
)
_JOINT = 3  # more than these share a place, and no name says much


@rule(code="districts", asks="How do the districts inside the area compare?")
def districts(context: Context) -> tuple[Districts, ...]:
    """One fact with both ends of the districts' printed figures in the newest period.

    Silent below two districts with a figure, where a number to be given is very small, and
    where no end can be named and no movement counted. A district is never named where the
    cases behind its figure are withheld or very few, and numbers are not told where all but one
    would be, as the area's own number would give that one away. Markers are stepped over: those
    left out are counted.
    """
    held = _held(context)
    if len(held) < 2 or (_counts(context) and not all(_nameable(context, each) for each in held)):
        return ()
    listed = len(held) <= context.wording.number("listed_up_to")
    if _counts(context) and listed and _one_left_over(context, held):
        return ()
    by_size = sorted(_figures(held), key=lambda each: -each.figure.shown)
    highest, lowest = by_size[0].figure, by_size[-1].figure
    ends = [_at(context, held, each.shown) for each in (highest, lowest)]
    every = listed and all(_nameable(context, each) for each in held)
    if highest.shown == lowest.shown and not every:
        ends = [(), ()]
    if not (every or any(ends)):
        return ()
    moves = _moves(context)
    few, most = (context.wording.number(name) for name in ("named_from", "listed_up_to"))
    found = weight(1, "it says how the figure differs inside the area")
    return (
        Districts(
            indicator=context.indicator,
            area=context.area,
            period=context.period,
            rule=WORDING.format(listed=most, few=few),
            salience=found.score,
            reasons=found.reasons,
            highest=ends[0],
            highest_value=highest,
            lowest=ends[1],
            lowest_value=lowest,
            held=len(held),
            inside=len(context.districts),
            listed=tuple(by_size) if every else (),
            reference_period=context.when(context.latest - 1) if moves else None,
            rose=moves[Direction.ROSE],
            fell=moves[Direction.FELL],
            unchanged=moves[Direction.UNCHANGED],
        ),
    )


def _held(context: Context) -> list[District]:
    return [each for each in context.districts if each.points[context.latest].figure is not None]


def _figures(held: Sequence[District]) -> list[PlaceFigure]:
    latest = ((each.area, each.points[-1].figure) for each in held)
    return [PlaceFigure(area, figure) for area, figure in latest if figure is not None]


def _counts(context: Context) -> bool:
    """Whether the figures are numbers, or may be: whole ones of a measure that nobody described."""
    if context.indicator.measure is not Measure.OTHER:
        return context.indicator.measure is Measure.COUNT
    shown = [each.figure.shown for each in _figures(_held(context))]
    return all(each == each.to_integral_value() for each in shown)


def _one_left_over(context: Context, held: Sequence[District]) -> bool:
    """Whether the area's own number less those given would be that of the one without."""
    return context.value is not None and len(context.districts) - len(held) == 1


def _nameable(context: Context, district: District) -> bool:
    """Whether so many cases stand behind its figure, as far as is known, that it may be named."""
    if district.cases is None and not _counts(context):
        return True
    cases = (district.cases or district.points[context.latest]).figure
    return cases is not None and cases.shown >= context.wording.number("named_from")


def _at(context: Context, held: Sequence[District], shown: object) -> tuple[Area, ...]:
    """The districts that print one figure; none where they are many or one may not be named."""
    found = [
        each for each in held if (now := each.points[-1].figure) is not None and now.shown == shown
    ]
    if len(found) > _JOINT or not all(_nameable(context, each) for each in found):
        return ()
    return tuple(each.area for each in found)


def _moves(context: Context) -> Counter[Direction]:
    """Which way the districts went since the period directly before; nothing across a break."""
    place = context.latest
    if place == 0 or context.shares_time or context.period.label in context.series.break_before:
        return Counter()
    if not context.period.directly_follows(context.when(place - 1)):
        return Counter()
    found: Counter[Direction] = Counter()
    for each in context.districts:
        now, then = each.points[place].figure, each.points[place - 1].figure
        if now is not None and then is not None and Flag.BREAK not in now.flags:
            found[direction(now.shown - then.shown)] += 1
    return found if found.total() > 1 else Counter()
