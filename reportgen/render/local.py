"""The districts of an area beside it, in a table of their own: never ranked, never compared."""

from __future__ import annotations

from reportgen.domain.area import Area
from reportgen.domain.document import Table
from reportgen.domain.fact import IndicatorFacts, Point, Series
from reportgen.domain.indicator import Indicator
from reportgen.render.articles import capitalised
from reportgen.render.ledger.marks import named, of_figure
from reportgen.render.ledger.names import indicator_name, period_named
from reportgen.render.markers import marker_words
from reportgen.render.rows_held import held
from reportgen.render.tables import of_point
from reportgen.render.wording import noun, said_short


def local_table(table_id: str, facts: IndicatorFacts) -> Table | None:
    """The area's figure, then that of each of its districts; None where there are no districts.

    A district's figure is printed as it is given: districts need not add up to their authority.
    """
    if not facts.local or not facts.series:
        return None
    own = next((each for each in facts.series[0].points if each.period == facts.period), None)
    indicator = facts.indicator
    rows, left_out = held(
        [
            (named(area.label, "line", area.name), local_cell(indicator, area, point))
            for area, point in facts.local
        ],
        "areas",
    )
    period = period_named(indicator, facts.period)
    said = f"{indicator_name(indicator)} by area, {period}"
    line = facts.series[0]
    return Table(
        id=table_id,
        caption=f"{said}. {left_out}" if left_out else said,
        description="One row for the authority and for each of its areas. A word stands where "
        "there is no figure.",
        columns=(("Area", "text", 60), (capitalised(noun(indicator)), "number", 40)),
        rows=((named(line.label, "line", line.label), _own_cell(indicator, line, own)), *rows),
    )


def _own_cell(indicator: Indicator, line: Series, point: Point | None) -> str:
    return of_point(_word(indicator, point), indicator, line, point)


def local_cell(indicator: Indicator, area: Area, point: Point, text: str = "") -> str:
    """A district's figure or word, marked with the row behind the report that it is."""
    said = text or _word(indicator, point)
    return of_figure(said, indicator.id, area.name, point.period.label)


def _word(indicator: Indicator, point: Point | None) -> str:
    if point is None or point.figure is None:
        return marker_words(point.marker if point else None)
    return said_short(indicator, point.figure)
