"""The districts or areas of the authority beside each other, a column each, never ranked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.domain.area import Area
from reportgen.domain.document import Block, Heading, Landscape, Paragraph, Table
from reportgen.domain.fact import IndicatorFacts, Point
from reportgen.domain.indicator import Indicator
from reportgen.domain.paper import PartPlan
from reportgen.domain.period import Period
from reportgen.domain.plan import Plan
from reportgen.render.ledger.marks import counted, named
from reportgen.render.ledger.names import indicator_name, period_named, place_name
from reportgen.render.local import local_cell
from reportgen.render.markers import key_of, marker_words
from reportgen.render.paper.desk import Desk
from reportgen.render.tables import cells_and_heads, of_point, printed
from reportgen.render.wording import period_name

_UPRIGHT = 5  # areas that stand beside the authority on an upright page
_ACROSS = 9  # on a turned page; more make a further table
_NAMES = 30  # per cent of the width for the names of indicators
_PERIODS = 12


def side_by_side(part: PartPlan, desk: Desk) -> Iterator[Block]:
    """A heading and a table; nothing where the inputs hold no areas inside the authority."""
    rows = [each for each in _told(desk.plan) if each.local and each.series]
    if not rows:
        return
    areas = list(dict.fromkeys(area for each in rows for area, _ in each.local))
    heading = Heading(1, desk.heading(part, "Area by area"), "side-by-side")
    text = tuple(Paragraph(each) for each in desk.words(part))
    tables = tuple(_tables(rows, areas, place_name(desk.plan.area)))
    key = key_of(cells_and_heads(tables))
    blocks = (heading, *text, *tables, *((Paragraph(key, "note"),) if key else ()))
    if len(areas) > _UPRIGHT:
        yield Landscape(blocks)
    else:
        yield from blocks


def _told(plan: Plan) -> list[IndicatorFacts]:
    """Every indicator of the paper, each rate followed by its number."""
    told = (each for section in plan.sections for each in section.told)
    numbers = {each.facts.indicator.id: each.paired for each in told}
    found: list[IndicatorFacts] = []
    for each in plan.status:
        paired = numbers.get(each.indicator.id)
        found.extend([each, paired] if paired else [each])
    return found


def _tables(rows: Sequence[IndicatorFacts], areas: Sequence[Area], of: str) -> Iterator[Table]:
    """One table, or one for each handful of areas, with the authority in each."""
    many = -(-len(areas) // _ACROSS)  # so many tables, of nearly the same width
    width = -(-len(areas) // many)
    for turn in range(many):
        part = f" ({counted(f'part {turn + 1} of {many}', 'tables')})" if many > 1 else ""
        table_id = f"side-by-side-table-{turn + 1}"
        yield _table(table_id, rows, areas[turn * width : (turn + 1) * width], of, part)


def _table(
    table_id: str, rows: Sequence[IndicatorFacts], areas: Sequence[Area], of: str, part: str
) -> Table:
    periods = {period_name(one, each): (one, each) for one, each in map(_when, rows)}
    several = len(periods) > 1
    own = rows[0].series[0].label
    numbers = [named(own, "line", own)]
    numbers += [named(area.label, "line", area.name) for area in areas]
    rest = 100 - _NAMES - (_PERIODS if several else 0)
    share = rest // len(numbers)
    first = 100 - (_PERIODS if several else 0) - share * len(numbers)
    columns = [("Indicator", "text", first)]
    columns += [("Period", "text", _PERIODS)] if several else []
    columns += [(name, "number", share) for name in numbers]
    when = "" if several else f", {period_named(*next(iter(periods.values())))}"
    return Table(
        id=table_id,
        caption=f"The areas of {of} side by side{when}{part}",
        description="One row for each indicator, with the figure of the authority and of each of "
        "its areas. A word stands where there is no figure.",
        columns=tuple(columns),
        rows=tuple(_row(each, areas, several) for each in rows),
    )


def _row(facts: IndicatorFacts, areas: Sequence[Area], several: bool) -> tuple[str, ...]:
    own = next((each for each in facts.series[0].points if each.period == facts.period), None)
    inside = dict(facts.local)
    cells = [indicator_name(facts.indicator)]
    cells += [period_named(facts.indicator, facts.period)] if several else []
    cells += [of_point(_cell(facts, own), facts.indicator, facts.series[0], own)]
    cells += [_local(facts, area, inside.get(area)) for area in areas]
    return tuple(cells)


def _when(facts: IndicatorFacts) -> tuple[Indicator, Period]:
    return facts.indicator, facts.period


def _local(facts: IndicatorFacts, area: Area, point: Point | None) -> str:
    text = _cell(facts, point)
    return local_cell(facts.indicator, area, point, text) if point else text


def _cell(facts: IndicatorFacts, point: Point | None) -> str:
    """The figure as it is given, or a word: areas need not add up to their authority."""
    if point is None or point.figure is None:
        return marker_words(point.marker if point else None)
    return printed(facts.indicator, point.figure)
