"""The cases behind a percentage."""

from __future__ import annotations

from decimal import ROUND_FLOOR, Decimal

from reportgen.domain.fact_of_parts import Numerator
from reportgen.domain.indicator import Measure
from reportgen.domain.number import round_half_up
from reportgen.domain.observation import Figure
from reportgen.interpret.arithmetic import one_unit
from reportgen.interpret.context import Context, Held
from reportgen.interpret.registry import rule
from reportgen.interpret.salience import weight

WORDING = (
    "A percentage is given with the cases that it counts where the inputs hold them for the same "
    "period and they give the same percentage. Of fewer than {cases} cases it is said by how many "
    "percentage points one of them moves it."
)
ONE_PLACE = 1
_HUNDRED = Decimal(100)


@rule(code="numerator", asks="How many cases are behind the percentage?")
def numerator(context: Context) -> tuple[Numerator, ...]:
    """One fact with the cases of the newest period and what one of them makes, where few.

    Silent for anything but a percentage, without a denominator, where either number is withheld
    or missing, and where the numbers do not give the printed percentage (other cases, or rounded
    ones). A denominator alone serves for the caution only.
    """
    value, below = context.value, _cases(context, context.denominator)
    if value is None or below is None or context.indicator.measure is not Measure.PERCENTAGE:
        return ()
    above = _cases(context, context.numerator)
    if context.numerator is not None and above is None:
        return ()
    one_case = _one_case(context, below)
    half = one_unit(value.places) / 2
    if not _agrees(value.shown, above, below, half) or (above is None and one_case is None):
        return ()
    found = weight(1, "a percentage is plainer with its cases")
    if one_case is not None:
        found = found.plus(1, "so few are counted that one of them moves it")
    return (
        Numerator(
            indicator=context.indicator,
            area=context.area,
            period=context.period,
            rule=WORDING.format(cases=context.wording.number("one_case_below")),
            salience=found.score,
            reasons=found.reasons,
            value=value,
            numerator=above,
            denominator=below,
            counted=context.denominator[0] if context.denominator else None,
            one_case=one_case,
        ),
    )


def _cases(context: Context, held: Held | None) -> Figure | None:
    """A whole number of cases in the newest period; None for anything else."""
    figure = context.figure_of(held)
    if held is None or figure is None or held[0].measure is not Measure.COUNT:
        return None
    return figure if figure.shown == figure.shown.to_integral_value() else None


def _one_case(context: Context, below: Figure) -> Decimal | None:
    if not 0 < below.shown < context.wording.number("one_case_below"):
        return None
    return round_half_up(_HUNDRED / below.shown, ONE_PLACE)


def _agrees(shown: Decimal, above: Figure | None, below: Figure, half: Decimal) -> bool:
    """Whether some number of the cases, the one given if there is one, gives what is printed."""
    whole = below.shown
    if whole <= 0:
        return False
    if above is None:
        nearest = (shown * whole / _HUNDRED + Decimal("0.5")).to_integral_value(ROUND_FLOOR)
    else:
        nearest = above.shown
    return 0 <= nearest <= whole and abs(nearest * _HUNDRED / whole - shown) <= half
