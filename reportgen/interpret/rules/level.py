"""The latest figure of the area."""

from __future__ import annotations

from reportgen.domain.fact import Level
from reportgen.interpret.context import Context
from reportgen.interpret.registry import rule

WORDING = (
    "The figure of the indicator's newest period, rounded half up to its published decimal places."
)


@rule(code="level", asks="What is the latest figure?")
def level(context: Context) -> tuple[Level, ...]:
    """One fact with the area's figure in the indicator's newest period.

    Silent when the area has no figure there: an older one never stands in for it (see
    `missing`). Every marker stops it; nought does not.
    """
    if context.value is None:
        return ()
    return (
        Level(
            indicator=context.indicator,
            area=context.area,
            period=context.period,
            rule=WORDING,
            salience=1,
            reasons=("the latest figure is always given",),
            value=context.value,
            behind=context.behind,
        ),
    )
