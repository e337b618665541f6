"""The districts of an area beside it, in a table of their own: never ranked, never compared."""

from __future__ import annotations

from reportgen.domain.document import Table
from reportgen.domain.fact import IndicatorFacts, Point
from reportgen.domain.indicator import Indicator
from reportgen.render.articles import capitalised
from reportgen.render.markers import marker_words
from reportgen.render.rows_held import held
from reportgen.render.wording import noun, period_name, said_short


def local_table(table_id: str, facts: IndicatorFacts) -> Table | None:
    """The area's figure, then that of each of its districts; None where there are no districts.

    A district's figure is printed as it is given: districts need not add up to their authority.
    """
    if not facts.local or not facts.series:
        return None
    own = next((each for each in facts.series[0].points if each.period == facts.period), None)
    rows, left_out = held(
        [(area.label, _word(facts.indicator, point)) for area, point in facts.local], "areas"
    )
    said = f"{facts.indicator.label} by area, {period_name(facts.indicator, facts.period)}"
    return Table(
        id=table_id,
        caption=f"{said}. {left_out}" if left_out else said,
        description="One row for the authority and for each of its areas. A word stands where "
        "there is no figure.",
        columns=(("Area", "text", 60), (capitalised(noun(facts.indicator)), "number", 40)),
        rows=((facts.series[0].label, _word(facts.indicator, own)), *rows),
    )


def _word(indicator: Indicator, point: Point | None) -> str:
    if point is None or point.figure is None:
        return marker_words(point.marker if point else None)
    return said_short(indicator, point.figure)
