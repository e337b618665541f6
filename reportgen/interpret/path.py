"""The path of the figures in a window: its shape, for the trend and for what is told beside it."""

from __future__ import annotations

from reportgen.interpret.context import Context
from reportgen.interpret.magnitude import stable_margin
from reportgen.interpret.shapes import Found, shape_of


def path_of(context: Context) -> Found | None:
    """The shape of at least three figures of the window; none for windows that share years.

    Markers are stepped over. Nothing before a break counts.
    """
    if context.value is None or context.shares_time:
        return None
    values = context.shown(context.window)
    if not values:
        return None
    margin = stable_margin(context.indicator, context.wording, context.negative)
    return shape_of(values, context.steps(context.window), margin, context.wording)
